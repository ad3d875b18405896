"""The list of feeds as a reader's program takes it in: every feed there is, each where it says."""

from lxml import etree


def test_every_rss_feed_of_the_site_is_listed_once_and_lies_where_it_says(sound_site):
    root = etree.parse(sound_site.root / "feeds/network.opml").getroot()
    listed = [
        each.get("xmlUrl").removeprefix("https://ayutthaya1.example/") for each in root.iterfind(".//outline[@xmlUrl]")
    ]
    there = {path.relative_to(sound_site.root).as_posix() for path in sound_site.root.glob("feeds/**/rss.xml")}

    assert root.get("version") == "2.0"
    assert len(listed) == len(set(listed))
    assert set(listed) == there


def test_every_school_has_its_outline(sound_site):
    root = etree.parse(sound_site.root / "feeds/network.opml").getroot()
    schools = root.find("body/outline[@text='โรงเรียน']")

    assert len(schools) == 12


def test_the_page_of_feeds_leads_to_the_list(sound_site):
    assert 'href="/feeds/network.opml"' in (sound_site.root / "feeds/index.html").read_text("utf-8")
