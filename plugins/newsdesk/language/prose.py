"""What readers are told in a dossier, place for place: as long as the file, and whatever is no prose is blank.

Front-matter values that readers see are kept and stand apart like paragraphs; keys, ids and dates become space,
code, addresses and tags a sign that no rule takes for a letter. So every place in the prose is a place in the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from newsdesk.finding import Spot
from newsdesk.record import Tree
from newsdesk.register.office import Office
from newsdesk.register.style import Style
from newsdesk.release import manuscript
from newsdesk.thai import Digits

OBJECT = "\ufffc"  # something that is no prose stands here
_TOLD = frozenset(
    {
        "title", "summary", "who", "what", "when", "where", "why", "how", "alt", "caption", "credit", "contact",
        "note", "change_note", "duty", "journal", "period", "station",
    }
)  # fmt: skip
_LINE_END = re.compile("[\n\x85\u2028\u2029]")  # where YAML ends a line
_QUOTED = re.compile(r"\"((?:[^\"\\]|\\.)*+)\"|'((?:[^']|'')*+)'", re.DOTALL)
_YAML_ESCAPE = re.compile(r'\\[^"\n]')
_PASSAGE_END = re.compile(r"\n(?=[ \t]*(?:\n|[|#>]|[-*+][ \t]|[0-9๐-๙]{1,3}[.)][ \t]))")

# What is no prose, and the signs without which it is nowhere. A missing end is the text's, so that each is linear.
_MASKS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("```", "~~~"), re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1[^\n]*|\Z)", re.DOTALL | re.MULTILINE)),
    (("`",), re.compile(r"`+[^`\n]*`*")),
    (("<",), re.compile(r"<!--.*?(?:-->|\Z)|<[A-Za-z/][^<>\n]*>?", re.DOTALL)),
    (("](",), re.compile(r"(?<=\])\([^)\n]*\)?")),
    (("]:",), re.compile(r"^ {0,3}\[[^\]\n]+\]:[^\n]*", re.MULTILINE)),
    (("://", "www."), re.compile(r"(?:(?<![A-Za-z])[A-Za-z]+://|www\.)[^\s<>“”\"()]+")),
    (("@",), re.compile(r"(?<![A-Za-z0-9.+_-])[A-Za-z0-9.+_-]++@[A-Za-z0-9.-]+")),
)


class House(NamedTuple):
    """How this office writes, and on which day it is asked."""

    style: Style
    digits: Digits
    today: date

    @classmethod
    def of(cls, office: Office, at: datetime) -> House:
        """Return the house style of *office* at the moment *at*."""
        return cls(office.style, office.card.digits, at.date())


@dataclass(frozen=True)
class Prose:
    """A dossier's text, `raw`, where its `body` begins, and what readers are told, `text`, of the same length."""

    raw: str
    body: int
    text: str
    house: House

    def spot(self, start: int, end: int, about: str = "") -> Spot:
        """Return a place of the text in the file: line, column and width in code points."""
        line = bisect_right(self.lines, start)
        return Spot(line, start - self.lines[line - 1] + 1, end - start, about)

    @cached_property
    def lines(self) -> tuple[int, ...]:
        """Where each line begins."""
        return 0, *(found.end() for found in re.finditer("\n", self.raw))

    def before(self, place: int, width: int = 24) -> str:
        """Return what stands before *place*, without the spaces between."""
        return self.text[max(0, place - width) : place].rstrip(" \t\u00a0")

    def after(self, place: int, width: int = 24) -> str:
        """Return what stands after *place*, without the spaces between."""
        return self.text[place : place + width].lstrip(" \t\u00a0")

    @cached_property
    def passages(self) -> tuple[tuple[int, int], ...]:
        """Where each paragraph, field, list item, heading and row of a table begins and ends."""
        ends = [found.start() for found in _PASSAGE_END.finditer(self.text)]
        return tuple(zip([0, *ends], [*ends, len(self.text)], strict=True))

    def passage(self, place: int) -> tuple[int, int]:
        """Return where the passage around *place* begins and ends."""
        return self.passages[bisect_right(self.passages, (place, len(self.text) + 1)) - 1]


def read(raw: str, house: House) -> Prose:
    """Return the prose of a dossier's text, whatever state it is in."""
    return of(raw, *manuscript.cut(raw), house)


def of(raw: str, front: Tree, body: int, house: House) -> Prose:
    """Return the prose of a text whose *front* matter is read already and whose body begins at *body*."""
    parts: list[str] = []
    done = 0
    for start, end in sorted(_told(raw, front, body)):
        if start >= done:
            value = raw[start:end]
            parts += _apart(start - done), _YAML_ESCAPE.sub(OBJECT * 2, value) if raw[start - 1] == '"' else value
            done = end
    return Prose(raw, body, _masked("".join((*parts, _apart(body - done), raw[body:]))), house)


def _told(raw: str, front: Tree, body: int) -> Iterator[tuple[int, int]]:
    """Yield where each front-matter value that readers see is written, without its quotation marks."""
    lines = [0, *(found.end() for found in _LINE_END.finditer(raw, 0, body))]
    places = {loc: lines[spot.line - 1] + spot.column - 1 for loc, spot in front.spots.items()}
    ends: list[int] = []
    for loc, start in places.items():
        if loc and loc[-1] in _TOLD:
            width = front.spots[loc].width
            ends = ends or sorted({*places.values(), raw.rfind("---", 0, body)})
            yield _inner(raw, start, start + width if width else ends[bisect_right(ends, start)])


def _apart(width: int) -> str:
    """Return nothing that is as wide, and parts two passages."""
    return "\n".ljust(width - 1) + "\n" if width > 1 else "\n" * width


def _inner(raw: str, start: int, end: int) -> tuple[int, int]:
    if quoted := _QUOTED.match(raw, start, end):
        return quoted.span(quoted.lastindex or 0)
    if raw[start] in "|>":
        return min(raw.find("\n", start) + 1, end), end
    return start, end


def _masked(text: str) -> str:
    for signs, pattern in _MASKS:
        if any(sign in text for sign in signs):
            text = pattern.sub(lambda found: OBJECT * len(found[0]), text)
    return text
