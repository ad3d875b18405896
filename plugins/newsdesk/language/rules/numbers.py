"""Numbers, times and ranges as the office writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk import thai
from newsdesk.finding import Rule, Severity
from newsdesk.language.prose import Prose
from newsdesk.language.rules.law import OWN
from newsdesk.language.slip import Places, Slip

_D = "[0-9๐-๙]"  # written out before a repeat of itself: a pattern that begins with a set is searched for at once
_THAI = re.compile("[๐-๙]")
_ARABIC = re.compile("[0-9](?:[.,:-]?[0-9])*")
_LIST_SIGN = re.compile(r"\s*[0-9]{1,3}[.)][ \t]")
_LATIN_BEFORE = re.compile(r"[A-Za-z/_#@][0-9A-Za-z./_#@:-]*[ \t]?\Z")
_LATIN_AFTER = re.compile("[.:-]?[A-Za-z/_#@]")
_TIME = re.compile(rf"({_D}{_D}?)([.:])({_D}{{2}})(?!{_D}|[.:]{_D})([ \t\u00a0]*น(?:\.|(?![.ก-๎])))?")
_TO_A_TIME = re.compile(rf"[ \t]*(?:[-–]|ถึง)[ \t]*{_D}{{1,2}}[.:]{_D}{{2}}[ \t\u00a0]*น(?:\.|(?![ก-๎]))")
_AMOUNT = rf"{_D}{_D}{{0,6}}(?:,{_D}{{3}}){{0,3}}(?:\.{_D}{{1,2}})?"
_RANGE = re.compile(rf"({_AMOUNT})[ \t]?-[ \t]?({_AMOUNT})(?![-/:.,]?{_D}|[-/_A-Za-z])")
_GLUE = re.compile(rf"[A-Za-z/:_#@]|{_D}|(?<={_D})[.,]")
_RANGED = (
    "วันที่", "หน้า", "มาตรา", "ปีที่", "ชั้น", "ป.", "ม.", "อายุ", "เวลา", "ข้อ", "ระหว่าง", "ครั้งที่", "ลำดับที่", "ข้อที่",
    "บทที่", "ตอนที่", "รุ่นที่", "ประมาณ", "ตั้งแต่", "ปีการศึกษา", "ปีงบประมาณ", "พ.ศ.",
)  # fmt: skip
_COUNTED = (
    "คน", "บาท", "ปี", "วัน", "เดือน", "ชั่วโมง", "นาที", "วินาที", "ครั้ง", "ข้อ", "หน้า", "เมตร", "กิโล", "โรงเรียน", "แห่ง",
    "ขวบ", "ราย", "ชิ้น", "ชุด", "เล่ม", "น.", *thai.MONTHS, *thai.SHORT_MONTHS,
)  # fmt: skip


def _digits(prose: Prose) -> Iterator[Slip]:
    """Yield in each passage the first number that is not in the office's digits while another is."""
    if not _THAI.search(prose.text) or not _ARABIC.search(prose.text):
        return
    for start, end in prose.passages:
        thai_one = _THAI.search(prose.text, start, end)
        arabic_one = next(_arabic(prose.text, start, end), None) if thai_one else None
        if thai_one and arabic_one:
            yield Slip(*(arabic_one if prose.house.digits == "thai" else thai_one).span())


