"""A week, a month, a quarter or a fiscal year, as the office names it: 2569-W47, 2569-11, 2570-Q1, 2570."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from newsdesk import thai
from newsdesk.settings import ZONE, CannotRun

_NAME = re.compile(r"(?P<year>2[4-9]\d\d)(?:-(?:W(?P<week>\d\d)|(?P<month>\d\d)|Q(?P<quarter>[1-4])))?")


@dataclass(frozen=True, slots=True)
class Period:
    """Its name in the office, and its first and last day."""

    name: str
    first: date
    last: date

    @property
    def begin(self) -> datetime:
        """The midnight it begins with."""
        return datetime.combine(self.first, time(), ZONE)

    @property
    def end(self) -> datetime:
        """The midnight after its last day."""
        return datetime.combine(self.last + timedelta(days=1), time(), ZONE)

    @property
    def before(self) -> Period:
        """The week, month, quarter or year before."""
        return containing(self.first - timedelta(days=1), like=self)

    def holds(self, at: datetime) -> bool:
        """Whether *at* falls into it."""
        return self.begin <= at < self.end


def named(name: str) -> Period:
    """Return the period called *name*. Raises CannotRun where the calendar has none of that name."""
    told = _NAME.fullmatch(thai.arabic(name))
    unknown = CannotRun(
        f"{name}: ไม่มีสัปดาห์ เดือน ไตรมาส หรือปีงบประมาณชื่อนี้ ตัวอย่าง 2569-W47 2569-11 2570-Q1 2570"
        " (no week, month, quarter or fiscal year is called so)"
    )
    if told is None:
        raise unknown
    year = int(told["year"]) - thai.BE_OFFSET
    try:
        if told["week"]:
            first = date.fromisocalendar(year, int(told["week"]), 1)
            return Period(told[0], first, first + timedelta(days=6))
        if told["month"]:
            return Period(told[0], date(year, int(told["month"]), 1), _last(year, int(told["month"])))
    except ValueError:
        raise unknown from None
    if told["quarter"]:
        month = (6 + 3 * int(told["quarter"])) % 12 + 1
        started = year - (month == 10)
        return Period(told[0], date(started, month, 1), _last(started, month + 2))
    return Period(told[0], date(year - 1, 10, 1), date(year, 9, 30))


def _last(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def containing(day: date, like: Period) -> Period:
    """Return the week, month, quarter or fiscal year, whichever *like* is, that *day* falls into."""
    fiscal = thai.fiscal_year(day)
    if "-W" in like.name:
        return week(day)
    if "-Q" in like.name:
        return quarter(day)
    return named(f"{thai.be_year(day)}-{day.month:02d}" if "-" in like.name else f"{fiscal}")


def week(day: date) -> Period:
    """Return the week of *day*."""
    year, number, _ = day.isocalendar()
    return named(f"{year + thai.BE_OFFSET}-W{number:02d}")


def quarter(day: date) -> Period:
    """Return the quarter of the fiscal year that *day* falls into."""
    return named(f"{thai.fiscal_year(day)}-Q{(day.month - 10) % 12 // 3 + 1}")
