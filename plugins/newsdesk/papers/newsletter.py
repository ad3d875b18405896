"""The newsletter of one release: one A4 page exactly, in the largest type that holds it.

What does not fit in the smallest type is left out from the end, and the page says where the rest is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from lxml import html as parser

from newsdesk.papers import look, phrases, press, qr, raster
from newsdesk.papers.matter import Matter, Piece
from newsdesk.release import redaction

_SMALLEST, _LARGEST = 44, 62  # quarters of a point
_MOST_PHOTOGRAPHS = 6
_LEAST = 60  # pixels: a smaller photograph shows nothing on paper

Write = Callable[[int, Sequence[str]], str]


def pieces(matter: Matter) -> tuple[Piece, ...]:
    """Return the newsletter as PDF, PNG and JPEG. Raises CannotRun when withdrawn, or without Pango."""
    look.standing(matter)
    made = pdf(matter)
    return (Piece("newsletter.pdf", made), *raster.pictures(made, "newsletter"))


def pdf(matter: Matter) -> bytes:
    """Return the one page."""
    whole = phrases.names(matter)
    shots = [shot for shot in matter.shots if min(shot.width, shot.height) >= _LEAST][:_MOST_PHOTOGRAPHS]
    body = blocks(matter.html)
    values = {
        "headline": phrases.held_text(redaction.plain(matter.cleared.release.fields.title), whole),
        "lead": phrases.held_text(redaction.plain(matter.cleared.release.fields.summary), whole),
        "shots": [(shot.path.as_uri(), shot.alt, shot.caption) for shot in shots],
        "qr": qr.code(matter.url),
    }

    def write(size: int, shown: Sequence[str]) -> str:
        text = phrases.held("".join(shown), whole)
        return press.page("newsletter.html", matter, size=size / 4, body=text, cut=len(shown) < len(body) or cut(shown), **values)

    return press.pdf(fitted(write, body), matter)


def cut(shown: Sequence[str]) -> bool:
    """Whether the last block shown is only the beginning of one."""
    return bool(shown) and shown[-1].endswith("…</p>")


def fitted(write: Write, body: Sequence[str]) -> press.Layout:
    """Return the page in the largest type that holds all; else in the smallest, with as much as it holds."""
    lay = press.layer()
    tried: dict[tuple[int, str], press.Layout] = {}

    def layout(size: int, shown: Sequence[str]) -> press.Layout:
        html = write(size, shown)
        return tried.setdefault((size, html), None) or tried.__setitem__((size, html), lay(html)) or tried[size, html]

    def fits(size: int, shown: Sequence[str]) -> bool:
        return len(layout(size, shown).pages) == 1

    size = press.largest(_SMALLEST, _LARGEST, lambda size: fits(size, body))
    if size is not None:
        return layout(size, body)
    count = press.largest(0, len(body) - 1, lambda count: fits(_SMALLEST, body[:count])) or 0
    begun = body[count].removeprefix("<p>").removesuffix("</p>").split(" ") if body[count].startswith("<p>") else []
    started = lambda words: (*body[:count], f"<p>{' '.join(begun[:words])}…</p>")  # noqa: E731 (reads as what it is)
    words = press.largest(1, len(begun) - 1, lambda words: fits(_SMALLEST, started(words)))
    return layout(_SMALLEST, started(words) if words else body[:count])


def blocks(html: str) -> tuple[str, ...]:
    """Return the blocks of a clean body, in order; an address within it is no link on paper."""
    made = []
    for part in parser.fragments_fromstring(html) if html.strip() else ():
        if isinstance(part, str):
            made += [f"<p>{escape(part.strip())}</p>"] if part.strip() else []
            continue
        part.tail = None
        made.append(parser.tostring(part, encoding="unicode"))
    return tuple(made)
