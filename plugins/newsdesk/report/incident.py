"""One breach of personal data and its clock (PDPA s.37(4)): 72 hours to tell the Committee, 15 days at the latest.

The file incident.json holds what was known when it was opened and whatever people write into it since; only the clock
is the program's to change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from newsdesk import thai
from newsdesk.register.office import Office
from newsdesk.report.waiting import Wait
from newsdesk.settings import ZONE, CannotRun, Settings

FILE = "incident.json"
WITHIN, AT_LATEST = timedelta(hours=72), timedelta(days=15)
Risk = Literal["none", "some", "high"]


def _moment(written: Any) -> datetime:
    """Read a moment as people write it, in the office's zone unless it names another."""
    at = written if isinstance(written, datetime) else thai.parse_moment(str(written))
    return at.astimezone(ZONE) if at.tzinfo else at.replace(tzinfo=ZONE)


Stamp = Annotated[datetime, BeforeValidator(_moment)]


class Receiver(BaseModel):
    """Whoever was sent the item, or acknowledged it: by id, as addressed, the office's mailbox for it, and when."""

    model_config = ConfigDict(frozen=True)

    id: str
    to: str
    contact: str = ""
    sent_at: Stamp | None = None


class Incident(BaseModel):
    """What is known of a breach. People fill in when the Committee was told and when all was done.

    `data` are kinds of data, `because` what makes the risk; `addresses`, `feeds`, `pages` and
    `caches` are to be recalled.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    item: str
    path: str
    detected_at: Stamp
    at: Stamp
    notify_by: Stamp
    latest_by: Stamp
    hours_left: float
    notified_at: Stamp | None = None
    closed_at: Stamp | None = None
    risk: Risk
    because: tuple[str, ...]
    subjects: Mapping[str, int]
    faces: int
    data: tuple[str, ...]
    consents: tuple[str, ...]
    addresses: tuple[str, ...]
    feeds: tuple[str, ...]
    pages: tuple[str, ...]
    caches: tuple[str, ...]
    receivers: tuple[Receiver, ...]

    @property
    def overdue(self) -> bool:
        """Whether 72 hours passed and the Committee was not told."""
        return self.notified_at is None and self.at > self.notify_by


def clock(detected: datetime, at: datetime, notified: datetime | None = None) -> dict[str, datetime | float]:
    """Return the clock of a breach; it stops when the Committee is told."""
    by = detected + WITHIN
    left = by - min(filter(None, (at, notified)))
    return {
        "at": at,
        "notify_by": by,
        "latest_by": detected + AT_LATEST,
        "hours_left": round(left / timedelta(hours=1), 1),
    }


def ticked(known: Incident, at: datetime) -> Incident:
    """Return the same breach at a later moment; nothing but the clock changes."""
    return known.model_copy(update=clock(known.detected_at, at, known.notified_at))


def read(folder: Path) -> Incident | None:
    """Read the incident in *folder*; None when there is none. Raises CannotRun when it cannot be read."""
    file = folder / FILE
    try:
        return Incident.model_validate_json(file.read_bytes()) if file.exists() else None
    except (OSError, ValidationError, ValueError) as error:
        raise CannotRun(f"{file}: อ่านไม่ได้ แก้ให้เป็น JSON ที่ครบ (cannot be read; mend the JSON)") from error


def save(known: Incident, folder: Path, settings: Settings) -> None:
    """Write incident.json, whole before and after, and note for `newsdesk due` where it lies. Raises CannotRun."""
    fresh, note = folder / f"{FILE}.new", _notes(settings) / f"{known.item}-{known.detected_at:%Y%m%dT%H%M}"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh.touch(mode=0o600)
        fresh.write_text(known.model_dump_json(indent=1) + "\n", encoding="utf-8")
        fresh.replace(folder / FILE)
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_text(str(folder), encoding="utf-8")
    except OSError as error:
        raise CannotRun(f"{folder}: เขียนไม่ได้ (cannot be written)") from error


def waits(settings: Settings, office: Office) -> Iterator[Wait]:
    """Yield the breaches noted on this machine that are not closed, those too whose folder cannot be read."""
    keepers = tuple(person.post for person in office.team.people if person.role == "dpo")
    for note in sorted(_notes(settings).glob("*")):
        folder = Path(note.read_text(encoding="utf-8"))
        try:
            known = read(folder)
        except CannotRun:
            known = None
        if known is None:
            yield Wait("breach", note.name.rpartition("-")[0], str(folder), whom=keepers)
        elif known.closed_at is None:
            until = None if known.notified_at else known.notify_by
            yield Wait("breach", known.item, str(folder), known.detected_at, until, keepers)


def _notes(settings: Settings) -> Path:
    return settings.work / "breach"
