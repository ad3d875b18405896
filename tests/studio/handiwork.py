"""The pupils' water filter: on its poster, and behind those who built it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.canvas import Canvas, Fill, Point, mixed, oval, rect
from studio.things import HAIR, KHAKI, NAVY, SKINS, WHITE, bust, cloud, head, tree

if TYPE_CHECKING:
    from PIL import Image

LAYERS: tuple[tuple[str, Fill, tuple[str, ...]], ...] = (
    ("ใยมะพร้าว", ("#a8753f", "#8a5a2c"), ("#c2925a", "#6f4620", "#b58149")),
    ("ถ่าน", ("#3a3a3d", "#232326"), ("#55555a", "#161618", "#45454a")),
    ("ทราย", ("#e3c88f", "#cfae6c"), ("#f1dcae", "#b99553", "#dcbf84")),
    ("กรวด", ("#a9a69c", "#85827a"), ("#d3d0c6", "#6d6a63", "#bdb4a0")),
)


def filter_on(canvas: Canvas, x: float, y: float, w: float, h: float) -> None:
    """Draw the filter: a clear vessel, four layers, a tap; (x, y) is its upper left corner."""
    canvas.soft(oval(x + w * 0.56, y + h * 1.02, w * 0.62, h * 0.05), "#2a2014", w * 0.06, 0.5)
    canvas.poly(rect(x, y, w, h, w * 0.08), ("#dff1f5", "#c4e2ea"))
    canvas.poly(rect(x + w * 0.04, y + h * 0.1, w * 0.92, h * 0.14), ("#b9a274", "#a58d5c"))
    for n, (_, fill, grains) in enumerate(LAYERS):
        _layer(canvas, n, fill, grains, (x + w * 0.04, y + h * (0.23 + 0.17 * n), w * 0.92, h * 0.175))
    canvas.poly(rect(x + w * 0.04, y + h * 0.91, w * 0.92, h * 0.06, w * 0.03), ("#a9dcec", "#7cc3dc"))
    canvas.soft(rect(x + w * 0.08, y + h * 0.03, w * 0.1, h * 0.92, w * 0.04), "#ffffff", w * 0.03, 0.6)
    canvas.soft(rect(x + w * 0.86, y + h * 0.03, w * 0.07, h * 0.92, w * 0.03), "#33454c", w * 0.03, 0.28)
    canvas.poly(rect(x - w * 0.04, y - h * 0.02, w * 1.08, h * 0.05, w * 0.03), ("#f2f8fa", "#b9cdd4"))
    canvas.poly(rect(x + w * 0.98, y + h * 0.9, w * 0.2, h * 0.035, w * 0.01), ("#5b93c4", "#34648f"))
    canvas.poly(rect(x + w * 1.12, y + h * 0.9, w * 0.06, h * 0.075, w * 0.01), ("#5b93c4", "#2f5a82"))


def _layer(canvas: Canvas, n: int, fill: Fill, grains: tuple[str, ...], box: tuple[float, float, float, float]) -> None:
    x, y, w, h = box
    canvas.poly(rect(x, y, w, h), fill)
    size = w / (90, 34, 130, 15)[n]
    for _ in range((420, 330, 900, 150)[n]):
        gx, gy = (
            x + canvas.chance.uniform(size, w - size),
            y + canvas.chance.uniform(size, max(size, h - size)),
        )
        colour = canvas.chance.choice(grains)
        if n == 0:
            canvas.line(
                [
                    (gx, gy),
                    (
                        min(x + w, gx + w * canvas.chance.uniform(-0.05, 0.08)),
                        gy + h * canvas.chance.uniform(-0.12, 0.12),
                    ),
                ],
                w / 260,
                colour,
            )
        else:
            canvas.poly(
                oval(gx, gy, size * canvas.chance.uniform(0.6, 1.1), size * canvas.chance.uniform(0.5, 0.8)),
                (mixed(colour, "#ffffff", 0.18), colour),
            )


def water_filter(seed: int = 7) -> Image.Image:
    """The poster of the film: the filter by the canal, its layers named."""
    canvas = Canvas("#b7dcec", "#fdf2d3", seed)
    cloud(canvas, 240, 110, 130)
    cloud(canvas, 780, 80, 150)
    for n in range(12):
        tree(canvas, 20 + 88 * n, 330, 110 + canvas.chance.random() * 70, "#7fb172")
    canvas.poly(rect(0, 326, 1000, 26), ("#b9a876", "#8c7d51"))
    canvas.mirrored(350, "#8fb0a6", 0.35)
    for _ in range(70):
        x, y = canvas.chance.uniform(0, 1000), canvas.chance.uniform(360, 540)
        canvas.soft(oval(x, y, 60, 1.6), "#f1efd9", 1.5, 0.4)
    canvas.blurred(4)
    canvas.poly([(0, 540), (1000, 540), (1000, 750), (0, 750)], ("#c9955a", "#94632f"))
    for y in (590, 648, 708):
        canvas.line([(0, y), (1000, y)], 2, "#855626")
    canvas.soft(oval(300, 620, 320, 50), "#ffe6b0", 40, 0.5)
    canvas.soft(oval(470, 676, 210, 24), "#4a2d12", 12, 0.55)
    canvas.poly(rect(318, 560, 294, 22, 5), ("#d9a566", "#b07a40"))
    for x in (338, 566):
        canvas.poly(rect(x, 582, 26, 92), ("#a8713a", "#7d5126"))
    filter_on(canvas, 335, 100, 260, 460)
    for n, (name, _, _) in enumerate(LAYERS):
        y = 100 + 460 * (0.32 + 0.17 * n)
        canvas.line([(230, y), (338, y)], 2, "#5a4a33")
        canvas.poly(oval(340, y, 5, 5), "#5a4a33")
        canvas.soft(rect(52, y - 22, 178, 46, 12), "#3d2f1c", 5, 0.35)
        canvas.poly(rect(50, y - 25, 180, 48, 12), ("#fffdf6", "#f1e8d2"))
        canvas.text((140, y - 2), name, 27, "#4a3b24")
    _glass(canvas, 640, 580)
    return canvas.finished()


def _glass(canvas: Canvas, x: float, y: float) -> None:
    """Draw the glass under the tap; what fills it is clear."""
    canvas.soft(oval(x + 16, y + 134, 70, 12), "#4a2d12", 8, 0.5)
    canvas.poly(rect(x - 10, y - 34, 8, 100, 3), ("#cfeef7", "#9fd8ea"))
    canvas.poly([(x - 50, y), (x + 60, y), (x + 46, y + 134), (x - 36, y + 134)], ("#e8f6fa", "#cfe8ef"))
    canvas.poly([(x - 43, y + 52), (x + 53, y + 52), (x + 45, y + 130), (x - 35, y + 130)], ("#a6dcec", "#74c0da"))
    canvas.poly(oval(x + 5, y + 52, 48, 8), "#c6ebf5")
    canvas.soft([(x - 38, y + 8), (x - 24, y + 8), (x - 18, y + 122), (x - 28, y + 122)], "#ffffff", 4, 0.8)


def gold_award(seed: int = 4) -> Image.Image:
    """Three pupils with their certificates, their teacher beside them; nobody has a face."""
    canvas = Canvas("#f5e6c4", "#e8cf9c", seed)
    for n in range(11):
        canvas.poly([(91 * n, 0), (91 * n + 46, 0), (91 * n + 46, 470), (91 * n, 470)], ("#2f6b8f", "#245572"))
        canvas.poly(
            [(91 * n + 46, 0), (91 * n + 91, 0), (91 * n + 91, 470), (91 * n + 46, 470)],
            ("#3a7ca3", "#2a6083"),
        )
    canvas.soft(oval(500, 200, 420, 220), "#9cd0e6", 90, 0.5)
    canvas.poly(rect(170, 38, 660, 104, 14), ("#fffaf0", "#f0e2c2"))
    canvas.text((500, 72), "มหกรรมวิชาการนักเรียน", 38, "#23527a", "Bold")
    canvas.text((500, 115), "ปีการศึกษา ๒๕๖๙", 25, "#9a6a1c")
    canvas.poly([(0, 470), (1000, 470), (1000, 750), (0, 750)], ("#c78f55", "#8f5d2e"))
    for n in range(15):
        canvas.line([(500 + (n - 7) * 70, 470), (500 + (n - 7) * 170, 750)], 1.4, "#9a6834")
    canvas.soft(oval(500, 640, 460, 90), "#ffe3ae", 60, 0.5)
    canvas.poly(rect(725, 420, 250, 18, 3), ("#f3ead6", "#d6c7a2"))
    canvas.poly(rect(733, 436, 234, 196), ("#8d2f3a", "#66202a"))
    filter_on(canvas, 788, 186, 116, 230)
    _standing(canvas, (615, 212), 44, (SKINS[1], KHAKI, ("#8f7a4c", "#75623b")), tall=True)
    dress: tuple[Fill, ...] = (NAVY, ("#b39a68", "#927a4b"), NAVY)
    for n, (x, y, size) in enumerate(((120, 292, 43), (290, 278, 44), (455, 348, 37))):
        _standing(canvas, (x, y), size, (SKINS[n], WHITE, dress[n]))
        _certificate(canvas, x, y + size * 3.6)
    return canvas.finished()


def _standing(canvas: Canvas, at: Point, size: float, look: tuple[str, Fill, Fill], *, tall: bool = False) -> None:
    """Draw somebody from head to foot; *look* is skin, shirt, and skirt or trousers."""
    (x, y), (skin, shirt, below) = at, look
    hip, foot = y + size * (4.6 if tall else 4.1), y + size * (9.2 if tall else 8.2)
    canvas.soft(oval(x + size * 0.5, foot, size * 2.2, size * 0.42), "#3a2410", size * 0.3, 0.55)
    for side in (-1, 1):
        canvas.poly(
            rect(x + side * size * 0.62 - size * 0.3, hip, size * 0.6, foot - hip, size * 0.2),
            (skin, mixed(skin, "#5b3a28", 0.3)),
        )
        canvas.poly(
            rect(x + side * size * 0.68 - size * 0.44, foot - size * 0.42, size * 0.88, size * 0.5, size * 0.2),
            "#2a2320",
        )
        if not tall:
            canvas.poly(
                rect(x + side * size * 0.62 - size * 0.31, foot - size * 1.2, size * 0.62, size * 0.85),
                "#f4f4f2",
            )
    if below == NAVY:
        canvas.poly(
            [
                (x - size * 1.1, hip - size * 0.3),
                (x + size * 1.1, hip - size * 0.3),
                (x + size * 1.42, hip + size * 1.9),
                (x - size * 1.42, hip + size * 1.9),
            ],
            below,
        )
    else:
        for side in (-1, 1):
            end = foot - size * 0.2 if tall else hip + size * 1.7
            canvas.poly(
                [
                    (x - side * size * 0.08, hip - size * 0.4),
                    (x + side * size * 1.2, hip - size * 0.4),
                    (x + side * size * 1.16, end),
                    (x + side * size * 0.2, end),
                ],
                below,
            )
    canvas.poly(bust(x, y + size * 0.95, size * 3.1, hip - y - size * 0.9), shirt)
    head(canvas, at, size, skin, "front")
    if below == NAVY:
        for side in (-1, 1):
            canvas.poly(oval(x + side * size * 0.86, y + size * 0.55, size * 0.24, size * 0.62), HAIR)
        canvas.poly(
            [(x - size * 0.3, y + size * 1.3), (x + size * 0.3, y + size * 1.3), (x, y + size * 1.6)],
            "#34476f",
        )
    for side in (-1, 1):
        canvas.line(
            [
                (x + side * size * 1.35, y + size * 1.7),
                (x + side * size * 1.72, y + size * 2.9),
                (x + side * size * 1.15, y + size * 3.7),
            ],
            size * 0.52,
            "#e9edf2" if shirt == WHITE else "#b59c6b",
        )
        canvas.poly(oval(x + side * size * 1.12, y + size * 3.72, size * 0.3, size * 0.3), skin)


def _certificate(canvas: Canvas, x: float, y: float) -> None:
    canvas.soft(rect(x - 44, y - 34, 92, 74, 3), "#20160c", 6, 0.5)
    canvas.poly(rect(x - 48, y - 36, 96, 72, 2), ("#e9c36a", "#b98a2e"))
    canvas.poly(rect(x - 42, y - 30, 84, 60), ("#fffdf4", "#f4ead0"))
    canvas.text((x, y - 14), "เกียรติบัตร", 15, "#7a2530", "Bold")
    for n in range(2):
        canvas.line([(x - 26, y + 3 + 8 * n), (x + 26, y + 3 + 8 * n)], 1.2, "#b3a582")
    canvas.poly(oval(x + 27, y + 18, 9, 9), ("#f3c94f", "#c8921f"))
