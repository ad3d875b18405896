"""The release in the official form: ประกาศ (form 7) for an announcement, ข่าว (form 9) otherwise; Thai digits always.

The form has a place for a signature. What stands there is only what is true: whose signed decision covers these words.
Law: PM's Office regulation on correspondence, B.E. 2526.
"""

from __future__ import annotations

from newsdesk import thai
from newsdesk.papers import look, phrases, press
from newsdesk.papers.matter import Matter, Piece
from newsdesk.register.words import Kind
from newsdesk.release import redaction

_CLOSE = "ประกาศ ณ วันที่"  # a text that closes like this has the whole form in it


def pieces(matter: Matter) -> tuple[Piece, ...]:
    """Return the letter as PDF, as many pages as its text needs. Raises CannotRun when withdrawn, or without Pango."""
    look.standing(matter)
    fields, whole = matter.cleared.release.fields, phrases.names(matter)
    title = thai.digits(redaction.plain(fields.title)).removeprefix("ประกาศ").strip().removeprefix("เรื่อง").strip()
    html = press.page(
        "letter.html",
        matter,
        complete=_CLOSE in matter.html,
        form="ประกาศ" if fields.kind is Kind.ANNOUNCEMENT else "ข่าว",
        headline=phrases.held_text(title, whole),
        body=phrases.held(matter.html, whole),
    )
    return (Piece("letter.pdf", press.pdf(press.layer()(html), matter)),)
