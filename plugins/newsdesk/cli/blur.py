"""Blur faces of a photograph for good, in a new clean file beside it; the photograph itself is the editor's to delete.

Standard output is the YAML of the new file. Without a detector only `--box` works.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from newsdesk.cli import album
from newsdesk.finding import Lang
from newsdesk.pictures import blur, seen
from newsdesk.pictures.blur import Box
from newsdesk.pictures.faces import Faces
from newsdesk.pictures.inspect import look
from newsdesk.pictures.metadata import NotAPicture
from newsdesk.release import dossier
from newsdesk.release.fields import Photo
from newsdesk.release.model import Release
from newsdesk.settings import CannotRun, Settings, find

EXAMPLE = "newsdesk blur content/releases/2569/open-house photos/img-2041.jpg --face 1 3"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("dossier", type=Path, metavar="DOSSIER", help="โฟลเดอร์แฟ้มข่าว (the dossier's folder)")
    parser.add_argument("photo", type=Path, metavar="PHOTO", help="ภาพในแฟ้ม เช่น photos/a.jpg (a photo of it)")
    parser.add_argument("--list", action="store_true", help="บอกใบหน้าที่พบพร้อมเลข (number the faces found)")
    parser.add_argument("--face", type=int, nargs="+", default=[], metavar="N", help="ใบหน้าเลขเหล่านี้ (these faces)")
    parser.add_argument("--all", action="store_true", help="ทุกใบหน้าที่พบ (every face found)")
    parser.add_argument(
        "--box", type=_box, action="append", default=[], metavar="X,Y,W,H", help="กรอบเป็นพิกเซล (a box in pixels)"
    )


def run(options: argparse.Namespace) -> int:
    """List the faces, or write the blurred photograph and print its lines."""
    settings = find(options.root)
    text = album.dossier(settings, options.dossier)
    file = _file(text.parent, options.photo)
    try:
        data = file.read_bytes()
        sides, faces = blur.size(data), seen.faces_in(data, look(data).sha256, settings.pictures)
        if options.list:
            _list(faces, sides, options.lang)
            return 0
        made = blur.blurred(data, _boxes(options, faces, sides))
        left = seen.faces_in(made, look(made).sha256, settings.pictures)
        name = album.put(text.parent, f"{file.stem}-blurred", ".jpg", made)
    except NotAPicture as error:
        raise CannotRun(f"{options.photo}: ภาพนี้เปิดไม่ได้ ({error.reason}) (cannot be opened)") from None
    except OSError as error:
        raise CannotRun(f"{options.photo}: อ่านหรือเขียนไม่ได้ ({error.strerror}) (cannot be read or written)") from None
    _tell(file.name, name, left, options.lang)
    said = _declared(text, f"photos/{file.name}", settings)
    print(album.lines(name, left, said.alt, said.credit) if said else album.lines(name, left))
    return 0


def _box(words: str) -> Box:
    left, top, width, height = (int(word) for word in words.split(","))
    if min(left, top) < 0 or min(width, height) < 1:
        raise ValueError(words)
    return Box(left, top, left + width, top + height)


def _file(folder: Path, photo: Path) -> Path:
    """Return the photograph of this dossier. Raises CannotRun when it is none of its own."""
    file = folder / "photos" / photo.name
    if not file.is_file() or file.is_symlink():
        raise CannotRun(f"{photo}: ไม่มีภาพนี้ใน photos/ ของแฟ้ม (no such photo in the dossier)")
    return file


def _boxes(options: argparse.Namespace, faces: Faces | None, sides: tuple[int, int]) -> tuple[Box, ...]:
    """Return what is to be blurred. Raises CannotRun where nothing would be."""
    chosen = tuple(blur.around(face, sides) for face in _chosen(options, faces))
    boxes = (*chosen, *(blur.within(box, sides) for box in options.box))
    if not boxes:
        raise CannotRun("บอกว่าจะเบลอส่วนใด: --face N, --all หรือ --box X,Y,W,H (say what to blur)")
    if any(box.left >= box.right or box.top >= box.bottom for box in boxes):
        raise CannotRun(f"--box: กรอบอยู่นอกภาพซึ่งกว้าง {sides[0]} สูง {sides[1]} พิกเซล (outside the picture)")
    return boxes


def _chosen(options: argparse.Namespace, faces: Faces | None) -> Faces:
    if not (options.all or options.face):
        return ()
    known = _known(faces)
    if wrong := sorted(set(options.face) - set(range(1, len(known) + 1))):
        raise CannotRun(f"--face {wrong[0]}: พบใบหน้าเพียง {len(known)} ดูเลขด้วย --list (no face has this number)")
    if not known:
        raise CannotRun("ไม่พบใบหน้าในภาพนี้ บอกกรอบด้วย --box X,Y,W,H (no face was found; use --box)")
    return known if options.all else tuple(known[number - 1] for number in options.face)


def _known(faces: Faces | None) -> Faces:
    if faces is None:
        raise CannotRun("เครื่องนี้ไม่มีโปรแกรมค้นหาใบหน้า บอกกรอบด้วย --box X,Y,W,H (no detector here; use --box)")
    return faces


def _list(faces: Faces | None, sides: tuple[int, int], lang: Lang) -> None:
    print(f"ภาพ {sides[0]}x{sides[1]}" if lang == "th" else f"picture {sides[0]}x{sides[1]}")
    for line in _numbered(_known(faces), sides, lang):
        print(line)


def _numbered(faces: Faces, sides: tuple[int, int], lang: Lang) -> Iterator[str]:
    """Yield a line for each face: its number, the box that would be blurred as `--box` takes it, how sure it is."""
    words = ("น่าจะเป็นใบหน้า", "ใบหน้า") if lang == "th" else ("probably a face", "a face")
    for number, face in enumerate(faces, 1):
        left, top, right, bottom = blur.around(face, sides)
        yield f"{number}: {left},{top},{right - left},{bottom - top} {words[face.sure]} ({face.confidence})"


def _tell(original: str, name: str, left: Faces | None, lang: Lang) -> None:
    """Say what is left in the new picture, and what is left to do."""
    thai = (
        f"ดู {name} ด้วยตาแล้วใช้บรรทัดใหม่แทนบรรทัดของ photos/{original} จากนั้นลบ photos/{original} เอง; "
        "ถ้าเคย commit ภาพเดิมไว้ git ยังจำภาพนั้น"
    )
    english = (
        f"look at {name}, use its lines instead of those of photos/{original}, then delete photos/{original} yourself; "
        "if it was committed, git still remembers it"
    )
    print(f"{name}: {album.counted(left, lang)}\n{thai if lang == 'th' else english}", file=sys.stderr)


def _declared(text: Path, name: str, settings: Settings) -> Photo | None:
    """Return what the dossier says of the photograph, if it can be read and says anything."""
    reading = dossier.read(text, settings)
    photos = reading.fields.photos if isinstance(reading, Release) else ()
    return next((photo for photo in photos if photo.file == name), None)
