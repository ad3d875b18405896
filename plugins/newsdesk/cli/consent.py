"""Say where a consent is used and what became of that: a receipt for the file of the person it is about.

With --letters, write one letter to each who passed an item on: the keepers of channels, and the schools and partners
that acknowledged it. With --access, list all that is held under the consent, for whoever asks to see it. With
--expiring, list the consents in use that end soon or have ended, and write to their schools with --output.
Exit 0, 1 while something that leans on an ended consent may still be shown, 2 could not run.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from newsdesk import desk as desks
from newsdesk.audit.expected import MANIFEST, Manifest
from newsdesk.cli import private, verify
from newsdesk.desk import Desk
from newsdesk.register import distribution
from newsdesk.release import shelf
from newsdesk.report import access, access_page, letters, mention, receipt, receipt_page, renewal
from newsdesk.report.mention import Mentions
from newsdesk.report.receipt import Receipt
from newsdesk.report.table import aligned
from newsdesk.settings import CannotRun, Settings, find, moment, now

EXAMPLE = "newsdesk consent C-2569-0188 --letters ~/letters"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "number", nargs="?", metavar="CONSENT", help="เลขที่ความยินยอม เช่น C-2569-0188 (the consent's number)"
    )
    which.add_argument(
        "--expiring",
        nargs="?",
        const=30,
        type=int,
        metavar="DAYS",
        help="ที่ใช้อยู่และจะสิ้นสุดในกี่วัน ปกติ ๓๐ (those in use that end within DAYS, 30 unless told)",
    )
    parser.add_argument("--letters", type=Path, metavar="DIR", help="เขียนหนังสือขอให้ลบไว้ที่นี่ (write letters here)")
    parser.add_argument("--access", action="store_true", help="ทุกอย่างที่มีภายใต้เลขนี้ (all that is held under it)")
    parser.add_argument("--received", metavar="ISO", help="วันเวลาที่รับคำขอเข้าถึง (when access was asked for)")
    parser.add_argument("--format", choices=("text", "html", "json"), default="text", help="รูปแบบของ --access")
    parser.add_argument("--output", type=Path, metavar="FILE|DIR", help="เขียนไว้นอกโครงการ (write it there)")
    parser.add_argument("--at", metavar="ISO", help="ดู ณ เวลานี้ (as of this moment)")


def run(options: argparse.Namespace) -> int:
    """Print the receipt, what is held, or what ends; write what is asked for."""
    settings = find(options.root)
    desk = desks.survey(settings, moment(options.at) if options.at else now())
    if options.number is None:
        return _expiring(options, settings, desk)
    given = _receipt(options.number, desk, settings)
    if options.access:
        return _access(options, settings, desk, given)
    if options.letters:
        asked = _asking(given, letters.letters(given, desk.office))
        private.write(asked, private.folder(options.letters, settings, "--letters"))
    card, words = desk.office.card, desk.office.vocabulary.channels
    sys.stdout.write(receipt_page.text(given, words, card.digits, options.lang))
    return int(not given.settled)


def listing(settings: Settings) -> Manifest | None:
    """Return the manifest of the site in output/; None when nothing was built."""
    file = settings.output / MANIFEST
    return verify.manifest(file) if file.is_file() else None


def mentions(settings: Settings, item: str, href: str) -> Mentions:
    """Return where the site in output/ shows *item*."""
    listed = listing(settings)
    if listed is None:
        return Mentions()
    origins = {name: str(told["from"]) for name, told in listed.files.items()}
    return mention.mentions(settings.output, origins, item, href)


def _receipt(number: str, desk: Desk, settings: Settings) -> Receipt:
    paper = desk.office.consents.get(number)
    if paper is None:
        raise CannotRun(f"{number}: ไม่มีเลขนี้ในทะเบียนความยินยอม (no consent has this number)")
    listed = listing(settings)
    sendings = distribution.read(settings)
    return receipt.receipt(paper, desk, shelf.read_all(settings), sendings, listed.items if listed else ())


def _access(options: argparse.Namespace, settings: Settings, desk: Desk, given: Receipt) -> int:
    """Print or write all that is held; a list for the person is never wrong to give, so this is exit 0."""
    received = moment(options.received) if options.received else desk.at
    readings = shelf.read_all(settings)
    made = access.access(given, desk, readings, received, lambda item, href: mentions(settings, item, href))
    if options.format == "json":
        told = access_page.as_json(made)
    else:
        told = (access_page.html if options.format == "html" else access_page.text)(made, desk.office, options.lang)
    private.put(told, options.output, settings)
    return 0


def _expiring(options: argparse.Namespace, settings: Settings, desk: Desk) -> int:
    """Print the consents in use that end, and write the letters to their schools. Returns 1 while one has ended."""
    listed = listing(settings)
    sendings, within = distribution.read(settings), timedelta(days=max(options.expiring, 0))
    found = renewal.endings(desk, shelf.read_all(settings), sendings, listed.items if listed else (), within)
    if options.output:
        private.write(renewal.letters(found, desk), private.folder(options.output, settings))
    sys.stdout.writelines(f"{line}\n" for line in aligned(renewal.rows(found, options.lang)))
    return int(any(not each.given.settled for each in found))


def _asking(given: Receipt, written: Mapping[str, str]) -> Mapping[str, str]:
    """Return the letters if there is a reason to send them. Raises CannotRun while the consent stands."""
    if not given.ended:
        raise CannotRun(
            f"{given.consent.id}: ความยินยอมยังมีผล ไม่มีเหตุให้ขอลบ (the consent stands; nothing is to be deleted)"
        )
    return written