def _arabic(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the Arabic numbers that are neither the sign of a list item nor part of a code or of a foreign name."""
    sign = _LIST_SIGN.match(text, start, end)
    for found in _ARABIC.finditer(text, sign.end() if sign else start, end):
        before, after = text[max(start, found.start() - 24) : found.start()], text[found.end() : found.end() + 24]
        if not _LATIN_BEFORE.search(before) and not _LATIN_AFTER.match(after):
            yield found


def _times(prose: Prose) -> Iterator[Slip]:
    styles: dict[tuple[int, int], thai.Digits] = {}
    for found in _TIME.finditer(prose.text):
        hour, sign, minute, called = found.groups()
        if _is_glued(prose.text, found.start()) or int(hour) > 24 or int(minute) > 59:
            continue
        if called:
            wrong = sign == ":" or called not in (" น.", "\u00a0น.")
        else:
            said = prose.before(found.start()).endswith("เวลา")
            wrong = sign == ":" and bool(said or _TO_A_TIME.match(prose.text, found.end()))
        if wrong:
            passage = prose.passage(found.start())
            if passage not in styles:
                styles[passage] = _style(prose, passage)
            yield Slip(*found.span(), thai.digits(f"{hour}.{minute}{' น.' if called else ''}", styles[passage]))


def _style(prose: Prose, passage: tuple[int, int]) -> thai.Digits:
    """Return the digits of a passage: those of its numbers that are no times, or the office's when it has none."""
    numbers = _TIME.sub(" ", prose.text[slice(*passage)])
    if _THAI.search(numbers):
        return "thai"
    return "arabic" if any(_arabic(numbers, 0, len(numbers))) else prose.house.digits


def _ranges(prose: Prose) -> Iterator[Slip]:
    for found in _RANGE.finditer(prose.text) if "-" in prose.text else ():
        first, last = found.groups()
        is_told = prose.before(found.start()).endswith(_RANGED) or prose.after(found.end()).startswith(_COUNTED)
        if is_told and _rises(first, last) and not _is_glued(prose.text, found.start(), "-–"):
            yield Slip(*found.span(), f"{first}–{last}")


def _rises(first: str, last: str) -> bool:
    """Whether these are two numbers of one script, the second greater, and neither is a code with a leading zero."""
    if (_THAI.match(first) is None) is not (_THAI.match(last) is None):
        return False
    is_code = first[0] in "0๐" and len(first) > 1 and "." not in first
    return not is_code and float(first.replace(",", "")) < float(last.replace(",", ""))


def _is_glued(text: str, start: int, more: str = "") -> bool:
    """Whether the number at *start* goes on before it, by a sign of *more* too: a code, a date, a longer number."""
    return start > 0 and (_GLUE.match(text, start - 1) is not None or text[start - 1] in more)


RULES: tuple[Rule[Prose], ...] = (
    Rule(
        id="THA104",
        name="digits-mixed",
        law=OWN,
        th="ใช้เลขไทยหรือเลขอารบิกอย่างเดียวในย่อหน้านี้ ยกเว้นลิงก์ อีเมล และรหัส",
        en="Use one kind of digits in this paragraph; links, e-mail addresses and codes are free",
        find=Places(_digits),
        flags=("นักเรียน ๒๔ คน ครู 3 คน", "ชั้น ป.4 ปีการศึกษา ๒๕๖๙", "- ๑๒ โรงเรียน\n- ๓ โรงเรียน 48 ผลงาน"),
        passes=(
            "1. นักเรียน ๒๔ คน",
            "ข่าว PR-2569-0347 วันที่ ๑๘",
            "ISO 9001 ข้อ ๔",
            "ISBN 978-616-000-000-0 ราคา ๒๐๐ บาท",
            "[ดู ๒ หน้า](https://a.example/2569/1)",
            "ส่งที่ pr2@a.example ภายใน ๓ วัน",
            "ครู 3 คน\n\nนักเรียน ๒๔ คน",
        ),
        severity=Severity.WARNING,
    ),
    Rule(
        id="THA111",
        name="time-form",
        law=OWN,
        th="เขียนเวลาด้วยจุดและลงท้ายด้วย น. เช่น ๐๙.๓๐ น.",
        en="Write a time with a point and น. after it: ๐๙.๓๐ น.",
        find=Places(_times),
        flags=("เวลา 09:30 น.", "๐๙:๓๐ น.", "09.30น.", "๐๙.๓๐ น ณ ห้องประชุม", "เวลา 09:00-12.00 น.", "เวลา 9:30"),
        passes=("เวลา ๐๙.๓๐ น.", "๐๙.๓๐–๑๒.๐๐ น.", "อัตราส่วน 1:30", "ร้อยละ ๑๒.๕๐", "ลำดับ 1.23.45 น.", "`09:30 น.`"),
        severity=Severity.WARNING,
    ),
    Rule(
        id="THA112",
        name="range-dash",
        law=OWN,
        th="ใช้ขีดสั้น – ระหว่างตัวเลขที่เป็นช่วง เช่น ๔–๖",
        en="Put an en dash between the numbers of a range: ๔–๖",
        find=Places(_ranges),
        flags=("ชั้นประถมศึกษาปีที่ 4-6", "วันที่ ๑๘ - ๒๐ พฤศจิกายน", "10-15 คน", "เวลา 09.00-12.00 น.", "1,000-1,500 บาท"),
        passes=("โทร. 035-123-456", "ชนะ 3-1", "ที่ ศธ 04002-1234", "PR-2569-0347", "2026-11-18", "ป.4–6", "เลขที่ 5-7"),
        severity=Severity.WARNING,
    ),
)
