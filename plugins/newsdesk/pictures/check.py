"""The photographs of one release: what the files carry, whom they show, and whether their alternative text speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from newsdesk.finding import Finding, Rule, Spot, examine
from newsdesk.pictures import seen
from newsdesk.pictures.formats.block import NotAPicture
from newsdesk.pictures.inspect import Photo, look
from newsdesk.pictures.rules import PICTURE_RULES
from newsdesk.pictures.shown import FACE_RULES, Shown
from newsdesk.release.fields import Photo as Declared
from newsdesk.release.model import Release
from newsdesk.settings import find

_EMPTY_WORDS = re.compile(
    r"(?:ภาพ|รูป|ภาพถ่าย|รูปภาพ|ภาพข่าว|ภาพกิจกรรม|photo|image|picture|img)[\s\d๐-๙_.-]*", re.IGNORECASE
)
_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|webp|gif|heic)", re.IGNORECASE)
_SHORTEST = 8


def _says_nothing(release: Release) -> Iterator[Spot]:
    for place, photo in enumerate(release.fields.photos):
        alt = photo.alt
        empty = len(alt) < _SHORTEST or _EMPTY_WORDS.fullmatch(alt) or _FILE_NAME.fullmatch(alt)
        if empty or alt == release.fields.title:
            yield release.spot("photos", place, "alt")


_PHOTO = "photos: [{file: photos/a.jpg, alt: %s, people: none}]"
ALT_RULES: tuple[Rule[Release], ...] = (
    Rule(
        id="PIC201",
        name="alt-says-nothing",
        law="มาตรฐานเว็บไซต์ภาครัฐ: WCAG 2.2 ข้อ 1.1.1",
        th="บรรยายสิ่งที่เห็นในภาพให้ผู้ที่มองไม่เห็นเข้าใจ",
        en="Describe what is to be seen, for readers who cannot see it",
        find=_says_nothing,
        flags=(_PHOTO % "ภาพกิจกรรม ๑", _PHOTO % "IMG_2041.JPG", _PHOTO % "รูป"),
        passes=(_PHOTO % "ครูและศึกษานิเทศก์นั่งประชุมรอบโต๊ะ",),
    ),
)


def release(item: Release) -> Iterator[Finding]:
    """Yield what is wrong with the photographs of a release, each on the line that declares it."""
    yield from examine(ALT_RULES, item, item.path)
    for place, declared in enumerate(item.fields.photos):
        if declared.file in item.files:
            photo = look(item.folder / declared.file)
            yield from _at(item.spot("photos", place, "file"), examine(PICTURE_RULES, photo, item.path))
            yield from _at(item.spot("photos", place, "people"), _people(item, declared, photo))


def has_new(item: Release) -> bool:
    """Whether a photograph of the release was never looked at for faces."""
    return any(
        seen.is_new(item.files[photo.file], find(item.folder).pictures)
        for photo in item.fields.photos
        if photo.file in item.files
    )


def _at(spot: Spot, findings: Iterable[Finding]) -> Iterator[Finding]:
    for found in findings:
        yield replace(found, line=spot.line, column=spot.column, width=spot.width)


def _people(item: Release, declared: Declared, photo: Photo) -> tuple[Finding, ...]:
    """Return how the faces in a sound photograph contradict what is declared of it."""
    if not (photo.readable and photo.accepted) or photo.oversized:
        return ()
    try:
        faces = seen.faces_in(item.folder / declared.file, item.files[declared.file], find(item.folder).pictures)
    except NotAPicture:  # only its first pixels were sound; the derivatives will refuse it
        return ()
    return () if faces is None else examine(FACE_RULES, Shown(declared, faces), item.path)
