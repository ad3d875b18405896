"""Texts in which no detector finds anything; what was found harmless once need not be searched again."""

from __future__ import annotations

from hashlib import blake2b

from newsdesk.privacy.detect import minor_names
from newsdesk.privacy.rules import TEXT_RULES
from newsdesk.source import Source

_KNOWN: set[bytes] = set()


def is_harmless(source: Source) -> bool:
    """Return whether *source* holds no personal data that a rule would flag, and names no child."""
    if is_known(source):
        return True
    if any(spot for rule in TEXT_RULES for spot in rule.find(source)) or any(minor_names(source)):
        return False
    remember(source)
    return True


def remember(source: Source) -> None:
    """Keep that *source* is harmless; detectors are pure, so it stays so."""
    _KNOWN.add(_digest(source))


def is_known(source: Source) -> bool:
    """Return whether *source* was found harmless before, without searching it."""
    return _digest(source) in _KNOWN


def _digest(source: Source) -> bytes:
    return blake2b(source.raw.encode("utf-8", "surrogatepass"), digest_size=16).digest()
