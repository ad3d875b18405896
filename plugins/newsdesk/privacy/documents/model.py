"""An attachment is told by what its bytes are, the words of each of its parts, and what it carries besides.

Of what it carries only the sort is told, in a word of ours; the words of a part are for detectors alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Sort = Literal["author", "hidden", "picture", "place", "earlier", "active"]
MOST_TEXT = 2_000_000  # characters of all parts together


class Unreadable(Exception):
    """These bytes cannot be read, and so not be judged; the reason is one or two words of ours."""

    @property
    def reason(self) -> str:
        """Why, in English: "password", "damaged", "too large"."""
        return str(self.args[0])


class Trait(NamedTuple):
    """One thing a document carries besides what readers are meant to see; `about` is a word of ours."""

    sort: Sort
    about: str


class Part(NamedTuple):
    """The words of one part; `about` is our name for it: "page 2", "sheet 1", "comments"."""

    about: str
    text: str


class Contents(NamedTuple):
    """What a reader makes of a file."""

    traits: tuple[Trait, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """What is known of one attachment; `form` is empty when its bytes are of no accepted kind.

    `suffix` is that of its name, in small letters. `reason` says why it cannot be read, in a word of ours.
    """

    suffix: str
    form: str = ""
    reason: str = ""
    traits: tuple[Trait, ...] = ()
    parts: tuple[Part, ...] = field(default=(), repr=False)


def contents(traits: list[Trait], parts: list[Part]) -> Contents:
    """Return both without what is told twice and what is empty. Raises Unreadable when there is too much to read."""
    if sum(len(part.text) for part in parts) > MOST_TEXT:
        raise Unreadable("too large")
    return Contents(tuple(dict.fromkeys(traits)), tuple(part for part in parts if part.text.strip()))
