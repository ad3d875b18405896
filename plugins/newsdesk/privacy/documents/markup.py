"""XML of strangers is read as a stream: no document type, no entity, and an end to what it may say."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, NamedTuple

from newsdesk.privacy.documents.model import MOST_TEXT, Unreadable

_MOST_EVENTS = 4_000_000
_WORDS = frozenset({"t", "delText", "instrText", "delInstrText", "v", "f", "author", "definedName", "text"})
_TOLD = ("descr", "title", "tooltip", "alt", "prompt", "promptTitle", "error", "textlink")
_LINES = frozenset({"p", "br", "cr", "tr", "si", "comment", "threadedComment", "definedName", "author", "v", "f", "pt"})
_CELL = "tc"
_CUT = frozenset({_CELL, "tab"})


class Event(NamedTuple):
    """The beginning or the end of an element; `name` is bare, `told` its attributes by their bare names."""

    begins: bool
    name: str
    told: dict[str, str]
    text: str


def events(data: bytes, *, lenient: bool = False) -> Iterator[Event]:
    """Yield each element twice; what stands around a comment is one text. Raises Unreadable."""
    from lxml import etree  # noqa: PLC0415 (only what holds XML pays for it)

    safe = {
        "resolve_entities": False,
        "no_network": True,
        "load_dtd": False,
        "remove_comments": True,
        "remove_pis": True,
    }
    stream = etree.iterparse(io.BytesIO(data), ("start", "end"), recover=lenient, **safe)
    try:
        for number, (sort, element) in enumerate(stream):
            if number > _MOST_EVENTS:
                raise Unreadable("too large")
            if number == 0 and element.getroottree().docinfo.doctype:
                raise Unreadable("document type")
            begins = sort == "start"
            told = {bare(name): value for name, value in element.attrib.items()} if begins else {}
            yield Event(begins, bare(element.tag), told, "" if begins else element.text or "")
            if not begins:
                _forget(element)
    except etree.LxmlError:
        raise Unreadable("damaged") from None


def _forget(element: Any) -> None:
    """Let go of what was read, and of all that stands before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def bare(name: str) -> str:
    """Return an XML name without its namespace."""
    return name.rpartition("}")[2]


def words(stream: Iterator[Event], *, every: bool = False) -> str:
    """Return what a part says: runs joined, a line for each paragraph, a tab between cells. Raises Unreadable."""
    said: list[str] = []
    size = within = 0
    for event in stream:
        piece = _told(event) if event.begins else _said(event, every=every)
        within += (event.name == _CELL) * (1 if event.begins else -1)
        if within and piece.endswith("\n"):
            piece = piece[:-1] + " "  # a cell is one line, for it is read under its head
        size += len(piece)
        if size > MOST_TEXT:
            raise Unreadable("too large")
        said.append(piece)
    return "".join(said)


def _told(event: Event) -> str:
    return "".join(f"\n{event.told[name]}\n" for name in _TOLD if name in event.told) if event.told else ""


def _said(event: Event, *, every: bool) -> str:
    piece = event.text if every or event.name in _WORDS else ""
    return piece + ("\n" if every or event.name in _LINES else "\t" if event.name in _CUT else "")
