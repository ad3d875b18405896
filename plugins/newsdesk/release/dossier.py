"""One dossier's folder in, a Release or an Unread out."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from newsdesk import record
from newsdesk.finding import examine
from newsdesk.register.words import Status
from newsdesk.release import manuscript
from newsdesk.release.manuscript import Manuscript
from newsdesk.release.model import Reading, Release, Unread, digest
from newsdesk.release.rules import RULES
from newsdesk.settings import Settings
from newsdesk.source import Source

Stamp = tuple[tuple[str, int, int], ...]
_READ: dict[tuple[Path, bytes, Stamp], Reading] = {}


def read(file: Path, settings: Settings) -> Reading:
    """Read the dossier whose Markdown is *file*; whatever is wrong with it is among its findings.

    A dossier of the same bytes, names, sizes and times is not read twice in one process.
    """
    key = (file, file.read_bytes(), _stamp(file.parent))
    if key not in _READ:
        _READ[key] = _read(file, settings)
    return _READ[key]


def remember(file: Path, reading: Reading) -> None:
    """Keep a reading that another process made of *file*, so that this one need not read it again."""
    _READ[file, file.read_bytes(), _stamp(file.parent)] = reading


def fingerprint(file: Path, settings: Settings) -> tuple[str, str, str] | None:
    """Return the id, the status and the digest that a dossier claims, without judging it; None when that needs more."""
    told = manuscript.told(file)
    if told is None:
        return None
    front, body = told
    try:
        named = {item["file"] for key in ("photos", "attachments") for item in front.get(key) or ()}
        named |= {front[key] for key in ("captions", "poster", "video_file") if front.get(key)}
        files = {name: hashlib.sha256((file.parent / name).read_bytes()).hexdigest() for name in named}
        return str(front["id"]), str(front["status"]), digest(_href(file, settings), front, body, files)
    except (OSError, TypeError, KeyError, ValueError):
        return None


def _href(file: Path, settings: Settings) -> str:
    return file.parent.relative_to(settings.content).as_posix().removeprefix("pages/") + "/"


def _read(file: Path, settings: Settings) -> Reading:
    script = manuscript.read(file, settings)
    findings = (*examine(record.RULES, script.faults, script.path), *examine(RULES, script, script.path))
    source = Source.of(script.text) if script.text is not None else None
    if script.fields is None or source is None:
        claimed = _claimed(script, "id")
        return Unread(script.path, claimed, script.slug, source, _claimed_status(script), findings)
    href = _href(file, settings)
    files = dict(_hashes(script))
    return Release(
        path=script.path,
        folder=script.folder,
        href=href,
        slug=script.slug,
        fields=script.fields,
        tree=script.front,
        body=script.body,
        body_line=script.body_line,
        source=source,
        files=files,
        findings=findings,
        digest=digest(href, script.front.plain, script.body, files),
    )


def _stamp(folder: Path) -> Stamp:
    """Return what a file system tells of every name in a dossier."""
    found: list[tuple[str, int, int]] = []
    for item in os.scandir(folder):
        stat = item.stat(follow_symlinks=False)
        found.append((item.path, stat.st_mtime_ns, stat.st_size))
        if item.is_dir(follow_symlinks=False):
            found += _stamp(Path(item.path))
    return tuple(sorted(found))


def _hashes(script: Manuscript) -> Iterator[tuple[str, str]]:
    plain = {entry.path for entry in script.entries if entry.sort == "file"}
    for name in sorted(script.declared):
        if name in plain:
            yield name, hashlib.sha256((script.folder / name).read_bytes()).hexdigest()


def _claimed(script: Manuscript, key: str) -> str | None:
    value = script.front.plain.get(key) if isinstance(script.front.plain, dict) else None
    return value if isinstance(value, str) else None


def _claimed_status(script: Manuscript) -> Status | None:
    """Return the status if it is plainly one of ours; a doubled key or broken YAML claims nothing."""
    claimed = _claimed(script, "status")
    doubtful = any(fault.kind in ("broken", "duplicate") for fault in script.faults)
    return Status(claimed) if claimed in tuple(Status) and not doubtful else None
