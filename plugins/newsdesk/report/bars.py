"""Small bars within a page, as SVG that needs no script and no style of its own, and says in words what it shows."""

from __future__ import annotations

from html import escape

_WIDE, _HIGH = 100, 8


def bar(value: float, whole: float, label: str, *, mark: float | None = None, tone: str = "") -> str:
    """Return a bar filled to *value* of *whole*, with a line at *mark*; *label* says it to who cannot see it."""
    line = (
        "" if mark is None else f'<rect class="mark" x="{_share(mark, whole, _WIDE - 1)}" width="1" height="{_HIGH}"/>'
    )
    return (
        f'<svg class="{escape(f"bar {tone}".strip())}" role="img" viewBox="0 0 {_WIDE} {_HIGH}"'
        f' preserveAspectRatio="none"><title>{escape(label)}</title>'
        f'<rect class="whole" width="{_WIDE}" height="{_HIGH}"/>'
        f'<rect class="part" width="{_share(value, whole)}" height="{_HIGH}"/>{line}</svg>'
    )


def _share(value: float, whole: float, most: int = _WIDE) -> str:
    """Return the share in hundredths, never less than nothing nor more than *most*."""
    share = _WIDE * value / whole if whole > 0 else 0.0
    return f"{min(float(most), max(0.0, share)):.4g}"
