"""The one place that says whether a decision is the word of the person it names."""

from __future__ import annotations

import hashlib
from enum import StrEnum
from typing import NamedTuple

from newsdesk.editorial.approval import Decision
from newsdesk.editorial.statement import canonical
from newsdesk.proof import passkey, sshsig
from newsdesk.proof.keys import BadProof, public_key
from newsdesk.proof.passkey import Assertion, Passkey
from newsdesk.register.office import Office
from newsdesk.register.team import Key, Person


class Doubt(StrEnum):
    """Why a decision is not believed."""

    STRANGER = "nobody in the register has this id"
    FORGED = "no key of that person made this signature over these words"
    UNTIMELY = "the key was not yet, or no longer, to be used"
    COMPROMISED = "the key has been stolen or lost"


class Proof(NamedTuple):
    """A mark, the key that is to have made it, what for, and over which words."""

    mark: str | Assertion
    key: str | Passkey
    namespace: str
    message: bytes


_PROVEN: set[Proof] = set()


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
    proof = _proof(decision, key, office)
    if proof is None or proof in _PROVEN:
        return proof is not None
    try:
        if isinstance(proof.mark, str) and isinstance(proof.key, str):
            sshsig.verify(proof.mark, public_key(proof.key), proof.namespace, proof.message)
        elif isinstance(proof.mark, Assertion) and isinstance(proof.key, Passkey):
            passkey.verify(proof.mark, proof.key, hashlib.sha256(proof.message).digest())
    except BadProof:
        return False
    remember(proof)
    return True


def _proof(decision: Decision, key: Key, office: Office) -> Proof | None:
    """Return what would be proven if *key* had made *decision*; None where the two are of different sorts."""
    message = canonical(decision.statement)
    if decision.ssh and key.ssh:
        return Proof(decision.ssh, key.ssh, namespace(office), message)
    return Proof(decision.passkey, key.passkey, "", message) if decision.passkey and key.passkey else None


def proofs(decision: Decision, office: Office) -> tuple[Proof, ...]:
    """Return what is proven of *decision*, for another process to remember."""
    person = office.person(decision.by)
    made = (_proof(decision, key, office) for key in (person.keys if person else ()))
    return tuple(proof for proof in made if proof in _PROVEN)


def remember(proof: Proof) -> None:
    """Keep that this key made this mark over these words: it stays so, and gate and auditor ask alike."""
    _PROVEN.add(proof)
