"""What a person earns is private once it is said of somebody; a post's pay, a budget and a limit of income are public."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsdesk.privacy.detect.number import Span, apart, near
from newsdesk.privacy.detect.table import Row, Table, under
from newsdesk.source import Source

_NUMBER = r"(?:[0-9]{1,3}(?:,\n?[0-9]{3})+|[0-9]{1,3} [0-9]{3}(?=[.\s]{0,2}บาท)|[0-9]{3,7})(?:\.[0-9]{1,2})?(?![0-9]|[,.][0-9])"
_BAHT = r"(?:บาท(?:ถ้วน)?|฿|(?:baht|thb)(?![a-z])|\.-)"
_ROUND = r"[0-9]{1,2}(?:\.[0-9]{1,2})? ?(?:หมื่น|แสน|k(?![a-z]))(?: ?บาท)?"
_SPELLED = r"(?:หนึ่ง|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|เอ็ด|ร้อย|พัน|หมื่น|แสน){2,12}บาท(?:ถ้วน)?"
_SURE = rf"{_NUMBER}\s?{_BAHT}|(?:฿|thb) ?{_NUMBER}|{_ROUND}|{_SPELLED}"
_AMOUNT = re.compile(
    rf"(?<![0-9./-])(?P<value>{_SURE}|[0-9]{{1,3}}(?:,\n?[0-9]{{3}})+(?:\.[0-9]{{2}})?(?![0-9])|[0-9]{{5,6}}(?![0-9/.-]))",
    re.IGNORECASE,
)
_CELL = re.compile(rf"(?P<value>{_SURE}|{_NUMBER})", re.IGNORECASE)
_PAY = (
    r"(?:เงิน ?เดือน|ราย ?ได้|รายรับ|ค่า ?จ้าง|ค่า ?ตอบ ?แทน|ค่า ?แรง|บำนาญ|วิทยฐานะ|เงินประจำตำแหน่ง|(?:รับ|ได้|ตก)(?:เงิน)?(?:เดือน|วัน)ละ"
    r"|(?<![a-z])(?:salar(?:y|ies)|income|wages?|earns?|earned|earnings?|pension)(?![a-z]))"
)
_LABEL = re.compile(_PAY, re.IGNORECASE)
_TITLE = (
    r"(?:นาย(?!ก|อำเภอ|แพทย์|ทะเบียน|ทหาร|ตำรวจ|จ้าง|ช่าง|สถานี)|นางสาว|นาง(?!สาว|แบบ|เงือก)|น\. ?ส\.|ด\. ?[ชญ]\.|ด[ชญ]\.|เด็กชาย|เด็กหญิง|ว่าที่ ?(?:ร้อย|พัน)"
    r"|ดร\.|ผอ\.(?!โรงเรียน|สพ|เขต|กลุ่ม)|อาจารย์(?!ที่|พิเศษ|ประจำ|มหา|ผู้|จ้าง)|น้อง|คุณ(?!ภาพ|ธรรม|สมบัติ|วุฒิ|ลักษณะ|ครู)"
    r"|ครู(?!ผู้|อัตรา|พี่|ธุรการ|ต่าง|ชำนาญ|เชี่ยวชาญ|ใหม่|ทุก|ที่|และ|ใน|จ้าง|รายเดือน|ประจำ|สอน|ไทย|เดือน|ได้|มี|จะ|หรือ|ขั้น|โรงเรียน|ภาษา|ปฐม|อนุบาล|ระดับ|วิทยากร|แต่ละ)"
    r"|(?<![a-z])(?:mrs?|ms|miss|master|khun)\b\.?)"
)
_NAMED = re.compile(rf"{_TITLE}[ \t]?[ก-ฮเ-ไa-z][\u0e01-\u0e4ea-z]+", re.IGNORECASE)
_KIN = re.compile(
    r"บิดา|มารดา|พ่อ(?!ค้า|ครู)|แม่(?!ค้า|บ้าน|น้ำ|ข่าย)|ผู้ปกครอง|ครอบครัว|ครัวเรือน|(?<![a-z])(?:father|mother|parents?|guardian|family|household|his|her)(?![a-z])",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"ไม่(?:เกิน|น้อยกว่า|ต่ำกว่า|ถึง)|ต่ำกว่า|น้อยกว่า|มากกว่า|ตั้งแต่|เกิน|ขั้น ?ต่ำ|ขั้น ?สูง|เกณฑ์|เฉลี่ย|ต่อหัว|ทุกคน|ส่วนใหญ่|ร้อยละ|ที่มี|less than|below|at least|average|maximum|limit",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"งบประมาณ|วงเงิน|รับสมัคร|วุฒิ|รวมทั้งสิ้น|จำหน่าย|สหกรณ์|ทุนการศึกษา|เบิกจ่าย|กองทุน|บริจาค|เงินรางวัล|เบี้ยเลี้ยง|ค่าเช่า|ค่าพาหนะ|ค่าอาหาร|budget|scholarship|donat",
    re.IGNORECASE,
)
_OF_AN_OFFICE = re.compile(r"(?:โรงเรียน|สถานศึกษา|ชุมนุม|กิจกรรม|สหกรณ์|สมาคม|มูลนิธิ|ร้าน)\S{0,14}\Z")
_FOR_AN_OFFICE = re.compile(r" ?(?:ให้|เข้า|สมทบ|สถานศึกษา|โรงเรียน|ภาษี|แผ่นดิน|จากการ|จากกิจกรรม|จากงาน|จากตลาด)")
_NAME_HEAD = re.compile(
    r"^\W*(?:ชื่อ(?! ?(?:ตำแหน่ง|โครงการ|รายการ|โรงเรียน|สถาน|หน่วย|งาน|กิจกรรม|วิชา|ร้าน|บริษัท))|นักเรียน|ข้าราชการ|ผู้ปกครอง|(?:full ?)?name)",
    re.IGNORECASE,
)
_OWN = re.compile("เงิน ?เดือน|ราย ?ได้|บำนาญ|salary|income", re.IGNORECASE)  # what only a person has
_STOP = re.compile(r"\n[ \t]*(?:\n|[-*|#+]|[0-9]+[.)])")  # a new paragraph, or the next of a list
_GOES_ON = re.compile(r"\s?(?:บาท)?\s?(?:เป็น|ถึง|-)\s?(?=[0-9])")
_REACH = 110
_HINTS = (
    "เงินเดือน", "เงิน เดือน", "รายได้", "ราย ได้", "รายรับ", "ค่าจ้าง", "ค่า จ้าง", "ตอบแทน", "ตอบ แทน", "ค่าแรง", "ค่า แรง", "บำนาญ",
    "วิทยฐานะ", "ประจำตำแหน่ง", "เดือนละ", "วันละ", "salar", "income", "wage", "earn", "pension",
)  # fmt: skip


def salaries(source: Source) -> Iterator[Span]:
    """Yield every sum that a named person, or a child's family, is said to earn."""
    stretches = [*near(source.plain, _HINTS)]
    words = [word for stretch in stretches for word in _LABEL.finditer(source.plain, *stretch)]
    if words:
        yield from apart([*_said(source.plain, words), *_tabled(source)])


