"""Who may decide now: the powers in force, asked of everybody who can sign.

Nobody is asked about an own item, and who has no key in use, or is away, is not counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from newsdesk.editorial import order
from newsdesk.editorial.approval import Approvals, Decision
from newsdesk.editorial.clearance import Clearance
from newsdesk.editorial.rules import approving
from newsdesk.editorial.statement import Move, Statement
from newsdesk.gate import Gone, Held, Verdict
from newsdesk.register.office import Office
from newsdesk.register.team import Person, Seat
from newsdesk.register.words import Status
from newsdesk.release.case import Case

_ABOUT_APPROVAL = frozenset(rule.id for rule in approving.RULES)


class Able(NamedTuple):
    """A person, and the seat from which that person may decide."""

    person: str
    seat: Seat


def able(case: Case, given: Approvals, move: Move = "approve") -> tuple[Able, ...]:
    """Return who could make *move* about the release now, in the order of the team's register."""
    others = (person for person in _signers(case.office, case.at) if person.id != case.release.fields.prepared_by)
    seats = ((person.id, _supposed(case, given, person, move).seat) for person in others)
    return tuple(Able(person, seat) for person, seat in seats if seat)


def heads(office: Office, at: datetime) -> tuple[Able, ...]:
    """Return who is, or acts as, the head of the agency and can sign."""
    seats = ((person, office.seats(person, at.date())) for person in _signers(office, at))
    return tuple(Able(person.id, seat) for person, held in seats for seat in held if seat.role == order.HEAD_OF_AGENCY)


def posts(who: tuple[Able, ...]) -> tuple[str, ...]:
    """Return their posts, each once."""
    return tuple(dict.fromkeys(each.seat.post for each in who))


def post(office: Office, person: str) -> str:
    """Return the post of a person of the team; nothing for a word that no register has."""
    found = office.person(person)
    return found.post if found else ""


def awaits_approval(clearance: Clearance, verdict: Verdict) -> bool:
    """Whether the release waits for an approval: it is submitted, or claims one that is not there or does not count."""
    status = clearance.case.release.fields.status
    if isinstance(verdict, Gone) or status not in (Status.SUBMITTED, Status.APPROVED):
        return False
    missing = status is Status.SUBMITTED or clearance.decision is None
    return missing or (isinstance(verdict, Held) and not _counts(clearance))


def _counts(clearance: Clearance) -> bool:
    """Whether the approval is believed, and of somebody else than the writer who had the power."""
    own = clearance.person and clearance.person.id == clearance.case.release.fields.prepared_by
    return clearance.doubt is None and clearance.seat is not None and not own


def awaits_ratification(clearance: Clearance, verdict: Verdict) -> bool:
    """Whether the release stands on an urgent approval alone."""
    approved = clearance.case.release.fields.status is Status.APPROVED
    return not isinstance(verdict, Gone) and approved and clearance.ratify_by is not None


def objections(verdict: Verdict) -> int:
    """Count what would still hold the release if it were approved."""
    found = () if isinstance(verdict, Gone) else verdict.findings
    return sum(finding.holds and finding.rule.id not in _ABOUT_APPROVAL for finding in found)


def _signers(office: Office, at: datetime) -> Iterator[Person]:
    for person in office.team.people:
        if any(key.covers(at) and not key.compromised for key in person.keys):
            yield person


def _supposed(case: Case, given: Approvals, person: Person, move: Move) -> Clearance:
    """Return the clearance as it would be, were *person* to make *move* now."""
    statement = Statement(
        item=case.release.id,
        decision=move,
        digest=case.release.digest,
        by=person.id,
        at=case.at.isoformat(),
        prev=given.seal,
    )
    return Clearance(case, given.and_then(Decision.model_construct(statement=statement)))
