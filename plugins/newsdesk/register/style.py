"""style.yml: the office's own words of style. A misspelling or a term added there is known at once; no code changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, field_validator

from newsdesk.record import Record

Form = Annotated[str, StringConstraints(min_length=2, max_length=80)]
Topic = Literal[
    "maiyamok", "na", "time", "date", "weekday", "digits", "range", "quotes", "sara_am", "double_e", "zwsp"
]  # fmt: skip


class Convention(Record):
    """One convention of writing as the office tells it to its officers."""

    th: str
    good: str | None = None
    bad: str | None = None
    fix: str | None = None
    check: str | None = None


class Style(Record):
    """The whole register: misspellings and terms each by the form that is right."""

    misspellings: dict[Form, Form]
    rules: dict[Topic, Convention]
    terms: dict[Form, Form]
    sensitive_terms: tuple[str, ...] = ()
    patterns: Mapping[str, str] = Field(default_factory=dict)

    @field_validator("misspellings")
    @classmethod
    def _end(cls, misspellings: dict[str, str]) -> dict[str, str]:
        """Refuse a right form that holds a wrong one: correcting it would never end."""
        if any(wrong in right for right in misspellings.values() for wrong in misspellings):
            raise ValueError("a right form holds a wrong one")
        return misspellings
