"""The record of processing activities (PDPA s.39): one entry a dossier that holds personal data, and their totals.

It counts people and names grounds, channels and ends; it holds no name, no title, no words of a dossier.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from newsdesk.desk import Desk
from newsdesk.gate import Verdict
from newsdesk.privacy import consent
from newsdesk.register.words import Basis, Kind
from newsdesk.release.case import Case
from newsdesk.release.model import Reading, Release
from newsdesk.report import powers
from newsdesk.report.receipt import State, state

Data = Literal["name", "photo", "video"]
Keeping = Literal["expires", "consent", "schedule"]


@dataclass(frozen=True, slots=True)
class Activity:
    """What one dossier does with personal data.

    `subjects` counts the people named, by role; `faces` the photographs in which somebody is known; `consents` and
    `withdrawn` those it leans on. `end` is when the data leaves the site, by what `keeping` says.
    """

    item: str
    path: str
    kind: Kind
    state: State
    subjects: Mapping[str, int]
    faces: int
    data: tuple[Data, ...]
    bases: tuple[Basis, ...]
    consents: tuple[str, ...]
    withdrawn: tuple[str, ...]
    channels: tuple[str, ...]
    keeping: Keeping
    end: datetime | None
    post: str


@dataclass(frozen=True, slots=True)
class Record:
    """The whole record at one moment; `unread` are the dossiers that cannot be read, and so may be missing."""

    at: datetime
    activities: tuple[Activity, ...]
    unread: tuple[str, ...]

    @property
    def subjects(self) -> Mapping[str, int]:
        """The people named, by role, over all dossiers."""
        return dict(sum((Counter(each.subjects) for each in self.activities), Counter[str]()))

    @property
    def faces(self) -> int:
        """The photographs in which somebody is known, over all dossiers."""
        return sum(each.faces for each in self.activities)

    @property
    def consents(self) -> frozenset[str]:
        """The consents leant on, each once."""
        return frozenset(number for each in self.activities for number in each.consents)

    @property
    def withdrawn(self) -> frozenset[str]:
        """Those of them that were withdrawn."""
        return frozenset(number for each in self.activities for number in each.withdrawn)


def record(desk: Desk, readings: tuple[Reading, ...]) -> Record:
    """Return the record; *readings* are what the verdicts are about, in their order."""
    pairs = tuple(zip(readings, desk.verdicts, strict=True))
    found = (_activity(desk, each, verdict) for each, verdict in pairs if isinstance(each, Release) and _personal(each))
    unread = tuple(reading.path for reading, _ in pairs if not isinstance(reading, Release))
    return Record(desk.at, tuple(found), unread)


def _personal(release: Release) -> bool:
    fields = release.fields
    return bool(fields.persons) or any(photo.people == "identifiable" for photo in fields.photos)


def _activity(desk: Desk, release: Release, verdict: Verdict) -> Activity:
    fields, numbers = release.fields, tuple(_numbers(desk, release))
    keeping, end = _keeping(desk, release)
    return Activity(
        item=release.id,
        path=release.path,
        kind=release.kind,
        state=state(verdict),
        subjects=dict(Counter(person.role for person in fields.persons)),
        faces=sum(photo.people == "identifiable" for photo in fields.photos),
        data=tuple(_data(release)),
        bases=tuple(dict.fromkeys(_bases(release))),
        consents=numbers,
        withdrawn=tuple(number for number in numbers if _withdrawn(desk, number)),
        channels=fields.channels,
        keeping=keeping,
        end=end,
        post=powers.post(desk.office, fields.reviewed_by or "") or powers.post(desk.office, fields.prepared_by),
    )


def _numbers(desk: Desk, release: Release) -> Iterator[str]:
    return iter(dict.fromkeys(use.number for use in consent.uses(Case(release, desk.office, desk.at))))


def _withdrawn(desk: Desk, number: str) -> bool:
    paper = desk.office.consents.get(number)
    return paper is not None and paper.withdrawn_at is not None and paper.withdrawn_at <= desk.at


def _data(release: Release) -> Iterator[Data]:
    fields = release.fields
    if fields.persons:
        yield "name"
    if any(photo.people == "identifiable" for photo in fields.photos):
        yield "photo"
    if fields.kind is Kind.VIDEO:
        yield "video"


def _bases(release: Release) -> Iterator[Basis]:
    yield from (person.basis for person in release.fields.persons)
    yield from (photo.basis for photo in release.fields.photos if photo.basis and photo.people == "identifiable")


def _keeping(desk: Desk, release: Release) -> tuple[Keeping, datetime | None]:
    """Return what ends the keeping, and when: the first of its expiry and its consents, or the office's schedule."""
    expires = release.fields.expires
    end = min((paper.end for _, paper in consent.held(Case(release, desk.office, desk.at))), default=None)
    if expires and (end is None or expires <= end):
        return "expires", expires
    return ("consent", end) if end else ("schedule", None)
