"""The keys of a fictional team and its roots, made anew in every run: no private key is in the repository."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from newsdesk.editorial.approval import Decision
from newsdesk.editorial.statement import Statement, canonical
from newsdesk.proof import sshsig
from newsdesk.proof.keys import public_key
from newsdesk.register import trust

NAMESPACE = "newsdesk-approval@ayutthaya1.example"
ROOTS = ("root-director", "root-it")
_LINE = re.compile(r"ssh-ed25519 \S+ (?P<name>[a-z-]+)")


@cache
def private(name: str) -> Ed25519PrivateKey:
    """Return the key of one person or root."""
    return Ed25519PrivateKey.generate()


def public(name: str) -> str:
    """Return its public line, as team.yml holds it."""
    return private(name).public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode() + f" {name}"


def fingerprints() -> str:
    """Return what a machine is told to expect of the roots."""
    return " ".join(public_key(public(name)).fingerprint for name in ROOTS)


def file(name: str, folder: Path) -> Path:
    """Write the private key of *name* as ssh-keygen would, for a command to sign with."""
    path = folder / f"{name}.key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_bytes(private(name).private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()))
    return path


def signed(statement: Statement, name: str = "", namespace: str = NAMESPACE) -> Decision:
    """Return *statement* signed by the person it names, or by *name* in that person's name."""
    key = private(name or statement.by)
    return Decision(statement=statement, ssh=sshsig.sign(key, namespace, canonical(statement)))


def rekeyed(team: str) -> str:
    """Return a team.yml in which each key is ours."""
    return _LINE.sub(lambda found: public(found["name"]), team)


def with_ours(team: str) -> str:
    """Return a team.yml in which each person has a key of ours beside the own one."""
    return re.sub(
        r"^( +- \{ ssh: )ssh-ed25519 \S+ (?P<name>[a-z-]+)(.*\n)",
        lambda found: f"{found[0]}{found[1]}{public(found['name'])}{found[3]}",
        team,
        flags=re.MULTILINE,
    )


def vouched(team: str, roots: tuple[str, ...] = ROOTS) -> str:
    """Return the roots' signatures over a team.yml."""
    return "".join(sshsig.sign(private(name), trust.NAMESPACE, trust.message(team)) for name in roots)
