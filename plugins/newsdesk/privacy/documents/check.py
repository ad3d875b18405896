"""The attachments of a release: what is wrong with each, and its words, on the line that declares it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from newsdesk.finding import Finding, Spot, examine
from newsdesk.privacy.documents.form import bytes_of, look
from newsdesk.privacy.documents.model import Document
from newsdesk.privacy.documents.rules import RULES
from newsdesk.release import attached
from newsdesk.release.model import Release
from newsdesk.source import Source


def release(item: Release) -> Iterator[Finding]:
    """Yield what is wrong with the attachments of a release."""
    for loc, document in _declared(item):
        for found in examine(RULES, document, item.path):
            yield Finding(found.rule, item.path, *item.spot(*loc, about=_about(document, found.about)))


def texts(item: Release) -> Iterator[tuple[Spot, Source]]:
    """Yield the words of each part of each attachment, and the place that declares it."""
    for loc, document in _declared(item):
        for part in document.parts:
            yield item.spot(*loc, about=_about(document, part.about)), Source.of(part.text)


def _about(document: Document, about: str) -> str:
    return f"{document.suffix[1:]} {about}".strip()


def _declared(item: Release) -> Iterator[tuple[tuple[str | int, ...], Document]]:
    for loc, name in attached.declared(item.fields):
        if name in item.files:
            yield loc, _read(item.folder / name, item.files[name])


@lru_cache(maxsize=16)
def _read(path: Path, _digest: str) -> Document:
    """Return what is known of a file; one of the same bytes is not read twice."""
    return look(path.name, bytes_of(path))
