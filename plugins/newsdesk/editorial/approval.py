"""An approval is one person's decision over exact bytes; one book per item in content/approvals/."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field, TypeAdapter, ValidationError

from newsdesk.record import Moment, Record
from newsdesk.settings import Settings


class Decision(Record):
    """What one person decided, when, and about which bytes (the digest of a release)."""

    decision: Literal["approve"]
    by: str
    at: Moment
    digest: str = Field(pattern=r"sha256:[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Approvals:
    """The decisions about one item, oldest first; `readable` is False when the book is damaged."""

    decisions: tuple[Decision, ...] = ()
    readable: bool = True

    def over(self, digest: str) -> Decision | None:
        """Return the latest decision about exactly these bytes."""
        return next((item for item in reversed(self.decisions) if item.digest == digest), None)


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
        return Approvals(_BOOK.validate_json(path.read_bytes()))
    except FileNotFoundError:
        return Approvals()
    except (OSError, ValidationError):
        return Approvals(readable=False)


def add(settings: Settings, item: str, decision: Decision) -> Path:
    """Write *decision* at the end of the item's book; the book is whole before and after. Returns its path."""
    path = book(settings, item)
    path.parent.mkdir(exist_ok=True)
    entries = [entry.model_dump(mode="json") for entry in (*read(settings, item).decisions, decision)]
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(entries, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    fresh.replace(path)
    return path
