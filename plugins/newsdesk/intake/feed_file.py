"""A school's feed as it is saved: RSS or Atom, in any encoding a Thai site writes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from newsdesk.intake.received import MOST, Received, Unreadable, decoded, received

_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding=["']([A-Za-z0-9_.-]{1,40})["'][^>]{0,100}\?>""")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,400}\?>")
_ATOM, _CONTENT = "{http://www.w3.org/2005/Atom}", "{http://purl.org/rss/1.0/modules/content/}encoded"
_XML = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def entries(data: bytes, sender: str) -> tuple[Received, ...]:
    """Return every entry of a feed. Raises Unreadable."""
    declared = _DECLARED.match(data)
    text = decoded(data, declared[1].decode() if declared else "utf-8").removeprefix("\ufeff")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise Unreadable
    try:
        root = etree.fromstring(_DECLARATION.sub("", text).encode(), _XML)
    except (etree.LxmlError, ValueError):
        raise Unreadable from None
    found = [*root.iter("item"), *root.iter(f"{_ATOM}entry")][:MOST]
    return tuple(_entry(each, sender) for each in found)


def _entry(entry: etree._Element, sender: str) -> Received:
    own_id = _first(entry, "guid", f"{_ATOM}id", "link")
    title = _first(entry, "title", f"{_ATOM}title")
    return received(sender, own_id, title, _first(entry, _CONTENT, f"{_ATOM}content", "description", f"{_ATOM}summary"))


def _first(entry: etree._Element, *names: str) -> str:
    """Return the words of the first of these elements that has any."""
    return next((words for words in _words(entry, names)), "")


def _words(entry: etree._Element, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        element = entry.find(name)
        if element is not None and (words := "".join(map(str, element.itertext())).strip()):
            yield words
