"""Bytes are read within their bounds, and what is found is told by kind and size, never by value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "exif", "gps", "xmp", "iptc", "comment", "icc", "thumbnail", "trailer", "maker", "text", "multi-picture"
]  # fmt: skip
Order = Literal["big", "little"]

# Coordinates as XMP writes them; a bare "GPS" would also match the base64 of an embedded depth map.
_POSITION = re.compile(rb"GPS(?:Latitude|Longitude|Position|Coordinates|Altitude|Dest|Area)|geo:(?:lat|long)")


@dataclass(frozen=True, slots=True)
class Carried:
    """One thing a picture carries beside its pixels; size in bytes.

    `maker` is what a camera or a program keeps for itself, and every block nobody knows.
    """

    kind: Kind
    size: int


class NotAPicture(Exception):
    """These bytes are no whole picture; the reason is one or two words of ours."""

    @property
    def reason(self) -> str:
        """Why, in English: "truncated", "damaged", "unknown type"."""
        return str(self.args[0])


def span(data: bytes, at: int, size: int) -> bytes:
    """Return *size* bytes from *at*; only bytes that exist are ever copied. Raises NotAPicture."""
    part = data[at : at + size]
    if at < 0 or len(part) < size:
        raise NotAPicture("truncated")
    return part


def number(data: bytes, at: int, size: int, order: Order = "big") -> int:
    """Return the unsigned number of *size* bytes at *at*. Raises NotAPicture."""
    return int.from_bytes(span(data, at, size), order)


def xmp(data: bytes) -> Iterator[Carried]:
    """Yield an XMP packet, and the coordinates in it; it may be written in UTF-8, 16 or 32."""
    yield Carried("xmp", len(data))
    if _POSITION.search(data.replace(b"\0", b"")):
        yield Carried("gps", len(data))


def trailer(data: bytes, end: int) -> Iterator[Carried]:
    """Yield what follows the end of the picture."""
    if len(data) > end:
        yield Carried("trailer", len(data) - end)
