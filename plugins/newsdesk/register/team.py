"""team.yml: who holds which post, who acts in whose place, and by which keys each is known.

Names of people are not kept. The register is signed by the roots (`register.trust`); leave.yml beside it is not:
striking out a day of leave gives nobody a key.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from pydantic import Field, field_validator, model_validator

from newsdesk.proof.keys import public_key
from newsdesk.proof.passkey import Passkey
from newsdesk.record import Count, Date, Moment, Record, Until
from newsdesk.register.words import Role


class Seat(NamedTuple):
    """What a person sits as on one day: the post as it is signed, and its role."""

    post: str
    role: Role
    acting: bool


class Key(Record):
    """One key of a person, an SSH key or a passkey, and when it may be used.

    Of a key that is `compromised` no decision stands, however it is dated, unless the team's register freezes it:
    a thief may write any date.
    """

    ssh: str | None = None
    passkey: Passkey | None = None
    since: Moment = Field(alias="from")
    until: Until | None = Field(alias="to")
    compromised: Moment | None = None

    @field_validator("ssh")
    @classmethod
    def _is_strong(cls, line: str | None) -> str | None:
        """Refuse a line that is no key, or a weak one: BadProof is a ValueError."""
        if line is not None:
            public_key(line)
        return line

    @model_validator(mode="after")
    def _is_one(self) -> Key:
        if (self.ssh is None) == (self.passkey is None):
            raise ValueError("either ssh or passkey")
        return self

    def covers(self, at: datetime) -> bool:
        """Whether it may be used at *at*."""
        return self.since <= at and (self.until is None or at < self.until)


class Acting(Record):
    """A term in another's post by an order (ผู้รักษาราชการแทน), both ends included."""

    post: str
    role: Role
    since: Date = Field(alias="from")
    until: Date = Field(alias="to")
    order: str

    def covers(self, day: date) -> bool:
        """Whether *day* falls within it."""
        return self.since <= day <= self.until


class Person(Record):
    """One person by post: the term in it, the terms in others' posts, keys, and the addresses known to git."""

    id: str
    post: str
    role: Role
    since: Date = Field(alias="from")
    until: Date | None = Field(alias="to")
    acting: tuple[Acting, ...] = ()
    keys: tuple[Key, ...] = ()
    git: tuple[str, ...] = ()

    def seats(self, day: date) -> Iterator[Seat]:
        """Yield what the person sits as on *day*, the own post first."""
        if self.since <= day and (self.until is None or day <= self.until):
            yield Seat(self.post, self.role, acting=False)
        yield from (Seat(term.post, term.role, acting=True) for term in self.acting if term.covers(day))


class Team(Record):
    """The whole register; `serial` grows with each signing, so that an older one cannot come back."""

    serial: Count
    people: tuple[Person, ...]
    frozen: tuple[str, ...] = ()


class Leave(Record):
    """Days on which a person is out of office, both ends included."""

    person: str
    since: Date = Field(alias="from")
    until: Date = Field(alias="to")
    order: str | None = None

    def covers(self, day: date) -> bool:
        """Whether *day* falls within it."""
        return self.since <= day <= self.until
