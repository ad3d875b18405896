"""GIF: images and extensions up to the trailer byte, and whatever follows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsdesk.pictures.formats.block import Carried, NotAPicture, number, span, trailer, xmp

_EXTENSION, _IMAGE, _END = 0x21, 0x2C, 0x3B
_TEXT, _CONTROL, _COMMENT, _APPLICATION = 0x01, 0xF9, 0xFE, 0xFF
_LOOPING = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


class Block(NamedTuple):
    """An image or an extension (label and name, sub-blocks as they stand), and where the next begins."""

    sort: int
    label: int
    name: bytes
    body: bytes
    end: int


def _colours(data: bytes, at: int) -> int:
    """Return the size of the colour table that the flags at *at* announce."""
    flags = number(data, at, 1)
    return 3 * (2 << (flags & 7)) if flags & 0x80 else 0


def _after_sub_blocks(data: bytes, at: int) -> int:
    while length := number(data, at, 1):
        at += 1 + length
    return at + 1


def _blocks(data: bytes) -> Iterator[Block]:
    at = 13 + _colours(data, 10)
    while True:
        sort = number(data, at, 1)
        if sort == _END:
            yield Block(sort, 0, b"", b"", at + 1)
            return
        block = _block(data, sort, at)
        yield block
        at = block.end


def _block(data: bytes, sort: int, at: int) -> Block:
    if sort == _IMAGE:
        pixels = at + 11 + _colours(data, at + 9)
        return Block(sort, 0, b"", b"", _after_sub_blocks(data, pixels))
    if sort != _EXTENSION:
        raise NotAPicture("damaged")
    label, length = number(data, at + 1, 1), number(data, at + 2, 1)
    end = _after_sub_blocks(data, at + 2)
    return Block(sort, label, span(data, at + 3, length), data[at + 3 : end], end)


def blocks(data: bytes) -> Iterator[Carried]:
    """Yield what a GIF carries. Raises NotAPicture."""
    pictures = 0
    for block in _blocks(data):
        pictures += block.sort == _IMAGE
        if block.sort == _EXTENSION:
            yield from _extension(block)
        elif block.sort == _END:
            yield from trailer(data, block.end)
    if not pictures:
        raise NotAPicture("no picture")
    if pictures > 1:
        yield Carried("multi-picture", pictures)


def _extension(block: Block) -> Iterator[Carried]:
    if block.label == _COMMENT:
        yield Carried("comment", len(block.body))
    elif block.label == _TEXT:
        yield Carried("text", len(block.body))
    elif block.name == b"XMP DataXMP":
        yield from xmp(block.body)
    elif block.name == b"ICCRGBG1012":
        yield Carried("icc", len(block.body))
    elif block.label != _CONTROL and block.name not in _LOOPING:
        yield Carried("maker", len(block.body))
