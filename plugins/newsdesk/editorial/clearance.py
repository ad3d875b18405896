"""What a release needs from people, and what it has: a value that explains itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from newsdesk.editorial import order, signature
from newsdesk.editorial.approval import Approvals, Decision, chained
from newsdesk.editorial.signature import Doubt
from newsdesk.register.team import Person, Seat
from newsdesk.release.case import Case

RATIFIED_WITHIN = timedelta(hours=24)


@dataclass(frozen=True)
class Clearance:
    """The approvals given for one case, held against those required."""

    case: Case
    given: Approvals

    @cached_property
    def decision(self) -> Decision | None:
        """The approval that counts for the very bytes of the release."""
        return self.given.over(self.case.release.digest)

    @property
    def chained(self) -> bool:
        """Whether the book is one chain, about this item alone."""
        return chained(self.case.release.id, self.given.decisions)

    @cached_property
    def doubt(self) -> Doubt | None:
        """Why the approval, or the withdrawal after it, is not believed."""
        told = (self.decision, self.given.ending)
        doubts = (signature.doubt(decision, self.case.office) for decision in told if decision)
        return next((doubt for doubt in doubts if doubt), None)

    @property
    def was_approved(self) -> bool:
        """Whether one who might once approved these very bytes, at this very address."""
        same = (each for each in self.given.decisions if each.digest == self.case.release.digest)
        return any(each.decision in ("approve", "urgent") and self._counts(each) for each in same)

    def _counts(self, decision: Decision) -> bool:
        """Whether *decision* is the word of a person who might make it on that day."""
        return signature.doubt(decision, self.case.office) is None and self._seat(decision) is not None

    @property
    def person(self) -> Person | None:
        """Who is said to have made the approval."""
        return self.case.office.person(self.decision.by) if self.decision else None

    @property
    def day(self) -> date:
        """The day of the approval; today when there is none."""
        return (self.decision.at if self.decision else self.case.at).date()

    @cached_property
    def seats(self) -> tuple[Seat, ...]:
        """What that person sat as on the day."""
        return self.case.office.seats(self.person, self.day) if self.person else ()

    @property
    def ordered(self) -> bool:
        """Whether an order was in force on the day; none is needed for the order itself."""
        powers = self.case.office.delegations
        return order.by_nature(self.case.release.kind) or any(power.covers(self.day) for power in powers)

    @cached_property
    def seat(self) -> Seat | None:
        """The seat from which that person may approve this kind, if one may."""
        return self._seat(self.decision) if self.decision else None

    def _seat(self, decision: Decision) -> Seat | None:
        """Return the seat from which *decision* might be made on its day, if there was one."""
        person, day = self.case.office.person(decision.by), decision.at.date()
        if person is None:
            return None
        urgent = decision.decision == "urgent"
        seats = self.case.office.seats(person, day)
        return next((seat for seat in seats if self._may(person, seat, day, urgent=urgent)), None)

    def _may(self, person: Person, seat: Seat, day: date, *, urgent: bool) -> bool:
        if order.by_nature(self.case.release.kind):
            return seat.role == order.HEAD_OF_AGENCY
        if urgent and seat.role in order.ON_DUTY:
            return True
        return any(
            power.covers(day) and self.case.release.kind in power.kinds and self._holds(person, seat, power.person)
            for power in self.case.office.delegations
        )

    def _holds(self, person: Person, seat: Seat, holder: str) -> bool:
        """Whether the power given to *holder* is this seat's: the person's own, or of the post acted in."""
        if not seat.acting:
            return person.id == holder
        other = self.case.office.person(holder)
        return other is not None and other.role == seat.role

    @property
    def ratify_by(self) -> datetime | None:
        """Until when an urgent approval stands alone: a day after the first that nobody who may has ratified.

        A second urgent approval gains no time, nor does one of other bytes in between.
        """
        since = None
        for decision in reversed(self.given.decisions):
            if decision.decision == "approve" and self._counts(decision):
                break
            since = decision.at if decision.decision == "urgent" else since
        return since + RATIFIED_WITHIN if since and self.decision else None
