"""A LINE id is a word of Latin letters after its label; what begins with @ is an office's account, unless it is called private."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.labelled import BREAK, JOIN, PERSON, SIGN, is_masked, shape
from newsdesk.privacy.detect.number import Span, apart
from newsdesk.source import Source

_LINE = r"(?:(?<!ออน)(?<!ทม์)(?<!ด์)(?<!แอร์)(?<!ป)(?<!ต)(?<!เดด)ไลน์?|(?<![a-z_-])line(?![a-z]))"
_ID = r"(?:id|ไอ ?\.?ดี)"
_CALLED_ID = (
    rf"(?:(?<![a-z])line[ ._-]{{0,2}}(?:user(?:name)?(?: ?id)?|{_ID})(?![a-z])|ไลน์?[ ._-]{{0,2}}(?:{_ID}|ยูส)|(?<![a-z]){_ID}[ ._:-]{{0,2}}(?:ของ ?)?"
    rf"(?:ไลน์?|line(?![a-z]))|ชื่อ ?(?:บัญชี ?|ใน ?)?{_LINE})"
)
_ASKED = rf"(?:แอ็?ด|ทัก|ติดต่อ(?:ทาง|ผ่าน)?|เพิ่มเพื่อน(?:ทาง|ใน)?|add|contact|my)[ ]?(?:ทาง|ที่|มาที่|มาทาง|ใน|on|via)?[ ]?{_LINE}(?: ?{_ID}(?![a-z]))?"
_HANDLE = r"(?P<value>(?!https?:|www\.)[a-z0-9][a-z0-9._-]{1,28}[a-z0-9_])(?![a-z0-9._+-]*@)(?![a-z0-9])"
_BETWEEN = (
    rf"(?:มา|ไป|ได้)?(?:ที่|ทาง|นี้)?(?:ใช้)?(?:ชื่อ)?{SIGN}{{0,6}}+{BREAK}(?:(?:ของ|of )?[ ]?@?{PERSON}[^a-z0-9\n@]{{0,45}}+)?(?:{JOIN})(?:@(?=[a-z0-9]))?"
)
_HINTS = ("ไลน", "line")
_STRONG = shape(_HINTS, rf"{_CALLED_ID}|{_ASKED}", _HANDLE, _BETWEEN)
_WEAK = shape(_HINTS, rf"{_LINE}(?!\.)", _HANDLE, _BETWEEN)
_LINK = re.compile(
    r"line(?:\.me/|://)(?:R/)?ti/p/(?:~(?P<named>[a-z0-9][a-z0-9._-]+)|(?P<coded>[a-z0-9_-]{8,}))", re.IGNORECASE
)
_MIXED = re.compile(r"(?=.*[0-9._-])(?=[a-z]).{4,}|[0-9]+[a-z]\w{3,}", re.IGNORECASE)
_PHONE = re.compile(r"0[0-9]{8,9}|0[0-9-]{9,12}|66[0-9]{9}")
_NO_HANDLE = frozenset(
    """account ads add and api app application at bot business button chat call click code contact creators day email
    facebook fb form gmail google group groups here id ig instagram is link man melody messenger mobile n/a name no none
    notify null oa official open openchat or page pay phone please qr qrcode scan school see shopping store tel the tiktok
    today true false tv user username video web webtoon wifi works x xx xxx xxxx""".split()
)
_ENGLISH = re.compile(r"[a-z] line")  # "the green line"
_PRIVATE = re.compile(r"ส่วนตัว|ผู้ปกครอง|แม่|พ่อ|private|personal", re.IGNORECASE)
_OFFICE = re.compile(r"กลุ่ม|โรงเรียน|ร\.ร\.|ทางการ|สำนักงาน|สพป|สพม|เขตพื้นที่|ศูนย์|ประชาสัมพันธ์|โอเอ|official|group|\boa\b", re.IGNORECASE)


def line_ids(source: Source) -> Iterator[Span]:
    """Yield every LINE id of a person."""
    if "line" not in (small := source.plain.lower()) and "ไลน" not in small:
        return
    yield from apart(span for span in _found(source) if not is_masked(source, span))


def _found(source: Source) -> Iterator[Span]:
    plain = source.plain
    yield from (found.span(found.lastgroup or 0) for found in _LINK.finditer(plain))
    yield from (found.span("value") for place, found in _STRONG.find(source) if _is_id(found, place))
    yield from (found.span("value") for place, found in _WEAK.find(source) if _is_id(found, place) and _is_given(found, place))


def _is_id(found: re.Match[str], place: int) -> bool:
    """Return whether a person is reached by it: no phone, no word of the language, no office's account."""
    text, start = found.string, found.start()
    if found["value"].lower() in _NO_HANDLE or _PHONE.fullmatch(found["value"]) or set(found["value"].lower()) == {"x"}:
        return False
    told = text[max(0, (place if place >= 0 else start) - 14) : start]
    private = _PRIVATE.search(told)
    return bool(private) or not (text[start - 1] == "@" or _OFFICE.search(told))


def _is_given(found: re.Match[str], place: int) -> bool:
    """Return whether what follows a mere "LINE" is an id: no word as others, or one alone in its cell or after a colon."""
    if place < 0:
        return True
    told = bool(re.search("[:=]", found.string[place : found.start()]))
    if _MIXED.fullmatch(found["value"]):
        return told or not _ENGLISH.match(found.string, place - 2)
    return told and not found.string.startswith("line", place) and len(found["value"]) > 3
