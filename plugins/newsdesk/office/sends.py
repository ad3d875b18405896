"""When an approved release went out, channel by channel: the manual gives ten minutes (step 5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from newsdesk.editorial.approval import APPROVING, Approvals
from newsdesk.register.distribution import Sending

STANDARD = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Send:
    """One channel's sending of one item; `approved` is None where no approval came before it."""

    item: str
    channel: str
    approved: datetime | None
    at: datetime

    @property
    def took(self) -> timedelta | None:
        """How long it took from the approval; not known where no approval came before."""
        return self.at - self.approved if self.approved else None

    @property
    def in_time(self) -> bool:
        """Whether it is known to have gone within the standard."""
        return self.took is not None and self.took <= STANDARD


def sends(sendings: Iterable[Sending], approvals: Mapping[str, Approvals]) -> Iterator[Send]:
    """Yield the first sending of each item through each channel, in the order of the register."""
    first: dict[tuple[str, str], Send] = {}
    for sending in sendings:
        for channel, at in sending.sent.items():
            known = first.get((sending.item, channel))
            if known is None or at < known.at:
                approved = _approved(approvals[sending.item], sending, at)
                first[sending.item, channel] = Send(sending.item, channel, approved, at)
    yield from first.values()


def _approved(given: Approvals, sending: Sending, at: datetime) -> datetime | None:
    """Return the last approval before *at*: as it was signed, or, where none is kept, as the register says."""
    signed = [decision.at for decision in given.decisions if decision.decision in APPROVING]
    return max((moment for moment in signed or [sending.approved_at] if moment <= at), default=None)
