"""The schema of each register in content/office/."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Literal

from pydantic import Field

from newsdesk.record import Count, Date, Moment, Record
from newsdesk.register.words import Kind, Status
from newsdesk.settings import ZONE
from newsdesk.thai import Digits


class Calendar(Record):
    """The first day of one of the office's years, as MM-DD, and what is numbered by it."""

    start: str = Field(pattern=r"\d\d-\d\d")
    uses: tuple[str, ...]


class Publish(Record):
    """Where the public branch lives."""

    remote: str
    branch: str
    cname: str


class OfficeCard(Record):
    """office.yml: who the office is."""

    name_th: str
    name_short_th: str
    name_en: str
    parent_th: str
    unit_th: str
    site_url: str = Field(pattern=r"https://[^/]+(/.*[^/])?")
    email: str
    phone: str
    address_th: str
    timezone: Literal["Asia/Bangkok"]
    digits: Digits
    calendars: dict[str, Calendar]
    since: Date
    publish: Publish


class Word(Record):
    """One term of the vocabulary with its Thai name and whatever explains it."""

    th: str
    en: str | None = None
    media: str | None = None
    folder: str | None = None
    form: str | None = None
    meaning: str | None = None
    public: str | None = None
    examples: tuple[str, ...] = ()


class Vocabulary(Record):
    """vocabulary.yml: the Thai names of every word in use."""

    audiences: dict[str, Word]
    kinds: dict[Kind, Word]
    modes: dict[str, Word]
    channels: dict[str, Word]
    statuses: dict[Status, Word]


class School(Record):
    """A school of the network: posts and office channels only."""

    id: str = Field(pattern=r"S\d+")
    name: str
    cluster: str
    size: str
    coordinator: str
    email: str
    channels: tuple[str, ...]
    monthly_quota: Count
    verified_at: Date


class Partner(Record):
    """A partner of the network outside the office."""

    id: str = Field(pattern=r"P\d+")
    type: str
    name: str
    contact_role: str
    email: str
    embargo_ok: bool
    verified_at: Date


class Network(Record):
    """network.yml."""

    as_of: Date
    privacy_note: str
    schools: tuple[School, ...]
    partners: tuple[Partner, ...]


class Consent(Record):
    """One consent: opaque number, scope, channels, end. `evidence` says where the paper lies, not what it says."""

    id: str = Field(pattern=r"C-\d{4}-\d{4}")
    subject: str
    minor: bool
    age_band: str
    given_by: str
    given_at: Date
    scope: frozenset[str]
    channels: frozenset[str]
    expires: Date
    evidence: str
    withdrawn_at: Moment | None = None
    withdrawn_by: str | None = None

    @property
    def end(self) -> datetime:
        """The moment it ends: midnight after its last day, or earlier when it was withdrawn (PDPA s.19)."""
        expiry = datetime.combine(self.expires + timedelta(days=1), time(), ZONE)
        return min(filter(None, (self.withdrawn_at, expiry)))

    def stands(self, at: datetime) -> bool:
        """Whether it is given and has not ended at *at*."""
        return self.given_at <= at.astimezone(ZONE).date() and at < self.end


class Inquiry(Record):
    """A question from outside that a reactive release may answer."""

    id: str = Field(pattern=r"INQ-\d{4}-\d{4}")
    received_at: Moment
    channel: str
    from_role: str
    topic: str
    assigned: str
    answered_at: Moment | None
    answer_ref: str | None
    sla_hours: Count
    status: Literal["open", "closed"]


class PlanPeriod(Record):
    """The first and the last day of a plan."""

    since: Date = Field(alias="from")
    until: Date = Field(alias="to")


class Goal(Record):
    """What the plan wants to reach, and how it is measured."""

    id: str
    text: str
    measure: str
    target: float


class Activity(Record):
    """One activity of the plan."""

    id: str = Field(pattern=r"A\d+")
    name: str
    step: Count
    kind: str
    mode: str | None = None
    audience: tuple[str, ...]
    channels: tuple[str, ...]
    schedule: dict[str, str | tuple[str, ...]]
    target: Count | None
    unit: str
    owner: str
    budget: Count


class Plan(Record):
    """plan-YYYY.yml: the year's plan, which the director approves."""

    id: str
    title: str
    fiscal_year: Count
    period: PlanPeriod
    prepared_by: str
    submitted_at: Date
    approved_by: str
    approved_at: Date
    order: str
    objective: str
    goals: tuple[Goal, ...]
    activities: tuple[Activity, ...]
    budget_total: Count
