"""distribution.yml: through which channels an item was sent, when, and who of the network acknowledged it.

It only grows: what happens later is one more line, and what was written before stays as it is.
"""

from __future__ import annotations

import fcntl
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from pydantic import BeforeValidator, Field, RootModel

from newsdesk.record import Moment, Record, parse, typed
from newsdesk.register import office, page
from newsdesk.settings import CannotRun, Settings

BOOK = "distribution.yml"


class Sending(Record):
    """One sending of an item; the moments by channel, the schools and partners by id."""

    item: str = Field(pattern=r"^[A-Z]{2}-\d{4}-\d{4}$")
    approved_at: Moment
    sent: dict[str, Moment]
    by: str
    network_ack: tuple[str, ...] = ()


Sendings = RootModel[Annotated[tuple[Sending, ...], BeforeValidator(lambda told: told or ())]]  # empty on the first day


@dataclass(frozen=True, slots=True)
class Reach:
    """How far one item went: the first moment by channel, None when it is not recorded, and who acknowledged it."""

    sent: Mapping[str, datetime | None]
    acknowledged: tuple[str, ...]


def read(settings: Settings) -> tuple[Sending, ...]:
    """Read the register. Raises UnreadableRegister with every finding, CannotRun when there is none."""
    return office.book(settings, BOOK, Sendings).root


def reach(sendings: tuple[Sending, ...], item: str, since: datetime | None = None) -> Reach:
    """Return how far *item* went; with *since*, how far what was approved at that moment went."""
    sent: dict[str, datetime] = {}
    acknowledged: dict[str, None] = {}
    for sending in sendings:
        if sending.item == item:
            for channel, at in sending.sent.items():
                if since is None or at >= since:
                    sent[channel] = min(at, sent.get(channel, at))
            acknowledged.update(dict.fromkeys(sending.network_ack))
    return Reach(sent, tuple(acknowledged))


def entry(
    item: str, approved_at: datetime, by: str, sent: Mapping[str, datetime], network_ack: tuple[str, ...] = ()
) -> Sending:
    """Return one sending, as a register that says the same is read. Raises ValidationError for what none may say."""
    moments = {channel: at.isoformat() for channel, at in sent.items()}
    told = {"item": item, "approved_at": approved_at.isoformat(), "sent": moments, "by": by, "network_ack": network_ack}
    return Sending.model_validate(told)


def line(sending: Sending) -> str:
    """Return one sending as a line of the register."""
    sent = ", ".join(f"{channel}: {at.isoformat()}" for channel, at in sending.sent.items())
    told = [
        f"item: {sending.item}",
        f"approved_at: {sending.approved_at.isoformat()}",
        f"sent: {{ {sent} }}",
        f"by: {json.dumps(sending.by, ensure_ascii=False)}",
        *([f"network_ack: [{', '.join(sending.network_ack)}]"] if sending.network_ack else ()),
    ]
    return f"- {{ {', '.join(told)} }}\n"


def enter(settings: Settings, sending: Sending) -> None:
    """Add one line to the register, whole or not at all. Raises CannotRun where it would no longer be read."""
    path = settings.content / "office" / BOOK
    settings.work.mkdir(exist_ok=True)
    with (settings.work / "distribution.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        before = page.read(path, settings)
        added = "\n" * (not before.endswith("\n") and bool(before)) + line(sending)
        known = typed(Sendings, parse(before + added))
        if not isinstance(known, RootModel) or known.root[-1] != sending:
            raise CannotRun(
                f"{settings.relative(path)}: ต่อท้ายไม่ได้ ให้เขียนรายการละบรรทัด ขึ้นต้นด้วยขีด"
                " (cannot add to this register; write one entry a line, each with a hyphen)"
            )
        with path.open("ab") as book:  # what is there keeps its bytes, whatever ends its lines
            book.write(added.encode())
