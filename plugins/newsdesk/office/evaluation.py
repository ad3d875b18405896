"""The figures of a week, a month, a quarter or a year (the manual, ๓.๕ and ๓.๘): counted, never entered by hand.

Whatever happened after the moment that is asked about does not count; what cannot be known is None.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from newsdesk.desk import Desk
from newsdesk.office.period import Period
from newsdesk.office.sends import Send, sends
from newsdesk.register.books import Consent, Inquiry
from newsdesk.register.distribution import Sending
from newsdesk.register.evaluation import Action, Evaluation
from newsdesk.register.words import Kind, Status
from newsdesk.release.model import Reading, Release

Tally = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """What one period comes to; the tallies are by id, the most frequent first.

    `acknowledged` counts the schools that acknowledged the item most of them did; `silent` are those that did none.
    A line of the distribution book about an item or a channel that nobody knows is no sending.
    Of inquiries, those answered within the period are closed, those that wait at its end are open.
    """

    period: Period
    public: tuple[str, ...]
    in_review: tuple[str, ...]
    reactive: tuple[str, ...]
    sends: tuple[Send, ...]
    inquiries_closed: int
    inquiries_closed_in_time: int
    inquiries_open: int
    acknowledged: int
    network: int
    silent: tuple[str, ...]
    consents_expired: int
    consents_withdrawn: int
    kinds: Tally
    schools: Tally
    topics: Tally
    reach: tuple[tuple[str, str, int], ...]
    unreached: tuple[str, ...]

    @property
    def proactive(self) -> int:
        """How many of the public items answered nobody."""
        return len(self.public) - len(self.reactive)

    @property
    def in_time(self) -> int:
        """How many sends went within ten minutes."""
        return sum(send.in_time for send in self.sends)

    @property
    def late(self) -> tuple[Send, ...]:
        """Those that did not, and those of which it is not known."""
        return tuple(send for send in self.sends if not send.in_time)


def figures(desk: Desk, readings: Iterable[Reading], sendings: tuple[Sending, ...], period: Period) -> Figures:
    """Return the figures of *period* as they stand at the desk's moment."""
    office, until = desk.office, min(desk.at, period.end)
    shown = [
        item.release for item in desk.cleared if item.release.kind is not Kind.PAGE and _dated(item.release, period)
    ]
    public = sorted(shown, key=lambda release: (release.fields.date, release.id))
    told = [release.fields for release in public]
    schools = tuple(school.id for school in office.network.schools)
    readings = tuple(readings)
    items, channels = {reading.id for reading in readings}, office.vocabulary.channels
    booked = (send for send in sends(sendings, desk.approvals) if send.item in items and send.channel in channels)
    sent = tuple(send for send in booked if period.holds(send.at) and send.at <= desk.at)
    answers = _acknowledgements(sendings, {send.item for send in sent}, schools)
    closed = [inquiry for inquiry in office.inquiries.values() if _closed(inquiry, period, until)]
    reach = Counter(
        (audience, channel) for fields in told for audience in fields.audience for channel in fields.channels
    )
    return Figures(
        period=period,
        public=tuple(release.id for release in public),
        in_review=tuple(sorted(_in_review(readings, period))),
        reactive=tuple(fields.id for fields in told if fields.mode == "reactive"),
        sends=sent,
        inquiries_closed=len(closed),
        inquiries_closed_in_time=sum(_in_time(inquiry) for inquiry in closed),
        inquiries_open=sum(_is_open(inquiry, until) for inquiry in office.inquiries.values()),
        acknowledged=max(map(len, answers), default=0),
        network=len(schools),
        silent=tuple(school for school in schools if answers and not any(school in heard for heard in answers)),
        consents_expired=sum(_expired(consent, until) for consent in office.consents.values()),
        consents_withdrawn=sum(_withdrawn(consent, until) for consent in office.consents.values()),
        kinds=_tally(fields.kind.value for fields in told),
        schools=_tally(school for fields in told for school in fields.schools),
        topics=_tally(tag for fields in told for tag in dict.fromkeys(fields.tags)),
        reach=tuple((audience, channel, count) for (audience, channel), count in sorted(reach.items())),
        unreached=tuple(
            key for key in office.vocabulary.audiences if not any(key in fields.audience for fields in told)
        ),
    )


def overdue(kept: Iterable[Evaluation], day: date) -> tuple[Action, ...]:
    """Return the open actions whose day is past and which no later record says are done."""
    return tuple(action for action in unanswered(kept) if action.due < day)


def unanswered(kept: Iterable[Evaluation]) -> tuple[Action, ...]:
    """Return the open actions of the records *kept*, each as last told, which no record says are done."""
    kept = tuple(kept)
    last = {action.id: action for record in kept for action in record.actions}
    improved = {name for record in kept for name in record.improved_from_last_week}
    return tuple(action for action in last.values() if action.status == "open" and action.id not in improved)


def _dated(release: Release, period: Period) -> bool:
    return period.holds(release.fields.date)


def _in_review(readings: Iterable[Reading], period: Period) -> Iterator[str]:
    for reading in readings:
        if isinstance(reading, Release) and reading.fields.status is Status.SUBMITTED and _dated(reading, period):
            yield reading.id


def _acknowledgements(sendings: Iterable[Sending], items: set[str], schools: tuple[str, ...]) -> list[set[str]]:
    """Return the schools that acknowledged each of *items*."""
    heard: dict[str, set[str]] = {item: set() for item in items}
    for sending in sendings:
        if sending.item in heard:
            heard[sending.item].update(set(sending.network_ack) & set(schools))
    return list(heard.values())


def _closed(inquiry: Inquiry, period: Period, until: datetime) -> bool:
    return inquiry.answered_at is not None and period.begin <= inquiry.answered_at < until


def _in_time(inquiry: Inquiry) -> bool:
    answered = inquiry.answered_at
    return answered is not None and timedelta() <= answered - inquiry.received_at <= timedelta(hours=inquiry.sla_hours)


def _is_open(inquiry: Inquiry, until: datetime) -> bool:
    return inquiry.received_at < until and (inquiry.answered_at is None or inquiry.answered_at >= until)


def _expired(consent: Consent, until: datetime) -> bool:
    return consent.end <= until and not _withdrawn(consent, until)


def _withdrawn(consent: Consent, until: datetime) -> bool:
    return consent.withdrawn_at is not None and consent.withdrawn_at <= until and consent.end == consent.withdrawn_at


def _tally(keys: Iterable[str]) -> Tally:
    return tuple(sorted(Counter(keys).items(), key=lambda entry: (-entry[1], entry[0])))
