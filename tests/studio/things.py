"""What stands in more than one scene: people without faces, the school, trees, the flag, furniture."""

from __future__ import annotations

import math
from typing import Literal

from studio.canvas import Canvas, Fill, Point, Points, mixed, oval, rect

SKINS = ("#d9a577", "#c98f63", "#e0b088", "#b97f56")
HAIR: Fill = ("#3a2d28", "#1d1614")
WHITE: Fill = ("#ffffff", "#dfe4ea")
KHAKI: Fill = ("#c9b183", "#a58c5d")
SPINES = ("#c8553d", "#e0a33e", "#3f7d6e", "#355c8c", "#8a4f7d", "#d9c9a3", "#6d8f4e", "#b5485d")
NAVY: Fill = ("#34476f", "#22304f")


def bust(x: float, y: float, width: float, height: float) -> Points:
    """Return shoulders that run down into a body; (x, y) is the middle of the neck."""
    edge = [(math.sin(math.pi / 2 * min(1, step / 14)) ** 0.55, step / 40) for step in range(41)]
    right = [(x + width * (0.16 + 0.34 * out), y + height * down) for out, down in edge]
    left = [(2 * x - px, py) for px, py in reversed(right)]
    return [*right, *left]


def head(canvas: Canvas, at: Point, size: float, skin: str, seen: Literal["front", "behind"]) -> None:
    """Draw a head without a face; *at* is its middle."""
    x, y = at
    canvas.poly(
        rect(x - size * 0.32, y + size * 0.5, size * 0.64, size * 0.9, size * 0.2),
        mixed(skin, "#5b3a28", 0.25),
    )
    for side in (-1, 1):
        canvas.poly(
            oval(x + side * size * 0.84, y + size * 0.1, size * 0.16, size * 0.26),
            mixed(skin, "#7a4f35", 0.2),
        )
    canvas.poly(oval(x, y, size * 0.84, size), (mixed(skin, "#fff2df", 0.25), skin))
    if seen == "behind":
        canvas.poly(oval(x, y - size * 0.1, size * 0.9, size * 0.98), HAIR)
        canvas.poly(oval(x - size * 0.25, y - size * 0.5, size * 0.34, size * 0.2), "#4b3c36")
    else:
        canvas.poly([*oval(x, y - size * 0.12, size * 0.9, size * 0.95)[30:], *_fringe(x, y, size)], HAIR)


def _fringe(x: float, y: float, size: float) -> Points:
    return [
        (x + size * dx, y + size * dy)
        for dx, dy in ((0.86, 0.1), (0.72, -0.3), (0.1, -0.42), (-0.6, -0.3), (-0.86, 0.1))
    ]


def long_hair(canvas: Canvas, x: float, y: float, size: float, ribbon: str) -> None:
    """Add a plait seen from behind, with its ribbon."""
    canvas.poly(rect(x - size * 0.26, y + size * 0.5, size * 0.52, size * 1.3, size * 0.24), HAIR)
    for side in (-1, 1):
        canvas.poly(oval(x + side * size * 0.34, y + size * 0.72, size * 0.34, size * 0.2), ribbon)
    canvas.poly(oval(x, y + size * 0.72, size * 0.14, size * 0.14), mixed(ribbon, "#000000", 0.2))


def person(
    canvas: Canvas,
    at: Point,
    size: float,
    look: tuple[str, Fill],
    seen: Literal["front", "behind"] = "front",
) -> None:
    """Draw somebody down to the waist; *at* is the middle of the head, *look* is skin and dress."""
    x, y = at
    skin, dress = look
    canvas.soft(oval(x + size * 0.4, y + size * 3, size * 2, size * 2), "#2b2118", size * 0.8, 0.22)
    canvas.poly(bust(x, y + size * 0.95, size * 4.1, size * 4.2), dress)
    head(canvas, at, size, skin, seen)
    dark = mixed(dress[0], "#000000", 0.16) if isinstance(dress, tuple) else dress
    if seen == "front":
        canvas.poly(
            [
                (x - size * 0.5, y + size),
                (x, y + size * 1.7),
                (x + size * 0.5, y + size),
                (x, y + size * 1.25),
            ],
            dark,
        )
    else:
        canvas.poly(oval(x, y + size * 1.12, size * 0.62, size * 0.17), dark)


