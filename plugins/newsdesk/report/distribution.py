"""distribution.yml: through which channels an item was sent, when, and who of the network acknowledged it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pydantic import Field, RootModel

from newsdesk.finding import examine
from newsdesk.record import RULES, Moment, Record, parse, typed
from newsdesk.register.office import UnreadableRegister
from newsdesk.settings import CannotRun, Settings

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
    path = settings.content / "office" / BOOK
    place = settings.relative(path)
    try:
        tree = parse(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise CannotRun(f"{place}: อ่านทะเบียนไม่ได้ ให้บันทึกเป็น UTF-8 (cannot read this register)") from error
    value = typed(RootModel[tuple[Sending, ...]], tree)
    if isinstance(value, tuple):
        raise UnreadableRegister(examine(RULES, value, place))
    return value.root


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
