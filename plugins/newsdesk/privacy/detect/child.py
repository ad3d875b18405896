"""A child's name is known by its grammar: a child's title and a name, or a name and a pupil's class.

Given names are words of the language too, so a title alone proves nothing: "เด็กชายอายุไม่เกิน ๑๒ ปี" names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.number import Span, apart
from newsdesk.source import Source

_LETTER = "[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]"
_FIRST = "[ก-ฮเ-ไ]"
_GLUE = r"[ \t]*(?:[|,\f\n][ \t>]*){0,2}"  # a name may be spread over the cells of a table
_SPACE = r"(?:[ \t]*[|,\f][ \t]*|[ \t]+|[ \t]*\n[ \t>]*)"
_ABBREVIATED = r"ด\s?\.\s?[ชญ](?:\s?\.)?|(?<![\u0e01-\u0e4e])ด[ชญ](?:\.|(?=\s))"
_NOBLE = r"(?:ณ\s+(?=อยุธยา|นคร|พัทลุง|ระนอง|สงขลา|เชียงใหม่|ลำพูน|ลำปาง|น่าน|ถลาง|ป้อมเพชร|บางช้าง|ตะกั่วทุ่ง|มหาสารคาม|ร้อยเอ็ด))?"
_FULL = "เด็ก ?(?:ชาย|หญิง)"

# These words end a name even when they are glued to it.
_CUT = re.compile(
    "(?<=..)(?:นักเรียน|ชั้น|ได้รับ|ได้แก่|ได้เข้า|ได้คะแนน|และ|จาก|ซึ่ง|ผู้|เป็น|อายุ|โรงเรียน|ชนะเลิศ|คว้า|เข้าร่วม|พร้อม|สังกัด|ตัวแทน|ถูก|รางวัล|"
    "เหรียญ|เมื่อ|กับ|หรือ|โทร|เบอร์|เพื่อ|ที่ได้|ที่ชนะ|ป่วย|เสียชีวิต|บาดเจ็บ|ขึ้นรับ|รับรางวัล|รับทุน|รับมอบ|กล่าว)"
)
# These begin what follows a name, and no surname.
_NEXT = re.compile(
    "นักเรียน|ชั้น|ได้|และ|จาก|ซึ่ง|ผู้|เป็น|อายุ|โรงเรียน|ถูก|ชนะ(?:เลิศ|การ|อันดับ|ใจ|$)|คว้า|เข้า|พร้อม(?:ด้วย|กับ|ทั้ง|ผู้)|สังกัด|เพื่อ|เพราะ|โทร|เบอร์|"
    "ขึ้น|เดินทาง|ระดับ|ตัวแทน|เจ้าของ|บุตร|ลูก|หลาน|รางวัล|เลข|รหัส|ร่วม|กล่าว|รับ(?:รางวัล|ทุน|มอบ)|มอบ|แข่ง|สอบ|ห้อง|เมื่อ|ตาม|ของ|ให้|แก่|โดย|ประเภท|รุ่น|"
    "กลุ่ม|จำนวน|เหรียญ|คะแนน|เด็ก|นางสาว|นาย|วิชา(?:ภาษา|คณิต|วิทย)|อันดับ|ลำดับ|หรือ|ที่(?:ได้|ชนะ|เข้า|มี)|กับ|ว่า|เกิดวัน|เกิดเมื่อ|ป่วย|เสียชีวิต|บาดเจ็บ|"
    "ไม่(?:ได้|เกิน|สามาร|มา|ไป)|มี(?:ความ|ผล|อายุ|น้ำใจ|สิทธิ)|ต้อง|กำลัง|วาด|เขียน|อ่าน|เล่น|ทำ(?:การ|หน้าที่)|อยู่|ส่ง|ใช้|ใน|[ปมอ]\\.|ด\\."
)

# After a child's title these words speak of children, not of a child.
_ANYONE_SHORT = "จำนวน|และ|ทุก|คน(?!อง|ึง)|อายุ(?!วัฒน์)|ที่(?!รัก)|รวม|ไม่|ทั้งหมด|ทั้งสิ้น|หรือ|จาก|ชั้น|รุ่น|ประเภท|เด็ก|ผู้"
_ANYONE = re.compile(
    f"{_ANYONE_SHORT}|ไทย(?!รัฐ|พร|ชัย|ภัทร)|ทั้ง|ราย|วัย|ตัวน้อย|ตัวเล็ก|ซึ่ง|เป็น|ได้|ยากจน|กำพร้า|ด้อย|พิการ|ต่ำกว่า|เดี่ยว|คู่|ทีม|ชาว(?!ไทย\\s)|ปฐมวัย|"
    "นักเรียน|เหล่า|กลุ่ม|หลาย|บาง|สอง|สาม(?!ารถ\\s)|สี่|ห้า|ระดับ|มี(?:สิทธิ|ความ|อายุ|ปัญหา|น้ำหนัก)|ต้อง|ควร|อยู่|เข้า|ร่วม|แต่ละ|ใน|ของ(?!ขวัญ)|กับ|"
    "โรงเรียน|ยัง|จะ|กว่า|เพราะ|เพื่อ|ชื่อ|นาม|สกุล|ว่าย|วิ่ง|ฟุตบอล|วอลเลย์|เพศ|สวม|แต่งกาย|พื้นเมือง|อนุบาล|ประถม|มัธยม|เปตอง|แบดมินตัน|กรีฑา|เซปัก|มวย|ตะกร้อ"
)
_ANYONE_TITLED = re.compile(_ANYONE_SHORT)
_KIND_OF = re.compile(r"(?:ประเภท|ทีม|รุ่น|คู่|เดี่ยว|กลุ่ม|ห้องน้ำ|หอพัก|เสื้อ|เครื่องแบบ|ชุด|ผสม|กีฬา|คำว่า|หอนอน)\s?$")
_PSEUDONYM = re.compile(r"\s*[(\[“\"]?\s*(?:นามสมม|นามแฝง|ชื่อสมม|สงวนนาม|สงวนชื่อ)")
_ALIASES = {"เอ", "บี", "ซี", "ดี", "อี"}
_CLASS = r"(?:ชั้น\s?(?:ประถม|มัธยม|อนุบาล|[ปมอ]\s?\.?\s?[1-6])|[ปม]\s?\.\s?[1-6]|(?:ประถม|มัธยม)ศึกษาปี|อนุบาล(?:ปีที่)?\s?[1-3])"
_CLASS_NEAR = re.compile(_CLASS + r"|นักเรียน|อนุบาล|อายุ ?[0-9]|ขวบ|ได้รับ|ชนะ|คว้า|โรงเรียน")
_PUPIL = (
    rf"(?:{_CLASS}|(?:ประธาน|ตัวแทน|ผู้แทน|สภา|เด็ก)นักเรียน|นักเรียน\s?(?:ชั้น|โรงเรียน|ระดับ|ร\.ร|รร|[ปม]\.|ทุน|คนเก่ง|รางวัล|[,)|\n])"
    r"|อายุ\s?(?:[4-9]|1[0-9])\s?(?:ปี|ขวบ)|ยุวกาชาด|เนตรนารี)"
)
_CHILD = re.compile(
    rf"(?P<title>(?P<short>{_ABBREVIATED})|{_FULL})(?P<glue>{_GLUE})(?P<given>{_FIRST}{_LETTER}+)"
    rf"(?:{_SPACE}(?:(?:นาม)?สกุล[ \t]+)?(?P<surname>{_NOBLE}{_FIRST}{_LETTER}+))?"
)
_ADULT_TITLE = re.compile(
    rf"(?:นางสาว|น\.\s?ส\.|นาย(?!ก(?:รัฐ|สมาคม|เทศ|อบ|องค์|เมือง|สภา)))"
    rf"{_GLUE}{_FIRST}{_LETTER}{{1,15}}{_SPACE}(?P<surname>{_FIRST}{_LETTER}{{1,24}}?)(?=[ \t|,(\f]*{_PUPIL})"
)
_ROLE = re.compile("ครู|ผู้|อาจารย์|ประจำ|หัวหน้า|นิเทศ|เจ้าหน้าที่|รอง|ประธาน|กรรมการ|สอน")
_CUE = (
    r"(?:ได้แก่|คือ|ชื่อ|ตัวแทน|ให้|แก่|กับ|ของ|โดย|ชนะเลิศ|อันดับ(?:ที่)?\s?[0-9]|เหรียญทองแดง|เหรียญทอง|เหรียญเงิน|และ|นักเรียน|รางวัล|[,:|]|[0-9][.)]"
    r"|^\s*[-*+])"
)
_UNTITLED = re.compile(
    rf"{_CUE}\s?(?P<name>{_FIRST}{_LETTER}{{1,12}}[ \t]+{_FIRST}{_LETTER}{{2,18}})[ \t]*[|,(\f]?[ \t]*{_CLASS}"
    rf"|^[\s>]*(?P<first>{_FIRST}{_LETTER}{{1,12}}[ \t]+{_FIRST}{_LETTER}{{2,18}})[ \t]+นักเรียน{_CLASS}"
    rf"|(?:นักเรียน|เด็ก|ผู้เรียน)\s?[:=]\s?(?P<called>{_FIRST}{_LETTER}{{1,12}}[ \t]+{_FIRST}{_LETTER}{{2,18}})",
    re.MULTILINE,
)
_NOUN = re.compile(
    "โรงเรียน|วิชา|โครงการ|นักเรียน|แข่งขัน|ประกวด|ภาษา|กิจกรรม|ส่งเสริม|พัฒนา|(?:^|\\s)(?:เรียน|การ|ความ|ครู|ผู้|ข้อสอบ|สอบ|หนังสือ|ห้อง|ระดับ|"
    "กลุ่ม|ทีม|ตาราง|คะแนน|รางวัล|คณิต|วิทยา|ศิลป|สังคม|ประถม|มัธยม|อนุบาล|วันที่|เวลา|สำหรับ|จำนวน|เด็ก|ภาค|เขต|อำเภอ|จังหวัด|นาย|"
    "นาง|ระบายสี|ประเภท|ชนะ|เลิศ|อันดับ|สาระ|กีฬา|ทุกคน|แบบ|ทดสอบความ|ทดสอบการ)"
)
_NICKNAME = re.compile(rf"(?<!พี่)น้อง ?(?P<given>{_FIRST}{_LETTER}+)")
_NO_NICKNAME = re.compile(
    "นักเรียน|ใหม่|ชาย|สาว|เล็ก|คน|ที่|ทุก|ทั้ง|หนู|เยาวชน|เด็ก|ประถม|มัธยม|อนุบาล|จาก|ใน|ชั้น|รัก|เขย|สะใภ้|ร่วม|และ|ได้|ของ|มา|ไป|เรียน|ผู้|ร้อง|ประชาชน"
)


def minor_names(source: Source) -> Iterator[Span]:
    """Yield every child's name, with its title where it has one."""
    text = source.plain
    yield from apart([*_titled(text), *_grown(text), *_untitled(text), *_nicknames(text)])


