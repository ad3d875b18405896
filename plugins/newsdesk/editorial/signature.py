"""The one place that says whose decision a record is.

Today the record's own word is taken: whoever can write the repository can write a name. A signature
checked here changes nothing elsewhere.
"""

from __future__ import annotations

from newsdesk.editorial.approval import Decision
from newsdesk.register.books import Person
from newsdesk.register.office import Office


def signer(decision: Decision, office: Office) -> Person | None:
    """Return the person of the team who made *decision*, or None when none did."""
    return office.person(decision.by)
