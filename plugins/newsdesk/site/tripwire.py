"""The Pelican plugin that lets nothing pass but what this edition holds.

It trusts neither the reader nor the settings: whatever else managed to load content, or to write a file,
stops the build before the public site is touched.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, NoReturn

from pelican import signals

from newsdesk.settings import CannotRun

_BYPASSED = "มีสิ่งที่ไม่ผ่านด่านตรวจเข้ามาในการสร้างเว็บไซต์ (something came past the gate)"


def stop(error: CannotRun) -> NoReturn:
    """Say in one line why it cannot run and leave with exit 2; Pelican would print its own stack."""
    print(error, file=sys.stderr)
    raise SystemExit(CannotRun.exitcode)


def gated(pelican: Any) -> None:
    """Refuse to start under any Pelican class but ours."""
    if not getattr(pelican, "is_gated", False):
        stop(CannotRun("ใช้คำสั่ง make html หรือ pelican -s pelicanconf.py (only the gated Pelican class may build)"))


def only_cleared(generator: Any) -> None:
    """Refuse content that is not of this edition, hidden lists included, and a story that went missing."""
    edition = generator.settings["EDITION"]
    lists = [value for name, value in vars(generator).items() if name in _LISTS and isinstance(value, list)]
    loaded = {item.get_relative_source_path() for items in lists for item in items}
    wanted = generator.wanted(edition)
    if loaded != wanted:
        raise CannotRun(_BYPASSED)


_LISTS = frozenset(
    {
        "articles", "translations", "hidden_articles", "hidden_translations", "drafts", "drafts_translations",
        "pages", "hidden_pages", "draft_pages", "draft_translations",
    }
)  # fmt: skip


def only_entered(path: str, context: Any) -> None:
    """Refuse a written file that the ledger does not know."""
    ledger = context["LEDGER"]
    if Path(path).relative_to(ledger.root).as_posix() not in ledger.origins:
        raise CannotRun(_BYPASSED)


def register() -> None:
    """Connect the three wires; module-level functions, for Pelican holds its receivers weakly."""
    signals.initialized.connect(gated)
    signals.article_generator_pretaxonomy.connect(only_cleared)
    signals.page_generator_finalized.connect(only_cleared)
    signals.content_written.connect(only_entered)