def name_of(source: Source, span: Span) -> str:
    """Return the letters of the name in *span*, without spaces, cells and dots."""
    return "".join(re.findall(_LETTER, source.plain[slice(*span)]))


def _titled(text: str) -> Iterator[Span]:
    for found in _CHILD.finditer(text):
        end = _end(found)
        anyone = _ANYONE_TITLED if found["short"] else _ANYONE
        if not anyone.match(found["given"]) and not _KIND_OF.search(text[: found.start()][-12:]) and _names(found, end):
            yield found.start(), end


def _end(found: re.Match[str]) -> int:
    """Return where the name ends: a surname may be missing, and other words may be glued to either."""
    if cut := _CUT.search(found["given"]):
        return found.start("given") + cut.start()
    if not found["surname"] or _NEXT.match(found["surname"]):
        return found.end("given")
    cut = _CUT.search(found["surname"])
    return found.start("surname") + cut.start() if cut else found.end("surname")


def _names(found: re.Match[str], end: int) -> bool:
    """Return whether it is one child that is named, and not by a pseudonym."""
    given = min(end, found.end("given")) - found.start("given")
    whole = found["surname"] is not None and end > found.start("surname")
    alias = not whole and found.string[found.start("given") : end] in _ALIASES
    if alias or _PSEUDONYM.match(found.string, end) or not 2 <= given <= 16:
        return False
    return bool(found["short"] or whole or (given <= 10 and _CLASS_NEAR.search(found.string, end, end + 60)))


def _grown(text: str) -> Iterator[Span]:
    """Yield pupils old enough to be called นาย or นางสาว."""
    for found in _ADULT_TITLE.finditer(text):
        if not _ROLE.search(found["surname"]):
            yield found.span()


def _untitled(text: str) -> Iterator[Span]:
    for found in _UNTITLED.finditer(text):
        group = found.lastgroup or "name"
        if not _NOUN.search(found[group]):
            yield found.span(group)


def _nicknames(text: str) -> Iterator[Span]:
    for found in _NICKNAME.finditer(text):
        cut = _CUT.search(found["given"])
        end = found.start("given") + cut.start() if cut else found.end("given")
        short = end - found.start("given") <= 8 and not _NO_NICKNAME.match(found["given"])
        if short and not _PSEUDONYM.match(text, end) and re.compile(rf"[\s|,(\"”]*{_PUPIL}|นักเรียน").match(text, end):
            yield found.start(), end
