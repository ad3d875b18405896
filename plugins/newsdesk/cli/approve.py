"""Approve a release: a signed decision over its very bytes, which any later edit voids.

Nothing is approved that the gate objects to, nor by a person who may not. --urgent is for the officer on duty:
it says why, and stands for 24 hours, until one who may approve ratifies it.
"""

from __future__ import annotations

import argparse

from newsdesk.cli import deciding
from newsdesk.editorial.statement import Move
from newsdesk.register.words import Status
from newsdesk.release import marking

EXAMPLE = "newsdesk approve PR-2569-0347 --by head-admin --key ~/.ssh/id_ed25519"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deciding.arguments(parser)
    parser.add_argument("--urgent", metavar="REASON", help="อนุมัติด่วน พร้อมเหตุผล (urgently, and why)")
    parser.add_argument("--note", help="บันทึกถึงผู้เขียน (a note to the writer)")


def run(options: argparse.Namespace) -> int:
    """Write the decision if the gate would clear the release with it."""
    on = deciding.matter(options)
    move: Move = "urgent" if options.urgent else "approve"
    decision = deciding.signed(on, options, move, options.urgent, options.note)
    if findings := on.objections(decision, Status.APPROVED):
        return deciding.refused(findings, options)
    if on.release.fields.status is not Status.APPROVED:
        marking.mark(on.release, on.settings, Status.APPROVED)
    return deciding.entered(on, decision)
