"""An MP4 or M4A holds sound and picture; tags, places, times, padding and other tracks are what it carries besides.

A box nobody knows counts as carried, so an unknown one is never let through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsdesk.privacy.documents.boxes import Box, boxes
from newsdesk.privacy.documents.model import Contents, Trait, Unreadable, contents

BRANDS = (b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"dash", b"M4A ", b"M4V ", b"MSNV")
TIMED = frozenset({b"mvhd", b"tkhd", b"mdhd"})
BLANK = frozenset({b"free", b"skip", b"wide"})
_TOP = frozenset(b"ftyp moov mdat moof mfra sidx ssix styp pdin".split())
_WITHIN = {
    b"moov": frozenset(b"mvhd trak mvex iods".split()),
    b"trak": frozenset(b"tkhd edts mdia tref tapt trgr load".split()),
    b"mdia": frozenset(b"mdhd hdlr minf elng".split()),
}
_SHOWN = (b"vide", b"soun", b"tmcd")
_PLACE = re.compile(rb"\xa9xyz|loci|location|GPS", re.IGNORECASE)


class Found(NamedTuple):
    """One thing a recording carries, and the box it lies in."""

    box: Box
    trait: Trait


def read(data: bytes) -> Contents:
    """Return what a recording carries; its words are heard, not read. Raises Unreadable."""
    there = {box.name for box in boxes(data, 0, len(data))}
    if b"moov" not in there or not there & {b"mdat", b"moof"}:
        raise Unreadable("damaged")
    return contents([found.trait for found in carried(data)], [])


def carried(data: bytes | bytearray) -> Iterator[Found]:
    """Yield what is neither sound nor picture nor needed to play them. Raises Unreadable."""
    for box in boxes(data, 0, len(data)):
        yield from _told(data, box, _TOP)


def times(data: bytes | bytearray, box: Box) -> slice:
    """Return where a header tells when it was made and changed; ISO/IEC 14496-12, 8.2.2."""
    wide = 8 if data[box.at : box.at + 1] == b"\1" else 4
    return slice(box.at + 4, min(box.at + 4 + 2 * wide, box.end))


def _told(data: bytes | bytearray, box: Box, known: frozenset[bytes]) -> Iterator[Found]:
    if box.name in BLANK:
        if data.count(0, box.at, box.end) < box.end - box.at:
            yield Found(box, Trait("hidden", "padding"))
    elif box.name not in known:
        yield Found(box, Trait("author", "tags"))
        if _PLACE.search(data, box.begin, box.end):
            yield Found(box, Trait("place", "tags"))
    elif box.name in _WITHIN:
        for inner in boxes(data, box.at, box.end):
            yield from _told(data, inner, _WITHIN[box.name])
    elif box.name in TIMED:
        if any(data[times(data, box)]):
            yield Found(box, Trait("author", "times"))
    elif box.name == b"hdlr" and data[box.at + 8 : box.at + 12] not in _SHOWN:
        yield Found(box, Trait("hidden", "data track"))
