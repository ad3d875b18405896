"""Tables of Markdown: every cell knows where it is written, and what is no table is none."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.privacy.tables import tables

CELLS = st.text(st.characters(codec="utf-8", exclude_characters="|\\\r\n", exclude_categories=("C", "Z")), min_size=1)


def test_a_table_is_read_with_or_without_its_outer_pipes():
    outer = "ก่อน\n\n| ชั้น | คน |\n| :-- | --: |\n| ป.๓ | **๔** |\n\nหลัง"
    inner = "ชั้น | คน\n--- | ---\nป.๓ | ๔"

    for body in (outer, inner):
        [table] = tables(body, 1)
        assert table.heads == ("ชั้น", "คน")
        assert [[cell.text for cell in row] for row in table.rows] == [["ป.3", "4"]]


def test_a_cell_says_where_it_is_written():
    [table] = tables("| ก | ข |\n|-|-|\n| ๑ |  ๒๓ |", 40)

    assert [tuple(cell.spot)[:3] for cell in table.rows[0]] == [(42, 3, 1), (42, 8, 2)]


@pytest.mark.parametrize(
    "body", ["", "ก | ข", "ก\n---\nข", "| ก |\nข\n| - |", "---\n| ก | ข |", "| ก | ข |\n| - | x |\n| 1 | 2 |"]
)
def test_what_is_no_table_is_none(body):
    assert list(tables(body, 1)) == []


def test_two_tables_are_two_and_a_short_row_belongs_to_none():
    body = "| ก | ข |\n|-|-|\n| 1 |\n| 1 | 2 |\n\n| ค |\n|-|\n| 3 |"

    assert [[[cell.text for cell in row] for row in table.rows] for table in tables(body, 1)] == [[["1", "2"]], [["3"]]]


def test_an_escaped_pipe_parts_no_cells():
    [table] = tables("| ก | ข |\n|-|-|\n| a \\| b | 2 |", 1)

    assert len(table.rows[0]) == 2
    assert table.rows[0][1].text == "2"


@given(st.lists(CELLS, min_size=2, max_size=4), st.integers(1, 50))
def test_every_place_holds_the_words_of_its_cell(cells, first):
    body = f"{'|'.join('ก' for _ in cells)}\n{'|'.join('-' for _ in cells)}\n|{'|'.join(cells)}|"
    line = body.split("\n")[2]

    for table in tables(body, first):
        for cell, written in zip(table.rows[0], cells, strict=True):
            assert cell.spot.line == first + 2
            assert line[cell.spot.column - 1 :][: cell.spot.width] == written


@pytest.mark.parametrize(
    "unit", ["| ก | ข |\n|-|-|\n", "|-|-|\n", "| " * 20 + "\n", " \t" * 20 + "|\n", "|" * 40 + "\n"]
)
def test_reading_tables_grows_with_the_text_and_no_faster(unit):
    def calls(times):
        count = [0]
        sys.setprofile(lambda *_: count.__setitem__(0, count[0] + 1))
        try:
            list(tables(unit * times, 1))
        finally:
            sys.setprofile(None)
        return count[0]

    assert calls(200) <= 2.5 * calls(100)
