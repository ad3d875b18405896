"""TIFF directories, in files of their own and inside EXIF blocks: which tags are there, not what they say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsdesk.pictures.formats.block import Carried, Kind, NotAPicture, Order, number, span, xmp

_MOST_DIRECTORIES, _MOST_TAGS, _MOST_PACKETS = 64, 1024, 4
_WIDTHS = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_SUB_DIRECTORIES = frozenset({330, 34665, 40965})
_ORIENTATION, _XMP = 274, 700
_TELLING: dict[int, Kind] = {33723: "iptc", 34377: "maker", 34675: "icc", 34853: "gps", 37500: "maker"}
# TIFF 6.0: what says how the pixels are laid out, and nothing about who, where or when.
_STRUCTURAL = frozenset(
    {*range(254, 260), *range(262, 267), 273, 274, *range(277, 285), *range(288, 294), 296, 297, 301}
    | {*range(317, 326), 330, 332, 334, 336, *range(338, 343), 347, *range(512, 522), *range(529, 533)}
)


class Tag(NamedTuple):
    """One entry of one directory; `rank` counts along the main chain, sub-directories have their parent's."""

    id: int
    rank: int
    at: int
    size: int


def tags(data: bytes) -> Iterator[Tag]:
    """Yield every tag of every directory, each directory once. Raises NotAPicture."""
    order, told, packets = _order(data), 0, 0
    waiting, seen = [(number(data, 4, 4, order), 0)], set[int]()
    while waiting and len(seen) < _MOST_DIRECTORIES:
        at, rank = waiting.pop()
        if at == 0 or at in seen:
            continue
        seen.add(at)
        entries = number(data, at, 2, order)
        told, end = told + entries, at + 2 + 12 * entries
        for entry in range(at + 2, end, 12):
            tag = _tag(data, entry, rank, order)
            packets += tag.id == _XMP
            if told > _MOST_TAGS or packets > _MOST_PACKETS:  # each is read, and may be as long as the file
                raise NotAPicture("damaged")
            yield tag
            if tag.id in _SUB_DIRECTORIES:
                waiting += ((pointer, rank) for pointer in _pointers(data, tag, order))
        waiting.append((number(data, end, 4, order), rank + 1))


def _order(data: bytes) -> Order:
    marks: dict[bytes, Order] = {b"II*\0": "little", b"MM\0*": "big"}
    try:
        return marks[data[:4]]
    except KeyError:
        raise NotAPicture("damaged") from None


def _tag(data: bytes, entry: int, rank: int, order: Order) -> Tag:
    width = _WIDTHS.get(number(data, entry + 2, 2, order), 1)
    size = width * number(data, entry + 4, 4, order)
    at = entry + 8 if size <= 4 else number(data, entry + 8, 4, order)
    return Tag(number(data, entry, 2, order), rank, at, min(size, max(len(data) - at, 0)))


def _pointers(data: bytes, tag: Tag, order: Order) -> Iterator[int]:
    for at in range(tag.at, tag.at + min(tag.size, 4 * _MOST_DIRECTORIES) - 3, 4):
        yield number(data, at, 4, order)


def blocks(data: bytes) -> Iterator[Carried]:
    """Yield what a TIFF file carries."""
    pictures = 1
    for tag in tags(data):
        pictures = max(pictures, tag.rank + 1)
        if tag.id == _XMP:
            yield from xmp(span(data, tag.at, tag.size))
        elif tag.id not in _STRUCTURAL:
            yield Carried(_TELLING.get(tag.id, "exif"), tag.size)
    if pictures > 1:
        yield Carried("multi-picture", pictures)


def exif(data: bytes) -> Iterator[Carried]:
    """Yield an EXIF block and what is told apart in it; a damaged one is still an EXIF block."""
    yield Carried("exif", len(data))
    body = data.removeprefix(b"Exif\0\0")
    thumbnails = 0
    try:
        for tag in tags(body):
            thumbnails = max(thumbnails, tag.rank)
            if tag.id == _XMP:
                yield from xmp(span(body, tag.at, tag.size))
            elif tag.id in _TELLING:
                yield Carried(_TELLING[tag.id], tag.size)
    except NotAPicture:
        pass
    if thumbnails:
        yield Carried("thumbnail", len(data))


def orientation(data: bytes) -> int:
    """Return how an EXIF block says the picture is to be turned: 1 to 8, 1 if it does not say."""
    body = data.removeprefix(b"Exif\0\0")
    try:
        asked = (tag for tag in tags(body) if tag.id == _ORIENTATION and tag.rank == 0)
        turn = next((number(body, tag.at, 2, _order(body)) for tag in asked), 1)
        return turn if turn in range(1, 9) else 1
    except NotAPicture:
        return 1
