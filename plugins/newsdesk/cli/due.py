"""Say what waits for whom and since when, what will change by itself, and when the site must be built again.

Breaches that are not closed, submitted items and who may approve them, urgent approvals to ratify, returned and held
items, embargoes, expiries, and the waivers, consents, keys and orders that end within 30 days. Exit 0, whatever waits.
"""

from __future__ import annotations

import argparse
import sys

from newsdesk import desk as desks
from newsdesk.editorial import sheet
from newsdesk.register import office as registers
from newsdesk.release import shelf
from newsdesk.report import diary, incident, waiting
from newsdesk.settings import find, moment, now
from newsdesk.site.ledger import next_change

EXAMPLE = "newsdesk due --at 2026-11-22T12:00"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--at", metavar="ISO", help="ดู ณ เวลานี้ (as of this moment)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="รูปแบบผล (output format)")


def run(options: argparse.Namespace) -> int:
    """Print what waits."""
    settings = find(options.root)
    at = moment(options.at) if options.at else now()
    desk = desks.survey(settings, at)
    sheets = tuple(sheet.sheets(registers.read(settings)))
    found = (*incident.waits(settings, desk.office), *waiting.waits(desk, shelf.read_all(settings), sheets))
    rebuild = next_change(desk)
    as_json = options.format == "json"
    sys.stdout.write(diary.as_json(found, rebuild, at) if as_json else diary.text(found, rebuild, options.lang))
    return 0
