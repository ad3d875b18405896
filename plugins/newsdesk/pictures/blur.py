"""Parts of a photograph made unrecognisable for good: few flat tiles, then softened. What was there cannot come back.

A light blur can be undone and fine tiles can be guessed; here each tile is one mean, and a face has a few of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor
from typing import NamedTuple

from PIL import Image, ImageFilter

from newsdesk.pictures import pixels
from newsdesk.pictures.clean import LONGEST, as_jpeg
from newsdesk.pictures.faces import Face

_TILES = 5  # along the longer side of a box
_SMALLEST = 8  # px; a box may be so small that tiles of a fifth would leave it as it is
_MARGIN = 0.3  # of a face's sides: the detector's box ends at the brow and the chin


class Box(NamedTuple):
    """A part of the upright picture in its pixels; `right` and `bottom` are the first beyond it."""

    left: int
    top: int
    right: int
    bottom: int


def size(data: bytes) -> tuple[int, int]:
    """Return the sides of the upright picture, in the pixels of which boxes are told. Raises NotAPicture."""
    return pixels.upright(data, LONGEST).size


def around(face: Face, sides: tuple[int, int]) -> Box:
    """Return the box of a whole head in a picture with these sides."""
    wide, high = face.width * _MARGIN, face.height * _MARGIN
    left, top = floor((face.x - wide) * sides[0]), floor((face.y - high) * sides[1])
    right, bottom = (face.x + face.width + wide) * sides[0], (face.y + face.height + high) * sides[1]
    return within(Box(left, top, ceil(right), ceil(bottom)), sides)


def within(box: Box, sides: tuple[int, int]) -> Box:
    """Return what of a box lies within a picture with these sides; nothing of it may be left."""
    return Box(max(box.left, 0), max(box.top, 0), min(box.right, sides[0]), min(box.bottom, sides[1]))


def blurred(data: bytes, boxes: Iterable[Box]) -> bytes:
    """Return the picture as a clean JPEG with these boxes blurred. Raises NotAPicture."""
    sheet = pixels.flat(pixels.upright(data, LONGEST))
    for box in boxes:
        sheet.paste(_tiled(sheet.crop(box)), box)
    return as_jpeg(sheet)


def _tiled(part: Image.Image) -> Image.Image:
    """Return a picture of the same size that tells nothing but the mean of each tile."""
    tile = max(ceil(max(part.size) / _TILES), _SMALLEST)
    means = part.reduce(tile)
    tiles = means.resize((means.width * tile, means.height * tile), Image.Resampling.NEAREST)
    return tiles.crop((0, 0, *part.size)).filter(ImageFilter.GaussianBlur(tile / 2))
