"""What approve, return, withdraw and remove have in common: one item, one person, one signed decision."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from newsdesk import desk as desks
from newsdesk import gate
from newsdesk.desk import Desk
from newsdesk.editorial import approval, signature, signing
from newsdesk.editorial.approval import Approvals, Decision
from newsdesk.editorial.statement import Move, Statement
from newsdesk.finding import Finding
from newsdesk.gate import Gone
from newsdesk.register.words import Status
from newsdesk.release import shelf
from newsdesk.release.fields import Ending
from newsdesk.release.model import Release
from newsdesk.report import text
from newsdesk.settings import CannotRun, Settings, find, moment, now

REASONS = ("error", "superseded", "consent-withdrawn", "court-order", "other")


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
    """What is decided on: the item as it lies there, its decisions so far, and the desk around it."""

    settings: Settings
    at: datetime
    desk: Desk
    release: Release
    given: Approvals

    def objections(self, decision: Decision, status: Status, **ended: Ending) -> tuple[Finding, ...]:
        """Return what would hold the item if it claimed *status* after *decision*, and said why it *ended*."""
        fields = self.release.fields.model_copy(update={"status": status, **ended})
        claimed = dataclasses.replace(self.release, fields=fields)
        verdict = gate.judge(claimed, self.desk.office, self.given.and_then(decision), self.at)
        return () if isinstance(verdict, Gone) else tuple(found for found in verdict.findings if found.holds)


def matter(options: argparse.Namespace) -> Matter:
    """Read what *options* speak of. Raises CannotRun when no single readable dossier has the id."""
    settings = find(options.root)
    at = moment(options.at) if options.at else now()
    desk = desks.survey(settings, at)
    found = [item for item in shelf.read_all(settings) if isinstance(item, Release) and item.id == options.id]
    if len(found) != 1:
        raise CannotRun(f"{options.id}: ไม่พบแฟ้มข่าวที่อ่านได้แฟ้มเดียวของรหัสนี้ (no single readable dossier has this id)")
    return Matter(settings, at, desk, found[0], approval.read(settings, options.id))


def signed(on: Matter, options: argparse.Namespace, move: Move, reason: str | None, note: str | None) -> Decision:
    """Return the decision, signed by the person's own key."""
    statement = Statement(
        item=on.release.id,
        decision=move,
        digest=on.release.digest,
        by=options.by,
        at=on.at.isoformat(),
        prev=on.given.seal,
        reason=reason,
        note=note,
    )
    return signing.signed(statement, options.key, signature.namespace(on.desk.office))


def refused(findings: tuple[Finding, ...], options: argparse.Namespace) -> int:
    """Print why nothing was written. Returns 1."""
    sys.stdout.write(text.lines(findings, options.lang))
    return 1


def entered(on: Matter, decision: Decision) -> int:
    """Write the decision into the item's book and say where. Returns 0."""
    print(on.settings.relative(approval.add(on.settings, decision)))
    return 0


def unproven(on: Matter, decision: Decision) -> None:
    """Raise CannotRun when the decision would not be believed."""
    if not on.given.readable:
        raise CannotRun(
            f"{on.release.id}: แฟ้มการอนุมัติชำรุด กู้คืนจาก git ก่อน (the item's book is damaged; restore it from git)"
        )
    if doubt := signature.doubt(decision, on.desk.office):
        raise CannotRun(f"--by {decision.by}: ลายเซ็นนี้จะไม่มีใครเชื่อ ตรวจรหัสและกุญแจใน team.yml ({doubt})")
