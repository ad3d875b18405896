"""Where a person lives: a house number with the parts of an address behind it, unless the place is public."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.address import parts
from newsdesk.privacy.detect.number import Span, apart
from newsdesk.privacy.detect.person import people
from newsdesk.privacy.detect.premises import whose
from newsdesk.privacy.detect.table import cells
from newsdesk.source import Source

_NUMBER = re.compile(  # its first digit comes first, for that is quick to look for
    r"[1-9](?<![0-9/.:].)(?<![0-9],.)(?<![0-9]-.)[0-9]{0,3}(?P<slash>[ ]?(?:/|ทับ)[ ]?[0-9]{1,4}(?:-[0-9]{1,4})?)?"
    r"(?:[ /]?[กขคงจฉ](?![\u0e01-\u0e4e.]))?(?![0-9/:%-]|\.[0-9])"
)
_CALLED = re.compile(
    r"(?P<house>บ้าน\s?(?:เลข(?:ที่)?|No\.?)|เลข(?:ที่)?\s?บ้าน|(?:house|home)\s?(?:no|number)\.?)\s*[:.|=]?\s*\Z"
    r"|(?P<plot>(?<!หนังสือ)(?<!คำสั่ง)เลขที่|(?<![a-z])no\.)\s*[:.|=]?\s*\Z",
    re.IGNORECASE,
)
_NO_HOUSE = re.compile(
    r"(?:ครั้งที่|คำสั่ง(?:ที่)?|หนังสือ(?:ที่)?|วันที่|มาตรา|ข้อ|ประกาศ|ฉบับที่|กม\.|ที่\s?ศธ|/ว|ปี|พ\.ศ\.|เวลา|น\.)\s*\Z"
)
_YEAR = re.compile(r"/ ?2[45][0-9]{2}\Z")
_HEADING = re.compile(r"บ้าน\s?เลขที่|เลขที่\s?บ้าน")
_VILLAGE = re.compile(r"หมู่(?:ที่)?\s?[0-9]")
_DWELLS = re.compile(
    r"(?:อาศัย|พัก|ภูมิลำเนา|ที่อยู่|บ้าน)(?:เดิม)?(?:อยู่)?(?:กับ[\u0e01-\u0e4e]{1,12}?)?(?:ที่|ใน|ณ)?[ :]{0,2}"
    r"(?P<village>(?:(?:หมู่)?บ้าน[\u0e01-\u0e4e]{1,20} ?)?)\Z"
)
_NEAR, _FAR = 25, 80  # letters; what is called a house is public only where the word for it stands right before


def home_addresses(source: Source) -> Iterator[Span]:
    """Yield every address of a home, from its number or the words that call it one to its last part."""
    text = source.plain
    yield from apart([*_numbered(text), *_listed(source), *_unnumbered(text)])


def _numbered(text: str) -> Iterator[Span]:
    for number in _NUMBER.finditer(text):
        kinds, end = parts(text, number.end())
        if (kinds or number["slash"]) and (start := _beginning(text, number, kinds)) is not None:
            yield start, end


def _beginning(text: str, number: re.Match[str], kinds: frozenset[str]) -> int | None:
    """Return where the address with this *number* begins, or None if it is none or not a home's."""
    called = _CALLED.search(text, max(0, number.start() - 20), number.start())
    start = called.start() if called else number.start()
    house = called is not None and called.lastgroup == "house"
    told = whose(text, start, _NEAR if house else _FAR)
    order = _YEAR.search(number[0]) or _NO_HOUSE.search(text, max(0, start - 16), start)
    if told == "public" or (order and not house):
        return None
    known = house or told == "home"
    ground = kinds & ({"moo", "way", "named"} if number["slash"] or called else {"moo", "way"})
    placed = "area" in kinds and (ground or (number["slash"] and known))
    return start if placed or (known and ground) or (house and (kinds or number["slash"])) else None


def _listed(source: Source) -> Iterator[Span]:
    """Yield the rest of each row from its cell under "house number"."""
    text = source.plain
    for row, cell in cells(source, _HEADING):
        start = cell[1] - len(text[slice(*cell)].lstrip(" \t\"'"))
        if _NUMBER.match(text, start):
            yield start, row[0] + len(text[slice(*row)].rstrip("|, \t"))


def _unnumbered(text: str) -> Iterator[Span]:
    """Yield the village where somebody who is spoken of lives."""
    for village in _VILLAGE.finditer(text):
        dwells = _DWELLS.search(text, max(0, village.start() - 60), village.start())
        kinds, end = parts(text, village.start())
        if dwells and "area" in kinds and people(text, (max(0, dwells.start() - 70), dwells.start())):
            yield dwells.start("village"), end
