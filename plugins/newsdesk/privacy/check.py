"""Whether a person is harmed: one text, or one release with its people."""

from __future__ import annotations

from newsdesk.finding import Finding, examine
from newsdesk.privacy import documents, people
from newsdesk.privacy.rules import TEXT_RULES
from newsdesk.register.office import Office
from newsdesk.release.case import Case
from newsdesk.source import Source


def text(source: Source, path: str, office: Office) -> tuple[Finding, ...]:
    """Return what may harm a person in *source*; the addresses the office has made public are spared."""
    return examine(TEXT_RULES, _spared(source, office), path)


def release(case: Case) -> tuple[Finding, ...]:
    """Return what may harm a person in a release: its words, its people, its attachments."""
    path = case.release.path
    words = text(case.release.source, path, case.office)
    return (*words, *examine(people.RULES, case, path), *documents.release(case.release))


def _spared(source: Source, office: Office) -> Source:
    """Blank the office's own addresses, character for character, so that every place stays the same."""
    raw = source.raw
    for mailbox in (*office.mailboxes, office.card.phone):
        if mailbox in raw:
            raw = raw.replace(mailbox, " " * len(mailbox))
    return source if raw == source.raw else Source.of(raw)
