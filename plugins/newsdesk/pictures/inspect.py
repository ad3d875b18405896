"""One photograph, looked at once: what it is, how large, whether it is whole, and what it carries.

The header is believed before the pixels are: nothing is decoded above the limit, or in a format not accepted.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from newsdesk.pictures import metadata, pixels
from newsdesk.pictures.formats.block import Carried, NotAPicture

SUFFIXES = {"jpeg": (".jpg", ".jpeg"), "png": (".png",), "webp": (".webp",)}


@dataclass(frozen=True, slots=True)
class Photo:
    """What is known of a photograph; `format` and the sides are empty or 0 when they cannot be told.

    `suffix` is that of its file name, in small letters; None when there was no file. `reason` says why it
    cannot be read, in a word of ours.
    """

    suffix: str | None
    sha256: str
    format: str = ""
    width: int = 0
    height: int = 0
    carried: tuple[Carried, ...] = ()
    reason: str = ""

    @property
    def readable(self) -> bool:
        """Whether it is a whole picture, as far as it was looked at."""
        return not self.reason

    @property
    def accepted(self) -> bool:
        """Whether it is of a format the newsroom takes."""
        return self.format in SUFFIXES

    @property
    def oversized(self) -> bool:
        """Whether its header claims more pixels than are ever decoded."""
        return self.width * self.height > pixels.MOST_PIXELS


def look(source: Path | bytes) -> Photo:
    """Return what is known of a photograph. Raises OSError when the file cannot be read."""
    data = source if isinstance(source, bytes) else source.read_bytes()
    suffix = None if isinstance(source, bytes) else source.suffix.lower()
    return _photo(data, suffix, hashlib.sha256(data).hexdigest())


def _photo(data: bytes, suffix: str | None, digest: str) -> Photo:
    photo = Photo(suffix, digest)
    try:
        photo = replace(photo, format=metadata.form(data))
        if photo.accepted:
            width, height = metadata.size(data)
            photo = replace(photo, width=width, height=height)
        photo = replace(photo, carried=metadata.carried(data))
        if photo.accepted and not photo.oversized:
            pixels.decode(data)
    except NotAPicture as error:
        return replace(photo, reason=error.reason)
    return photo
