"""The year's plan: whom it reaches and when, how far it has come, and its calendar."""

import re
from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.office import plan
from newsdesk.office.calendar import calendar
from newsdesk.register import office
from newsdesk.settings import Settings, moment
from newsroom import REPOSITORY

OFFICE = office.read(Settings(REPOSITORY))
[PLAN] = OFFICE.plans
AUDIENCES = tuple(OFFICE.vocabulary.audiences)


def with_activities(*changes):
    """Return the sample's plan with its first activity only, once for each of *changes*."""
    first = PLAN.activities[0]
    return PLAN.model_copy(update={"activities": tuple(first.model_copy(update=change) for change in changes)})


def item(named, day="2026-11-18", kind="activity"):
    return SimpleNamespace(plan=named, date=moment(f"{day}T09:00"), kind=kind)


def test_the_sample_reaches_every_audience_in_every_quarter():
    assert [(each.audience, all(each.quarters)) for each in plan.reach(PLAN, AUDIENCES)] == [
        (key, True) for key in AUDIENCES
    ]


@pytest.mark.parametrize(
    ("schedule", "quarters"),
    [
        ({"once": "2026-10-02"}, (True, False, False, False)),
        ({"dates": ("2027-02-19", "2027-06-25")}, (False, True, True, False)),
        ({"months": ("2026-12", "2027-07")}, (True, False, False, True)),
        ({"weekly": "FRI"}, (True, True, True, True)),
        ({"on_demand": "true"}, (True, True, True, True)),
    ],
)
def test_an_activity_covers_the_quarters_of_its_days(schedule, quarters):
    told = plan.reach(with_activities({"audience": ("agency",), "schedule": schedule}), ("agency", "person"))
    assert [each.quarters for each in told] == [quarters, (False,) * 4]


@given(st.lists(st.sampled_from([each.id for each in PLAN.activities]), max_size=30))
def test_every_public_item_of_the_year_counts_once_for_the_activity_it_names(named):
    told = plan.progress(PLAN, [item(name) for name in named], moment("2027-03-01T09:00"))
    assert {each.activity.id: each.done for each in told} == {each.id: named.count(each.id) for each in PLAN.activities}


def test_an_item_of_another_year_counts_for_nothing():
    items = [item("A03", "2026-09-30"), item("A03", "2027-10-01"), item("A99")]
    assert {each.done for each in plan.progress(PLAN, items, moment("2027-09-30T09:00"))} == {0}


def test_what_names_no_activity_counts_for_the_only_one_of_its_kind():
    told = plan.progress(PLAN, [item(None, kind="order"), item(None, kind="evaluation")], moment("2027-03-01T09:00"))
    assert [each.activity.id for each in told if each.done] == ["A01"]


@pytest.mark.parametrize(
    ("schedule", "target", "done", "at", "forecast", "behind"),
    [
        ({"per_week": "5"}, 100, 50, "2027-04-01", 100, False),
        ({"per_week": "5"}, 250, 50, "2027-04-01", 100, True),
        ({"per_week": "5"}, 250, 3, "2026-10-20", None, None),
        ({"on_demand": "true"}, 12, 1, "2027-04-01", 2, None),
        ({"per_week": "5"}, None, 1, "2027-04-01", 2, None),
        ({"once": "2026-10-02"}, 1, 0, "2026-10-01", 1, False),
        ({"once": "2026-10-02"}, 1, 0, "2026-10-03", 0, True),
        ({"dates": ("2026-11-27", "2027-02-19", "2027-06-25")}, 3, 1, "2026-12-01", 3, False),
    ],
)  # fmt: skip
def test_the_forecast_is_the_pace_or_the_days_to_come(schedule, target, done, at, forecast, behind):
    made = with_activities({"schedule": schedule, "target": target, "kind": "activity"})
    items = [item("A01", "2026-10-05")] * done
    [told] = plan.progress(made, items, moment(f"{at}T09:00"))
    assert (told.done, told.forecast, told.behind) == (done, forecast, behind)


@pytest.mark.parametrize(
    ("day", "foreseen"),
    [
        ("2026-11-23", ["2026-11-23 A11", "2026-11-27 A02", "2026-11-27 A10", "2026-11-28 A07"]),
        ("2026-10-01", ["2026-10-02 A01", "2026-10-02 A02", "2026-10-03 A07"]),
        ("2026-09-01", []),
        ("2027-09-30", ["2027-09-27 A11"]),
    ],
)  # fmt: skip
def test_a_week_foresees_what_falls_into_it(day, foreseen):
    assert [
        f"{each} {activity.id}" for each, activity in plan.foreseen(OFFICE.plans, date.fromisoformat(day))
    ] == foreseen


@given(st.dates(date(2026, 9, 1), date(2027, 11, 1)))
def test_every_day_of_a_week_foresees_the_same(day):
    monday = day - timedelta(days=day.weekday())
    assert list(plan.foreseen(OFFICE.plans, day)) == list(plan.foreseen(OFFICE.plans, monday))


def unfolded(text):
    return text.replace("\r\n ", "").split("\r\n")


def test_the_calendar_keeps_the_form_of_rfc_5545():
    text = calendar(PLAN, OFFICE.card, moment("2026-10-09T09:00"))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert text.endswith("END:VCALENDAR\r\n")
    lines = unfolded(text)
    uids = [line for line in lines if line.startswith("UID:")]
    assert len(uids) == len(set(uids)) == lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT")
    assert "@" not in "".join(uids)
    assert "SUMMARY:จดหมายข่าวประจำสัปดาห์" in lines
    assert "RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20270930" in lines


def test_a_weekly_activity_begins_on_its_own_day_within_the_year():
    lines = unfolded(calendar(PLAN, OFFICE.card, moment("2026-10-09T09:00")))
    starts = {lines[at + 1]: lines[at + 3] for at, line in enumerate(lines) if line == "BEGIN:VEVENT"}
    radio = next(start for uid, start in starts.items() if "-A07-" in uid)
    assert radio == "DTSTART;VALUE=DATE:20261003"


@given(st.text(min_size=1, max_size=200))
def test_whatever_an_activity_is_called_the_calendar_holds(name):
    made = with_activities({"name": name, "schedule": {"once": "2026-10-02"}})
    text = calendar(made, OFFICE.card, moment("2026-10-09T09:00"))
    [told] = [line.removeprefix("SUMMARY:") for line in unfolded(text) if line.startswith("SUMMARY:")]
    assert re.sub(r"\\([\\;,])", r"\1", told) == " ".join(name.split())
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
