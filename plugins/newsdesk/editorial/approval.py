"""The decisions about one item, each signed and each naming the one before it; one book per item.

Only the last decision counts. An older approval never comes back by itself, whatever lies in the dossier.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import TypeAdapter, ValidationError, model_validator

from newsdesk.editorial.statement import FIRST, Statement
from newsdesk.proof.passkey import Assertion
from newsdesk.record import Record
from newsdesk.settings import Settings

LONGEST = 1_000_000
_ITEM = re.compile(r"[A-Z]+-[A-Z0-9-]+")
APPROVING = ("approve", "urgent")


class Decision(Record):
    """A statement and the proof of who made it: an SSH signature or a passkey's."""

    statement: Statement
    ssh: str | None = None
    passkey: Assertion | None = None

    @model_validator(mode="after")
    def _has_one_proof(self) -> Decision:
        if (self.ssh is None) == (self.passkey is None):
            raise ValueError("either ssh or passkey")
        return self

    @property
    def decision(self) -> str:
        """Which move it is."""
        return self.statement.decision

    @property
    def by(self) -> str:
        """Who made it, by id."""
        return self.statement.by

    @property
    def at(self) -> datetime:
        """When, in the office's zone."""
        return self.statement.moment

    @property
    def digest(self) -> str:
        """About which bytes."""
        return self.statement.digest


@dataclass(frozen=True, slots=True)
class Approvals:
    """The decisions about one item, oldest first; `readable` is False when the book is damaged."""

    decisions: tuple[Decision, ...] = ()
    readable: bool = True

    @property
    def last(self) -> Decision | None:
        """The decision that counts."""
        return self.decisions[-1] if self.decisions else None

    @property
    def approved(self) -> bool:
        """Whether anybody ever approved it."""
        return any(decision.decision in APPROVING for decision in self.decisions)

    @property
    def ending(self) -> Decision | None:
        """The withdrawal or removal, when that is the last decision."""
        return self.last if self.last and self.last.decision in ("withdraw", "remove") else None

    @property
    def seal(self) -> str:
        """What the next decision must name."""
        return self.last.statement.seal if self.last else FIRST

    def over(self, digest: str) -> Decision | None:
        """Return the approval of exactly these bytes: the last decision, or the one before a withdrawal of them."""
        ended = self.last is not None and self.last.decision == "withdraw" and self.last.digest == digest
        rest = self.decisions[:-1] if ended else self.decisions
        last = rest[-1] if rest else None
        return last if last and last.digest == digest and last.decision in APPROVING else None

    def and_then(self, decision: Decision) -> Approvals:
        """Return the book with one more decision."""
        return Approvals((*self.decisions, decision), self.readable)


def chained(item: str, decisions: Iterable[Decision]) -> bool:
    """Whether every decision is about *item*, names the one before it, and is no older."""
    seal, at = FIRST, None
    for decision in decisions:
        statement = decision.statement
        if statement.item != item or statement.prev != seal or (at is not None and decision.at < at):
            return False
        seal, at = statement.seal, decision.at
    return True


_BOOK = TypeAdapter(tuple[Decision, ...])


def book(settings: Settings, item: str) -> Path:
    """Return where the decisions about *item* stand."""
    return settings.content / "approvals" / f"{item}.json"


def read(settings: Settings, item: str) -> Approvals:
    """Read the decisions about *item*; none when there is no book."""
    path = book(settings, item)
    if path.is_symlink():
        return Approvals(readable=False)
    try:
        with path.open("rb") as stream:
            data = stream.read(LONGEST + 1)
        return Approvals(_BOOK.validate_json(data)) if len(data) <= LONGEST else Approvals(readable=False)
    except FileNotFoundError:
        return Approvals()
    except (OSError, ValidationError):
        return Approvals(readable=False)


class Books(Mapping[str, Approvals]):
    """All books of an office by item, each read when it is asked for; of an item without one, no decisions."""

    def __init__(self, settings: Settings) -> None:
        """Read nothing yet."""
        self._settings = settings
        self._read: dict[str, Approvals] = {}

    def __getitem__(self, item: str) -> Approvals:
        """Return the decisions about *item*."""
        if item not in self._read:
            self._read[item] = read(self._settings, item) if _ITEM.fullmatch(item) else Approvals()
        return self._read[item]

    def __iter__(self) -> Iterator[str]:
        """Yield the items that have a book, those too whose dossier is no more."""
        return (path.stem for path in sorted((self._settings.content / "approvals").glob("*.json")))

    def __len__(self) -> int:
        """Count the books."""
        return sum(1 for _ in self)


def add(settings: Settings, decision: Decision) -> Path:
    """Write *decision* at the end of its item's book; the book is whole before and after. Returns its path."""
    item = decision.statement.item
    path = book(settings, item)
    path.parent.mkdir(exist_ok=True)
    entries = [
        entry.model_dump(mode="json", exclude_none=True) for entry in read(settings, item).and_then(decision).decisions
    ]
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(entries, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    fresh.replace(path)
    return path
