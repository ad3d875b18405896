"""A cell is read under the heading of its column: in tables of bars, tabs or commas, one row a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.number import Span

_SIGNS = "|\t,"
_ROW = re.compile(r"[^\n\f]*")
_LONGEST, _MOST = 40, 8  # letters of a heading, headings of one table


def cells(text: str, heading: re.Pattern[str]) -> Iterator[tuple[Span, Span]]:
    """Yield the row and the cell of every cell that stands in a column with such a *heading*."""
    row, first, past, columns = (0, -1), -1, -1, 0
    for found in heading.finditer(text):
        if found.start() > row[1]:
            row, columns = _row(text, found.start()), 0
        columns += 1
        if columns > _MOST or (found.start() < past and row[0] != first):
            continue
        if sign := _sign(text, row, found.span()):
            first = row[0]
            for below, cell in _below(text, row, sign, text.count(sign, row[0], found.start())):
                past = below[1]
                yield below, cell


def _row(text: str, place: int) -> Span:
    start = max(text.rfind("\n", 0, place), text.rfind("\f", 0, place)) + 1
    found = _ROW.match(text, start)
    return (start, found.end() if found else start)


def _sign(text: str, row: Span, heading: Span) -> str:
    """Return what parts the cells of *row*; a sentence with commas has none, for its parts are longer."""
    line = text[slice(*row)]
    for sign in (sign for sign in _SIGNS if sign in line):
        start = text.rfind(sign, row[0], heading[0]) + 1 or row[0]
        end = text.find(sign, heading[1], row[1])
        return sign if (row[1] if end < 0 else end) - start <= _LONGEST else ""
    return ""


def _below(text: str, heading: Span, sign: str, column: int) -> Iterator[tuple[Span, Span]]:
    """Yield the rows below, to the first that is no row, each with its cell in *column*."""
    row, many = heading, text.count(sign, *heading)
    while text[row[1] : row[1] + 1] == "\n":
        row = _row(text, row[1] + 1)
        found = text.count(sign, *row)
        if found < max(column, 1) or (sign == "," and found != many):
            return
        start = row[0]
        for _ in range(column):
            start = text.index(sign, start) + 1
        end = text.find(sign, start, row[1])
        yield row, (start, row[1] if end < 0 else end)
