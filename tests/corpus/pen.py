"""A value as written, and who writes it: for which part, how freely, by which dice."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import NamedTuple

import forms
import words


class Value(NamedTuple):
    """A value as written, the name of its form, the value itself, other types it may be taken for, and what leads to it."""

    text: str
    form: str
    value: str
    accept: tuple[str, ...] = ()
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Pen:
    """Who writes: for which part, at which level of forms, by which dice."""

    part: str
    level: str
    rng: Random

    def word(self, kind: str) -> str:
        """Return a filling word of that kind."""
        return self.rng.choice(words.fillings(self.part)[kind])

    def digits(self, count: int) -> str:
        """Return that many digits."""
        return "".join(str(self.rng.randrange(10)) for _ in range(count))

    def number(self, groups: tuple[str, ...], form: str = "") -> Value:
        """Write a number in the form asked for, or in a usual one."""
        known = form in {**forms.FORMS, **forms.OF_PART[self.part], **forms.ASKED}
        level = "plain" if form == "any" else self.level
        name = form if known else forms.choose(self.part, level, self.rng, len("".join(groups)))
        return Value(forms.write(name, groups, self.part, self.rng), name, "".join(groups))


def group(digits: str, *lengths: int) -> tuple[str, ...]:
    """Cut *digits* into groups."""
    ends = [sum(lengths[: n + 1]) for n in range(len(lengths))]
    return tuple(digits[end - length : end] for end, length in zip(ends, lengths, strict=True))
