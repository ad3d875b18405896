"""Take camera files into a dossier: cleaned of all they carry besides the picture, never over another file.

Standard output is the YAML to paste under `photos:`. The error stream tells what was taken off, by kind only, and how
many faces were found; on a terminal it asks for the words of each photograph, and Enter leaves one blank.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from newsdesk.cli import album
from newsdesk.finding import Lang
from newsdesk.pictures import seen
from newsdesk.pictures.clean import clean
from newsdesk.pictures.faces import Faces
from newsdesk.pictures.inspect import SUFFIXES, look
from newsdesk.pictures.metadata import NotAPicture
from newsdesk.settings import CannotRun, Settings, find

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
_REFUSED = {
    "th": "ใช้ภาพ JPEG, PNG หรือ WebP ที่สมบูรณ์ ({})",
    "en": "not taken: {}",
}
_HEIC = {
    "th": "เปิดภาพ HEIC ไม่ได้: ส่งออกเป็น JPEG หรือตั้งกล้อง iPhone เป็น «เข้ากันได้มากที่สุด» แล้วใช้ไฟล์ใหม่",
    "en": "not taken: HEIC cannot be opened; export it as JPEG, or set the iPhone's camera to Most Compatible",
}
_ALT = "ข้อความแทนภาพ บอกสิ่งที่เห็น (alt): "
_CREDIT = "ผู้ถ่ายหรือเจ้าของภาพ (credit): "
_WHO = "คนในภาพ none ไม่มีคน, crowd ฝูงชน, identifiable จำตัวได้ (people)"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the one thing that is done to photos, and its options."""
    verbs = parser.add_subparsers(metavar="add", required=True)
    add = verbs.add_parser("add", help="ล้างภาพแล้วนำเข้าแฟ้ม (clean and take in)", epilog=EXAMPLE)
    add.add_argument("--lang", choices=("th", "en"), default=argparse.SUPPRESS, help="ภาษาของข้อความ (language)")
    add.add_argument("dossier", type=Path, metavar="DOSSIER", help="โฟลเดอร์แฟ้มข่าว (the dossier's folder)")
    add.add_argument("files", nargs="+", type=Path, metavar="FILE", help="ไฟล์ภาพจากกล้อง (camera files)")
    add.add_argument("--alt", metavar="TEXT", help="ข้อความแทนภาพ ทีละหนึ่งไฟล์ (what is seen; one file at a time)")
    add.add_argument("--credit", metavar="TEXT", help="ผู้ถ่ายหรือเจ้าของภาพ (who took or owns the photos)")
    add.add_argument("--people", choices=album.PEOPLE, help="คนในภาพ (who is in the photos)")


def run(options: argparse.Namespace) -> int:
    """Take each file in; return 1 if one of them could not be."""
    settings = find(options.root)
    folder = album.dossier(settings, options.dossier).parent
    if options.alt is not None and len(options.files) > 1:
        raise CannotRun("--alt: ใช้กับภาพทีละหนึ่งไฟล์ แต่ละภาพมีข้อความแทนภาพของตนเอง (one file at a time)")
    taken = [_added(options, settings, folder, file) for file in options.files]
    return int(not all(taken))


def _added(options: argparse.Namespace, settings: Settings, folder: Path, file: Path) -> bool:
    """Take one file in and print its lines, or say in one line why not. Nothing is written before all is answered."""
    lang: Lang = options.lang
    try:
        data, kinds = _cleaned(file)
        photo = look(data)
        faces = seen.faces_in(data, photo.sha256, settings.pictures)
        _say(file, f"{_off(kinds, lang)}; {album.counted(faces, lang)}")
        words = _words(options, faces)
        name = album.put(folder, file.stem, SUFFIXES[photo.format][0], data)
    except NotAPicture as error:
        refused = _HEIC if error.reason == "heic" else _REFUSED
        _say(file, refused[lang].format(error.reason))
        return False
    except OSError as error:
        why = error.strerror
        _say(file, f"อ่านหรือเขียนไม่ได้ ({why})" if lang == "th" else f"cannot be read or written: {why}")
        return False
    print(album.lines(name, faces, *words), flush=True)
    return True


def _cleaned(file: Path) -> tuple[bytes, tuple[str, ...]]:
    """Return the clean picture of *file*, and what kinds were taken off. Raises NotAPicture for what is none."""
    before = {item.kind for item in look(file).carried}
    data = clean(file)
    return data, tuple(sorted(before - {item.kind for item in look(data).carried}))


def _off(kinds: tuple[str, ...], lang: Lang) -> str:
    thai = ", ".join(dict.fromkeys(_KINDS[kind] for kind in kinds)) or "ไม่มีข้อมูลแฝง"
    return f"ลบออกแล้ว: {thai}" if lang == "th" else f"taken off: {', '.join(kinds) or 'nothing'}"


def _words(options: argparse.Namespace, faces: Faces | None) -> tuple[str, str, str]:
    """Return alt, credit and people as the options say them, or else as whoever sits at the terminal does."""
    asks = sys.stdin.isatty()
    alt, credit, people = options.alt, options.credit, options.people
    alt = _asked(_ALT) if alt is None and asks else alt
    credit = _asked(_CREDIT) if credit is None and asks else credit
    people = _asked_people(album.suggested(faces)) if people is None and asks else people
    return alt or "", credit or "", people or ""


def _asked(question: str) -> str:
    """Ask on the error stream: standard output is YAML."""
    print(question, end="", file=sys.stderr, flush=True)
    return sys.stdin.buffer.readline().decode("utf-8", "replace").strip()


def _asked_people(suggestion: str) -> str:
    """Ask until one of the words is given; Enter takes what the faces suggest, or leaves it blank."""
    offered = f" [{suggestion}]: " if suggestion else ": "
    while (answer := _asked(_WHO + offered)) not in ("", *album.PEOPLE):
        print(f"พิมพ์ {', '.join(album.PEOPLE)} หรือกด Enter", file=sys.stderr)
    return answer


def _say(file: Path, words: str) -> None:
    print(f"{file.name}: {words}", file=sys.stderr)
