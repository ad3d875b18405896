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
