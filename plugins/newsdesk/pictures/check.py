"""The photographs of one release: what the files carry, and whether their alternative text says anything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.finding import Finding, Rule, Spot, examine
from newsdesk.pictures.inspect import look
from newsdesk.pictures.rules import PICTURE_RULES
from newsdesk.release.model import Release

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
    for place, photo in enumerate(item.fields.photos):
        if photo.file in item.files:
            line, column, width, _ = item.spot("photos", place, "file")
            for found in examine(PICTURE_RULES, look(item.folder / photo.file), item.path):
                yield Finding(found.rule, item.path, line, column, width, found.about)
