"""Identity numbers are found by shape, proven by their check digit, and weighed by the label before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.number import (
    FILL,
    GAP,
    THING,
    Span,
    apart,
    digits,
    finditer,
    in_address,
    label,
    layout,
    legible,
)
from newsdesk.privacy.detect.table import under
from newsdesk.source import Source

_THIRTEEN = re.compile(rf"(?<![0-9])(?=([0-9](?:{GAP}[0-9]){{12}}\0*+)(?![0-9]))")
_STATELESS = re.compile(
    rf"(?:(?<![0-9A-Za-z])|(?<=G)|(?<=code))G{GAP}[0-9](?:{GAP}[0-9]){{11}}\0*+(?![0-9])", re.IGNORECASE
)
_PASSPORT = re.compile(rf"(?<![0-9A-Za-z])[A-Za-z]{{1,2}}{GAP}[0-9](?:{GAP}[0-9]){{5,6}}(?![0-9A-Za-z])")
_GROUPS = (1, 4, 5, 2, 1)
_TIDY = {(13,), _GROUPS, (1,) * 13}
_PLACEHOLDER = "1234567890123"  # forms show it as their example
_CARD = r"ประชาชน|ปชช|ปปช|13 ?หลัก|citizen|national.?id|thai.?id|id.?card|(?<![a-z])[cp]id(?![a-z])"
_LABEL = re.compile(
    rf"(?P<card>{_CARD})|(?P<person>เลขบัตร|บัตร|ผู้เสียภาษี|(?<![a-z])id(?![a-z]))|(?P<thing>{THING})",
    re.IGNORECASE,
)
# A number in a card's own groups is a thing's only where the thing's name stands right beside it.
_BESIDE = re.compile(rf"(?:{THING})[\s:.#()=]*+(?:เลข(?:ที่)?|หมายเลข|รหัส|no|number|id)?[\s:.#()=]*+\Z", re.IGNORECASE)
_TRAVEL = re.compile(
    r"(?P<travel>หนังสือ\s?เดิน\s?ทาง|พาส\s?ปอร์ต|พาสพอร์ต|passport|(?<![a-z])pp[ .]{0,2}(?:no|number|#))"
    r"|(?P<thing>เลขที่หนังสือ|พัสดุ|ems)",
    re.IGNORECASE,
)
_TRAVELLING = (
    "เดินทาง",
    "เดิน ทาง",
    "พาส",
    "passport",
    "pp no",
    "pp.",
    "pp #",
)  # no passport is called without one of them
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|heic|mp[34]|pdf|docx?|xlsx?|pptx?|zip)\b", re.IGNORECASE)


def is_sound(number: str) -> bool:
    """Return whether the last of thirteen digits is the check digit of the twelve before it."""
    weighed = sum(int(digit) * weight for digit, weight in zip(number, range(13, 1, -1), strict=False))
    return (11 - weighed % 11) % 10 == int(number[12])


def national_ids(source: Source) -> Iterator[Span]:
    """Yield every national identity number, those of persons without civil status too."""
    text = legible(source.plain)
    found = (it.span(1) for it in finditer(_THIRTEEN, text))
    yield from apart(span for span in found if _is_identity(text, span))


def _is_identity(text: str, span: Span) -> bool:
    written = text[slice(*span)]
    number, groups = digits(written), layout(written)
    told = label(text, span[0], _LABEL)
    if told == "thing" and groups == _GROUPS and not _BESIDE.search(text[max(0, span[0] - 40) : span[0]]):
        told = ""
    if not _is_person(number) or told == "thing":
        return False
    if not is_sound(number):
        return label(text, span[0], _LABEL, 25) == "card" and number != _PLACEHOLDER
    if told or (in_address(text, span[0]) and _LABEL.search(_rest_of_address(text, span[1]))):
        return True
    return (groups in _TIDY or FILL in written) and not _is_name_of_file(text, span)


def _is_person(number: str) -> bool:
    """Tell a person from a juristic one, whose number starts with 0 and has no 89 as digits 6 and 7."""
    return len(set(number)) > 1 and number[0] != "9" and (number[0] != "0" or number[5:7] == "89")


def _rest_of_address(text: str, start: int) -> str:
    return text[start : start + 80].split(maxsplit=1)[0] if text[start : start + 1].strip() else ""


def _is_name_of_file(text: str, span: Span) -> bool:
    glued = text[span[0] - 1 : span[0]]
    return in_address(text, span[0]) or (glued.isascii() and glued.isalpha()) or bool(_FILE.match(text, span[1]))


def stateless_codes(source: Source) -> Iterator[Span]:
    """Yield every G code, which a school asks for when a pupil has no identity number."""
    yield from (found.span() for found in finditer(_STATELESS, legible(source.plain)))


def passports(source: Source) -> Iterator[Span]:
    """Yield every passport number that is called one."""
    folded = source.plain.casefold()
    if not any(word in folded for word in _TRAVELLING):
        return
    called = (
        it.span() for it in _PASSPORT.finditer(source.plain) if label(source.plain, it.start(), _TRAVEL) == "travel"
    )
    listed = (cell for cell, _, _ in under(source, _TRAVEL) if _PASSPORT.fullmatch(source.plain, *cell))
    yield from apart([*called, *listed])
