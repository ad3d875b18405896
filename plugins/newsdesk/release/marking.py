"""The status of a dossier changed in its Markdown, and nothing else: no approval is lost by it."""

from __future__ import annotations

import re
from datetime import datetime
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
    file = settings.root / release.path
    lines = file.read_bytes().splitlines(keepends=True)
    place = release.spot("status").line - 1
    found = _STATUS.match(lines[place])
    if not found:
        raise CannotRun(f"{release.path}:{place + 1}: เขียน status: {status} เองในบรรทัดนี้ (set the status by hand)")
    rest = lines[place][found.end() :]
    lines[place] = found[1] + status.encode() + rest
    if ended and getattr(release.fields, ended[0]) is None:
        key, at, reason = ended
        end = b"\r\n" if rest.endswith(b"\r\n") else b"\n"
        lines.insert(place + 1, f"{key}: {{at: {at:%Y-%m-%d %H:%M}, reason: {reason}}}".encode() + end)
    settings.work.mkdir(exist_ok=True)
    fresh = settings.work / "marked.md"
    fresh.write_bytes(b"".join(lines))
    fresh.replace(file)
