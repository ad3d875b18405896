"""The feeds as a subscriber's program reads them: well-formed, whole, stable, and silent about what is gone."""

import json
import re
import shutil
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from types import SimpleNamespace

import feedparser
import pytest
from lxml import etree, html

from newsdesk.feeds.entries import KEPT
from newsdesk.site.build import build
from newsroom import AT, REPOSITORY, SOUND, Newsroom, overlaid

ATOM = "{http://www.w3.org/2005/Atom}"
DELETED = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SITE = "https://ayutthaya1.example/"
BANGKOK = timedelta(hours=7)
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
RFC_822 = re.compile(r"[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} \+0700")
REMOVED_WORDS = "นกกระจาบทอง"
GOLDEN = REPOSITORY / "tests/golden"


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The site of the sample content."""
    root = tmp_path_factory.mktemp("sample") / "office"
    for name in ("content", "theme"):
        shutil.copytree(REPOSITORY / name, root / name)
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(REPOSITORY / name, root / name)
    return _built(Newsroom(root))


@pytest.fixture(scope="module")
def crowded(tmp_path_factory):
    """A site with more news than a feed keeps, one of it withdrawn, one removed."""
    room = Newsroom.at(tmp_path_factory.mktemp("crowded") / "office")
    for number in range(901, 901 + KEPT):
        _another(room, number)
    text = _another(room, 990, f"title: {REMOVED_WORDS}\nbody: {REMOVED_WORDS}")
    ending = "{at: 2026-11-20 09:00, reason: consent-withdrawn}"
    room.lay(overlaid(text, f"status: removed\nremoval: {ending}"), _place(990))
    room.lay(overlaid(SOUND, f"status: withdrawn\nwithdrawal: {ending}"))
    return _built(room)


def _another(room, number, more="mode: proactive"):
    text = overlaid(SOUND, f"id: PR-2569-0{number}\nnumber: {number}/2569\ndate: 2026-11-17 09:00\n{more}")
    room.lay(text, _place(number))
    room.approve(f"{_place(number)}/release.md")
    return text


def _place(number):
    return f"releases/2569/release-{number}"


def _built(room):
    build(room.settings, at=AT)
    output = room.root / "output"
    return SimpleNamespace(
        output=output,
        rss=_found(output, "rss.xml"),
        atom=_found(output, "atom.xml"),
        json=_found(output, "feed.json"),
    )


def _found(output, name):
    return sorted(output.glob(f"feeds/**/{name}"), key=lambda path: path.parent)


def address(site, path):
    return SITE + path.relative_to(site.output).as_posix()


def file_at(site, url):
    return site.output / url.removeprefix(SITE)


def entries(path):
    return feedparser.parse(path.read_bytes()).entries


def contents(site):
    """Yield the HTML of every item of every feed, in all three forms."""
    for path in site.rss:
        yield from etree.parse(path).getroot().itertext(CONTENT)
    for path in site.atom:
        yield from etree.parse(path).getroot().itertext(f"{ATOM}content")
    for path in site.json:
        yield from (item["content_html"] for item in json.loads(path.read_bytes())["items"])


def test_a_feed_parser_has_no_objection_to_any_feed(sample):
    for path in (*sample.rss, *sample.atom):
        parsed = feedparser.parse(path.read_bytes())
        assert not parsed.bozo, (path, parsed.get("bozo_exception"))
        assert parsed.version == ("rss20" if path.name == "rss.xml" else "atom10")
        assert parsed.encoding == "utf-8"


def test_every_feed_says_it_is_thai_where_it_lives_and_what_it_is_about(sample):
    for path in (*sample.rss, *sample.atom):
        feed = feedparser.parse(path.read_bytes()).feed
        [own] = [link for link in feed.links if link.rel == "self"]
        assert own.href == address(sample, path)
        assert own.type == ("application/rss+xml" if path.name == "rss.xml" else "application/atom+xml")
        root = etree.parse(path).getroot()
        assert (root.get(XML_LANG) or root.findtext("channel/language")) == "th"
        assert feed.title
        assert feed.subtitle
        assert (file_at(sample, feed.link) / "index.html").is_file()


def test_rss_holds_what_rss_2_wants_in_its_own_forms(sample):
    for path in sample.rss:
        channel = etree.parse(path).find("channel")
        assert channel.findtext("language") == "th"
        assert RFC_822.fullmatch(channel.findtext("lastBuildDate"))
        guids = [guid.text for guid in channel.findall("item/guid")]
        assert len(set(guids)) == len(guids)
        assert all(guid.startswith("tag:ayutthaya1.example,2026-10-01:") for guid in guids)
        assert {guid.get("isPermaLink") for guid in channel.findall("item/guid")} <= {"false"}
        for item in channel.findall("item"):
            assert RFC_822.fullmatch(item.findtext("pubDate"))
            assert item.findtext("title")
            assert item.findtext("description")
            assert item.findtext(CONTENT)


def test_atom_holds_what_rfc_4287_wants(sample):
    for path in sample.atom:
        feed = etree.parse(path).getroot()
        ids = [node.text for node in feed.iter(f"{ATOM}id")]
        assert len(set(ids)) == len(ids)
        moments = [datetime.fromisoformat(node.text) for node in feed.findall(f"{ATOM}entry/{ATOM}updated")]
        assert all(datetime.fromisoformat(feed.findtext(f"{ATOM}updated")) >= at for at in moments)
        assert feed.findtext(f"{ATOM}author/{ATOM}name")
        for entry in feed.findall(f"{ATOM}entry"):
            assert [link.get("rel") for link in entry.findall(f"{ATOM}link")].count("alternate") == 1
            published, updated = (
                datetime.fromisoformat(entry.findtext(ATOM + name)) for name in ("published", "updated")
            )
            assert published <= updated
            assert published.utcoffset() == updated.utcoffset() == BANGKOK


def test_json_feed_has_the_shape_of_version_1_1(sample):
    for path in sample.json:
        feed = json.loads(path.read_bytes())
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == address(sample, path)
        assert feed["language"] == "th"
        assert feed["title"]
        assert feed["home_page_url"].startswith(SITE)
        assert [author["name"] for author in feed["authors"]]
        assert len({item["id"] for item in feed["items"]}) == len(feed["items"])
        for item in feed["items"]:
            assert item["content_html"]
            assert item["url"].startswith(SITE)
            assert datetime.fromisoformat(item["date_published"]).utcoffset() == BANGKOK
            assert item["date_modified"] >= item["date_published"]


def test_the_three_forms_tell_the_same_entries_in_the_same_order(sample):
    for rss, atom, feed in zip(sample.rss, sample.atom, sample.json, strict=True):
        told = [(item["id"], item["url"], item["title"]) for item in json.loads(feed.read_bytes())["items"]]
        assert told == [(item.id, item.link, item.title) for item in entries(rss)]
        assert told == [(item.id, item.link, item.title) for item in entries(atom)]


def test_entries_are_newest_first_and_lead_to_pages_of_the_site(sample):
    items = entries(sample.output / "feeds/atom.xml")
    assert len(items) == 10
    assert [item.published for item in items] == sorted((item.published for item in items), reverse=True)
    assert all((file_at(sample, item.link) / "index.html").is_file() for item in items)


def test_an_entry_holds_the_whole_text_and_its_categories_once_each(sample):
    [item] = [item for item in entries(sample.output / "feeds/rss.xml") if item.id.endswith(":PR-2569-0345")]
    assert "จากนิทานเรื่อง" in item.content[0].value
    assert "ไปปรับใช้ต่อไป" in item.content[0].value
    assert [tag.term for tag in item.tags] == [
        "ข่าวรางวัลและผลงาน",
        "มหกรรมวิชาการ",
        "รางวัล",
        "โรงเรียนในสังกัด",
    ]
    for path in (*sample.rss, *sample.atom):
        for each in entries(path):
            labels = [tag.label or tag.term for tag in each.tags]
            assert len(set(labels)) == len(labels)


def test_an_enclosure_is_a_picture_of_the_site_and_its_length_is_true(sample):
    found = 0
    for path in (*sample.rss, *sample.atom):
        for item in entries(path):
            for picture in item.enclosures:
                found += 1
                assert int(picture.length) == file_at(sample, picture.href).stat().st_size
                assert picture.type == "image/jpeg"
    for path in sample.json:
        for item in json.loads(path.read_bytes())["items"]:
            for picture in item.get("attachments", ()):
                assert picture["size_in_bytes"] == file_at(sample, picture["url"]).stat().st_size
                assert picture["url"] == item["image"]
    assert found


def test_every_address_in_a_text_is_absolute_and_answers(sample):
    found = 0
    for text in contents(sample):
        for *_, url, _ in html.fragment_fromstring(text, create_parent=True).iterlinks():
            found += 1
            assert url.startswith(("https://", "mailto:"))
            if url.startswith(SITE):
                assert file_at(sample, url + ("index.html" if url.endswith("/") else "")).is_file()
    assert found


def test_no_feed_holds_a_control_character_or_anything_active(sample):
    for path in (*sample.rss, *sample.atom, *sample.json):
        text = path.read_text("utf-8")
        assert not UNPRINTABLE.search(text)
        assert not re.search(r"<script|<iframe|<style|javascript:|\son[a-z]+=", text.replace("&lt;", "<"))


def test_every_kind_audience_and_school_has_its_three_feeds_and_the_page_of_feeds_names_them(sample):
    words = (sample.output / "feeds/index.html").read_text("utf-8")
    linked = set(re.findall(r'href="/(feeds/[^"]+\.(?:xml|json))"', words))
    office = sample.output.parent / "content/office"
    schools = re.findall(r"\bid: (S\d+)", (office / "network.yml").read_text("utf-8"))
    for subject in (
        "",
        "kinds/activity/",
        "kinds/order/",
        "audiences/public/",
        *(f"schools/{school.lower()}/" for school in schools),
    ):
        assert {f"feeds/{subject}{name}" for name in ("rss.xml", "atom.xml", "feed.json")} <= linked
    assert len(schools) == 12
    assert linked == {path.relative_to(sample.output).as_posix() for path in (*sample.rss, *sample.atom, *sample.json)}


def test_the_feed_of_a_subject_holds_its_news_and_no_other(sample):
    [award] = entries(sample.output / "feeds/kinds/award/rss.xml")
    assert award.id.endswith(":PR-2569-0345")
    assert award.id in {item.id for item in entries(sample.output / "feeds/schools/s04/atom.xml")}
    assert not entries(sample.output / "feeds/kinds/procurement/rss.xml")


def test_a_feed_keeps_the_newest_twenty(crowded):
    for name in ("rss.xml", "atom.xml"):
        assert len(entries(crowded.output / "feeds" / name)) == KEPT == 20
    assert len(json.loads((crowded.output / "feeds/feed.json").read_bytes())["items"]) == KEPT


def test_a_withdrawn_release_carries_its_notice_and_a_later_date(crowded):
    for name in ("rss.xml", "atom.xml"):
        [item] = [item for item in entries(crowded.output / "feeds" / name) if item.id.endswith(":PR-2569-0900")]
        assert item.content[0].value.startswith("<p><strong>ถอนข่าวนี้")
    assert item.updated == "2026-11-20T09:00:00+07:00"


def test_of_a_removed_release_only_its_id_and_the_moment_are_left(crowded):
    for path in crowded.atom:
        [grave] = etree.parse(path).getroot().findall(DELETED)
        assert grave.get("ref") == "tag:ayutthaya1.example,2026-10-01:PR-2569-0990"
        assert grave.get("when") == "2026-11-20T09:00:00+07:00"
        assert not list(grave)
        assert not grave.text
    for path in crowded.output.rglob("*"):
        assert path.is_dir() or REMOVED_WORDS.encode() not in path.read_bytes()
    assert b"0990" not in b"".join(path.read_bytes() for path in (*crowded.rss, *crowded.json))


def test_the_feed_was_updated_when_its_latest_entry_or_removal_was(crowded):
    parsed = feedparser.parse((crowded.output / "feeds/atom.xml").read_bytes())
    assert parsed.feed.updated == "2026-11-20T09:00:00+07:00"
    text = etree.parse(crowded.output / "feeds/rss.xml").findtext("channel/lastBuildDate")
    assert parsedate_to_datetime(text) == datetime.fromisoformat(parsed.feed.updated)


@pytest.mark.sweep
def test_two_processes_write_the_same_bytes(room, monkeypatch):
    sites = []
    for seed, zone, language in (("1", "Asia/Bangkok", "C"), ("2", "America/New_York", "th_TH.UTF-8")):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        monkeypatch.setenv("TZ", zone)
        monkeypatch.setenv("LC_ALL", language)
        assert room.run("build", "--output", f"site-{seed}").returncode == 0
        folder = room.root / f"site-{seed}"
        files = (path for path in folder.rglob("*") if path.is_file())
        sites.append({path.relative_to(folder).as_posix(): path.read_bytes() for path in files})
    assert sites[0] == sites[1]
    assert "feeds/atom.xml" in sites[0]


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml", "feed.json"])
def test_the_feed_of_the_sound_office_is_as_expected(name, sound_site, request):
    made = (sound_site.root / "feeds" / name).read_bytes()
    if request.config.getoption("--golden"):
        GOLDEN.mkdir(exist_ok=True)
        (GOLDEN / name).write_bytes(made)
    assert made == (GOLDEN / name).read_bytes()
