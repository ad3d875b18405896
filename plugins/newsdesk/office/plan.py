"""The year's plan (the manual, ๓.๓): whom it reaches in each quarter, what it foresees, and how far it has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from newsdesk import thai
from newsdesk.register.books import Activity, Plan
from newsdesk.release.fields import Fields
from newsdesk.settings import ZONE

DAYS = {"MON": 0, "TUE": 1, "WED": 2, "THU": 3, "FRI": 4, "SAT": 5, "SUN": 6}
_EARLY = 0.1  # of the year; before that no forecast is worth its name


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one activity has come, and what it comes to by the end of the year.

    `forecast` counts on the days that are still to come where it has days, and on its pace elsewhere; None while that
    cannot be known.
    """

    activity: Activity
    done: int
    forecast: int | None

    @property
    def behind(self) -> bool | None:
        """Whether it will fall short of its target; None where nothing can be said, or it waits for an occasion."""
        if self.activity.target is None or self.forecast is None or "on_demand" in self.activity.schedule:
            return None
        return self.forecast < self.activity.target


@dataclass(frozen=True, slots=True)
class Reach:
    """Which quarters of the fiscal year an audience has an activity in."""

    audience: str
    quarters: tuple[bool, bool, bool, bool]


def progress(plan: Plan, public: Iterable[Fields], at: datetime) -> tuple[Progress, ...]:
    """Return how far each activity has come with what is public of it.

    What names no activity counts for the only one of its kind: an order is there before the plan is.
    """
    begin, end = plan.period.since, plan.period.until + timedelta(days=1)
    done = counted(plan, public, begin, plan.period.until)
    today = at.astimezone(ZONE).date()
    gone = min(1.0, max(0.0, (today - begin) / (end - begin)))
    return tuple(Progress(each, done[each.id], _forecast(each, done[each.id], today, gone)) for each in plan.activities)


def counted(plan: Plan, public: Iterable[Fields], first: date, last: date) -> Mapping[str | None, int]:
    """Return how much of each activity is public from *first* to *last*, by its id; 0 for any other."""
    within = (fields for fields in public if first <= fields.date.astimezone(ZONE).date() <= last)
    kinds = Counter(activity.kind for activity in plan.activities)
    alone = {activity.kind: activity.id for activity in plan.activities if kinds[activity.kind] == 1}
    return Counter(fields.plan or alone.get(fields.kind) for fields in within)


def _forecast(activity: Activity, done: int, today: date, gone: float) -> int | None:
    if dated := days(activity):
        return done + sum(day > today for day in dated)
    return round(done / gone) if gone >= _EARLY else None


def reach(plan: Plan, audiences: Iterable[str]) -> tuple[Reach, ...]:
    """Return the quarters in which each audience has an activity."""
    covered = {
        (audience, quarter) for each in plan.activities for audience in each.audience for quarter in _quarters(each)
    }
    return tuple(
        Reach(
            audience,
            ((audience, 1) in covered, (audience, 2) in covered, (audience, 3) in covered, (audience, 4) in covered),
        )
        for audience in audiences
    )


def _quarters(activity: Activity) -> set[int]:
    """Return the quarters an activity falls in; what has no dates of its own goes on all year."""
    dated = {(day.month - 10) % 12 // 3 + 1 for day in days(activity)}
    return dated or {1, 2, 3, 4}


def days(activity: Activity) -> tuple[date, ...]:
    """Return the days an activity is fixed to, in order; the first of a month where only the month is."""
    told = [
        *_listed(activity, "once"),
        *_listed(activity, "dates"),
        *(f"{month}-01" for month in _listed(activity, "months")),
    ]
    return tuple(sorted(thai.parse_date(day) for day in told))


def weekday(activity: Activity) -> int | None:
    """Return the day of the week it recurs on, Monday being 0."""
    return next((DAYS[day] for day in _listed(activity, "weekly") if day in DAYS), None)


def _listed(activity: Activity, key: str) -> tuple[str, ...]:
    told = activity.schedule.get(key, ())
    return (told,) if isinstance(told, str) else told


def foreseen(plans: Iterable[Plan], day: date) -> Iterator[tuple[date, Activity]]:
    """Yield what the plans foresee in the week of *day*, each with its date, in the order of the days."""
    monday = day - timedelta(days=day.weekday())
    week = [monday + timedelta(days=nth) for nth in range(7)]
    found = [
        (each_day, activity)
        for plan in plans
        for activity in plan.activities
        for each_day in week
        if plan.period.since <= each_day <= plan.period.until
        and (each_day in _fixed(activity) or each_day.weekday() == weekday(activity))
    ]
    yield from sorted(found, key=lambda entry: (entry[0], entry[1].id))


def _fixed(activity: Activity) -> tuple[date, ...]:
    return () if "months" in activity.schedule else days(activity)
