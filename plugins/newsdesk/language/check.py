"""Whether it is written as the office writes: one text, or one release."""

from __future__ import annotations

from datetime import datetime

from newsdesk.finding import Finding, examine
from newsdesk.language import prose
from newsdesk.language.prose import House
from newsdesk.language.rules import RULES
from newsdesk.register.office import Office
from newsdesk.release.case import Case


def text(raw: str, path: str, office: Office, at: datetime) -> tuple[Finding, ...]:
    """Return what is not written well in a dossier that could not be read as a release."""
    return examine(RULES, prose.read(raw, House.of(office, at)), path)


def release(case: Case) -> tuple[Finding, ...]:
    """Return what is not written well in a release."""
    told = case.release
    body = len(told.source.raw) - len(told.body)
    return examine(RULES, prose.of(told.source.raw, told.tree, body, House.of(case.office, case.at)), told.path)
