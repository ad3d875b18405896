"""A whole office in a temporary folder: real registers, a real order in force, one sound release, approvals."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import keys
from newsdesk import desk
from newsdesk.desk import Desk
from newsdesk.editorial import approval, sheet
from newsdesk.editorial.statement import Move, Statement
from newsdesk.finding import Finding
from newsdesk.gate import Verdict
from newsdesk.register import office as registers
from newsdesk.release import dossier
from newsdesk.release.model import Release
from newsdesk.settings import Settings, moment

REPOSITORY = Path(__file__).resolve().parent.parent
SOUND = (REPOSITORY / "tests/sound/release.md").read_text("utf-8")
AT = moment("2026-11-22T12:00")
SHEETS = moment("2026-10-09T09:00")
APPROVED = moment("2026-11-18T15:10")
ORDER = "orders/2569/order-working-group-2570"
PLACE = "releases/2569/coordinators-meeting"


@dataclass(frozen=True)
class Newsroom:
    """One office on disk, and the few things tests do to it."""

    root: Path

    @classmethod
    def at(cls, root: Path) -> Newsroom:
        """Set up an office with an order in force and one sound, approved release."""
        room = cls(root)
        shutil.copytree(REPOSITORY / "content/office", root / "content/office")
        shutil.copytree(REPOSITORY / "content" / ORDER, root / "content" / ORDER)
        shutil.copytree(REPOSITORY / "theme", root / "theme")
        network = root / "content/office/network.yml"  # in which the sample has one old entry
        network.write_text(network.read_text("utf-8").replace("2025-09-30", "2026-09-30"), "utf-8")
        room.team(keys.rekeyed)
        for name in ("pelicanconf.py", "publishconf.py"):
            shutil.copy(REPOSITORY / name, root / name)
        room.approve_sheets()
        room.approve(f"{ORDER}/order.md", by="director", at=moment("2026-10-02T08:40"))
        room.lay(SOUND)
        room.approve(f"{PLACE}/release.md")
        return room

    @property
    def settings(self) -> Settings:
        return Settings(self.root)

    @property
    def file(self) -> Path:
        """The Markdown of the sound release."""
        return self.root / "content" / PLACE / "release.md"

    def write(self, name: str, data: str | bytes) -> Path:
        """Write a file below content/."""
        path = self.root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    def lay(self, text: str | bytes, place: str = PLACE) -> Path:
        """Put *text* in the place of the sound release, or beside it."""
        return self.write(f"{place}/release.md", text)

    def read(self, name: str = f"{PLACE}/release.md") -> Release:
        """Read a dossier that must be readable."""
        reading = dossier.read(self.root / "content" / name, self.settings)
        assert isinstance(reading, Release), [str(finding) for finding in reading.findings]
        return reading

    def team(self, change: Callable[[str], str], roots: tuple[str, ...] = keys.ROOTS) -> None:
        """Change team.yml and have the roots sign it."""
        file = self.root / "content/office/team.yml"
        file.write_text(text := change(file.read_text("utf-8")), "utf-8")
        file.with_suffix(".sigs").write_text(keys.vouched(text, roots), "utf-8")

    def approve(self, name: str = f"{PLACE}/release.md", by: str = "head-admin", at: datetime = APPROVED) -> Release:
        """Approve a dossier as it lies there."""
        return self.decide("approve", name, by, at)

    def approve_sheets(self, by: str = "director", at: datetime = SHEETS) -> None:
        """Approve the plan and the words of the registers as they stand."""
        for each in sheet.sheets(registers.read(self.settings)):
            told = {"item": each.item, "digest": each.digest, "prev": approval.read(self.settings, each.item).seal}
            statement = Statement(decision="approve", by=by, at=at.isoformat(), **told)
            approval.add(self.settings, keys.signed(statement))

    def decide(
        self, move: Move, name: str = f"{PLACE}/release.md", by: str = "head-admin", at: datetime | str = APPROVED,
        **more: str,
    ) -> Release:  # fmt: skip
        """Write a signed decision about a dossier as it lies there; *more* are other words of the statement."""
        release = self.read(name)
        at = moment(at) if isinstance(at, str) else at
        told = {
            "item": release.id, "decision": move, "digest": release.digest, "by": by, "at": at.isoformat(),
            "prev": approval.read(self.settings, release.id).seal,
        }  # fmt: skip
        approval.add(self.settings, keys.signed(Statement.model_validate(told | more)))
        return release

    def survey(self, at: datetime = AT) -> Desk:
        return desk.survey(self.settings, at)

    def verdict(self, name: str = PLACE, at: datetime = AT) -> Verdict:
        """Return the verdict on the dossier in this folder."""
        [found] = [item for item in self.survey(at).verdicts if name in _where(item)]
        return found

    def findings(self, at: datetime = AT) -> tuple[Finding, ...]:
        """Return every finding of every verdict."""
        return tuple(found for item in self.survey(at).verdicts for found in getattr(item, "findings", ()))

    def run(self, *words: str, at: datetime | None = AT) -> subprocess.CompletedProcess[str]:
        """Run the command `newsdesk` as an editor would."""
        clock = ["--at", at.isoformat()] if at else []
        return self.python("-m", "newsdesk", *words, *clock)

    def python(self, *words: str) -> subprocess.CompletedProcess[str]:
        env = os.environ | {"PYTHONPATH": str(REPOSITORY / "plugins"), "PYTHONIOENCODING": "utf-8"}
        env = {"NEWSDESK_ROOTS": keys.fingerprints()} | env
        command = [sys.executable, *words]
        return subprocess.run(command, cwd=self.root, env=env, capture_output=True, text=True, check=False)

    def bytes_of(self, folder: str = "output") -> bytes:
        """Return every name and every byte below a folder, in one piece, to look for what must not be there."""
        files = sorted(path for path in (self.root / folder).rglob("*") if path.is_file())
        return b"\n".join(str(path.relative_to(self.root)).encode() + b"\n" + path.read_bytes() for path in files)


def _where(verdict: Verdict) -> str:
    if hasattr(verdict, "release"):
        return verdict.release.path
    return getattr(verdict, "path", "") or getattr(verdict, "href", "")


def overlaid(text: str, overlay: str) -> str:
    """Return a dossier's text with front-matter lines set (`key: value`), taken out (`-key`) or its body replaced.

    A key that the overlay itself sets twice stands twice in the text.
    """
    done: set[str] = set()
    for line in overlay.split("\n"):
        key, colon, value = line.partition(":")
        if line.startswith("-") and line[1:].isidentifier():
            text = re.sub(rf"^{line[1:]}:.*\n", "", text, flags=re.MULTILINE)
        elif key == "body" and colon:
            text = text[: text.index("\n---\n") + 5] + "\n" + value.strip() + "\n"
        else:
            text = _with(text, key, line, again=key in done)
            done.add(key)
    return text


def _with(text: str, key: str, line: str, *, again: bool) -> str:
    found = re.search(rf"^{re.escape(key)}:.*\n", text, flags=re.MULTILINE)
    if found and not again:
        return text[: found.start()] + line + "\n" + text[found.end() :]
    return text.replace("\n---\n", f"\n{line}\n---\n", 1)


def decisions(room: Newsroom, item: str) -> list[dict[str, str]]:
    """Return the decisions about *item* as they lie on disk."""
    return json.loads(approval.book(room.settings, item).read_text("utf-8"))
