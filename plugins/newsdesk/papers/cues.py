"""The cue table of a script: what is heard or seen when, and how long its words take to say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsdesk import thai
from newsdesk.papers.plain import CELL, Paragraph
from newsdesk.papers.reading import spoken
from newsdesk.papers.syllables import seconds

_CLOCK = re.compile(r"(\d{1,3})(?:[.:](\d\d))? ?[–-] ?(\d{1,3})(?:[.:](\d\d))?")
_DIRECTION = re.compile(r"\([^)]*\)|[–-]")
TIME, LOOSE = "เวลา", 1.1


@dataclass(frozen=True, slots=True)
class Cue:
    """One row: its slot in seconds, who or what is heard or seen (`shown`), and the words; a direction is not said."""

    start: int
    end: int
    shown: tuple[str, ...]
    words: str

    @property
    def said(self) -> str:
        """What the announcer says."""
        return "" if _DIRECTION.fullmatch(self.words) else spoken(self.words)

    @property
    def length(self) -> float:
        """How long that takes, in seconds."""
        return seconds(self.said)

    @property
    def fits(self) -> bool:
        """Whether the words can be said within the slot, give or take a tenth."""
        return self.length <= (self.end - self.start) * LOOSE


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the cues below it."""

    title: str
    cues: tuple[Cue, ...]


def sections(parts: Iterable[Paragraph]) -> tuple[Section, ...]:
    """Return every table of *parts* that has a column of times, under its heading; its last column holds the words."""
    found: list[Section] = []
    title, rows = "", list[tuple[str, ...]]()
    for part in (*parts, Paragraph("heading", "")):
        if part.sort == "row":
            rows.append(tuple(part.text.split(CELL)))
            continue
        if cues := tuple(_cues(rows)):
            found.append(Section(title, cues))
        rows = []
        title = part.text if part.sort == "heading" else title
    return tuple(found)


def _cues(rows: list[tuple[str, ...]]) -> Iterator[Cue]:
    if not rows or TIME not in rows[0]:
        return
    place = rows[0].index(TIME)
    for row in rows[1:]:
        slot = _CLOCK.search(thai.arabic(row[place])) if len(row) == len(rows[0]) else None
        if slot:
            yield Cue(_seconds(slot[1], slot[2]), _seconds(slot[3], slot[4]), row[place + 1 : -1], row[-1])


def _seconds(first: str, second: str | None) -> int:
    return int(first) if second is None else 60 * int(first) + int(second)


def clock(at: int) -> str:
    """Return seconds as minutes and seconds: `๐๑.๓๐`."""
    return thai.digits(f"{at // 60:02d}.{at % 60:02d}")
