"""What search engines are told: sitemap.xml lists every page with something to read, robots.txt says where it is.

A list without a story and the page of a removed story stand in neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from newsdesk.site.edition import Edition
from newsdesk.site.ledger import Ledger

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def write(edition: Edition, ledger: Ledger) -> None:
    """Write sitemap.xml and robots.txt of *edition*."""
    site_url = edition.office.card.site_url
    ledger.write("sitemap.xml", _sitemap(edition, site_url), "site")
    ledger.write("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {site_url}/sitemap.xml\n".encode(), "site")


def _sitemap(edition: Edition, site_url: str) -> bytes:
    root = etree.fromstring(f'<urlset xmlns="{NAMESPACE}"/>')
    for href, changed in _places(edition):
        place = etree.SubElement(root, f"{{{NAMESPACE}}}url")
        etree.SubElement(place, f"{{{NAMESPACE}}}loc").text = f"{site_url}/{href}"
        if changed:
            etree.SubElement(place, f"{{{NAMESPACE}}}lastmod").text = changed.isoformat()
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)


def _places(edition: Edition) -> Iterator[tuple[str, datetime | None]]:
    """Yield every page worth finding, with the moment its story last changed."""
    yield "", None
    yield from ((story.href, story.updated) for story in (*edition.news, *edition.pages))
    yield from ((subject.link.href, None) for subject in edition.subjects if subject.ids)
    yield "archive/", None
    yield from ((edition.month(key).href, None) for key in edition.months)
    yield from (("feeds/", None), ("search/", None))
