"""A redaction is read the same everywhere, names its kind where it can, and is never left as it was written."""

import json

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as parser
from markupsafe import Markup

from newsdesk.gate import Cleared, Held
from newsdesk.privacy.scan import scan
from newsdesk.release import redaction
from newsdesk.release.redaction import KINDS, SHOWN
from newsdesk.site.build import build
from newsdesk.site.markup import Typesetter
from newsdesk.site.preview import answer
from newsroom import AT, PLACE, SOUND, overlaid
from photo_maker import make_photo

OVERLAY = """title: "ประกาศผู้ได้รับทุน {{redact: NATIONAL_ID}} และ {{redact: ที่อยู่}}"
summary: "รายละเอียดของ {{redact: MINOR_NAME}} ไม่เปิดเผย"
who: "นักเรียน {{redact: ชื่อเด็ก}}"
contact: "สอบถาม {{redact: PHONE}}"
credit: "ภาพโดย {{redact: ชื่อ}}"
tags: ["{{redact: SALARY}}"]
photos: [{file: photos/a.jpg, alt: '{{redact: GPS}} ริมน้ำ', people: none, caption: 'ที่ {{redact: GPS}}'}]
changes: [{at: 2026-11-19 09:00, note: "ปกปิด {{redact: EMAIL}}"}]
body: เลข {{redact: NATIONAL_ID}} และ **{{redact: BANK_ACCOUNT}}** `{{redact: LINE_ID}}` ใน_ตัว_ {{redact:PHONE}}"""
TEXT = overlaid(SOUND, OVERLAY)


@pytest.fixture
def redacted(room):
    """An office whose release is redacted wherever a text may stand."""
    room.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg"))
    room.lay(TEXT)
    room.approve()
    return room


def test_every_kind_has_one_thai_name_and_is_known_by_both():
    assert len(set(KINDS.values())) == len(KINDS) == 17
    for word, name in KINDS.items():
        assert redaction.kind(word) == redaction.kind(name) == redaction.kind(f" {name} ") == name
    assert redaction.kind("national_id") is None


def test_pages_feeds_and_titles_read_the_same_and_hold_no_mark(redacted):
    assert isinstance(redacted.verdict(), Cleared), redacted.verdict()
    build(redacted.settings, at=AT)
    output = redacted.root / "output"

    texts = [file for file in output.rglob("*") if file.suffix in (".html", ".xml", ".json", ".txt")]
    assert [file for file in texts if "{{" in file.read_text("utf-8")] == []
    page = parser.document_fromstring((output / PLACE / "index.html").read_text("utf-8"))
    assert page.findtext(".//title").startswith(f"ประกาศผู้ได้รับทุน {SHOWN} และ {SHOWN} – ")
    assert page.xpath("string(//meta[@property='og:image:alt']/@content)") == f"{SHOWN} ริมน้ำ"
    kinds = [each.get("title") for each in page.xpath("//h1//abbr")]
    assert kinds == [KINDS["NATIONAL_ID"], KINDS["HOME_ADDRESS"]]
    assert [each.get("title") for each in page.xpath("//div[@class='prose']//abbr")] == [
        KINDS[name] for name in ("NATIONAL_ID", "BANK_ACCOUNT", "LINE_ID", "PHONE")
    ]
    assert {each.text for each in page.xpath("//abbr")} == {SHOWN}
    feed = feedparser.parse((output / "feeds/rss.xml").read_bytes())
    assert feed.entries[0].title == f"ประกาศผู้ได้รับทุน {SHOWN} และ {SHOWN}"
    entry = json.loads((output / "feeds/feed.json").read_text("utf-8"))["items"][0]
    assert entry["title"] == feed.entries[0].title
    assert f'title="{KINDS["BANK_ACCOUNT"]}">{SHOWN}</abbr>' in entry["content_html"]


def test_the_desk_shows_what_readers_will_see(redacted):
    shown = answer(redacted.settings, AT, f"/dossier/{PLACE}").body.decode()

    assert "{{" not in shown
    assert shown.count(SHOWN) >= 8


def test_a_kind_that_nobody_knows_holds_the_release_and_shows_as_written(room):
    room.lay(overlaid(SOUND, "body: ก {{redact: ลับ}}"))
    room.approve()

    [finding] = [found for found in room.findings() if found.rule.id == "REL406"]

    assert isinstance(room.verdict(), Held)
    assert (finding.line, finding.column, finding.width) == (SOUND[: SOUND.index("\n---\n")].count("\n") + 4, 3, 15)
    assert "{{redact: ลับ}}" in answer(room.settings, AT, f"/dossier/{PLACE}").body.decode()


@pytest.mark.parametrize("name", [*KINDS, *KINDS.values()])
def test_a_redaction_is_nobodys_data(name):
    assert scan(f"ข้อมูลของ {{{{redact: {name}}}}} แจ้งแล้ว ติดต่อ 0 3512 3456 ภายในวันที่ ๓๐ พฤศจิกายน ๒๕๖๙") == []


def test_a_value_within_a_redaction_is_seen():
    assert [found["type"] for found in scan("{{redact: 081-234-5678}}")] == ["PHONE"]


@pytest.mark.parametrize("value", [None, 7, "ก", "{ก}", Markup("<b>ก</b>")])
def test_what_holds_no_redaction_stays_the_very_thing(value):
    assert redaction.plain(value) is value


def test_markup_stays_markup():
    assert type(redaction.plain(Markup("<b>{{redact: GPS}}</b>"))) is Markup


@given(st.text(st.sampled_from('{}<>"=: redactGPS\n'), max_size=60))
def test_within_a_tag_no_element_begins(text):
    made = Typesetter().html("{{redact: GPS}} " + text)
    for tag in parser.fragment_fromstring(made, create_parent=True).iter("abbr"):
        assert tag.text == SHOWN
