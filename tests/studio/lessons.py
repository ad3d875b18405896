"""The scenes with teachers and pupils at work."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from studio.canvas import Canvas, Fill, oval, rect, turned
from studio.things import KHAKI, NAVY, SKINS, SPINES, WHITE, long_hair, paper, person

if TYPE_CHECKING:
    from PIL import Image


def _window(canvas: Canvas, x: float, y: float, w: float, h: float) -> None:
    canvas.poly(rect(x - 8, y - 8, w + 16, h + 16, 4), ("#fffaf0", "#d9cdb6"))
    canvas.poly(rect(x, y, w, h), ("#a9d8ee", "#eaf6e2"))
    for far, leaf in ((0.62, "#a9cf95"), (0.74, "#7fb36a")):
        crowns = [(x + w * n / 30, y + h * (far - 0.05 * abs(math.sin(n / 4 + far * 9)))) for n in range(31)]
        canvas.poly([*crowns, (x + w, y + h), (x, y + h)], (leaf, "#5f9550"))
    canvas.soft(rect(x, y, w, h * 0.1), "#4a6b7a", 6, 0.3)
    canvas.poly(rect(x + w / 2 - 4, y, 8, h), "#f7efdf")
    canvas.poly(rect(x, y + h * 0.45, w, 7), "#f7efdf")
    canvas.poly(rect(x - 16, y + h + 6, w + 32, 12, 3), ("#f3e7cd", "#c6b48d"))


def teachers_table(seed: int = 1) -> Image.Image:
    """Five teachers around a table, reading the results of a screening."""
    canvas = Canvas("#f3e8d2", "#e2d0ac", seed)
    _window(canvas, 70, 90, 210, 230)
    canvas.poly(rect(380, 80, 440, 215, 6), ("#d3cbbb", "#a9a08f"))
    canvas.poly(rect(390, 90, 420, 195), ("#fdfefe", "#e9eeee"))
    canvas.text((600, 122), "แผนสอนเสริมรายบุคคล", 24, "#2d5c8a", "Bold")
    for n, high in enumerate((46, 70, 58, 92, 80)):
        canvas.poly(
            rect(440 + 64 * n, 258 - high, 38, high, 3),
            ("#69b09a", "#3f8a76") if n % 2 else ("#f0b95a", "#d9952c"),
        )
    canvas.line([(425, 258), (775, 258)], 2, "#6b7780")
    canvas.poly(rect(880, 150, 90, 260, 4), ("#b98a5c", "#8a613c"))
    for n in range(4):
        for book in range(7):
            canvas.poly(rect(888 + 11 * book, 162 + 62 * n, 9, 44), SPINES[(book * 3 + n) % 8])
    canvas.poly([(0, 440), (1000, 440), (1000, 750), (0, 750)], ("#c79f6c", "#a67b48"))
    canvas.soft([(60, 440), (300, 440), (560, 750), (180, 750)], "#ffe9b8", 30, 0.5)
    people: tuple[tuple[float, float, Fill], ...] = ((250, 300, KHAKI), (500, 280, WHITE), (745, 302, KHAKI))
    for n, (x, y, dress) in enumerate(people):
        person(canvas, (x, y), 44, (SKINS[n], dress))
    canvas.soft(oval(520, 640, 420, 120), "#3d2814", 26, 0.6)
    canvas.poly(oval(510, 560, 420, 136), ("#8d5f36", "#6d4526"))
    canvas.poly(oval(510, 546, 420, 132), ("#d8a768", "#bd8546"))
    canvas.soft(oval(360, 500, 210, 46), "#ffe7bd", 30, 0.55)
    for x, y, angle in (
        (300, 498, -8),
        (480, 470, 4),
        (650, 494, 12),
        (395, 560, -4),
        (590, 570, 9),
        (740, 545, 20),
    ):
        sheet = turned([(x, y), (x + 92, y), (x + 104, y + 46), (x - 10, y + 46)], angle, (x + 46, y + 20))
        paper(canvas, sheet)
    for x, y in ((250, 560), (800, 510)):
        _cup(canvas, x, y)
    canvas.line([(520, 590), (572, 548)], 3.4, "#31507c")
    for n, (x, y, fill) in enumerate(((215, 556, NAVY), (800, 560, KHAKI))):
        person(canvas, (x, y), 58, (SKINS[2 - n], fill), "behind")
        if n == 0:
            canvas.poly(oval(x, y - 48, 24, 22), ("#3a2d28", "#1d1614"))
    return canvas.finished()


def _cup(canvas: Canvas, x: float, y: float) -> None:
    canvas.soft(oval(x + 6, y + 26, 26, 9), "#4a2e14", 4, 0.5)
    canvas.poly([(x - 18, y), (x + 18, y), (x + 13, y + 28), (x - 13, y + 28)], ("#fbfaf6", "#d2cec4"))
    canvas.poly(oval(x, y, 18, 7), "#eceae3")
    canvas.poly(oval(x, y + 1, 14, 5), "#6b4326")


def classroom(seed: int = 3) -> Image.Image:
    """A Thai lesson seen from the last row: no pupil's face."""
    canvas = Canvas("#f4ecd8", "#e9dab9", seed)
    canvas.poly([(0, 0), (1000, 0), (870, 90), (130, 90)], ("#fbf6ea", "#eadfc6"))
    for x, y, size in ((500, 22, 1.0), (330, 62, 0.5), (670, 62, 0.5)):
        _fan(canvas, x, y, size)
    canvas.poly([(0, 0), (130, 90), (130, 430), (0, 610)], ("#e9dcc0", "#d3bf94"))
    canvas.poly([(1000, 0), (870, 90), (870, 430), (1000, 610)], ("#efe4ca", "#d9c8a0"))
    for left, right in ((8, 52), (66, 114)):
        _pane(canvas, left, right)
    canvas.poly([(130, 430), (870, 430), (1000, 610), (1000, 750), (0, 750), (0, 610)], ("#cba876", "#a57d49"))
    canvas.poly(rect(225, 128, 550, 222, 5), ("#9a6c3f", "#7a5230"))
    canvas.poly(rect(236, 138, 528, 200), ("#3f7a62", "#2d5d4a"))
    canvas.soft(oval(380, 190, 150, 40), "#6fa58d", 26, 0.5)
    canvas.text((410, 190), "อ่านออก เขียนได้", 33, "#f2f4ea", "Medium")
    canvas.text((410, 262), "กา  ขา  ตา  นา  ปลา", 30, "#f7e7a6", "Medium")
    canvas.poly(rect(225, 346, 550, 10, 2), ("#b98a55", "#8a6038"))
    canvas.poly(rect(468, 70, 64, 44, 2), "#b98a55")
    for n, colour in enumerate(("#a51931", "#f4f5f8", "#2d2a4a", "#2d2a4a", "#f4f5f8", "#a51931")):
        canvas.poly(rect(472, 74 + 6 * n, 56, 6.4), colour)
    person(canvas, (640, 236), 30, (SKINS[1], KHAKI))
    canvas.line([(600, 290), (568, 312), (560, 268)], 15, "#b79d6b")
    canvas.poly(oval(559, 260, 9, 9), SKINS[1])
    canvas.line([(560, 264), (530, 214)], 2.4, "#e6c48a")
    canvas.poly(rect(560, 352, 170, 78, 3), ("#b5834e", "#865b31"))
    canvas.soft([(10, 250), (120, 200), (640, 750), (180, 750)], "#fff1c9", 34, 0.42)
    for row, (y, size, gap) in enumerate(((412, 27, 168), (492, 37, 206), (600, 54, 282))):
        _row(canvas, row, y, size, gap)
    return canvas.finished()


