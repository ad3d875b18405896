"""A photograph as it may enter a dossier: full size, upright, sRGB, and nothing but the picture."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from newsdesk.pictures import metadata, pixels
from newsdesk.pictures.inspect import look

LONGEST = 4000


def clean(source: Path) -> bytes:
    """Return the photograph without metadata: a PNG as PNG, all else as JPEG; a clean one as it is.

    Raises NotAPicture for what cannot be decoded, HEIC with it.
    """
    data = source.read_bytes()
    photo = look(data)
    if photo.accepted and photo.readable and not photo.carried and max(photo.width, photo.height) <= LONGEST:
        return data
    picture = pixels.upright(data, LONGEST)
    if metadata.form(data) == "png":
        return pixels.encoded(picture, format="PNG")
    return as_jpeg(pixels.flat(picture))


def as_jpeg(sheet: Image.Image) -> bytes:
    """Return the file of a photograph, fit to be kept."""
    return pixels.encoded(sheet, format="JPEG", quality=90, optimize=True, progressive=True)
