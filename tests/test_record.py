"""Strict YAML: every fault at once, each in its place, never with what was written."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.finding import Spot
from newsdesk.record import Count, Date, Fault, Moment, Record, parse, typed


class Person(Record):
    name: str
    age: Count


class Paper(Record):
    title: str
    day: Date
    at: Moment | None = None
    people: tuple[Person, ...] = ()


SOUND = "title: ข่าว\nday: ๑๘ พฤศจิกายน ๒๕๖๙\n"


def test_all_faults_come_at_once_and_each_knows_its_place():
    text = "titel: ก\nday: 2026-13-01\npeople:\n  - {name: ก, age: x, shoe: ๔๒}\n  - {age: ๙}\nday: 2026-01-01\n"

    faults = typed(Paper, parse(text, first_line=2))

    assert set(faults) == {
        Fault("duplicate", Spot(7, 1, 3)),
        Fault("missing", Spot(2, 1, 0, "title")),
        Fault("unknown", Spot(2, 1, 5, "title ?")),
        Fault("mistyped", Spot(3, 6, 10, "day")),
        Fault("mistyped", Spot(5, 20, 1, "age")),
        Fault("unknown", Spot(5, 23, 4)),
        Fault("missing", Spot(6, 5, 8, "name")),
    }


@pytest.mark.parametrize(
    "text",
    ["a: [", "a: b: c", "a: &x 1\nb: *x", "\ta: 1", "a: {", "a: 'b", "- a\nb: c", "? [a]\n: b", "a: \x00"],
)
def test_what_is_no_plain_yaml_is_broken_and_never_a_traceback(text):
    assert any(fault.kind == "broken" for fault in typed(Paper, parse(SOUND + text)))


def test_nesting_without_end_is_broken_and_never_a_traceback():
    assert typed(Paper, parse(SOUND + "people: " + "[" * 100_000))


@pytest.mark.parametrize("value", ["no", "on", "010", "1:30", "0123456789012", "1e3", "2026-01-01", "0x1F"])
def test_a_scalar_stays_what_was_written(value):
    assert parse(f"a: {value}").plain == {"a": value}


@pytest.mark.parametrize("value", ["", "~", "null"])
def test_nothing_is_nothing(value):
    assert parse(f"a: {value}").plain == {"a": None}


def test_a_quoted_null_is_a_word():
    assert parse('a: "null"').plain == {"a": "null"}


@given(st.text(max_size=200))
def test_no_text_makes_the_reader_fail(text):
    typed(Paper, parse(text))


@given(st.dictionaries(st.text(string.ascii_lowercase, min_size=1), st.text(string.ascii_letters, min_size=1)))
def test_plain_mappings_read_back_as_they_were_written(mapping):
    quoted = {key: value for key, value in mapping.items() if value != "null"}
    text = "".join(f"{key}: {value}\n" for key, value in quoted.items())

    assert (parse(text).plain or {}) == quoted
    assert not parse(text).faults


def test_a_fault_never_holds_what_was_written():
    faults = typed(Paper, parse("title: ก\nday: ความลับ\nความลับ: ๑\n"))

    assert "ความลับ" not in repr(faults)
