"""Identity numbers are found by shape, proven by their check digit, and weighed by the label before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.number import FILL, GAP, THING, Span, apart, digits, in_address, label, layout, legible
from newsdesk.source import Source

_THIRTEEN = re.compile(rf"(?<![0-9])(?=([0-9](?:{GAP}[0-9]){{12}}\0*+)(?![0-9]))")
_STATELESS = re.compile(rf"(?:(?<![0-9A-Za-z])|(?<=G)|(?<=code))G{GAP}[0-9](?:{GAP}[0-9]){{11}}\0*+(?![0-9])", re.IGNORECASE)
_PASSPORT = re.compile(rf"(?<![0-9A-Za-z])[A-Za-z]{{1,2}}{GAP}[0-9](?:{GAP}[0-9]){{5,6}}(?![0-9A-Za-z])")
_TIDY = {(13,), (1, 4, 5, 2, 1)}
_CARD = r"ประชาชน|ปชช|ปปช|13 ?หลัก|citizen|national.?id|thai.?id|id.?card|\b[cp]id\b"
_LABEL = re.compile(rf"(?P<card>{_CARD})|(?P<person>เลขบัตร|บัตร|ผู้เสียภาษี|\bid\b)|(?P<thing>{THING})", re.IGNORECASE)
_TRAVEL = re.compile(r"(?P<travel>หนังสือเดินทาง|พาสปอร์ต|พาสพอร์ต|passport)|(?P<thing>เลขที่หนังสือ|พัสดุ|ems)", re.IGNORECASE)
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|heic|mp[34]|pdf|docx?|xlsx?|pptx?|zip)\b", re.IGNORECASE)
_PROVINCES = {*range(10, 28), *range(30, 50), *range(50, 59), *range(60, 68), *range(70, 78), *range(80, 87), *range(90, 97)}


def is_sound(number: str) -> bool:
    """Return whether the last of thirteen digits is the check digit of the twelve before it."""
    return (11 - sum(int(n) * weight for n, weight in zip(number, range(13, 1, -1), strict=False)) % 11) % 10 == int(number[12])


def national_ids(source: Source) -> Iterator[Span]:
    """Yield every national identity number, those of persons without civil status too."""
    text = legible(source.plain)
    found = (it.span(1) for it in _THIRTEEN.finditer(text))
    yield from apart(span for span in found if _is_person(digits(text[slice(*span)])) and _is_identity(text, span))


def _is_person(number: str) -> bool:
    """A number that starts with 0 is a juristic person's, unless its digits 6 and 7 are 89."""
    return len(set(number)) > 1 and number[0] != "9" and (number[0] != "0" or number[5:7] == "89")


def _is_identity(text: str, span: Span) -> bool:
    number, told = digits(text[slice(*span)]), label(text, span[0], _LABEL)
    if told == "thing":
        return False
    if not is_sound(number):
        return told == "card" and label(text, span[0], _LABEL, 25) == "card" and not _is_placeholder(number)
    if told or (in_address(text, span[0]) and _LABEL.search(_rest_of_address(text, span[1]))):
        return True
    return (layout(text[slice(*span)]) in _TIDY or FILL in text[slice(*span)]) and not _is_name_of_file(text, span)


def _rest_of_address(text: str, start: int) -> str:
    return text[start : start + 80].split(maxsplit=1)[0] if text[start : start + 1].strip() else ""


def _is_placeholder(number: str) -> bool:
    return number == "1234567890123"


def _is_name_of_file(text: str, span: Span) -> bool:
    glued = text[span[0] - 1 : span[0]]
    return in_address(text, span[0]) or (glued.isascii() and glued.isalpha()) or bool(_FILE.match(text, span[1]))


def stateless_codes(source: Source) -> Iterator[Span]:
    """Yield every G code, which a school asks for when a pupil has no identity number."""
    yield from (found.span() for found in _STATELESS.finditer(legible(source.plain)))


def passports(source: Source) -> Iterator[Span]:
    """Yield every passport number that is called one."""
    for found in _PASSPORT.finditer(source.plain):
        if label(source.plain, found.start(), _TRAVEL) == "travel":
            yield found.span()
