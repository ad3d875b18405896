"""A child's name is known by its grammar: a child's title and a name, or a name and a pupil's class.

Given names are words of the language too, so a title alone proves nothing: "เด็กชายอายุไม่เกิน ๑๒ ปี" is nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect import child_words as words
from newsdesk.privacy.detect.number import Span, apart
from newsdesk.privacy.detect.pattern import FIRST, LETTER
from newsdesk.privacy.detect.table import under
from newsdesk.source import Source

_GLUE = r"[ \t]*(?:[|,\f\n][ \t>]*){0,2}"  # a name may be spread over the cells of a table
_SPACE = r"(?:[ \t]*[|,\f][ \t]*|[ \t]+|[ \t]*\n[ \t>]*)"
_SHORT = r"ด\s?\.\s?[ชญ](?:\s?\.)?|(?<![\u0e01-\u0e4e])ด[ชญ](?:\.|(?=\s))"
_NA = r"(?:ณ\s+(?=อยุธยา|นคร|พัทลุง|ระนอง|สงขลา|เชียงใหม่|ลำพูน|ลำปาง|น่าน|ถลาง|ป้อมเพชร|บางช้าง|ตะกั่วทุ่ง))?"
_TWO_WORDS = rf"{FIRST}{LETTER}{{1,12}}[ \t]+{FIRST}{LETTER}{{2,18}}"

_NAME = re.compile(_TWO_WORDS)

_TITLED = re.compile(
    rf"(?:(?P<short>{_SHORT})|เด็ก ?(?:ชาย|หญิง)|สามเณร){_GLUE}(?P<given>{FIRST}{LETTER}+)"
    rf"(?:{_SPACE}(?:(?:นาม)?สกุล[ \t]+)?(?P<surname>{_NA}{FIRST}{LETTER}+))?"
)
_GROWN = re.compile(
    r"(?:นางสาว|น\.\s?ส\.|นาย(?!ก(?:รัฐ|สมาคม|เทศ|อบ|องค์|เมือง|สภา)|อำเภอ|แพทย์|ทะเบียน|ทหาร|ตำรวจ|จ้าง|ช่าง))"
    rf"{_GLUE}{FIRST}{LETTER}{{1,15}}{_SPACE}(?P<surname>{FIRST}{LETTER}{{1,24}}?)"
    rf"(?=[ \t|,(\f]*{words.PUPIL})"
)
_UNTITLED = re.compile(
    rf"{words.BEFORE_NAME}\s?(?P<name>{_TWO_WORDS})[ \t]*[|,(\f]?[ \t]*(?:นักเรียน\s?)?{words.CLASS}"
    rf"|^[ \t>]*(?P<first>{_TWO_WORDS})[ \t]+นักเรียน{words.CLASS}"
    rf"|(?:นักเรียน|เด็ก|ผู้เรียน)\s?[:=]\s?(?P<called>{_TWO_WORDS})"
    rf"|(?:[Ss]tudent name|ชื่อนักเรียน)[\"']?\s?[:=]\s?[\"']?(?P<keyed>{_TWO_WORDS})",
    re.MULTILINE,
)
_BY_NAME = re.compile(rf"ชื่อ\s?(?P<named>{_TWO_WORDS})")
_WHOSE_NAME = re.compile(rf"(?:{words.CLASS}[^\n]{{0,6}}|นักเรียน|ผู้เรียน|เด็ก|ลูก(?:สาว|ชาย)?|บุตร(?:สาว|ชาย)?)\Z")
_ENGLISH = re.compile(
    r"(?<![A-Za-z])(?:Master [A-Z][a-z]{1,20} [A-Z][a-z]{1,30}(?![a-z])|Miss [A-Z][a-z]{1,20} [A-Z][a-z]{1,30}"
    r"(?=[^\n]{0,12}(?:Primary|Grade|Kindergarten|student|pupil)))"
)
_SHORT_TITLE = re.compile(r"ด(?:\s?\.|[ชญ][.\s])")
_CLASSES = ("ชั้น", "ศึกษาปี", "อนุบาล")
_CLASS_NUMBER = re.compile(r"\.(?:(?<=[ปม]\.)|(?<=[ปม]\s\.))\s?[1-6]")
_CALLED = re.compile(r"(?:เรียน|เด็ก)\s?[:=]")
_NICKNAMED = re.compile(rf"(?P<kin>{words.KIN_OF})?(?<!พี่)(?P<nick>น้อง ?(?P<given>{FIRST}{LETTER}+))")
_DOING = re.compile(f"(?<=..){words.DOES}")
_WHOLE = re.compile(rf"(?!{LETTER})")
_TITLE = re.compile("^(?:เด็กชาย|เด็กหญิง|ดช|ดญ|นางสาว|นส|นาย|น้อง)")
_PUPIL_NEXT = re.compile(rf"[\s|,(\"”]*(?:{words.PUPIL}|{words.DOES})|นักเรียน")


def minor_names(source: Source) -> Iterator[Span]:
    """Yield every child's name, with its title where it has one."""
    text = source.plain
    english = (found.span() for found in _ENGLISH.finditer(text)) if "Master " in text or "Miss " in text else ()
    yield from apart([*_titled(text), *_grown(text), *_untitled(text), *_nicknamed(text), *_listed(source), *english])


