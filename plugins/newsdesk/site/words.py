"""The filters of the templates: dates as Thai readers know them, digits by the office's setting, addresses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from markupsafe import Markup, escape

from newsdesk import thai
from newsdesk.register.books import OfficeCard
from newsdesk.release.redaction import marked, plain
from newsdesk.site import linked


def filters(card: OfficeCard, site_url: str) -> Mapping[str, Callable[[Any], Any]]:
    """Return the filters for one office; *site_url* is the address links start with, empty for the desk."""
    style = card.digits

    def url(href: str) -> str:
        return f"{site_url}/{href}"

    def absolute(href: str) -> str:
        return f"{card.site_url}/{href}"

    def filesize(size: int) -> str:
        if size >= 1_000_000:
            return thai.digits(f"{size / 1_000_000:.1f} เมกะไบต์", style)
        return thai.digits(f"{max(1, round(size / 1000))} กิโลไบต์", style)

    return {
        "url": url,
        "absolute": absolute,
        "filesize": filesize,
        "be_long": lambda at: thai.long_date(at, style),
        "be_date": lambda at: thai.plain_date(at, style),
        "be_short": lambda at: thai.short_date(at, style),
        "be_time": lambda at: thai.clock_time(at, style),
        "iso": datetime.isoformat,
        "linked": lambda story: Markup(linked.news(story, card)),  # noqa: S704 (no tag can end within it)
        "plain": plain,
        "digits": lambda value: thai.digits(value, style),
        "month_name": lambda month: thai.MONTHS[month - 1],
        "keep": lambda text: Markup(thai.unbroken(marked(str(escape(text))))),  # noqa: S704 (escaped in the same breath)
    }
