"""Plain text that stands in columns on a screen and on paper, Thai or not; nothing in it moves the cursor."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from newsdesk import thai
from newsdesk.finding import Lang
from newsdesk.thai import Digits

Row = tuple[str, ...]


class Phrase(NamedTuple):
    """The same words in Thai and in English."""

    th: str
    en: str

    def says(self, lang: Lang) -> str:
        """Return the words in one language."""
        return self.th if lang == "th" else self.en


def width(text: str) -> int:
    """Count the columns of *text*: Thai vowels and tones above or below a letter take none."""
    return sum(unicodedata.category(sign) not in ("Mn", "Me", "Cf") for sign in text)


def one_line(text: str, longest: int | None = None) -> str:
    """Return *text* in one line without control characters, cut with an ellipsis after *longest* columns."""
    plain = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    if longest is None or width(plain) <= longest:
        return plain
    kept = plain
    while kept and width(kept) >= longest:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def aligned(rows: Sequence[Row]) -> tuple[str, ...]:
    """Return each row of cells as one line, every cell below that of the row before; an empty column is left out."""
    columns = [column for column in zip(*rows, strict=True) if any(column)]
    widths = [max(map(width, column)) for column in columns]
    return tuple(_line(cells, widths) for cells in zip(*columns, strict=True))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (wide - width(cell)) for cell, wide in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip()


def told(at: datetime, lang: Lang, style: Digits = "thai") -> str:
    """Return a moment for a reader: `๑๘ พ.ย. ๒๕๖๙ ๑๕.๑๔ น.`, or ISO to the minute in English."""
    if lang == "en":
        return f"{at:%Y-%m-%d %H:%M}"
    return f"{thai.short_date(at.date(), style)} {thai.clock_time(at, style)}"
