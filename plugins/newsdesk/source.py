"""A text as it is written, and as it reads: the reader's text knows where each of its characters is written.

Everything written is read, the words in comments and attributes too; these follow the text behind walls, so
that a comment can neither hide a number nor split one. Thai letters keep their code points: no NFKC.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import itemgetter
from urllib.parse import unquote

from newsdesk.finding import Spot

WALL = "\f"  # no number reaches over it

INLINE = frozenset(
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
        "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
        "tt", "u", "var", "wbr",
    }
)  # fmt: skip
_ZEROES = "٠۰०๐໐၀០０⁰₀𝟎𝟘𝟢𝟬𝟶"  # digits in other scripts and styles run on from their zero
_AS_WIDE = {
    **{chr(ord(zero) + n): str(n) for zero in _ZEROES for n in range(10)},
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},  # full-width ASCII
    **dict(zip("¹²³", "123", strict=True)),
    **dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))), " "),
    **dict.fromkeys("‐‑‒–—―⁃−﹘﹣", "-"),  # "－" is full-width ASCII
    **dict.fromkeys("․。｡·•・‧∙⋅", "."),
    "﹫": "@",
    "⁄": "/",
    "∕": "/",
}
_PLAIN = str.maketrans(_AS_WIDE)
_FOREIGN = re.compile("[^\\x00-\\x7e\\u0e01-\\u0e4f]+")  # what is neither ASCII nor a Thai letter is rare
_UNSEEN_NEAR = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u3164\ufeff\uffa0"
    "\u0300-\u036f\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    r"\x00-\x08\x0e-\x1f"
)
_UNSEEN = _UNSEEN_NEAR + "\U000e0000-\U000e007f"
_HEX = "[0-9A-Fa-f]"
_MARK = re.compile(
    rf"""(?:
      <!--(?P<comment>(?:(?!-->|<!--).)*+)-->
    | <(?P<tag>/?[A-Za-z](?:"[^"<]*"|'[^'<]*'|[^<>"'])*+)>
    | (?P<entity>&(?:amp;)*+(?:\#[0-9]{{1,7}};?|\#[xX]{_HEX}{{1,6}};?|[A-Za-z][A-Za-z0-9]{{1,31}};))
    | (?P<percent>%[2-7]{_HEX}|%[CDcd]{_HEX}%[89ABab]{_HEX}|%[Ee]{_HEX}(?:%[89ABab]{_HEX}){{2}})
    | (?P<json>\\u{_HEX}{{4}})
    | (?P<sara>\u0e4d[\u0e48-\u0e4b]?\u0e32|\u0e40\u0e40)
    | (?P<drop>
        [{_UNSEEN}]+
      | \\(?=[!-/:-@\[-`{{-~\n]) | \r(?=\n)           # a Markdown escape, a hard break
      | \*{{1,3}}+(?=[^\s*@]) | (?<=[^\s*])\*{{1,3}}+(?![*@]) | `+ | ~~
      | (?<![0-9A-Za-z])_+ | _+(?![0-9A-Za-z])
      )
    )""",
    re.VERBOSE | re.DOTALL,
)

# Where a mark may begin. A set within the first 65,536 characters is looked up at once, a wider one range by range.
_BEGINNING = re.compile(rf"[<&%\\*_`~\r{_UNSEEN_NEAR}]")
_BEGINNING_RARE = re.compile(rf"[<&%\\*_`~\r\u0e40\u0e4d{_UNSEEN}]")
_FAR = re.compile("[\U00010000-\U0010ffff]")


Stretch = tuple[int, int, int]  # where it begins in plain, where in raw, and 1 where both go on in step


@dataclass(frozen=True)
class Source:
    """A text as written, `raw`, and as read, `plain`; each place of the second is known in the first.

    It is read when somebody asks, and crosses to another process as it was written.
    """

    raw: str

    @classmethod
    def of(cls, raw: str) -> Source:
        """Return *raw* as a source."""
        return cls(raw)

    @property
    def plain(self) -> str:
        """The text as it reads: first what a reader sees, then what each comment and each tag holds."""
        return self._read[0]

    def origin(self, place: int) -> int:
        """Return where in raw the character of `plain` at *place* is written; the end's is the end."""
        plain, stretches, _ = self._read
        if place >= len(plain):
            return len(self.raw)
        start, written, step = stretches[bisect_right(stretches, place, key=itemgetter(0)) - 1]
        return written + (place - start) * step

    @cached_property
    def _lines(self) -> list[int]:
        """Where each line begins in raw."""
        return [0, *(found.end() for found in re.finditer("\n", self.raw))]

    @cached_property
    def _read(self) -> tuple[str, list[Stretch], int]:
        raw = self.raw
        rare = "\u0e40\u0e40" in raw or "\u0e4d" in raw or _FAR.search(raw)
        beginning = _BEGINNING_RARE if rare else _BEGINNING
        read: list[str] = []
        stretches: list[Stretch] = []
        length, seen = 0, None
        parts = [(0, len(raw))]
        for start, end in parts:  # grows while it is read; what is within a part is smaller than the part
            if start:
                read.append(WALL)
                stretches.append((length, start, 0))
                length += 1
            for mark in _marks(raw, start, end, beginning):
                found, past = mark.span()
                text = _text(mark)
                read += raw[start:found], text
                stretches += (length, start, 1), (length + found - start, found, 0)
                length += found - start + len(text)
                parts += (mark.span(kind) for kind in ("comment", "tag") if mark[kind])
                start = past  # noqa: PLW2901 (the part shrinks from its front)
            read.append(raw[start:end])
            stretches.append((length, start, 1))
            length += end - start
            seen = length if seen is None else seen
        plain = _FOREIGN.sub(lambda run: run[0].translate(_PLAIN), "".join(read))
        return plain, stretches, seen or 0

    def __getstate__(self) -> dict[str, str]:
        """Leave what can be read again behind."""
        return {"raw": self.raw}

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in raw of `plain[start:end]`, with nothing that only follows it."""
        first = self.origin(start)
        if end <= start:
            return first, first
        last = self.origin(end - 1)
        mark = _MARK.match(self.raw, last)
        return first, mark.end() if mark else min(last + 1, len(self.raw))

    @property
    def seen(self) -> str:
        """What a reader sees of it: `plain` without what comments and tags hold."""
        return self._read[0][: self._read[2]]

    def marks(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield every mark of `raw[start:end]`; its last group is its sort: tag, comment, entity, drop …"""
        return _marks(self.raw, start, end, _BEGINNING_RARE)

    def written(self, spot: Spot) -> str:
        """Return what is written at a place that `spot` has told."""
        first = self._lines[spot.line - 1] + spot.column - 1
        return self.raw[first : first + spot.width]

    def spot(self, start: int, end: int, about: str = "") -> Spot:
        """Return the place of `plain[start:end]` in the file: line, column and width in code points."""
        first, last = self.raw_span(start, end)
        line = bisect_right(self._lines, first)
        return Spot(line, first - self._lines[line - 1] + 1, last - first, about)


def _marks(raw: str, start: int, end: int, beginning: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the marks of `raw[start:end]`; only where one may begin is looked at closely."""
    while hint := beginning.search(raw, start, end):
        if mark := _MARK.match(raw, hint.start(), end):
            yield mark
        start = mark.end() if mark else hint.end()


def _text(mark: re.Match[str]) -> str:
    """Return what the reader reads in place of *mark*."""
    kind, written = mark.lastgroup, mark[0]
    if kind == "entity":
        return _seen(html.unescape(re.sub("^&(?:amp;)+", "&", written)))
    if kind == "percent":
        return _seen(unquote(written, errors="replace"))
    if kind == "json":
        return _seen(bytes.fromhex(written[2:]).decode("utf-16-be", "ignore"))
    if kind == "sara":
        return "\u0e41" if written[0] == "\u0e40" else written[1:-1] + "\u0e33"
    return _between(written) if kind == "tag" else ""


def _seen(text: str) -> str:
    return re.sub(f"[{_UNSEEN}]", "", text)


@lru_cache(maxsize=4096)
def _between(tag: str) -> str:
    """Return what stands for a tag: nothing within a line, a line's end for br, a wall between blocks."""
    name = tag_name(tag)
    return "\n" if name == "br" else "" if name in INLINE else WALL


def tag_name(tag: str) -> str:
    """Return the name of a tag as it is written, in lower case."""
    return re.sub(r"[^a-z0-9].*", "", tag.lower().lstrip("</"), flags=re.DOTALL)
