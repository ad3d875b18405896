"""Where a person lives: a house number with the parts of a Thai address behind it, unless the place is public."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.number import Span, apart
from newsdesk.privacy.detect.person import people
from newsdesk.privacy.detect.premises import whose
from newsdesk.privacy.detect.table import cells
from newsdesk.source import Source

_LETTER = "[\u0e01-\u0e2f\u0e30-\u0e3a\u0e40-\u0e4e]"
_GAP = r"[ \t,;|\f\"'()]{0,8}(?:\n[ \t,;|\"'>*-]{0,6})?"
_AHEAD = r"อำเภอ|จังหวัด|ตำบล|แขวง|เขต|ถนน|ซอย|หมู่(?:ที่)?\s?[0-9]|รหัสไปรษณีย์|กรุงเทพ|[ตอจถซ]\."
_NAME = rf"{_LETTER}(?:(?!{_AHEAD}){_LETTER}){{0,29}}"
_NUMBERED = r"[ .]?[0-9]{1,3}(?:[/-][0-9]{1,3})?(?![0-9])"
_LATIN = r"[a-z][a-z'-]*(?:[ \t]+(?!(?:moo|soi|tambon|amphoe|road|rd|district|province)\b)[a-z][a-z'-]*){0,3}"
_PART = re.compile(
    rf"""{_GAP}(?:
      (?P<moo>(?:หมู่(?:(?:บ้าน)?ที่)?|ม(?:\.|(?=\s?[0-9])))\s?[.:]?\s?[0-9]{{1,2}}(?![0-9./])
        | (?:moo|mu|village\s(?:no|number))\.?\s?[0-9]{{1,2}}(?![0-9])|m\.\s?[0-9]{{1,2}}(?![0-9]))
    | (?P<way>(?:ซอย|ซ\.|ตรอก|แยก|ถนน|ถ\.)\s?(?:{_NAME}(?:{_NUMBERED})?|[0-9]{{1,3}}(?:/[0-9]{{1,3}})?)
        | (?:soi|thanon)\s(?:{_LATIN}\s?)?[0-9/]{{0,5}}
        | {_LATIN}(?:\s[0-9]{{1,3}})?\s(?:road|rd\.?|street|alley|lane)(?![a-z]))
    | (?P<area>(?:ตำบล|ต\.|แขวง|(?:กิ่ง)?อำเภอ|อ\.|เขต|จังหวัด|จ\.)\s?(?::\s?)?{_NAME}|กรุงเทพ(?:มหานคร|ฯ)?|กทม\.?
        | (?:t|a|tambon|tambol|amphoe|amphur|khwaeng|khet|changwat)\.?\s{_LATIN}
        | {_LATIN}\s(?:sub-?district|district|province)(?![a-z])|bangkok|ayutthaya)
    | (?P<post>(?:(?:รหัส(?:ไปรษณีย์|\sปณ\.)?|ปณ\.)\s?:?\s?)?[1-9][0-9]{{4}}(?![0-9/-]))
    | (?P<named>(?:หมู่บ้าน|มบ\.|ชุมชน|คุ้ม|บ้าน|คอนโด(?:มิเนียม)?|แฟลต|หอพัก|อพาร์ต?เมน[ตท]์|โครงการ|อาคาร|ตึก|แมนชั่น)\s?
        {_NAME}(?:{_NUMBERED})?|(?:ชั้น|ห้อง)(?:ที่|เลขที่)?\s?[0-9]{{1,4}}(?:/[0-9]{{1,4}})?)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_TAIL = re.compile(  # areas without their titles
    rf"(?:[ \t,]+{_LETTER}{{2,24}}){{1,4}}[ \t,]+[1-9][0-9]{{4}}(?![0-9])"
    rf"|(?:[ \t]?,[ \t]?{_LATIN}(?: province)?){{1,4}}(?:[ \t,]+[1-9][0-9]{{4}}(?![0-9]))?",
    re.IGNORECASE,
)
_SLASH = r"[ ]?(?:/|ทับ)[ ]?[0-9]{1,4}(?:-[0-9]{1,4})?"
_NUMBER = re.compile(
    rf"(?<![0-9/.:])(?<![0-9],)(?<![0-9]-)[1-9][0-9]{{0,3}}(?P<slash>{_SLASH})?(?:[ /]?[กขคงจฉ](?![\u0e01-\u0e4e.]))?(?![0-9/:%-]|\.[0-9])"
)
_HOUSE = re.compile(
    r"(?P<house>บ้าน\s?(?:เลข(?:ที่)?|No\.?)|เลข(?:ที่)?\s?บ้าน|house\s?(?:no|number)\.?|home\s?no\.?)\s*[:.|=]?\s*\Z"
    r"|(?P<plot>(?<!หนังสือ)(?<!คำสั่ง)เลขที่|(?<![a-z])no\.)\s*[:.|=]?\s*\Z",
    re.IGNORECASE,
)
_NO_HOUSE = re.compile(
    r"(?:ครั้งที่|คำสั่ง(?:ที่)?|หนังสือ(?:ที่)?|ชั้น|ห้อง|วันที่|มาตรา|ข้อ|ประกาศ|ฉบับที่|กม\.|ที่\s?ศธ|/ว|ปี|พ\.ศ\.|เวลา|น\.)\s*\Z"
)
_YEAR = re.compile(r"/ ?2[45][0-9]{2}\Z")
_DWELLS = re.compile(
    r"(?:(?:พัก)?อาศัย|พัก|ภูมิลำเนา|ที่อยู่|บ้าน|มีบ้าน)(?:เดิม)?(?:อยู่)?(?:กับ[\u0e01-\u0e4e]{1,12}?)?(?:ที่|ใน|ณ)?[ :]{0,2}(?=หมู่|ม\.|บ้าน|ซอย)"
)
_HEADING = re.compile(r"บ้าน\s?เลขที่|เลขที่\s?บ้าน")
_CELL = re.compile(rf"[ \t\"']*(?P<number>{_NUMBER.pattern})")
_NEAR, _FAR = 25, 80  # letters; what is called a house is public only where the word for it stands right before
_GROUND, _MOST = frozenset({"moo", "way", "named"}), 12


def home_addresses(source: Source) -> Iterator[Span]:
    """Yield every address of a home, from its number or the words that call it one to its last part."""
    text = source.plain
    yield from apart([*_numbered(text), *_listed(source), *_unnumbered(text)])


def _numbered(text: str) -> Iterator[Span]:
    for number in _NUMBER.finditer(text):
        parts = _PART.match(text, number.end())
        if (parts or number["slash"]) and (span := _address(text, number)):
            yield span


def _listed(source: Source) -> Iterator[Span]:
    """Yield the rest of each row from its cell under "house number"."""
    text = source.plain
    if "เลขที่" not in text and "เลขบ้าน" not in text:
        return
    for row, cell in cells(source, _HEADING):
        if number := _CELL.match(text, *cell):
            yield number.start("number"), row[0] + len(text[slice(*row)].rstrip("|, \t"))


def _unnumbered(text: str) -> Iterator[Span]:
    """Yield the village where somebody who is spoken of lives."""
    for dwells in _DWELLS.finditer(text):
        kinds, end = _parts(text, dwells.end())
        if {"moo", "area"} <= kinds and people(text, (max(0, dwells.start() - 70), dwells.start())):
            yield dwells.end(), end


def _address(text: str, number: re.Match[str]) -> Span | None:
    """Return the address that begins with *number*, if it is one and a home's."""
    kinds, end = _parts(text, number.end())
    called = _HOUSE.search(text, max(0, number.start() - 20), number.start())
    start = called.start() if called else number.start()
    house = called is not None and called.lastgroup == "house"
    told = whose(text, start, _NEAR if house else _FAR)
    if told == "public" or (
        not house and (_YEAR.search(number[0]) or _NO_HOUSE.search(text, max(0, start - 16), start))
    ):
        return None
    known = house or told == "home"
    ground = kinds & _GROUND if number["slash"] or called else kinds & {"moo", "way"}
    placed = "area" in kinds and (ground or (number["slash"] and known))
    return (start, end) if placed or (known and ground) or (house and (kinds or number["slash"])) else None


def _parts(text: str, place: int) -> tuple[frozenset[str], int]:
    """Return the kinds of the parts that follow *place*, and where the last one ends."""
    kinds: set[str] = set()
    for _ in range(_MOST):
        found = _PART.match(text, place)
        if not found:
            break
        kinds.add(found.lastgroup or "")
        place = found.end()
    tail = _TAIL.match(text, place) if kinds and "post" not in kinds else None
    return frozenset({*kinds, "area"} if tail else kinds), tail.end() if tail else place
