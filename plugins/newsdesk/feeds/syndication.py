"""RSS 2.0 and Atom by feedgen, the only place that imports it; same entries, same bytes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from newsdesk.feeds.entries import Entry, Feed, Tombstone

ATOM = "http://www.w3.org/2005/Atom"
TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"


def rss(feed: Feed) -> bytes:
    """Return *feed* as RSS 2.0."""
    made = begin(feed, feed.rss)
    for item in feed.entries:
        add(made, item).guid(item.uid, permalink=False)
    return bytes(made.rss_str(pretty=True))


def atom(feed: Feed) -> bytes:
    """Return *feed* as Atom, with an `at:deleted-entry` for what was taken out (RFC 6721)."""
    made = begin(feed, feed.atom)
    made.register_extension("links", BaseExtension, _links(feed), atom=True, rss=False)
    made.register_extension("tombstones", _graves(feed.tombstones), None, atom=True, rss=False)
    for item in feed.entries:
        add(made, item).id(item.uid)
    return bytes(made.atom_str(pretty=True))


def begin(feed: Feed, own: str) -> Any:
    """Return feedgen's feed with all but its entries; *own* is its address."""
    made = FeedGenerator()
    made.id(feed.uid)
    made.title(feed.title)
    made.description(feed.about)
    made.subtitle(feed.about)
    made.author(name=feed.author)
    made.language("th")
    made.generator("")
    made.docs(None)
    made.updated(feed.updated)
    made.lastBuildDate(feed.updated)
    made.link(href=own, rel="self", type="application/atom+xml" if own == feed.atom else "application/rss+xml")
    made.link(href=feed.home, rel="alternate", type="text/html")  # last: RSS takes its <link> from here
    return made


def add(made: Any, item: Entry) -> Any:
    """Add an entry after those before it, and return it."""
    entry = made.add_entry(order="append")
    entry.id(item.uid)
    entry.title(item.title)
    entry.link(href=item.url, rel="alternate", type="text/html")
    entry.summary(item.summary)
    entry.content(item.html, type="html")
    entry.published(item.published)
    entry.updated(item.updated)
    for term, label in item.categories:
        entry.category(term=term, label=label)
    if item.enclosure:
        entry.enclosure(item.enclosure.url, str(item.enclosure.size), item.enclosure.type)
    return entry


def _links(feed: Feed) -> type[BaseEntryExtension]:
    """Write an entry's links ourselves: feedgen 1.0 drops rel, type and length from them in Atom."""
    by_uid = {item.uid: item for item in feed.entries}

    class Links(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
        def extend_atom(self, entry: Any) -> Any:
            for link in entry.findall("link"):
                entry.remove(link)
            item = by_uid[entry.findtext("id")]
            etree.SubElement(entry, "link", rel="alternate", type="text/html", href=item.url)
            if item.enclosure:
                picture, size = item.enclosure, str(item.enclosure.size)
                etree.SubElement(entry, "link", rel="enclosure", type=picture.type, length=size, href=picture.url)
            return entry

    return Links


def _graves(tombstones: tuple[Tombstone, ...]) -> Callable[[], Any]:
    class Graves(BaseExtension):  # type: ignore[misc]  # feedgen has no types
        def extend_ns(self) -> dict[str, str]:
            return {"at": TOMBSTONES} if tombstones else {}

        def extend_atom(self, feed: Any) -> Any:
            for grave in tombstones:
                etree.SubElement(feed, f"{{{TOMBSTONES}}}deleted-entry", ref=grave.uid, when=grave.at.isoformat())
            return feed

    return Graves
