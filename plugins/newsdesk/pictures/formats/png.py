"""PNG: chunks up to IEND, and whatever follows it."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import NamedTuple

from newsdesk.pictures.formats import tiff
from newsdesk.pictures.formats.block import Carried, Kind, NotAPicture, number, span, trailer, xmp

_MOST_TEXT = 1 << 20  # bytes to unpack of one chunk: a zip bomb stops here
_XMP = b"XML:com.adobe.xmp\0"
# PNG third edition: how to read the pixels. sPLT is not here, it has a name; nor tIME, it says when.
_STRUCTURAL = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs".split()
)  # fmt: skip
_KINDS: dict[bytes, Kind] = {
    b"iCCP": "icc", b"tEXt": "text", b"zTXt": "text", b"iTXt": "text", b"tIME": "text", b"sPLT": "text",
    b"acTL": "multi-picture", b"fcTL": "multi-picture", b"fdAT": "multi-picture",
}  # fmt: skip


class Chunk(NamedTuple):
    """A chunk, and where the next one begins."""

    name: bytes
    body: bytes
    end: int


def chunks(data: bytes) -> Iterator[Chunk]:
    """Yield the chunks to IEND, that included. Raises NotAPicture."""
    at = 8
    while True:
        length, name = number(data, at, 4), span(data, at + 4, 4)
        chunk = Chunk(name, span(data, at + 8, length), at + 12 + length)
        span(data, chunk.end - 4, 4)
        yield chunk
        if name == b"IEND":
            return
        at = chunk.end


def blocks(data: bytes) -> Iterator[Carried]:
    """Yield what a PNG carries. Raises NotAPicture."""
    drawn = False
    for name, body, end in chunks(data):
        drawn |= name == b"IDAT"
        if name == b"eXIf":
            yield from tiff.exif(body)
        elif name == b"iTXt" and body.startswith(_XMP):
            yield from xmp(_unpacked(body))
        elif name not in _STRUCTURAL:
            yield Carried(_KINDS.get(name, "maker"), len(body))
        elif name == b"IEND":
            yield from trailer(data, end)
    if not drawn:
        raise NotAPicture("no picture")


def _unpacked(body: bytes) -> bytes:
    """Return an iTXt chunk, its text unpacked: keyword, flag, method, language, translated keyword, text."""
    if body[len(_XMP) : len(_XMP) + 1] != b"\1":
        return body
    packed = b"".join(body[len(_XMP) + 2 :].split(b"\0", 2)[2:])
    try:
        return zlib.decompressobj().decompress(packed, _MOST_TEXT)
    except zlib.error:
        return body


def size(data: bytes) -> tuple[int, int]:
    """Return width and height as IHDR says. Raises NotAPicture."""
    first = next(chunks(data))
    if first.name != b"IHDR":
        raise NotAPicture("damaged")
    return number(first.body, 0, 4), number(first.body, 4, 4)
