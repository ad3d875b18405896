"""List the waivers that stand: rule, item, place, the lines it excuses, why, by whom, and how many days are left.

What is waived is never shown: look at those lines. A waiver that does not count is a finding of `newsdesk check`.
"""

from __future__ import annotations

import argparse
import sys

from newsdesk.register import office as registers
from newsdesk.release import shelf
from newsdesk.report import waivers
from newsdesk.settings import find, moment, now

EXAMPLE = "newsdesk waivers --at 2026-11-22T12:00"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="รูปแบบผล (output format)")
    parser.add_argument("--at", metavar="ISO", help="ดู ณ เวลานี้ (as of this moment)")


def run(options: argparse.Namespace) -> int:
    """Print them."""
    settings = find(options.root)
    at = moment(options.at) if options.at else now()
    found = waivers.standing(shelf.read_all(settings), registers.read(settings), at)
    sys.stdout.write(waivers.as_json(found) if options.format == "json" else waivers.text(found, options.lang))
    return 0
