"""An adult's name is known by its title; who is said to hold a post beside it acts in public."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect import child_words as words
from newsdesk.privacy.detect.number import Span
from newsdesk.privacy.detect.pattern import FIRST, LETTER
from newsdesk.source import Source

_NO_TITLE = "(?!ก(?:รัฐ|สมาคม|เทศ|อบ|องค์|เมือง|สภา)|อำเภอ|แพทย์|ทะเบียน|ทหาร|ตำรวจ|จ้าง|ช่าง|หน้า|ประกัน|สถานี|ท้าย|ตรวจ)"
_TITLED = re.compile(
    rf"(?:นางสาว(?!ไทย)|น\.\s?ส\.|ดร\.|ว่าที่\s?(?:ร้อยตรี|ร\.\s?ต\.)(?:\s?หญิง)?|นาย{_NO_TITLE}"
    r"|นาง(?!สาว|พยาบาล|ฟ้า|งาม|รอง|สนม|นพ|แบบ|เลิ้ง))"
    rf"[ \t]*(?P<given>{FIRST}{LETTER}{{1,15}})[ \t]+(?P<surname>{FIRST}{LETTER}{{1,24}})"
)
_POST = (
    "ผู้(?:อำนวยการ|ว่าราชการ|ช่วย|บังคับ|ตรวจ|แทน|ใหญ่)|รอง|ครู|อาจารย์|ศึกษานิเทศก์|นัก(?!เรียน)|ประธาน(?!นักเรียน)|กรรมการ"
    "|เลขา(?:ธิการ|นุการ)|นายก|นายอำเภอ|ปลัด|หัวหน้า|เจ้า(?:หน้าที่|พนักงาน|อาวาส|คณะ)|ธุรการ|กำนัน|สมาชิก|รัฐมนตรี|อธิบดี|วิทยากร|ผอ\\."
)
_BESIDE = re.compile(rf"[\s,(|]*(?:ใน(?:ฐานะ|ตำแหน่ง)|(?:ดำรง)?ตำแหน่ง|ซึ่งเป็น)?\s?(?:{_POST}|{words.PUPIL})")
_GLUED = re.compile(f"(?<=..)(?:{_POST})")
_TITLES = ("นาย", "นาง", "น.ส", "น. ส", "ดร.", "ว่าที่")


def adults(source: Source) -> Iterator[Span]:
    """Yield the name, without its title, of every adult."""
    text = source.plain
    for found in _TITLED.finditer(text) if any(title in text for title in _TITLES) else ():
        if end := _end(found):
            yield found.start("given"), end


def private_adults(source: Source) -> Iterator[Span]:
    """Yield the names of adults to whom no post is given."""
    return (span for span in adults(source) if not _BESIDE.match(source.plain, span[1]))


def _end(found: re.Match[str]) -> int:
    """Return where the name ends, or 0 where it is none: other words may be glued to a surname."""
    if words.ENDING.search(found["given"]) or words.NO_SURNAME.match(found["surname"]):
        return 0
    ending = words.ENDING.search(found["surname"]) or _GLUED.search(found["surname"])
    return found.start("surname") + ending.start() if ending else found.end("surname")
