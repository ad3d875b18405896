"""What a person signs: one statement about one item, in bytes that every program writes alike."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from newsdesk.record import Record
from newsdesk.settings import ZONE

Move = Literal["approve", "urgent", "return", "withdraw", "remove"]
FIRST = ""
LONGEST = 2_000


def _iso(text: str) -> str:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError("a moment names its zone")
    try:
        at.astimezone(ZONE)
    except OverflowError:
        raise ValueError("no moment of any calendar") from None
    return text


class Statement(Record):
    """One decision: about which bytes of which item, by whom, when, after which other decision.

    `digest` is that of the release as it lay before the person (`release.model.digest`); `prev` is the seal of
    the decision before it, or empty for the first; `reason` is why, `note` is what an editor is told.
    """

    v: Literal[1] = 1
    item: str = Field(max_length=64)
    decision: Move
    digest: str = Field(pattern=r"^sha256:[0-9a-f]{64}$")
    by: str = Field(max_length=64)
    at: Annotated[str, AfterValidator(_iso)]
    prev: str = Field(pattern=r"^(sha256:[0-9a-f]{64})?$")
    reason: str | None = Field(default=None, min_length=1, max_length=LONGEST)
    note: str | None = Field(default=None, min_length=1, max_length=LONGEST)

    @property
    def moment(self) -> datetime:
        """When it was made, in the office's zone: the day of a decision is the office's day."""
        return datetime.fromisoformat(self.at).astimezone(ZONE)

    @property
    def seal(self) -> str:
        """What the next decision about the item names as the one before it."""
        return "sha256:" + hashlib.sha256(canonical(self)).hexdigest()


def canonical(statement: Statement) -> bytes:
    """Return the bytes that are signed: JSON with sorted keys, no spaces and no absent keys, NFC, UTF-8."""
    told: dict[str, Any] = statement.model_dump(exclude_none=True)
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return unicodedata.normalize("NFC", text).encode()
