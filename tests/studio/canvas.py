"""One sheet of 1000 × 750 units becomes a picture of 4000 × 3000 pixels, the same bytes every time.

Every shape is a polygon; a fill is one colour, or two from top to bottom.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

Point = tuple[float, float]
Points = Sequence[Point]
Fill = str | tuple[str, str]

WIDE, HIGH, UNIT, SOFT = 1000, 750, 4, 8
SARABUN = files("fontpkg_sarabun") / "files"


def rect(x: float, y: float, w: float, h: float, r: float = 0) -> Points:
    """Return a rectangle from its upper left corner, its corners rounded by *r*."""
    if not r:
        return (x, y), (x + w, y), (x + w, y + h), (x, y + h)
    corners = (
        (x + w - r, y + r, -90),
        (x + w - r, y + h - r, 0),
        (x + r, y + h - r, 90),
        (x + r, y + r, 180),
    )
    return [
        (cx + r * math.cos(math.radians(start + step)), cy + r * math.sin(math.radians(start + step)))
        for cx, cy, start in corners
        for step in range(0, 91, 9)
    ]


def oval(x: float, y: float, rx: float, ry: float) -> Points:
    """Return an ellipse around (x, y), clockwise from three o'clock, in 61 points."""
    angles = (math.radians(6 * step) for step in range(61))
    return [(x + rx * math.cos(angle), y + ry * math.sin(angle)) for angle in angles]


def turned(points: Points, degrees: float, about: Point) -> Points:
    """Return *points* turned clockwise around one of them or any other."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    x, y = about
    return [(x + (px - x) * cos - (py - y) * sin, y + (px - x) * sin + (py - y) * cos) for px, py in points]


def mixed(one: str, other: str, share: float) -> str:
    """Return the colour *share* of the way from *one* to *other*."""
    pairs = ((int(one[n : n + 2], 16), int(other[n : n + 2], 16)) for n in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


@cache
def font(size: int, weight: str = "SemiBold") -> ImageFont.FreeTypeFont:
    """Return Sarabun, which shapes Thai rightly."""
    return ImageFont.truetype(str(SARABUN / f"Sarabun-{weight}.ttf"), size)


class Canvas:
    """A sheet being painted, from the back to the front."""

    def __init__(self, top: str, bottom: str, seed: int) -> None:
        self.chance = random.Random(seed)
        self.image = _gradient((WIDE * UNIT, HIGH * UNIT), top, bottom)

    def poly(self, points: Points, fill: Fill) -> None:
        """Fill a polygon."""
        scaled = [(x * UNIT, y * UNIT) for x, y in points]
        if isinstance(fill, str):
            ImageDraw.Draw(self.image).polygon(scaled, fill)
            return
        left, top = (math.floor(min(axis)) for axis in zip(*scaled, strict=True))
        right, low = (math.ceil(max(axis)) + 1 for axis in zip(*scaled, strict=True))
        mask = Image.new("L", (right - left, low - top))
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in scaled], 255)
        self.image.paste(_gradient(mask.size, *fill), (left, top), mask)

    def line(self, points: Points, width: float, fill: str) -> None:
        """Draw a line with round joints."""
        scaled = [(x * UNIT, y * UNIT) for x, y in points]
        ImageDraw.Draw(self.image).line(scaled, fill, max(1, round(width * UNIT)), joint="curve")

    def soft(self, points: Points, colour: str, blur: float, strength: float) -> None:
        """Lay a blurred polygon over the sheet: a shadow, a glow, a beam of light."""
        reach = 3 * blur + 4
        left, top = (math.floor((min(axis) - reach) * UNIT / SOFT) for axis in zip(*points, strict=True))
        right, low = (math.ceil((max(axis) + reach) * UNIT / SOFT) for axis in zip(*points, strict=True))
        mask = Image.new("L", (right - left, low - top))
        scaled = [(x * UNIT / SOFT - left, y * UNIT / SOFT - top) for x, y in points]
        ImageDraw.Draw(mask).polygon(scaled, round(255 * strength))
        mask = mask.filter(ImageFilter.GaussianBlur(blur * UNIT / SOFT))
        mask = mask.resize((mask.width * SOFT, mask.height * SOFT), Image.Resampling.BICUBIC)
        self.image.paste(colour, (left * SOFT, top * SOFT), mask)

    def text(self, at: Point, words: str, size: float, fill: str, weight: str = "SemiBold") -> None:
        """Write *words* with their middle at *at*."""
        pen = ImageDraw.Draw(self.image)
        pen.text((at[0] * UNIT, at[1] * UNIT), words, fill, font(round(size * UNIT), weight), anchor="mm")

    def mirrored(self, shore: float, tint: str, share: float) -> None:
        """Let everything above *shore* be seen again in still water below it."""
        y = round(shore * UNIT)
        deep = self.image.height - y
        seen = self.image.crop((0, max(0, y - deep), self.image.width, y)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        seen = seen.resize((self.image.width // SOFT, deep // (2 * SOFT)), Image.Resampling.BOX)
        seen = seen.filter(ImageFilter.BoxBlur(1)).resize((self.image.width, deep), Image.Resampling.BICUBIC)
        self.image.paste(Image.blend(seen, Image.new("RGB", seen.size, tint), share), (0, y))

    def blurred(self, radius: float) -> None:
        """Put everything painted so far out of focus."""
        small = self.image.resize((WIDE, HIGH), Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(radius))
        self.image = small.resize(self.image.size, Image.Resampling.BICUBIC)

    def finished(self) -> Image.Image:
        """Return the picture with soft edges, darker corners and a fine grain."""
        image = self.image.filter(ImageFilter.GaussianBlur(1.6))
        half = (image.width // 2, image.height // 2)
        noise = Image.frombytes("L", half, self.chance.randbytes(half[0] * half[1]))
        grain = noise.point([125 + value * 5 // 255 for value in range(256)]).resize(image.size)
        light = Image.radial_gradient("L").point([255 - max(0, value - 130) // 3 for value in range(256)])
        image = ImageChops.multiply(image, _rgb(light.resize(image.size, Image.Resampling.BICUBIC)))
        return ImageChops.add(image, _rgb(grain), offset=-128)


def _rgb(plane: Image.Image) -> Image.Image:
    return Image.merge("RGB", (plane, plane, plane))


def _gradient(size: tuple[int, int], top: str, bottom: str) -> Image.Image:
    """Return a vertical gradient; its steps are finer than the eye's."""
    mask = Image.linear_gradient("L").resize(size, Image.Resampling.BICUBIC)
    return Image.composite(Image.new("RGB", size, bottom), Image.new("RGB", size, top), mask)
