"""What the composer reads: files of sections whose odd lines are for the open part and whose even lines are for the sealed part."""

from __future__ import annotations

from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
PARTS = ("open", "sealed")


def mine(lines: list[str], part: str) -> tuple[str, ...]:
    """Return those of the *lines* that are for the part."""
    return tuple(lines[PARTS.index(part) :: 2])


def sections(name: str, mark: str = "== ") -> dict[str, str]:
    """Return the sections of a file, by their headings; what stands above the first one is for the reader of the file."""
    parts = ("\n" + (HERE / name).read_text("utf-8")).split("\n" + mark)[1:]
    return {heading: body.strip("\n") for heading, _, body in (part.partition("\n") for part in parts)}


@cache
def lines(name: str, part: str) -> dict[str, tuple[str, ...]]:
    """Return the lines of each section of a file that are for the part."""
    return {heading: mine(body.split("\n"), part) for heading, body in sections(name).items()}


@cache
def papers(part: str) -> dict[str, str]:
    """Return the papers of the part, by name."""
    every = sections("papers.txt", "=== ")
    return {name: every[name] for name in mine(list(every), part)}


@cache
def fillings(part: str) -> dict[str, tuple[str, ...]]:
    """Return the words to fill sentences with, by kind."""
    return {name: mine(body.split(), part) for name, body in sections("words.txt").items()}


@cache
def heads(part: str) -> dict[str, tuple[str, ...]]:
    """Return what the part writes above a table's column, by the column's type."""
    body = (HERE / "heads.txt").read_text("utf-8").partition("\n\n")[2]
    rows = [[cell.strip() for cell in line.split("|")] for line in body.splitlines()]
    return {name: mine(written, part) for name, *written in rows}
