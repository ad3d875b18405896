"""The registers people write in, examined as written: their rules, and no person's data in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, RootModel

from newsdesk.finding import Finding, Rule, examine
from newsdesk.office import rules
from newsdesk.office.rules import Around, Book
from newsdesk.privacy import check as privacy
from newsdesk.record import parse, typed
from newsdesk.register import page
from newsdesk.register.books import Inquiry, Network, Plan
from newsdesk.register.distribution import Sending
from newsdesk.register.evaluation import Evaluation
from newsdesk.register.laws import Law
from newsdesk.settings import Settings
from newsdesk.source import Source

BOOKS: tuple[tuple[str, type[BaseModel], Sequence[Rule[Any]]], ...] = (
    ("plan-*.yml", Plan, rules.PLAN_RULES),
    ("network.yml", Network, rules.NETWORK_RULES),
    ("laws.yml", RootModel[tuple[Law, ...]], rules.LAW_RULES),
    ("evaluation/*.yml", Evaluation, ()),
    ("inquiries.yml", RootModel[tuple[Inquiry, ...]], ()),
    ("distribution.yml", RootModel[tuple[Sending, ...]], ()),
)
S = TypeVar("S", bound=BaseModel)


def objections(settings: Settings, around: Around) -> tuple[Finding, ...]:
    """Return what is to be mended in these registers."""
    found = (
        finding
        for name, schema, family in BOOKS
        for path in sorted((settings.content / "office").glob(name))
        for finding in _book(path, settings, schema, around, family)
    )
    return tuple(sorted(found, key=lambda finding: finding.order))


def _book(
    path: Path, settings: Settings, schema: type[S], around: Around, family: Sequence[Rule[Any]]
) -> Iterator[Finding]:
    text, name = page.read(path, settings), settings.relative(path)
    tree = parse(text)
    value = typed(schema, tree)
    if not isinstance(value, tuple):
        yield from examine(family, Book(value, tree, around), name)
    yield from privacy.text(Source.of(text), name, around.office)
