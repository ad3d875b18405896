"""JSON Feed 1.1 (jsonfeed.org), from the same entries as RSS and Atom."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from newsdesk.feeds.entries import Entry, Feed


def jsonfeed(feed: Feed) -> bytes:
    """Return *feed* as JSON Feed 1.1."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.about,
        "home_page_url": feed.home,
        "feed_url": feed.json,
        "language": "th",
        "authors": [{"name": feed.author}],
        "items": [_item(entry) for entry in feed.entries],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: Entry) -> Mapping[str, Any]:
    item: dict[str, Any] = {
        "id": entry.uid,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "tags": [label for _, label in entry.categories],
    }
    if entry.enclosure:
        picture = entry.enclosure
        item["image"] = picture.url
        item["attachments"] = [{"url": picture.url, "mime_type": picture.type, "size_in_bytes": picture.size}]
    return item
