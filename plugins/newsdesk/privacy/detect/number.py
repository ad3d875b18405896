"""Numbers are read as a person reads them: spelled out, smudged, over two lines, and by their label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from newsdesk.source import Source

Span = tuple[int, int]

FILL = "\0"  # keeps a text as long as it was where a word became one digit
GAP = r"\0*+[ \t()\0]{0,2}[-./_]?[ \t()\0]{0,2}(?:\n[ \t>]{0,4}){0,2}"

_WORDS = {
    "ศูนย์": "0", "หนึ่ง": "1", "สอง": "2", "สาม": "3", "สี่": "4",
    "ห้า": "5", "หก": "6", "เจ็ด": "7", "แปด": "8", "เก้า": "9",
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
_WORD = re.compile("|".join(_WORDS), re.IGNORECASE)
_SPELLED = re.compile(rf"(?:(?:{_WORD.pattern})[-, ]{{0,3}}){{8,}}", re.IGNORECASE)
_LIKE = str.maketrans("OoQОоΟοlIІӀSBZ", "00000001111582")
_SMUDGED = re.compile(
    "(?<![0-9A-FH-Za-fh-z])[0-9OoОоΟοlIІӀ](?:[-. ]?[0-9OoQОоΟοlIІӀSBZ]){8,}(?![0-9A-Za-z])",
)
_RUN = re.compile(r"[0-9+Gg][0-9+Gg\0 \t()\-./_\n>]{8,}")
_ADDRESS = re.compile(r"(?:://|www\.)\S*\Z")

# What stands before a long number that belongs to a thing.
THING = (
    "ฎีกา|รหัสรายการ|สินทรัพย์|ครุภัณฑ์|พัสดุ|บาร์โค้ด|แหล่งของ?เงิน|ใบ(?:เสร็จ|แจ้ง|สั่ง|สำคัญ)|อ้างอิง|มิเตอร์|เครื่องวัด|โฉนด"
    "|แยกประเภท|เลขคุม|ธุรกรรม|เลขที่(?:เอกสาร|สัญญา|โครงการ|หนังสือ|คำขอ)"
    "|รหัส(?:โครงการ|งบประมาณ|กิจกรรม|หน่วยงาน|กระทรวง|สถานศึกษา|โรงเรียน|สินค้า|วิชา)"
    "|(?<![a-z])(?:bar ?code|isbn|issn|ean|gtin|sku|gfmis|e-?gp|tracking|serial|imei|meeting|zoom"
    "|ref|reference|invoice)(?![a-z])"
)


@lru_cache(maxsize=4)
def legible(plain: str) -> str:
    """Return *plain*, as long as it was, with spelled-out and look-alike digits as digits."""
    small = plain.lower()
    if sum(map(small.count, _WORDS)) >= 8:
        plain = _SPELLED.sub(lambda run: _WORD.sub(_digit, run[0].replace(",", " ")), plain)
    return _SMUDGED.sub(_cleaned, plain)


@lru_cache(maxsize=4)
def spelled(plain: str) -> str:
    """Return *plain*, as long as it was, with every spelled-out digit as a digit."""
    return _WORD.sub(_digit, plain)


@lru_cache(maxsize=4)
def _runs(text: str) -> tuple[Span, ...]:
    """Return where a number of nine digits or more may stand; most of a text is none of it."""
    return tuple(run.span() for run in _RUN.finditer(text) if len(digits(run[0])) >= 9)


def finditer(number: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield what *number* finds in *text*, looking only where digits are; it may consume what `_RUN` holds."""
    for start, end in _runs(text):
        yield from number.finditer(text, start, end)


def _digit(word: re.Match[str]) -> str:
    return _WORDS[word[0].lower()].ljust(len(word[0]), FILL)


def _cleaned(run: re.Match[str]) -> str:
    """Return the run with letters as digits, if a third of it is digits already."""
    letters = sum(sign.isalpha() for sign in run[0])
    return run[0].translate(_LIKE) if letters * 3 < len(re.sub(r"\W", "", run[0])) * 2 else run[0]


def apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans in reading order, none that reaches into the one before."""
    past = 0
    for start, end in sorted(spans):
        if start >= past:
            past = end
            yield start, end


def near(text: str, hints: Iterable[str], before: int = 40, after: int = 80) -> Iterator[Span]:
    """Yield the stretches of *text* around each of the *hints*, which are lower case; where they meet they are one."""
    small = text.lower()
    small = small if len(small) == len(text) else text
    start, end = 0, -1
    for place in sorted(place for hint in hints for place in _places(small, hint)):
        if place - before > end:
            if end >= 0:
                yield start, end
            start = max(0, place - before)
        end = place + after
    if end >= 0:
        yield start, end


def _places(text: str, word: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + len(word))


def digits(text: str) -> str:
    """Return the digits of *text* alone."""
    return re.sub("[^0-9]", "", text)


def digits_of(source: Source, span: Span) -> str:
    """Return the digits a reader reads in *span*; those of a phone abroad begin with 0 as at home."""
    read = digits(legible(source.plain)[slice(*span)])
    return re.sub(r"^(?:00)?660?(?=[2-9][0-9]{7,8}$)", "0", read)


def layout(text: str) -> tuple[int, ...]:
    """Return how many digits each group of a number has."""
    return tuple(map(len, re.findall("[0-9]+", text.replace(FILL, ""))))


def label(text: str, start: int, words: re.Pattern[str], reach: int = 40) -> str:
    """Return the name of the group of *words* that stands nearest before *start*, at most one cell on, or nothing."""
    found = ""
    for word in words.finditer(text, max(0, start - reach), start):
        found = word.lastgroup if word.lastgroup and text.count("|", word.end(), start) < 2 else found
    return found


def in_address(text: str, start: int) -> bool:
    """Return whether *start* lies within a web address."""
    return bool(_ADDRESS.search(text[max(0, start - 200) : start]))
