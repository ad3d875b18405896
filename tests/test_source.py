"""The text as it reads, and where each of its characters is written."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.source import WALL, Source

SCRAPS = st.sampled_from(
    [
        "<!--",
        "-->",
        "<b>",
        "</b>",
        "<br>",
        "<td>",
        "<img alt='",
        "'>",
        "&#49;",
        "&amp;",
        "%31",
        "%E0%B9%91",
        "\\u0e51",
        "**",
        "_",
        "`",
        "\\-",
        "\u200b",
        "\u00ad",
        "\r\n",
        "\n",
        " ",
        "ํา",
        "ํ้า",
        "เเ",
        "๑",
        "１",
        "—",
        "ก",
        "1",
    ],
)
WRITTEN = st.lists(SCRAPS | st.text(max_size=4), max_size=30).map("".join)


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("๐๑๒๓๔๕๖๗๘๙ ０１٣४໕៦𝟕", "0123456789 0134567"),
        ("1\u00a02\u20093\u202f4", "1 2 3 4"),
        ("1‑2–3−4－5", "1-2-3-4-5"),
        ("1\u200b2\u00ad3\ufeff4\u202e5", "12345"),
        ("&#49;&#x32;&#3667;&nbsp;&ndash;", "123 -"),
        ("&amp;#49;", "1"),
        ("&shy;1&zwnj;", "1"),
        ("%31%E0%B9%92", "12"),
        ("\\u0e51\\-\\.", "1-."),
        ("**1**2 _3_ `4` ~~5~~", "12 3 4 5"),
        ("snake_case", "snake_case"),
        ("12<b>34</b>5", "12345"),
        ("12<br/>34", "12\n34"),
        ("12<td>34", f"12{WALL}34"),
        ("ตําบล นํ้า เเม่", "ตำบล น้ำ แม่"),
        ("s***@mail.example", "s***@mail.example"),
        ("5 < 6 > 4 & 3 %", "5 < 6 > 4 & 3 %"),
    ],
)
def test_a_text_reads_as_a_reader_reads_it(raw, read):
    plain = Source.of(raw).plain
    assert plain == read or plain.startswith(read + WALL)


@pytest.mark.parametrize("thai", ["ตำบลประจำกำเนิดตำรวจ", "พระนครศรีอยุธยา", "น้ำ", "ปีที่ ฯลฯ ๆ"])
def test_thai_letters_keep_their_code_points(thai):
    assert Source.of(thai).plain == thai


def test_a_comment_neither_splits_a_number_nor_hides_one():
    read = Source.of("081<!-- 089 -->234").plain.split(WALL)
    assert read == ["081234", " 089 "]


def test_what_an_attribute_says_is_read():
    assert "081" in Source.of('<img alt="๐๘๑">').plain


def test_a_span_comes_back_as_it_was_written():
    raw = "เลข **1**2&#51;<!-- x -->๔ จบ"
    source = Source.of(raw)
    start = source.plain.index("1")
    first, last = source.raw_span(start, start + 4)
    assert raw[first:last] == "1**2&#51;<!-- x -->๔"


def test_a_span_ends_with_its_last_character_and_not_with_the_mark_behind_it():
    raw = "**12**&#51;**"
    source = Source.of(raw)
    assert raw[slice(*source.raw_span(0, 2))] == "12"
    assert raw[slice(*source.raw_span(0, 3))] == "12**&#51;"


def test_a_place_counts_lines_columns_and_code_points_of_the_file():
    source = Source.of("หนึ่ง\nส&#111;ง ๑๒\r\nสาม")
    start = source.plain.index("12")
    assert source.spot(start, start + 2, "about") == (2, 10, 2, "about")
    assert source.spot(source.plain.index("สาม"), len(source.plain)).line == 3


@given(WRITTEN)
def test_each_part_of_the_plain_text_runs_forward_in_the_raw_text(raw):
    source = Source.of(raw)
    origin = [source.origin(place) for place in range(len(source.plain) + 1)]
    assert all(0 <= place <= len(raw) for place in origin)
    assert origin[-1] == len(raw)
    ahead = 0
    for sign, place in zip(source.plain, origin, strict=False):
        ahead = 0 if sign == WALL else ahead
        assert sign == WALL or place >= ahead
        ahead = place if sign != WALL else ahead


@given(WRITTEN, st.data())
def test_every_span_comes_back_inside_the_raw_text(raw, data):
    source = Source.of(raw)
    end = data.draw(st.integers(0, len(source.plain)))
    start = data.draw(st.integers(0, end))
    if WALL not in source.plain[start:end]:
        first, last = source.raw_span(start, end)
        assert 0 <= first <= last <= len(raw)
        assert (last > first) == (end > start)


@given(st.text(alphabet=string.ascii_letters + string.digits + " .,:;/()-\n", max_size=200))
def test_plain_text_reads_as_itself(raw):
    source = Source.of(raw)
    assert source.plain == raw
    assert [source.origin(place) for place in range(len(raw) + 1)] == list(range(len(raw) + 1))


@given(WRITTEN)
def test_reading_again_what_was_read_changes_no_letter_of_thai(raw):
    thai = "".join(sign for sign in Source.of(raw).plain if "ก" <= sign <= "ู")
    assert Source.of(thai).plain == thai
