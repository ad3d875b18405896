"""What the rules about texts find in a release, each with its value; nothing is excused here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsdesk.finding import Finding, Spot, examine
from newsdesk.privacy import documents
from newsdesk.privacy.excused import value_of
from newsdesk.privacy.harmless import is_known
from newsdesk.privacy.rules import TEXT_RULES
from newsdesk.release.model import Release
from newsdesk.source import Source


class Found(NamedTuple):
    """A finding, and what it is about; a value is compared and never shown."""

    finding: Finding
    value: str


def in_text(source: Source, path: str) -> Iterator[Found]:
    """Yield what is found in one text."""
    for each in () if is_known(source) else examine(TEXT_RULES, source, path):
        yield Found(each, value_of(source.written(_spot(each))))


def in_release(item: Release) -> Iterator[Found]:
    """Yield what is found in the text of a release, and in its attachments on the lines that declare them."""
    yield from in_text(item.source, item.path)
    for spot, source in documents.texts(item):
        for each in in_text(source, item.path):
            yield Found(Finding(each.finding.rule, item.path, *spot), each.value)


def _spot(found: Finding) -> Spot:
    return Spot(found.line, found.column, found.width)
