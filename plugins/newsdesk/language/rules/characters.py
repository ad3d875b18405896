"""Letters in the wrong code points or order: they look right, and no search finds them, no voice reads them rightly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.finding import Rule, Severity
from newsdesk.language.prose import OBJECT, Prose
from newsdesk.language.rules.law import READABLE
from newsdesk.language.slip import Places, Slip, written

_SARA_AM = re.compile("([่-๋]?)\u0e4d([่-๋]?)า")
_TWO_E = re.compile("เ{2,}")
_UNSEEN = ("\u200b", "\u2060", "\ufeff", "\u00ad", "\u200e", "\u200f", "\u200c", "\u200d")
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad\u200e\u200f]+|(?<=[\u0e00-\u0e7f])[\u200c\u200d]+")
_TONES, _VOWELS = "่้๊๋", "ัิีึืฺุู็\u0e4d๎"
# A mark stands on a consonant, a tone also on a vowel above or below it, and ์ on the vowels of สิทธิ์ and พันธุ์.
_MISPLACED = re.compile("[ัิ-ฺ็-๎](?<![ก-ฮ].)(?<![ัิ-ู็\u0e4d][่-๋])(?<![ิุ]์)")
_MARK = re.compile("[ัิ-ฺ็-๎]")
_SPOKEN_OF = f" \t\n\u00a0◌“‘\"'(-–{OBJECT}*_|"  # after these a mark that no letter follows is itself the subject
_CONSONANT = re.compile("[ก-ฮ]")
_LETTER = re.compile("[ก-๎]")


def _misplaced(prose: Prose) -> Iterator[Slip]:
    for found in _MISPLACED.finditer(prose.text):
        place, mark = found.start(), found[0]
        base, before, after = (prose.text[at : at + 1] if at >= 0 else "" for at in (place - 2, place - 1, place + 1))
        if (before in ("", *_SPOKEN_OF) and not _LETTER.match(after)) or (mark, after) == ("\u0e4d", "า"):
            continue
        if before == mark:
            yield Slip(place - 1, place + 1, mark)
        elif _are_turned(before, mark) and _CONSONANT.match(base) and not _MARK.match(after):
            yield Slip(place - 1, place + 1, mark + before)
        else:
            yield Slip(place, place + 1)


def _are_turned(before: str, mark: str) -> bool:
    """Whether the two marks belong on one letter in the other order."""
    if mark in _TONES:
        return before == "ำ"
    return mark in _VOWELS and (before in _TONES or (before == "์" and mark in "ิุ"))


RULES: tuple[Rule[Prose], ...] = (
    Rule(
        id="THA107",
        name="sara-am",
        law=READABLE,
        th="พิมพ์สระอำด้วยแป้น ำ ตัวเดียว แทนนิคหิต (ํ) ตามด้วย า",
        en="Type sara am as the one letter ำ instead of ํ followed by า",
        find=written(
            _SARA_AM,
            ("\u0e4d",),
            lambda found: None if found[1] and found[2] else f"{found[1] or found[2]}ำ",
        ),
        flags=("ประจ\u0e4dาปี", "น\u0e4d้าหลาก", "น้\u0e4dาหลาก"),
        passes=("ประจำปี น้ำหลาก", "พุทฺธํ สรณํ"),
        severity=Severity.WARNING,
    ),
    Rule(
        id="THA108",
        name="double-e",
        law=READABLE,
        th="พิมพ์สระแอด้วยแป้น แ ตัวเดียว แทน เ สองตัว",
        en="Type แ as one letter instead of two เ",
        find=written(_TWO_E, ("เเ",), lambda found: "แ" if found[0] == "เเ" else None),
        flags=("เเผนงาน", "ผู้เเทน"),
        passes=("แผนงานเร่งด่วน",),
        severity=Severity.WARNING,
    ),
    Rule(
        id="THA109",
        name="invisible-character",
        law=READABLE,
        th="ลบอักขระที่มองไม่เห็น มักติดมาจากการคัดลอกหน้าเว็บหรือ PDF",
        en="Delete the invisible character; it often comes with text copied from a web page or a PDF",
        find=written(_INVISIBLE, _UNSEEN, lambda _: ""),
        flags=("งาน\u200bประชาสัมพันธ์", "ข้อ\u00adความ", "ข่าว\ufeff", "ผู้\u200dปกครอง"),
        passes=("งานประชาสัมพันธ์", "ครู \U0001f469\u200d\U0001f3eb สอน"),
        severity=Severity.WARNING,
    ),
    Rule(
        id="THA114",
        name="misplaced-mark",
        law=READABLE,
        th="พิมพ์พยัญชนะ สระบนล่าง แล้ววรรณยุกต์ ตามลำดับและตัวละครั้ง",
        en="Type consonant, vowel mark and tone in this order and each once",
        find=Places(_misplaced),
        flags=("ท่ีประชุม", "นำ้หลาก", "สิทธ์ิ", "ท่ี่", "ครูู", "ก ้าน", "วา่", "ป้้าย"),
        passes=("ที่ประชุม น้ำหลาก สิทธิ์ พันธุ์ ก็ดี เสร็จ", "ใช้ไม้โท ( ้ ) –ิ และ ◌็", "สํ้"),
        severity=Severity.WARNING,
    ),
)
