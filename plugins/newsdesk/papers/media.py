"""Every medium a cleared release is made for; a release is made only for those whose channels it declares.

The channels were approved with the text, and a consent names the channels it covers: no other medium gets a word.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple

from newsdesk.papers import brief, card, facebook, issue, letter, line, mail, radio, script_sheet, sheet, sms, tower
from newsdesk.papers.matter import Matter, Piece


class Medium(NamedTuple):
    """One medium: its name, the channels of vocabulary.yml it serves, and what makes its pieces."""

    name: str
    channels: frozenset[str]
    pieces: Callable[[Matter], tuple[Piece, ...]]


MEDIA: tuple[Medium, ...] = (
    Medium("line", frozenset({"line"}), line.pieces),
    Medium("facebook", frozenset({"facebook"}), facebook.pieces),
    Medium("radio", frozenset({"radio"}), radio.pieces),
    Medium("script", frozenset({"tv"}), script_sheet.pieces),
    Medium("tower", frozenset({"radio-tower"}), tower.pieces),
    Medium("sms", frozenset({"radio-tower", "sms"}), sms.pieces),
    Medium("brief", frozenset({"media"}), brief.pieces),
    Medium("card", frozenset({"facebook", "line"}), card.pieces),
    Medium("newsletter", frozenset({"newsletter", "line"}), issue.pieces),
    Medium("sheet", frozenset({"noticeboard"}), sheet.pieces),
    Medium("letter", frozenset({"media"}), letter.pieces),
    Medium("mail", frozenset({"newsletter", "mail"}), mail.pieces),
)


def declared(matter: Matter, only: Collection[str] = ()) -> tuple[Medium, ...]:
    """Return the media of the channels that a release declares, or only those of them that are named."""
    channels = set(matter.cleared.release.fields.channels)
    return tuple(each for each in MEDIA if each.channels & channels and (not only or each.name in only))
