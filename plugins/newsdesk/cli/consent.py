"""Say where a consent is used and what became of that: a receipt for the file of the person it is about.

With --letters, write one letter to each who passed an item on: the keepers of channels, and the schools and partners
that acknowledged it. Exit 0, 1 while something that leans on an ended consent may still be shown, 2 could not run.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Mapping
from pathlib import Path

from newsdesk import desk as desks
from newsdesk.audit.expected import MANIFEST
from newsdesk.cli import private, verify
from newsdesk.release import shelf
from newsdesk.report import distribution, letters, receipt, receipt_page
from newsdesk.report.receipt import Receipt
from newsdesk.settings import CannotRun, Settings, find, moment, now

EXAMPLE = "newsdesk consent C-2569-0188 --letters ~/letters"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("number", metavar="CONSENT", help="เลขที่ความยินยอม เช่น C-2569-0188 (the consent's number)")
    parser.add_argument("--letters", type=Path, metavar="DIR", help="เขียนหนังสือขอให้ลบไว้ที่นี่ (write letters here)")
    parser.add_argument("--at", metavar="ISO", help="ดู ณ เวลานี้ (as of this moment)")


def run(options: argparse.Namespace) -> int:
    """Print the receipt, and write the letters when asked."""
    settings = find(options.root)
    at = moment(options.at) if options.at else now()
    desk = desks.survey(settings, at)
    paper = desk.office.consents.get(options.number)
    if paper is None:
        raise CannotRun(f"{options.number}: ไม่มีเลขนี้ในทะเบียนความยินยอม (no consent has this number)")
    sendings = distribution.read(settings)
    given = receipt.receipt(paper, desk, shelf.read_all(settings), sendings, _built(settings))
    if options.letters:
        asked = _asking(given, letters.letters(given, desk.office))
        private.write(asked, private.folder(options.letters, settings, "--letters"))
    card, words = desk.office.card, desk.office.vocabulary.channels
    sys.stdout.write(receipt_page.text(given, words, card.digits, options.lang))
    return int(not given.settled)


def _built(settings: Settings) -> Collection[str]:
    """Return the items that the site in output/ shows; none when nothing was built."""
    file = settings.output / MANIFEST
    return verify.manifest(file).items if file.is_file() else ()


def _asking(given: Receipt, written: Mapping[str, str]) -> Mapping[str, str]:
    """Return the letters if there is a reason to send them. Raises CannotRun while the consent stands."""
    if not given.ended:
        raise CannotRun(
            f"{given.consent.id}: ความยินยอมยังมีผล ไม่มีเหตุให้ขอลบ (the consent stands; nothing is to be deleted)"
        )
    return written
