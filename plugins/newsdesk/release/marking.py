"""A dossier's file written by a command: whole, and nothing else of it changed."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Literal

from newsdesk.register.words import Status
from newsdesk.release.model import Release
from newsdesk.settings import CannotRun, Settings

Ended = Literal["withdrawal", "removal"]
_STATUS = re.compile(rb"(status[ \t]*:[ \t]*)[\"']?[a-z]+[\"']?")


def mark(
    release: Release, settings: Settings, status: Status, ended: tuple[Ended, datetime, str] | None = None
) -> None:
    """Write *status* into the dossier, and below it why and when it ended, unless that stands there already.

    Raises CannotRun when the line of the status is no plain one.
    """
    lines, place = _opened(release, settings, "status")
    found = _STATUS.match(lines[place])
    if not found:
        raise CannotRun(f"{release.path}:{place + 1}: เขียน status: {status} เองในบรรทัดนี้ (set the status by hand)")
    lines[place] = found[1] + status.encode() + lines[place][found.end() :]
    if ended and getattr(release.fields, ended[0]) is None:
        key, at, reason = ended
        lines.insert(place + 1, f"{key}: {{at: {at:%Y-%m-%d %H:%M}, reason: {reason}}}".encode() + _end(lines[place]))
    _write(lines, release, settings)


def note_change(release: Release, settings: Settings, at: datetime, note: str) -> None:
    """Write into the dossier what was changed in a text that is public, for its readers."""
    entry = f"  - {{at: {at:%Y-%m-%d %H:%M}, note: {json.dumps(note, ensure_ascii=False)}}}".encode()
    lines, place = _opened(release, settings, "status")
    ending = _end(lines[place])
    if release.fields.changes:
        last = ("changes", len(release.fields.changes) - 1)
        lines.insert(release.spot(*last).line, entry + ending)
    else:
        lines[place + 1 : place + 1] = [b"changes:" + ending, entry + ending]
    _write(lines, release, settings)


def note_waiver(release: Release, settings: Settings, entry: str) -> None:
    """Write one more waiver, a line of YAML, before those that stand in the dossier.

    Raises CannotRun when these do not stand below their key, each beginning on a line of its own.
    """
    there = ("waivers", "key") in release.tree.spots
    lines, place = _opened(release, settings, "waivers" if there else "status")
    ending = _end(lines[place])
    if there:
        place, dash = _first_of(lines, release, "waivers")
        lines.insert(place, dash + entry.encode() + ending)
    else:
        lines[place + 1 : place + 1] = [b"waivers:" + ending, b"  - " + entry.encode() + ending]
    _write(lines, release, settings)


def _first_of(lines: list[bytes], release: Release, key: str) -> tuple[int, bytes]:
    """Return where the first entry of a list stands, and what it begins with."""
    place = release.spot(key, 0).line - 1
    dash = re.match(rb"[ ]*- ", lines[place])
    if not dash:
        raise CannotRun(
            f"{release.path}:{place + 1}: เขียนรายการใต้ {key}: ให้ขึ้นต้นบรรทัดด้วย - ทุกข้อ"
            f" (write the list below {key}:, each entry on its own line after a dash)"
        )
    return place, dash[0]


def _opened(release: Release, settings: Settings, key: str) -> tuple[list[bytes], int]:
    """Return the lines of the dossier, and which of them *key* stands in."""
    lines = (settings.root / release.path).read_bytes().splitlines(keepends=True)
    return lines, release.spot(key).line - 1


def _end(line: bytes) -> bytes:
    return b"\r\n" if line.endswith(b"\r\n") else b"\n"


def _write(lines: list[bytes], release: Release, settings: Settings) -> None:
    put(b"".join(lines), settings.root / release.path, settings)


def put(data: bytes, file: Path, settings: Settings) -> None:
    """Put the file in place whole, or leave the former one."""
    settings.work.mkdir(exist_ok=True)
    fresh = settings.work / "marked.md"
    fresh.write_bytes(data)
    fresh.replace(file)
