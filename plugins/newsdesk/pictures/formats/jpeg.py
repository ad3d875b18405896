"""JPEG: segments up to the end of the image, and whatever follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsdesk.pictures.formats import tiff
from newsdesk.pictures.formats.block import Carried, Kind, NotAPicture, number, span, trailer, xmp

_SOI, _EOI, _SOS, _COM = 0xD8, 0xD9, 0xDA, 0xFE
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})  # markers without a length
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_TABLES = frozenset({0xC4, 0xCC, _SOS, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF}) | _FRAMES
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_XMP = (b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0")
_PHOTOSHOP = b"Photoshop 3.0\0"
_RESOURCES: dict[int, Kind] = {1028: "iptc", 1033: "thumbnail", 1036: "thumbnail", 1039: "icc"}


class Segment(NamedTuple):
    """A marker, its payload, and where the next one is looked for."""

    marker: int
    payload: bytes
    end: int


def segments(data: bytes) -> Iterator[Segment]:
    """Yield the segments to the end of the image, that included. Raises NotAPicture."""
    at = 2
    while True:
        begins = data.find(b"\xff", at)
        if begins != at:
            raise NotAPicture("truncated" if begins < 0 else "damaged")
        while number(data, at, 1) == 0xFF:
            at += 1
        marker = data[at]
        if marker == _EOI:
            yield Segment(marker, b"", at + 1)
            return
        segment = _segment(data, marker, at + 1)
        yield segment
        at = segment.end


def _segment(data: bytes, marker: int, at: int) -> Segment:
    if marker in _ALONE:
        return Segment(marker, b"", at)
    length = number(data, at, 2)
    if length < 2 or marker in (0x00, _SOI):
        raise NotAPicture("damaged")
    payload, end = span(data, at + 2, length - 2), at + length
    if marker == _SOS:
        following = _AFTER_SCAN.search(data, end)
        if following is None:
            raise NotAPicture("truncated")
        end = following.start()
    return Segment(marker, payload, end)


def blocks(data: bytes) -> Iterator[Carried]:
    """Yield what a JPEG carries. Raises NotAPicture."""
    scans = 0
    for marker, payload, end in segments(data):
        scans += marker == _SOS
        if marker == _EOI:
            yield from trailer(data, end)
        elif marker == _COM:
            yield Carried("comment", len(payload))
        elif marker not in _TABLES | _ALONE:
            yield from _application(marker, payload)
    if not scans:
        raise NotAPicture("no picture")


def _application(marker: int, payload: bytes) -> Iterator[Carried]:
    named = marker, payload[:6]
    if named == (0xE1, b"Exif\0\0"):
        yield from tiff.exif(payload)
    elif marker == 0xE1 and payload.startswith(_XMP):
        yield from xmp(payload)
    elif marker == 0xED and payload.startswith(_PHOTOSHOP):
        yield from _resources(payload)
    elif kind := _kind(marker, payload):
        yield Carried(kind, len(payload))


def _kind(marker: int, payload: bytes) -> Kind | None:
    """Return what an application segment is, None for the two that only say how to read the pixels."""
    if marker == 0xE0 and payload.startswith((b"JFIF\0", b"JFXX\0")):
        return None if payload.startswith(b"JFIF") and len(payload) == 14 else "thumbnail"
    if marker == 0xE2 and payload.startswith((b"ICC_PROFILE\0", b"MPF\0")):
        return "icc" if payload.startswith(b"ICC") else "multi-picture"
    return None if marker == 0xEE and payload.startswith(b"Adobe") and len(payload) == 12 else "maker"


def _resources(payload: bytes) -> Iterator[Carried]:
    """Yield Photoshop's own block, and what is told apart in it."""
    yield Carried("maker", len(payload))
    at = len(_PHOTOSHOP)
    while payload[at : at + 4] == b"8BIM" and at + 12 <= len(payload):
        named = at + 6 + (payload[at + 6] + 2) // 2 * 2
        length = int.from_bytes(payload[named : named + 4], "big")
        yield from _resource(number(payload, at + 4, 2), payload[named + 4 : named + 4 + length])
        at = named + 4 + length + length % 2


def _resource(sort: int, body: bytes) -> Iterator[Carried]:
    if sort in (1058, 1059):
        yield from tiff.exif(body)
    elif sort == 1060:
        yield from xmp(body)
    elif kind := _RESOURCES.get(sort):
        yield Carried(kind, len(body))


def size(data: bytes) -> tuple[int, int]:
    """Return width and height as the frame header says. Raises NotAPicture."""
    for marker, payload, _ in segments(data):
        if marker in _FRAMES:
            return number(payload, 3, 2), number(payload, 1, 2)
    raise NotAPicture("no picture")
