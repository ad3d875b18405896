"""The scenes within walls that nobody is in."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from studio.canvas import Canvas, Points, oval, rect
from studio.things import SPINES, paper

if TYPE_CHECKING:
    from PIL import Image


def library_corridor(seed: int = 5) -> Image.Image:
    """Bookcases moved out to the corridor, where children pass."""
    canvas = Canvas("#cfe8f2", "#f7f0d8", seed)
    for n in range(9):
        canvas.soft(oval(560 + 60 * n, 300 - 14 * n, 70, 60 + 8 * n), "#8fbf7f" if n % 2 else "#a8cf94", 10, 0.9)
    canvas.poly([(500, 330), (1000, 396), (1000, 750), (500, 350)], ("#c3dba0", "#86b264"))
    canvas.poly([(0, 0), (1000, 0), (1000, 30), (545, 272), (455, 272), (0, 30)], ("#e4d3ae", "#c7ae7d"))
    for z in range(2, 12):
        left, right, y = _at(-1, 1.3, 4 / z), _at(1.1, 1.3, 4 / z), 0.9
        canvas.line([left, right], 6 * y * 4 / z / 2, "#a98c5a")
    canvas.poly([_at(-1, 1.3, 4), _at(-1, 1.3, 0.18), _at(-1, -1, 0.18), _at(-1, -1, 4)], ("#f6eedb", "#dccba6"))
    canvas.poly([_at(-1, -1, 4), _at(-1, -1, 0.18), _at(1.1, -1, 0.18), _at(1.1, -1, 4)], ("#d3a468", "#a87340"))
    for n in range(1, 14):
        x = -1 + 2.1 * n / 14
        canvas.line([_at(x, -1, 0.18), _at(x, -1, 4)], 1.1, "#9a6a3a")
    for near, far in ((0.86, 0.7), (0.55, 0.49), (0.4, 0.365), (0.31, 0.287)):
        canvas.soft(
            [
                _at(1.1, -1, near * 1.5),
                _at(1.1, -1, far * 1.5),
                _at(-0.75, -1, far * 1.28),
                _at(-0.75, -1, near * 1.28),
            ],
            "#fff0c4",
            6,
            0.6,
        )
    for near, far in ((1.25, 0.82), (0.7, 0.535), (0.48, 0.395)):
        _bookcase(canvas, near, far)
    for near, far in ((0.365, 0.31), (0.285, 0.25)):
        canvas.poly(
            [_at(-1, 0.75, near), _at(-1, 0.75, far), _at(-1, -1, far), _at(-1, -1, near)],
            ("#8fb7a4", "#6a9583"),
        )
    canvas.poly(
        [_at(1.1, -0.42, 4), _at(1.1, -0.42, 0.18), _at(1.1, -0.48, 0.18), _at(1.1, -0.48, 4)],
        ("#f2e9d2", "#d4c49c"),
    )
    for n in range(9):
        near = 1.3 / (1 + 0.36 * n)
        canvas.poly(
            [_at(1.08, -0.44, near), _at(1.12, -0.44, near), _at(1.12, -1, near), _at(1.08, -1, near)],
            "#e6d9b8",
        )
    for near in (1.05, 0.62, 0.44, 0.34, 0.275):
        canvas.poly(
            [_at(1.06, 1.3, near), _at(1.18, 1.3, near), _at(1.18, -1, near), _at(1.06, -1, near)],
            ("#fdf7e8", "#d9c9a2"),
        )
    _stool(canvas)
    return canvas.finished()


def _at(x: float, y: float, near: float) -> tuple[float, float]:
    """Return where a point of the corridor is seen: x from wall to wall, y from floor to eaves."""
    return 500 + 470 * x * near, 330 - 260 * y * near


def _bookcase(canvas: Canvas, near: float, far: float) -> None:
    def face(top: float, low: float, start: float = 0, end: float = 1) -> Points:
        one, other = (1 / (1 / near + (1 / far - 1 / near) * share) for share in (start, end))
        return [_at(-0.8, top, one), _at(-0.8, top, other), _at(-0.8, low, other), _at(-0.8, low, one)]

    canvas.soft(
        [_at(-0.8, -1, near), _at(-0.8, -1, far), _at(-0.45, -1, far), _at(-0.45, -1, near)],
        "#4a2d12",
        8 * near,
        0.55,
    )
    canvas.poly(
        [_at(-1, 0.62, far), _at(-0.8, 0.62, far), _at(-0.8, -1, far), _at(-1, -1, far)],
        ("#9a6838", "#7a4f28"),
    )
    canvas.poly(face(0.62, -1), ("#a8743f", "#83562c"))
    for shelf in range(4):
        top = 0.56 - 0.39 * shelf
        canvas.poly(face(top, top - 0.34, 0.04, 0.96), ("#5a3a1f", "#70492a"))
        start = 0.06
        while start < 0.9:
            wide = canvas.chance.uniform(0.028, 0.06)
            high = canvas.chance.uniform(0.2, 0.31)
            colour = canvas.chance.choice(SPINES)
            canvas.poly(face(top - 0.34 + high, top - 0.34, start, start + wide * 0.92), colour)
            canvas.poly(face(top - 0.34 + high * 0.8, top - 0.34 + high * 0.7, start, start + wide * 0.92), "#f0e2bd")
            start += wide if canvas.chance.random() < 0.93 else wide * 2


def _stool(canvas: Canvas) -> None:
    canvas.soft(oval(600, 690, 110, 20), "#4a2d12", 10, 0.55)
    for x in (545, 640):
        canvas.poly(rect(x, 610, 12, 78), ("#8a5a2e", "#6a4220"))
    canvas.poly(rect(520, 596, 160, 18, 5), ("#cf9a5c", "#a8753d"))
    for n, (colour, shift) in enumerate((("#355c8c", 0), ("#e0a33e", 8), ("#c8553d", -4))):
        canvas.poly(rect(552 + shift, 578 - 18 * n, 96, 17, 3), colour)
        canvas.poly(rect(640 + shift - 4, 581 - 18 * n, 9, 11), "#f6efdc")


def microphone(seed: int = 6) -> Image.Image:
    """A microphone in the studio, on air."""
    canvas = Canvas("#2a3040", "#171b26", seed)
    for row in range(6):
        for n in range(11):
            x, y = 100 * n - 50 * (row % 2), 20 + 88 * row
            canvas.poly([(x, y + 84), (x + 50, y), (x + 100, y + 84)], ("#39415a", "#262c3e"))
            canvas.poly([(x + 50, y), (x + 100, y + 84), (x + 50, y + 60)], ("#2c3347", "#1d2231"))
    for x, y, r, colour in (
        (140, 470, 60, "#f3a95c"),
        (860, 360, 46, "#5cb2d6"),
        (920, 560, 70, "#f3c26a"),
        (60, 250, 36, "#d66a5c"),
    ):
        canvas.soft(oval(x, y, r, r), colour, 16, 0.35)
    canvas.blurred(4)
    canvas.soft(rect(655, 70, 250, 96, 16), "#ff5a45", 60, 0.6)
    canvas.poly(rect(665, 80, 230, 76, 12), ("#3b1512", "#240c0a"))
    canvas.poly(rect(673, 88, 214, 60, 8), ("#ff6b54", "#d92f22"))
    canvas.text((780, 116), "ออกอากาศ", 34, "#fff3e6", "Bold")
    canvas.soft(oval(330, 240, 300, 260), "#ffcf8a", 120, 0.4)
    canvas.poly([(0, 640), (1000, 620), (1000, 750), (0, 750)], ("#5b4030", "#33231a"))
    canvas.soft(oval(450, 700, 330, 40), "#ffd9a0", 40, 0.3)
    paper(canvas, [(600, 655), (840, 645), (900, 728), (620, 740)], 5)
    canvas.line([(1000, 470), (770, 560), (470, 520)], 20, "#11141c")
    canvas.line([(1000, 466), (770, 555), (470, 515)], 5, "#5a647c")
    canvas.poly(oval(770, 558, 20, 20), ("#6a748c", "#1d2230"))
    canvas.poly(rect(380, 490, 120, 60, 16), ("#5a647c", "#1c212d"))
    _capsule(canvas, 430, 290)
    return canvas.finished()


def _capsule(canvas: Canvas, x: float, y: float) -> None:
    """Draw the microphone's body and its grille."""
    canvas.soft(rect(x - 90, y - 170, 200, 400, 90), "#05070b", 24, 0.6)
    canvas.poly(rect(x - 78, y + 20, 156, 200, 26), ("#586277", "#20252f"))
    canvas.poly(rect(x - 95, y - 190, 190, 250, 94), ("#d9dee6", "#6b7587"))
    canvas.poly(rect(x - 86, y - 181, 172, 232, 86), ("#7c8698", "#343b49"))
    for n in range(-11, 12):
        half = 84 * math.sqrt(max(0.05, 1 - (abs(n) / 13) ** 2.2))
        canvas.line([(x - half, y - 65 + 10 * n), (x + half, y - 65 + 10 * n)], 1.6, "#c3cad6")
        reach = 114 * math.sqrt(max(0.05, 1 - (abs(n) / 12) ** 2))
        canvas.line([(x + 7.2 * n, y - 65 - reach), (x + 7.2 * n, y - 65 + reach)], 1.2, "#a7b0bf")
    canvas.soft(oval(x - 38, y - 110, 22, 70), "#ffffff", 14, 0.6)
    canvas.soft(oval(x + 62, y - 40, 18, 100), "#ff7a5c", 14, 0.35)
    canvas.poly(rect(x - 99, y + 18, 198, 30, 8), ("#f0c98a", "#9a7238"))
    canvas.poly(oval(x, y + 120, 17, 17), ("#e7ebf0", "#8a93a3"))
    canvas.soft(rect(x - 66, y + 50, 20, 160, 8), "#aab4c6", 8, 0.5)
