"""The six clocks of the manual, one for each step: from when, until when, and whether that was in time.

Nothing is guessed: what began at an unknown moment, or ended before it began, is not known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from newsdesk.desk import Desk
from newsdesk.editorial.approval import APPROVING, Approvals
from newsdesk.office import period
from newsdesk.office.sends import STANDARD, Send
from newsdesk.register.books import Plan
from newsdesk.register.words import Kind
from newsdesk.release.model import Reading, Release
from newsdesk.settings import ZONE

State = Literal["in-time", "late", "running", "unknown"]
WEEK = timedelta(days=7)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Timing:
    """What one clock ran on; `begun` is None where nobody knows, `ended` while it runs, `due` is the last moment."""

    about: str
    begun: datetime | None
    ended: datetime | None
    due: datetime | None

    def state(self, at: datetime) -> State:
        """Return how it stands at the moment *at*."""
        if self.begun is None or self.due is None or (self.ended and self.ended < self.begun):
            return "unknown"
        if self.ended is None or self.ended > at:
            return "late" if at > self.due else "running"
        return "in-time" if self.ended <= self.due else "late"


@dataclass(frozen=True, slots=True)
class Gauge:
    """One step of the manual, 1 to 6, and all that its clock ran on."""

    step: int
    timings: tuple[Timing, ...]

    def having(self, state: State, at: datetime) -> tuple[Timing, ...]:
        """Return the timings that stand so at the moment *at*."""
        return tuple(timing for timing in self.timings if timing.state(at) == state)


def next_day(begun: datetime, holidays: frozenset[date]) -> datetime:
    """Return the end of the first working day after the day of *begun*: the manual's one day."""
    day = begun.astimezone(ZONE).date() + timedelta(days=1)
    while day.weekday() >= _SATURDAY or day in holidays:
        day += timedelta(days=1)
    return _midnight(day)


def _midnight(day: date) -> datetime:
    """Return the end of a day."""
    return datetime.combine(day + timedelta(days=1), time(), ZONE)


def gauges(
    desk: Desk,
    readings: Iterable[Reading],
    sent: Iterable[Send],
    opened: Mapping[str, datetime],
    holidays: frozenset[date],
) -> tuple[Gauge, ...]:
    """Return the six gauges; *opened* has the moment at which each file below content/ came into git."""
    releases = [reading for reading in readings if isinstance(reading, Release)]
    orders = [release for release in releases if release.kind is Kind.ORDER]
    news = [release for release in releases if release.kind not in (Kind.ORDER, Kind.PAGE)]

    def one_day(about: str, path: str) -> Timing:
        begun, ended = opened.get(path), approved(desk.approvals[about])
        return Timing(about, begun, ended, next_day(begun, holidays) if begun else None)

    return (
        Gauge(1, tuple(one_day(order.id, order.path) for order in orders)),
        Gauge(2, tuple(_network(desk.approvals, [order.id for order in orders]))),
        Gauge(3, tuple(_plan(plan, desk.approvals, holidays) for plan in desk.office.plans)),
        Gauge(4, tuple(one_day(release.id, release.path) for release in news if desk.approvals[release.id].approved)),
        Gauge(5, tuple(map(_sending, sent))),
        Gauge(6, tuple(_weeks(desk, lambda week: next_day(week.end - timedelta(minutes=1), holidays)))),
    )


def approved(given: Approvals) -> datetime | None:
    """Return when it was approved first."""
    return min((decision.at for decision in given.decisions if decision.decision in APPROVING), default=None)


def _network(approvals: Mapping[str, Approvals], orders: Iterable[str]) -> Iterator[Timing]:
    begun = min(filter(None, (approved(approvals[order]) for order in orders)), default=None)
    due = _midnight(begun.astimezone(ZONE).date() + WEEK) if begun else None
    yield Timing("REG-NETWORK", begun, approved(approvals["REG-NETWORK"]), due)


def _plan(plan: Plan, approvals: Mapping[str, Approvals], holidays: frozenset[date]) -> Timing:
    begun = datetime.combine(plan.submitted_at, time(), ZONE)
    return Timing(plan.id, begun, approved(approvals[plan.id]), next_day(begun, holidays))


def _sending(send: Send) -> Timing:
    due = send.approved + STANDARD if send.approved else None
    return Timing(f"{send.item} {send.channel}", send.approved, send.at, due)


def _weeks(desk: Desk, due: Callable[[period.Period], datetime]) -> Iterator[Timing]:
    """Yield every week since the first that has a record; a week without one has no end."""
    recorded = {record.name for record in desk.office.evaluations}
    week = min((period.named(name) for name in recorded), key=lambda each: each.first, default=None)
    while week is not None and week.end <= desk.at:
        ended = approved(desk.approvals[f"EV-{week.name}"]) if week.name in recorded else None
        begun = ended if ended and week.holds(ended) else week.end  # a record may be ready before its week is over
        yield Timing(week.name, begun, ended, due(week))
        week = period.containing(week.last + timedelta(days=1), like=week)
