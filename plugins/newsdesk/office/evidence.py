"""What shows that the office told the public of its work in a fiscal year (ITA): cleared news of that year only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from newsdesk import thai
from newsdesk.desk import Desk
from newsdesk.register.words import Kind
from newsdesk.release.redaction import plain


@dataclass(frozen=True, slots=True)
class Shown:
    """One item on the office's own site: its address, and the digest of what was approved."""

    item: str
    at: datetime
    kind: str
    title: str
    address: str
    digest: str


def shown(desk: Desk, fiscal_year: int) -> tuple[Shown, ...]:
    """Return the dated items of a fiscal year (BE) that are public now, oldest first; what was withdrawn is none."""
    office = desk.office
    public = (
        item.release
        for item in desk.cleared
        if item.release.kind is not Kind.PAGE
        and item.withdrawal is None
        and thai.fiscal_year(item.release.fields.date) == fiscal_year
    )
    return tuple(
        Shown(
            item=release.id,
            at=release.fields.date,
            kind=office.vocabulary.kinds[release.kind].th,
            title=plain(release.fields.title),
            address=f"{office.card.site_url}/{release.href}",
            digest=release.digest,
        )
        for release in sorted(public, key=lambda release: (release.fields.date, release.id))
    )
