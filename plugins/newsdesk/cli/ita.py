"""Show what the office published in a fiscal year, as the integrity assessment (ITA) asks for it.

What is asked stands in oit.yml by year, never in the program. Only what is cleared and public now is evidence, each
with its lasting address on the office's own site. With --output a page, a spreadsheet and a ZIP of both with their sums
are written into a folder outside the newsroom. Exit 0, or 2 when it could not run.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from newsdesk import desk as desks
from newsdesk import thai
from newsdesk.cli import private
from newsdesk.office import evidence
from newsdesk.register import oit
from newsdesk.report import ita
from newsdesk.settings import CannotRun, find, moment, now

EXAMPLE = "newsdesk ita 2570 --output ~/ita-2570"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("year", metavar="YEAR", help="ปีงบประมาณ เช่น 2570 (the fiscal year, BE)")
    parser.add_argument("--format", choices=("text", "csv"), default="text", help="รูปแบบผล (format)")
    parser.add_argument("--output", type=Path, metavar="DIR", help="โฟลเดอร์นอกโครงการ (a folder outside the newsroom)")
    parser.add_argument("--at", metavar="ISO", help="ดู ณ เวลานี้ (as of this moment)")


def run(options: argparse.Namespace) -> int:
    """Print the evidence, or write it. Raises CannotRun for a year of which oit.yml has nothing."""
    settings = find(options.root)
    asked = [each for each in oit.read(settings) if str(each.fiscal_year) == thai.arabic(options.year)]
    if not asked:
        raise CannotRun(f"{options.year}: oit.yml ไม่มีปีนี้ เพิ่มตามคู่มือ ITA ของปี (oit.yml asks nothing of this year)")
    year, desk = asked[0].fiscal_year, desks.survey(settings, moment(options.at) if options.at else now())
    found = evidence.shown(desk, year)
    if options.output:
        place = private.folder(options.output, settings)
        private.write(ita.papers(year, asked, found, options.lang), place)
        print(place)
    elif options.format == "csv":
        print(ita.as_csv(found, options.lang), end="")
    else:
        print(ita.text(year, asked, found, options.lang), end="")
    return 0
