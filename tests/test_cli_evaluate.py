"""`newsdesk evaluate`: the figures as text, JSON and CSV; a record is opened once and never written over."""

import csv
import io
import json

import pytest

from newsdesk.cli import main
from newsdesk.register import office
from newsroom import REPOSITORY

AT = "2026-11-22T12:00+07:00"
KEYS = ("public", "in_review", "reactive", "proactive", "sends", "sends_in_time", "inquiries_closed_in_time", "inquiries_open",
        "acknowledged", "network", "consents_expired", "consents_withdrawn")  # fmt: skip


@pytest.fixture
def evaluate(room, capsys):
    """Ask for the figures; return the exit code, what was printed and what was complained of."""

    def run(*words, root=room.root):
        code = main(["--root", str(root), "evaluate", *map(str, words)])
        return (code, *capsys.readouterr())

    return run


def record(room, name="2569-W47"):
    return room.root / f"content/office/evaluation/{name}.yml"


def kept(settings, name):
    return next(each for each in office.read(settings).evaluations if each.name == name)


def test_the_sample_tells_the_figures_by_the_names_other_programs_know(evaluate):
    code, told, _ = evaluate("2569-W47", "--at", AT, "--format", "json", root=REPOSITORY)
    assert code == 0
    assert [json.loads(told)[key] for key in KEYS] == [8, 2, 3, 5, 11, 10, 3, 1, 10, 12, 1, 1]
    assert json.loads(told)["late"] == [{"item": "PR-2569-0345", "channel": "facebook", "minutes": 25}]


@pytest.mark.parametrize(
    ("lang", "words"), [("th", ("๑๑", "๒๕ นาที", "โรงเรียนวัดลานตัวอย่าง")), ("en", ("11", "25 minutes", "S11"))]
)
def test_the_text_names_what_was_late_and_who_is_silent(evaluate, lang, words):
    _, told, _ = evaluate("2569-W47", "--at", AT, "--lang", lang, root=REPOSITORY)
    assert [word for word in words if word not in told] == []


def test_a_spreadsheet_has_a_row_for_each_figure(evaluate):
    _, told, _ = evaluate("2570-Q1", "--at", AT, "--format", "csv", root=REPOSITORY)
    _, *rows = csv.reader(io.StringIO(told.lstrip("\ufeff")))
    assert {row[0] for row in rows} >= set(KEYS)


def test_the_same_moment_tells_the_same(evaluate):
    assert evaluate("2569-11", "--at", AT, root=REPOSITORY) == evaluate("2569-11", "--at", AT, root=REPOSITORY)


def test_nothing_of_an_inquiry_a_draft_or_a_consent_but_counts_is_told(evaluate):
    for form in ("text", "json", "csv"):
        _, told, _ = evaluate("2569-W47", "--at", AT, "--format", form, root=REPOSITORY)
        assert not [word for word in ("ผู้ปกครอง", "C-2569", "INQ-", "เครื่องกรองน้ำ") if word in told]


def test_a_record_is_opened_with_the_open_actions_of_the_week_before(evaluate, room):
    code, told, _ = evaluate("2569-W48", "--new", "--at", "2026-11-29T12:00")
    assert (code, told.strip()) == (0, "content/office/evaluation/2569-W48.yml")
    opened = kept(room.settings, "2569-W48")
    assert [action.id for action in opened.actions] == ["ACT-2570-011", "ACT-2570-012", "ACT-2570-013"]
    assert [action.finding for action in opened.actions] == ["2569-W47/F1", "2569-W47/F2", "2569-W47/F3"]
    assert [found.text for found in opened.findings]
    assert opened.week == "2026-W48"


def test_a_record_is_never_written_over(evaluate, room):
    before = record(room).read_bytes()
    code, _, errors = evaluate("2569-W47", "--new", "--at", AT)
    assert (code, "not written over" in errors) == (2, True)
    assert record(room).read_bytes() == before


def test_only_a_week_has_a_record(evaluate):
    assert evaluate("2570-Q1", "--new", "--at", AT)[0] == 2


@pytest.mark.parametrize("text", ['เพิ่มคนดูแล, ช่วง "บ่าย" } : #', "ก: ข - [ค]", "บรรทัด\\\\สอง"])
def test_whatever_people_wrote_is_carried_over_as_it_was(evaluate, room, text):
    file = record(room)
    file.write_text(
        file.read_text("utf-8").replace("เพิ่มผู้ดูแลเพจสำรองช่วงบ่าย", json.dumps(text, ensure_ascii=False)), "utf-8"
    )
    assert evaluate("2569-W48", "--new", "--at", AT)[0] == 0
    assert kept(room.settings, "2569-W48").actions[0].text == text


def test_an_action_past_its_day_is_named_until_a_later_record_answers_it(evaluate, room):
    assert "ACT-2570-012" in evaluate("2569-W48", "--at", "2026-11-25T12:00")[1]
    evaluate("2569-W48", "--new", "--at", "2026-11-25T12:00")
    file = record(room, "2569-W48")
    file.write_text(
        file.read_text("utf-8").replace("improved_from_last_week: []", "improved_from_last_week: [ACT-2570-012]"),
        "utf-8",
    )
    assert "ACT-2570-012" not in evaluate("2569-W48", "--at", "2026-11-25T12:00")[1]


@pytest.mark.parametrize("damage", ["unknown: 1\n", "week: [\n", "findings: ไม่มี\n"])
def test_a_damaged_record_is_told_with_its_place(evaluate, room, damage):
    with record(room).open("a", encoding="utf-8") as stream:
        stream.write(damage)
    code, _, errors = evaluate("2569-W47", "--at", AT)
    assert code == 2
    assert "content/office/evaluation/2569-W47.yml:" in errors
    assert "Traceback" not in errors


def test_a_missing_book_of_distribution_is_told(evaluate, room):
    (room.root / "content/office/distribution.yml").unlink()
    code, _, errors = evaluate("2569-W47", "--at", AT)
    assert (code, "distribution.yml" in errors) == (2, True)
