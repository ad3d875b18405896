"""What approve, return, withdraw and remove have in common: one item, one person, one signed decision."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import get_args

from newsdesk import desk as desks
from newsdesk import gate
from newsdesk.editorial import approval, signature, signing
from newsdesk.editorial.approval import Approvals, Decision
from newsdesk.editorial.statement import Move, Statement
from newsdesk.finding import Finding
from newsdesk.gate import Gone
from newsdesk.register.office import Office
from newsdesk.register.words import Status
from newsdesk.release import shelf
from newsdesk.release.fields import Ending, EndingReason
from newsdesk.release.model import Release
from newsdesk.report import text
from newsdesk.settings import CannotRun, Settings, find, moment, now

REASONS: tuple[EndingReason, ...] = get_args(EndingReason)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options every decision has."""
    parser.add_argument("id", metavar="ID", help="รหัสเรื่อง เช่น PR-2569-0347 (the item's id)")
    parser.add_argument("--by", required=True, metavar="PERSON", help="รหัสผู้ตัดสินใน team.yml (who decides)")
    parser.add_argument(
        "--key",
        type=Path,
        default=Path.home() / ".ssh/id_ed25519",
        metavar="FILE",
        help="กุญแจ SSH ของผู้ตัดสิน (that person's SSH key; ~/.ssh/id_ed25519)",
    )
    parser.add_argument("--at", metavar="ISO", help="เวลาที่ตัดสิน (when; now by default)")


@dataclass(frozen=True, slots=True)
class Matter:
    """What is decided on: an item as it stands, the decisions so far, and the office around it."""

    settings: Settings
    at: datetime
    office: Office
    item: str
    digest: str
    given: Approvals

    def statement(self, by: str, move: Move, reason: str | None = None, note: str | None = None) -> Statement:
        """Return the words that the person *by* is to sign."""
        return Statement(
            item=self.item,
            decision=move,
            digest=self.digest,
            by=by,
            at=self.at.isoformat(),
            prev=self.given.seal,
            reason=reason,
            note=note,
        )

    def signed(self, statement: Statement, key: Path) -> Decision:
        """Return *statement* signed with the SSH key in the file *key*."""
        return signing.signed(statement, key, signature.namespace(self.office))

    def enter(self, decision: Decision) -> int:
        """Write the decision into the item's book and say where. Returns 0."""
        print(self.settings.relative(approval.add(self.settings, decision)))
        return 0

    def refuse_unproven(self, decision: Decision) -> None:
        """Raise CannotRun when the decision would not be believed."""
        if not self.given.readable:
            raise CannotRun(
                f"{self.item}: แฟ้มการอนุมัติชำรุด กู้คืนจาก git ก่อน (the item's book is damaged; restore it from git)"
            )
        if doubt := signature.doubt(decision, self.office):
            raise CannotRun(f"--by {decision.by}: ลายเซ็นนี้จะไม่มีใครเชื่อ ตรวจรหัสและกุญแจใน team.yml ({doubt})")


@dataclass(frozen=True, slots=True)
class Story(Matter):
    """A matter that is a release, in the dossier where it lies."""

    release: Release

    def objections(self, decision: Decision, status: Status, **ended: Ending) -> tuple[Finding, ...]:
        """Return what would hold it if it claimed *status* after *decision*, and said why it *ended*."""
        fields = self.release.fields.model_copy(update={"status": status, **ended})
        claimed = dataclasses.replace(self.release, fields=fields)
        verdict = gate.judge(claimed, self.office, self.given.and_then(decision), self.at)
        return () if isinstance(verdict, Gone) else tuple(found for found in verdict.findings if found.holds)


def clock(options: argparse.Namespace) -> datetime:
    """Return the moment of the decision."""
    return moment(options.at) if options.at else now()


def story(options: argparse.Namespace) -> Story:
    """Read the release that *options* name. Raises CannotRun when no single readable dossier has the id."""
    settings, at = find(options.root), clock(options)
    office = desks.survey(settings, at).office
    found = [item for item in shelf.read_all(settings) if isinstance(item, Release) and item.id == options.id]
    if len(found) != 1:
        raise CannotRun(f"{options.id}: ไม่พบแฟ้มข่าวที่อ่านได้แฟ้มเดียวของรหัสนี้ (no single readable dossier has this id)")
    [release] = found
    return Story(settings, at, office, release.id, release.digest, approval.read(settings, release.id), release)


def refused(findings: tuple[Finding, ...], options: argparse.Namespace) -> int:
    """Print why nothing was written. Returns 1."""
    sys.stdout.write(text.lines(findings, options.lang))
    return 1
