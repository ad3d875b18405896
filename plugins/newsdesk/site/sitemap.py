"""What search engines are told: sitemap.xml lists every page with something to read, sitemap-news.xml what is fresh.

A list without a story and the page of a removed story stand in neither; robots.txt says where both are.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from lxml import etree
from lxml.etree import _Element

from newsdesk.release.redaction import plain
from newsdesk.site.edition import Edition
from newsdesk.site.ledger import Ledger

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
FRESH = timedelta(days=2)  # older stories are no news to a search engine


def write(edition: Edition, ledger: Ledger, at: datetime) -> None:
    """Write sitemap.xml, the news sitemap of what is fresh at the moment *at*, and robots.txt."""
    site_url = edition.office.card.site_url
    maps = {"sitemap.xml": _sitemap(edition, site_url), "sitemap-news.xml": _news(edition, site_url, at)}
    for name, root in maps.items():
        data = etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
        ledger.write(name, data, "site")
    told = "".join(f"Sitemap: {site_url}/{name}\n" for name in maps)
    ledger.write("robots.txt", f"User-agent: *\nAllow: /\n\n{told}".encode(), "site")


def _sitemap(edition: Edition, site_url: str) -> _Element:
    root = etree.fromstring(f'<urlset xmlns="{NAMESPACE}"/>')
    for href, changed in _places(edition):
        place = _under(root, NAMESPACE, "url")
        _under(place, NAMESPACE, "loc").text = f"{site_url}/{href}"
        if changed:
            _under(place, NAMESPACE, "lastmod").text = changed.isoformat()
    return root


def _news(edition: Edition, site_url: str, at: datetime) -> _Element:
    root = etree.fromstring(f'<urlset xmlns="{NAMESPACE}" xmlns:news="{NEWS}"/>')
    for story in edition.news:
        if at - story.published <= FRESH and not story.withdrawn:
            place = _under(root, NAMESPACE, "url")
            _under(place, NAMESPACE, "loc").text = f"{site_url}/{story.href}"
            news = _under(place, NEWS, "news")
            publication = _under(news, NEWS, "publication")
            _under(publication, NEWS, "name").text = edition.office.card.name_short_th
            _under(publication, NEWS, "language").text = "th"
            _under(news, NEWS, "publication_date").text = story.published.isoformat()
            _under(news, NEWS, "title").text = plain(story.title)
    return root


def _under(parent: _Element, namespace: str, name: str) -> _Element:
    return etree.SubElement(parent, f"{{{namespace}}}{name}")


def _places(edition: Edition) -> Iterator[tuple[str, datetime | None]]:
    """Yield every page worth finding, with the moment its story last changed."""
    yield "", None
    yield from ((story.href, story.updated) for story in (*edition.news, *edition.pages))
    yield from ((subject.link.href, None) for subject in edition.subjects if subject.ids)
    yield from ((tag.link.href, None) for tag in edition.tags)
    yield "archive/", None
    yield from ((f"archive/{year}/", None) for year in dict.fromkeys(year for year, _ in edition.months))
    yield from ((edition.month(key).href, None) for key in edition.months)
    yield from ((duty.href, None) for duty in edition.duties)
    yield from (("feeds/", None), ("search/", None))
