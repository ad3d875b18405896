"""Approve a release, a plan or the registers' public words: a signed decision, which any later edit voids.

Nothing is approved that the gate objects to, nor by a person who may not. --urgent is for the officer on duty: it
says why, and stands for 24 hours, until one who may approve ratifies it. A director with only a phone is sent the
file of --request, opens it on the office's page for it, and sends back the file for --answer.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from newsdesk.cli import deciding
from newsdesk.cli.deciding import Matter, Story
from newsdesk.editorial import approval, sheet
from newsdesk.editorial.approval import Decision
from newsdesk.editorial.sheet import Sheet
from newsdesk.editorial.statement import Move, Statement
from newsdesk.register import office as registers
from newsdesk.register.words import Status
from newsdesk.release import marking
from newsdesk.settings import CannotRun, find
from newsdesk.site import request

EXAMPLE = "newsdesk approve PR-2569-0347 --by head-admin --key ~/.ssh/id_ed25519"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deciding.arguments(parser)
    parser.add_argument("--urgent", metavar="REASON", help="อนุมัติด่วน พร้อมเหตุผล (urgently, and why)")
    parser.add_argument("--note", help="บันทึกถึงผู้เขียน (a note to the writer)")
    phone = parser.add_mutually_exclusive_group()
    phone.add_argument(
        "--request", type=Path, metavar="FILE", help="เขียนคำขอให้ผู้อนุมัติเปิดในโทรศัพท์ (write what a phone signs)"
    )
    phone.add_argument("--answer", type=Path, metavar="FILE", help="รับคำตอบจากโทรศัพท์ (take in what a phone signed)")


def run(options: argparse.Namespace) -> int:
    """Write the decision if the gate would clear the release with it."""
    settings = find(options.root)
    office = registers.read(settings)
    for each in sheet.sheets(office):
        if each.item == options.id:
            given = approval.read(settings, each.item)
            return _sheet(
                each, Matter(settings, deciding.clock(options), office, each.item, each.digest, given), options
            )
    return _story(deciding.story(options), options)


def _sheet(each: Sheet, on: Matter, options: argparse.Namespace) -> int:
    """Approve a plan or the public words; only the head of the agency may."""
    decision = on.signed(on.statement(options.by, "approve", note=options.note), options.key)
    on.refuse_unproven(decision)
    if not sheet.is_approved(each, on.given.and_then(decision), on.office, on.at):
        raise CannotRun(f"--by {options.by}: ผู้อำนวยการหรือผู้รักษาราชการแทนเท่านั้นที่อนุมัติได้ (only the director may)")
    return on.enter(decision)


def _story(on: Story, options: argparse.Namespace) -> int:
    move: Move = "urgent" if options.urgent else "approve"
    statement = on.statement(options.by, move, options.urgent, options.note)
    if options.request:
        return _ask(statement, on, options)
    decision = _answered(on, options) if options.answer else on.signed(statement, options.key)
    if findings := on.objections(decision, Status.APPROVED):
        return deciding.refused(findings, options)
    if on.release.fields.status is not Status.APPROVED:
        marking.mark(on.release, on.settings, Status.APPROVED)
    return on.enter(decision)


def _ask(statement: Statement, on: Story, options: argparse.Namespace) -> int:
    """Write what the person's phone is to show and to sign."""
    person = on.office.person(options.by)
    if person is None or not any(key.passkey for key in person.keys):
        raise CannotRun(f"--by {options.by}: ไม่มีกุญแจโทรศัพท์ใน team.yml (no passkey in team.yml)")
    asked = request.of(statement, on.release, person, on.settings)
    options.request.write_text(json.dumps(asked, ensure_ascii=False), encoding="utf-8")
    print(options.request)
    return 0


def _answered(on: Story, options: argparse.Namespace) -> Decision:
    """Read what the phone signed. Raises CannotRun when it is no answer of this person about this item."""
    try:
        decision = Decision.model_validate_json(options.answer.read_bytes())
    except (OSError, ValueError):
        raise CannotRun(f"{options.answer.name}: ไม่ใช่คำตอบจากหน้าอนุมัติ (no answer of the approval page)") from None
    if decision.statement.item != on.item or decision.by != options.by:
        raise CannotRun(f"{options.answer.name}: เป็นคำตอบของเรื่องอื่นหรือคนอื่น (about another item, or another person's)")
    return decision
