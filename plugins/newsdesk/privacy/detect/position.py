"""Where something stands to a few metres: private, unless words beside it say that the place is open to the public."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newsdesk.privacy.detect.number import Span, apart, label
from newsdesk.privacy.detect.premises import whose
from newsdesk.source import Source

_DECIMAL = r"[+-]?[0-9]{1,3}\.[0-9]{2,15}"
_AXIS = r"m?lat(?:itude)?|m?lo?ng?(?:itude)?|ละ(?:ติ|ต)จูด|ลองจิจูด|ลองติจูด|ลองกิจูด|เส้นรุ้ง|เส้นแวง|เหนือ|ตะวันออก|องศา|แวง|รุ้ง|ที่|พิกัด|และ|and|!4d|!3d"
_BETWEEN = rf"(?:[ \t\n,;|/&\"'\f°º˚NSEWXYnsewxy:=()]|{_AXIS}){{1,12}}"
_PAIR = re.compile(
    rf"(?<![0-9.])(?<![0-9],)(?P<one>{_DECIMAL}){_BETWEEN}(?P<two>{_DECIMAL})(?![0-9]|\.[0-9])(?:[ ]?[°º˚]?[ ]?[EN](?![a-z]))?",
    re.IGNORECASE,
)
_SECONDS = r"(?:[ ]?[0-9]{1,2}(?:\.[0-9]{1,8})?[ ]?(?:[\"″”“]|''|′′|’’|\s?พิลิปดา|\s?ฟิลิปดา|\s?วินาที|\s?sec\w*))?"
_MINUTES = r"[0-9]{1,2}(?:\.[0-9]{1,8})?[ ]?(?:['′’‘´`]|\s?ลิปดา|\s?นาที|\s?min\w*)"
_SIDE = r"(?:[NSEWnsew](?![a-z])|เหนือ|ใต้|ตะวันออก|ตะวันตก)"
_ANGLE = rf"(?:{_SIDE}[ ]?)?[0-9]{{1,3}}[ ]?(?:[°º˚]|\s?องศา|\s?deg\w*)[ ]?{_MINUTES}{_SECONDS}(?:[ ]?{_SIDE})?"
_ANGLES = re.compile(rf"{_ANGLE}(?:[\s,;|/]|และ|ละติจูด|ลองจิจูด|เส้นแวง|แวงที่|ที่){{0,6}}{_ANGLE}")
_GEO = re.compile(r"\bgeo:[+-]?[0-9]{1,3}(?:\.[0-9]{1,15})?,[+-]?[0-9]{1,3}(?:\.[0-9]{1,15})?", re.IGNORECASE)
_MAP = re.compile(
    r"(?:https?://)?(?:[a-z0-9-]{1,20}\.){0,3}(?:google\.[a-z.]{2,6}/maps|maps\.google\.[a-z.]{2,6}|goo\.gl/maps|maps\.app\.goo\.gl"
    r"|openstreetmap\.org|osm\.org|maps\.apple\.com|waze\.com|longdo\.com|here\.com|bing\.com/maps|comgooglemaps:)",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?:https?://)?(?:maps\.app\.goo\.gl|goo\.gl/maps)/[A-Za-z0-9]{6,30}", re.IGNORECASE)
_CODE = "[23456789CFGHJMPQRVWX]"
_PLUS = re.compile(
    rf"(?<![0-9A-Za-z])(?P<full>{_CODE}{{8}}\+{_CODE}{{2,5}}|(?P<local>{_CODE}{{4,6}}\+{_CODE}{{2,3}}))(?![0-9A-Za-z+])"
)
_GRID = re.compile(
    r"(?<![0-9A-Za-z])4[78] ?[NPQ](?: ?[0-9]{6}(?:\.[0-9]+)? ?(?:m ?)?E?[ ,]{1,3}[0-9]{7}(?![0-9])| ?[A-Z]{2} ?[0-9]{4,5} ?[0-9]{4,5}(?![0-9]))"
)
_WORDS = re.compile(r"(?<![:/\w])///[a-z\u0e01-\u0e4e]{2,20}\.[a-z\u0e01-\u0e4e]{2,20}\.[a-z\u0e01-\u0e4e]{2,20}")
_CALLED = re.compile(
    r"(?P<position>พิกัด|ละ(?:ติ|ต)จูด|ลองจิจูด|แผนที่|ตำแหน่งที่(?:ตั้ง|อยู่)|จีพีเอส|(?<![a-z])(?:gps|lat|lng|lon|latitude|longitude|coordinates?|location|plus ?code|pin)(?![a-z]))",
    re.IGNORECASE,
)
_BEFORE_PLACE = re.compile(
    r"\s?(?:ต\.|ตำบล|อ\.|อำเภอ|จ\.|จังหวัด|เขต|แขวง|กรุงเทพ|พระนคร|[\u0e01-\u0e4e]+ [\u0e01-\u0e4e]+ (?:จ\.|จังหวัด))"
)


def positions(source: Source) -> Iterator[Span]:
    """Yield every position that is not said to be that of a public place."""
    text = source.plain
    found = [span for find in _FINDERS for span in find(text)]
    yield from apart(span for span in found if not _is_public(source, span))


def _pairs(text: str) -> Iterator[Span]:
    for pair in _PAIR.finditer(text):
        if _is_position(pair):
            yield _with_address(text, pair.start()), pair.end()


def _is_position(pair: re.Match[str]) -> bool:
    """Tell a position from two scores: it is exact and in Thailand, exacter still, or called one."""
    one, two = float(pair["one"]), float(pair["two"])
    exact = min(len(pair[name].partition(".")[2]) for name in ("one", "two"))
    at_home = any(5 <= lat <= 21 and 97 <= lon <= 106 for lat, lon in ((one, two), (two, one)))
    on_earth = abs(one) <= 180 and abs(two) <= 180 and min(abs(one), abs(two)) <= 90
    told = bool(label(pair.string, pair.start(), _CALLED, 60)) or bool(
        _MAP.search(pair.string, max(0, pair.start() - 120), pair.start())
    )
    return on_earth and ((at_home and exact >= 4) or exact >= 5 or (told and exact >= (2 if at_home else 3)))


def _with_address(text: str, start: int) -> int:
    """Return where the web address that leads to *start* begins, if it is a short one."""
    near = text[max(0, start - 60) : start]
    word = near[max(near.rfind(sign) for sign in " \n\t\f(\"'<[|") + 1 :]
    return (
        start - len(word)
        if len(word) <= 45 and (_MAP.match(word) or word.lower().startswith(("http://", "https://")))
        else start
    )


def _angles(text: str) -> Iterator[Span]:
    if any(sign in text for sign in ("°", "º", "˚", "ลิปดา", "deg")):
        yield from (found.span() for found in _ANGLES.finditer(text))


def _addresses(text: str) -> Iterator[Span]:
    """Yield geo addresses, and short links to a map that are called a home's."""
    if "geo:" in text.lower():
        yield from (found.span() for found in _GEO.finditer(text))
    if "goo.gl" in text:
        yield from (found.span() for found in _SHORT.finditer(text) if whose(text, found.start()) == "home")


