"""The clocks of the manual: a working day by the calendar, and nothing in time that nobody knows."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.office.clocks import Timing, next_day
from newsdesk.settings import ZONE, moment

moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(ZONE))
HOLIDAYS = frozenset({date(2026, 12, 7), date(2026, 12, 10), date(2026, 12, 31), date(2027, 1, 1)})


@pytest.mark.parametrize(
    ("begun", "last_day"),
    [
        ("2026-11-18T09:00", "2026-11-19"),
        ("2026-11-18T23:59", "2026-11-19"),
        ("2026-11-20T09:00", "2026-11-23"),
        ("2026-11-21T09:00", "2026-11-23"),
        ("2026-12-04T09:00", "2026-12-08"),
        ("2026-12-09T09:00", "2026-12-11"),
        ("2026-12-30T09:00", "2027-01-04"),
    ],
)
def test_one_working_day_ends_with_the_next_day_on_which_the_office_is_open(begun, last_day):
    assert next_day(moment(begun), HOLIDAYS) == moment(last_day) + timedelta(days=1)


@given(moments, st.frozensets(st.dates(date(2024, 1, 1), date(2030, 2, 1)), max_size=60))
def test_the_end_is_always_after_a_day_of_work_and_never_before_one_whole_day(begun, holidays):
    due = next_day(begun, holidays)
    last = (due - timedelta(minutes=1)).date()

    assert due.time() == time()
    assert last.weekday() < 5
    assert last not in holidays
    assert due - begun > timedelta(days=1)
    between = [begun.date() + timedelta(days=nth) for nth in range(1, (last - begun.date()).days)]
    assert all(day.weekday() >= 5 or day in holidays for day in between)


@given(st.none() | moments, st.none() | moments, st.none() | moments, moments)
def test_what_is_not_known_is_never_in_time_and_never_late(begun, ended, due, at):
    state = Timing("x", begun, ended, due).state(at)

    if begun is None or due is None or (ended and ended < begun):
        assert state == "unknown"
    elif state == "in-time":
        assert ended <= min(due, at)
    elif state == "running":
        assert at <= due
    else:
        assert (state, max(ended or at, at) > due) == ("late", True)
