"""`newsdesk due`: what waits for whom, until when, and when the site must be built again."""

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.cli import main
from newsdesk.editorial import approval
from newsdesk.report.table import aligned, one_line, width
from newsdesk.settings import moment
from newsroom import AT, PLACE, SOUND, overlaid

ID = "PR-2569-0900"
FILE = f"content/{PLACE}/release.md"
HEAD, DIRECTOR = "ผู้อำนวยการกลุ่มอำนวยการ", "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา"
PHOTO = "photos: [{file: photos/a.jpg, alt: เด็กสองคนยืนหน้าเสาธง, people: identifiable, basis: consent, consents: [C-2570-0001]}]"


@pytest.fixture
def due(room, capsys):
    """Ask what is due; return the exit code, what was printed and what was complained of."""

    def run(*words, at=AT):
        code = main(["--root", str(room.root), "due", "--at", at.isoformat(), *words])
        return (code, *capsys.readouterr())

    return run


@pytest.fixture
def waits(due):
    """Return what waits by sort, without what says nothing."""

    def run(at=AT):
        code, out, _ = due("--format", "json", at=at)
        assert code == 0
        rows = [{key: value for key, value in row.items() if value} for row in json.loads(out)["waits"]]
        found = {row["sort"]: [] for row in rows}
        for row in rows:
            found[row.pop("sort")].append(row)
        return found

    return run


def test_an_office_where_nothing_waits_says_so(due):
    assert due() == (0, "ไม่มีเรื่องรอ\n\nไม่มีเวลาที่ต้องสร้างเว็บไซต์ใหม่เอง\n", "")
    assert due("--lang", "en")[1].startswith("nothing waits\n")


@pytest.mark.parametrize(
    ("overlay", "at", "posts"),
    [
        ("credit: ก", AT, [DIRECTOR, HEAD]),
        ("kind: announcement", AT, [DIRECTOR]),
        ("credit: ก", moment("2026-11-24T09:00"), [DIRECTOR]),
        ("credit: ก", moment("2027-10-01T09:00"), None),
    ],
)
def test_a_submitted_item_waits_for_those_who_may_approve_it(overlay, at, posts, room, waits):
    approval.book(room.settings, ID).unlink()
    room.lay(overlaid(SOUND, f"status: submitted\n{overlay}"))

    [row] = waits(at)["approve"]

    expected = {"about": ID, "path": FILE, "since": "2026-11-18T15:14:00+07:00"}
    assert row == expected | ({"whom": posts} if posts else {})


def test_a_changed_item_waits_since_the_last_decision_about_it(room, waits):
    room.lay(SOUND.replace("ทันเวลา", "ทันที"))

    assert [row["since"] for row in waits()["approve"]] == ["2026-11-18T15:10:00+07:00"]


def test_an_item_with_other_findings_says_how_many(room, waits, due):
    room.lay(overlaid(SOUND, "status: submitted\nplan: A99"))

    assert [row["findings"] for row in waits()["approve"]] == [1]
    assert f"ข้อทักท้วง 1 ข้อ: newsdesk check {FILE}" in due()[1]


def test_an_urgent_approval_waits_to_be_ratified_within_a_day(room, waits):
    room.lay(overlaid(SOUND, "kind: announcement"))
    room.decide("urgent", by="deputy", at=AT, reason="น้ำท่วมฉับพลัน")

    [row] = waits(AT + timedelta(hours=1))["ratify"]

    assert (row["since"], row["until"]) == (AT.isoformat(), "2026-11-23T12:00:00+07:00")
    assert row["whom"] == [DIRECTOR]


def test_an_urgent_approval_past_its_day_still_waits(room, waits):
    room.lay(overlaid(SOUND, "kind: announcement"))
    room.decide("urgent", by="deputy", at=AT, reason="น้ำท่วมฉับพลัน")

    assert len(waits(AT + timedelta(days=2))["ratify"]) == 1


def test_a_returned_item_waits_for_its_writer_with_the_note(room, waits, due):
    room.decide("return", at=AT, note="ขอภาพ\n\x1b[31mที่เห็นป้าย")
    room.lay(overlaid(SOUND, "status: draft"))

    [row] = waits()["returned"]
    out = due()[1]

    assert (row["since"], row["whom"]) == (AT.isoformat(), ["เจ้าหน้าที่ประชาสัมพันธ์"])
    assert "บันทึก: ขอภาพ [31mที่เห็นป้าย\n" in out
    assert "\x1b" not in out


def test_a_held_item_waits_for_its_writer(room, waits):
    room.lay(overlaid(SOUND, "plan: A99"))
    room.approve()

    assert waits()["held"] == [{"about": ID, "path": FILE, "whom": ["เจ้าหน้าที่ประชาสัมพันธ์"], "findings": 1}]


