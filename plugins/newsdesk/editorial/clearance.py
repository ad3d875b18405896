"""What a release needs from people, and what it has: a value that explains itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from newsdesk.editorial import order, signature
from newsdesk.editorial.approval import Approvals, Decision
from newsdesk.register.books import Person
from newsdesk.release.case import Case


@dataclass(frozen=True)
class Clearance:
    """The approvals given for one case, held against those required."""

    case: Case
    given: Approvals

    @cached_property
    def decision(self) -> Decision | None:
        """The latest decision over the very bytes of the release."""
        return self.given.over(self.case.release.digest)

    @cached_property
    def person(self) -> Person | None:
        """Who made that decision."""
        return signature.signer(self.decision, self.case.office) if self.decision else None

    @property
    def in_office(self) -> bool:
        """Whether that person was in office on the day."""
        return bool(self.decision and self.person and self.person.in_office(self.decision.at.date()))

    @property
    def ordered(self) -> bool:
        """Whether an order was in force on the day; none is needed for the order itself."""
        day = self.decision.at.date() if self.decision else self.case.at.date()
        powers = self.case.office.delegations
        return order.by_nature(self.case.release.kind) or any(power.covers(day) for power in powers)

    @property
    def delegated(self) -> bool:
        """Whether that person held the power for this kind on the day."""
        if not (self.decision and self.person):
            return False
        if order.by_nature(self.case.release.kind):
            return self.person.role == order.HEAD_OF_AGENCY
        return any(
            power.person == self.person.id
            and power.covers(self.decision.at.date())
            and self.case.release.kind in power.kinds
            for power in self.case.office.delegations
        )
