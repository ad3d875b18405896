"""Every page of the sample as it lies on disk: what browsers, search engines and screen readers are promised."""

import json
import re
import shutil
from datetime import datetime, timedelta
from itertools import pairwise
from urllib.parse import unquote, urldefrag

import pytest
from lxml import html
from PIL import Image

from newsdesk.site.build import build
from newsroom import AT, PLACE, SOUND, Newsroom, overlaid
from sample_site import GALLERY, REMOVED, SITE, WITHDRAWN, address, pages_of, unlisted

BANGKOK = timedelta(hours=7)
HEADINGS = "//h1 | //h2 | //h3 | //h4 | //h5 | //h6"
LOADED = "//img/@src | //link[@rel != 'canonical' and @rel != 'alternate']/@href | //*/@srcset | //*/@poster"
LISTS = ("kinds/announcement/", "audiences/public/", "schools/s03/", "kinds/newsletter/")
EMPTY = "kinds/newsletter/index.html"
FEEDS = {
    "application/rss+xml": "rss.xml",
    "application/atom+xml": "atom.xml",
    "application/feed+json": "feed.json",
}
SEARCH = "search/index.html"


@pytest.fixture
def site(public_sample):
    return public_sample


@pytest.fixture
def pages(site):
    return site.pages


def _words(page):
    return page.find("body").text_content()


def _file(root, name, link):
    """Return the file that *link* on the page *name* leads to."""
    path = unquote(urldefrag(link).url)
    target = root / path.lstrip("/") if path else root / name
    return target / "index.html" if target.is_dir() else target


def _pictures(pages):
    return [(name, image) for name, page in pages.items() for image in page.iter("img")]


def _raster(pages):
    return [(name, image) for name, image in _pictures(pages) if not image.get("src").endswith(".svg")]


def test_the_sample_has_every_kind_of_page(pages):
    wanted = {
        "index.html",
        "404.html",
        EMPTY,
        f"{GALLERY}index.html",
        "archive/index.html",
        "archive/2569/11/index.html",
    }
    wanted |= {"feeds/index.html", "privacy/index.html", f"{REMOVED}index.html", f"{WITHDRAWN}index.html"}
    assert wanted <= pages.keys()


def test_every_page_says_that_it_is_thai(pages):
    assert {page.get("lang") for page in pages.values()} == {"th"}


def test_every_page_has_one_heading_of_the_first_rank(pages):
    headings = {name: page.xpath("//h1") for name, page in pages.items()}
    assert [name for name, found in headings.items() if len(found) != 1 or not found[0].text_content().strip()] == []


def test_no_heading_skips_a_rank(pages):
    ranks = {name: [int(each.tag[1]) for each in page.xpath(HEADINGS)] for name, page in pages.items()}
    assert [
        name
        for name, found in ranks.items()
        if found[0] != 1 or any(after > before + 1 for before, after in pairwise(found))
    ] == []


@pytest.mark.parametrize("path", ["//title/text()", "//meta[@name='description']/@content"])
def test_every_page_has_a_title_and_a_description(pages, path):
    found = {name: page.xpath(path) for name, page in pages.items()}
    assert [name for name, words in found.items() if len(words) != 1 or not words[0].strip()] == []


def test_no_two_pages_to_be_found_share_a_title(pages):
    titles = [page.findtext(".//title") for page in pages.values() if not unlisted(page)]
    assert sorted(titles) == sorted(set(titles))


def test_the_canonical_address_is_where_the_page_is_and_the_lost_have_none(pages):
    lost = {"404.html", f"{REMOVED}index.html"}
    for name, page in pages.items():
        assert page.xpath("//link[@rel='canonical']/@href") == ([] if name in lost else [address(name)])


def test_what_leads_to_no_news_is_not_to_be_indexed(pages):
    noindex = {name for name, page in pages.items() if unlisted(page)}
    assert {"404.html", f"{REMOVED}index.html", EMPTY} <= noindex
    lists = {name for name in noindex if name.startswith(("kinds/", "audiences/", "schools/"))}
    assert all(not pages[name].xpath("//main//article") for name in lists)


