"""The pages of the plans the director approved: what each foresees, and how far it has come."""

from __future__ import annotations

from collections.abc import Iterator

from newsdesk import thai
from newsdesk.desk import Desk
from newsdesk.office import calendar, plan
from newsdesk.register.books import Activity, Plan
from newsdesk.site.duty import Duty, seal
from newsdesk.site.ledger import Ledger
from newsdesk.thai import Digits

_DAYS = tuple(f"ทุกวัน{day}" for day in thai.WEEKDAYS)
_RATES = (("per_week", "สัปดาห์ละ {} ครั้ง"), ("per_month", "เดือนละ {} ครั้ง"))


def pages(desk: Desk) -> Iterator[Duty]:
    """Yield a page for each plan; the newest is in the footer."""
    newest = max(desk.office.plans, key=lambda each: each.fiscal_year, default=None)
    public = [item.release.fields for item in desk.cleared]
    audiences = desk.office.vocabulary.audiences
    for each in desk.office.plans:
        told = {
            "plan": each,
            "seal": seal(desk.sheets[each.id]),
            "at": desk.at,
            "audiences": {key: word.th for key, word in audiences.items()},
            "reach": plan.reach(each, audiences),
            "progress": plan.progress(each, public, desk.at),
            "when": {activity.id: _when(activity, desk.office.card.digits) for activity in each.activities},
            "calendar": f"{_href(each)}plan.ics",
        }
        yield Duty(_href(each), "plan", each.title, each.objective, told, "แผนประชาสัมพันธ์" if each is newest else "")


def write(desk: Desk, ledger: Ledger) -> None:
    """Write each plan as a calendar beside its page."""
    for each in desk.office.plans:
        told = calendar.calendar(each, desk.office.card, desk.sheets[each.id].at)
        ledger.write(f"{_href(each)}plan.ics", told.encode(), "site")


def _href(each: Plan) -> str:
    return f"plan/{each.fiscal_year}/"


def _when(activity: Activity, style: Digits) -> str:
    """Return when an activity takes place, as readers say it."""
    if (day := plan.weekday(activity)) is not None:
        return _DAYS[day]
    dated = plan.days(activity)
    if "months" in activity.schedule:
        return " ".join(f"{thai.MONTHS[day.month - 1]} {thai.digits(thai.be_year(day), style)}" for day in dated)
    if dated:
        return " ".join(thai.short_date(day, style) for day in dated)
    rates = (told.format(activity.schedule[key]) for key, told in _RATES if key in activity.schedule)
    return thai.digits(next(rates, "เมื่อมีเหตุ"), style)
