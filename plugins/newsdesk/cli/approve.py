"""Write a decision to approve a release, bound to its very bytes: any later edit voids it.

Nothing is approved that the gate objects to, nor by a person who may not.
"""

from __future__ import annotations

import argparse
import dataclasses
import sys

from newsdesk import desk as desks
from newsdesk import gate
from newsdesk.editorial import approval
from newsdesk.editorial.approval import Approvals, Decision
from newsdesk.gate import Gone
from newsdesk.register.words import Status
from newsdesk.release import shelf
from newsdesk.release.model import Reading, Release
from newsdesk.report import text
from newsdesk.settings import CannotRun, find, moment, now

EXAMPLE = "newsdesk approve PR-2569-0347 --by head-admin"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("id", metavar="ID", help="รหัสเรื่อง เช่น PR-2569-0347 (the item's id)")
    parser.add_argument("--by", required=True, metavar="PERSON", help="รหัสผู้อนุมัติใน team.yml (who approves)")
    parser.add_argument("--at", metavar="ISO", help="เวลาอนุมัติ (when; now by default)")


def run(options: argparse.Namespace) -> int:
    """Write the decision if the gate would clear the release with it."""
    settings = find(options.root)
    at = moment(options.at) if options.at else now()
    desk = desks.survey(settings, at)
    release = _release(shelf.read_all(settings), options.id)
    decision = Decision(decision="approve", by=options.by, at=at.isoformat(), digest=release.digest)
    given = approval.read(settings, release.id)
    claimed = dataclasses.replace(release, fields=release.fields.model_copy(update={"status": Status.APPROVED}))
    verdict = gate.judge(claimed, desk.office, Approvals((*given.decisions, decision), given.readable), at)
    findings = () if isinstance(verdict, Gone) else verdict.findings
    if any(finding.holds for finding in findings):
        sys.stdout.write(text.lines(findings, options.lang))
        return 1
    print(settings.relative(approval.add(settings, release.id, decision)))
    if release.fields.status is not Status.APPROVED:
        print("ตั้ง status: approved ในแฟ้มข่าวเพื่อเผยแพร่ (set status: approved in the dossier to publish)")
    return 0


def _release(readings: tuple[Reading, ...], item: str) -> Release:
    found = [reading for reading in readings if isinstance(reading, Release) and reading.id == item]
    if len(found) != 1:
        raise CannotRun(f"{item}: ไม่พบแฟ้มข่าวที่อ่านได้แฟ้มเดียวของรหัสนี้ (no single readable dossier has this id)")
    return found[0]