def test_the_content_policy_comes_first_and_allows_no_script_but_on_the_search_page(pages):
    for name, page in pages.items():
        first = page.find("head")[0]
        assert first.get("http-equiv") == "Content-Security-Policy"
        assert first.get("content").startswith("default-src 'none';")
        assert not re.search(r"unsafe|https?:|\*", first.get("content"))
        assert re.findall("script-src [^;]*;", first.get("content")) == ["script-src 'self';"] * (name == SEARCH)


def test_no_page_has_a_script_or_a_style_of_its_own(pages):
    own = "//script[not(@type='application/ld+json')] | //style | //*[@style] | //iframe | //form | //*[@*[starts-with(name(), 'on')]]"
    assert [name for name, page in pages.items() if page.xpath(own)] == [SEARCH]
    assert pages[SEARCH].xpath("//script/@src") == ["/theme/js/search.js"]
    assert (
        pages[SEARCH].xpath("//script/text() | //style | //*[@style] | //iframe | //*[@*[starts-with(name(), 'on')]]")
        == []
    )


def test_nothing_is_loaded_from_elsewhere(pages):
    loaded = {part.split()[0] for page in pages.values() for value in page.xpath(LOADED) for part in value.split(", ")}
    assert loaded
    assert [address for address in loaded if not re.match(r"/(?!/)", address)] == []


def test_every_link_of_ours_leads_somewhere(site):
    links = [(name, link) for name, page in site.pages.items() for link in page.xpath("//@href | //@src")]
    assert all(link.startswith(("/", "#", "https://", "mailto:")) for _, link in links)
    ours = [(name, link.removeprefix(SITE)) for name, link in links if link.startswith(("/", "#", SITE))]
    assert [(name, link) for name, link in ours if not _leads_somewhere(site, name, link)] == []


def _leads_somewhere(site, name, link):
    target, anchor = _file(site.root, name, link), urldefrag(link).fragment
    if anchor:
        return bool(site.pages[_name(site, target)].xpath("//*[@id=$anchor]", anchor=anchor))
    return target.is_file()


def _name(site, target):
    return target.relative_to(site.root).as_posix()


def test_every_page_is_reached_from_another(site):
    linked = {
        _name(site, _file(site.root, name, link))
        for name, page in site.pages.items()
        for link in page.xpath("//body//a/@href")
        if link.startswith("/") and link.removesuffix("index.html") != f"/{name.removesuffix('index.html')}"
    }
    assert site.pages.keys() - linked == {"404.html", f"{REMOVED}index.html"}


def test_every_picture_has_words_for_those_who_do_not_see_it(pages):
    assert [(name, image.get("src")) for name, image in _pictures(pages) if image.get("alt") is None] == []
    assert [(name, image.get("src")) for name, image in _raster(pages) if not image.get("alt").strip()] == []


def test_every_picture_keeps_the_room_that_it_will_fill(site):
    for _, image in _raster(site.pages):
        with Image.open(site.root / image.get("src").lstrip("/")) as opened:
            assert (image.get("width"), image.get("height")) == tuple(map(str, opened.size))


def test_sizes_of_a_picture_go_from_small_to_large_and_the_plain_one_is_the_largest(pages):
    assert _raster(pages)
    for _, image in _raster(pages):
        sizes = [part.split() for part in image.get("srcset").split(", ")]
        widths = [int(width.rstrip("w")) for _, width in sizes]
        assert widths == sorted(widths)
        assert (image.get("src"), int(image.get("width"))) == (sizes[-1][0], widths[-1])


@pytest.mark.parametrize("place", ["", *LISTS])
def test_the_home_page_and_every_list_name_their_three_feeds(site, place):
    links = site.pages[f"{place}index.html"].xpath("//head/link[@rel='alternate']")
    assert {link.get("type"): link.get("href") for link in links} == {
        kind: f"/feeds/{place}{file}" for kind, file in FEEDS.items()
    }
    assert all((site.root / link.get("href").lstrip("/")).is_file() for link in links)


def test_the_first_link_of_every_page_skips_to_its_main_part(pages):
    for page in pages.values():
        first = next(page.find("body").iter("a"))
        assert (first.get("class"), first.get("href")) == ("skip", "#main")
        assert page.get_element_by_id("main").tag == "main"


def test_every_page_leads_to_the_privacy_notice(pages):
    assert {name for name, page in pages.items() if "/privacy/" not in page.xpath("//footer//a/@href")} == set()


