"""A bar says in words what it shows, and stays within its picture whatever it is given."""

import math

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsdesk.report.bars import bar

NUMBERS = st.one_of(st.integers(-(10**9), 10**9), st.floats(allow_nan=False))
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")))
NAME = "{http://www.w3.org/2000/svg}"


def rectangles(told):
    root = etree.fromstring(told.replace("<svg ", f'<svg xmlns="{NAME[1:-1]}" ', 1))
    return root, {each.get("class"): each for each in root.findall(f"{NAME}rect")}


@given(NUMBERS, NUMBERS, NUMBERS)
def test_nothing_of_a_bar_reaches_out_of_it(value, whole, mark):
    _, found = rectangles(bar(value, whole, "ก", mark=mark))

    assert set(found) == {"whole", "part", "mark"}
    numbers = [float(found["part"].get("width")), float(found["mark"].get("x")) + 1]
    assert all(math.isfinite(number) and 0 <= number <= 100 for number in numbers)


@given(WORDS, WORDS)
def test_its_words_are_words_and_never_marks(label, tone):
    root, _ = rectangles(bar(1, 2, label, tone=tone))

    assert root.get("role") == "img"
    assert root.find(f"{NAME}title").text == (label or None)
    assert [each.tag for each in root] == [f"{NAME}{name}" for name in ("title", "rect", "rect")]


def test_a_half_is_a_half():
    _, found = rectangles(bar(5, 10, "ครึ่ง", mark=2.5))

    assert (found["part"].get("width"), found["mark"].get("x")) == ("50", "25")
