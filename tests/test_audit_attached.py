"""The auditor reads attachments by itself: their words, what they carry, and that they can be read at all."""

import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from built_site import Site
from newsdesk.audit import sweep
from newsdesk.audit.built import Built
from paper_maker import make_paper

NUMBER = "1-2345-67890-12-1"  # invented; its check digit is right
SAYING = (
    "pdf", "docx", "docx+header", "docx+footnotes", "docx+comments", "docx+deleted", "xlsx", "xlsx+second",
    "xlsx+very-hidden-sheet", "xlsx+unlisted-sheet", "xlsx+shared", "xlsx+formula", "xlsx+comments", "csv", "vtt", "txt",
)  # fmt: skip


def built(word, text=NUMBER):
    return Built(f"a.{word.partition('+')[0]}", make_paper(word, text))


@pytest.mark.parametrize("word", SAYING)
def test_every_word_of_an_attachment_is_read(word):
    assert NUMBER in built(word).text


@pytest.mark.parametrize("word", ["xlsx+second", "docx+header", "csv", "pdf"])
def test_a_number_the_gate_did_not_see_is_found_in_what_was_built(sound_site, word, tmp_path):
    name = f"a.{word.partition('+')[0]}"
    shutil.copytree(sound_site.root, tmp_path / "site")
    site = Site(tmp_path / "site", sound_site.newsroom)
    site.lay(name, make_paper(word, NUMBER))
    site.enter(name, "site")

    found = {each.rule.id for each in sweep.objections(site.root, site.newsroom.settings)}

    assert found == {"PDP101"}


@pytest.mark.parametrize("word", ["docx+truncated", "docx+entities", "xlsx+truncated", "pdf+password", "pdf+truncated"])
def test_what_it_cannot_read_is_said(word):
    assert not built(word, "ก").parsed


@pytest.mark.parametrize("kind", ["docx", "xlsx", "mp3", "mp4"])
@given(where=st.floats(0, 1, exclude_max=True), value=st.binary(min_size=1, max_size=8))
def test_a_file_spoilt_anywhere_never_raises(kind, where, value):
    data = bytearray(make_paper(kind))
    at = int(where * len(data))
    data[at : at + len(value)] = value
    spoilt = Built(f"a.{kind}", bytes(data))

    assert isinstance(spoilt.parsed, bool)
    assert isinstance(spoilt.text, str)
