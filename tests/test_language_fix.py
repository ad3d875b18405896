"""A corrected file differs by the corrections alone, is corrected once for all, and tells the same tree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from house import FRONT, HOUSE
from newsdesk.language import fix
from newsdesk.record import parse
from newsdesk.register.style import Style

PIECES = (
    "ต่างๆ", "เด็ก ๆ", "\nๆ", "ๆๆ", "ณ.วัด", "ณ. วัด", "เเผน", "เเเ", "น\u0e4dา", "น้\u0e4dา", "ท่ี", "นำ้", "่", "\u200b", "\ufeff",
    "อนุญาติ", "กฏหมาย", '"', '"อ่าน"', '\\"', "'", "09:30 น.", "09:00-12:00 น.", "4-6 ปี", "๑๘", "(", ": ", " #", "#", "- ", ", ", "{",
    "}", "[", "]", "`", "\n", "\n\n", "  ", "ก", "|", ">", "https://a.example/อนุญาติ", "<b>", "\u00a0", "\u2028", "&", "*", "\\",
)  # fmt: skip
WORDS = st.lists(st.sampled_from(PIECES), max_size=9).map("".join)
FRONTS = (
    "title: {}", 'title: "{}"', "title: '{}'", "title: >\n  {}\nwho: ก", "photos: [{{file: photos/a.jpg, alt: {}}}]",
    'photos: [{{alt: "{}", file: a}}, {{alt: ก}}]', "{}: ก", "tags: [{}]", "# {}\ntitle: ก", "title: ก # {}", "what: {}\nwho: ๆ",
)  # fmt: skip
FILES = st.builds(
    lambda front, inside, body: f"---\nid: PR-2569-0900\n{front.format(inside)}\nhow: ข\n---\n{body}",
    st.sampled_from(FRONTS),
    WORDS,
    WORDS,
)


def corrected(text):
    return fix.corrected(text, "a.md", HOUSE)[0]


def tree(text):
    return parse(text.removeprefix("---\n").partition("\n---\n")[0])


def shape(value):
    if isinstance(value, dict):
        return {key: shape(child) for key, child in value.items()}
    return [shape(child) for child in value] if isinstance(value, list) else None


@given(FILES)
def test_corrected_twice_is_corrected_once(text):
    once, gone = fix.corrected(text, "a.md", HOUSE)

    assert fix.corrected(once, "a.md", HOUSE) == (once, ())
    assert (once == text) is (gone == ())


@given(FILES)
def test_the_front_matter_keeps_its_shape_and_its_faults(text):
    before, after = tree(text), tree(corrected(text))

    assert shape(after.plain) == shape(before.plain)
    assert [fault.kind for fault in after.faults] == [fault.kind for fault in before.faults]
    if isinstance(before.plain, dict) and not before.faults:
        assert after.plain["id"] == "PR-2569-0900"
        assert after.plain.get("tags") == before.plain.get("tags")


@given(FILES)
def test_line_ends_and_a_byte_order_mark_stay_as_they_are_written(text):
    assert corrected(text.replace("\n", "\r\n")) == corrected(text).replace("\n", "\r\n")
    assert corrected("\ufeff" + text) == "\ufeff" + corrected(text)


@given(WORDS)
def test_without_front_matter_nothing_is_touched(text):
    assert corrected(text) == text


@pytest.mark.parametrize(
    ("front", "right"),
    [
        ('title: "เเผน \\"อ่าน\\""', 'title: "แผน “อ่าน”"'),
        ("title: 'ต่างๆ'", "title: 'ต่าง\u00a0ๆ'"),
        ("title: >\n  ต่าง\n  ๆ นั้น", "title: >\n  ต่าง\u00a0ๆ นั้น"),
        ("photos: [{file: photos/a.jpg, alt: ณ. วัด}]", "photos: [{file: photos/a.jpg, alt: ณ วัด}]"),
        ("tags: [อนุญาติ]", "tags: [อนุญาติ]"),
    ],
)
def test_a_value_is_corrected_in_the_form_it_is_written_in(front, right):
    file = "---\nid: PR-2569-0900\n{}\nhow: ข\n---\nก\n"

    assert corrected(file.format(front)) == file.format(right)


@pytest.mark.parametrize("right", ["ก: ข", "ก # ข", "ก\nข: ค", '"ก', "- ก", "{ก", "ก}, {ข: ค"])
@pytest.mark.parametrize("front", ["title: %s", "title: ง %s", "photos: [{file: a, alt: %s}]", 'title: "%s"'])
def test_a_word_that_would_change_the_tree_is_left(right, front):
    style = Style.model_construct(misspellings={"ผิดคำ": right}, rules={}, terms={})
    file = f"---\nid: PR-2569-0900\n{front.replace('%s', 'ผิดคำ')}\nhow: ข\n---\nก\n"

    fixed, _ = fix.corrected(file, "a.md", HOUSE._replace(style=style))

    assert shape(tree(fixed).plain) == shape(tree(file).plain)
    assert tree(fixed).plain["how"] == "ข"


def test_words_that_undo_each_other_correct_nothing():
    style = Style.model_construct(misspellings={"กข": "ขก", "ขก": "กข"}, rules={}, terms={})
    file = FRONT.replace("%s", "ก") + "กข"

    assert fix.corrected(file, "a.md", HOUSE._replace(style=style)) == (file, ())


def test_a_correction_is_told_by_rule_and_place_of_the_file():
    file = FRONT.replace("%s", "ต่างๆ") + "ณ. วัด"

    told = [(gone.rule.id, gone.line, gone.column, gone.width) for gone in fix.corrected(file, "a.md", HOUSE)[1]]

    assert told == [("THA105", 3, 12, 1), ("THA110", 6, 1, 2)]
