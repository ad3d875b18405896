"""Stories that are akin lead to each other one way only, and every tag has a place of its own."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from newsdesk.site.kinship import MOST, related, tag_href
from newsdesk.site.story import Link, Seal, Story
from newsroom import AT

ONE = Story(
    id="", number="", href="", title="", summary="", kind=Link("activity", "ข่าวกิจกรรม", "kinds/activity/"), published=AT, updated=AT,
    html=Markup(), facts=(), photos=(), album=(), downloads=(), notices=(), audiences=(), schools=(), tags=(), contact="", credit="",
    seal=Seal("", AT, ""),
)  # fmt: skip


def stories(tagged):
    return [
        replace(
            ONE,
            id=f"{place}",
            published=AT + timedelta(hours=place),
            tags=tuple(Link(tag, tag, tag_href(tag)) for tag in tags),
        )
        for place, tags in enumerate(tagged)
    ]


def kin(*tagged):
    return {key: [link.key for link in links] for key, links in related(stories(tagged)).items()}


def test_who_shares_most_comes_first_and_then_the_latest():
    assert kin("ก", "ขค", "ก", "คข", "กขค")["4"] == ["3", "1", "2"]


def test_who_shares_nothing_is_not_akin():
    assert kin("ก", "ข") == {"0": [], "1": []}


@given(st.lists(st.text("กขคง", max_size=3), max_size=12))
def test_a_new_story_changes_no_older_one(tagged):
    assert kin(*tagged[:-1]).items() <= kin(*tagged).items()
    assert all(
        len(links) <= MOST and all(int(link) < int(key) for link in links) for key, links in kin(*tagged).items()
    )


def test_the_numbers_of_a_series_are_akin():
    told = [
        replace(each, series=series)
        for each, series in zip(stories(["", "", ""]), ("วารสาร", "", "วารสาร"), strict=True)
    ]
    assert [link.key for link in related(told)["2"]] == ["0"]


@pytest.mark.parametrize("tag", ["เครือข่าย", "ป.๔", "PDPA", "!!", "น้ำ/ไฟ", "ก" * 300])
def test_a_tag_has_an_address_of_plain_letters(tag):
    assert re.fullmatch(r"tags/[a-z0-9][a-z0-9-]{0,46}/", tag_href(tag))


def test_no_number_of_a_tag_is_in_its_address():
    assert not re.search("1|2345|67890", tag_href("เลข 1-2345-67890-12-1").rpartition("-")[0])


def test_two_tags_of_one_latin_spelling_stay_apart():
    assert tag_href("ป่า") != tag_href("ป้า")
