"""What a person earns is private once it is said of somebody; a post's pay, a budget and a limit of income are public."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.number import Span, apart
from newsdesk.privacy.detect.table import Row, Table, under
from newsdesk.source import Source

_SUM = (
    r"(?:฿ ?|thb ?)?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3} [0-9]{3}(?=[. ]{0,2}บาท)|[0-9]{3,7})(?:\.[0-9]{1,2})?(?![0-9,]*[0-9])"
)
_UNIT = r"(?: ?(?:บาท(?:ถ้วน)?|฿|baht(?![a-z])|thb(?![a-z])|\.-))"
_THOUSANDS = r"[0-9]{1,2}(?:\.[0-9]{1,2})? ?(?:หมื่น|แสน|k(?![a-z]))(?: ?บาท)?"
_WORDS = r"(?:(?:หนึ่ง|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|เอ็ด|ร้อย|พัน|หมื่น|แสน){2,12}บาท(?:ถ้วน)?)"
_AMOUNT = re.compile(
    rf"(?<![0-9./-])(?P<value>{_SUM}{_UNIT}|(?:฿ ?)?[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]{{2}})?(?![0-9])|{_THOUSANDS}|{_WORDS}|[0-9]{{5,6}}(?![0-9/.-]))",
    re.IGNORECASE,
)
_CELL = re.compile(rf"(?P<value>(?:{_SUM}{_UNIT}?|{_THOUSANDS}|{_WORDS}))", re.IGNORECASE)
_PAY = (
    r"(?:เงิน ?เดือน|ราย ?ได้|รายรับ|ค่า ?จ้าง|ค่า ?ตอบ ?แทน|ค่า ?แรง|บำนาญ|วิทยฐานะ|เงินประจำตำแหน่ง|(?:รับ|ได้|ตก)(?:เงิน)?(?:เดือน|วัน)ละ"
    r"|(?<![a-z])(?:salar(?:y|ies)|income|wages?|earns?|earned|earnings?|pension)(?![a-z]))"
)
_LABEL = re.compile(_PAY, re.IGNORECASE)
_TITLE = (
    r"(?:นาย(?!ก|อำเภอ|แพทย์|ทะเบียน|ทหาร|ตำรวจ|จ้าง|ช่าง|สถานี)|นางสาว|นาง(?!สาว|แบบ|เงือก)|น\. ?ส\.|ด\. ?[ชญ]\.|ด[ชญ]\.|เด็กชาย|เด็กหญิง|ว่าที่ ?(?:ร้อย|พัน)"
    r"|ดร\.|ผอ\.(?!โรงเรียน|สพ|เขต|กลุ่ม)|น้อง|คุณ(?!ภาพ|ธรรม|สมบัติ|วุฒิ|ลักษณะ|ครู)"
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
_NAME_HEAD = re.compile(r"^\W*(?:ชื่อ(?! ?(?:ตำแหน่ง|โครงการ|รายการ|โรงเรียน|สถาน|หน่วย|งาน|กิจกรรม|วิชา|ร้าน|บริษัท))|นักเรียน|ข้าราชการ|ผู้ปกครอง|(?:full ?)?name)", re.IGNORECASE)
_HINTS = ("เดือน", "ได้", "จ้าง", "รายรับ", "ตอบแทน", "แรง", "บำนาญ", "วิทยฐานะ", "วันละ", "salar", "income", "wage", "earn", "pension")


def salaries(source: Source) -> Iterator[Span]:
    """Yield every sum that a named person, or a child's family, is said to earn."""
    small = source.plain.lower()
    if not any(hint in small for hint in _HINTS):
        return
    yield from apart([*_said(source.plain), *_tabled(source)])


def _said(text: str) -> Iterator[Span]:
    for word in _LABEL.finditer(text):
        end = text.find("\n", word.end(), word.end() + 110)
        for found in _AMOUNT.finditer(text, word.end(), end if end >= 0 else word.end() + 110):
            if _is_somebodys(text, word.start(), word.end(), found.start()):
                yield found.span("value")
            if not re.match(r"\s?(?:เป็น|ถึง|-)\s?(?=[0-9])", text[found.end() : found.end() + 12]):
                break


def _is_somebodys(text: str, start: int, past: int, amount: int) -> bool:
    """Return whether the pay called at *start* is that of one who is named before the sum, or of a child's family."""
    line = text[max(text.rfind("\n", 0, start) + 1, start - 100) : amount]
    named = [it.end() for it in _NAMED.finditer(line)]
    told = line[named[-1] :] if named else line
    if _PUBLIC.search(told):
        return False
    return bool(named) or (bool(_KIN.search(line)) and not _LIMIT.search(line))


def _tabled(source: Source) -> Iterator[Span]:
    text = source.plain
    for cell, row, table in under(source, _LABEL):
        found = _CELL.fullmatch(text, *cell)
        if found and _is_of_person(text, row, table):
            yield found.span("value")


def _is_of_person(text: str, row: Row, table: Table) -> bool:
    return bool(_NAMED.search(text, row[0][0], row[-1][1])) or any(_NAME_HEAD.match(text[slice(*it)]) for it in table[0])
