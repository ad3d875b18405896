"""Make the dossier of a new draft: its folder, and the form of its kind with blanks for what is to be told.

Nothing is ever overwritten.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Collection, Mapping
from pathlib import Path

from newsdesk import thai
from newsdesk.register import office as registers
from newsdesk.register.office import Office
from newsdesk.register.words import Kind
from newsdesk.release import shelf
from newsdesk.release.form import form, next_id
from newsdesk.release.homes import HOMES
from newsdesk.settings import ZONE, CannotRun, Settings, find, moment, now

EXAMPLE = "newsdesk new activity open-house --by pr-officer"
_NEXT = {
    "th": ("๑. เขียนช่องที่ว่างและเนื้อหา", "๒. เพิ่มภาพ: newsdesk photos add {} FILE", "๓. ตรวจ: newsdesk check {}"),
    "en": (
        "1. fill the blanks, write the text",
        "2. photos: newsdesk photos add {} FILE",
        "3. newsdesk check {}",
    ),
}
_SLUG = re.compile(r"(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    kinds = [kind.value for kind in Kind]
    parser.add_argument("kind", metavar="KIND", choices=kinds, help=f"ประเภท (what it is): {' '.join(kinds)}")
    parser.add_argument("slug", metavar="SLUG", help="ชื่อโฟลเดอร์ a-z 0-9 และขีดกลาง เช่น open-house (the folder's name)")
    parser.add_argument("--title", default="", help="หัวข้อข่าว (the headline)")
    parser.add_argument("--by", default="", metavar="PERSON", help="รหัสผู้เขียนใน team.yml (who writes)")
    parser.add_argument("--at", metavar="ISO", help="วันเผยแพร่ ปกติคือวันนี้ (the day it is for)")


def run(options: argparse.Namespace) -> int:
    """Write the form, and say where it is and what comes next."""
    settings, kind = find(options.root), Kind(options.kind)
    at = (moment(options.at) if options.at else now()).astimezone(ZONE)
    office = registers.read(settings)
    if options.by and not office.person(options.by):
        raise CannotRun(f"--by {options.by}: ไม่มีรหัสนี้ใน team.yml (nobody in team.yml has this id)")
    file = _place(settings, kind, options.slug, str(thai.be_year(at)))
    item = next_id(kind, at, _taken(settings))
    given = {"title": options.title, "prepared_by": options.by}
    _write(file, form(kind, item, at, given, _words(office)), settings)
    folder = settings.relative(file.parent)
    print(settings.relative(file))
    for line in _NEXT[options.lang]:
        print(line.format(folder))
    return 0


def _place(settings: Settings, kind: Kind, slug: str, year: str) -> Path:
    """Return the file to be made. Raises CannotRun if the slug is none, or taken anywhere in content/."""
    if not _SLUG.fullmatch(slug):
        raise CannotRun(f"{slug!r}: ตั้งชื่อด้วย a-z 0-9 และขีดกลาง ไม่เกิน ๘๐ ตัว (use a-z, 0-9 and hyphens, at most 80)")
    home, name = next((home, name) for home, (name, kinds) in HOMES.items() if kind in kinds)
    folder = settings.content / home / ("" if kind is Kind.PAGE else year) / slug
    texts, _ = shelf.contents(settings)
    twins = [text.parent for text in texts if text.parent.name.lower() == slug]
    if twins or folder.exists():
        raise CannotRun(f"{settings.relative((*twins, folder)[0])}: มีแฟ้มชื่อนี้แล้ว ไม่ได้เขียนทับ (taken; nothing was written)")
    return folder / name


def _taken(settings: Settings) -> Collection[str]:
    """Return the ids in use, those too that are known only by the approvals of a dossier now erased."""
    books = (settings.content / "approvals").glob("*.json")
    return {*shelf.glance(settings).ids, *(book.stem for book in books)}


def _words(office: Office) -> Mapping[str, Collection[str]]:
    people = [person.id for person in office.team.people]
    return {
        "audience": office.vocabulary.audiences,
        "channels": office.vocabulary.channels,
        "prepared_by": people,
        "reviewed_by": people,
        "plan": sorted(office.activities),
    }


def _write(file: Path, text: str, settings: Settings) -> None:
    try:
        file.parent.mkdir(parents=True)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise CannotRun(f"{settings.relative(file)}: เขียนไม่ได้ (cannot be written): {error.strerror}") from error
