"""oit.yml: what the integrity assessment (ITA) asks an office to show, by fiscal year; numbers change every year."""

from __future__ import annotations

from pydantic import RootModel

from newsdesk.record import Count, Record
from newsdesk.register import office
from newsdesk.settings import Settings

BOOK = "oit.yml"


class Element(Record):
    """One thing that is asked; `item` is None until its number is announced, `verified` says that somebody saw it."""

    fiscal_year: Count
    item: str | None
    title: str
    needs: str
    verified: bool


def read(settings: Settings) -> tuple[Element, ...]:
    """Return what is asked, of all years. Raises UnreadableRegister with every finding, CannotRun without a file."""
    return office.book(settings, BOOK, RootModel[tuple[Element, ...]]).root
