"""Where one consent is used and what became of it: a receipt for the file of the person it is about.

It holds numbers, places and moments only: no name, no title, no words about a photograph, nothing of the paper itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from newsdesk.desk import Desk
from newsdesk.gate import Cleared, Gone, Held, NotDue, Verdict
from newsdesk.privacy import consent
from newsdesk.register import distribution
from newsdesk.register.books import Consent
from newsdesk.register.distribution import Reach, Sending
from newsdesk.release.case import Case
from newsdesk.release.model import Reading, Release

State = Literal["gone", "shown", "waiting", "held", "unread"]
OWN = frozenset({"web", "rss"})


@dataclass(frozen=True, slots=True)
class Leaning:
    """One dossier that leans on the consent: the lines that do, by scope, and what becomes of it now.

    `sent` holds the channels by the moment it was sent, None when that is not recorded; nothing when it was never
    public. `built` says whether the site in output/ still shows it.
    """

    item: str
    path: str
    href: str
    lines: tuple[tuple[int, str], ...]
    state: State
    since: datetime | None
    built: bool
    sent: Mapping[str, datetime | None]
    acknowledged: tuple[str, ...]

    @property
    def scopes(self) -> Counter[str]:
        """How many names, photographs and videos of it lean on the consent."""
        return Counter(scope for _, scope in self.lines)

    @property
    def beyond(self) -> tuple[str, ...]:
        """The channels that the office cannot recall by itself."""
        return tuple(channel for channel in self.sent if channel not in OWN)


@dataclass(frozen=True, slots=True)
class Receipt:
    """A consent at one moment, and every dossier that leans on it."""

    consent: Consent
    at: datetime
    uses: tuple[Leaning, ...]

    @property
    def ended(self) -> bool:
        """Whether the consent is withdrawn or lapsed."""
        return self.consent.end <= self.at

    @property
    def settled(self) -> bool:
        """Whether nothing that leans on an ended consent is, or may be, still shown."""
        return not self.ended or all(use.state in ("gone", "waiting") and not use.built for use in self.uses)


def receipt(
    paper: Consent,
    desk: Desk,
    readings: tuple[Reading, ...],
    sendings: tuple[Sending, ...],
    built: Collection[str],
) -> Receipt:
    """Return the receipt; *readings* are what the verdicts are about, *built* the items that output/ shows."""
    found = []
    for reading, verdict in zip(readings, desk.verdicts, strict=True):
        if not isinstance(reading, Release):
            if _may_lean(reading, paper.id):
                found.append(_unread(reading, built))
        elif lines := tuple(_lines(reading, paper.id, desk)):
            went = reach(reading, verdict, desk, sendings)
            found.append(_leaning(reading, verdict, lines, went, reading.id in built))
    return Receipt(paper, desk.at, tuple(found))


def _may_lean(reading: Reading, number: str) -> bool:
    """Whether a dossier that cannot be read speaks of the consent, or cannot even be searched for it."""
    return bool(reading.slug) and (reading.source is None or number in reading.source.raw)


def _unread(reading: Reading, built: Collection[str]) -> Leaning:
    item = reading.id or ""
    return Leaning(item, reading.path, "", (), "unread", None, item in built, {}, ())


def _lines(release: Release, number: str, desk: Desk) -> Iterator[tuple[int, str]]:
    for use in consent.uses(Case(release, desk.office, desk.at)):
        if use.number == number:
            yield release.spot(*use.loc).line, use.scope


def _leaning(
    release: Release, verdict: Verdict, lines: tuple[tuple[int, str], ...], went: Reach, built: bool
) -> Leaning:
    return Leaning(
        item=release.id,
        path=release.path,
        href=release.href,
        lines=lines,
        state=state(verdict),
        since=verdict.at if isinstance(verdict, Gone) else None,
        built=built,
        sent=went.sent,
        acknowledged=went.acknowledged,
    )


def reach(release: Release, verdict: Verdict, desk: Desk, sendings: tuple[Sending, ...]) -> Reach:
    """Return how far the release went: where it was sent, and where it was to be sent; nowhere if never public."""
    went = distribution.reach(sendings, release.id)
    if not went.sent and not _was_public(release, verdict, desk):
        return Reach({}, ())
    channels = dict.fromkeys((*release.fields.channels, *went.sent))
    return Reach({channel: went.sent.get(channel) for channel in channels}, went.acknowledged)


def _was_public(release: Release, verdict: Verdict, desk: Desk) -> bool:
    waits = isinstance(verdict, NotDue) and verdict.reason in ("embargo", "not-yet")
    return desk.approvals[release.id].approved and not waits


def state(verdict: Verdict) -> State:
    """Return what became of the release that *verdict* is about."""
    match verdict:
        case Gone():
            return "gone"
        case Cleared():
            return "shown"
        case Held():
            return "held"
        case NotDue():
            return "waiting"
