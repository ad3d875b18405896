"""What readers are told keeps its places; keys, addresses, code and ids are told to nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from house import HOUSE, told
from newsdesk.language import prose

WORD = "อนุญาติ"
VALUES = (
    "title: %s",
    'title: "ก %s"',
    'title: "ก \\"%s\\" ข" # %%',
    "title: 'ก ''%s'' ข'",
    "title: >\n  ก\n  %s\nwho: ก",
    "title: |\n  %s",
    "title: ก\n  %s ข",
    'title: "ก\n  %s"',
    "photos:\n  - {file: photos/a.jpg, alt: ก %s, people: none}",
    "photos:\n  - file: photos/a.jpg\n    alt: %s\n    people: none",
    "attachments: [{file: attachments/a.pdf, title: %s}]",
    "changes: [{at: 2026-11-18, note: %s}]",
    "who: %s",
    "summary: ก\u2028 %s",
)
UNTOLD = (
    "id: %s",
    "%s: ก",
    "tags: [%s]",
    "# %s",
    "plan: %s",
    "photos: [{file: photos/%s.jpg, alt: ก}]",
    "title: ก # %s",
)
BODIES = (
    "%s",
    "- ก\n- %s",
    "| ก | %s |",
    "> %s",
    "**%s**",
    "## %s",
    "[%s](PG-2569-0001)",
    "![%s](photos/a.jpg)",
    "<b>%s</b>",
)
MARKUP = (
    "`%s`", "```\n%s\n```", "~~~\n%s", "[ก](https://a.example/%s)", "https://a.example/%s", "<b title='%s'>ก</b>",
    "<!-- %s -->", "[1]: https://a.example/%s", "<https://a.example/%s>", "www.a.example/%s", "`` ก %s ``",
)  # fmt: skip


def of(front, body="ก"):
    return prose.read(f"---\nid: PR-2569-0900\n{front}\n---\n\n{body}\n", HOUSE)


@pytest.mark.parametrize("front", VALUES)
def test_a_value_that_readers_see_is_told_where_it_is_written(front):
    read = of(front.replace("%s", WORD))

    assert read.text.count(WORD) == 1
    assert read.text.find(WORD) == read.raw.find(WORD)
    assert '"' not in read.text or '\\"' in read.raw


@pytest.mark.parametrize("front", UNTOLD)
def test_keys_ids_and_remarks_are_not_told(front):
    assert WORD not in of(front.replace("%s", WORD)).text


@pytest.mark.parametrize("body", BODIES)
def test_the_body_is_told(body):
    assert WORD in of("title: ก", body.replace("%s", WORD)).text


@pytest.mark.parametrize("body", MARKUP)
def test_markup_addresses_and_code_are_not_told(body):
    assert WORD not in of("title: ก", body.replace("%s", WORD)).text


@given(st.text(alphabet="ก ๆ\"'`<>[]()!-:#|@a1๑\n\\{}~&*.//", max_size=80), st.booleans())
def test_the_prose_is_as_long_as_the_file_and_holds_nothing_that_is_not_there(text, is_front):
    read = of(f"title: {text}") if is_front else of("title: ก", text)

    assert len(read.text) == len(read.raw)
    assert all(mine in (theirs, prose.OBJECT, "\n", " ") for mine, theirs in zip(read.text, read.raw, strict=True))


@given(st.text(alphabet="ก\nข", max_size=40), st.data())
def test_a_spot_is_the_line_and_column_of_its_place(text, data):
    place = data.draw(st.integers(0, len(text)))
    spot = told(text).spot(place, place + 1)

    assert sum(len(line) + 1 for line in text.split("\n")[: spot.line - 1]) + spot.column - 1 == place


def test_fields_paragraphs_items_and_rows_are_passages_of_their_own():
    read = of("title: ก\nwho: ข", "ค\nค\n\n- ง\n- จ\n\n| ฉ |\n| ช |")

    said = [read.text[start:end].strip() for start, end in read.passages]
    assert [text for text in said if text] == ["ก", "ข", "ค\nค", "- ง", "- จ", "| ฉ |", "| ช |"]
    assert all(start <= read.raw.index("ง") < end for start, end in [read.passage(read.raw.index("ง"))])
