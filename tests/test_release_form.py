"""The form of each kind holds every required field, and what is still blank is what check names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.record import parse, typed
from newsdesk.register.words import Kind
from newsdesk.release.fields import SCHEMAS, Photo
from newsdesk.release.form import entry, form, next_id, quoted
from newsdesk.release.hints import HINTS
from newsdesk.release.model import WORKFLOW
from newsdesk.settings import moment
from newsroom import AT

# An empty list of items and an unnamed person are sound as far as a schema can tell.
UNCHECKED = {"items", "members"}


def made(kind: Kind, **texts: str) -> str:
    return form(kind, next_id(kind, AT, ()), AT, texts)


def front(text: str) -> str:
    return text.split("---\n")[1]


def blanks(kind: Kind) -> set[str]:
    """The required fields that a form of this kind leaves open."""
    plain = parse(front(made(kind))).plain
    return {name for name, field in SCHEMAS[kind].model_fields.items() if field.is_required() and not plain[name]}


@pytest.mark.parametrize("kind", Kind)
def test_a_form_holds_every_required_field_and_offers_every_optional_one(kind):
    fields = SCHEMAS[kind].model_fields
    text = front(made(kind))
    assert set(parse(text).plain) == {name for name, field in fields.items() if field.is_required()}
    assert all(f"\n# {name}:" in text or f"\n{name}:" in text for name in set(fields) - WORKFLOW)


@pytest.mark.parametrize("kind", Kind)
def test_the_faults_of_a_form_are_its_blanks_and_nothing_else(kind):
    faults = typed(SCHEMAS[kind], parse(front(made(kind))))
    assert isinstance(faults, tuple)
    assert {fault.kind for fault in faults} == {"mistyped"}
    named = {fault.spot.about for fault in faults}
    assert named - {"duty"} == blanks(kind) - UNCHECKED


@pytest.mark.parametrize("kind", Kind)
def test_an_optional_field_without_its_mark_is_a_field_the_schema_knows(kind):
    uncommented = "\n".join(
        line.removeprefix("# ") if not line.startswith("##") else line for line in front(made(kind)).split("\n")
    )
    faults = typed(SCHEMAS[kind], parse(uncommented))
    assert {fault.kind for fault in faults} == {"mistyped"}


def test_every_field_of_every_kind_has_its_advice_and_no_other_word_has():
    fields = {name for schema in SCHEMAS.values() for name in schema.model_fields}
    assert set(HINTS) == fields - WORKFLOW | {"status"}


@pytest.mark.parametrize("kind", Kind)
def test_no_sample_text_stands_below_the_form(kind):
    assert made(kind).endswith("\n---\n\n")


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("activity", "proactive"),
        ("clarification", "reactive"),
        ("correction", "reactive"),
        ("retraction", "reactive"),
    ],
)
def test_news_that_answers_something_is_reactive(kind, mode):
    assert parse(front(made(Kind(kind)))).plain["mode"] == mode


@pytest.mark.parametrize(
    ("kind", "taken", "item"),
    [
        ("activity", (), "PR-2569-0001"),
        ("award", ("PR-2569-0352", "PR-2569-0009", "PR-2568-0900", "AR-2569-0999"), "PR-2569-0353"),
        ("article", ("AR-2569-0012",), "AR-2569-0013"),
        ("radio", ("VD-2569-0009",), "RD-2569-0001"),
        ("video", ("VD-2569-0009",), "VD-2569-0010"),
        ("newsletter", (), "NL-2569-0001"),
        ("order", ("OR-2569-0345", "OR-2569-draft"), "OR-2569-0346"),
        ("page", ("PG-2569-0005",), "PG-2569-0006"),
    ],
)
def test_the_next_id_follows_the_highest_of_its_series_and_year(kind, taken, item):
    assert next_id(Kind(kind), AT, taken) == item


def test_the_year_of_an_id_is_that_of_the_office():
    assert next_id(Kind.ACTIVITY, moment("2026-12-31T20:00+00:00"), ()) == "PR-2570-0001"


@given(st.text())
def test_any_title_is_read_back_as_it_was_given_but_on_one_line(title):
    plain = parse(front(made(Kind.PAGE, title=title))).plain
    assert plain["title"] == "".join(filter(str.isprintable, " ".join(title.split())))
    assert plain["kind"] == "page"


def test_an_item_of_a_list_is_blank_but_for_what_is_known():
    item = parse(entry(Photo, {"file": "photos/a.jpg", "credit": quoted("")})).plain
    assert item == [{"file": "photos/a.jpg", "alt": "", "people": "", "credit": ""}]
