"""A birth date is a date that is called one; days on which something happened or was founded are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.labelled import BREAK, PERSON, SIGN, is_masked, shape
from newsdesk.privacy.detect.number import Span, apart
from newsdesk.source import Source

_D = r"[ \t]{0,2}\.?[ \t]{0,2}"
_MONTH = (
    r"(?:(?:มกรา|มีนา|พฤษภา|กรก[ฎฏ]า|สิงหา|ตุลา|ธันวา)(?:คม)?|กุมภา(?:พันธ์)?|(?:เมษา|มิถุนา|กันยา|พฤศจิกา)(?:ยน)?"
    rf"|(?:[มพกสตธ]|มี|เม|มิ){_D}[คยพ](?![\u0e01-\u0e4d])\.?"
    r"|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?)"
)
_S = r"[ \t]{0,3}(?:\n[ \t>]{0,4})?"
_ERA = r"(?:พ\. ?ศ\.?|พุทธศักราช|ค\. ?ศ\.?|คริสต์ศักราช|b\.?e\.?|a\.?d\.?|ปี)?"
_YEAR = r"(?:(?:19|20|24|25)[0-9]{2}|'?[0-9]{2})(?![0-9])"
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])"
_CUT = rf"(?:{_S}[-/.,_]{_S}|[ ]{{1,2}}|\n[ \t>]{{0,4}})"
_DATE = (
    rf"(?P<value>{_DAY}(?:st|nd|rd|th)?{_S}(?:เดือน|of |[-/])?{_S}{_MONTH}{_S}[-/,]?{_S}{_ERA}{_S}{_YEAR}"
    rf"|(?:19|20|24|25)[0-9]{{2}}{_CUT}(?:0?[1-9]|1[0-2]){_CUT}{_DAY}"
    rf"|{_DAY}{_CUT}(?:0?[1-9]|1[0-2]){_CUT}{_ERA}{_YEAR}|(?:0?[1-9]|1[0-2])/{_DAY}/{_YEAR}"
    rf"|{_MONTH}{_S}{_DAY}(?:st|nd|rd|th)?,?{_S}{_YEAR}"
    r"|(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:19|20|24|25)[0-9]{2}(?![0-9])"
    r"|(?:19|20|24|25)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9]))"
    rf"(?!{_S}(?:ถึง|-{_S}[0-9]|เป็นต้น|หรือ(?:ก่อน|หลัง)|ลงม|ขึ้นไป|ที่ผ่านมา|to (?:the )?[0-9]))"
)
_WEEKDAY = r"(?:(?:ใน|เมื่อ|ตรงกับ)?วัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)(?:ที่)?)"
_PAPER = r"\((?:วัน|ว|dd?|พ\.ศ|ค\.ศ|b\.?e|a\.?d|yy)[^()\n]{0,24}\)"
_WHEN = rf"(?:{_WEEKDAY}|เมื่อ|ในวันที่|ณ วันที่|วันที่|วันที่|ตรงกับ|ใน|คือ|ที่|เป็น|พ\.ศ\.|{_PAPER}|(?:on|is|was|the)(?![a-z])|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_WHERE = r"(?:ที่|ใน|ณ|at |in )[^0-9\n]{2,50}?(?=เมื่อ|วันที่|on )"
_BETWEEN = (
    rf"(?: ?{_PAPER})?{SIGN}{{0,6}}+{BREAK}(?:(?:ของ|of )?[ ]?{PERSON}[^0-9\n|;\f]{{0,50}}?(?=[:0-9]|เมื่อ|วันที่|คือ))?(?:{_WHERE})?"
    rf"(?:{SIGN}{{0,4}}+{BREAK}{_WHEN}){{0,4}}+{SIGN}{{0,4}}+{BREAK}"
)
_LABEL = (
    r"เกิด|(?<![a-z])(?:d\.? ?o\.? ?b(?![a-z])|b-?day|date[ _-]{0,2}of[ _-]{0,2}birth|birth[ _-]{0,2}(?:day|date)?|born)(?![a-z])"
    r"|(?<![\u0e01-\u0e4d])ว ?[./]? ?ด ?[./]? ?ป(?![\u0e01-\u0e4d])"
)
_HINTS = ("เกิด", "birth", "born", "dob", "d.o.b", "bday", "b-day", "ด.ป", "ดป", "ด/ป")
_SHAPE = shape(_HINTS, _LABEL, _DATE, _BETWEEN)
_SURE = re.compile(r"(?:ปี ?(?:ที่)?|ว ?[./]? ?ด ?[./]? ?ป\.? ?(?:ที่)?|วัน(?:ที่)?|วันเดือนปี)[ ]?\Z")
_FEAST = re.compile(r"(?:คล้าย|งาน|ฉลอง|อวยพร|สุขสันต์|ครบรอบ|จัด|เค้ก)[ ]?วัน\Z")
_EVENT = re.compile(
    r"เหตุ|ไหม้|ท่วม|แผ่นดิน|พายุ|ระเบิด|ระบาด|ภัย|ปัญหา|เสียหาย|ชนกัน|ถล่ม|รั่ว|ขัดข้อง|ข่าว|กรณี|ฝน|โรค|พิพาท|คดี|เรื่อง|ทะเลาะ|ชำรุด"
    r"|(?:สิ่ง|การ|ผล|ให้|ได้|ก่อ)(?:ที่)?\Z|event|accident|fire"
)
_ONE = re.compile(
    r"นาย|นาง|น\. ?ส\.|ด\. ?[ชญ]\.|ด[ชญ]\.|เด็ก|น้อง|ลูก|บุตร|หลาน|ทารก|ผู้|นักเรียน|ครู|คน|ท่าน|ผม|ฉัน|หนู|เขา|เธอ|บิดา|มารดา|พ่อ|แม่|ย่า|ยาย|ตา|พระ"
)
_CALLED = re.compile(r"นาย|นาง|น\. ?ส\.|ด\. ?[ชญ]\.|ด[ชญ]\.|เด็ก(?:ชาย|หญิง)|น้อง")
_GLUED = re.compile("[\u0e01-\u0e4e]\\Z")


def birth_dates(source: Source) -> Iterator[Span]:
    """Yield every date that is called a person's birth date."""
    found = (it.span("value") for place, it in _SHAPE.find(source) if _is_persons(source.plain, place))
    yield from apart(span for span in found if not is_masked(source, span))


def _is_persons(text: str, place: int) -> bool:
    """Tell the birth of a person from what happens, and from the feast of a birthday."""
    if place < 0 or not text.startswith("เกิด", place):
        return True
    before = text[max(0, place - 60) : place].rpartition("\n")[2]
    if _FEAST.search(before):
        return False
    if _SURE.search(before):
        return True
    if _GLUED.search(before) and not _ONE.search(before):
        return False
    called = [it.end() for it in _CALLED.finditer(before)]
    return not _EVENT.search(before, called[-1] if called else max(0, len(before) - 30))
