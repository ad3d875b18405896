"""A cell is read under its head, in Markdown, CSV, tabs, aligned text and HTML alike.

A table is a head and the lines below it that are cut as it is; a line of another shape ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from newsdesk.privacy.detect.number import Span
from newsdesk.source import WALL, Source

Row = tuple[Span, ...]
Table = tuple[Row, ...]

_LONGEST = 120  # what is read of a head, whatever stands in its cell
_LINE = re.compile(rf"[^\n{WALL}]*[\n{WALL}]|[^\n{WALL}]+\Z")
_RULER = re.compile(r"[\s>]*[|:+=-][\s|:+=>-]*")
_QUOTED = r'"[^"]*"'
_CUTS = {
    "|": re.compile(r"(?P<cut>\|)"),
    "\t": re.compile(r"(?P<cut>\t)"),
    ";": re.compile(rf"{_QUOTED}|(?P<cut>;)"),
    ",": re.compile(rf"{_QUOTED}|(?<![0-9])[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,4}}+(?=[.0-9]{{0,4}} ?(?:บาท|฿))|(?P<cut>,)"),
    "  ": re.compile(r"(?<=\S)(?P<cut> {2,})(?=\S)"),
}
_EDGES = " \t\r\n\f\"'>“”"
_TAG = re.compile(r"<(?P<name>/?(?:table|tr|t[dh]))\b", re.IGNORECASE)


def beginning(row: Row) -> Span:
    """Return the stretch of *row* that tells what it is about; a row may be as wide as a file."""
    return row[0][0], min(row[-1][1], row[0][0] + 3 * _LONGEST)


def under(source: Source, words: re.Pattern[str]) -> Iterator[tuple[Span, Row, Table]]:
    """Yield each cell whose head holds *words*, with its row and its table."""
    for table in tables(source):
        for column, (start, end) in enumerate(table[0]):
            if words.search(source.plain, start, min(end, start + _LONGEST)):
                yield from ((row[column], row, table) for row in table[1:] if column < len(row))


def cells(source: Source, words: re.Pattern[str]) -> Iterator[tuple[Span, Span]]:
    """Yield the row, from its first cell to its last, and the cell, of each cell whose head holds *words*."""
    return (((row[0][0], row[-1][1]), cell) for cell, row, _ in under(source, words))


@lru_cache(maxsize=4)
def tables(source: Source) -> tuple[Table, ...]:
    """Return the tables of *source*; each has a head and a row at least."""
    found = *_lined(_unbroken(source)), *_tagged(source)
    return tuple(table for table in found if len(table) > 1)


def _unbroken(source: Source) -> str:
    """Return the plain text with a space where only a tag ends a line, so that a row stays one line."""
    plain = source.plain
    if "|" not in plain or "<br" not in source.raw.lower():
        return plain
    return re.sub("\n", lambda end: " " if source.raw.startswith("<", source.origin(end.start())) else "\n", plain)


def _lined(text: str) -> Iterator[Table]:
    """Yield the tables whose rows are lines, whatever cuts them; Markdown's may be ragged."""
    lines = (line for line in _LINE.finditer(text) if not _RULER.fullmatch(line[0]))
    rows = ((sign, _cells(line, _CUTS[sign])) for line in lines for sign in (_sign(line[0]),))
    for (_, cells), table in groupby(rows, key=lambda it: (it[0], it[0] == "|" or len(it[1]))):
        if cells > 1 or cells is True:
            yield tuple(row for _, row in table)


def _sign(line: str) -> str:
    return next((sign for sign in _CUTS if sign in line), "  ")


def _cells(line: re.Match[str], cut: re.Pattern[str]) -> Row:
    cuts = [it.span() for it in cut.finditer(line[0]) if it["cut"]]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(line[0])]
    return tuple(
        _trimmed(line.string, line.start() + start, line.start() + end) for start, end in zip(starts, ends, strict=True)
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    cell = text[start:end]
    start += len(cell) - len(cell.lstrip(_EDGES))
    return start, max(start, end - len(cell) + len(cell.rstrip(_EDGES)))


def _tagged(source: Source) -> Iterator[Table]:
    """Yield the tables whose cells are HTML; whatever opens or closes a part of one closes the cell before."""
    if "<t" not in source.raw.lower():
        return
    rows: list[list[Span]] = []
    opened = -1
    for wall in re.finditer(WALL, source.plain):
        if not (tag := _TAG.match(source.raw, source.origin(wall.start()))):
            continue
        if opened >= 0:
            rows[-1].append(_trimmed(source.plain, opened, wall.start()))
        name = tag["name"].lower()
        opened = wall.end() if rows and name in ("td", "th") else -1
        if name == "table":
            yield tuple(map(tuple, filter(None, rows)))
            rows = []
        elif name == "tr":
            rows.append([])
    yield tuple(map(tuple, filter(None, rows)))