def _codes(text: str) -> Iterator[Span]:
    if "+" in text:
        for code in _PLUS.finditer(text):
            told = (
                not code["local"] or label(text, code.start(), _CALLED, 40) or whose(text, code.start(), 40) == "home"
            )
            if (told or _BEFORE_PLACE.match(text, code.end())) and not (code[0].replace("+", "").isdigit()):
                yield code.span()
    if "///" in text:
        yield from (found.span() for found in _WORDS.finditer(text))


def _grids(text: str) -> Iterator[Span]:
    if "47" in text or "48" in text:
        yield from (found.span() for found in _GRID.finditer(text) if label(text, found.start(), _GRIDS, 40))


_GRIDS = re.compile(r"(?P<grid>พิกัด|utm|mgrs|บ้าน|grid)", re.IGNORECASE)
_FINDERS: tuple[Callable[[str], Iterator[Span]], ...] = (_pairs, _angles, _addresses, _codes, _grids)


def _is_public(source: Source, span: Span) -> bool:
    """Return whether words before it call the place public; in a tag they stand before and behind as written."""
    told = whose(source.plain, span[0])
    if told:
        return told == "public"
    start, end = source.raw_span(*span)
    tag = source.raw.rfind("<", 0, start) > source.raw.rfind(">", 0, start)
    before = whose(source.raw, start, 200)
    behind = source.raw[end : end + 200]
    return tag and (before or whose(behind, len(behind), 200)) == "public"
