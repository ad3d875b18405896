"""The record of one week's evaluation (the manual, ๓.๘): what people found, and what they will do about it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from newsdesk.record import Count, Date, Record
from newsdesk.thai import BE_OFFSET

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

    @property
    def name(self) -> str:
        """The week as the office names it, by the Buddhist year."""
        year, _, week = self.week.partition("-")
        return f"{int(year) + BE_OFFSET}-{week}"
