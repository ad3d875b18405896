"""What the auditor expects: the list of what was cleared, and the dossiers it must find no trace of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from newsdesk.editorial import approval, custody, signature
from newsdesk.editorial.approval import Approvals, Decision
from newsdesk.privacy import waiver
from newsdesk.privacy.excused import Waived
from newsdesk.register import office as registers
from newsdesk.register.office import Office
from newsdesk.release import shelf
from newsdesk.release.case import Case
from newsdesk.release.model import Reading, Release
from newsdesk.settings import CannotRun, Settings
from newsdesk.source import Source

MANIFEST = "manifest.json"
_SHORTEST = 18
_TOLD = re.compile(r"^\s*-?\s*\{?(title|summary|alt|caption): *(.+)$", re.MULTILINE)
_SPACE = re.compile(r"\s+")


class Item(BaseModel):
    """A cleared release as the manifest names it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    href: str
    digest: str
    approved_by: str
    approved_at: datetime


class Manifest(BaseModel):
    """The manifest of one build."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    v: int
    site_url: str
    at: datetime
    until: datetime | None
    items: Mapping[str, Item]
    gone: Mapping[str, str]
    files: Mapping[str, Mapping[str, str | int]]


@dataclass(frozen=True, slots=True)
class Expected:
    """The manifest, the office, and what content/ says apart from both.

    `approved` holds the digest that content/approvals/ approves for each id, `seals` the decisions that do so, and
    `custody` the book of all decisions; `digests` are those of the dossiers as they lie there now; `withheld` are
    phrases of what is not cleared; `declared` are the names that may be seen; `waived` is what the approved dossiers'
    own waivers let through at the moment of the build.
    """

    manifest: Manifest
    office: Office
    approved: Mapping[str, str] = field(repr=False)
    seals: frozenset[str] = field(repr=False)
    custody: str = field(repr=False)
    digests: Mapping[str, str] = field(repr=False)
    withheld: tuple[str, ...] = field(repr=False)
    declared: frozenset[str] = field(repr=False)
    waived: frozenset[Waived] = field(repr=False)


def read(root: Path, settings: Settings) -> Expected:
    """Read what the site in *root* claims, and what content/ knows. Raises CannotRun without a manifest."""
    try:
        manifest = TypeAdapter(Manifest).validate_json((root / MANIFEST).read_bytes())
    except (OSError, ValidationError):
        raise CannotRun(f"{root.name}/{MANIFEST}: อ่านบัญชีไฟล์ไม่ได้ ให้สร้างเว็บไซต์ใหม่ (no readable manifest)") from None
    readings = shelf.read_all(settings)
    cleared = [item for item in readings if isinstance(item, Release) and item.id in manifest.items]
    shown = {item.path for item in cleared}
    others = [item for item in readings if item.path not in shown]
    books = sorted((settings.content / "office").glob("*.yml")) if others else []
    said = [item.source.plain for item in cleared] if others else []
    known = squeezed(" ".join([*said, *(Source.of(book.read_text("utf-8")).plain for book in books)]))
    office = registers.read(settings)
    approvals = approval.Books(settings)
    approving = dict(_approving(approvals, manifest, office))
    return Expected(
        manifest=manifest,
        office=office,
        approved={item: decision.digest for item, decision in approving.items()},
        seals=frozenset(decision.statement.seal for decision in approving.values()),
        custody=custody.book(approvals, (), office.team.serial),
        digests={item.id: item.digest for item in cleared},
        withheld=tuple(phrase for item in others for phrase in phrases(item) if phrase not in known),
        declared=frozenset(person.name for item in cleared for person in item.fields.persons),
        waived=frozenset(
            each
            for item in cleared
            if item.id in approving and item.digest == approving[item.id].digest
            for each in waiver.waived(Case(item, office, manifest.at))
        ),
    )


def phrases(reading: Reading) -> Iterator[str]:
    """Yield the phrases by which a dossier would be known: how its title, its summary and its paragraphs begin."""
    source = reading.source.plain if reading.source else ""
    _, _, body = source.partition("\n---\n")
    told = [value for _, value in _TOLD.findall(source)] + (body or source).splitlines()
    for line in map(squeezed, told):
        text = line.strip(" #*|>-\"'")
        if len(text) >= _SHORTEST:
            yield text[: 2 * _SHORTEST].rstrip()


def _approving(
    approvals: Mapping[str, Approvals], manifest: Manifest, office: Office
) -> Iterator[tuple[str, Decision]]:
    """Yield each item shown with the approval it stands on, if that is the word of a person in the register."""
    for name, item in manifest.items.items():
        decision = approvals[name].over(item.digest)
        if decision and signature.doubt(decision, office) is None:
            yield name, decision


def squeezed(text: str) -> str:
    """Return *text* with every run of white space as one space."""
    return _SPACE.sub(" ", text)
