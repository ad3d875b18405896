"""Who vouches for the team: the roots, known by fingerprints that come from outside the repository.

An editor who may write every file can add a person, a key or a term to team.yml, but not the roots' signatures
over it; and may sign it with roots of their own, but not change what another machine has been told to expect.
"""

from __future__ import annotations

import re

from newsdesk.proof import sshsig
from newsdesk.proof.keys import BadProof
from newsdesk.register import page
from newsdesk.settings import CannotRun, Settings

NAMESPACE = "newsdesk-team"
BOOK = "team.yml"
SIGNATURES = "team.sigs"
_ROOTS = 2
_LONGEST = 32_768  # of signatures; the pattern is slow over many beginnings without an end
_ARMOURED = re.compile(r"-----BEGIN SSH SIGNATURE-----\n.*?\n-----END SSH SIGNATURE-----\n?", re.DOTALL)


def message(text: str) -> bytes:
    """Return what the roots sign: the register as written, whatever its line ends, without a BOM."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").encode()


def roots(settings: Settings) -> frozenset[str]:
    """Return the fingerprints of the roots whose signatures over team.yml hold.

    Raises CannotRun when there are fewer than two, or when one is missing that this machine expects.
    """
    folder = settings.content / "office"
    found = frozenset(standing(page.read(folder / BOOK, settings), page.read(folder / SIGNATURES, settings)))
    if missing := settings.roots - found:
        raise CannotRun(
            f"content/office/{BOOK}: รากที่เครื่องนี้รู้จักไม่ได้ลงนามทะเบียนนี้ {len(missing)} ราย อย่าเผยแพร่ แจ้งผู้อำนวยการ"
            f" (not signed by {len(missing)} of the roots this machine expects; publish nothing, tell the director)"
        )
    if len(found) < _ROOTS:
        raise CannotRun(
            f"content/office/{BOOK}: ต้องมีลายเซ็นของราก {_ROOTS} รายใน {SIGNATURES} ลงนามใหม่ด้วย newsdesk team"
            f" ({_ROOTS} roots must sign this very register; sign it again with newsdesk team)"
        )
    return found


def expect(settings: Settings) -> None:
    """Go on to the public only where the machine was told which roots to expect. Raises CannotRun elsewhere.

    On a desk the register's own roots are taken at their word: what is built there is public nowhere.
    """
    found = sorted(roots(settings))
    if not settings.roots:
        raise CannotRun(
            "เครื่องนี้ยังไม่รู้ว่าต้องเชื่อรากใด เทียบลายนิ้วมือต่อไปนี้กับกระดาษของผู้อำนวยการแล้วตั้ง NEWSDESK_ROOTS"
            f" (compare these with the director's paper and set NEWSDESK_ROOTS): {' '.join(found)}"
        )


def standing(text: str, armoured: str) -> dict[str, str]:
    """Return those signatures in *armoured* that are over *text*, by the fingerprint of their key."""
    found: dict[str, str] = {}
    for signature in _ARMOURED.findall(armoured[:_LONGEST].replace("\r\n", "\n")):
        try:
            key = sshsig.key_of(signature)
            sshsig.verify(signature, key, NAMESPACE, message(text))
        except BadProof:
            continue
        found[key.fingerprint] = signature
    return found