def _said(text: str, words: Iterable[re.Match[str]]) -> Iterator[Span]:
    for word in words:
        stop = _STOP.search(text, word.end(), word.end() + _REACH)
        for found in _AMOUNT.finditer(text, word.end(), stop.start() if stop else word.end() + _REACH):
            if _is_somebodys(text, word, found.start()):
                yield found.span("value")
            if not _GOES_ON.match(text, found.end()):
                break


def _is_somebodys(text: str, word: re.Match[str], amount: int) -> bool:
    """Return whether the pay is that of one who is named before the sum, or of a child's family."""
    before = text[max(0, word.start() - _REACH) : word.start()]
    block, _, line = before.rpartition("\n")
    if _OWN.match(word[0]) and not line.strip(" \t>*-"):
        line = block.rpartition("\n\n")[2] + line
    said = line + text[word.start() : amount]
    named = [it.end() for it in _NAMED.finditer(said)]
    if (
        _OF_AN_OFFICE.search(line)
        or _FOR_AN_OFFICE.match(text, word.end())
        or _PUBLIC.search(said, named[-1] if named else 0)
    ):
        return False
    return bool(named) or (bool(_KIN.search(said)) and not _LIMIT.search(said))


def _tabled(source: Source) -> Iterator[Span]:
    text = source.plain
    for cell, row, table in under(source, _LABEL):
        found = _CELL.fullmatch(text, *cell)
        if found and _is_of_person(text, row, table):
            yield found.span("value")


def _is_of_person(text: str, row: Row, table: Table) -> bool:
    return bool(_NAMED.search(text, row[0][0], row[-1][1])) or any(
        _NAME_HEAD.match(text[slice(*it)]) for it in table[0]
    )
