"""A pupil's number is a few digits, and only its label tells: a school prints it on every list it hands out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.labelled import JOIN, PERSON, SIGN, is_masked, shape
from newsdesk.privacy.detect.number import Span, apart, digits, label, spelled
from newsdesk.privacy.detect.table import under
from newsdesk.source import Source

_PUPIL = r"(?:ของ ?)?(?:เด็ก ?)?(?:นัก ?เรียน|ผู้ ?เรียน|น\. ?ร\.|นร\.?(?![\u0e01-\u0e4e]))"
_SELF = r"ประ ?จำ ?ตัว"
# Whose number it is when it is no pupil's.
_OTHERS = (
    r"(?! ?\(?(?:ของ ?)?(?:ประชาชน|ปชช|ผู้(?!เรียน|ปกครอง)|สอบ|สนาม|ข้าราชการ|ครู|บุคลากร|พนักงาน|ลูกจ้าง|ตำแหน่ง|สมาชิก|13|สถาน"
    r"|โรงเรียน|หน่วย|ทีม|นิติ|เครื่อง|อุปกรณ์|ครุภัณฑ์|citizen))"
)
_LABEL = (
    rf"(?P<full>(?:เลข|รหัส|ไอ ?ดี|(?<![a-z])id|ทะเบียน) ?(?:ที่ ?|รหัส ?|ทะเบียน ?)?(?:{_SELF} ?)?{_PUPIL}"
    rf"|ปจต\.?|ป\. ?จ\. ?ต\.|(?:เลข|รหัส) ?(?:ที่ ?)?{_SELF}(?={SIGN}{{0,2}}{_PUPIL})"
    r"|(?<![a-z])(?:students?|pupils?|learner|std|stu)(?:'s)?[ ._-]{0,2}"
    r"(?:identification|id(?:entity)?|no(?![a-z])|num(?:ber)?|code|registration)[ ._-]{0,2}(?:code|no|num(?:ber)?)?(?![a-z]))"
    rf"|(?P<bare>(?:เลข|รหัส) ?(?:ที่ ?|รหัส ?)?{_SELF}{_OTHERS}|รหัส(?=[ :]{{0,2}}[0-9]))"
)
_DIGIT = "[0-9OoIlІӀОоΟο]"
_VALUE = (
    rf"(?P<value>(?:(?!g)[a-z]{{1,2}}-?)?(?=[^0-9]{{0,2}}[0-9]){_DIGIT}\0*+(?:(?:[-./]|{SIGN}?\n[ \t>]{{0,4}})?{_DIGIT}\0*+){{2,11}}"
    r"|[0-9](?: [0-9]){2,9})"
    r"(?![0-9a-zA-Z]|[-./][0-9]|[●•]|[ ]?(?:หลัก|คน|ราย|ชุด|บาท|แห่ง|ปี|โรง|ห้อง|ตัวอักษร|digits|students|pupils))"
)
_BETWEEN = rf"(?: ?\([^()\n]{{0,12}}(?:หลัก|ตัว|digits)\))?{JOIN}(?:{_PUPIL})?(?:(?:ของ|of )? ?{PERSON}[^0-9\n|;,\f]{{0,45}}+)?{JOIN}"
_HINTS = (
    "รหัส",
    "เลข",
    "ปจต",
    "จ.ต",
    "จ. ต",
    "ไอดี",
    "ไอ ดี",
    "id น",
    "idน",
    "id ข",
    "id ผ",
    "ทะเบียน",
    "stu",
    "std",
    "pupil",
    "learner",
)
_SHAPE = shape(_HINTS, _LABEL, _VALUE, _BETWEEN)
_WHOSE = re.compile(
    r"(?P<child>นักเรียน|ผู้เรียน|ด\. ?[ชญ]\.|ด[ชญ]\.|เด็ก|น้อง|ชั้น|[ปม]\. ?[1-6]|ปพ\.|student|pupil)"
    r"|(?P<other>ผู้(?:สมัคร|เข้าสอบ|สอบ|มีสิทธิ|เข้าแข่ง|เข้าร่วม)|ที่นั่ง|วิชา|ครู|ครุภัณฑ์|โครงการ|อุปกรณ์|สินค้า|นาย(?!ก)|นาง)",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?<![\u0e01-\u0e4e])(?:รหัส|code)\s*\Z", re.IGNORECASE)
_PUPILS = re.compile(r"นักเรียน|ชั้น|ด\. ?[ชญ]\.|ด[ชญ]\.|เด็ก(?:ชาย|หญิง)|student|class", re.IGNORECASE)


def student_ids(source: Source) -> Iterator[Span]:
    """Yield every number that is called a pupil's."""
    told = (it for place, it in _SHAPE.find(source, spelled) if _is_pupils(source.plain, place))
    found = (it.span("value") for it in (*told, *_coded(source)) if _is_number(it))
    yield from apart(span for span in found if not is_masked(source, span))


def _coded(source: Source) -> Iterator[re.Match[str]]:
    """Yield what stands below a mere "code", where the table is of pupils."""
    text = source.plain
    for cell, row, table in under(source, _CODE) if "รหัส" in text or "ode" in text else ():
        pupils = _PUPILS.search(text, table[0][0][0], table[0][-1][1]) or _PUPILS.search(text, row[0][0], row[-1][1])
        if pupils and (found := _SHAPE.value.fullmatch(text, *cell)):
            yield found


def _is_number(found: re.Match[str]) -> bool:
    """Tell a number of three digits or more from letters that only look like digits."""
    count = len(digits(found["value"]))
    return 2 * count >= len(re.sub(r"\W|\0", "", found["value"])) and len(set(found["value"])) > 1


def _is_pupils(text: str, place: int) -> bool:
    """Return whether the label at *place* speaks of a pupil; a bare one does where a child was the last to be named."""
    word = _SHAPE.label.match(text, place) if place >= 0 else None
    if not word or word["full"]:
        return True
    return label(text, place, _WHOSE, 80) == "child"
