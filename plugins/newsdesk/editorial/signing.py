"""A person's signature by `ssh-keygen`, which knows agents, passphrases and security keys; we never see the key."""

from __future__ import annotations

import subprocess
from pathlib import Path

from newsdesk.editorial.approval import Decision
from newsdesk.editorial.statement import Statement, canonical
from newsdesk.settings import CannotRun


def signed(statement: Statement, key: Path, namespace: str) -> Decision:
    """Return *statement* signed with the SSH key in *key*. Raises CannotRun when ssh-keygen does not sign."""
    return Decision(statement=statement, ssh=signature(canonical(statement), key, namespace))


def signature(message: bytes, key: Path, namespace: str) -> str:
    """Return an armoured signature over *message*. Raises CannotRun when ssh-keygen does not sign."""
    if not key.is_file():
        raise CannotRun(f"{key.name}: ไม่พบกุญแจ ระบุด้วย --key (no such key; name it with --key)")
    command = ("ssh-keygen", "-q", "-Y", "sign", "-n", namespace, "-f", str(key))
    try:
        done = subprocess.run(command, input=message, stdout=subprocess.PIPE, check=False)
    except FileNotFoundError:
        raise CannotRun("ไม่พบโปรแกรม ssh-keygen ให้ติดตั้ง openssh-client (install openssh-client)") from None
    if done.returncode:
        raise CannotRun(f"{key.name}: ลงนามไม่ได้ ตรวจกุญแจและรหัสผ่าน (could not sign; check the key and its passphrase)")
    return done.stdout.decode("ascii")
