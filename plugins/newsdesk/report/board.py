"""What the staff look at each morning, gathered at one moment: what waits, what went out, what is behind, what ends.

Titles and questions are shown as house style masks them; numbers, posts and moments are as they stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from newsdesk.desk import Desk
from newsdesk.office import evaluation, period, quarter
from newsdesk.office.evaluation import Figures
from newsdesk.office.period import Period
from newsdesk.office.quarter import Stride
from newsdesk.office.rules import YEAR
from newsdesk.office.sends import Send, sends
from newsdesk.privacy import mask
from newsdesk.privacy.keeping import SOON
from newsdesk.register.books import Inquiry, Partner, School
from newsdesk.register.distribution import Sending, reach
from newsdesk.register.evaluation import Action, Evaluation
from newsdesk.register.office import Office
from newsdesk.register.words import Kind
from newsdesk.release.model import Reading, Release
from newsdesk.report import waiting
from newsdesk.report.waiting import Wait
from newsdesk.settings import ZONE

_NOW = ("breach", "approve", "ratify", "returned", "held")


@dataclass(frozen=True, slots=True)
class Unsent:
    """An item approved within 24 hours, and its channels that nothing was sent through since."""

    item: str
    approved: datetime
    channels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """An inquiry that nobody has answered yet: by when, and how long that is from now; less than nothing is late."""

    inquiry: Inquiry
    topic: str
    due: datetime
    left: timedelta


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A consent that was withdrawn, and the items that still lean on it."""

    number: str
    at: datetime
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """Everything the board shows. `waits` are for people now, `coming` comes by itself, `ending` are consents.

    `record` is this week's record of evaluation, `week` its figures; `silent` are the schools that acknowledged nothing
    since the quarter began; None where nothing was sent to them.
    """

    office: Office
    at: datetime
    titles: Mapping[str, str]
    waits: tuple[Wait, ...]
    coming: tuple[Wait, ...]
    ending: tuple[Wait, ...]
    withdrawn: tuple[Withdrawn, ...]
    sent: tuple[Send, ...]
    unsent: tuple[Unsent, ...]
    questions: tuple[Question, ...]
    quarter: Period
    strides: tuple[Stride, ...] | None
    silent: tuple[School, ...] | None
    unverified: tuple[School | Partner, ...]
    week: Figures
    record: Evaluation | None
    actions: tuple[Action, ...]

    @property
    def load(self) -> tuple[tuple[str, int], ...]:
        """How much waits for each post, the most first; what waits for several is counted for each."""
        tally = Counter(post for wait in self.waits for post in wait.whom)
        return tuple(sorted(tally.items(), key=lambda entry: (-entry[1], entry[0])))


def board(desk: Desk, readings: tuple[Reading, ...], sendings: tuple[Sending, ...], waits: Iterable[Wait]) -> Board:
    """Return the board at the desk's moment; *readings* are what the verdicts are about, in order."""
    waits, today = _harmless(waits, desk.office), desk.at.astimezone(ZONE).date()
    week, months = period.week(today), period.quarter(today)
    quarterly = evaluation.figures(desk, readings, sendings, months)
    records = tuple(record for record in desk.office.evaluations if record.since <= today)
    plan = next((plan for plan in desk.office.plans if plan.period.since <= today <= plan.period.until), None)
    public = [item.release.fields for item in desk.cleared]
    schools = {school.id: school for school in desk.office.network.schools}
    return Board(
        office=desk.office,
        at=desk.at,
        titles=_titles(desk.office, readings, {wait.about for wait in waits}),
        waits=tuple(wait for wait in waits if wait.sort in _NOW),
        coming=tuple(wait for wait in waits if wait.sort not in _NOW and wait.sort != "consent"),
        ending=tuple(wait for wait in waits if wait.sort == "consent"),
        withdrawn=tuple(_withdrawn(desk, readings)),
        sent=tuple(_sent(desk, sendings)),
        unsent=tuple(_unsent(desk, sendings)),
        questions=tuple(sorted(_questions(desk), key=lambda each: (each.due, each.inquiry.id))),
        quarter=months,
        strides=quarter.strides(plan, public, months, today) if plan else None,
        silent=tuple(schools[key] for key in quarterly.silent) if quarterly.sends else None,
        unverified=_unverified(desk),
        week=evaluation.figures(desk, readings, sendings, week),
        record=next((record for record in records if record.name == week.name), None),
        actions=evaluation.unanswered(records),
    )


def _harmless(waits: Iterable[Wait], office: Office) -> tuple[Wait, ...]:
    """Return the waits with the approvers' notes as house style masks them."""
    spared = mask.sparing(office)
    return tuple(replace(wait, note=mask.masked(wait.note, spared)[0]) if wait.note else wait for wait in waits)


def _titles(office: Office, readings: Iterable[Reading], asked: set[str]) -> Mapping[str, str]:
    spared = mask.sparing(office)
    told = ((each.id, each.fields.title) for each in readings if isinstance(each, Release) and each.id in asked)
    return {item: mask.masked(title, spared)[0] for item, title in told}


def _withdrawn(desk: Desk, readings: tuple[Reading, ...]) -> Iterator[Withdrawn]:
    """Yield what was withdrawn within 30 days, and before that what something still leans on."""
    used = waiting.leaning(desk, zip(readings, desk.verdicts, strict=True))
    for paper in desk.office.consents.values():
        at, items = paper.withdrawn_at, used.get(paper.id, ())
        if at is not None and at <= desk.at and (items or desk.at - at <= SOON):
            yield Withdrawn(paper.id, at, items)


def _sent(desk: Desk, sendings: Iterable[Sending]) -> Iterator[Send]:
    today = desk.at.astimezone(ZONE).date()
    for each in sends(sendings, desk.approvals):
        if each.at <= desk.at and each.at.astimezone(ZONE).date() == today:
            yield each


def _unsent(desk: Desk, sendings: tuple[Sending, ...]) -> Iterator[Unsent]:
    for item in desk.cleared:
        fields, approved = item.release.fields, item.decision.at
        if desk.at - approved > timedelta(days=1) or item.release.kind is Kind.PAGE or item.withdrawal:
            continue
        sent = reach(sendings, item.release.id).sent
        served = {channel for channel, at in sent.items() if at is not None and approved <= at <= desk.at}
        if missing := tuple(channel for channel in fields.channels if channel not in served):
            yield Unsent(item.release.id, approved, missing)


def _questions(desk: Desk) -> Iterator[Question]:
    spared = mask.sparing(desk.office)
    for each in desk.office.inquiries.values():
        if each.received_at <= desk.at and (each.answered_at is None or each.answered_at > desk.at):
            due = each.received_at + timedelta(hours=each.sla_hours)
            yield Question(each, mask.masked(each.topic, spared)[0], due, due - desk.at)


def _unverified(desk: Desk) -> tuple[School | Partner, ...]:
    today, network = desk.at.astimezone(ZONE).date(), desk.office.network
    entries: tuple[School | Partner, ...] = (*network.schools, *network.partners)
    return tuple(entry for entry in entries if today - entry.verified_at > YEAR)
