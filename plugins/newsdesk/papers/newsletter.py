"""The newsletter of one release: one A4 page exactly, in the largest type that holds it.

What does not fit in the smallest type is left out from the end, and the page says where the rest is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from html import escape
from typing import Any

from lxml import html as parser

from newsdesk.papers import look, phrases, press, qr, raster
from newsdesk.papers.matter import Matter, Piece, Shot
from newsdesk.release import redaction
from newsdesk.settings import CannotRun

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
    fields, whole, body = matter.cleared.release.fields, phrases.names(matter), blocks(matter.html)
    values = {
        "headline": phrases.held_text(redaction.plain(fields.title), whole),
        "lead": phrases.held_text(redaction.plain(fields.summary), whole),
        "shots": [(shot.path.as_uri(), shot.alt) for shot in shown(matter)],
        "qr": qr.code(matter.url),
    }

    def write(size: int, text: Sequence[str]) -> str:
        held, cut = phrases.held("".join(text), whole), shortened(text, body)
        return press.page("newsletter.html", matter, size=size / 4, body=held, cut=cut, **values)

    if layout := fitted(write, body):
        return press.pdf(layout, matter)
    raise CannotRun(f"{matter.cleared.release.id}: ย่อพาดหัวและคำโปรยให้สั้นลง (headline and summary fill more than a page)")


def shown(matter: Matter) -> list[Shot]:
    """Return the photographs a page has room for."""
    return [shot for shot in matter.shots if min(shot.width, shot.height) >= _LEAST][:_MOST_PHOTOGRAPHS]


def shortened(text: Sequence[str], body: Sequence[str]) -> bool:
    """Whether *text* is less than the whole *body*."""
    return tuple(text) != tuple(body)


def fitted(write: Write, body: Sequence[str]) -> press.Layout | None:
    """Return the page in the largest type that holds all; else in the smallest, with what it holds; None if nothing."""
    lay = cache(press.layer())

    def fits(size: int, text: Sequence[str]) -> bool:
        return len(lay(write(size, text)).pages) == 1

    size = press.largest(_SMALLEST, _LARGEST, lambda size: fits(size, body))
    if size is not None:
        return lay(write(size, body))
    begun = _beginning(body, lambda text: fits(_SMALLEST, text))
    return lay(write(_SMALLEST, begun)) if fits(_SMALLEST, begun) else None


def _beginning(body: Sequence[str], fits: Callable[[Sequence[str]], bool]) -> tuple[str, ...]:
    """Return the blocks that fit and the beginning of the next; a heading does not stand last."""
    count = press.largest(0, len(body) - 1, lambda count: fits(body[:count])) or 0
    whole, words = tuple(body[:count]), _words(body[count]) if body else []

    def begun(number: int) -> tuple[str, ...]:
        return (*whole, f"<p>{' '.join(words[:number])}…</p>")

    number = press.largest(1, len(words) - 1, lambda number: fits(begun(number)))
    if number:
        return begun(number)
    while whole and whole[-1].startswith("<h"):
        whole = whole[:-1]
    return whole


def _words(block: str) -> list[str]:
    """Return the words of a plain paragraph; a block with elements within is kept whole or left out."""
    inner = block.removeprefix("<p>").removesuffix("</p>")
    return [] if "<" in inner else inner.split(" ")


def blocks(html: str) -> tuple[str, ...]:
    """Return the blocks of a clean body, in order; an address within it is no link on paper."""
    parts: Any = parser.fragments_fromstring(html) if html.strip() else ()
    made = list[str]()
    for part in parts:
        if isinstance(part, str):
            made += [f"<p>{escape(part.strip())}</p>"] if part.strip() else []
            continue
        part.tail = None
        made.append(parser.tostring(part, encoding="unicode"))
    return tuple(made)
