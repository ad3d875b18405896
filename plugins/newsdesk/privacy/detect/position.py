"""Where something stands to a few metres: private, unless words beside it say that the place is open to the public."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newsdesk.privacy.detect.number import Span, apart, label
from newsdesk.privacy.detect.premises import Whose, whose
from newsdesk.source import Source

_AXIS = (
    r"m?lat(?:itude)?|m?lo?ng?(?:itude)?|ละ(?:ติ|ต)จูด|ลองจิจูด|ลองติจูด|ลองกิจูด|เส้นรุ้ง|เส้นแวง|เหนือ|ตะวันออก|องศา|แวง|รุ้ง|ที่"
    r"|พิกัด|และ|and|!4d|!3d"
)
_BETWEEN = rf"(?:[ \t\n,;|/&\"'\f°º˚NSEWXYnsewxy:=()+-]|{_AXIS}){{1,12}}"
_PAIR = re.compile(  # the first digit comes first, for that is quick to look for
    r"(?P<one>[0-9](?<![0-9.].)(?<![0-9],.)[0-9]{0,2}\.[0-9]{2,15})"
    rf"{_BETWEEN}(?P<two>[0-9]{{1,3}}\.[0-9]{{2,15}})(?![0-9]|\.[0-9])(?:[ ]?[°º˚]?[ ]?[EN](?![a-z]))?",
    re.IGNORECASE,
)
_MINUTES = r"[0-9]{1,2}(?:\.[0-9]{1,8})?[ ]?(?:['′’‘´`]|\s?ลิปดา|\s?นาที|\s?min\w*)"
_SECONDS = r"[0-9]{1,2}(?:\.[0-9]{1,8})?[ ]?(?:[\"″”“]|''|′′|’’|\s?พิลิปดา|\s?ฟิลิปดา|\s?วินาที|\s?sec\w*)"
_SIDE = r"(?:[NSEWnsew](?![a-z])|เหนือ|ใต้|ตะวันออก|ตะวันตก)"
_ANGLE = (
    rf"(?:{_SIDE}[ ]?)?[0-9]{{1,3}}[ ]?(?:[°º˚]|\s?องศา|\s?deg\w*)[ ]?{_MINUTES}(?:[ ]?{_SECONDS})?(?:[ ]?{_SIDE})?"
)
_ANGLES = re.compile(rf"{_ANGLE}(?:[\s,;|/+]|และ|ละติจูด|ลองจิจูด|เส้นแวง|แวงที่|ที่){{0,6}}{_ANGLE}")
_DEGREES = ("°", "º", "˚", "ลิปดา", "deg")  # no angle is written without one of them
_GEO = re.compile(r"\bgeo:[+-]?[0-9]{1,3}(?:\.[0-9]{1,15})?,[+-]?[0-9]{1,3}(?:\.[0-9]{1,15})?", re.IGNORECASE)
_MAP = re.compile(
    r"(?:https?://)?(?:[a-z0-9-]{1,20}\.){0,3}(?:google\.[a-z.]{2,6}/maps|maps\.google\.[a-z.]{2,6}|goo\.gl"
    r"|openstreetmap\.org|osm\.org|maps\.apple\.com|waze\.com|longdo\.com|here\.com|bing\.com/maps|comgooglemaps:)",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?:https?://)?(?:maps\.app\.goo\.gl|goo\.gl/maps)/[A-Za-z0-9]{6,30}", re.IGNORECASE)
_CODE = "[23456789CFGHJMPQRVWX]"
_PLUS = re.compile(
    rf"(?<![0-9A-Za-z])(?:{_CODE}{{8}}\+{_CODE}{{2,5}}|(?P<local>{_CODE}{{4,6}}\+{_CODE}{{2,3}}))(?![0-9A-Za-z+])"
)
_GRID = re.compile(
    r"(?<![0-9A-Za-z])4[78] ?[NPQ](?: ?0?[0-9]{6}(?:\.[0-9]+)? ?(?:m ?)?E?[ ,]{1,3}[0-9]{7}"
    r"| ?[A-Z]{2} ?[0-9]{4,5} ?[0-9]{4,5})(?![0-9])"
)
_THREE_WORDS = re.compile(r"(?<![:/\w])///[a-z\u0e01-\u0e4e]{2,20}\.[a-z\u0e01-\u0e4e]{2,20}\.[a-z\u0e01-\u0e4e]{2,20}")
_CALLED = re.compile(
    r"(?P<position>พิกัด|ละ(?:ติ|ต)จูด|ลองจิจูด|แผนที่|ตำแหน่งที่(?:ตั้ง|อยู่)|จีพีเอส|บ้าน"
    r"|(?<![a-z])(?:gps|lat|lng|lon|latitude|longitude|coordinates?|location|plus ?code|pin|utm|mgrs|grid)(?![a-z]))",
    re.IGNORECASE,
)
_AREA = re.compile(r"\s?(?:[\u0e01-\u0e4e]+ [\u0e01-\u0e4e]+ )?(?:ต\.|ตำบล|อ\.|อำเภอ|จ\.|จังหวัด|เขต|แขวง|กรุงเทพ|พระนคร)")
_LINK = 45  # letters of a web address that belong to the position behind them
_REST = re.compile(r"[^\s<>()\[\]\"'|]{0,40}")


def positions(source: Source) -> Iterator[Span]:
    """Yield every position that is not said to be that of a public place."""
    found = (span for find in _FINDERS for span in find(source.plain))
    yield from apart(span for span in found if not _is_public(source, span))


def _pairs(text: str) -> Iterator[Span]:
    for pair in _PAIR.finditer(text):
        if _is_position(pair):
            yield _with_link(text, *pair.span())


def _is_position(pair: re.Match[str]) -> bool:
    """Tell a position from two scores: it is exact and in Thailand, exacter still, or called one."""
    one, two = float(pair["one"]), float(pair["two"])
    exact = min(len(pair[name].partition(".")[2]) for name in ("one", "two"))
    here = any(5 <= lat <= 21 and 97 <= lon <= 106 for lat, lon in ((one, two), (two, one)))
    if max(one, two) > 180 or min(one, two) > 90:
        return False
    if exact >= (4 if here else 5):
        return True
    map_before = _MAP.search(pair.string, max(0, pair.start() - 120), pair.start())
    told = map_before or label(pair.string, pair.start(), _CALLED, 60)
    return bool(told) and exact >= (2 if here else 3)


def _with_link(text: str, start: int, end: int) -> Span:
    """Return a position with its sign, or with the web address of a map that it stands in, if that is short."""
    near = text[max(0, start - _LINK - 1) : start]
    word = near[max(near.rfind(sign) for sign in " \n\t\f(\"'<[|") + 1 :]
    if len(word) <= _LINK and _MAP.match(word):
        rest = _REST.match(text, end)
        return start - len(word), rest.end() if rest else end
    return start - (near[-1:] in {"+", "-"}), end


def _angles(text: str) -> Iterator[Span]:
    if any(sign in text for sign in _DEGREES):
        yield from (found.span() for found in _ANGLES.finditer(text))


def _links(text: str) -> Iterator[Span]:
    """Yield geo addresses, and short links to a map that are called a home's."""
    if "geo:" in text or "GEO:" in text:
        yield from (found.span() for found in _GEO.finditer(text))
    if "goo.gl" in text:
        for link in _SHORT.finditer(text):
            if (whose(text, link.start()) or _behind(text, link.end())) == "home":
                yield link.span()


