"""The working-group order is a release like any other; once cleared, it gives powers."""

from __future__ import annotations

from datetime import datetime

from newsdesk.register.office import Delegation
from newsdesk.register.words import Kind
from newsdesk.release.fields import Order
from newsdesk.release.model import Release

HEAD_OF_AGENCY = "director"
ON_DUTY = frozenset({"director", "deputy", "head-admin"})  # may approve urgently what only others may approve in peace


def delegations(order: Release, withdrawn: datetime | None) -> tuple[Delegation, ...]:
    """Return what *order* lets each member approve, until its last day or withdrawal; nothing when it is no order."""
    if not isinstance(order.fields, Order):
        return ()
    until = order.fields.effective_to
    if withdrawn is not None:
        until = min(until, withdrawn.date())
    return tuple(
        Delegation(
            order.id,
            member.person,
            frozenset(member.may_approve),
            order.fields.effective_from,
            until,
        )
        for member in order.fields.members
    )


def by_nature(kind: Kind) -> bool:
    """Whether the head of the agency approves this kind without an order: the order itself is one."""
    return kind is Kind.ORDER
