"""The text of one register: a plain file of the office, and not a long one."""

from __future__ import annotations

from pathlib import Path

from newsdesk.settings import CannotRun, Settings

LONGEST = 2_000_000


def read(path: Path, settings: Settings) -> str:
    """Return the text of the register in *path*. Raises CannotRun for a link, a long file, or one that is not UTF-8."""
    unreadable = CannotRun(
        f"{settings.relative(path)}: อ่านทะเบียนไม่ได้ ให้บันทึกเป็น UTF-8 หรือกู้คืนจาก git"
        " (cannot read this register; save it as UTF-8, or restore it from git)"
    )
    try:
        if path.is_symlink() or path.stat().st_size > LONGEST:
            raise unreadable
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise unreadable from error
