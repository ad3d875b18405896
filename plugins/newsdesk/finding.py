"""One kind of objection.

A missing signature, a photograph with GPS, an identity number and an impossible date are all a
`Finding`: which rule is broken, and where. A finding never holds the words it found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Generic, Literal, NamedTuple, TypeVar

Subject = TypeVar("Subject")
Lang = Literal["th", "en"]

RULE_ID = re.compile(r"(REL|EDT|PDP|PIC|OUT|THA)\d{3}")
RULE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Severity(StrEnum):
    """Whether a finding holds a release or only speaks to its editor."""

    ERROR = "error"
    WARNING = "warning"


class Spot(NamedTuple):
    """A place in one file: line and column count from 1, width in characters.

    `about` is a word of ours (the name of a field, a kind, a program), never a word of the file.
    """

    line: int = 1
    column: int = 1
    width: int = 0
    about: str = ""


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """One rule as one value: its law, its advice, its finder, and examples that prove it.

    `th` and `en` say what to do, in the imperative. `find` yields the places where the subject breaks
    the rule. `flags` and `passes` are short texts; tests turn each into a subject and try it.
    """

    id: str
    name: str
    law: str
    th: str
    en: str
    find: Callable[[Subject], Iterable[Spot]] = field(repr=False)
    flags: tuple[str, ...] = field(repr=False)
    passes: tuple[str, ...] = field(repr=False)
    severity: Severity = Severity.ERROR

    def __post_init__(self) -> None:
        """Refuse a rule that is misnamed or not proven. Raises ValueError."""
        if not RULE_ID.fullmatch(self.id) or not RULE_NAME.fullmatch(self.name):
            raise ValueError(f"rule {self.id} {self.name}: an id like PDP101 and a kebab-case name are wanted")
        if not (self.law and self.th and self.en and self.flags and self.passes):
            raise ValueError(f"rule {self.id}: law, advice and examples of both kinds are wanted")

    def says(self, lang: Lang = "th") -> str:
        """Return what to do, in Thai or in English."""
        return self.th if lang == "th" else self.en


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where a rule is broken; `path` is relative to the project, with forward slashes."""

    rule: Rule[Any]
    path: str
    line: int = 1
    column: int = 1
    width: int = 0
    about: str = ""

    def __str__(self) -> str:
        """Return `path:line:column: ID advice`, in Thai."""
        return f"{self.path}:{self.line}:{self.column}: {self.rule.id} {self.message()}"

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Reading order: by file, by place, by rule."""
        return self.path, self.line, self.column, self.rule.id, self.about

    @property
    def holds(self) -> bool:
        """Whether it keeps a release from being cleared."""
        return self.rule.severity is Severity.ERROR

    def message(self, lang: Lang = "th") -> str:
        """Return the advice of the rule, and what it is about."""
        return f"{self.rule.says(lang)}: {self.about}" if self.about else self.rule.says(lang)


def examine(rules: Iterable[Rule[Subject]], subject: Subject, path: str) -> tuple[Finding, ...]:
    """Return every place where *subject*, read from *path*, breaks one of the *rules*."""
    return tuple(Finding(rule, path, *spot) for rule in rules for spot in rule.find(subject))
