"""The sweep of a built site: every file, by every rule. `Clean` is made here and nowhere else."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from newsdesk import forked
from newsdesk.audit import expected
from newsdesk.audit.built import Built
from newsdesk.audit.expected import Expected
from newsdesk.audit.rules import RULES, STRANGE
from newsdesk.audit.sight import Sight
from newsdesk.editorial import custody
from newsdesk.finding import Finding, Rule, Spot, examine
from newsdesk.privacy import check as privacy
from newsdesk.privacy.detect import is_named, minor_names
from newsdesk.privacy.harmless import is_harmless
from newsdesk.privacy.rules import TEXT_RULES
from newsdesk.settings import Settings
from newsdesk.source import WALL, Source

File = tuple[str, Path | None]
Look = tuple[str, str, list[tuple[str, Spot]]]


@dataclass(frozen=True, slots=True)
class Clean:
    """A site in which the auditor found nothing: every file by SHA-256, when it was built, until when it holds.

    It is `vouched` for where the machine was told which roots sign the team's register, and these did.
    """

    root: Path
    site_url: str
    built_at: datetime
    until: datetime | None
    vouched: bool
    files: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Dirty:
    """A site in which the auditor found something."""

    findings: tuple[Finding, ...]


def sweep(root: Path, settings: Settings) -> Clean | Dirty:
    """Read every byte below *root*. Raises CannotRun when there is no manifest or a register cannot be read."""
    wanted = expected.read(root, settings)
    files = tuple(_files(root))
    names = frozenset(name for name, _ in files)
    findings = [*examine((WHOLE,), (names, wanted), root.name)]
    digests: dict[str, str] = {}
    looks = forked.shared(lambda part: _look(part, wanted, names, root.name), files, weigh=_size)
    for name, digest, found in looks:
        digests[name] = digest
        findings += (Finding(_BY_ID[rule], f"{root.name}/{name}", *spot) for rule, spot in found)
    if findings:
        return Dirty(tuple(sorted(findings, key=lambda finding: finding.order)))
    manifest = wanted.manifest
    return Clean(root, manifest.site_url, manifest.at, manifest.until, bool(settings.roots), digests)


def objections(root: Path, settings: Settings) -> tuple[Finding, ...]:
    """Return what the sweep finds: nothing when the site is clean."""
    verdict = sweep(root, settings)
    return verdict.findings if isinstance(verdict, Dirty) else ()


def _files(root: Path) -> Iterator[File]:
    """Yield every name below *root*; None for what is no plain file."""
    for folder, folders, names in os.walk(root):
        for name in sorted([*names, *(each for each in folders if Path(folder, each).is_symlink())]):
            path = Path(folder, name)
            plain = path.is_file() and not path.is_symlink()
            yield path.relative_to(root).as_posix(), path if plain else None


def _size(file: File) -> int:
    return file[1].stat().st_size if file[1] else 0


def _look(files: Sequence[File], wanted: Expected, names: frozenset[str], top: str) -> list[Look]:
    """Return the digest of each file and what is wrong with it; a rule goes by its id, for it crosses processes."""
    looks: list[Look] = []
    read: set[str] = set()
    heard: set[str] = set()
    for name, path in files:
        if path is None:
            looks.append((name, "", [(STRANGE.id, Spot())]))
            continue
        built = Built(name, path.read_bytes())
        fresh = "\n".join(_unseen(built.pieces, read))
        words = Source.of(WALL.join(_unseen((name, *built.strings), heard)))
        found = _examine(Sight(built, wanted, names, fresh, words), f"{top}/{name}")
        places = [(each.rule.id, Spot(each.line, each.column, each.width, each.about)) for each in found]
        looks.append((name, hashlib.sha256(built.data).hexdigest(), places))
    return looks


def _unseen(texts: Iterable[str], seen: set[str]) -> list[str]:
    """Return those of *texts* that no file before had; from now on they are seen."""
    fresh = [text for text in texts if text not in seen]
    seen.update(fresh)
    return fresh


def _examine(sight: Sight, path: str) -> Iterator[Finding]:
    """Yield what is wrong with one file; harm is looked for in what is fresh, and placed in the whole."""
    yield from examine(RULES, sight, path)
    if not is_harmless(sight.words) and (harm := _harm(sight, sight.words, path)):
        yield from _harm(sight, Source.of(sight.built.text), path) or harm


def _harm(sight: Sight, source: Source, path: str) -> tuple[Finding, ...]:
    children = examine((CHILD,), (source, sight.expected.declared), path)
    return (*privacy.text(source, path, sight.expected.office, sight.expected.waived), *children)


def _unknown_child(seen: tuple[Source, frozenset[str]]) -> Iterator[Spot]:
    source, declared = seen
    for span in minor_names(source):
        if not any(is_named(source, span, name) for name in declared):
            yield source.spot(*span)


CHILD: Rule[tuple[Source, frozenset[str]]] = Rule(
    id="OUT303",
    name="undeclared-child",
    law="พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๐; พ.ร.บ.คุ้มครองเด็ก ๒๕๔๖ มาตรา ๒๗",
    th="หยุดเผยแพร่ มีชื่อเด็กที่ไม่ได้ประกาศในแฟ้มข่าวใด",
    en="Publish nothing; a child is named whom no cleared dossier declares",
    find=_unknown_child,
    flags=("listed: <p>เด็กชายทดสอบ ไม่มีจริง</p>",),
    passes=("listed: <p>ชื่อเด็กไม่มีในหน้านี้</p>",),
)


def _missing(whole: tuple[frozenset[str], Expected]) -> Iterator[Spot]:
    names, wanted = whole
    if not wanted.manifest.items or not {"index.html", "404.html", custody.NAME, *wanted.manifest.files} <= names:
        yield Spot()


WHOLE: Rule[tuple[frozenset[str], Expected]] = Rule(
    id="OUT107",
    name="site-not-whole",
    law="มาตรฐานเว็บไซต์ภาครัฐ",
    th="สร้างเว็บไซต์ใหม่ ไม่มีเรื่องใดผ่านด่านเลย หรือไฟล์ในบัญชีหายไป",
    en="Build the site again; no item at all is cleared, or a listed file is missing",
    find=_missing,
    flags=("missing=index.html", "missing=feeds/rss.xml"),
    passes=("sound",),
)
_NAMED: tuple[Rule[Any], ...] = (*RULES, *TEXT_RULES, CHILD)
_BY_ID = {rule.id: rule for rule in _NAMED}
