"""The one place that says whether a decision is the word of the person it names."""

from __future__ import annotations

import hashlib
from enum import StrEnum

from newsdesk.editorial.approval import Decision
from newsdesk.editorial.statement import canonical
from newsdesk.proof import passkey, sshsig
from newsdesk.proof.keys import BadProof, public_key
from newsdesk.register.office import Office
from newsdesk.register.team import Key, Person


class Doubt(StrEnum):
    """Why a decision is not believed."""

    STRANGER = "nobody in the register has this id"
    FORGED = "no key of that person made this signature over these words"
    UNTIMELY = "the key was not yet, or no longer, to be used"
    COMPROMISED = "the key has been stolen or lost"


def namespace(office: Office) -> str:
    """Return what keeps a signature made for another purpose, or another office, from counting here."""
    return f"newsdesk-approval@{office.card.publish.cname}"


def doubt(decision: Decision, office: Office) -> Doubt | None:
    """Return why *decision* is not believed, or None when it is."""
    person = office.person(decision.by)
    if person is None:
        return Doubt.STRANGER
    key = _key(decision, person, office)
    if key is None:
        return Doubt.FORGED
    if key.compromised and decision.statement.seal not in office.team.frozen:
        return Doubt.COMPROMISED
    return None if key.covers(decision.at) else Doubt.UNTIMELY


def _key(decision: Decision, person: Person, office: Office) -> Key | None:
    """Return the key of *person* that made *decision*."""
    return next((key for key in person.keys if _made(decision, key, office)), None)


def _made(decision: Decision, key: Key, office: Office) -> bool:
    message = canonical(decision.statement)
    try:
        if decision.ssh and key.ssh:
            sshsig.verify(decision.ssh, public_key(key.ssh), namespace(office), message)
        elif decision.passkey and key.passkey:
            passkey.verify(decision.passkey, key.passkey, hashlib.sha256(message).digest())
        else:
            return False
    except BadProof:
        return False
    return True
