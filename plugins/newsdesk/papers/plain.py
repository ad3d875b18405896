"""A set text as plain words: its paragraphs in order, each with its sort; no mark of the web is left."""

from __future__ import annotations

from collections.abc import Iterable
from html.parser import HTMLParser
from typing import Literal, NamedTuple

from newsdesk.papers.matter import Matter
from newsdesk.release import redaction

Sort = Literal["heading", "text", "item", "row"]
_SORTS: dict[str, Sort] = {
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dd"), "item"),
    "tr": "row",
}
_BLOCKS = frozenset({*_SORTS, "p", "div", "blockquote", "pre", "dt", "ul", "ol", "dl", "table", "hr", "caption"})
CELL = " | "


class Paragraph(NamedTuple):
    """One paragraph, heading, list item or table row; the cells of a row are apart by `CELL`."""

    sort: Sort
    text: str


class _Reader(HTMLParser):
    """Gathers the words of each block of a set text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Paragraph] = []
        self.sort: Sort = "text"
        self.words: list[str] = []

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        if tag in _BLOCKS:
            self.end()
            self.sort = _SORTS.get(tag, self.sort if tag == "p" and self.sort == "item" else "text")
        elif tag in ("td", "th"):
            self.words.append("\x00")
        elif tag == "br":
            self.words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end()
            self.sort = "text"

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def end(self) -> None:
        """Keep the block that has been read, if it has words."""
        cells = [line(cell) for cell in "".join(self.words).split("\x00")]
        if any(cells):
            self.found.append(Paragraph(self.sort, CELL.join(cells[1:] or cells)))
        self.words = []


def line(text: str) -> str:
    """Return *text* in one line, its redactions as they are read, its no-break spaces as plain ones."""
    return " ".join(str(redaction.plain(text)).split())


def paragraphs(html: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a set text."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end()
    return tuple(reader.found)


def written(parts: Iterable[Paragraph]) -> str:
    """Return paragraphs as a message is typed: lists close together, all else apart by an empty line."""
    text, before = "", None
    for part in parts:
        between = "\n" if before == part.sort in ("item", "row") else "\n\n"
        text += (between if text else "") + (f"• {part.text}" if part.sort == "item" else part.text)
        before = part.sort
    return text


def facts(matter: Matter, *wanted: str) -> tuple[tuple[str, str], ...]:
    """Return the answers of a release to these questions; none of a kind that answers none."""
    told = getattr(matter.cleared.release.fields, "facts", ())
    return tuple((question, line(answer)) for question, answer in told if question in wanted or not wanted)


def mark(matter: Matter) -> str:
    """Return the line by which `newsdesk verify` knows a piece: the item and 8 digits of what was approved."""
    return f"รหัสเนื้อหา {matter.cleared.release.id} {matter.digest[:8]}"


def origin(matter: Matter) -> str:
    """Return the last lines of every message: where to read it, whom to ask, what was approved."""
    contact = line(matter.cleared.release.fields.contact)
    asked = f"สอบถาม {contact}\n" if contact else ""
    return f"อ่านฉบับเต็ม {matter.url}\n{asked}{mark(matter)}"
