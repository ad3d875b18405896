"""An XLSX says what its cells hold, hidden or not, in rows cut by tabs as any other table's."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from newsdesk.privacy.documents import archive, office
from newsdesk.privacy.documents.markup import Event, events, words
from newsdesk.privacy.documents.model import MOST_TEXT, Contents, Part, Trait, Unreadable, contents
from newsdesk.privacy.documents.office import Package

MAIN = "xl/workbook.xml"
_RELS = "xl/_rels/workbook.xml.rels"
_STRINGS = "xl/sharedStrings.xml"
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_WIDEST = 64  # columns of a gap that is kept
_SCIENTIFIC = re.compile(r"-?\d+(?:\.\d+)?[eE]\+?\d{1,2}")
_LETTERS = re.compile(r"([A-Z]{1,3})\d+")


class Sheet(NamedTuple):
    """A sheet as the workbook names it."""

    name: str
    path: str
    shown: bool


def read(data: bytes) -> Contents:
    """Return what an XLSX carries and says. Raises Unreadable."""
    package = archive.unpacked(data)
    if MAIN not in package:
        raise Unreadable("unknown type")
    sheets, strings = tuple(_sheets(package)), _strings(package.get(_STRINGS, b"<sst/>"))
    used: set[int] = set()
    parts = [
        Part("sheet names", "\n".join(sheet.name for sheet in sheets)),
        Part("names", words(events(package[MAIN]))),
    ]
    for number, sheet in enumerate(sheets, 1):
        parts.append(Part(f"sheet {number}", _rows(package.get(sheet.path, b"<s/>"), strings, used)))
    parts.append(Part("unused texts", "\n".join(text for place, text in enumerate(strings) if place not in used)))
    return contents(
        [*office.traits(data, package), *_traits(package, sheets)],
        [*parts, *office.parts(package)],
    )


def _sheets(package: Package) -> Iterator[Sheet]:
    """Yield the sheets in the order of their tabs; what no tab leads to is hidden."""
    places = {
        event.told.get("Id", ""): posixpath.normpath(posixpath.join("/xl", event.told.get("Target", ""))).lstrip("/")
        for event in events(package.get(_RELS, b"<r/>"))
        if event.begins and event.name == "Relationship"
    }
    listed = set[str]()
    for event in events(package[MAIN]):
        if event.begins and event.name == "sheet":
            path = places.get(event.told.get("id", ""), "")
            listed.add(path)
            yield Sheet(event.told.get("name", ""), path, event.told.get("state", "visible") == "visible")
    yield from (Sheet("", path, shown=False) for path in package if _SHEET.fullmatch(path) and path not in listed)


def _strings(part: bytes) -> list[str]:
    """Return the texts that cells refer to by their number."""
    found: list[str] = []
    said: list[str] = []
    for event in events(part):
        if not event.begins and event.name == "t":
            said.append(event.text)
        elif not event.begins and event.name == "si":
            found.append("".join(said))
            said = []
    return found


def _rows(part: bytes, strings: list[str], used: set[int]) -> str:
    """Return the cells of a sheet, a row a line; each in the column it stands in, for it is read under its head."""
    said: list[str] = []
    size = 0
    column, cell = 0, Event(begins=True, name="c", told={}, text="")
    for event in events(part):
        piece = ""
        if event.begins and event.name == "c":
            cell, before = event, column
            column = _column(event.told.get("r", ""), column + 1)
            piece = "\t" * min(max(column - before, 1), _WIDEST)
        elif event.begins and event.name == "row":
            piece, column = "\n", 0
        elif not event.begins and event.name in ("v", "t"):
            piece = _value(event.text, cell.told.get("t", "n") if event.name == "v" else "", strings, used)
        elif not event.begins and event.name in ("f", "oddHeader", "oddFooter", "evenHeader", "evenFooter"):
            piece = f" {event.text} "
        size += len(piece)
        if size > MOST_TEXT:
            raise Unreadable("too large")
        said.append(piece)
    return "".join(said)


def _column(reference: str, following: int) -> int:
    """Return the number of a cell's column, counted from 1."""
    found = _LETTERS.fullmatch(reference)
    if found is None:
        return following
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - 64
    return number


def _value(text: str, sort: str, strings: list[str], used: set[int]) -> str:
    if sort == "s":
        place = int(text) if text.isdecimal() and len(text) < 9 else -1
        used.add(place)
        return strings[place] if 0 <= place < len(strings) else ""
    return f"{Decimal(text):f}" if sort == "n" and _SCIENTIFIC.fullmatch(text) else text


def _traits(package: Package, sheets: tuple[Sheet, ...]) -> Iterator[Trait]:
    if not all(sheet.shown for sheet in sheets):
        yield Trait("hidden", "hidden sheet")
    for event in events(package[MAIN]):
        if event.begins and event.name in ("absPath", "fileSharing"):
            yield Trait("author", "path")
    for name, part in package.items():
        if _SHEET.fullmatch(name):
            yield from _hidden(part)


def _hidden(part: bytes) -> Iterator[Trait]:
    for event in events(part):
        told = event.told
        if event.name in ("row", "col") and (told.get("hidden") in ("1", "true") or _nothing(told)):
            yield Trait("hidden", "hidden rows" if event.name == "row" else "hidden columns")


def _nothing(told: dict[str, str]) -> bool:
    """Return whether a row or a column is drawn with no size."""
    return any(told.get(side, "1").strip("0.") == "" for side in ("ht", "width"))
