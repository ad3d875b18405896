"""All of content/: every dossier read, each with an id and a slug of its own, and nothing lying about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from newsdesk.finding import Finding, Rule, Spot, examine
from newsdesk.release import dossier
from newsdesk.release.homes import HOMES, depth
from newsdesk.release.model import Reading, Release, Unread
from newsdesk.settings import CannotRun, Settings

PRIVATE = frozenset({"office", "approvals"})
_ID_LINE = re.compile(rb"^id: *[\"']?([A-Z]{2}-\d{4}-\d{4})", re.MULTILINE)
_OWN_NUMBER = "ระเบียบงานสารบรรณ ๒๕๒๖: หนังสือแต่ละฉบับมีเลขของตนเอง"


@dataclass(frozen=True, slots=True)
class Taken:
    """How often each id and each slug is taken in content/."""

    ids: Counter[str]
    slugs: Counter[str]


@dataclass(frozen=True, slots=True)
class Volume:
    """One reading among all the others, or (reading None) something that is no dossier at all."""

    reading: Reading | None
    taken: Taken


def _twin_id(volume: Volume) -> Iterator[Spot]:
    reading = volume.reading
    if reading and reading.id and volume.taken.ids[reading.id] > 1:
        yield reading.spot("id") if isinstance(reading, Release) else Spot()


def _twin_slug(volume: Volume) -> Iterator[Spot]:
    if volume.reading and volume.taken.slugs[volume.reading.slug.lower()] > 1:
        yield Spot()


def _homeless(volume: Volume) -> Iterator[Spot]:
    if volume.reading is None:
        yield Spot()


RULES: tuple[Rule[Volume], ...] = (
    Rule(
        id="REL308",
        name="id-taken",
        law=_OWN_NUMBER,
        th="ตั้งรหัสใหม่ รหัสนี้มีแฟ้มอื่นใช้อยู่",
        en="Choose another id; another dossier has this one",
        find=_twin_id,
        flags=("twin=id",),
        passes=("twin=none",),
    ),
    Rule(
        id="REL309",
        name="slug-taken",
        law=_OWN_NUMBER,
        th="ตั้งชื่อโฟลเดอร์ใหม่ ชื่อนี้มีแฟ้มอื่นใช้อยู่",
        en="Choose another folder name; another dossier has this one",
        find=_twin_slug,
        flags=("twin=slug",),
        passes=("twin=none",),
    ),
    Rule(
        id="REL310",
        name="no-dossier",
        law="พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๓๗ (๑): มาตรการรักษาความมั่นคงปลอดภัย",
        th="วางไฟล์นี้ในแฟ้มข่าว หรือย้ายออกจาก content/ แฟ้มข่าวต้องมีไฟล์เนื้อหา เช่น release.md",
        en="Put this into a dossier or out of content/; a dossier holds its text, like release.md",
        find=_homeless,
        flags=("twin=homeless",),
        passes=("twin=none",),
    ),
)


def read_all(settings: Settings) -> tuple[Reading, ...]:
    """Read all of content/, in the order of paths; what belongs to no dossier comes as an Unread."""
    texts, strays = contents(settings)
    readings = tuple(dossier.read(text, settings) for text in texts)
    ids = Counter(reading.id for reading in readings if reading.id)
    taken = Taken(ids, Counter(reading.slug.lower() for reading in readings))
    own = distinct(readings, taken)
    return tuple(sorted((*own, *homeless(strays, settings)), key=lambda reading: reading.path))


def distinct(readings: tuple[Reading, ...], taken: Taken) -> tuple[Reading, ...]:
    """Return the same readings, with a finding on each whose id or slug is not its own."""
    return tuple(_noted(reading, examine(RULES, Volume(reading, taken), reading.path)) for reading in readings)


def homeless(strays: tuple[Path, ...], settings: Settings) -> Iterator[Unread]:
    """Yield what belongs to no dossier, as something that cannot be read."""
    for path in map(settings.relative, strays):
        findings = examine(RULES, Volume(None, Taken(Counter(), Counter())), path)
        yield Unread(path, None, "", None, None, findings)


def contents(settings: Settings) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Return the Markdown of every dossier, and everything in content/ that belongs to none."""
    texts: list[Path] = []
    strays: list[Path] = []
    for top in sorted(settings.content.iterdir()):
        if top.name in HOMES and top.is_dir() and not top.is_symlink():
            _collect(top, HOMES[top.name][0], depth(top.name), texts, strays)
        elif top.name not in PRIVATE:
            strays.append(top)
    return tuple(texts), tuple(strays)


def _collect(parent: Path, name: str, depth: int, texts: list[Path], strays: list[Path]) -> None:
    for item in sorted(parent.iterdir()):
        text = item / name
        if item.is_symlink() or not item.is_dir():
            strays.append(item)
        elif depth > 1:
            _collect(item, name, depth - 1, texts, strays)
        elif text.is_file() and not text.is_symlink():
            texts.append(text)
        else:
            strays.append(item)


def glance(settings: Settings) -> Taken:
    """Return what all dossiers claim, by a glance at each: enough to judge one of them among the others."""
    texts, _ = contents(settings)
    ids = (found[1].decode() for text in texts if (found := _ID_LINE.search(_head(text))))
    return Taken(Counter(ids), Counter(text.parent.name.lower() for text in texts))


def dossier_of(path: Path, settings: Settings) -> Path:
    """Return the Markdown of the dossier that *path* lies in. Raises CannotRun when there is none."""
    place = path.resolve()
    for folder in (place, *place.parents):
        if settings.content not in folder.parents:
            break
        home = folder.relative_to(settings.content).parts[0]
        if home in HOMES and (file := folder / HOMES[home][0]).is_file():
            return file
    raise CannotRun(f"{path}: ไม่ใช่แฟ้มข่าวใน content/ (not a dossier in content/)")


def _head(text: Path) -> bytes:
    with text.open("rb") as stream:
        return stream.read(4096)


def _noted(reading: Reading, findings: tuple[Finding, ...]) -> Reading:
    return replace(reading, findings=(*reading.findings, *findings)) if findings else reading
