"""Where each kind lives below content/, and the name its Markdown has there."""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.register.words import Kind

HOMES: Mapping[str, tuple[str, frozenset[Kind]]] = {
    "releases": (
        "release.md",
        frozenset(
            {
                Kind.ACTIVITY,
                Kind.ANNOUNCEMENT,
                Kind.RECRUITMENT,
                Kind.AWARD,
                Kind.CLARIFICATION,
                Kind.CORRECTION,
                Kind.RETRACTION,
                Kind.PROCUREMENT,
            }
        ),
    ),
    "articles": ("article.md", frozenset({Kind.ARTICLE})),
    "scripts": ("script.md", frozenset({Kind.RADIO, Kind.VIDEO})),
    "newsletters": ("newsletter.md", frozenset({Kind.NEWSLETTER})),
    "orders": ("order.md", frozenset({Kind.ORDER})),
    "pages": ("page.md", frozenset({Kind.PAGE})),
}


def depth(home: str) -> int:
    """Return how many folders below its home a dossier lies: releases have a year between."""
    return 1 if home == "pages" else 2


def text_of(path: str) -> str:
    """Return the Markdown of the dossier whose folder holds *path*, both below content/; nothing when none does."""
    home, *folders = path.split("/")
    if home not in HOMES or len(folders) <= depth(home):
        return ""
    return "/".join((home, *folders[: depth(home)], HOMES[home][0]))
