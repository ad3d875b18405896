"""The list of the site's feeds that a reader's program takes in at one stroke (OPML 2.0)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lxml import etree

NAME = "feeds/network.opml"


class Outline(NamedTuple):
    """One feed: its name, its address, and the page it follows."""

    name: str
    feed: str
    page: str


def opml(title: str, groups: Iterable[tuple[str, Iterable[Outline]]]) -> bytes:
    """Return the list, a group of outlines under each name."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    for name, outlines in groups:
        group = etree.SubElement(body, "outline", text=name)
        for each in outlines:
            told = {"text": each.name, "title": each.name, "xmlUrl": each.feed, "htmlUrl": each.page}
            etree.SubElement(group, "outline", {"type": "rss", "language": "th"} | told)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
