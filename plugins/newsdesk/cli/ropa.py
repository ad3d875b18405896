"""Write the record of processing activities (PDPA s.39): a row for each dossier that holds personal data, and totals.

Exit 0, 1 while a dossier cannot be read and may be missing from it, 2 could not run.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from newsdesk import desk as desks
from newsdesk.cli import private
from newsdesk.release import shelf
from newsdesk.report import ropa, ropa_page
from newsdesk.settings import find, moment, now

EXAMPLE = "newsdesk ropa --format html --output ~/dpo/ropa-2569.html"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    formats = ("text", "csv", "html", "json")
    parser.add_argument("--format", choices=formats, default="text", help="รูปแบบผล (output format)")
    parser.add_argument("--output", type=Path, metavar="FILE", help="เขียนเป็นไฟล์ใหม่นอกโครงการ (write a new file)")
    parser.add_argument("--at", metavar="ISO", help="ดู ณ เวลานี้ (as of this moment)")


def run(options: argparse.Namespace) -> int:
    """Print the record, or write it."""
    settings = find(options.root)
    desk = desks.survey(settings, moment(options.at) if options.at else now())
    made = ropa.record(desk, shelf.read_all(settings))
    if options.format == "json":
        told = ropa_page.as_json(made)
    else:
        forms = {"text": ropa_page.text, "csv": ropa_page.as_csv, "html": ropa_page.html}
        told = forms[options.format](made, desk.office, options.lang)
    private.put(told, options.output, settings)
    return int(bool(made.unread))