def test_a_dossier_that_cannot_be_read_is_held(room, waits):
    room.lay(overlaid(SOUND, "who: "))

    assert [row["path"] for row in waits()["held"]] == [FILE]


@pytest.mark.parametrize(
    ("overlay", "sort", "until"),
    [
        ("embargo: 2026-11-30 06:00", "opening", "2026-11-30T06:00:00+07:00"),
        ("date: 2026-12-01 08:30", "opening", "2026-12-01T08:30:00+07:00"),
        ("expires: 2026-12-31", "expiry", "2027-01-01T00:00:00+07:00"),
    ],
)
def test_what_changes_by_itself_is_told_and_so_is_the_next_rebuild(overlay, sort, until, room, due, waits):
    room.lay(overlaid(SOUND, overlay))
    room.approve()

    assert waits() == {sort: [{"about": ID, "path": FILE, "until": until}]}
    assert json.loads(due("--format", "json")[1])["rebuild"] == until
    assert f"ต้องสร้างเว็บไซต์ใหม่เมื่อ {until} (วัน" in due()[1]


@pytest.mark.parametrize(
    ("at", "expected"),
    [("2027-04-15T23:00", 0), ("2027-04-16T00:00", 3), ("2027-05-15T23:59", 3), ("2027-05-16T00:00", 0)],
)
def test_consents_are_told_in_their_last_thirty_days(at, expected, waits):
    assert len(waits(moment(at)).get("consent", [])) == expected


def test_an_ending_consent_names_the_items_that_lean_on_it_and_no_person(room, waits, due):
    room.lay(overlaid(SOUND, f"status: draft\n{PHOTO}"))
    at = moment("2027-05-01T12:00")

    rows = {row["about"]: row for row in waits(at)["consent"]}
    out = due(at=at)[1]

    assert rows["C-2570-0001"]["items"] == [ID]
    assert "items" not in rows["C-2570-0002"]
    assert "ส04" not in out
    assert "เสาธง" not in out


@pytest.mark.parametrize(("end", "expected"), [("2026-12-20", 1), ("2026-12-31", 0), ("2026-11-20", 0)])
def test_a_key_is_told_in_its_last_thirty_days(end, expected, room, waits):
    room.team(lambda team: team.replace("to: null }", f"to: {end} }}", 1))

    rows = waits().get("key", [])

    assert [row["about"] for row in rows] == ["director"] * expected


def test_an_order_that_lapses_soon_is_told(waits):
    assert waits(moment("2027-09-10"))["order"] == [
        {"about": "OR-2569-0345", "until": "2027-10-01T00:00:00+07:00", "whom": [DIRECTOR]}
    ]


@pytest.mark.parametrize("item", ["PLAN-2570", "REG-WORDS"])
def test_a_plan_and_the_public_words_wait_for_the_director(item, room, waits):
    approval.book(room.settings, item).unlink()

    [row] = waits()["approve"]

    assert (row["about"], row["whom"]) == (item, [DIRECTOR])


def test_two_dossiers_of_one_id_are_both_told(room, waits):
    room.lay(overlaid(SOUND, "status: submitted"))
    room.lay(overlaid(SOUND, "status: submitted"), "releases/2569/another")

    assert {row["path"] for row in waits()["approve"]} == {FILE, "content/releases/2569/another/release.md"}


def test_columns_stand_below_each_other(room, due):
    room.lay(overlaid(SOUND, "status: submitted"))
    room.lay(overlaid(SOUND, "status: submitted\nid: PR-2569-0901"), "releases/2569/another-and-longer-name")

    rows = [line for line in due()[1].splitlines() if line.startswith("  PR-")]

    assert len(rows) == 2
    assert len({row.index("content/") for row in rows}) == 1
    assert len({row.index(DIRECTOR) for row in rows}) == 1


@pytest.mark.parametrize("name", ["consents.yml", "office.yml"])
def test_an_unreadable_register_is_exit_2(name, room, due):
    room.write(f"office/{name}", "- {id: [")

    code, out, err = due()

    assert (code, out) == (2, "")
    assert f"content/office/{name}:" in err


def test_nothing_is_written_by_looking(room, due):
    room.lay(overlaid(SOUND, "status: submitted"))
    before = room.bytes_of(".")

    due()

    assert room.bytes_of(".") == before


@given(st.text(), st.integers(1, 40))
def test_words_of_a_person_are_one_printable_line_of_bounded_width(text, longest):
    line = one_line(text, longest)

    assert line.isprintable()
    assert width(line) <= longest
    assert one_line(line, longest) == line


@given(st.lists(st.tuples(*[st.text("กี่ab ", max_size=8)] * 3), max_size=5))
def test_cells_begin_in_one_column_whatever_vowels_stand_before_them(rows):
    marked = [(*row[:2], "|", row[2]) for row in rows]

    assert len({width(line.partition("|")[0]) for line in aligned(marked)}) <= 1
