"""One quarter of the plan: what is foreseen of it, what is due by today, and what came of it."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.office import period
from newsdesk.office.quarter import strides
from newsdesk.register import office
from newsdesk.settings import Settings, moment
from newsroom import REPOSITORY

[PLAN] = office.read(Settings(REPOSITORY)).plans
QUARTERS = tuple(period.named(f"2570-Q{nth}") for nth in (1, 2, 3, 4))
DAYS = st.dates(date(2026, 9, 1), date(2027, 10, 31))


def only(**change):
    """Return the sample's plan with one activity, changed."""
    return PLAN.model_copy(update={"activities": (PLAN.activities[2].model_copy(update=change),)})


def item(day, named="A03"):
    return SimpleNamespace(plan=named, date=moment(f"{day}T23:59"), kind="activity")


@pytest.mark.parametrize(
    ("schedule", "target", "today", "foreseen", "by_now"),
    [
        ({"per_week": "5"}, 365, "2026-10-01", 92, 0),
        ({"per_week": "5"}, 365, "2026-10-02", 92, 1),
        ({"per_week": "5"}, 365, "2026-12-31", 92, 91),
        ({"per_week": "5"}, 365, "2027-02-01", 92, 92),
        ({"per_week": "5"}, 365, "2026-09-01", 92, 0),
        ({"per_week": "5"}, None, "2026-11-01", None, None),
        ({"on_demand": "true"}, 12, "2026-11-01", None, None),
        ({"once": "2026-10-02"}, 1, "2026-10-02", 1, 0),
        ({"once": "2026-10-02"}, 1, "2026-10-03", 1, 1),
        ({"dates": ("2026-11-27", "2027-02-19")}, 2, "2027-03-01", 1, 1),
        ({"months": ("2026-12", "2027-06")}, 2, "2026-12-31", 1, 0),
        ({"months": ("2026-12", "2027-06")}, 2, "2027-01-01", 1, 1),
    ],
)
def test_a_quarter_has_its_own_days_or_its_share_of_the_year(schedule, target, today, foreseen, by_now):
    [told] = strides(only(schedule=schedule, target=target), [], QUARTERS[0], date.fromisoformat(today))

    assert (told.foreseen, told.by_now) == (foreseen, by_now)


def test_only_what_is_public_in_the_quarter_counts():
    items = [item("2026-09-30"), item("2026-10-01"), item("2026-12-31"), item("2027-01-01"), item("2026-11-01", "A02")]
    [told] = strides(only(target=365), items, QUARTERS[0], date(2026, 10, 3))

    assert (told.done, told.by_now, told.behind) == (2, 2, False)


def test_what_waits_for_an_occasion_is_never_behind():
    [told] = strides(only(schedule={"on_demand": "true"}), [], QUARTERS[0], date(2026, 12, 31))

    assert told.behind is False


def test_no_release_is_made_of_a_meeting_and_none_is_asked_for():
    assert {each.activity.id for each in strides(PLAN, [], QUARTERS[0], date(2026, 11, 22))} == {
        each.id for each in PLAN.activities if each.kind != "evaluation"
    }


@given(DAYS, st.integers(0, 1000))
def test_what_is_due_by_now_never_shrinks_and_is_never_more_than_foreseen(today, target):
    plan = only(target=target)
    for quarter in QUARTERS:
        [[before], [after]] = (strides(plan, [], quarter, day) for day in (today, today + timedelta(days=1)))
        assert 0 <= before.by_now <= after.by_now <= after.foreseen


@given(st.integers(0, 2000))
def test_the_quarters_together_are_the_year_but_for_what_cannot_be_cut(target):
    plan = only(target=target)
    foreseen = [strides(plan, [], quarter, date(2026, 10, 1))[0].foreseen for quarter in QUARTERS]

    assert target - 3 <= sum(foreseen) <= target
