"""Words of the office's register of style, and sentences too long to be read.

Thai has no mark at the end of a sentence and no space between words; writers set a space where one thought ends. So
what is counted is letters that stand on the line from one space to the next, without the marks above and below them:
four are a word on average, and a reader who hears the text needs the pause that a space makes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.finding import Rule, Severity
from newsdesk.language.prose import Prose
from newsdesk.language.rules.law import DICTIONARY, OWN
from newsdesk.language.slip import Places, Slip

_EASY = "WCAG 2.2 ข้อ 3.1.5 ระดับการอ่าน"
_STRETCH, _PARAGRAPH = 120, 1200
_LETTERS = re.compile("[ก-ฮะาำเ-ๅ]")
_WORDS = re.compile(r"\S+")
_MARK_AFTER = re.compile("[ัิ-ฺ็-๎]")


def _misspellings(prose: Prose) -> Iterator[Slip]:
    for wrong, right in prose.house.style.misspellings.items():
        place = prose.text.find(wrong)
        while place >= 0:
            end = place + len(wrong)
            if not _MARK_AFTER.match(prose.text, end):  # else its last letter is another one
                yield Slip(place, end, right, right)
            place = prose.text.find(wrong, end)


def _terms(prose: Prose) -> Iterator[Slip]:
    """Yield the first place of a short form that stands before its full one is told."""
    for short, full in prose.house.style.terms.items():
        place = prose.text.find(short)
        if place >= 0 and full not in prose.text[:place]:
            yield Slip(place, place + len(short), None, full)


def _long(prose: Prose) -> Iterator[Slip]:
    if any(_is_long(stretch) for stretch in prose.text.split()):
        yield from (Slip(*found.span()) for found in _WORDS.finditer(prose.text) if _is_long(found[0]))
    for start, end in prose.passages:
        if end - start > _PARAGRAPH:
            text = prose.text[start:end].strip()
            if len(text) > _PARAGRAPH and not text.startswith("|"):
                first = prose.text.index(text, start)
                yield Slip(first, first + len(text))


def _is_long(stretch: str) -> bool:
    return len(stretch) > _STRETCH and len(_LETTERS.findall(stretch)) > _STRETCH


RULES: tuple[Rule[Prose], ...] = (
    Rule(
        id="THA106",
        name="misspelling",
        law=DICTIONARY,
        th="แก้คำสะกดผิด",
        en="Correct the spelling",
        find=Places(_misspellings),
        flags=("ขออนุญาติใช้สถานที่", "ตามกฏหมาย", "เว็ปไซต์ของโรงเรียน"),
        passes=("ขออนุญาตใช้สถานที่", "ตามกฎหมาย", "ผู้ขออนุญาตติดต่อ"),
        severity=Severity.WARNING,
    ),
    Rule(
        id="THA115",
        name="long-sentence",
        law=_EASY,
        th="เว้นวรรคหรือแบ่งย่อหน้า ข้อความนี้ยาวเกินกว่าจะอ่านในคราวเดียว",
        en="Set a space or begin a new paragraph; this is too long to be read in one go",
        find=Places(_long),
        flags=("สำนักงานเขตพื้นที่การศึกษา" * 8, "โรงเรียนเปิดเรียนตามปกติ " * 60),
        passes=("สำนักงานเขตพื้นที่การศึกษา " * 6, "https://a.example/" + "a" * 200),
        severity=Severity.WARNING,
    ),
    Rule(
        id="THA116",
        name="preferred-term",
        law=f"WCAG 2.2 ข้อ 3.1.4 คำย่อ; {OWN}",
        th="เขียนชื่อเต็มในที่แรกที่กล่าวถึง",
        en="Write the full name where it is first mentioned",
        find=Places(_terms),
        flags=("ตามนโยบายของ สพฐ. ปีนี้",),
        passes=("สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน (สพฐ.) แจ้งว่า สพฐ. จะเปิด",),
        severity=Severity.WARNING,
    ),
)
