"""One text message: the headline and the address, in at most three segments; a headline too long is cut."""

from __future__ import annotations

from newsdesk.papers.line import shortened, units
from newsdesk.papers.matter import Matter, Piece
from newsdesk.papers.plain import line

ALONE, JOINED, MOST = 70, 67, 3  # UTF-16 units of one message, of one segment of several (3GPP TS 23.040)


def segments(text: str) -> int:
    """Count the messages a network sends, and bills, for *text*."""
    return 1 if units(text) <= ALONE else -(-units(text) // JOINED)


def pieces(matter: Matter) -> tuple[Piece, ...]:
    """Return the message in one line."""
    end = f" {matter.url}"
    title = line(matter.cleared.release.fields.title)
    return (Piece("sms.txt", (shortened(title, max(ALONE // 2, MOST * JOINED - units(end))) + end + "\n").encode()),)
