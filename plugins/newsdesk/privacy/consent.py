"""Where a release uses a consent, for what, and whether the consent reaches that far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from newsdesk.register.books import Consent
from newsdesk.register.words import Kind
from newsdesk.release.case import Case

Loc = tuple[str | int, ...]
SENSITIVE = "sensitive"  # the scope of an explicit consent (PDPA s.26)


@dataclass(frozen=True, slots=True)
class Use:
    """One place of the front matter that leans on a consent, and the scope it needs."""

    number: str
    scope: str
    loc: Loc


def uses(case: Case) -> Iterator[Use]:
    """Yield every use of a consent: names in the text, faces in the photographs, both in a video, waived words."""
    fields = case.release.fields
    for place, person in enumerate(fields.persons):
        if person.consent:
            yield Use(person.consent, "name", ("persons", place, "consent"))
    seen = "video" if fields.kind is Kind.VIDEO else "photo"
    for place, photo in enumerate(fields.photos):
        for nth, number in enumerate(photo.consents):
            yield Use(number, seen, ("photos", place, "consents", nth))
    if fields.kind is Kind.VIDEO:
        for place, person in enumerate(fields.persons):
            if person.consent:
                yield Use(person.consent, "video", ("persons", place, "consent"))
    for place, waiver in enumerate(fields.waivers):
        if waiver.consent:
            yield Use(waiver.consent, SENSITIVE, ("waivers", place, "consent"))


def held(case: Case) -> Iterator[tuple[Use, Consent]]:
    """Yield the uses whose consent is in the register, with it."""
    for use in uses(case):
        if consent := case.office.consents.get(use.number):
            yield use, consent


def ended(case: Case) -> datetime | None:
    """Return when the first consent of a published release ended, if one has (PDPA s.19: withdrawn at any time)."""
    fields = case.release.fields
    published = max(filter(None, (fields.date, fields.embargo)))
    ends = [paper.end for _, paper in held(case) if paper.stands(published) and not paper.stands(case.at)]
    return min(ends, default=None)
