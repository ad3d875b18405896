"""holidays-2570.yml and its like: the days on which the office is closed besides Saturdays and Sundays."""

from __future__ import annotations

from datetime import date

from pydantic import RootModel

from newsdesk.record import Date, Record
from newsdesk.register import office
from newsdesk.settings import Settings


class Holiday(Record):
    """One day; `confirmed` is false while the government has not announced it."""

    date: Date
    name: str
    confirmed: bool = True


def read(settings: Settings) -> frozenset[date]:
    """Return every holiday that is known; none where no year has a file. Raises UnreadableRegister."""
    names = sorted(path.name for path in (settings.content / "office").glob("holidays-*.yml"))
    books = (office.book(settings, name, RootModel[tuple[Holiday, ...]]) for name in names)
    return frozenset(holiday.date for book in books for holiday in book.root)
