"""A pupil's number is a few digits, and only its label tells: a school prints it on every list it hands out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.labelled import JOIN, PERSON, SIGN, Shape, is_masked
from newsdesk.privacy.detect.number import Span, apart, digits, label, spelled
from newsdesk.privacy.detect.pattern import any_of
from newsdesk.privacy.detect.table import beginning, under
from newsdesk.source import Source

_PUPIL = r"(?:ของ ?)?(?:เด็ก ?)?(?:นัก ?เรียน|ผู้ ?เรียน|น\. ?ร\.|นร\.?(?![\u0e01-\u0e4e]))"
_SELF = r"ประ ?จำ ?ตัว"
# Whose number it is when it is no pupil's.
_OTHERS = any_of(
    """ประชาชน ปชช ผู้(?!เรียน|ปกครอง) สอบ สนาม ข้าราชการ ครู บุคลากร พนักงาน ลูกจ้าง ตำแหน่ง สมาชิก 13 สถาน โรงเรียน หน่วย ทีม
    นิติ เครื่อง อุปกรณ์ citizen"""
)
_ENGLISH = (
    r"(?<![a-z])(?:students?|pupils?|learner|std|stu)(?:'s)?[ ._-]{0,2}"
    r"(?:identification|id(?:entity)?|no(?![a-z])|num(?:ber)?|code|registration)[ ._-]{0,2}"
    r"(?:code|no|num(?:ber)?)?(?![a-z])"
)
_LABEL = (
    rf"(?P<full>(?:เลข|รหัส|ไอ ?ดี|(?<![a-z])id|ทะเบียน) ?(?:ที่ ?|รหัส ?|ทะเบียน ?)?(?:{_SELF} ?)?{_PUPIL}"
    rf"|ปจต\.?|ป\. ?จ\. ?ต\.|(?:เลข|รหัส) ?(?:ที่ ?)?{_SELF}(?={SIGN}{{0,2}}{_PUPIL})|{_ENGLISH})"
    rf"|(?P<bare>(?:เลข|รหัส) ?(?:ที่ ?|รหัส ?)?{_SELF}(?! ?\(?(?:ของ ?)?{_OTHERS})"
    rf"|(?<!โรงเรียน)(?<!โรงเรียน )(?<!ศึกษา)(?<!หน่วยงาน)(?<!บัญชี)รหัส(?=[ :]{{0,2}}[0-9])(?![ :]{{0,2}}[0-9]{{1,2}} ?หลัก))"
)
_DIGIT = "[0-9OoIlІӀОоΟο]\0*+"
_COUNTED = any_of(r"หลัก คน ราย ชุด บาท แห่ง ปี โรง ห้อง(?!\s?[ปมอ]\.|[\u0e01-\u0e4e]) ตัวอักษร digits students pupils")
_VALUE = (
    r"(?P<value>(?:(?!g)[a-z]{1,4}-?)?(?=[^0-9]{0,2}[0-9])"
    rf"{_DIGIT}(?:(?:[-./]|{SIGN}?\n[ \t>]{{0,4}})?{_DIGIT}){{2,11}}|[0-9](?: [0-9]){{2,9}})"
    rf"(?![0-9a-z●•]|[-./][0-9]|[ ]?{_COUNTED})"
)
_BETWEEN = (
    rf"(?: ?\(?(?:จำนวน ?)?[0-9]{{1,2}} ?(?:หลัก|ตัว|digits)\)?)?{JOIN}(?:{_PUPIL})?"
    rf"(?:(?:ของ|of )? ?{PERSON}[^0-9\n|;,\f]{{0,45}}+)?{JOIN}"
)
_HINTS = (
    "รหัส", "เลข", "ทะเบียน", "ปจต", "จ.ต", "จ. ต", "ไอดี", "ไอ ดี", "id น", "idน", "id ข", "id ผ",
    "stu", "std", "pupil", "learner",
)  # fmt: skip
_CALLED = Shape(_HINTS, _LABEL, _VALUE, _BETWEEN)
_WHOSE = re.compile(
    rf"(?P<pupil>{any_of('นักเรียน นร[.] ผู้เรียน เด็ก น้อง ชั้น ปพ student pupil')}|ด\. ?[ชญ]\.|ด[ชญ]\.|[ปม]\. ?[1-6])"
    rf"|(?P<other>ผู้(?:สมัคร|เข้าสอบ|สอบ|มีสิทธิ|เข้าแข่ง|เข้าร่วม)|นาย(?!ก)|นาง"
    rf"|{any_of('ที่นั่ง วิชา ครู โครงการ อุปกรณ์ สินค้า')})",
    re.IGNORECASE,
)
_CHILD = re.compile(r"ด\. ?[ชญ]\.|ด[ชญ]\.|เด็ก(?:ชาย|หญิง)")
_CLASS = re.compile(r"(?!.{0,100}(?:โรงเรียน|สถานศึกษา|วิชา|จำนวน)).{0,100}(?:นักเรียน|สกุล)")
_LONGEST = 8  # digits of what a mere "code" calls a pupil's; a school's own has ten
_CODE = re.compile(r"(?<![\u0e01-\u0e4e])(?:รหัส|code)\s{0,3}\Z", re.IGNORECASE)


def student_ids(source: Source) -> Iterator[Span]:
    """Yield every number that is called a pupil's."""
    told = (it for place, it in _CALLED.find(source, spelled) if _is_pupils(source.plain, place))
    found = (it.span("value") for it in (*told, *_coded(source)) if _is_number(it))
    yield from apart(span for span in found if not is_masked(source, span))


def _coded(source: Source) -> Iterator[re.Match[str]]:
    """Yield what stands below a mere "code", where the row names a pupil or the table is a class's."""
    text = source.plain
    for cell, row, table in under(source, _CODE) if "รหัส" in text or "code" in text.lower() else ():
        found = _CALLED.value.fullmatch(text, *cell)
        if (
            found
            and len(digits(found["value"])) <= _LONGEST
            and (_CHILD.search(text, *beginning(row)) or _CLASS.match(text, *beginning(table[0])))
        ):
            yield found


def _is_number(found: re.Match[str]) -> bool:
    """Tell a number from letters that only look like digits, and from one digit over and over."""
    written = found["value"]
    return 2 * len(digits(written)) >= len(re.sub(r"\W|\0", "", written)) and len(set(written)) > 1


def _is_pupils(text: str, place: int) -> bool:
    """Return whether the label at *place* speaks of a pupil; a bare one does where a pupil was the last to be named."""
    word = _CALLED.label.match(text, place) if place >= 0 else None
    return not word or bool(word["full"]) or label(text, place, _WHOSE, 80) == "pupil"
