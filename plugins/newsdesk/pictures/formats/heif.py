"""AVIF and HEIC: boxes within boxes; EXIF and XMP are items that one box names and another locates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsdesk.pictures.formats import tiff
from newsdesk.pictures.formats.block import Carried, NotAPicture, number, xmp

_MOST_ITEMS = 1024
Extents = list[tuple[int, int]]


class Box(NamedTuple):
    """A box: its name, where its body begins, where it ends."""

    name: bytes
    at: int
    end: int


def boxes(data: bytes, at: int, end: int) -> Iterator[Box]:
    """Yield the boxes between two places. Raises NotAPicture."""
    while at < end:
        size, head = number(data, at, 4), 8
        if size == 1:
            size, head = number(data, at + 8, 8), 16
        size = size or end - at
        if size < head or at + size > end:
            raise NotAPicture("truncated")
        yield Box(data[at + 4 : at + 8], at + head, at + size)
        at += size


def blocks(data: bytes) -> Iterator[Carried]:
    """Yield what an AVIF or HEIC file carries. Raises NotAPicture."""
    for box in boxes(data, 0, len(data)):
        if box.name == b"meta":
            yield from _meta(data, box)
        elif box.name == b"moov":
            yield Carried("multi-picture", box.end - box.at)
        elif box.name not in (b"ftyp", b"mdat"):
            yield Carried("maker", box.end - box.at)


def _meta(data: bytes, meta: Box) -> Iterator[Carried]:
    inner = {box.name: box for box in boxes(data, meta.at + 4, meta.end)}
    places = dict(_places(data, inner[b"iloc"], inner.get(b"idat"))) if b"iloc" in inner else {}
    for item, sort in _items(data, inner[b"iinf"]) if b"iinf" in inner else ():
        if sort == b"Exif":
            # Four bytes say how far into the item the TIFF header is.
            body = _gathered(data, places.get(item, []))
            yield from tiff.exif(body[4 + int.from_bytes(body[:4], "big") :])
        elif sort == b"mime":
            yield from xmp(_gathered(data, places.get(item, [])))
    if b"iprp" in inner:
        yield from _profiles(data, inner[b"iprp"])
    if b"iref" in inner:
        kinds = [box.name for box in boxes(data, inner[b"iref"].at + 4, inner[b"iref"].end)]
        yield from (Carried("thumbnail", 0) for kind in kinds if kind == b"thmb")


def _items(data: bytes, iinf: Box) -> Iterator[tuple[int, bytes]]:
    start = iinf.at + (6 if number(data, iinf.at, 1) == 0 else 8)
    for box in boxes(data, start, iinf.end):
        wide = 4 if number(data, box.at, 1) == 3 else 2
        yield number(data, box.at + 4, wide), data[box.at + wide + 6 : box.at + wide + 10]


def _profiles(data: bytes, iprp: Box) -> Iterator[Carried]:
    for holder in boxes(data, iprp.at, iprp.end):
        for box in boxes(data, holder.at, holder.end) if holder.name == b"ipco" else ():
            if box.name == b"colr" and data[box.at : box.at + 4] in (b"prof", b"rICC"):
                yield Carried("icc", box.end - box.at)


def _gathered(data: bytes, extents: Extents) -> bytes:
    """Return the bytes of an item; extents that overlap cannot make it longer than the file."""
    body = bytearray()
    for at, size in extents:
        body += data[at : at + size]
        if len(body) > len(data):
            raise NotAPicture("damaged")
    return bytes(body)


def _places(data: bytes, iloc: Box, idat: Box | None) -> Iterator[tuple[int, Extents]]:
    """Yield where each item lies, by its number: ISO/IEC 14496-12, 8.11.3."""
    version, sizes = number(data, iloc.at, 1), number(data, iloc.at + 4, 2)
    offsets, lengths, bases, indexes = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    wide, at = (4 if version == 2 else 2), iloc.at + 6
    count, at = number(data, at, wide), at + wide
    for _ in range(min(count, _MOST_ITEMS)):
        item, at = number(data, at, wide), at + wide
        inside, at = (number(data, at, 2) & 15, at + 2) if version else (0, at)
        base, at = number(data, at + 2, bases), at + 2 + bases
        base += idat.at if inside == 1 and idat else 0
        extents, at = number(data, at, 2), at + 2
        step = (indexes if version else 0) + offsets + lengths
        parts = [at + step * nth for nth in range(min(extents, _MOST_ITEMS))]
        at += step * extents
        yield item, [_extent(data, part + step, base, offsets, lengths) for part in parts]


def _extent(data: bytes, end: int, base: int, offsets: int, lengths: int) -> tuple[int, int]:
    return (
        base + number(data, end - lengths - offsets, offsets),
        number(data, end - lengths, lengths),
    )
