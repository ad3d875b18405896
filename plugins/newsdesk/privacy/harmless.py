"""Texts in which no detector finds anything; what one process has found harmless another need not search again."""

from __future__ import annotations

from newsdesk.privacy.detect import minor_names
from newsdesk.privacy.rules import TEXT_RULES
from newsdesk.source import Source

_KNOWN: set[str] = set()


def is_harmless(source: Source) -> bool:
    """Return whether *source* holds no personal data that a rule would flag, and names no child."""
    if source.raw in _KNOWN:
        return True
    rules = any(spot for rule in TEXT_RULES for spot in rule.find(source))
    return not rules and not any(minor_names(source))


def remember(source: Source) -> None:
    """Keep that *source* is harmless; detectors are pure, so it stays so."""
    _KNOWN.add(source.raw)


def is_known(source: Source) -> bool:
    """Return whether *source* was found harmless before, without searching it."""
    return source.raw in _KNOWN
