"""The newest radio programmes that have a recording, as a podcast; while there is none, there is no podcast."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from newsdesk.feeds.entries import KEPT, Enclosure, Entry, Feed, uid
from newsdesk.feeds.podcast import NAME, podcast
from newsdesk.gate import Cleared
from newsdesk.privacy.documents import mp3
from newsdesk.register.words import Kind
from newsdesk.site.edition import Edition, Subject
from newsdesk.site.ledger import Ledger


def programmes(edition: Edition) -> Mapping[str, Path]:
    """Return the recording of each of the newest radio programmes that has one, by release id."""
    newest = (edition.cleared[key] for key in _subject(edition).ids if not edition.stories[key].withdrawn)
    found = {item.release.id: file for item in newest if (file := _recording(item))}
    return dict(list(found.items())[:KEPT])


def write(edition: Edition, feed: Feed, entries: Mapping[str, Entry], ledger: Ledger) -> None:
    """Write the podcast; *feed* is the feed of the radio's subject, *entries* are those of its stories by id."""
    card, found = edition.office.card, programmes(edition)
    heard = {key: entries[key] for key in found if key in entries}
    if not heard:
        return
    seconds = {heard[key].uid: round(mp3.seconds(found[key].read_bytes())) for key in heard}
    told = replace(
        feed,
        uid=uid(card, NAME),
        title=f"{feed.title} (เสียง)",
        rss=f"{card.site_url}/{NAME}",
        entries=tuple(_heard(edition, key, entry, found[key]) for key, entry in heard.items()),
        tombstones=(),
    )
    ledger.write(NAME, podcast(told, seconds, f"{card.site_url}/theme/icon-512.png"), "site")


def _heard(edition: Edition, key: str, entry: Entry, file: Path) -> Entry:
    href = f"{edition.office.card.site_url}/{edition.stories[key].href}{file.name}"
    return replace(entry, enclosure=Enclosure(href, "audio/mpeg", file.stat().st_size))


def _subject(edition: Edition) -> Subject:
    return next(subject for subject in edition.subjects if subject.link.key == Kind.RADIO)


def _recording(item: Cleared) -> Path | None:
    names = (each.file for each in item.release.fields.attachments if each.file.endswith(".mp3"))
    return next((item.release.folder / name for name in names), None)