def _codes(text: str) -> Iterator[Span]:
    """Yield plus codes, grid references and addresses of three words."""
    if "+" in text:
        yield from (code.span() for code in _PLUS.finditer(text) if _is_code(code))
    if "///" in text:
        yield from (found.span() for found in _THREE_WORDS.finditer(text))
    if "47" in text or "48" in text:
        yield from (found.span() for found in _GRID.finditer(text) if label(text, found.start(), _CALLED))


def _is_code(code: re.Match[str]) -> bool:
    """Tell a plus code from a sum; one without its first letters is called a position, or stands before an area."""
    if not any(sign.isalpha() for sign in code[0]):
        return False
    return not code["local"] or bool(label(code.string, code.start(), _CALLED) or _AREA.match(code.string, code.end()))


def _behind(text: str, place: int) -> Whose:
    """Return what the words behind *place* call it, on the same line."""
    end = min(place + 30, *(found for sign in "\n\f" if (found := text.find(sign, place)) >= 0), len(text))
    return whose(text, end, end - place)


def _is_public(source: Source, span: Span) -> bool:
    """Return whether words before it call the place public; in a tag they stand before and behind as written."""
    told = whose(source.plain, span[0]) or _behind(source.plain, span[1])
    if told:
        return told == "public"
    start, end = source.raw_span(*span)
    if source.raw.rfind("<", 0, start) <= source.raw.rfind(">", 0, start):
        return False
    behind = source.raw[end : end + 200]
    return (whose(source.raw, start, 200) or whose(behind, len(behind), 200)) == "public"


_FINDERS: tuple[Callable[[str], Iterator[Span]], ...] = (_pairs, _angles, _links, _codes)
