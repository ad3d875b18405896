"""A slip of the pen: where it is, and what is right there. One function finds a fault and corrects it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from newsdesk.finding import Rule, Spot
from newsdesk.language.prose import Prose


class Slip(NamedTuple):
    """A place in the prose that a rule objects to; `right` is None where only the writer can tell."""

    start: int
    end: int
    right: str | None = None
    about: str = ""


Slips = Callable[[Prose], Iterable[Slip]]


@dataclass(frozen=True, slots=True)
class Places:
    """The finder of a language rule: the places of its slips."""

    slips: Slips

    def __call__(self, prose: Prose) -> Iterator[Spot]:
        """Yield each place in the file."""
        return (prose.spot(slip.start, slip.end, slip.about) for slip in self.slips(prose))


def written(
    pattern: re.Pattern[str], signs: tuple[str, ...], right: Callable[[re.Match[str]], str | None] = lambda _: None
) -> Places:
    """Return a finder of *pattern*, which is nowhere without one of *signs*."""

    def slips(prose: Prose) -> Iterator[Slip]:
        if any(sign in prose.text for sign in signs):
            for found in pattern.finditer(prose.text):
                yield Slip(*found.span(), right(found))

    return Places(slips)


def corrections(rules: Iterable[Rule[Prose]], prose: Prose) -> Iterator[tuple[Rule[Prose], Slip]]:
    """Yield every slip of which it is certain what is right, with its rule."""
    for rule in rules:
        if isinstance(rule.find, Places):
            yield from ((rule, slip) for slip in rule.find.slips(prose) if slip.right is not None)
