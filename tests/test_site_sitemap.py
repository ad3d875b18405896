"""The sitemap tells search engines of every page worth finding, and of no other."""

import pytest
from lxml import etree

from sample_site import SITE, address, sample, unlisted


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return sample(tmp_path_factory.mktemp("sitemap") / "office")


@pytest.fixture(scope="module")
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


def test_robots_are_let_in_and_shown_the_sitemap(site):
    assert (site.root / "robots.txt").read_text("utf-8").splitlines() == [
        "User-agent: *",
        "Allow: /",
        "",
        f"Sitemap: {SITE}/sitemap.xml",
    ]
