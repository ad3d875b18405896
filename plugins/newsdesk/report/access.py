"""All that is held under one consent, for the person it is about who asks to see it (PDPA s.30).

It names places: lines, photographs, pages, feeds, sendings, decisions. What stands there the officer shows beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from newsdesk.desk import Desk
from newsdesk.register.books import Consent
from newsdesk.release.model import Reading, Release
from newsdesk.report import powers
from newsdesk.report.mention import Mentions
from newsdesk.report.receipt import Leaning, Receipt

ACKNOWLEDGED, ANSWERED = timedelta(days=15), timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision about the dossier: what, by which post, when."""

    decision: str
    post: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Holding:
    """One dossier: the lines that name the person, the photographs that show them, and where the site shows it."""

    use: Leaning
    named: tuple[int, ...]
    photos: tuple[str, ...]
    shown: Mentions
    decisions: tuple[Decided, ...]


@dataclass(frozen=True, slots=True)
class Access:
    """The answer to a request received at a moment, as of another; a dossier that cannot be read has no details."""

    consent: Consent
    received: datetime
    at: datetime
    holdings: tuple[Holding, ...]

    @property
    def acknowledge_by(self) -> datetime:
        """When the request must be acknowledged."""
        return self.received + ACKNOWLEDGED

    @property
    def answer_by(self) -> datetime:
        """When it must be answered."""
        return self.received + ANSWERED


def access(
    given: Receipt,
    desk: Desk,
    readings: tuple[Reading, ...],
    received: datetime,
    shown: Callable[[str, str], Mentions],
) -> Access:
    """Return what is held under the consent of *given*; *shown* tells of an item and its href where the site has it."""
    known = {reading.path: reading for reading in readings if isinstance(reading, Release)}
    found = (_holding(use, known.get(use.path), given.consent.id, desk, shown) for use in given.uses)
    return Access(given.consent, received, given.at, tuple(found))


def _holding(
    use: Leaning, release: Release | None, number: str, desk: Desk, shown: Callable[[str, str], Mentions]
) -> Holding:
    return Holding(
        use=use,
        named=tuple(_named(release, number)) if release else (),
        photos=tuple(photo.file for photo in release.fields.photos if number in photo.consents) if release else (),
        shown=shown(use.item, use.href) if use.item else Mentions(),
        decisions=tuple(_decisions(use.item, desk)),
    )


def _named(release: Release, number: str) -> Iterator[int]:
    """Yield the lines on which the name declared under *number* stands, however it is spaced."""
    names = ["".join(person.name.split()) for person in release.fields.persons if person.consent == number]
    for line, text in enumerate(release.source.raw.splitlines(), 1):
        if any(name in "".join(text.split()) for name in names):
            yield line


def _decisions(item: str, desk: Desk) -> Iterator[Decided]:
    for each in desk.approvals[item].decisions:
        yield Decided(each.decision, powers.post(desk.office, each.by), each.at)
