"""One quarter of the year's plan: what is public of each activity, and what the plan foresees of it.

An activity with days of its own is foreseen on them; any other by the quarter's share of the year's target, day by day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from newsdesk.office.period import Period
from newsdesk.office.plan import counted, days
from newsdesk.office.rules import EVALUATION
from newsdesk.register.books import Activity, Plan
from newsdesk.release.fields import Fields

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stride:
    """What one activity came to in the quarter; None is foreseen of what waits for an occasion."""

    activity: Activity
    done: int
    foreseen: int | None
    by_now: int | None

    @property
    def behind(self) -> bool:
        """Whether less is public than should be by now."""
        return self.by_now is not None and self.done < self.by_now


def strides(plan: Plan, public: Iterable[Fields], quarter: Period, today: date) -> tuple[Stride, ...]:
    """Return what each activity that releases are made of came to; today itself has not passed yet."""
    first, last = max(quarter.first, plan.period.since), min(quarter.last, plan.period.until)
    done = counted(plan, public, first, last)
    past = min(today - _DAY, last)
    return tuple(
        Stride(each, done[each.id], _due(each, plan, first, last), _due(each, plan, first, past))
        for each in plan.activities
        if each.kind != EVALUATION
    )


def _due(activity: Activity, plan: Plan, first: date, last: date) -> int | None:
    """Return how often the activity is due from *first* to *last*; what is planned for a month is due by its end."""
    if "on_demand" in activity.schedule:
        return None
    if fixed := days(activity):
        whole_months = "months" in activity.schedule
        return sum(first <= (_month_end(day) if whole_months else day) <= last for day in fixed)
    if activity.target is None:
        return None
    length = (plan.period.until - plan.period.since + _DAY).days
    return activity.target * max(0, (last - first + _DAY).days) // length


def _month_end(day: date) -> date:
    return (day.replace(day=28) + 4 * _DAY).replace(day=1) - _DAY
