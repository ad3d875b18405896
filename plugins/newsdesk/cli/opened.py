"""When each file of the content came into git: one question to git, whatever the number of commits."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from datetime import datetime

from newsdesk.settings import ZONE, Settings

_ADDED = (
    "git", "-c", "core.quotePath=false", "log", "--diff-filter=A", "--no-renames", "--reverse", "--relative",
    "--format=%x01%cI", "--name-only", "-z", "--", "content",
)  # fmt: skip
NO_GIT = "ไม่ทราบเวลาเปิดแฟ้ม: ไม่มีประวัติ git (no git history tells when dossiers were opened)"
SHALLOW = "ไม่ทราบเวลาเปิดแฟ้ม: ประวัติ git ไม่ครบ สั่ง git fetch --unshallow (the history is cut; git fetch --unshallow)"


def opened(settings: Settings) -> tuple[Mapping[str, datetime], str]:
    """Return the commit by which each path was added first, and why there is none."""
    try:
        cut, log = (
            subprocess.run(words, cwd=settings.root, capture_output=True, check=False)
            for words in (("git", "rev-parse", "--is-shallow-repository"), _ADDED)
        )
    except FileNotFoundError:
        return {}, NO_GIT
    if cut.returncode or log.returncode:
        return {}, NO_GIT
    if cut.stdout.strip() == b"true":
        return {}, SHALLOW
    return _first(log.stdout.decode("utf-8", "surrogateescape")), ""


def _first(log: str) -> Mapping[str, datetime]:
    found: dict[str, datetime] = {}
    for commit in log.split("\x01")[1:]:
        stamp, *paths = (part for part in commit.replace("\n", "\0").split("\0") if part)
        at = datetime.fromisoformat(stamp).astimezone(ZONE)
        for path in paths:
            found.setdefault(path, at)
    return found
