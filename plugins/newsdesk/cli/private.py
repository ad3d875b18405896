"""Papers for the staff are written outside the newsroom's folder: not public, not in git by themselves.

No paper is written over another, and only its owner may read it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from newsdesk.settings import CannotRun, Settings


def folder(chosen: Path, settings: Settings, option: str = "--output") -> Path:
    """Return *chosen* without links, or raise CannotRun when it is within the newsroom's folder."""
    place = chosen.resolve()
    if any(place.is_relative_to(each.resolve()) for each in (settings.root, settings.content, settings.output)):
        raise CannotRun(f"{option} {chosen}: เลือกที่นอกโฟลเดอร์ของโครงการ (choose a place outside the newsroom's folder)")
    return place


def write(papers: Mapping[str, str | bytes], place: Path) -> None:
    """Write *papers*, by name, into a folder that `folder` returned. Raises CannotRun when one lies there already."""
    if taken := [name for name in papers if os.path.lexists(place / name)]:
        raise CannotRun(f"{place / taken[0]}: มีอยู่แล้ว เลือกที่อื่น (it is written already; choose another place)")
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        for name, told in papers.items():
            (place / name).touch(mode=0o600, exist_ok=False)
            (place / name).write_bytes(told if isinstance(told, bytes) else told.encode())
    except OSError as error:
        raise CannotRun(f"{place}: เขียนไม่ได้ (cannot be written)") from error


def renew(text: str, file: Path, mark: str, settings: Settings) -> None:
    """Write *text* to *file*, which is new or a paper of the same sort, one that holds *mark*. Raises CannotRun."""
    place = folder(file.parent, settings) / file.name
    if os.path.lexists(place) and not _holds(place, mark):
        raise CannotRun(f"{place}: มีอยู่แล้ว เลือกที่อื่น (it is written already; choose another place)")
    fresh = place.with_name(f"{place.name}.new")
    write({fresh.name: text}, place.parent)
    fresh.replace(place)


def _holds(place: Path, mark: str) -> bool:
    try:
        return place.is_file() and not place.is_symlink() and mark.encode() in place.read_bytes()
    except OSError:
        return False


def put(told: str | bytes, file: Path | None, settings: Settings) -> None:
    """Print text, or write what is told to *file*, which is new. Raises CannotRun: bytes are not printed."""
    if file is not None:
        write({file.name: told}, folder(file.parent, settings))
    elif isinstance(told, bytes):
        raise CannotRun("--output: บอกชื่อไฟล์ที่จะเขียน (name the file to write)")
    else:
        print(told, end="")
