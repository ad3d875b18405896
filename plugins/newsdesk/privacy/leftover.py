"""What of a masked place must stay: markup that reaches out of it, and the ends of its lines and cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newsdesk.source import INLINE, Source, tag_name

_EMPHASIS = re.compile(r"[*_`~]+")
_STRUCTURE = re.compile(r"[ \t]*\|[ \t]*|\r|\n[ \t>]*")
_CELLS = re.compile(_STRUCTURE.pattern + r"|,")
_NEAR = 5_000  # a paragraph is no longer


class _Token(NamedTuple):
    sort: Literal["opens", "closes", "toggles", "stays"]
    name: str
    text: str


def leftover(source: Source, start: int, end: int, *, in_cells: bool = False) -> tuple[str, str]:
    """Return what must stay of `raw[start:end]` before its mask and after it.

    What opens and closes within goes with it. *in_cells* keeps commas, too.
    """
    tokens = tuple(_tokens(source, start, end, _CELLS if in_cells else _STRUCTURE))
    unpaired, after = _unpaired(tokens)
    before = [place for place in unpaired if not _is_open(source, start, tokens[place])]
    after += [place for place in unpaired if place not in before]
    return _joined(tokens, before), _joined(tokens, after)


def _joined(tokens: tuple[_Token, ...], places: list[int]) -> str:
    return "".join(tokens[place].text for place in sorted(places))


def _unpaired(tokens: tuple[_Token, ...]) -> tuple[list[int], list[int]]:
    """Return which tokens begin something that does not end here, and which stay behind the mask."""
    begun: list[int] = []
    after: list[int] = []
    for place, token in enumerate(tokens):
        partner = tokens[begun[-1]] if begun else None
        if token.sort == "opens":
            begun.append(place)
        elif partner and partner.name == token.name and token.sort in ("closes", "toggles"):
            begun.pop()
        elif token.sort == "toggles":
            begun.append(place)
        else:
            after.append(place)
    return begun, after


def _is_open(source: Source, start: int, token: _Token) -> bool:
    """Return whether an emphasis that is met within was begun before, in the same paragraph."""
    if token.sort != "toggles":
        return False
    paragraph = re.split(r"\n[ \t>]*\r?\n", source.raw[max(0, start - _NEAR) : start])[-1]
    return _EMPHASIS.findall(paragraph).count(token.name) % 2 == 1


def _tokens(source: Source, start: int, end: int, structure: re.Pattern[str]) -> Iterator[_Token]:
    past = start
    for mark in source.marks(start, end):
        yield from _stays(source.raw[past : mark.start()], structure)
        yield from _of_mark(mark)
        past = mark.end()
    yield from _stays(source.raw[past:end], structure)


def _stays(text: str, structure: re.Pattern[str]) -> Iterator[_Token]:
    return (_Token("stays", "", found[0]) for found in structure.finditer(text))


def _of_mark(mark: re.Match[str]) -> Iterator[_Token]:
    if mark["tag"]:
        name = tag_name(mark[0])
        sort: Literal["opens", "closes", "stays"] = "closes" if mark[0].startswith("</") else "opens"
        yield _Token(sort if name in INLINE else "stays", name, mark[0])
    elif mark["drop"] == "\r":
        yield _Token("stays", "", "\r")
    elif mark["drop"] and (found := _EMPHASIS.search(mark[0])):
        yield _Token("toggles", found[0], found[0])
