"""The sitemap tells search engines of every page worth finding, and of no other."""

import json
import re

import pytest
from lxml import etree
from PIL import Image

from sample_site import SITE, address, unlisted


@pytest.fixture
def site(public_sample):
    return public_sample


@pytest.fixture
def places(site):
    """Each address of the sitemap with the moment it gives."""
    root = etree.parse(site.root / "sitemap.xml").getroot()
    assert root.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset"
    return [(place.findtext("{*}loc"), place.findtext("{*}lastmod")) for place in root]


def test_the_sitemap_lists_exactly_the_pages_to_be_found(site, places):
    wanted = [address(name) for name, page in site.pages.items() if not unlisted(page)]
    assert sorted(found for found, _ in places) == sorted(wanted)


def test_the_sitemap_says_when_each_story_last_changed(site, places):
    stamps = {
        address(name): stamp
        for name, page in site.pages.items()
        for stamp in page.xpath("//meta[@property='article:modified_time']/@content")
    }
    changed = dict(places)
    assert stamps
    assert {place: changed[place] for place in stamps} == stamps
    assert all(stamp.endswith("+07:00") for stamp in stamps.values())


def test_the_sitemap_is_for_people_to_read_as_well(site):
    head = (site.root / "sitemap.xml").read_text("utf-8")[:200]
    assert f"<url>\n    <loc>{SITE}/</loc>" in head


def test_robots_are_let_in_and_shown_the_sitemaps(site):
    told = (site.root / "robots.txt").read_text("utf-8")
    sitemaps = "".join(f"Sitemap: {SITE}/{name}.xml\n" for name in ("sitemap", "sitemap-news"))
    assert told == f"User-agent: *\nAllow: /\n\n{sitemaps}"


def test_the_news_sitemap_lists_what_is_fresh(site):
    root = etree.parse(site.root / "sitemap-news.xml").getroot()
    listed = {place.findtext("{*}loc"): place.findtext("{*}news/{*}title") for place in root}
    fresh = {
        address(name): page.xpath("string(//h1)").split()
        for name, page in site.pages.items()
        for stamp in page.xpath("//meta[@property='article:published_time']/@content")
        if stamp >= "2026-11-20T12:00" and not page.xpath("//article[contains(@class, 'withdrawn')]")
    }

    assert fresh
    assert {place: title.split() for place, title in listed.items()} == fresh


def test_a_phone_finds_the_manifest_and_every_icon(site):
    told = json.loads((site.root / "manifest.webmanifest").read_text("utf-8"))
    assert told["lang"] == "th"
    for icon in told["icons"]:
        assert (site.root / icon["src"].lstrip("/")).is_file()
        if icon["type"] == "image/png":
            with Image.open(site.root / icon["src"].lstrip("/")) as picture:
                assert f"{picture.width}x{picture.height}" == icon["sizes"]
    assert (site.root / "favicon.ico").is_file()


def test_the_headers_for_a_web_server_are_at_the_top_and_as_strict_as_the_pages(site):
    headers = (site.root / "_headers").read_text("utf-8")
    assert "Content-Security-Policy: default-src 'none'; script-src 'self';" in headers
    assert not re.search(r"unsafe|https?:", headers)
