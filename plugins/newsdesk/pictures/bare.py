"""A picture file without what it carries; its pixels stay as they are packed, to the bit.

Colour profiles stay: within a document nobody draws the picture anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsdesk.pictures import metadata
from newsdesk.pictures.formats import jpeg, png

_APPLICATION, _COMMENT = range(0xE0, 0xF0), 0xFE
_KEPT = ((0xE0, b"JFIF\0", 14), (0xEE, b"Adobe", 12))  # with no room for a thumbnail
_PROFILE = (0xE2, b"ICC_PROFILE\0")
_ANCILLARY = frozenset(b"tRNS cHRM gAMA sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs iCCP".split())


def bare(data: bytes) -> bytes:
    """Return a JPEG or a PNG without metadata, anything else as it is. Raises NotAPicture."""
    form = metadata.form(data)
    if form == "jpeg":
        return data[:2] + b"".join(_jpeg(data))
    return data[:8] + b"".join(_png(data)) if form == "png" else data


def _jpeg(data: bytes) -> Iterator[bytes]:
    begin = 2
    for segment in jpeg.segments(data):
        if segment.marker not in (*_APPLICATION, _COMMENT) or _reads_pixels(segment):
            yield data[begin : segment.end]
        begin = segment.end


def _reads_pixels(segment: jpeg.Segment) -> bool:
    """Return whether an application segment only says how to read the pixels."""
    marker, payload, _ = segment
    whole = any(marker == sort and payload.startswith(name) and len(payload) == size for sort, name, size in _KEPT)
    return whole or (marker == _PROFILE[0] and payload.startswith(_PROFILE[1]))


def _png(data: bytes) -> Iterator[bytes]:
    begin = 8
    for chunk in png.chunks(data):
        if chunk.name[:1].isupper() or chunk.name in _ANCILLARY:
            yield data[begin : chunk.end]
        begin = chunk.end
