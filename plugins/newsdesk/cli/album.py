"""What `photos add`, `blur` and `attach` share: the dossier, a free name in it, the faces seen, the lines to paste.

People are never declared for the officer without a word: what the faces suggest is written with their number, and a
photograph without faces leaves the question open.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from newsdesk.finding import Lang
from newsdesk.pictures.faces import Faces
from newsdesk.release import shelf
from newsdesk.release.fields import Photo
from newsdesk.release.form import entry, quoted
from newsdesk.settings import CannotRun, Settings

_CROWD = 10  # faces; fewer are a group of which each can be told
PEOPLE = ("none", "crowd", "identifiable")


def dossier(settings: Settings, path: Path) -> Path:
    """Return the text of the dossier at *path*, a folder or the text itself. Raises CannotRun when there is none."""
    place = path.resolve()
    texts, _ = shelf.contents(settings)
    text = next((text for text in texts if place in (text, text.parent)), None)
    if text is None:
        raise CannotRun(f"{path}: ไม่ใช่แฟ้มข่าวใน content/ เปิดแฟ้มด้วย newsdesk new (not a dossier in content/)")
    return text


def put(folder: Path, stem: str, suffix: str, data: bytes, within: str = "photos") -> str:
    """Write a photograph or an attachment into a dossier under a free name; return its path there. Raises OSError."""
    place = folder / within
    place.mkdir(exist_ok=True)
    file = place / f"{_free(place, stem, suffix)}{suffix}"
    with file.open("xb") as stream:
        stream.write(data)
    return f"{within}/{file.name}"


def _free(folder: Path, stem: str, suffix: str) -> str:
    """Return a name no file here has with this suffix, no photo with any: on the site its sizes share its name."""
    alike = folder.name == "photos"
    names = (path.name.lower() for path in folder.iterdir())
    taken = {name.partition(".")[0] if alike else name.removesuffix(suffix) for name in names}
    return next(name for name in _names(stem, folder.name[:-1]) if name not in taken)


def _names(stem: str, otherwise: str) -> Iterator[str]:
    """Yield the names to try: that of the file in plain letters, then numbered; *otherwise* where no letter is left."""
    ascii_only = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:60].strip("-")
    if base:
        yield base
    number = 2 if base else 1
    while True:
        yield f"{base or otherwise}-{number}"
        number += 1


def suggested(faces: Faces | None) -> str:
    """Return what the sure faces say of the people in a photograph; nothing where there are none."""
    sure = [face for face in faces or () if face.sure]
    if not sure:
        return ""
    return "crowd" if len(sure) >= _CROWD and not any(face.large for face in sure) else "identifiable"


def counted(faces: Faces | None, lang: Lang) -> str:
    """Return how many faces were found, or that nobody looked."""
    if faces is None:
        return "ไม่ได้ค้นหาใบหน้า" if lang == "th" else "faces not looked for"
    sure = sum(face.sure for face in faces)
    probable = len(faces) - sure
    if lang == "th":
        return f"พบใบหน้า {sure}" + (f" น่าจะใช่อีก {probable}" if probable else "")
    return f"faces: {sure}" + (f", probably {probable} more" if probable else "")


def lines(name: str, faces: Faces | None, alt: str = "", credit: str = "", people: str = "") -> str:
    """Return the YAML of a photograph to paste under `photos:`; what nobody said is left blank."""
    known = {"file": name, "alt": quoted(alt), "credit": quoted(credit)}
    if people := people or suggested(faces):
        known["people"] = f"{people}  # {counted(faces, 'th')}" if suggested(faces) else people
    if people == "identifiable":
        known |= {"basis": '""', "consents": '""'}
    return entry(Photo, known)
