"""The register of laws (the manual, ๓.๑): what each asks, and by which of our rules it is kept."""

from __future__ import annotations

from newsdesk.record import Date, Record


class Provision(Record):
    """One provision, its gist in our words, what checks it, and by which rules; none where people alone do."""

    ref: str
    gist: str
    check: str
    by: tuple[str, ...] = ()


class Law(Record):
    """laws.yml: one law; `reviewed_at` is when a lawyer last read our gist of it."""

    id: str
    name: str
    rules: tuple[Provision, ...]
    reviewed_at: Date | None
