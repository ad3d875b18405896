"""The sweep of a built site: every file, by every rule. `Clean` is made here and nowhere else."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from newsdesk.audit import expected
from newsdesk.audit.built import Built
from newsdesk.audit.expected import Expected
from newsdesk.audit.rules import RULES, Sight
from newsdesk.finding import Finding, Rule, Spot, examine
from newsdesk.privacy import check as privacy
from newsdesk.privacy.detect import minor_names
from newsdesk.settings import Settings
from newsdesk.source import Source


@dataclass(frozen=True, slots=True)
class Clean:
    """A site in which the auditor found nothing: every file with its SHA-256, when it was built, until when it holds."""

    root: Path
    site_url: str
    built_at: datetime
    until: datetime | None
    files: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Dirty:
    """A site in which the auditor found something."""

    findings: tuple[Finding, ...]


def sweep(root: Path, settings: Settings) -> Clean | Dirty:
    """Read every byte below *root*. Raises CannotRun when there is no manifest or a register cannot be read."""
    wanted = expected.read(root, settings)
    files = tuple(_files(root))
    findings = [*_whole(files, wanted, root)]
    names = frozenset(name for name, _ in files)
    for name, path in files:
        if path is not None:
            findings += _examine(Sight(Built(name, path.read_bytes()), wanted, names), root.name)
        else:
            findings.append(Finding(_STRANGE, f"{root.name}/{name}"))
    if findings:
        return Dirty(tuple(sorted(findings, key=lambda finding: finding.order)))
    manifest = wanted.manifest
    digests = {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files if path is not None}
    return Clean(root, manifest.site_url, manifest.at, manifest.until, digests)


def objections(root: Path, settings: Settings) -> tuple[Finding, ...]:
    """Return what the sweep finds: nothing when the site is clean."""
    verdict = sweep(root, settings)
    return verdict.findings if isinstance(verdict, Dirty) else ()


def _files(root: Path) -> Iterator[tuple[str, Path | None]]:
    """Yield every name below *root*; None for what is no plain file."""
    for folder, folders, names in os.walk(root):
        for name in sorted([*names, *(each for each in folders if Path(folder, each).is_symlink())]):
            path = Path(folder, name)
            plain = path.is_file() and not path.is_symlink()
            yield path.relative_to(root).as_posix(), path if plain else None


def _examine(sight: Sight, top: str) -> Iterator[Finding]:
    path = f"{top}/{sight.built.name}"
    yield from examine(RULES, sight, path)
    if sight.built.text:
        source = Source.of(sight.built.text)
        yield from privacy.text(source, path, sight.expected.office)
        yield from examine((CHILD,), (source, sight.expected.declared), path)
    yield from privacy.text(Source.of(sight.built.name), path, sight.expected.office)


def _unknown_child(seen: tuple[Source, tuple[str, ...]]) -> Iterator[Spot]:
    source, declared = seen
    names = ["".join(name.split()) for name in declared]
    for start, end in minor_names(source):
        found = "".join(source.plain[start:end].split())
        if not any(name.startswith(found) or found.startswith(name) for name in names):
            yield source.spot(start, end)


CHILD: Rule[tuple[Source, tuple[str, ...]]] = Rule(
    id="OUT303",
    name="undeclared-child",
    law="พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๐; พ.ร.บ.คุ้มครองเด็ก ๒๕๔๖ มาตรา ๒๗",
    th="หยุดเผยแพร่ มีชื่อเด็กที่ไม่ได้ประกาศในแฟ้มข่าวใด",
    en="Publish nothing; a child is named whom no cleared dossier declares",
    find=_unknown_child,
    flags=("listed: <p>เด็กชายทดสอบ ไม่มีจริง</p>",),
    passes=("listed: <p>เด็กหญิงตัวอย่าง ตั้งใจเรียน</p>",),
)
WHOLE: Rule[tuple[frozenset[str], Expected]] = Rule(
    id="OUT107",
    name="site-not-whole",
    law="มาตรฐานเว็บไซต์ภาครัฐ",
    th="สร้างเว็บไซต์ใหม่ มีไฟล์ในบัญชีที่หายไป หรือไม่มีหน้าแรก",
    en="Build the site again; a listed file is missing, or the home page is",
    find=lambda whole: (
        Spot() for _ in sorted({"index.html", "404.html", *whole[1].manifest.files} - whole[0])[:1]
    ),
    flags=("missing=index.html", "missing=feeds/rss.xml"),
    passes=("sound",),
)
_STRANGE = next(rule for rule in RULES if rule.name == "strange-file")


def _whole(files: tuple[tuple[str, Path | None], ...], wanted: Expected, root: Path) -> tuple[Finding, ...]:
    names = frozenset(name for name, _ in files)
    return examine((WHOLE,), (names, wanted), root.name)
