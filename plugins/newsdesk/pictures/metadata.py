"""What a picture file carries besides its pixels: kinds and sizes, never values.

The bytes are read by our own small parsers, bounded by what is really there; nothing is decoded.
"""

from __future__ import annotations

from newsdesk.pictures.formats import gif, heif, jpeg, png, tiff, webp
from newsdesk.pictures.formats.block import Carried, Kind, NotAPicture

__all__ = ["FORMATS", "Carried", "Kind", "NotAPicture", "carried", "form", "size"]

FORMATS = {
    "jpeg": jpeg.blocks,
    "png": png.blocks,
    "webp": webp.blocks,
    "gif": gif.blocks,
    "tiff": tiff.blocks,
    "avif": heif.blocks,
    "heic": heif.blocks,
}
_SIZES = {"jpeg": jpeg.size, "png": png.size, "webp": webp.size}
_SIGNATURES = {
    b"\xff\xd8\xff": "jpeg",
    b"\x89PNG\r\n\x1a\n": "png",
    b"GIF87a": "gif",
    b"GIF89a": "gif",
    b"II*\0": "tiff",
    b"MM\0*": "tiff",
}
_AVIF = (b"avif", b"avis")
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


def form(data: bytes) -> str:
    """Return the format the bytes themselves show, whatever the file is called. Raises NotAPicture."""
    if not data:
        raise NotAPicture("empty")
    for signature, name in _SIGNATURES.items():
        if data.startswith(signature):
            return name
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp" and data[8:12] in _AVIF + _HEIC:
        return "avif" if data[8:12] in _AVIF or b"avif" in data[16:64] else "heic"
    raise NotAPicture("unknown type")


def carried(data: bytes) -> tuple[Carried, ...]:
    """Return what these bytes carry besides a picture, in the order of the file. Raises NotAPicture."""
    return tuple(FORMATS[form(data)](data))


def size(data: bytes) -> tuple[int, int]:
    """Return width and height by the header alone; JPEG, PNG and WebP only. Raises NotAPicture."""
    name = form(data)
    if name not in _SIZES:
        raise NotAPicture(f"{name} is not accepted")
    return _SIZES[name](data)
