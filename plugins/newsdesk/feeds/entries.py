"""Cleared to entry: the one place that decides what a subscriber gets of a release."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from newsdesk.gate import Cleared, Gone
from newsdesk.register.books import OfficeCard

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
KEPT = 20


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A picture that comes with an entry; `size` in bytes, true."""

    url: str
    type: str
    size: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One release in a feed. `uid` never changes; `html` is all of it, under its notices."""

    uid: str
    url: str
    title: str
    summary: str
    html: str
    published: datetime
    updated: datetime
    categories: tuple[tuple[str, str], ...]
    enclosure: Enclosure | None


@dataclass(frozen=True, slots=True)
class Tombstone:
    """An entry that was taken out (RFC 6721): only its uid and when."""

    uid: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed in all its forms; the urls are absolute. `updated` comes from its entries, never from the clock."""

    uid: str
    title: str
    about: str
    home: str
    rss: str
    atom: str
    json: str
    author: str
    updated: datetime
    entries: tuple[Entry, ...]
    tombstones: tuple[Tombstone, ...]


def uid(card: OfficeCard, item: str) -> str:
    """Return the tag URI of an item (RFC 4151): it outlives any address."""
    host = card.site_url.removeprefix("https://").partition("/")[0]
    return f"tag:{host},{card.since:%Y-%m-%d}:{item}"


@dataclass(frozen=True, slots=True)
class Telling:
    """How the site tells a release: its text with absolute links, when it last changed, its kind, its first picture."""

    html: str
    updated: datetime
    kind: tuple[str, str]
    enclosure: Enclosure | None


def entry(cleared: Cleared, card: OfficeCard, told: Telling) -> Entry:
    """Return the entry of a cleared release."""
    fields = cleared.release.fields
    return Entry(
        uid=uid(card, cleared.release.id),
        url=f"{card.site_url}/{cleared.release.href}",
        title=_printable(fields.title),
        summary=_printable(fields.summary),
        html=_printable(told.html),
        published=fields.date,
        updated=told.updated,
        categories=(told.kind, *((tag, tag) for tag in dict.fromkeys(fields.tags) if tag != told.kind[1])),
        enclosure=told.enclosure,
    )


def tombstone(gone: Gone, card: OfficeCard) -> Tombstone:
    """Return what a feed says of a removed release."""
    return Tombstone(uid(card, gone.id), gone.at)


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub("", text)
