"""Send an item back to its writer with a note: it is not approved until somebody approves it anew."""

from __future__ import annotations

import argparse

from newsdesk.cli import deciding
from newsdesk.register.words import Status
from newsdesk.release import marking

EXAMPLE = 'newsdesk return PR-2569-0347 --by head-admin --note "ขอภาพที่เห็นป้ายงาน"'


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deciding.arguments(parser)
    parser.add_argument("--note", required=True, help="ให้แก้อะไร (what to mend)")


def run(options: argparse.Namespace) -> int:
    """Write the decision; the dossier is a draft again."""
    on = deciding.story(options)
    decision = on.signed(on.statement(options.by, "return", note=options.note), options.key)
    on.refuse_unproven(decision)
    marking.mark(on.release, on.settings, Status.DRAFT)
    return on.enter(decision)
