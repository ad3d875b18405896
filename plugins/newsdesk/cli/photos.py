"""Take camera files into a dossier: cleaned of all they carry besides the picture, never over another file.

Standard output is the YAML to paste under `photos:`. The error stream tells what was taken off, by kind only.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from newsdesk.finding import Lang
from newsdesk.pictures.clean import clean
from newsdesk.pictures.inspect import SUFFIXES, look
from newsdesk.pictures.metadata import NotAPicture
from newsdesk.release import shelf
from newsdesk.release.fields import Photo
from newsdesk.release.form import entry
from newsdesk.settings import CannotRun, find

EXAMPLE = "newsdesk photos add content/releases/2569/open-house ~/Pictures/IMG_2041.JPG"
_KINDS = {
    "exif": "ข้อมูลกล้อง",
    "gps": "พิกัดสถานที่",
    "xmp": "ข้อมูล XMP",
    "iptc": "คำบรรยาย IPTC",
    "comment": "ข้อความแฝง",
    "icc": "โปรไฟล์สี",
    "thumbnail": "ภาพย่อ",
    "trailer": "ข้อมูลต่อท้าย",
    "maker": "ข้อมูลผู้ผลิต",
    "text": "ข้อความแฝง",
    "multi-picture": "ภาพซ้อน",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the one thing that is done to photos, and its options."""
    verbs = parser.add_subparsers(metavar="add", required=True)
    add = verbs.add_parser("add", help="ล้างภาพแล้วนำเข้าแฟ้ม (clean and take in)", epilog=EXAMPLE)
    add.add_argument("--lang", choices=("th", "en"), default=argparse.SUPPRESS, help="ภาษาของข้อความ (language)")
    add.add_argument("dossier", type=Path, metavar="DOSSIER", help="โฟลเดอร์แฟ้มข่าว (the dossier's folder)")
    add.add_argument("files", nargs="+", type=Path, metavar="FILE", help="ไฟล์ภาพจากกล้อง (camera files)")


def run(options: argparse.Namespace) -> int:
    """Take each file in; return 1 if one of them could not be."""
    folder = _dossier(options.root, options.dossier)
    failed = False
    for file in options.files:
        try:
            name, kinds = take(folder, file)
        except NotAPicture as error:
            _say(
                options.lang,
                file,
                f"ใช้ภาพ JPEG, PNG หรือ WebP ที่สมบูรณ์ ({error.reason})",
                f"not taken: {error.reason}",
            )
            failed = True
        except OSError as error:
            _say(
                options.lang,
                file,
                f"อ่านหรือเขียนไม่ได้ ({error.strerror})",
                f"cannot be read or written: {error.strerror}",
            )
            failed = True
        else:
            taken_off = ", ".join(dict.fromkeys(_KINDS[kind] for kind in kinds))
            _say(
                options.lang,
                file,
                f"ลบออกแล้ว: {taken_off or 'ไม่มีข้อมูลแฝง'}",
                f"taken off: {', '.join(kinds) or 'nothing'}",
            )
            print(entry(Photo, {"file": name, "credit": '""'}))
    return int(failed)


def take(folder: Path, file: Path) -> tuple[str, tuple[str, ...]]:
    """Write the clean picture of *file* into *folder*; return its name there and what kinds were taken off.

    Raises NotAPicture for what is none, OSError when the disk fails.
    """
    before = {item.kind for item in look(file).carried}
    data = clean(file)
    photo = look(data)
    (folder / "photos").mkdir(exist_ok=True)
    name = f"photos/{_free(folder / 'photos', file.stem)}{SUFFIXES[photo.format][0]}"
    with (folder / name).open("xb") as stream:
        stream.write(data)
    return name, tuple(sorted(before - {item.kind for item in photo.carried}))


def _free(folder: Path, stem: str) -> str:
    """Return a name no file here has with any suffix; on the site the sizes of a photo share its name."""
    taken = {path.name.partition(".")[0].lower() for path in folder.iterdir()}
    return next(name for name in _names(stem) if name not in taken)


def _names(stem: str) -> Iterator[str]:
    """Yield the names to try: that of the file in plain letters, then numbered."""
    ascii_only = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:60].strip("-")
    if base:
        yield base
    number = 2 if base else 1
    while True:
        yield f"{base or 'photo'}-{number}"
        number += 1


def _dossier(root: Path, path: Path) -> Path:
    """Return the folder of the dossier at *path*, or at its text. Raises CannotRun when there is none."""
    place = path.resolve()
    texts, _ = shelf.contents(find(root))
    folder = next((text.parent for text in texts if place in (text, text.parent)), None)
    if folder is None:
        raise CannotRun(f"{path}: ไม่ใช่แฟ้มข่าวใน content/ เปิดแฟ้มด้วย newsdesk new (not a dossier in content/)")
    return folder


def _say(lang: Lang, file: Path, thai: str, english: str) -> None:
    print(f"{file.name}: {thai if lang == 'th' else english}", file=sys.stderr)
