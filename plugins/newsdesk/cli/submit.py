"""Submit a finished draft: from now on it waits for one who may approve it.

The gate judges it first: whatever but a missing approval would hold it is printed and the draft stays a draft.
Exit 0 submitted, 1 objections, 2 could not run.
"""

from __future__ import annotations

import argparse
import dataclasses

from newsdesk import gate
from newsdesk.cli import deciding
from newsdesk.cli.deciding import Story
from newsdesk.finding import Finding
from newsdesk.gate import Gone
from newsdesk.register.words import Status
from newsdesk.release import marking
from newsdesk.release.case import Case
from newsdesk.report import powers
from newsdesk.settings import CannotRun

EXAMPLE = "newsdesk submit PR-2569-0347"
_NOBODY = "ยังไม่มีผู้อนุมัติได้ในขณะนี้ ตรวจคำสั่ง วันลา และกุญแจ", "nobody may approve it now; look at orders, leave and keys"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("id", metavar="ID", help="รหัสเรื่อง เช่น PR-2569-0347 (the item's id)")
    parser.add_argument("--at", metavar="ISO", help="เวลาที่เสนอ (when; now by default)")


def run(options: argparse.Namespace) -> int:
    """Set the status if only an approval is missing, and say who may give it."""
    on = deciding.story(options)
    if findings := _objections(on):
        return deciding.refused(findings, options)
    if on.release.fields.status is not Status.SUBMITTED:
        marking.mark(on.release, on.settings, Status.SUBMITTED)
    print(_told(on, thai=options.lang == "th"))
    return 0


def _objections(on: Story) -> tuple[Finding, ...]:
    """Return what an approval would not heal. Raises CannotRun when there is nothing to submit."""
    if not on.given.readable:
        raise CannotRun(f"{on.item}: แฟ้มการอนุมัติชำรุด กู้คืนจาก git ก่อน (the item's book is damaged; restore it from git)")
    status = on.release.fields.status
    if status in (Status.APPROVED, Status.WITHDRAWN) and on.given.over(on.digest):
        raise CannotRun(f"{on.item}: เนื้อหานี้อนุมัติแล้ว ไม่ต้องเสนออีก (approved as it stands; nothing to submit)")
    fields = on.release.fields.model_copy(update={"status": Status.SUBMITTED})
    verdict = gate.judge(dataclasses.replace(on.release, fields=fields), on.office, on.given, on.at)
    if isinstance(verdict, Gone) or status is Status.REMOVED:
        raise CannotRun(f"{on.item}: เรื่องนี้นำออกแล้ว ถ้าจะเผยแพร่อีกให้เปิดแฟ้มใหม่ (it was removed; open a new dossier)")
    return tuple(finding for finding in verdict.findings if finding.holds)


def _told(on: Story, *, thai: bool) -> str:
    posts = ", ".join(powers.posts(powers.able(Case(on.release, on.office, on.at), on.given)))
    if not posts:
        return f"{on.release.path}: {_NOBODY[0 if thai else 1]}"
    return f"{on.release.path}: {'เสนอแล้ว ผู้อนุมัติได้' if thai else 'submitted; who may approve it'}: {posts}"
