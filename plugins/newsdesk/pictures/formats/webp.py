"""WebP: the chunks of one RIFF, and whatever follows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsdesk.pictures.formats import tiff
from newsdesk.pictures.formats.block import Carried, Kind, NotAPicture, number, span, trailer, xmp

_STRUCTURAL = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH"})
_KINDS: dict[bytes, Kind] = {b"ICCP": "icc", b"ANIM": "multi-picture", b"ANMF": "multi-picture"}


class Chunk(NamedTuple):
    """A chunk, and where its body begins."""

    name: bytes
    body: bytes


def _end(data: bytes) -> int:
    return 8 + number(data, 4, 4, "little")


def chunks(data: bytes) -> Iterator[Chunk]:
    """Yield the chunks of the RIFF. Raises NotAPicture."""
    at, end = 12, _end(data)
    span(data, 0, end)
    while at < end:
        length = number(data, at + 4, 4, "little")
        if at + 8 + length > end:
            raise NotAPicture("damaged")
        yield Chunk(span(data, at, 4), span(data, at + 8, length))
        at += 8 + length + length % 2


def blocks(data: bytes) -> Iterator[Carried]:
    """Yield what a WebP carries. Raises NotAPicture."""
    drawn = False
    for name, body in chunks(data):
        drawn |= name in (b"VP8 ", b"VP8L", b"ANMF")
        if name == b"EXIF":
            yield from tiff.exif(body)
        elif name == b"XMP ":
            yield from xmp(body)
        elif name not in _STRUCTURAL:
            yield Carried(_KINDS.get(name, "maker"), len(body))
    if not drawn:
        raise NotAPicture("no picture")
    yield from trailer(data, _end(data))


def size(data: bytes) -> tuple[int, int]:
    """Return width and height as the first chunk says. Raises NotAPicture."""
    for name, body in chunks(data):
        if name == b"VP8X":
            return number(body, 4, 3, "little") + 1, number(body, 7, 3, "little") + 1
        if name == b"VP8L":
            packed = number(body, 1, 4, "little")
            return packed % (1 << 14) + 1, (packed >> 14) % (1 << 14) + 1
        if name == b"VP8 ":
            return number(body, 6, 2, "little") & 0x3FFF, number(body, 8, 2, "little") & 0x3FFF
    raise NotAPicture("no picture")
