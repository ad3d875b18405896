"""A birth date is a day that is called one; days on which something happened or was founded are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.day import DAY, WEEKDAY
from newsdesk.privacy.detect.labelled import BREAK, PERSON, SIGN, WORD, Shape, is_masked
from newsdesk.privacy.detect.number import Span, apart
from newsdesk.privacy.detect.pattern import any_of
from newsdesk.source import Source

_FORMAT = r"\((?:วัน|ว|dd?|พ\.ศ|ค\.ศ|b\.?e|a\.?d|yy)[^()\n]{0,24}\)"
_WHEN = rf"(?:{WEEKDAY}|{_FORMAT}|{any_of('เมื่อ ในวันที่ ณ วันที่ ตรงกับ ใน พ[.]ศ[.]')}|{WORD}|(?:on|the)(?![a-z]))"
_WHERE = r"(?:(?:ที่|ใน|ณ|at |in )[^0-9\n]{2,50}?(?=เมื่อ|วันที่|on ))?"
_WHO = rf"(?:(?:ของ|of )?[ ]?{PERSON}[^0-9\n|;\f]{{0,50}}?(?=[:0-9]|เมื่อ|วันที่|คือ))?"
_SIGNS = rf"{SIGN}{{0,4}}+{BREAK}"
_BETWEEN = rf"(?: ?{_FORMAT})?{SIGN}{{0,30}}+{BREAK}{_WHO}{_WHERE}(?:{_SIGNS}{_WHEN}){{0,4}}+{_SIGNS}"
_DMY = r"ว ?[./-]? ?ด ?[./-]? ?ป"
_LABEL = (
    r"เกิ ?ด(?!ใหม่)|ลืมตาดูโลก|(?<!ลา)คลอด|ชาตะ"
    r"|(?<![a-z])(?:d\.? ?o\.? ?b|b-?day|date[ _-]{0,2}of[ _-]{0,2}birth|birth[ _-]{0,2}(?:day|date)?|born)(?![a-z])"
    rf"|(?<![\u0e01-\u0e4d]){_DMY}(?![\u0e01-\u0e4d])"
)
_HINTS = (
    "เกิด",
    "เกิ ด",
    "ลืมตาดูโลก",
    "คลอด",
    "ชาตะ",
    "birth",
    "born",
    "dob",
    "d.o.b",
    "bday",
    "b-day",
    "ด.ป",
    "ดป",
    "ด/ป",
)
_CALLED = Shape(_HINTS, _LABEL, rf"(?P<value>{DAY})", _BETWEEN)

# What stands before "เกิด" where it is part of a label, or of a feast.
_SURE = re.compile(rf"(?:ปี ?|{_DMY}\.? ?|วัน)(?:ที่)?[ ]?\Z")
_FEAST = re.compile(rf"{any_of('คล้าย งาน ฉลอง อวยพร สุขสันต์ ครบรอบ จัด เค้ก')}[ ]?วัน\Z")
_EVENT = re.compile(
    any_of(
        """(?<!หมาย)เหตุ ไหม้ ท่วม แผ่นดิน พายุ ระเบิด ระบาด ภัย ปัญหา เสียหาย ชนกัน ถล่ม รั่ว ขัดข้อง ข่าว กรณี ฝน โรค พิพาท คดี เรื่อง
        ทะเลาะ ชำรุด (?:สิ่ง|การ|ผล|ให้|ได้|ก่อ)(?:ที่)?\\Z event accident fire"""
    )
)
_NAMED = re.compile(r"นาย|นาง|น\. ?ส\.|ด\. ?[ชญ]\.|ด[ชญ]\.|เด็ก(?:ชาย|หญิง)|น้อง")
_SOMEBODY = re.compile(
    f"{_NAMED.pattern}|"
    + any_of("เด็ก ลูก บุตร หลาน ทารก ผู้ นักเรียน ครู คน ท่าน เจ้า ผม ฉัน หนู เขา เธอ บิดา มารดา พ่อ แม่ ย่า ยาย ตา พระ")
)
_GLUED = re.compile("[\u0e01-\u0e4e]\\Z")


def birth_dates(source: Source) -> Iterator[Span]:
    """Yield every date that is called a person's birth date."""
    found = (it.span("value") for place, it in _CALLED.find(source) if _is_persons(source.plain, place))
    yield from apart(span for span in found if not is_masked(source, span))


def _is_persons(text: str, place: int) -> bool:
    """Tell the birth of a person from what happens, and from the feast of a birthday."""
    if place < 0 or not text.startswith("เกิด", place):
        return True
    before = text[max(0, place - 60) : place].rpartition("\n")[2]
    if _FEAST.search(before) or (_GLUED.search(before) and not (_SURE.search(before) or _SOMEBODY.search(before))):
        return False
    named = [it.end() for it in _NAMED.finditer(before)]
    return bool(_SURE.search(before)) or not _EVENT.search(before, named[-1] if named else max(0, len(before) - 30))
