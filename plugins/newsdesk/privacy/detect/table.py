"""A cell is read under the heading of its column: in tables of bars, commas or tabs, one row a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.number import Span

_SIGNS = "|\t,"
_ROW = re.compile(r"[^\n\f]*")
_MOST = 8  # columns of one heading line


def cells(text: str, heading: re.Pattern[str]) -> Iterator[tuple[Span, Span]]:
    """Yield the row and the cell, each as a span, of every cell below a short cell that is headed by *heading*."""
    first = past = columns = 0
    for found in heading.finditer(text):
        row = _row(text, found.start())
        if row[0] < past and row[0] != first:
            continue
        columns = columns + 1 if row[0] == first and past else 1
        sign = next((sign for sign in _SIGNS if sign in text[slice(*row)]), "")
        if sign and columns <= _MOST and _is_short(text, found.span(), row, sign):
            first, past = row[0], row[1]
            for below, cell in _below(text, row, sign, text.count(sign, row[0], found.start())):
                past = below[1]
                yield below, cell


def _row(text: str, place: int) -> Span:
    start = max(text.rfind("\n", 0, place), text.rfind("\f", 0, place)) + 1
    found = _ROW.match(text, start)
    return (start, found.end() if found else start)


def _is_short(text: str, span: Span, row: Span, sign: str) -> bool:
    """Tell the heading of a column from a word in a sentence with commas."""
    start = max(text.rfind(sign, row[0], span[0]) + 1, row[0])
    end = text.find(sign, span[1], row[1])
    return (row[1] if end < 0 else end) - start <= 40


def _below(text: str, heading: Span, sign: str, column: int) -> Iterator[tuple[Span, Span]]:
    row = heading
    while text[row[1] : row[1] + 1] == "\n":
        row = _row(text, row[1] + 1)
        if text.count(sign, *row) < max(column, 1) or (sign == "," and text.count(sign, *row) != text.count(sign, *heading)):
            return
        start = row[0]
        for _ in range(column):
            start = text.index(sign, start) + 1
        end = text.find(sign, start, row[1])
        yield row, (start, row[1] if end < 0 else end)
