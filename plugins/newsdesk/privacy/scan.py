"""Personal data of one text as plain values: the kind, and where it is written."""

from __future__ import annotations

from typing import TypedDict

from newsdesk.privacy.detect import SCANNERS
from newsdesk.source import Source


class Found(TypedDict):
    """One piece of personal data: `start` and `end` count code points of the text as written."""

    type: str
    start: int
    end: int


def scan(text: str) -> list[Found]:
    """Return the personal data of *text*, in reading order."""
    source = Source.of(text)
    spans = ((name, *source.raw_span(*span)) for name, find in SCANNERS for span in find(source))
    return [Found(type=name, start=start, end=end) for name, start, end in sorted(spans, key=lambda it: it[1:])]
