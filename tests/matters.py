"""The matter of every cleared release of the sample: what papers are made of."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import features

from newsdesk import desk
from newsdesk.papers import press
from newsdesk.papers.matter import Matter
from newsdesk.settings import CannotRun
from newsdesk.site import papers
from newsroom import AT, REPOSITORY, Newsroom


def sample(root: Path) -> dict[str, Matter]:
    """Return the matter of every cleared release of the sample, in a copy of it at *root*."""
    shutil.copytree(REPOSITORY / "content", root / "content")
    shutil.copy(REPOSITORY / "pelicanconf.py", root)
    room = Newsroom(root)
    survey = desk.survey(room.settings, AT)
    return {item.release.id: papers.matter(item, survey, room.settings) for item in survey.cleared}


def _lacking() -> str:
    """Return what papers cannot be made without on this machine; nothing when all is there."""
    try:
        press.layer()
    except CannotRun as missing:
        return str(missing)
    return "" if features.check("raqm") else "Pillow finds no libfribidi0 (apt-get install libfribidi0)"


printing = pytest.mark.skipif(bool(_lacking()), reason=_lacking())
