"""A pack is written whole or not at all: the pieces of one cleared release, and the list of their SHA-256."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Collection, Iterable
from datetime import datetime
from pathlib import Path

from newsdesk import desk as desks
from newsdesk.cli import private
from newsdesk.desk import Desk
from newsdesk.gate import Gone, Held, NotDue
from newsdesk.papers.matter import Matter, Piece
from newsdesk.papers.media import MEDIA, declared
from newsdesk.settings import CannotRun, Settings
from newsdesk.site import papers

SUMS = "SHA256SUMS"
NAMES = tuple(medium.name for medium in MEDIA)
_WHY = {
    NotDue: "ยังไม่ถึงเวลาเผยแพร่หรือยังไม่อนุมัติ (not approved yet, or not due)",
    Held: "ยังไม่ผ่านด่านตรวจ ดู newsdesk check (held by the gate)",
    Gone: "นำออกจากการเผยแพร่แล้ว (taken out of publication)",
}


def matter(settings: Settings, key: str, at: datetime) -> Matter | str:
    """Return the matter of a cleared release, or the reason why there is none."""
    desk = desks.survey(settings, at)
    if desk.unsaid:
        return "ทะเบียนยังไม่ได้รับอนุมัติ ดู newsdesk check (the registers are not approved)"
    item = papers.cleared(desk, key)
    return papers.matter(item, desk, settings) if item else _reason(desk, key)


def _reason(desk: Desk, key: str) -> str:
    found = next((verdict for verdict in desk.verdicts if getattr(verdict, "id", None) == key), None)
    if any(item.release.id == key for item in desk.cleared):
        return "ถอนเรื่องนี้แล้ว (withdrawn)"
    return _WHY[type(found)] if isinstance(found, NotDue | Held | Gone) else "ไม่พบเรื่องนี้ (no such release)"


def pieces(made_of: Matter, only: Collection[str] = ()) -> tuple[Piece, ...]:
    """Return the pieces of every medium the release declares a channel for, or only of those named."""
    return tuple(piece for medium in declared(made_of, only) for piece in medium.pieces(made_of))


def all_pieces(made_of: Matter) -> tuple[Piece, ...]:
    """Return the pieces of a whole pack, and their sums."""
    made = pieces(made_of)
    return (*made, sums(made_of, made))


def sums(made_of: Matter, made: Iterable[Piece]) -> Piece:
    """Return the list that `sha256sum -c` reads; its first line says what was approved, and when."""
    decision = made_of.cleared.decision
    first = f"# {made_of.cleared.release.id} sha256:{made_of.digest} {decision.at.isoformat()}\n"
    rest = "".join(f"{hashlib.sha256(piece.body).hexdigest()}  {piece.name}\n" for piece in made)
    return Piece(SUMS, (first + rest).encode())


def place(settings: Settings, key: str, chosen: Path | None) -> Path:
    """Return where a pack is written: a folder of the work, or one outside the newsroom. Raises CannotRun."""
    return private.folder(chosen, settings) / key if chosen else settings.work / "packs" / key


def write(made: Collection[Piece], folder: Path) -> None:
    """Put a pack in the place of the former one. Raises CannotRun when something else lies there."""
    if folder.exists() and not (folder / SUMS).is_file():
        raise CannotRun(f"{folder}: มีอย่างอื่นอยู่แล้ว เลือกที่อื่น (something else lies there; choose another place)")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".", ignore_cleanup_errors=True) as place_:
            fresh = Path(place_) / folder.name
            fresh.mkdir()
            for piece in made:
                (fresh / piece.name).write_bytes(piece.body)
            shutil.rmtree(folder, ignore_errors=True)
            fresh.rename(folder)
    except OSError as error:
        raise CannotRun(f"{folder}: เขียนไม่ได้ (cannot be written)") from error
