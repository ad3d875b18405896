"""The record of one week's evaluation (the manual, ๓.๘): what people found, and what they will do about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from newsdesk.record import Count, Date, Record
from newsdesk.register import office
from newsdesk.settings import Settings

FOLDER = "evaluation"


class Observed(Record):
    """Something the working group found, and by what."""

    id: str = Field(pattern=r"F\d+")
    text: str
    evidence: str
    severity: Literal["low", "medium", "high"]


class Action(Record):
    """What is to be done about it, by whom, until when."""

    id: str = Field(pattern=r"ACT-\d{4}-\d{3}")
    finding: str
    text: str
    owner: str
    due: Date
    status: Literal["open", "done", "dropped"]


class Evaluation(Record):
    """evaluation/2569-W47.yml: one week, by its ISO name."""

    week: str = Field(pattern=r"\d{4}-W\d\d")
    since: Date = Field(alias="from")
    until: Date = Field(alias="to")
    meeting: Date
    metrics_entered_by_hand: dict[str, Count] = Field(default_factory=dict)
    findings: tuple[Observed, ...] = ()
    actions: tuple[Action, ...] = ()
    improved_from_last_week: tuple[str, ...] = ()


def names(settings: Settings) -> Iterator[str]:
    """Yield the names of the records there are, oldest first."""
    return (path.stem for path in sorted((settings.content / "office" / FOLDER).glob("*.yml")))


def read(settings: Settings, name: str) -> Evaluation | None:
    """Return the record called *name*, None where there is none. Raises UnreadableRegister with every finding."""
    return office.book(settings, f"{FOLDER}/{name}.yml", Evaluation) if name in names(settings) else None
