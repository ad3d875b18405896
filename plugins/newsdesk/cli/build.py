"""Build the site: judge, show, audit, swap. The former site stays whole until the new one is clean.

Exit 0 built, 1 held (nothing was touched), 2 could not run.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from newsdesk.report import text
from newsdesk.settings import find, moment
from newsdesk.site import build
from newsdesk.site.newsroom import GateError

EXAMPLE = "newsdesk build --at 2026-11-22T12:00"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--output", type=Path, metavar="DIR", help="ปลายทาง ปกติคือ output/ (where to)")
    parser.add_argument("--at", metavar="ISO", help="สร้าง ณ เวลานี้ (build as of this moment)")
    parser.add_argument("--leave-out-held", action="store_true", help="เว้นเรื่องที่ถูกกักไว้ แล้วสร้างที่เหลือ (build the rest)")
    parser.add_argument("--public", action="store_true", help="ใช้ publishconf.py สำหรับเผยแพร่จริง (for publishing)")


def run(options: argparse.Namespace) -> int:
    """Build; print the findings of what is held."""
    try:
        build.build(
            find(options.root),
            public=options.public,
            at=moment(options.at) if options.at else None,
            output=options.output,
            leave_out_held=options.leave_out_held,
        )
    except GateError as held:
        sys.stdout.write(text.lines(held.findings, options.lang))
        return 1
    return 0
