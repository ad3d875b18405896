"""The style of the sample office at noon of Sunday 22 November 2569, and a text that its rules look at."""

from __future__ import annotations

from newsdesk.language import prose
from newsdesk.language.prose import House, Prose
from newsdesk.register import office
from newsdesk.settings import Settings
from newsroom import AT, REPOSITORY

HOUSE = House.of(office.read(Settings(REPOSITORY)), AT)
FRONT = "---\nid: PR-2569-0900\ntitle: %s\ntags: [ข่าว]\n---\n"


def told(text: str) -> Prose:
    """Return the prose of a text without front matter."""
    return prose.read(text, HOUSE)
