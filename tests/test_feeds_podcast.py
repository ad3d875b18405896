"""The podcast as a subscriber's program reads it: sound with its true size and length, or no podcast at all."""

import shutil

import feedparser
import pytest

from newsdesk.audit import sweep
from newsdesk.privacy.documents import mp3
from newsdesk.site.build import build
from newsroom import AT, REPOSITORY, overlaid
from paper_maker import make_paper

RADIO = "scripts/2569/radio-read-a-page-a-day"
PODCAST = "output/feeds/podcast.xml"


@pytest.fixture
def aired(published):
    """The sample's programme with a recording, approved."""
    shutil.copytree(REPOSITORY / "content" / RADIO, published.root / "content" / RADIO)
    published.write(f"{RADIO}/attachments/programme.mp3", make_paper("mp3"))
    script = published.root / "content" / RADIO / "script.md"
    attached = "attachments: [{file: attachments/programme.mp3, title: เสียงรายการ}]"
    script.write_text(overlaid(script.read_text("utf-8"), attached), "utf-8")
    published.approve(f"{RADIO}/script.md", at=AT.replace(day=21))
    build(published.settings, at=AT)
    return published


def test_a_recorded_programme_is_an_episode_of_true_size_and_length(aired):
    parsed = feedparser.parse((aired.root / PODCAST).read_bytes())
    [episode] = parsed.entries
    [sound] = episode.enclosures
    data = make_paper("mp3")

    assert not parsed.bozo
    assert parsed.version == "rss20"
    assert parsed.feed.link == "https://ayutthaya1.example/kinds/radio/"
    assert (sound.type, sound.length) == ("audio/mpeg", str(len(data)))
    assert sound.href == f"https://ayutthaya1.example/{RADIO}/programme.mp3"
    assert episode.itunes_duration == str(round(mp3.seconds(data)))


def test_the_podcast_is_clean_the_same_bytes_again_and_found_from_the_page_of_feeds(aired):
    once = (aired.root / PODCAST).read_bytes()
    build(aired.settings, at=AT)

    assert (aired.root / PODCAST).read_bytes() == once
    assert sweep.objections(aired.root / "output", aired.settings) == ()
    assert 'href="/feeds/podcast.xml"' in (aired.root / "output/feeds/index.html").read_text("utf-8")


def test_without_a_recording_there_is_no_podcast(sound_site):
    assert not (sound_site.root / "feeds/podcast.xml").exists()
    assert "podcast.xml" not in (sound_site.root / "feeds/index.html").read_text("utf-8")


def test_the_length_is_counted_from_the_frames_of_the_sound():
    frame = b"\xff\xfb\x90\x00" + b"\0" * 413  # 128 kbit/s at 44,100 Hz: 1,152 samples in 417 bytes

    assert mp3.seconds(frame * 100) == pytest.approx(100 * 1152 / 44100)
