"""One office, frozen: every register a verdict may depend on."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, reduce
from operator import getitem
from typing import TypeVar, cast

from pydantic import BaseModel, RootModel

from newsdesk.finding import Finding, examine
from newsdesk.record import RULES, Fault, Loc, Tree, parse, typed
from newsdesk.register import page, trust
from newsdesk.register.books import (
    Consent,
    Inquiry,
    Network,
    OfficeCard,
    Plan,
    School,
    Vocabulary,
)
from newsdesk.register.evaluation import Evaluation
from newsdesk.register.laws import Law
from newsdesk.register.style import Style
from newsdesk.register.team import Leave, Person, Seat, Team
from newsdesk.register.words import Kind
from newsdesk.settings import CannotRun, Settings

B = TypeVar("B", bound=BaseModel)


class UnreadableRegister(CannotRun):
    """A book of the office cannot be read; carries the findings that say where."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """Show every finding, one a line."""
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Delegation:
    """What an order in force lets one person approve, and on which days (PM's Office regulation B.E. 2529)."""

    order: str
    person: str
    kinds: frozenset[Kind]
    since: date
    until: date

    def covers(self, day: date) -> bool:
        """Whether the order is in force on *day*."""
        return self.since <= day <= self.until


@dataclass(frozen=True)
class Office:
    """The registers of content/office/, the powers that the cleared orders give, and the ids of all dossiers."""

    card: OfficeCard
    team: Team
    leave: tuple[Leave, ...]
    roots: frozenset[str]
    vocabulary: Vocabulary
    style: Style
    network: Network
    consents: Mapping[str, Consent]
    inquiries: Mapping[str, Inquiry]
    plans: tuple[Plan, ...]
    laws: tuple[Law, ...]
    evaluations: tuple[Evaluation, ...]
    delegations: tuple[Delegation, ...] = ()
    known: frozenset[str] = frozenset()
    waiver_key: bytes | None = field(default=None, repr=False)

    def person(self, name: str) -> Person | None:
        """Return the person with this id."""
        return next((person for person in self.team.people if person.id == name), None)

    def seats(self, person: Person, day: date) -> tuple[Seat, ...]:
        """Return what *person* sits as on *day*: nothing while away."""
        away = any(leave.person == person.id and leave.covers(day) for leave in self.leave)
        return () if away else tuple(person.seats(day))

    def school(self, name: str) -> School | None:
        """Return the school with this id."""
        return next((school for school in self.network.schools if school.id == name), None)

    @cached_property
    def activities(self) -> frozenset[str]:
        """The ids of every planned activity."""
        return frozenset(activity.id for plan in self.plans for activity in plan.activities)

    @cached_property
    def mailboxes(self) -> frozenset[str]:
        """The addresses the office and its network have made public."""
        schools = (school.email for school in self.network.schools)
        partners = (partner.email for partner in self.network.partners)
        return frozenset({self.card.email, *schools, *partners})

    def with_powers(self, delegations: tuple[Delegation, ...]) -> Office:
        """Return the same office under these orders."""
        return dataclasses.replace(self, delegations=delegations)


def read(settings: Settings) -> Office:
    """Read the registers of one office. Raises UnreadableRegister with every finding, CannotRun if one is missing."""
    shelf = _Shelf(settings)
    card = shelf.book("office.yml", OfficeCard)
    team = shelf.book(trust.BOOK, Team)
    leave = shelf.book("leave.yml", RootModel[tuple[Leave, ...]])
    vocabulary = shelf.book("vocabulary.yml", Vocabulary)
    style = shelf.book("style.yml", Style)
    network = shelf.book("network.yml", Network)
    consents = shelf.book("consents.yml", RootModel[tuple[Consent, ...]])
    inquiries = shelf.book("inquiries.yml", RootModel[tuple[Inquiry, ...]])
    plans = tuple(shelf.book(name, Plan) for name in shelf.names("plan-*.yml"))
    laws = shelf.book("laws.yml", RootModel[tuple[Law, ...]])
    evaluations = tuple(shelf.book(name, Evaluation) for name in shelf.names("evaluation/*.yml"))
    if shelf.findings:
        raise UnreadableRegister(tuple(sorted(shelf.findings, key=lambda finding: finding.order)))
    return Office(
        card=card,
        team=team,
        leave=leave.root,
        roots=trust.roots(settings),
        vocabulary=vocabulary,
        style=style,
        network=network,
        consents={consent.id: consent for consent in consents.root},
        inquiries={inquiry.id: inquiry for inquiry in inquiries.root},
        plans=plans,
        laws=laws.root,
        evaluations=evaluations,
        waiver_key=settings.waiver_key,
    )


def book(settings: Settings, name: str, schema: type[B]) -> B:
    """Read one register by itself. Raises UnreadableRegister with every finding, CannotRun if it is missing."""
    shelf = _Shelf(settings)
    value = shelf.book(name, schema)
    if shelf.findings:
        raise UnreadableRegister(tuple(shelf.findings))
    return value


class _Shelf:
    """Opens books one by one and keeps every finding, so that an officer sees them all at once."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.folder = settings.content / "office"
        self.findings: list[Finding] = []

    def names(self, pattern: str) -> Iterator[str]:
        return (path.relative_to(self.folder).as_posix() for path in sorted(self.folder.glob(pattern)))

    def book(self, name: str, schema: type[B]) -> B:
        path = self.folder / name
        text = page.read(path, self.settings)
        tree = parse(text)
        value = typed(schema, tree)
        twins = tuple(_twins(tree))
        if isinstance(value, tuple) or twins:
            faults = (*value, *twins) if isinstance(value, tuple) else twins
            self.findings += examine(RULES, faults, self.settings.relative(path))
            return cast("B", None)  # nobody looks at it: the reading ends in UnreadableRegister
        return value


def _twins(tree: Tree) -> Iterator[Fault]:
    """Yield every entry of a list whose id an earlier one has: a second consent would undo the end of the first."""
    seen: set[tuple[Loc, str]] = set()
    for loc in tree.spots:
        if loc[-1:] == ("id",) and isinstance(loc[-2:][0], int):
            entry = loc[:-2], str(reduce(getitem, loc, tree.plain))
            if entry in seen:
                yield Fault("duplicate", tree.spot(loc, "id"))
            seen.add(entry)
