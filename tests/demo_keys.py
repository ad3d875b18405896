"""`make demo-keys`: new keys for the sample's team, its register signed by them, its decisions signed again.

The private halves lie in .newsdesk/demo-keys/ and never in git; whoever changes the sample makes their own.
An office makes real keys, each person on a computer of their own.
"""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

from newsdesk.editorial import approval, sheet, signing
from newsdesk.editorial.statement import FIRST, Statement
from newsdesk.register import office, trust
from newsdesk.release import shelf
from newsdesk.settings import Settings

SETTINGS = Settings(Path(__file__).resolve().parent.parent)
FOLDER = SETTINGS.work / "demo-keys"
OFFICE = SETTINGS.content / "office"
NAMESPACE = "newsdesk-approval@ayutthaya1.example"
_KEY = re.compile(r"ssh-ed25519 \S+ (?P<name>[a-z-]+)")


def key(name: str) -> Path:
    """Return the private key of *name*, made when there is none."""
    path = FOLDER / name
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        subprocess.run(("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", path), check=True)
    return path


def sign_team() -> None:
    """Give the team these keys, and the register the signatures of two roots."""
    file = OFFICE / trust.BOOK
    text = _KEY.sub(lambda found: key(found["name"]).with_suffix(".pub").read_text().strip(), file.read_text("utf-8"))
    file.write_text(text, "utf-8")
    roots = (key("root-director"), key("root-it"))
    signatures = [signing.signature(trust.message(text), root, trust.NAMESPACE) for root in roots]
    (OFFICE / trust.SIGNATURES).write_text("".join(signatures), "utf-8")


def sign_again(book: Path, digests: dict[str, str]) -> None:
    """Sign each decision of *book* again; the last is about the dossier as it lies there now."""
    entries = [entry.get("statement", entry) for entry in json.loads(book.read_text("utf-8"))]
    book.unlink()
    seal = FIRST
    for entry in entries:
        about = {"item": book.stem, "prev": seal}
        if entry is entries[-1]:
            about["digest"] = digests[book.stem]
        statement = Statement.model_validate(entry | about)
        approval.add(SETTINGS, signing.signed(statement, key(statement.by), NAMESPACE))
        seal = statement.seal


def open_sheets() -> dict[str, str]:
    """Have the director approve what is approved besides releases; return the digests by id."""
    digests = {each.item: each.digest for each in sheet.sheets(office.read(SETTINGS))}
    for item, digest in digests.items():
        book = approval.book(SETTINGS, item)
        if not book.exists():
            at = "2026-11-23T09:30:00+07:00" if item.startswith("EV-") else "2026-10-09T09:00:00+07:00"
            told = {"decision": "approve", "by": "director", "at": at, "digest": digest}
            book.write_text(json.dumps([told]), "utf-8")
    return digests


def main() -> None:
    """Make the keys, sign the register, sign the decisions."""
    sign_team()
    digests = {reading.id: getattr(reading, "digest", "") for reading in shelf.read_all(SETTINGS) if reading.id}
    digests |= open_sheets()
    for book in sorted((SETTINGS.content / "approvals").glob("*.json")):
        sign_again(book, digests)


if __name__ == "__main__":
    main()
