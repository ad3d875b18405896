"""The front matter: which fields each kind has, which it must have, and what each may hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from newsdesk.record import Count, Date, Moment, Record, Until
from newsdesk.register.words import Basis, Kind, Status
from newsdesk.release.waiver import Waiver

Words = Annotated[str, StringConstraints(min_length=1)]
Summary = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Id = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}-\d{4}-\d{4}$")]
InFolder = Annotated[str, StringConstraints(pattern=r"^(photos|attachments)/[a-z0-9][a-z0-9._-]*$")]


class Declared(Record):
    """A person the text names (PDPA s.23: on what ground, for whom)."""

    name: Words
    role: Literal["official", "staff", "pupil", "guardian", "public"]
    basis: Basis
    consent: str | None = None


class Photo(Record):
    """A photograph of the dossier and whom it shows."""

    file: InFolder
    alt: Words
    people: Literal["none", "crowd", "identifiable"]
    caption: str = ""
    credit: str = ""
    basis: Basis | None = None
    consents: tuple[str, ...] = ()


class Attachment(Record):
    """A file readers may download."""

    file: InFolder
    title: Words


EndingReason = Literal["error", "superseded", "consent-withdrawn", "court-order", "other"]


class Ending(Record):
    """Why and since when a release no longer stands. Only words of ours: it is public and not approved."""

    at: Moment
    reason: EndingReason


class Change(Record):
    """What was changed in a text after it was public, said to its readers."""

    at: Moment
    note: Words


class Fields(Record):
    """What every kind has."""

    id: Id
    kind: Kind
    status: Status
    title: Words
    date: Moment
    summary: Summary
    prepared_by: Words
    audience: Annotated[tuple[str, ...], Field(min_length=1)]
    channels: Annotated[tuple[str, ...], Field(min_length=1)]
    number: str | None = None
    mode: Literal["proactive", "reactive"] | None = None
    tags: tuple[Words, ...] = ()
    plan: str | None = None
    schools: tuple[str, ...] = ()
    credit: str = ""
    contact: str = ""
    basis: Basis | None = None
    reviewed_by: str | None = None
    event_start: Moment | None = None
    embargo: Moment | None = None
    expires: Until | None = None
    persons: tuple[Declared, ...] = ()
    photos: tuple[Photo, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    changes: tuple[Change, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    withdrawal: Ending | None = None
    removal: Ending | None = None

    @property
    def references(self) -> Mapping[str, tuple[str, ...]]:
        """The other dossiers this one speaks of, by field; they must exist."""
        return {}


class News(Fields):
    """News answers who, what, when, where, why and how."""

    number: str
    mode: Literal["proactive", "reactive"]
    who: Words
    what: Words
    when: Words
    where: Words
    why: Words
    how: Words
    contact: Words
    basis: Basis

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """The six answers under their Thai questions."""
        return (
            ("ใคร", self.who),
            ("ทำอะไร", self.what),
            ("เมื่อไร", self.when),
            ("ที่ไหน", self.where),
            ("ทำไม", self.why),
            ("อย่างไร", self.how),
        )


class Recruitment(News):
    """An opening, its window and the day it lapses."""

    apply_from: Date
    apply_to: Date
    expires: Until


class Procurement(News):
    """A call for tender lapses, too."""

    expires: Until


class Clarification(News):
    """An answer to an inquiry."""

    responds_to: Words
    received_at: Moment
    sla_hours: Count


class Correction(News):
    """A correction names what it corrects, and how."""

    corrects: Id
    change_note: Words

    @property
    def references(self) -> Mapping[str, tuple[str, ...]]:
        """The corrected release."""
        return {"corrects": (self.corrects,)}


class Retraction(News):
    """A retraction names what was taken back; that dossier may be erased already."""

    retracts: Id


class Article(News):
    """An article of the journal."""

    journal: Words
    volume: Words
    issue: Words
    period: Words
    author: Words


class Radio(News):
    """A radio script; the target length is in seconds."""

    station: Words
    air_at: Moment
    duration_target: Count


class Video(News):
    """A video script; the length is in seconds."""

    video_file: InFolder
    video_duration: Count
    captions: InFolder
    poster: InFolder


class Newsletter(News):
    """A newsletter gathers other dossiers."""

    volume: Words
    issue: Words
    paper: Literal["A4"]
    items: tuple[Id, ...]
    lead_item: Id

    @property
    def references(self) -> Mapping[str, tuple[str, ...]]:
        """The gathered dossiers."""
        return {"items": self.items, "lead_item": (self.lead_item,)}


class Member(Record):
    """A member of the working group and what the order lets that person approve."""

    person: str
    duty: Words
    may_approve: tuple[Kind, ...] = ()


class Order(Fields):
    """The working-group order: who may say what, from when to when."""

    number: str
    fiscal_year: Count
    effective_from: Date
    effective_to: Date
    members: tuple[Member, ...]


class Page(Fields):
    """A standing page of the site."""


SCHEMAS: Mapping[Kind, type[Fields]] = {
    Kind.ACTIVITY: News,
    Kind.ANNOUNCEMENT: News,
    Kind.RECRUITMENT: Recruitment,
    Kind.AWARD: News,
    Kind.CLARIFICATION: Clarification,
    Kind.CORRECTION: Correction,
    Kind.RETRACTION: Retraction,
    Kind.PROCUREMENT: Procurement,
    Kind.ARTICLE: Article,
    Kind.RADIO: Radio,
    Kind.VIDEO: Video,
    Kind.NEWSLETTER: Newsletter,
    Kind.ORDER: Order,
    Kind.PAGE: Page,
}
