"""What a link to a release without photographs shows where it is shared: the card of its kind."""

from __future__ import annotations

from newsdesk.papers import card
from newsdesk.site.edition import Edition
from newsdesk.site.ledger import Ledger


def href(kind: str) -> str:
    """Return where the card of a kind stands; nothing where this machine can draw no Thai."""
    return f"cards/{kind}.jpg" if card.can_draw() else ""


def write(edition: Edition, ledger: Ledger) -> None:
    """Draw the card of every kind that a story without photographs is of."""
    shown = {story.card: story.kind.name for story in edition.news if story.card}
    for name, kind in sorted(shown.items()):
        ledger.write(name, card.kind_card(kind, edition.office.card).body, "site")
