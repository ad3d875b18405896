"""The parts the board is put together of: sections of lines, each with what it is about, what is said, and by when.

Whatever is given to them is words, never marks; only a bar is HTML already.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from html import escape

from newsdesk import thai
from newsdesk.finding import Lang
from newsdesk.report.dispatch import span
from newsdesk.report.table import Phrase, one_line, told
from newsdesk.thai import Digits

_THAI = re.compile("[\u0e00-\u0e7f]")


@dataclass(frozen=True, slots=True)
class Voice:
    """How the board speaks: its language, and its digits."""

    lang: Lang
    digits: Digits

    def says(self, phrase: Phrase, *values: object) -> str:
        """Return the phrase with *values* in it; numbers in the digits of the reader, ids as they are."""
        told_of = (self.number(value) if isinstance(value, int) else value for value in values)
        return phrase.says(self.lang).format(*told_of)

    def number(self, value: object) -> str:
        """Return a number, or what has numbers in it, in the digits of the reader."""
        return thai.digits(value, self.digits) if self.lang == "th" else str(value)

    def moment(self, at: datetime) -> str:
        """Return a moment to the minute."""
        return told(at, self.lang, self.digits)

    def day(self, day: date) -> str:
        """Return a day."""
        return thai.short_date(day, self.digits) if self.lang == "th" else day.isoformat()

    def span(self, length: timedelta) -> str:
        """Return how long something is, in the unit a reader thinks in."""
        return span(length, self.lang, self.digits)

    def words(self, text: str) -> str:
        """Return *text* as HTML, in one line; Thai words of an English page are said to be Thai."""
        plain = escape(thai.unbroken(one_line(text)))
        return f'<span lang="th">{plain}</span>' if self.lang == "en" and _THAI.search(plain) else plain


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it is about, what is said of it, whose or when it is, a bar, and how it is to be taken."""

    about: str
    said: str = ""
    side: str = ""
    more: str = ""
    bar: str = ""
    tone: str = ""


def section(voice: Voice, name: str, title: str, parts: Iterable[str]) -> str:
    """Return a section that the figures above can lead to by *name*."""
    return (
        f'<section aria-labelledby="{name}">\n<h2 id="{name}">{voice.words(title)}</h2>\n'
        + "\n".join(parts)
        + "\n</section>"
    )


def lines(voice: Voice, rows: Iterable[Line]) -> str:
    """Return lines as a list."""
    return '<ul class="lines">\n' + "\n".join(_line(voice, row) for row in rows) + "\n</ul>"


def heading(voice: Voice, title: str, count: int) -> str:
    """Return a heading within a section, with how many there are."""
    return f'<h3>{voice.words(title)} <span class="count">{voice.number(count)}</span></h3>'


def note(voice: Voice, text: str, tone: str = "calm") -> str:
    """Return a sentence by itself."""
    return f'<p class="{tone}">{voice.words(text)}</p>'


def tile(voice: Voice, name: str, figure: str, words: tuple[str, str], *, late: bool) -> str:
    """Return a figure that leads to its section: what it counts, and what else is to be said of it."""
    title, said = map(voice.words, words)
    mark = "late" if late else "calm"
    return f'<li class="{mark}"><a href="#{name}"><b>{figure}</b> <span>{title}</span> <small>{said}</small></a></li>'


def _line(voice: Voice, row: Line) -> str:
    cells = (("b", "", row.about), ("span", "said", row.said), ("span", "side", row.side), ("span", "more", row.more))
    told_of = " ".join(_cell(voice, *cell) for cell in cells if cell[2])
    return f"<li{_class(row.tone)}>{told_of}{row.bar}</li>"


def _cell(voice: Voice, mark: str, name: str, text: str) -> str:
    return f"<{mark}{_class(name)}>{voice.words(text)}</{mark}>"


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""