def test_every_date_is_one_for_machines_too(pages):
    told = [each.get("datetime") for page in pages.values() for each in page.iter("time")]
    assert {datetime.fromisoformat(moment).utcoffset() for moment in told if "T" in moment} == {BANGKOK}
    assert all(datetime.fromisoformat(day) for day in told if "T" not in day)


def test_every_story_and_every_line_of_a_list_carries_its_date(pages):
    stories = [
        story for page in pages.values() for story in page.xpath("//article[not(@class='message' or @class='duty')]")
    ]
    assert stories
    assert all(story.xpath(".//time") for story in stories)


def test_the_page_of_a_removed_story_tells_its_id_and_nothing_else(pages):
    page = pages[f"{REMOVED}index.html"]
    words = html.tostring(page, encoding="unicode")
    assert "PR-2569-0960" in words
    assert not re.search("ผู้ประสานงาน|ประชุม|960/2569|๙๖๐/๒๕๖๙", words)
    assert not page.xpath("//main//img | //meta[@property='og:url'] | //meta[@property='og:image']")


def test_a_withdrawn_story_stands_under_its_notice(pages):
    story = pages[f"{WITHDRAWN}index.html"].xpath("//main/article")[0]
    [notice] = story.xpath("./header//div[@class='notice withdrawn']")
    assert "ถอนข่าว" in notice.text_content()
    assert "ครูผู้ประสานงาน" in story.xpath("./div[@class='text']")[0].text_content()


def test_no_line_can_end_before_the_sign_of_repetition(pages):
    words = "".join(map(_words, pages.values()))
    assert "\u00a0ๆ" in words
    assert not re.search(r"[ \n]ๆ", words)


def test_thai_digits_are_one_setting(pages, pristine, tmp_path):
    shutil.copytree(pristine.root, tmp_path / "office")
    room = Newsroom(tmp_path / "office")
    card = room.root / "content/office/office.yml"
    card.write_text(re.sub(r"^digits: thai", "digits: arabic", card.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    room.approve_sheets()
    build(room.settings, at=AT)
    arabic = pages_of(room.root / "output")

    assert set() < _digits(pages) <= set("๐๑๒๓๔๕๖๗๘๙")
    assert set() < _digits(arabic) <= set("0123456789")
    assert "พ.ศ. ๒๕๖๙" in _words(pages["archive/index.html"])
    assert "พ.ศ. 2569" in _words(arabic["archive/index.html"])


def _digits(pages):
    """Return the digits of every date that readers see."""
    return set(re.findall(r"\d", "".join(each.text_content() for page in pages.values() for each in page.iter("time"))))


def test_every_story_tells_search_engines_what_its_page_shows(pages):
    for name, page in pages.items():
        told = [json.loads(text) for text in page.xpath("//script[@type='application/ld+json']/text()")]
        assert len(told) == len(page.xpath("//meta[@property='article:section']")), name
        for article, trail in (each["@graph"] for each in told):
            assert article["url"] == page.xpath("string(//link[@rel='canonical']/@href)")
            assert article["headline"].split() == page.xpath("string(//h1)").split()
            assert article["datePublished"] == page.xpath("string(//p[@class='dateline']/time/@datetime)")
            assert [step["position"] for step in trail["itemListElement"]] == [1, 2, 3]


def test_a_shared_link_shows_a_picture_of_ours_that_is_there(site):
    for name, page in site.pages.items():
        for image in page.xpath("//meta[@property='og:image']/@content"):
            file = site.root / image.removeprefix(f"{SITE}/")
            with Image.open(file) as opened:
                told = [
                    page.xpath(f"string(//meta[@property='og:image:{side}']/@content)") for side in ("width", "height")
                ]
                assert told == [str(side) for side in opened.size], name
                assert min(opened.size) >= 600, name


def test_no_title_can_end_the_data_for_search_engines(room):
    room.lay(overlaid(SOUND, "title: 'ก </script><b>&amp; ข'"))
    room.approve()
    build(room.settings, at=AT)

    page = pages_of(room.root / "output")[f"{PLACE}/index.html"]
    [told] = page.xpath("//script[@type='application/ld+json']/text()")
    assert json.loads(told)["@graph"][0]["headline"] == "ก </script><b>&amp; ข"
