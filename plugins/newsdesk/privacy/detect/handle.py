"""A LINE id is a word of Latin letters after its label; after an @ it is an office's account, unless called private."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.labelled import BREAK, PERSON, WORD, Shape, is_masked
from newsdesk.privacy.detect.number import Span, apart
from newsdesk.privacy.detect.pattern import any_of
from newsdesk.source import Source

_THAI = r"(?<!ออน)(?<!ทม์)(?<!ด์)(?<!แอร์)(?<!ป)(?<!ต)(?<!เดด)ไลน์?"
_LATIN = r"(?<![a-z_.-])line(?![a-z])"
_ID = r"(?:i\.?d\.?|ไอ ?\.?ดี)"
_CALLED_ID = (
    rf"{_LATIN}[ ._/-]{{0,2}}(?:user(?:name)?(?: ?id)?|{_ID})(?![a-z])|(?<![a-z_.-])lineid(?![a-z])"
    rf"|ไลน์?[ ._/-]{{0,2}}(?:{_ID}|ยูส)"
    rf"|(?<![a-z]){_ID}[ ._:/-]{{0,2}}(?:ของ ?)?(?:ไลน์?|line(?![a-z]))|ชื่อ ?(?:บัญชี ?|ใน ?)?(?:{_THAI}|{_LATIN})"
    rf"|(?:{_THAI}|{_LATIN})[^\na-z0-9@]{{1,30}}{_ID}(?![a-z])"
)
_ASKED = (
    r"(?:แอ็?ด|ทัก|ติดต่อ(?:ทาง|ผ่าน)?|เพิ่มเพื่อน(?:ทาง|ใน)?|(?<![a-z])(?:add|contact|my))[ ]?"
    r"(?:ทาง|ที่|มาที่|มาทาง|ใน|on|via)?[ ]?"
    rf"(?:{_THAI}|{_LATIN})(?:[^\na-z0-9@]{{0,30}}{_ID}(?![a-z])(?:[ .:]{{0,2}}(?:ไลน์?|line(?![a-z])))?)?"
)
# A mere "line" is a word of English and of many files: in small letters something must tell that a value follows.
_MERE = (
    rf"{_THAI}|(?<![a-z_.-])(?-i:LINE|Line)(?![a-z])(?!\.[a-z])"
    r"|(?<![a-z_.-])(?<![a-z] )line(?=\"?[ ]?[:=]|[ ][\"“(]?[a-z][a-z._-]{0,20}[0-9])"
)
_HANDLE = r"(?P<value>(?!https?:|www\.)[a-z0-9][a-z0-9._-]{1,28}[a-z0-9_])(?![a-z0-9._+-]{0,64}@)(?![a-z0-9(])"
_OF = rf"(?:(?:ของ|of )?[ ]?@?{PERSON}(?:[^a-z0-9\n@]|(?<=[ปม]\.)[1-6](?:/[0-9])?){{0,45}}+)?"
_AS = r"(?:มา|ไป|ได้)?(?:ที่|ทาง|นี้)?(?:ใช้)?(?:ชื่อ)?(?:ไว้)?(?:นะ)?(?:คะ|ค่ะ|ครับ|จ้ะ|จ้า)?"
_TELLS = rf"(?:[ ]?(?:{WORD}|ชื่อ|:|=)[ ]?)?"
_OPENS = r"[ \t|\f>:;,=\"'“”‘’()\[\]~#*._…-]{0,30}+"
_HINTS = ("ไลน", "line")
_BETWEEN = rf"{_AS}{_OPENS}{BREAK}{_OF}{_TELLS}{_OPENS}@?"
_STRONG = Shape(_HINTS, rf"{_CALLED_ID}|{_ASKED}", _HANDLE, _BETWEEN)
_WEAK = Shape(_HINTS, _MERE, _HANDLE, rf"{_AS}[ \t|\f:=\"“(]{{0,5}}+{_OF}{_TELLS}[ \"“(]{{0,2}}+@?")
_LINK = re.compile(
    r"line(?:\.me/|://)(?:R/)?ti/p/(?:~(?P<named>[a-z0-9][a-z0-9._-]{1,30})|(?P<coded>[a-z0-9_-]{8,40}))",
    re.IGNORECASE,
)
_TOLD_AFTER = re.compile(rf"(?<![a-z]){_ID}[ :]{{1,3}}{_HANDLE}(?=\s{{0,2}}(?:ใน|ทาง)?{_THAI})", re.IGNORECASE)
_MIXED = re.compile(r"(?=[a-z]{0,29}[0-9._-])(?=[0-9._-]{0,29}[a-z])[a-z0-9][a-z0-9._-]{3,29}", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9.-]{9,30}|[0-9]{2,4}-[0-9]{2}-[0-9]{2}.{0,24}")  # a phone or a moment
_ACCOUNT = re.compile(r"[ (]{1,2}(?:official|oa(?![a-z]))", re.IGNORECASE)
_GOES_ON = re.compile(r",? (?!tel|phone|mobile|fb|facebook|e-?mail|ig|or )[a-z]{2}", re.IGNORECASE)
_NO_HANDLE = re.compile(
    any_of(
        """account ads and add api app application at bot business button chat call click code contact creators day
        email facebook fb form gmail google group groups here id ig instagram is line link man melody messenger
        mobile n/a name no none notify null oa official open openchat or page pay phone please qr qrcode
        scan school see shopping store tel the tiktok today true false tv user username version video voom
        web webtoon wifi works"""
    )
)
_PRIVATE = re.compile(r"ส่วนตัว|ผู้ปกครอง|แม่|พ่อ|private|personal", re.IGNORECASE)
_OFFICE = re.compile(r"กลุ่ม|โรงเรียน|ทางการ|สำนักงาน|สพป|สพม|เขตพื้นที่|ศูนย์|ประชาสัมพันธ์|โอเอ|official|group", re.IGNORECASE)


def line_ids(source: Source) -> Iterator[Span]:
    """Yield every LINE id of a person."""
    yield from apart(span for span in _found(source) if not is_masked(source, span))


def _found(source: Source) -> Iterator[Span]:
    if "/ti/p/" in source.plain:
        yield from (found.span(found.lastgroup or 0) for found in _LINK.finditer(source.plain))
    if "ไลน" in source.plain:
        yield from (found.span("value") for found in _TOLD_AFTER.finditer(source.plain))
    for sort in (_STRONG, _WEAK):
        for place, found in sort.find(source):
            if _is_id(found, place) and (place < 0 or _is_given(found, place, sure=sort is _STRONG)):
                yield found.span("value")


def _is_id(found: re.Match[str], place: int) -> bool:
    """Return whether a person is reached by it: no phone, no word of the language, no office's account."""
    text, start, value = found.string, found.start(), found["value"].lower()
    if _NO_HANDLE.fullmatch(value) or _NUMBER.fullmatch(value) or not set(value) - set("x.-_"):
        return False
    told = text[max(0, (place if place >= 0 else start) - 14) : start]
    office = text[start - 1 : start] == "@" or _OFFICE.search(told) or _ACCOUNT.match(text, found.end())
    return bool(_PRIVATE.search(told)) or not office


def _is_given(found: re.Match[str], place: int, *, sure: bool) -> bool:
    """Return whether what follows "LINE" is an id: no word as others, or a word given after a colon or alone."""
    small = not sure and found.string.startswith("line", place)
    if _MIXED.fullmatch(found["value"]):
        return not small or bool(re.search("[0-9]", found["value"]))
    if small:
        return False
    if re.search('[:=|\f"“]', found.string[place : found.start()]):
        return sure or len(found["value"]) > 3
    return sure and not _GOES_ON.match(found.string, found.end())
