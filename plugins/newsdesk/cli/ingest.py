"""Take in what a school of the network has sent, as drafts: feeds (.xml) and mail (.eml, .mbox) saved on this computer.

Nothing is fetched, nothing becomes public: each piece is a draft to be written anew, checked and approved. What was
taken in before is passed over. Enclosed files wait under .newsdesk/received/ for `newsdesk photos add` and `attach`.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from markupsafe import escape

from newsdesk import thai
from newsdesk.intake.feed_file import entries
from newsdesk.intake.mail_file import letters
from newsdesk.intake.received import LARGEST_FILE, Received, Unreadable
from newsdesk.papers.plain import paragraphs
from newsdesk.register import office as registers
from newsdesk.register.words import Kind
from newsdesk.release import shelf
from newsdesk.release.form import form, next_id
from newsdesk.settings import ZONE, CannotRun, Settings, find, moment, now

EXAMPLE = "newsdesk ingest S03 ~/Downloads/feed.xml ~/Downloads/ข่าวโรงเรียน.eml"
_MARKS = re.compile(r"([\\`*_\[\]{}!]|(?<!&)#)")
_FIRST = re.compile(r"^(\d{0,9})([.)+-])")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("school", metavar="SCHOOL", help="รหัสโรงเรียนในทะเบียนเครือข่าย เช่น S03 (who sent it)")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=".xml .rss .atom .eml .mbox")
    parser.add_argument("--at", metavar="ISO", help="วันที่รับ ปกติคือวันนี้ (the day it is taken in)")


def run(options: argparse.Namespace) -> int:
    """Open a draft for each new piece; return 1 if a file could not be read."""
    settings = find(options.root)
    at = (moment(options.at) if options.at else now()).astimezone(ZONE)
    if not registers.read(settings).school(options.school):
        raise CannotRun(f"{options.school}: ไม่มีรหัสนี้ใน network.yml (no such school in the network)")
    fine = True
    for file in options.files:
        try:
            found = _read(file, options.school)
        except Unreadable:
            print(f"{file.name}: อ่านไม่ได้ หรือใหญ่เกินไป (cannot be read, or too large)", file=sys.stderr)
            fine = False
            continue
        for each in found:
            folder = settings.content / "releases" / str(thai.be_year(at)) / f"{options.school.lower()}-{each.key}"
            if not _known(settings, folder.name):
                print(settings.relative(_opened(settings, folder, each, options.school, at)))
    return int(not fine)


def _read(file: Path, school: str) -> tuple[Received, ...]:
    """Return what a file holds. Raises Unreadable."""
    try:
        data = file.read_bytes() if file.stat().st_size <= LARGEST_FILE else b""
    except OSError:
        raise Unreadable from None
    if not data:
        raise Unreadable
    return letters(data, school) if file.suffix.lower() in (".eml", ".mbox") else entries(data, school)


def _known(settings: Settings, slug: str) -> bool:
    return any((settings.content / "releases").glob(f"*/{slug}"))


def _opened(settings: Settings, folder: Path, each: Received, school: str, at: datetime) -> Path:
    """Write the draft and put its files aside. Raises CannotRun."""
    item = next_id(Kind.ACTIVITY, at, _taken(settings))
    blank = form(Kind.ACTIVITY, item, at, {"title": each.title}).replace("# schools: []\n", f"schools: [{school}]\n")
    text = blank + "\n\n".join(_body(each)) + "\n"
    aside = settings.work / "received" / folder.name
    try:
        folder.mkdir(parents=True)
        (folder / "release.md").write_text(text, "utf-8", newline="\n")
        for enclosed in each.enclosed:
            aside.mkdir(parents=True, exist_ok=True, mode=0o700)
            (aside / enclosed.name).write_bytes(enclosed.data)
    except OSError as error:
        raise CannotRun(f"{settings.relative(folder)}: เขียนไม่ได้ (cannot be written)") from error
    return folder / "release.md"


def _taken(settings: Settings) -> set[str]:
    books = (settings.content / "approvals").glob("*.json")
    return {*shelf.glance(settings).ids, *(book.stem for book in books)}


def _body(each: Received) -> Iterator[str]:
    """Yield the paragraphs as Markdown that means no more than its words."""
    for part in paragraphs(each.html):
        words = "".join(sign for sign in part.text if sign.isprintable())
        safe = _FIRST.sub(r"\1\\\2", _MARKS.sub(r"\\\1", str(escape(words))))
        yield f"- {safe}" if part.sort == "item" else safe.replace(":", "&#58;", 1) if safe.startswith(":") else safe
