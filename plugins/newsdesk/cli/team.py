"""Show who is in the team, by which keys, and which roots vouch for it; or sign the register as a root.

After a change of team.yml raise its `serial`, and let both roots sign. The fingerprints belong on paper in the
director's safe, and in NEWSDESK_ROOTS on every machine that publishes.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from newsdesk.editorial import signing
from newsdesk.proof.keys import public_key
from newsdesk.register import office as registers
from newsdesk.register import trust
from newsdesk.register.team import Key, Person
from newsdesk.settings import Settings, find
from newsdesk.site import request

EXAMPLE = "newsdesk team --sign ~/.ssh/root_ed25519"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--sign", type=Path, metavar="KEY", help="ลงนามทะเบียนด้วยกุญแจราก (sign as a root)")
    parser.add_argument("--page", type=Path, metavar="FILE", help="เขียนหน้าอนุมัติสำหรับโทรศัพท์ (the phones' approval page)")
    parser.add_argument("--roots", action="store_true", help="พิมพ์เฉพาะลายนิ้วมือของราก (only the roots' fingerprints)")


def run(options: argparse.Namespace) -> int:
    """Print the register, or add a root's signature to it."""
    settings = find(options.root)
    if options.sign:
        print(settings.relative(_sign(options.sign, settings)))
        return 0
    if options.page:
        options.page.write_bytes(request.PAGE.read_bytes())
        return 0
    if options.roots:
        print(" ".join(sorted(trust.roots(settings))))
        return 0
    office = registers.read(settings)
    for person in office.team.people:
        print(f"{person.id:12} {person.post}")
        print("".join(f"{'':12} {line}\n" for line in _about(person)), end="")
    for root in sorted(office.roots):
        known = "ตรึงไว้แล้ว (expected)" if root in settings.roots else "เครื่องนี้ยังไม่ได้ตรึง (not expected here)"
        print(f"ราก (root)   {root} {known}")
    return 0


def _about(person: Person) -> list[str]:
    acting = [f"{term.post} {term.since} – {term.until} คำสั่ง {term.order}" for term in person.acting]
    return [*acting, *map(_told, person.keys)]


def _told(key: Key) -> str:
    name = public_key(key.ssh).fingerprint if key.ssh else "passkey"
    until = f" – {key.until:%Y-%m-%d}" if key.until else ""
    return f"{name} {key.since:%Y-%m-%d}{until}{' รั่วไหล (compromised)' if key.compromised else ''}"


def _sign(key: Path, settings: Settings) -> Path:
    """Add this root's signature over the register as it lies there; those over another text fall away."""
    folder = settings.content / "office"
    text = (folder / trust.BOOK).read_text(encoding="utf-8")
    file = folder / trust.SIGNATURES
    fresh = signing.signature(trust.message(text), key, trust.NAMESPACE)
    both = trust.standing(text, (file.read_text(encoding="ascii") if file.exists() else "") + fresh)
    file.write_text("".join(both.values()), encoding="ascii")
    return file
