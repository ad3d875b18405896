"""Periods as the office names them: the calendar knows them all, and nothing else."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.office.period import containing, named
from newsdesk.settings import CannotRun

LIKE = {name: named(name) for name in ("2569-W47", "2569-11", "2570-Q1", "2570")}


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("2569-W47", "2026-11-16", "2026-11-22"),
        ("๒๕๖๙-W๔๗", "2026-11-16", "2026-11-22"),
        ("2569-W53", "2026-12-28", "2027-01-03"),
        ("2570-W01", "2027-01-04", "2027-01-10"),
        ("2569-02", "2026-02-01", "2026-02-28"),
        ("2567-02", "2024-02-01", "2024-02-29"),
        ("2569-12", "2026-12-01", "2026-12-31"),
        ("2570-Q1", "2026-10-01", "2026-12-31"),
        ("2570-Q2", "2027-01-01", "2027-03-31"),
        ("2570-Q4", "2027-07-01", "2027-09-30"),
        ("2570", "2026-10-01", "2027-09-30"),
    ],
)
def test_a_period_has_its_days(name, first, last):
    assert (named(name).first.isoformat(), named(name).last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "name", ["2569-W60", "2570-W53", "2569-W00", "2569-13", "2569-00", "2570-Q5", "2026-W47", "W47", "", "2569-W47 "]
)
def test_what_the_calendar_has_not_is_told(name):
    with pytest.raises(CannotRun, match="no week, month, quarter or fiscal year"):
        named(name)


@given(st.dates(date(1950, 1, 1), date(2400, 1, 1)), st.sampled_from(sorted(LIKE)))
def test_every_day_is_in_one_period_of_each_sort_and_the_one_before_ends_the_day_before(day, sort):
    period = containing(day, LIKE[sort])
    assert period.first <= day <= period.last
    assert period == named(period.name)
    assert period.before.last == period.first - timedelta(days=1)
    assert period.before.end == period.begin
