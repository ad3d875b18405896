"""The index against the plain meaning of searching: what is folded in a text is found, and nothing else is said."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.search import index
from newsdesk.search.fold import fold, grams
from newsdesk.search.index import Entry, gaps, shard, volume, volumes
from newsdesk.search.words import short_keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ปี ๒๕๖๙", "ปี2569"), ("นํ้าท่วม", "น้ำท่วม"), ("เเม่น้ำ", "แม่น้ำ"), ("คู่มือ", "คูมือ"), ("ศธ 04012/ว ๒๒", "ศธ04012ว22"),
        ("PDPA", "pdpa"), ("ต่าง ๆ", "ต่าง"), ("โรง\u200bเรียน", "โรงเรียน"), ("ป.๔/๑", "ป4 1"), ("e\u0301", "\u00e9"),
        ("สมุด_เล่ม", "สมุดเล่ม"),
    ],
)  # fmt: skip
def test_two_spellings_of_the_same_are_folded_alike(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("ทุน", "ถุน"), ("วัด", "วาด"), ("มา", "มี"), ("เรียน", "เรือน")])
def test_what_differs_in_its_letters_stays_apart(one, other):
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_folds_no_more(text):
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.integers(0, 5000), unique=True).map(sorted))
def test_the_places_of_a_key_come_back_and_hold_no_digit(places):
    letters = gaps(places)
    assert set(letters) <= set(string.ascii_letters)

    found, before = [], -1
    for lower, upper in re.findall("([a-z]*)([A-Z])", letters):
        step = 0
        for digit in lower:
            step = step * 26 + ord(digit) - 96
        before += step * 26 + ord(upper) - 64
        found.append(before)
    assert found == places


def entry(number, title, *blocks):
    return Entry(f"releases/2569/n{number}/", title, blocks[0] if blocks else "", "", "", blocks)


def placed(made, key):
    """Return in how many releases *key* stands, and in how many titles."""
    shards = made.pairs if len(key) == 2 else made.shards
    text, _, title = shards[shard(key, len(shards))].get(key, "").partition(";")
    return sum(map(str.isupper, text)), sum(map(str.isupper, title))


@given(st.lists(st.text("กขคงจมรา่้ำเแ ๑1", min_size=3, max_size=30), min_size=1, max_size=8), st.data())
def test_every_three_letters_are_found_where_they_stand_and_nowhere_else(texts, data):
    made = volume([entry(number, "ชื่อเรื่อง", text) for number, text in enumerate(texts)])
    gram = data.draw(st.sampled_from([gram for text in texts for gram in grams(fold(text))] or ["กกก"]))

    assert placed(made, gram)[0] == sum(gram in fold(text) for text in texts)


def test_two_letters_are_found_within_a_run_that_no_model_cuts():
    made = volume([entry(1, "ก", "อบรมนมโรงเรียน"), entry(2, "ก", "ตรวจคุณภาพ")])

    assert placed(made, "นม")[0] == 1


def test_a_word_of_the_title_is_told_apart():
    made = volume([entry(1, "น้ำท่วมโรงเรียน", "ปิดเรียน"), entry(2, "ปิดเรียน", "น้ำท่วมถนน")])

    assert placed(made, fold("น้ำท")) == (2, 1)


def test_nothing_is_found_over_the_end_of_a_block():
    made = volume([entry(1, "ก", "นักเรียนรถ", "ไฟดับ")])

    assert placed(made, "รถไ") == (0, 0)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("รถของโรงเรียน", "รถ"),
        ("ชั้น ป.๔ ทุกคน", "ป4"),
        ("ให้อาหารปลา", "ปลา"),
        ("ศธ ๐๔๐๗๒/ว๓๔๑", "04072"),
        ("ศธ ๐๔๐๗๒/ว๓๔๑", "341"),
    ],
)
def test_a_short_word_is_known_by_itself(text, word):
    assert f"={word}" in set(short_keys(text))


def test_a_short_word_within_a_longer_one_is_none():
    assert not {"=รถ", "<รถ"} & set(short_keys("ไม่สามารถเดินทาง"))


def test_a_word_is_known_by_the_two_letters_it_begins_with():
    assert "<นม" in set(short_keys("ตรวจนมโรงเรียน แล้ว นมพาสเจอร์ไรส์"))


def test_a_volume_ends_with_the_year_that_fills_it_and_a_new_release_changes_only_the_last(monkeypatch):
    monkeypatch.setattr(index, "WHOLE", 5)
    years = {be: [entry(be * 10 + nth, f"เรื่องที่ {nth}") for nth in range(3)] for be in (2566, 2567, 2568, 2569)}

    before = list(volumes(years))
    after = list(volumes(years | {2569: [*years[2569], entry(1, "ใหม่")]}))

    assert [len(each) for each in before] == [6, 6]
    assert after[0] == before[0]
    assert [len(each) for each in after] == [6, 7]


def test_a_shard_stays_small_however_much_there_is():
    made = volume(
        [entry(nth, f"เรื่อง {nth * 7919 % 9973} {chr(0xE01 + nth % 40)}{chr(0xE01 + nth // 40)}") for nth in range(800)]
    )

    assert len(made.shards) & (len(made.shards) - 1) == 0
    assert max(map(len, made.shards)) <= 3 * index.FULL
