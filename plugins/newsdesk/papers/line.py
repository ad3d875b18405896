"""A message for the network's LINE groups: as much of the text as one message takes, cut at a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsdesk.papers.matter import Matter, Piece
from newsdesk.papers.plain import Paragraph, facts, line, origin, paragraphs, written

LONGEST = 5_000  # UTF-16 units of one text message (LINE Messaging API)


def units(text: str) -> int:
    """Count as LINE and SMS do: in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def shortened(text: str, longest: int) -> str:
    """Return *text* within so many UTF-16 units, cut at a space where there is one, and ended by an ellipsis."""
    if units(text) <= longest:
        return text
    kept = text.encode("utf-16-le")[: 2 * max(0, longest - 1)].decode("utf-16-le", "ignore")
    head, space, _ = kept.rpartition(" ")
    while not space and kept and "\u0e30" <= text[len(kept)] <= "\u0e4e" and text[len(kept)] not in "เแโใไ":
        kept = kept[:-1]  # a vowel or a tone must not lose its letter
    return (head if space else kept).rstrip() + "…"


def message(matter: Matter) -> Iterator[str]:
    """Yield the parts a message begins with: office and kind, headline, summary, when and where."""
    fields, office = matter.cleared.release.fields, matter.office
    yield f"{office.vocabulary.kinds[fields.kind].th} {office.card.name_short_th}"
    yield line(fields.title)
    yield line(fields.summary)
    if told := facts(matter, "เมื่อไร", "ที่ไหน"):
        yield "\n".join(f"{question}: {answer}" for question, answer in told)


def pieces(matter: Matter) -> tuple[Piece, ...]:
    """Return the message."""
    return (Piece("line.txt", (_fitted(matter) + "\n").encode()),)


def _fitted(matter: Matter) -> str:
    end = origin(matter)
    opening = shortened("\n\n".join(message(matter)), LONGEST - units(end) - 2)
    room = LONGEST - 1 - units(f"{opening}\n\n{end}\n\n")
    body = written(_within(paragraphs(matter.html), room))
    return "\n\n".join(filter(None, (opening, body, end)))


def _within(parts: Iterable[Paragraph], room: int) -> Iterator[Paragraph]:
    for part in parts:
        room -= units(part.text) + 4
        if room < 0:
            return
        yield part
