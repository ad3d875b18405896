"""What a rule about the built site looks at: one file among all, beside what is expected."""

from __future__ import annotations

from dataclasses import dataclass

from newsdesk.audit.built import Built
from newsdesk.audit.expected import Expected
from newsdesk.source import Source


@dataclass(frozen=True, slots=True)
class Sight:
    """One built file beside what is expected, the names of all files, and what of it was not read before.

    Pages share their frame and feeds their entries: `fresh` holds the pieces that no earlier file had, `words`
    the strings. What is found in them is looked for again in the whole file, to say where.
    """

    built: Built
    expected: Expected
    names: frozenset[str]
    fresh: str
    words: Source
