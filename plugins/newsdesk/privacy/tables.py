"""A pipe table of Markdown as its cells, each with its place; what stands in no table is left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsdesk import thai
from newsdesk.finding import Spot

_RULER = re.compile(":?-+:?")


class Cell(NamedTuple):
    """One cell: its words, with Arabic digits and no marks of emphasis, and where they are written."""

    text: str
    spot: Spot


class Table(NamedTuple):
    """One table: the words at the head of its columns, and its rows, each as wide as the heads at least."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def columns(self, head: re.Pattern[str]) -> tuple[int, ...]:
        """Return which columns have a head like this."""
        return tuple(place for place, words in enumerate(self.heads) if head.search(words))

    @property
    def words(self) -> str:
        """All its words, a cell a line."""
        return "\n".join((*self.heads, *(cell.text for row in self.rows for cell in row)))


def tables(body: str, first_line: int) -> Iterator[Table]:
    """Yield every table of *body*, whose first line is line *first_line* of its file."""
    lines = body.split("\n") if "|" in body else []
    past = 1
    for place in range(1, len(lines)):
        if place >= past and "|" in lines[place - 1] and _rules(lines[place]):
            past = next((after for after in range(place + 1, len(lines)) if "|" not in lines[after]), len(lines))
            heads = tuple(cell.text for cell in _cells(lines[place - 1], 0))
            rows = (tuple(_cells(lines[row], first_line + row)) for row in range(place + 1, past))
            yield Table(heads, tuple(row for row in rows if len(row) >= len(heads)))


def _rules(line: str) -> bool:
    """Whether *line* is the one that parts the heads from the rows."""
    return all(_RULER.fullmatch(part.strip()) for part in line.strip().strip("|").split("|"))


def _cells(line: str, number: int) -> Iterator[Cell]:
    bare = line.replace("\\|", "\\ ").rstrip().removesuffix("|")
    start = len(bare) - len(bare.lstrip().removeprefix("|"))
    for part in bare[start:].split("|"):
        words = part.strip()
        column = start + len(part) - len(part.lstrip()) + 1
        yield Cell(thai.arabic(words).strip("*_` "), Spot(number, column, len(words)))
        start += len(part) + 1
