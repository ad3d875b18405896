"""The custody book: every decision ever made here, by its seal, published with the site so that none can vanish.

A line is a seal; of what is or was public it goes on with the item, the number of the decision, the move and the
moment. Each seal covers the one before it, so that the last of an item vouches for all. What was published once is
read back before the next site is: a decision that is missing then was deleted, reordered or rewritten.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from newsdesk.editorial.approval import Approvals

NAME = "custody.txt"
_TEAM = "team"


def book(approvals: Mapping[str, Approvals], public: Container[str], serial: int) -> str:
    """Return the text of the book; *public* are the items whose ids may be told, *serial* is that of team.yml."""
    lines = (line for item in sorted(approvals) for line in _lines(item, approvals[item], item in public))
    return "".join(f"{line}\n" for line in (f"{_TEAM} {serial}", *lines))


def _lines(item: str, given: Approvals, told: bool) -> Iterator[str]:
    for number, decision in enumerate(given.decisions, 1):
        statement = decision.statement
        yield f"{statement.seal} {item} {number} {statement.decision} {statement.at}" if told else statement.seal


def vanished(former: str, now: str) -> tuple[str, ...]:
    """Return the lines of a *former* book whose decisions are not in the book of *now*."""
    seals = {line.partition(" ")[0] for line in now.splitlines()}
    lines = [line for line in former.splitlines() if line.startswith("sha256:")]
    return tuple(line for line in lines if line.partition(" ")[0] not in seals)


def serial(text: str) -> int:
    """Return the serial of the team's register that a book was written under; 0 when it tells none."""
    word, _, number = text.partition("\n")[0].partition(" ")
    return int(number) if word == _TEAM and number.isdecimal() else 0
