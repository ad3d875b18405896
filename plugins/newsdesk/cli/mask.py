"""Mask personal data in dossiers or other texts; without --fix only show where each is and what it would become.

What the office has made public, what is waived and the children a dossier declares are passed over. An approved text
must be approved anew. Exit 0 when nothing is left to mask, 1 otherwise, 2 could not run.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from newsdesk.finding import Lang
from newsdesk.privacy import waiver
from newsdesk.privacy.mask import Edit, Spared, masked, sparing
from newsdesk.register import office as registers
from newsdesk.register.office import Office
from newsdesk.release import dossier, shelf
from newsdesk.release.case import Case
from newsdesk.release.manuscript import LONGEST
from newsdesk.release.model import Release
from newsdesk.release.redaction import KINDS
from newsdesk.settings import CannotRun, Settings, find, moment, now

EXAMPLE = "newsdesk mask content/releases/2569/flood-relief --fix"
_BY_HAND = {"th": "แก้เอง ระบบปิดบังที่นี่ไม่ได้", "en": "mask this by hand; it cannot be done here"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="แฟ้มข่าวหรือไฟล์ข้อความ (dossiers or texts)")
    parser.add_argument("--fix", action="store_true", help="เขียนลงไฟล์ (write it)")
    parser.add_argument("--at", metavar="ISO", help="ข้อยกเว้นที่มีผล ณ เวลานี้ (waivers that stand at this moment)")


def run(options: argparse.Namespace) -> int:
    """Show or write every mask."""
    settings = find(options.root)
    office = registers.read(settings)
    left = 0
    for file in dict.fromkeys(_file(path, settings) for path in options.paths):
        spared = _spared(file, settings, office, options)
        data = _read(file)
        text, edits = masked(data.decode("utf-8"), spared)
        for edit in edits:
            print(f"{_name(file, settings)}:{edit.line}:{edit.column}: {_told(edit, options.lang)}")
        if options.fix and text.encode() != data:
            _write(file, text.encode())
        left += sum(not (options.fix and edit.text) for edit in edits)
    return int(left > 0)


def _told(edit: Edit, lang: Lang) -> str:
    kind = KINDS[edit.kind] if lang == "th" else edit.kind
    return f"{kind} -> {edit.text}" if edit.text else f"{kind}: {_BY_HAND[lang]}"


def _name(file: Path, settings: Settings) -> str:
    place = file.resolve()
    return settings.relative(place) if place.is_relative_to(settings.root) else str(file)


def _file(path: Path, settings: Settings) -> Path:
    return shelf.dossier_of(path, settings) if path.is_dir() else path


def _spared(file: Path, settings: Settings, office: Office, options: argparse.Namespace) -> Spared:
    """Return what is passed over in this file. Raises CannotRun for a dossier whose declarations cannot be read."""
    if settings.content not in file.resolve().parents:
        return sparing(office)
    reading = dossier.read(shelf.dossier_of(file, settings), settings)
    if not isinstance(reading, Release):
        raise CannotRun(f"{reading.path}: แก้ส่วนหัวให้อ่านได้ก่อน (newsdesk check) (mend what check says of it first)")
    case = Case(reading, office, moment(options.at) if options.at else now())
    return sparing(office, tuple(waiver.waived(case)), [person.name for person in reading.fields.persons])


def _read(file: Path) -> bytes:
    """Return the bytes of a text. Raises CannotRun when it is no plain file, too long, or not UTF-8."""
    unreadable = CannotRun(f"{file}: บันทึกเป็นข้อความ UTF-8 ไม่เกิน ๑ ล้านไบต์ก่อน (save it as UTF-8 text, at most 1 MB)")
    try:
        if file.is_symlink() or file.stat().st_size > LONGEST:
            raise unreadable
        data = file.read_bytes()
        data.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        raise unreadable from None
    return data


def _write(file: Path, data: bytes) -> None:
    """Put the text in place whole, or leave the former one."""
    fresh = file.with_name(f".{file.name}.masked")
    try:
        fresh.write_bytes(data)
        shutil.copymode(file, fresh)
        fresh.replace(file)
    except OSError as error:
        raise CannotRun(f"{file}: เขียนไม่ได้ (cannot be written): {error.strerror}") from error
    finally:
        fresh.unlink(missing_ok=True)
