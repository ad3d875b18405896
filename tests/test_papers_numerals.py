"""Numbers in words are read back as the same numbers, and look as Thai writes them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.papers.numerals import DIGITS, PLACES, amount, digit_by_digit, number

_WORD = re.compile("|".join(sorted((*DIGITS, "ยี่", "เอ็ด"), key=len, reverse=True)))
_VALUE = {word: value for value, word in enumerate(DIGITS)} | {"ยี่": 2, "เอ็ด": 1}


def value(words):
    """Read number words back."""
    head, million, rest = words.rpartition("ล้าน")
    if million:
        return value(head) * 1_000_000 + value(rest)
    total = 0
    for place in range(5, 0, -1):
        before, found, after = words.partition(PLACES[place])
        if found:
            total += (_VALUE[before] if before else 1) * 10**place
            words = after
    return total + (_VALUE[words] if words else 0)


@given(st.integers(min_value=0, max_value=10**18))
def test_a_number_in_words_is_read_back_as_itself(count):
    assert value(number(count)) == count


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "ศูนย์"), (1, "หนึ่ง"), (10, "สิบ"), (11, "สิบเอ็ด"), (20, "ยี่สิบ"), (21, "ยี่สิบเอ็ด"), (101, "หนึ่งร้อยเอ็ด"),
        (2569, "สองพันห้าร้อยหกสิบเก้า"), (1_000_001, "หนึ่งล้านเอ็ด"), (21_000_000, "ยี่สิบเอ็ดล้าน"), (-5, "ลบห้า"),
    ],
)  # fmt: skip
def test_numbers_are_said_as_in_thai(count, words):
    assert number(count) == words


@given(st.from_regex(r"[0-9]{1,30}", fullmatch=True))
def test_digit_by_digit_says_every_digit(digits):
    assert "".join(str(_VALUE[word]) for word in _WORD.findall(digit_by_digit(digits))) == digits


@pytest.mark.parametrize(
    ("written", "said"),
    [("1,250", "หนึ่งพันสองร้อยห้าสิบ"), ("3.75", "สามจุดเจ็ดห้า"), ("007", "ศูนย์ศูนย์เจ็ด"), ("1" * 19, "หนึ่ง" * 19)],
)
def test_what_is_no_amount_is_said_digit_by_digit(written, said):
    assert amount(written) == said
