"""Whether a file is a piece of a pack: it is made anew from what stands approved, and must be the same bytes.

The sums beside a pack prove nothing by themselves: whoever changes a piece can change them too.
"""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple

from newsdesk import desk as desks
from newsdesk.cli import packing
from newsdesk.desk import Desk
from newsdesk.papers.matter import Matter
from newsdesk.settings import CannotRun, Settings
from newsdesk.site import papers

Word = Literal["genuine", "altered", "outdated", "foreign"]
LARGEST = 50_000_000
_ITEM = r"[A-Z]{2}-\d{4}-\d{4}"
_MARK = re.compile(rf"(?:{'รหัสเนื้อหา'} |Message-ID: <)({_ITEM})[ .]([0-9a-f]{{8}})".encode())
_ID = re.compile(_ITEM)


class Verdict(NamedTuple):
    """What is said of a piece: the word, the item it claims to be made of, and that item's matter if it stands."""

    word: Word
    item: str
    matter: Matter | None


def judge(file: Path, settings: Settings, at: datetime) -> Verdict | None:
    """Return what is to be said of *file*; None when it does not claim to be of a pack."""
    data = _bytes(file)
    mark = _MARK.search(data)
    of_folder = _ID.fullmatch(file.parent.name) and (file.parent / packing.SUMS).is_file()
    if mark is None and not of_folder:
        return None
    item = mark[1].decode() if mark else file.parent.name
    desk = desks.survey(settings, at)
    found = papers.cleared(desk, item)
    if found is None:
        return Verdict(_former(desk, item, mark), item, None)
    matter = papers.matter(found, desk, settings)
    if any(piece.body == data for piece in packing.all_pieces(matter)):
        return Verdict("genuine", item, matter)
    is_now = mark is None or mark[2].decode() == matter.digest[:8]
    return Verdict("altered" if is_now else _former(desk, item, mark), item, matter)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes() if file.stat().st_size <= LARGEST else b""
    except OSError as error:
        raise CannotRun(f"{file}: อ่านไม่ได้ (cannot be read)") from error


def _former(desk: Desk, item: str, mark: re.Match[bytes] | None) -> Word:
    """Say whether a mark names what was decided on once, or what never was."""
    digests = [decision.digest.removeprefix("sha256:")[:8] for decision in desk.approvals[item].decisions]
    return "outdated" if mark is None or mark[2].decode() in digests else "foreign"
