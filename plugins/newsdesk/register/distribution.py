"""distribution.yml: through which channels an item was sent, when, and who of the network acknowledged it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pydantic import Field, RootModel

from newsdesk.record import Moment, Record
from newsdesk.register import office
from newsdesk.settings import Settings

BOOK = "distribution.yml"


class Sending(Record):
    """One sending of an item; the moments by channel, the schools and partners by id."""

    item: str = Field(pattern=r"^[A-Z]{2}-\d{4}-\d{4}$")
    approved_at: Moment
    sent: dict[str, Moment]
    by: str
    network_ack: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reach:
    """How far one item went: the first moment by channel, None when it is not recorded, and who acknowledged it."""

    sent: Mapping[str, datetime | None]
    acknowledged: tuple[str, ...]


def read(settings: Settings) -> tuple[Sending, ...]:
    """Read the register. Raises UnreadableRegister with every finding, CannotRun when there is none."""
    return office.book(settings, BOOK, RootModel[tuple[Sending, ...]]).root


def reach(sendings: tuple[Sending, ...], item: str) -> Reach:
    """Return how far *item* went."""
    sent: dict[str, datetime] = {}
    acknowledged: dict[str, None] = {}
    for sending in sendings:
        if sending.item == item:
            for channel, at in sending.sent.items():
                sent[channel] = min(at, sent.get(channel, at))
            acknowledged.update(dict.fromkeys(sending.network_ack))
    return Reach(sent, tuple(acknowledged))
