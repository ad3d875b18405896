"""The six clocks of the manual: order, network, plan, production, distribution, evaluation.

Each says how many were in time, and names what was late, what runs and what is not known. Moments come from the signed
approvals, the plan, the distribution book and, for dossiers, from the commit that opened them. A day is a working day:
holidays-YYYY.yml has the holidays. Exit 0, or 2 when it could not run.
"""

from __future__ import annotations

import argparse
import sys

from newsdesk import desk as desks
from newsdesk.cli.opened import opened
from newsdesk.office import clocks
from newsdesk.office.sends import sends
from newsdesk.register import distribution, holidays
from newsdesk.release import shelf
from newsdesk.report import gauges
from newsdesk.settings import find, moment, now

EXAMPLE = "newsdesk clocks --at 2026-11-22T12:00"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="รูปแบบผล (format)")
    parser.add_argument("--at", metavar="ISO", help="ดู ณ เวลานี้ (as of this moment)")


def run(options: argparse.Namespace) -> int:
    """Print the gauges."""
    settings = find(options.root)
    desk = desks.survey(settings, moment(options.at) if options.at else now())
    begun, why = opened(settings)
    booked = tuple(
        send
        for send in sends(distribution.read(settings), desk.approvals)
        if send.item in desk.office.known and send.at <= desk.at
    )
    told = clocks.gauges(desk, shelf.read_all(settings), booked, begun, holidays.read(settings))
    if options.format == "json":
        sys.stdout.write(gauges.as_json(told, desk.at))
    else:
        sys.stdout.write(gauges.text(told, desk.at, options.lang, why))
    return 0
