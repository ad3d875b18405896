"""Where things are, and what time it is: the one place that asks the machine for either."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Bangkok")
_KEY = re.compile("[0-9a-f]{64}")


class CannotRun(Exception):
    """The work cannot be done at all: bad settings, an unreadable register, a missing program."""

    exitcode = 2


def now() -> datetime:
    """Return this minute in the office's zone; every other clock in the product is handed down from here."""
    return datetime.now(ZONE).replace(second=0, microsecond=0)


def moment(text: str) -> datetime:
    """Read `--at`: an ISO date or moment, in the office's zone whatever zone it names. Raises CannotRun."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise CannotRun(f"--at {text!r}: เขียนเวลาแบบ ISO เช่น 2026-11-22T09:00 (write an ISO moment)") from None
    return at.astimezone(ZONE) if at.tzinfo else at.replace(tzinfo=ZONE)


@dataclass(frozen=True, slots=True)
class Settings:
    """The folders of one office's newsroom; all hang on `root`, the folder of pelicanconf.py."""

    root: Path

    @property
    def content(self) -> Path:
        """What editors write."""
        return self.root / "content"

    @property
    def theme(self) -> Path:
        """What readers see it in."""
        return self.root / "theme"

    @property
    def output(self) -> Path:
        """The public site, always whole."""
        return self.root / "output"

    @property
    def work(self) -> Path:
        """Caches and half-built sites; never public, safe to delete."""
        return self.root / ".newsdesk"

    @property
    def pictures(self) -> Path:
        """What is derived from photographs, by the SHA-256 of each; it goes when the photograph goes."""
        return self.work / "pictures"

    @property
    def roots(self) -> frozenset[str]:
        """The fingerprints this machine was told to expect of the roots; none when nobody told it."""
        return frozenset(os.environ.get("NEWSDESK_ROOTS", "").split())

    @property
    def waiver_key(self) -> bytes | None:
        """The key of the waivers' fingerprints; None where this machine has none. Raises CannotRun if it is no key."""
        told = os.environ.get("NEWSDESK_WAIVER_KEY", "").strip()
        if told and not _KEY.fullmatch(told):
            raise CannotRun(
                "NEWSDESK_WAIVER_KEY: ตั้งเป็นกุญแจที่ newsdesk waive --new-key พิมพ์ให้"
                " (set it to a key that newsdesk waive --new-key has printed)"
            )
        return bytes.fromhex(told) or None

    def relative(self, path: Path) -> str:
        """Return *path* as findings show it: from the root, with forward slashes."""
        return path.relative_to(self.root).as_posix()


def find(start: Path) -> Settings:
    """Return the newsroom that holds *start*. Raises CannotRun when there is none."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / "pelicanconf.py").is_file() and (folder / "content").is_dir():
            return Settings(folder)
    raise CannotRun("ไม่พบ pelicanconf.py และ content/ ให้เรียกจากโฟลเดอร์ของโครงการ (run inside the newsroom's folder)")
