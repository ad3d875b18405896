"""The sheet for a notice board: one A4 page whose headline is read from across the corridor."""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.papers import look, phrases, press, qr
from newsdesk.papers.matter import Matter, Piece
from newsdesk.release import redaction
from newsdesk.release.fields import News
from newsdesk.settings import CannotRun

_SMALLEST, _LARGEST = 16, 46  # points


def pieces(matter: Matter) -> tuple[Piece, ...]:
    """Return the sheet as PDF. Raises CannotRun when withdrawn, without Pango, or when nothing makes it fit."""
    look.standing(matter)
    fields, whole = matter.cleared.release.fields, phrases.names(matter)
    told = fields.facts[2:4] if isinstance(fields, News) else ()
    facts = [(question, phrases.held_text(redaction.plain(answer), whole)) for question, answer in told]
    values = {
        "headline": phrases.held_text(redaction.plain(fields.title), whole),
        "lead": phrases.held_text(redaction.plain(fields.summary), whole),
        "qr": qr.code(matter.url),
    }
    for shown in (facts, ()):
        if layout := _largest(matter, {**values, "facts": shown}):
            return (Piece("sheet.pdf", press.pdf(layout, matter)),)
    raise CannotRun(f"{matter.cleared.release.id}: ย่อพาดหัวให้สั้นลง (the headline is too long for a sheet)")


def _largest(matter: Matter, values: Mapping[str, object]) -> press.Layout | None:
    """Return the page with the largest headline that leaves it one page."""
    lay = press.layer()

    def layout(size: int) -> press.Layout:
        return lay(press.page("sheet.html", matter, size=size, **values))

    size = press.largest(_SMALLEST, _LARGEST, lambda size: len(layout(size).pages) == 1)
    return None if size is None else layout(size)
