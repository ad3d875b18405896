"""The office's own pages, each from what the director approved: plan, evaluation, network, working group, laws.

A register whose words are not approved as they stand has no page; nothing of it is anywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsdesk import thai
from newsdesk.desk import Desk
from newsdesk.editorial import sheet
from newsdesk.gate import Cleared
from newsdesk.register.words import Kind
from newsdesk.release.fields import Member, Order
from newsdesk.settings import Settings
from newsdesk.site import planned, weeks
from newsdesk.site.duty import Duty, seal, standing
from newsdesk.site.story import Link

Row = tuple[str, str, tuple[str, ...]]
_COUNTED = {Kind.CORRECTION: "corrected", Kind.RETRACTION: "retracted"}
_COLUMNS = ("published", "corrected", "retracted", "withdrawn", "removed")


def duties(desk: Desk, settings: Settings) -> tuple[Duty, ...]:
    """Return every page there is cause for, in the order of the footer."""
    return (
        *planned.pages(desk),
        *weeks.pages(desk, settings),
        *_network(desk),
        *_working_group(desk),
        *_laws(desk),
        _transparency(desk),
    )


def _network(desk: Desk) -> Iterator[Duty]:
    if sheet.NETWORK in desk.sheets:
        network, channels = desk.office.network, desk.office.vocabulary.channels
        clusters = dict.fromkeys(school.cluster for school in network.schools)
        yield standing(
            "network/", "network",
            seal=seal(desk.sheets[sheet.NETWORK]),
            as_of=network.as_of,
            clusters={name: [each for each in network.schools if each.cluster == name] for name in clusters},
            partners=network.partners,
            channels={key: word.th for key, word in channels.items()},
        )  # fmt: skip


def _working_group(desk: Desk) -> Iterator[Duty]:
    today = desk.at.date()
    told = [
        (_link(item), fields.effective_from, fields.effective_to, tuple(_row(desk, each) for each in fields.members))
        for item in desk.cleared
        if isinstance(fields := item.release.fields, Order)
        and not item.withdrawal
        and fields.effective_from <= today <= fields.effective_to
    ]
    if told:
        yield standing("working-group/", "working_group", orders=tuple(told))


def _link(item: Cleared) -> Link:
    return Link(item.release.id, item.release.fields.title, item.release.href)


def _row(desk: Desk, member: Member) -> Row:
    person, kinds = desk.office.person(member.person), desk.office.vocabulary.kinds
    return person.post if person else "", member.duty, tuple(kinds[kind].th for kind in member.may_approve)


def _laws(desk: Desk) -> Iterator[Duty]:
    if sheet.LAWS in desk.sheets:
        yield standing(
            "laws/", "laws",
            laws=desk.office.laws, seal=seal(desk.sheets[sheet.LAWS]), checked=len(desk.cleared), at=desk.at,
        )  # fmt: skip


def _transparency(desk: Desk) -> Duty:
    """Return how often the office corrected itself, by year; of what was removed only that it was."""
    told = Counter((thai.be_year(gone.at), "removed") for gone in desk.gone)
    for item in desk.cleared:
        kind, year = item.release.kind, thai.be_year(item.release.fields.date)
        told[year, "published"] += kind is not Kind.PAGE
        if kind in _COUNTED:
            told[year, _COUNTED[kind]] += 1
        if item.withdrawal:
            told[thai.be_year(item.withdrawal.at), "withdrawn"] += 1
    years = sorted({year for (year, _), count in told.items() if count}, reverse=True)
    rows = tuple((year, tuple(told[year, column] for column in _COLUMNS)) for year in years)
    return standing("transparency/", "transparency", years=rows)
