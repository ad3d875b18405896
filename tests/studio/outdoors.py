"""The scenes under the sky."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from studio.canvas import Canvas, oval, rect
from studio.things import cloud, flag, school, tree

if TYPE_CHECKING:
    from PIL import Image


def flooded_road(seed: int = 2) -> Image.Image:
    """The road before a school, under water, nobody on it."""
    canvas = Canvas("#8fb3c9", "#f6ead2", seed)
    for x, y, size in ((160, 110, 120), (520, 70, 150), (860, 140, 130), (340, 180, 90)):
        cloud(canvas, x, y, size, 0.6)
    shore = 415
    hills = [(x, 350 - 26 * math.sin(x / 130) - 14 * math.sin(x / 47)) for x in range(0, 1001, 20)]
    canvas.poly([*hills, (1000, shore), (0, shore)], ("#a9c4b8", "#b9cfae"))
    for n in range(14):
        tree(canvas, 30 + 76 * n, shore - 2, 58 + canvas.chance.random() * 30, "#7da878")
    school(canvas, 470, shore, 380)
    flag(canvas, 400, shore, 160, 76)
    tree(canvas, 930, shore, 150)
    tree(canvas, 350, shore, 110, "#679f5c")
    canvas.poly(rect(0, shore - 7, 1000, 9), ("#93a177", "#6f7d57"))
    for n, x in enumerate((60, 225, 330)):
        _pole(canvas, x, shore, 260 - 55 * n)
    canvas.mirrored(shore, "#7a8b86", 0.42)
    canvas.soft([(430, shore), (466, shore), (640, 700), (120, 700)], "#39423f", 16, 0.5)
    _ripples(canvas, shore)
    _dry_end(canvas)
    _warning(canvas, 800, 636)
    return canvas.finished()


def _pole(canvas: Canvas, x: float, base: float, height: float) -> None:
    canvas.line([(x, base), (x, base - height)], height / 42, "#8d8478")
    canvas.line(
        [(x - height / 9, base - height * 0.93), (x + height / 9, base - height * 0.93)],
        height / 60,
        "#7b7266",
    )


def _ripples(canvas: Canvas, shore: float) -> None:
    for n in range(130):
        y = shore + 4 + 330 * (n / 130) ** 1.5
        depth = (y - shore) / 335
        x = canvas.chance.uniform(-80, 1000)
        wide = 20 + 120 * depth * canvas.chance.random()
        light = "#f3efdf" if n % 3 else "#5f7479"
        canvas.soft(oval(x + wide, y, wide, 0.7 + 2.2 * depth), light, 1.2, 0.30)


def _dry_end(canvas: Canvas) -> None:
    """Draw where the road comes out of the water."""
    edge = [(x, 662 + 10 * math.sin(x / 90) + 5 * math.sin(x / 23)) for x in range(0, 1001, 10)]
    canvas.poly([*edge, (1000, 750), (0, 750)], ("#93a468", "#7c8f52"))
    road = [(x, y) for x, y in edge if 110 <= x <= 660]
    canvas.poly([*road, (735, 750), (20, 750)], ("#6d716f", "#595d5c"))
    canvas.poly([*road[:2], (48, 750), (30, 750)], "#e8e6dc")
    canvas.poly([*road[-2:], (722, 750), (704, 750)], "#e8e6dc")
    canvas.poly([(372, 690), (392, 690), (386, 750), (360, 750)], ("#f3c94f", "#e0ad2b"))
    for dx, light, strength in ((0, "#f7f1de", 0.8), (7, "#2e3836", 0.35)):
        canvas.soft(
            [*((x, y + dx - 3) for x, y in edge), *((x, y + dx + 2) for x, y in reversed(edge))],
            light,
            2,
            strength,
        )


def _warning(canvas: Canvas, x: float, y: float) -> None:
    """Draw a sign in the water: flooded road."""
    canvas.soft(oval(x, y + 66, 46, 7), "#2d3a3d", 5, 0.5)
    for side in (-34, 34):
        canvas.poly(rect(x + side - 4, y - 60, 8, 126), ("#d9d9d4", "#9fa3a0"))
    canvas.soft(rect(x - 78, y - 104, 160, 84, 8), "#20282a", 6, 0.35)
    canvas.poly(rect(x - 80, y - 112, 160, 84, 8), ("#f6c945", "#e6ad1f"))
    canvas.poly(rect(x - 74, y - 106, 148, 72, 5), ("#fbd65c", "#eebb31"))
    canvas.text((x, y - 84), "ระวังน้ำท่วม", 22, "#2b2a26", "Bold")
    canvas.text((x, y - 54), "รถเล็กงดผ่าน", 15, "#2b2a26")


def office(seed: int = 11) -> Image.Image:
    """The office, its lawn and its flag in the morning."""
    canvas = Canvas("#7fb6dd", "#fdf1d6", seed)
    for x, y, size in ((190, 120, 130), (640, 80, 170), (900, 190, 110)):
        cloud(canvas, x, y, size)
    canvas.soft(oval(840, 60, 190, 170), "#fff3c4", 70, 0.6)
    for n in range(12):
        tree(canvas, 20 + 90 * n, 500, 120 + canvas.chance.random() * 60, "#8cb787")
    canvas.poly([(0, 492), (1000, 492), (1000, 750), (0, 750)], ("#9cc36f", "#5f9348"))
    _front(canvas)
    drive = [(470, 520), (580, 520), (760, 750), (250, 750)]
    canvas.poly(drive, ("#e9dfc8", "#cdbfa1"))
    canvas.soft([(250, 750), (470, 520), (478, 520), (290, 750)], "#6d6048", 5, 0.35)
    for n in range(9):
        x = 60 + 44 * n + (520 if n > 4 else 0) - (176 if n > 4 else 0)
        canvas.soft(oval(x, 566 + 3 * n, 30, 9), "#2a4420", 5, 0.4)
        canvas.poly(oval(x, 556 + 3 * n, 27, 16), ("#7db35c", "#41742f"))
    flag(canvas, 300, 640, 150, 130)
    canvas.poly(rect(270, 628, 60, 16, 3), ("#f2ede0", "#c6bca5"))
    canvas.poly(rect(255, 642, 90, 14, 3), ("#e7e0ce", "#b5aa90"))
    tree(canvas, 95, 640, 250, "#5f9f52")
    tree(canvas, 930, 655, 290, "#5a9650")
    _grass(canvas)
    return canvas.finished()


def _grass(canvas: Canvas) -> None:
    """Draw blades of grass, none of them on the drive."""
    for _ in range(260):
        x, y = canvas.chance.uniform(0, 1000), canvas.chance.uniform(530, 748)
        if not 250 - (y - 520) < x < 580 + (y - 520) * 0.8:
            canvas.line([(x, y), (x + 2, y - 4 - (y - 520) / 40)], 0.8, "#86b764")


def _front(canvas: Canvas) -> None:
    """Draw the office's front: two floors, a hipped roof, a porch with columns."""
    canvas.soft(oval(525, 522, 380, 20), "#23331c", 12, 0.5)
    canvas.poly(rect(180, 300, 690, 220), ("#fdf7e6", "#e6d8b7"))
    canvas.poly([(150, 304), (240, 214), (810, 214), (900, 304)], ("#b9583f", "#8c3c2b"))
    for n in range(9):
        canvas.line([(160 + 82 * n, 304), (248 + 70 * n, 216)], 1, "#a24c37")
    for floor, y in enumerate((326, 428)):
        for n in range(8):
            x = 204 + 84 * n
            if floor and n in (3, 4):
                continue
            canvas.poly(rect(x, y, 58, 62, 2), "#f6efdc")
            canvas.poly(rect(x + 4, y + 4, 50, 54), ("#5f8ea8", "#9cc7d6"))
            canvas.poly([(x + 4, y + 4), (x + 26, y + 4), (x + 4, y + 40)], "#a8d0dc")
            canvas.line([(x + 29, y + 4), (x + 29, y + 58)], 2, "#f6efdc")
            canvas.poly(rect(x - 3, y + 62, 64, 6), ("#e9dcba", "#c3b288"))
    canvas.soft(rect(180, 302, 690, 20), "#4a3420", 6, 0.4)
    canvas.poly(rect(180, 404, 690, 10), ("#d9c99d", "#bba976"))
    canvas.poly([(410, 404), (525, 330), (640, 404)], ("#c9684a", "#9c4532"))
    canvas.poly([(438, 400), (525, 346), (612, 400)], ("#fdf7e6", "#ecdfc0"))
    canvas.poly(oval(525, 380, 13, 13), ("#efc963", "#c99a35"))
    canvas.poly(rect(440, 414, 170, 106), ("#6b543f", "#4a3829"))
    canvas.poly(rect(482, 432, 86, 88), ("#8db9c8", "#b9d7dc"))
    canvas.line([(525, 432), (525, 520)], 3, "#6b543f")
    for x in (424, 474, 562, 612):
        canvas.poly(rect(x, 404, 15, 116), ("#ffffff", "#e4d9bf"))
        canvas.soft(rect(x + 10, 410, 6, 110), "#6f5f46", 2, 0.35)
    for n in range(3):
        canvas.poly(rect(412 - 9 * n, 512 + 7 * n, 226 + 18 * n, 8), ("#efe7d3", "#c9bc9c"))