def flag(canvas: Canvas, x: float, base: float, top: float, size: float) -> None:
    """Draw a flagpole with the flag of Thailand in a light wind."""
    canvas.line([(x, base), (x, top)], size * 0.035, "#cfd3d6")
    canvas.line([(x + size * 0.012, base), (x + size * 0.012, top)], size * 0.012, "#f7f9fa")
    canvas.poly(oval(x, top, size * 0.04, size * 0.04), "#e4b54a")
    stripes = (("#a51931", 0, 1), ("#f4f5f8", 1, 2), ("#2d2a4a", 2, 4), ("#f4f5f8", 4, 5), ("#a51931", 5, 6))
    for colour, start, end in stripes:
        upper, lower = (
            [(x + size * n / 20, top + size * (0.06 + row / 9 + 0.035 * math.sin(n / 3.2))) for n in range(21)]
            for row in (start, end)
        )
        canvas.poly([*upper, *reversed(lower)], (mixed(colour, "#ffffff", 0.08), mixed(colour, "#000000", 0.06)))


def tree(canvas: Canvas, x: float, base: float, size: float, leaf: str = "#5c9a54") -> None:
    """Draw a round tree and its shadow."""
    canvas.soft(oval(x + size * 0.15, base, size * 0.55, size * 0.09), "#1f2d1a", size * 0.06, 0.4)
    canvas.poly(
        [
            (x - size * 0.05, base),
            (x - size * 0.03, base - size),
            (x + size * 0.03, base - size),
            (x + size * 0.06, base),
        ],
        ("#8a6a4a", "#5d4632"),
    )
    for dx, dy, r, light in (
        (0.2, -0.85, 0.32, -0.18),
        (-0.22, -0.9, 0.34, -0.08),
        (0.02, -1.15, 0.42, 0.05),
        (-0.12, -1.28, 0.22, 0.2),
    ):
        shade = mixed(leaf, "#ffffff" if light > 0 else "#0b2412", abs(light))
        canvas.poly(
            oval(x + size * dx, base + size * dy, size * r, size * r * 0.86),
            (mixed(shade, "#ffffdd", 0.15), mixed(shade, "#0b2412", 0.18)),
        )


def cloud(canvas: Canvas, x: float, y: float, size: float, strength: float = 0.85) -> None:
    """Draw a soft cloud."""
    for dx, dy, r in ((-0.8, 0.1, 0.45), (-0.2, -0.15, 0.65), (0.5, 0, 0.5), (1.0, 0.15, 0.34)):
        canvas.soft(oval(x + size * dx, y + size * dy, size * r, size * r * 0.5), "#ffffff", size * 0.09, strength)


def school(canvas: Canvas, x: float, base: float, size: float, walls: Fill = ("#fbf3df", "#ead9b5")) -> None:
    """Draw a Thai school of two floors, *size* wide; the ground floor is half open."""
    high = size * 0.36
    canvas.soft(oval(x + size * 0.5, base, size * 0.56, size * 0.035), "#20301c", size * 0.03, 0.45)
    canvas.poly(rect(x, base - high, size, high), walls)
    roof = [
        (x - size * 0.05, base - high),
        (x + size * 0.06, base - high * 1.42),
        (x + size * 0.94, base - high * 1.42),
        (x + size * 1.05, base - high),
    ]
    canvas.poly(roof, ("#c9684a", "#9b4430"))
    canvas.poly(
        [
            (x + size * 0.38, base - high * 1.02),
            (x + size * 0.5, base - high * 1.62),
            (x + size * 0.62, base - high * 1.02),
        ],
        ("#d5785a", "#a54c36"),
    )
    canvas.poly(oval(x + size * 0.5, base - high * 1.2, size * 0.03, size * 0.03), "#f2d78a")
    for floor in (0, 1):
        top = base - high * (0.92 - 0.5 * floor)
        canvas.poly(rect(x, top + high * 0.38, size, high * 0.07), ("#d8c59c", "#b9a578"))
        for n in range(9):
            left = x + size * (0.035 + 0.106 * n)
            canvas.poly(
                rect(left, top, size * 0.082, high * 0.34),
                ("#6f94a8", "#8db4c4") if n != 4 else ("#8a6446", "#6b4a33"),
            )
            canvas.poly(rect(left + size * 0.038, top, size * 0.006, high * 0.34), "#f3ead4")
            canvas.poly([(left, top), (left + size * 0.03, top), (left, top + high * 0.2)], "#a9cad6")
    canvas.soft(rect(x, base - high, size, high * 0.1), "#3a2a1c", size * 0.012, 0.35)


def paper(canvas: Canvas, points: Points, lines: int = 4) -> None:
    """Lay a written sheet of paper, given its four corners."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    canvas.soft([(x + 2, y + 3) for x, y in points], "#2b1d10", 2.5, 0.4)
    canvas.poly(points, ("#ffffff", "#eef0f0"))
    for n in range(1, lines + 1):
        share = n / (lines + 1)
        start = (ax + (dx - ax) * share, ay + (dy - ay) * share)
        end = (bx + (cx - bx) * share, by + (cy - by) * share)
        inset = [
            (start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part)
            for part in (0.12, 0.5 + 0.36 * (n % 2))
        ]
        canvas.line(inset, 0.9, "#9aa6b2")
