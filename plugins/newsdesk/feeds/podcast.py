"""The recorded programmes as a podcast: RSS whose enclosures are sound, each with its true size and length."""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.feeds.entries import Feed
from newsdesk.feeds.syndication import add, begin

NAME = "feeds/podcast.xml"


def podcast(feed: Feed, seconds: Mapping[str, int], picture: str) -> bytes:
    """Return *feed* as a podcast; *seconds* are the lengths of its entries by uid, *picture* is its mark."""
    made = begin(feed, feed.rss)
    made.load_extension("podcast", atom=False, rss=True)
    made.podcast.itunes_author(feed.author)
    made.podcast.itunes_category("Government")
    made.podcast.itunes_explicit("no")
    made.podcast.itunes_image(picture)
    made.podcast.itunes_summary(feed.about)
    for item in feed.entries:
        entry = add(made, item)
        entry.guid(item.uid, permalink=False)
        entry.podcast.itunes_duration(seconds[item.uid])
        entry.podcast.itunes_summary(item.summary)
    return bytes(made.rss_str(pretty=True))
