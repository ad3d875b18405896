"""Show the staff their day on one page: what waits for whom, today's sendings, the plan, consents, network, inquiries.

The page is private: it goes to standard output, to a file outside the newsroom's folder, or with --serve to a browser
of this computer alone. A board is written over an older board, and over nothing else. Exit 0, whatever it shows.
"""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path
from threading import Lock

from newsdesk import desk as desks
from newsdesk.cli import loopback, private
from newsdesk.editorial import sheet
from newsdesk.finding import Lang
from newsdesk.register import distribution
from newsdesk.register import office as registers
from newsdesk.release import shelf
from newsdesk.report import board, board_page, incident, printed, waiting
from newsdesk.settings import Settings, find, moment, now
from newsdesk.site import preview
from newsdesk.site.ledger import next_change
from newsdesk.site.preview import Answer

EXAMPLE = "newsdesk board --output ~/board.html --at 2026-11-22T12:00"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--serve", action="store_true", help="เปิดดูในเครื่องนี้เท่านั้น (on 127.0.0.1 alone)")
    loopback.port(parser)
    parser.add_argument("--output", type=Path, metavar="FILE", help="เขียนเป็นไฟล์นอกโครงการ (write a file)")
    parser.add_argument("--at", metavar="ISO", help="ดู ณ เวลานี้ (as of this moment)")


def run(options: argparse.Namespace) -> int:
    """Print, write or serve the board."""
    settings, at = find(options.root), moment(options.at) if options.at else None
    if options.serve:
        return loopback.serve(server(settings, at, options.port, options.lang))
    told = page(settings, at or now(), options.lang)
    if options.output is None:
        sys.stdout.write(told)
    else:
        private.renew(told, options.output, board_page.MARK, settings)
    return 0


def page(settings: Settings, at: datetime, lang: Lang) -> str:
    """Return the board of the newsroom at one moment."""
    desk, readings = desks.survey(settings, at), shelf.read_all(settings)
    sheets = tuple(sheet.sheets(registers.read(settings)))
    waits = (*incident.waits(settings, desk.office), *waiting.waits(desk, readings, sheets))
    return board_page.html(board.board(desk, readings, distribution.read(settings), waits), next_change(desk), lang)


def server(settings: Settings, at: datetime | None, port: int, lang: Lang) -> loopback.Server:
    """Return the board's server, bound and not yet serving: the page anew for each request. Raises CannotRun."""
    one_by_one = Lock()  # a survey may fork, and must not while another is half done

    def answer(address: str) -> Answer:
        with one_by_one:
            return preview.shielded(lambda: _found(settings, at or now(), address, lang))

    return loopback.server(answer, port, printed.source(printed.worn(board_page.STYLE)))


def _found(settings: Settings, at: datetime, address: str, lang: Lang) -> Answer | None:
    return Answer(200, "text/html; charset=utf-8", page(settings, at, lang).encode()) if address == "/" else None