def name_of(source: Source, span: Span) -> str:
    """Return the letters of the name in *span*, without spaces, cells and dots."""
    return "".join(re.findall(LETTER, source.plain[slice(*span)]))


def is_named(source: Source, span: Span, name: str) -> bool:
    """Return whether the child in *span* is the one called *name*, whatever title either bears."""
    found, called = _untitled_name(name_of(source, span)), _untitled_name("".join(re.findall(LETTER, name)))
    return bool(found and called) and (found.startswith(called) or called.startswith(found))


def _untitled_name(letters: str) -> str:
    return _TITLE.sub("", letters)


def _titled(text: str) -> Iterator[Span]:
    if "เด็ก" not in text and "สามเณร" not in text and not _SHORT_TITLE.search(text):
        return
    for found in _TITLED.finditer(text):
        nobody = words.NOBODY_AFTER_SHORT if found["short"] else words.NOBODY_AFTER_FULL
        if nobody.match(found["given"]) or words.NOBODY_BEFORE.search(text, max(0, found.start() - 12), found.start()):
            continue
        end = _end(found)
        if _names_one(found, end):
            yield found.start(), end


def _end(found: re.Match[str]) -> int:
    """Return where the name ends: a surname may be missing, and other words may be glued to either."""
    if ending := words.ENDING.search(found["given"]):
        return found.start("given") + ending.start()
    if not found["surname"] or words.NO_SURNAME.match(found["surname"]):
        return found.end("given")
    ending = words.ENDING.search(found["surname"])
    return found.start("surname") + ending.start() if ending else found.end("surname")


def _names_one(found: re.Match[str], end: int) -> bool:
    """Return whether one child is named, by no pseudonym; a given name alone needs a school near by."""
    given = found.string[found.start("given") : min(end, found.end("given"))]
    if words.PSEUDONYM.match(found.string, end) or not 2 <= len(given) <= 16:
        return False
    if found["surname"] and end > found.start("surname"):
        return True
    if found["short"]:
        return given not in words.ALIASES
    if words.GIVEN_TO.search(found.string, max(0, found.start() - 20), found.start()):
        return bool(_WHOLE.match(found.string, end))
    return len(given) <= 10 and bool(words.SCHOOL_NEAR.search(found.string, end, end + 60))


def _listed(source: Source) -> Iterator[Span]:
    """Yield the names in a table that has a column of classes."""
    text = source.plain
    drawn = "|" in text or "\t" in text or "<t" in source.raw or words.LISTED.search(text)
    if not drawn or not any(word in text for word in ("ชั้น", "ห้อง", "lass", "rade")):
        return
    for cell, _, table in under(source, words.HEAD_OF_NAMES):
        heads = [source.plain[slice(*head)] for head in table[0]]
        grown = source.plain.startswith(("นาย", "นาง"), cell[0])
        if any(map(words.HEAD_OF_CLASSES.match, heads)) and _NAME.fullmatch(source.plain, *cell) and not grown:
            yield cell


def _grown(text: str) -> Iterator[Span]:
    """Yield pupils old enough to be called นาย or นางสาว."""
    for found in _GROWN.finditer(text):
        if not (words.GROWN_UP.search(found["surname"]) or words.NO_SURNAME.match(found["surname"])):
            yield found.span()


def _untitled(text: str) -> Iterator[Span]:
    """Yield those with no title: each stands beside a class, or is called a pupil in a list."""
    if not (
        any(word in text for word in _CLASSES)
        or "tudent name" in text
        or _CLASS_NUMBER.search(text)
        or _CALLED.search(text)
    ):
        return
    for found in _BY_NAME.finditer(text):
        near = max(0, found.start() - 30), found.start()
        if _WHOSE_NAME.search(text, *near) and not words.NO_NAME.search(found["named"]):
            yield found.span("named")
    for found in _UNTITLED.finditer(text):
        group = found.lastgroup or "name"
        listed = not found["weak"] or words.LIST_OF_NAMES.search(text, max(0, found.start() - 400), found.start())
        if listed and not words.NO_NAME.search(found[group]):
            yield found.span(group)


def _nicknamed(text: str) -> Iterator[Span]:
    if "น้อง" not in text:
        return
    for found in _NICKNAMED.finditer(text):
        ending = words.ENDING.search(found["given"]) or _DOING.search(found["given"])
        end = found.start("given") + ending.start() if ending else found.end("given")
        if end - found.start("given") > 8 or words.NO_NICKNAME.match(found["given"]):
            continue
        near = _PUPIL_NEXT.match(text, end) or (found["kin"] and _WHOLE.match(text, end))
        if near and not words.PSEUDONYM.match(text, end):
            yield found.start("nick"), end
