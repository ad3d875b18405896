"""Audit output/ and make it public: one commit without a past on the public branch.

Exit 0 public, 1 not clean (nothing was pushed), 2 could not run.
"""

from __future__ import annotations

import argparse
import sys

from newsdesk import publish
from newsdesk.audit import sweep
from newsdesk.audit.sweep import Dirty
from newsdesk.publish import Pushed
from newsdesk.register import office
from newsdesk.report import text
from newsdesk.settings import find, moment, now

EXAMPLE = "newsdesk publish"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--at", metavar="ISO", help="เผยแพร่ ณ เวลานี้ (publish as of this moment)")


def run(options: argparse.Namespace) -> int:
    """Push what the auditor finds clean; print what is public."""
    settings = find(options.root)
    verdict = sweep.sweep(settings.output, settings)
    if isinstance(verdict, Dirty):
        sys.stdout.write(text.lines(verdict.findings, options.lang))
        return 1
    at = moment(options.at) if options.at else now()
    print(_told(publish.push(verdict, settings, office.read(settings).card.publish, at), options.lang))
    return 0


def _told(pushed: Pushed, lang: str) -> str:
    what = f"{pushed.branch} {pushed.commit[:12]}"
    if lang == "th":
        return f"{'เผยแพร่แล้ว' if pushed.new else 'เผยแพร่อยู่แล้ว ไม่มีอะไรเปลี่ยน'}: {what} {pushed.files} ไฟล์"
    return f"{'published' if pushed.new else 'already public'}: {what}, {pushed.files} files"
