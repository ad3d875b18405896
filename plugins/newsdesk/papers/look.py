"""How every paper looks, and which may be made at all: the site's colours and letters; of a withdrawn release, none."""

from __future__ import annotations

from pathlib import Path

from newsdesk.papers.matter import Matter
from newsdesk.settings import CannotRun

THEME = Path(__file__).resolve().parents[3] / "theme/papers"
FONTS = THEME / "fonts"
INDIGO, MARIGOLD, PAPER, QUIET = "#16395c", "#f4b325", "#fffdf8", "#c9d8e6"


def standing(matter: Matter) -> None:
    """Refuse a withdrawn release: a paper cannot be called back, and its text stands under a notice on the site only.

    Raises CannotRun.
    """
    if matter.cleared.withdrawal is not None:
        raise CannotRun(f"{matter.cleared.release.id}: ถอนเรื่องนี้แล้ว อย่าพิมพ์หรือส่งต่อ (withdrawn: no paper is made of it)")
