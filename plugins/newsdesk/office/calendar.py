"""The plan as a calendar any program can subscribe to (RFC 5545): days of the whole, the same bytes each time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from newsdesk.office.plan import days, weekday
from newsdesk.register.books import Activity, OfficeCard, Plan

_LONGEST = 75  # octets of a line, RFC 5545 section 3.1
_BY_DAY = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def calendar(plan: Plan, card: OfficeCard, approved: datetime) -> str:
    """Return the plan's dated activities; *approved* stamps them, for no clock enters."""
    host = card.site_url.removeprefix("https://").partition("/")[0]
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{host}//newsdesk//TH",
        f"NAME:{_text(plan.title)}",
        f"X-WR-CALNAME:{_text(plan.title)}",
    ]
    for activity in plan.activities:
        for nth, (day, rule) in enumerate(_occasions(activity, plan)):
            lines += [
                "BEGIN:VEVENT",
                f"UID:tag:{host},{card.since:%Y-%m-%d}:{plan.id}-{activity.id}-{nth}",
                f"DTSTAMP:{approved.astimezone(UTC):%Y%m%dT%H%M%SZ}",
                f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
                f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
                *([rule] if rule else []),
                f"SUMMARY:{_text(activity.name)}",
                f"DESCRIPTION:{_text(activity.owner)}",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
            ]
    return "".join(folded for line in (*lines, "END:VCALENDAR") for folded in _folded(line))


def _occasions(activity: Activity, plan: Plan) -> Iterator[tuple[date, str]]:
    """Yield each fixed day, or the first of a weekly activity with the rule it recurs by."""
    if (nth := weekday(activity)) is not None:
        begin = plan.period.since
        until = datetime.combine(plan.period.until, time(), UTC)
        yield (
            begin + timedelta(days=(nth - begin.weekday()) % 7),
            f"RRULE:FREQ=WEEKLY;BYDAY={_BY_DAY[nth]};UNTIL={until:%Y%m%d}",
        )
    else:
        yield from ((day, "") for day in days(activity) if "months" not in activity.schedule)


def _text(words: str) -> str:
    escaped = words.replace("\\", r"\\").replace(";", r"\;").replace(",", r"\,")
    return " ".join(escaped.split())


def _folded(line: str) -> Iterator[str]:
    """Yield *line* in pieces of 75 octets at most, no letter cut in two; each after the first begins with a space."""
    piece = ""
    for sign in line:
        if len((piece + sign).encode()) > _LONGEST:
            yield f"{piece}\r\n"
            piece = " "
        piece += sign
    yield f"{piece}\r\n"