def _pane(canvas: Canvas, left: float, right: float) -> None:
    """Draw a window in the left wall, in perspective."""

    def at(x: float, share: float) -> tuple[float, float]:
        top, low = 90 * x / 130, 610 - 180 * x / 130
        return x, top + (low - top) * share

    canvas.poly([at(left - 4, 0.18), at(right + 4, 0.18), at(right + 4, 0.66), at(left - 4, 0.66)], "#fbf5e6")
    canvas.poly([at(left, 0.2), at(right, 0.2), at(right, 0.64), at(left, 0.64)], ("#bfe4f4", "#d8efcf"))
    middle = (left + right) / 2
    canvas.poly([at(middle - 2, 0.2), at(middle + 2, 0.2), at(middle + 2, 0.64), at(middle - 2, 0.64)], "#fbf5e6")


def _fan(canvas: Canvas, x: float, y: float, size: float) -> None:
    """Draw a ceiling fan, seen almost from its side."""
    canvas.line([(x, y - 40 * size), (x, y)], 5 * size, "#b9b3a4")
    for side in (-1, 1):
        canvas.poly(oval(x + side * 62 * size, y + 4 * size, 56 * size, 6 * size), ("#d9d3c2", "#a9a290"))
    canvas.poly(oval(x, y + 4 * size, 15 * size, 11 * size), ("#f1ecdf", "#aaa391"))


def _row(canvas: Canvas, row: int, y: float, size: float, gap: float) -> None:
    for n in range(-2, 3) if row < 2 else (-1, 0, 1):
        x = 500 + gap * n + (row % 2) * 12
        desk = y + size * 2.5
        canvas.soft(oval(x, desk + size * 2.3, size * 2.3, size * 0.5), "#3f2a14", size * 0.3, 0.45)
        canvas.poly(
            [
                (x - size * 2, desk - size * 0.6),
                (x + size * 2, desk - size * 0.6),
                (x + size * 2.3, desk),
                (x - size * 2.3, desk),
            ],
            ("#e2b87c", "#c8975a"),
        )
        paper(
            canvas,
            [
                (x + size * 1.1, desk - size * 0.5),
                (x + size * 1.7, desk - size * 0.5),
                (x + size * 1.9, desk - size * 0.1),
                (x + size * 1.2, desk - size * 0.1),
            ],
            2,
        )
        person(canvas, (x, y), size, (SKINS[(n + row) % 4], WHITE), "behind")
        if (n + row) % 2:
            long_hair(canvas, x, y, size, "#2f4b86")
        _chair(canvas, x, y + size * 2.7, size)


def _chair(canvas: Canvas, x: float, y: float, size: float) -> None:
    for side in (-1, 1):
        canvas.poly(
            rect(x + side * size * 1.35 - size * 0.1, y - size * 0.2, size * 0.2, size * 4),
            ("#9a6b3c", "#6e4823"),
        )
    for n in range(2):
        canvas.poly(
            rect(x - size * 1.45, y + size * 0.75 * n, size * 2.9, size * 0.48, size * 0.1),
            ("#c08a52", "#99673a"),
        )
