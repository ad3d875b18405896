"""What waits for whom, and until when: values taken from the desk at one moment.

No book keeps when an item was submitted: it waits since the last decision about it, or else since its own date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from newsdesk.desk import Desk
from newsdesk.editorial import order, sheet
from newsdesk.editorial.clearance import RATIFIED_WITHIN, Clearance
from newsdesk.editorial.sheet import Sheet
from newsdesk.gate import Cleared, Gone, Held, NotDue, Verdict
from newsdesk.privacy import consent, waiver
from newsdesk.privacy.keeping import SOON
from newsdesk.register.words import Status
from newsdesk.release.case import Case
from newsdesk.release.model import Reading, Release
from newsdesk.report import powers

Sort = Literal[
    "breach", "approve", "ratify", "returned", "held", "opening", "expiry", "waiver", "consent", "key", "order"
]


@dataclass(frozen=True, slots=True)
class Wait:
    """One thing that waits: of which sort, about what (an item, a consent, a person, an order), for which posts.

    `findings` counts what else holds the item; `items` are those that lean on an ending consent; `note` is the
    approver's note to the writer.
    """

    sort: Sort
    about: str
    path: str = ""
    since: datetime | None = None
    until: datetime | None = None
    whom: tuple[str, ...] = ()
    findings: int = 0
    items: tuple[str, ...] = ()
    note: str = ""


def waits(desk: Desk, readings: tuple[Reading, ...], sheets: tuple[Sheet, ...]) -> tuple[Wait, ...]:
    """Return everything that waits, each sort by its moments; *readings* are what the verdicts are about, in order."""
    pairs = tuple(zip(readings, desk.verdicts, strict=True))
    found = (
        *_sheets(desk, sheets),
        *(wait for reading, verdict in pairs for wait in _dossier(desk, reading, verdict)),
        *(wait for reading, verdict in pairs if not isinstance(verdict, Gone) for wait in _waivers(desk, reading)),
        *_consents(desk, pairs),
        *_keys(desk),
        *_orders(desk),
    )
    return tuple(sorted(found, key=lambda wait: (str(wait.until or wait.since or ""), wait.about, wait.path)))


def _sheets(desk: Desk, sheets: tuple[Sheet, ...]) -> Iterator[Wait]:
    """Yield the plans and the public words of the registers that the director has not approved as they stand."""
    for each in sheets:
        given = desk.approvals[each.item]
        if not sheet.is_approved(each, given, desk.office, desk.at):
            whom = powers.posts(powers.heads(desk.office, desk.at))
            yield Wait("approve", each.item, each.path, given.last.at if given.last else None, None, whom)


def _dossier(desk: Desk, reading: Reading, verdict: Verdict) -> Iterator[Wait]:
    if not isinstance(reading, Release):
        if isinstance(verdict, Held):
            yield _held(desk, reading, verdict)
        return
    clearance = Clearance(Case(reading, desk.office, desk.at), desk.approvals[reading.id])
    if powers.awaits_approval(clearance, verdict):
        yield _approval(clearance, verdict)
    elif powers.awaits_ratification(clearance, verdict):
        whom = powers.posts(powers.able(clearance.case, clearance.given))
        since = clearance.ratify_by - RATIFIED_WITHIN if clearance.ratify_by else None
        yield Wait("ratify", reading.id, reading.path, since, clearance.ratify_by, whom, powers.objections(verdict))
    elif isinstance(verdict, Held):
        yield _held(desk, reading, verdict)
    yield from _returned(desk, reading, clearance)
    yield from _moments(reading, verdict)


def _held(desk: Desk, reading: Reading, verdict: Held) -> Wait:
    count = sum(finding.holds for finding in verdict.findings)
    writer = _writer(desk, reading) if isinstance(reading, Release) else ()
    return Wait("held", reading.id or "", reading.path, whom=writer, findings=count)


def _approval(clearance: Clearance, verdict: Verdict) -> Wait:
    case, last = clearance.case, clearance.given.last
    dated = max(filter(None, (case.release.fields.date, case.release.fields.embargo)))
    since = last.at if last else dated if dated <= case.at else None
    until = dated if dated > case.at else None
    whom = powers.posts(powers.able(case, clearance.given))
    return Wait("approve", case.release.id, case.release.path, since, until, whom, powers.objections(verdict))


def _returned(desk: Desk, release: Release, clearance: Clearance) -> Iterator[Wait]:
    last = clearance.given.last
    if last and last.decision == "return" and release.fields.status is Status.DRAFT:
        writer = _writer(desk, release)
        yield Wait("returned", release.id, release.path, last.at, None, writer, note=last.statement.note or "")


def _moments(release: Release, verdict: Verdict) -> Iterator[Wait]:
    if isinstance(verdict, NotDue) and verdict.due:
        yield Wait("opening", release.id, release.path, until=verdict.due)
    if isinstance(verdict, Cleared) and release.fields.expires:
        yield Wait("expiry", release.id, release.path, until=release.fields.expires)


def _waivers(desk: Desk, reading: Reading) -> Iterator[Wait]:
    """Yield the waivers of one release that end soon: its text must be changed by then, or waived anew."""
    if isinstance(reading, Release):
        for _, each in waiver.standing(Case(reading, desk.office, desk.at)):
            if _soon(desk, each.until):
                yield Wait("waiver", reading.id, reading.path, until=each.until, whom=_writer(desk, reading))


def _consents(desk: Desk, pairs: tuple[tuple[Reading, Verdict], ...]) -> Iterator[Wait]:
    """Yield the consents that end soon, with the items that lean on them and are not gone already."""
    used = leaning(desk, pairs)
    keepers = tuple(person.post for person in desk.office.team.people if person.role == "dpo")
    for paper in desk.office.consents.values():
        if _soon(desk, paper.end):
            items = used.get(paper.id, ())
            yield Wait("consent", paper.id, until=paper.end, whom=keepers, items=items)


def leaning(desk: Desk, pairs: Iterable[tuple[Reading, Verdict]]) -> Mapping[str, tuple[str, ...]]:
    """Return by the number of each consent the items that lean on it and are not gone."""
    used: dict[str, dict[str, None]] = {}
    for reading, verdict in pairs:
        if isinstance(reading, Release) and not isinstance(verdict, Gone):
            for use in consent.uses(Case(reading, desk.office, desk.at)):
                used.setdefault(use.number, {})[reading.id] = None
    return {number: tuple(items) for number, items in used.items()}


def _keys(desk: Desk) -> Iterator[Wait]:
    for person in desk.office.team.people:
        for key in person.keys:
            if key.until and not key.compromised and _soon(desk, key.until):
                yield Wait("key", person.id, until=key.until, whom=(person.post,))


def _orders(desk: Desk) -> Iterator[Wait]:
    """Yield the orders whose powers end soon: after that day nobody may approve by them."""
    ends = {power.order: power.until for power in desk.office.delegations}
    heads = tuple(person.post for person in desk.office.team.people if person.role == order.HEAD_OF_AGENCY)
    for item, last in ends.items():
        end = datetime.combine(last + timedelta(days=1), datetime.min.time(), desk.at.tzinfo)
        if _soon(desk, end):
            yield Wait("order", item, until=end, whom=heads)


def _soon(desk: Desk, moment: datetime) -> bool:
    return desk.at < moment <= desk.at + SOON


def _writer(desk: Desk, release: Release) -> tuple[str, ...]:
    post = powers.post(desk.office, release.fields.prepared_by)
    return (post,) if post else ()
