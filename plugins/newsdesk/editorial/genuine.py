"""Whether everything that claims an approval lies there as it was approved; asked often, so remembered.

What is remembered is only what was found genuine, under everything that it depends on: the bytes of the dossier's
text and of its book, the sizes and times of its files, the team's register and this program itself. A build never
asks here: it reads and verifies for itself.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from newsdesk.editorial import approval, signature
from newsdesk.editorial.approval import chained
from newsdesk.register import trust
from newsdesk.register.office import Office
from newsdesk.register.words import Status
from newsdesk.release import dossier, shelf
from newsdesk.release.model import Release
from newsdesk.settings import Settings

Word = Literal["genuine", "changed", "unapproved", "unproven", "unreadable"]
_PROGRAM = Path(__file__).parent.parent
_PARTS = ("editorial", "proof", "register", "release", "record.py")


def survey(settings: Settings, office: Office) -> Iterator[tuple[str, Word]]:
    """Yield the path of each dossier that claims an approval, and what of it is true."""
    file = settings.work / "genuine.json"
    salt = _salt(settings, office)
    known, kept = _remembered(file, salt), dict[str, tuple[str, str]]()
    texts, _ = shelf.contents(settings)
    for text in texts:
        path = settings.relative(text)
        item, key = known.get(path, ("", ""))
        if item and _key(text, item, settings) == key:
            kept[path] = item, key
            yield path, "genuine"
        elif item := _at_a_glance(text, settings, office):
            kept[path] = item, _key(text, item, settings)
            yield path, "genuine"
        elif word := _word(text, settings, office):
            yield path, word
    if kept != known:
        settings.work.mkdir(exist_ok=True)
        fresh = file.with_suffix(".new")
        fresh.write_text(json.dumps({"salt": salt, "known": kept}), encoding="utf-8")
        fresh.replace(file)


def _at_a_glance(text: Path, settings: Settings, office: Office) -> str:
    """Return the id of a dossier that is plainly as it was approved; nothing when that needs a closer look."""
    item, status, digest = dossier.fingerprint(text, settings) or ("", "", "")
    claims = status in (Status.APPROVED, Status.WITHDRAWN)
    return item if claims and _is_approved(item, digest, settings, office) else ""


def _word(text: Path, settings: Settings, office: Office) -> Word | None:
    """Return what is wrong with a dossier that claims an approval; None of one that claims none."""
    reading = dossier.read(text, settings)
    if not isinstance(reading, Release):
        return "unreadable"
    if reading.fields.status not in (Status.APPROVED, Status.WITHDRAWN):
        return None
    if _is_approved(reading.id, reading.digest, settings, office):
        return "genuine"
    given = approval.read(settings, reading.id)
    return "unproven" if given.over(reading.digest) else "changed" if given.approved else "unapproved"


def _is_approved(item: str, digest: str, settings: Settings, office: Office) -> bool:
    given = approval.Books(settings)[item]
    decision = given.over(digest)
    return decision is not None and chained(item, given.decisions) and signature.doubt(decision, office) is None


def _remembered(file: Path, salt: str) -> Mapping[str, tuple[str, str]]:
    """Return what was genuine under the same register and program; nothing when the memory cannot be read."""
    try:
        told = json.loads(file.read_bytes())
        known = {str(path): (str(item), str(key)) for path, (item, key) in told["known"].items()}
        return known if told["salt"] == salt else {}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _key(text: Path, item: str, settings: Settings) -> str:
    """Return what an answer about one dossier depends on."""
    try:
        told = approval.book(settings, item).read_bytes()
    except OSError:
        told = b""
    parts = (text.read_bytes(), told, repr(_files(text.parent)).encode())
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def _files(folder: Path) -> list[tuple[str, int, int]]:
    """Return name, size and time of every file below a dossier's own folders; its text is known by its bytes."""
    found = []
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            stats = ((each.path, each.stat(follow_symlinks=False)) for each in os.scandir(entry.path))
            found += [(path, stat.st_size, stat.st_mtime_ns) for path, stat in stats]
        else:
            found.append((entry.name, 0, 0))
    return sorted(found)


def _salt(settings: Settings, office: Office) -> str:
    parts = (path for name in _PARTS for path in (_PROGRAM / name, *(_PROGRAM / name).rglob("*.py")))
    told = [path.read_bytes() for path in sorted(parts) if path.is_file()]
    team = (settings.content / "office" / trust.BOOK).read_bytes()
    digest = hashlib.sha256(signature.namespace(office).encode())
    for part in (team, *told):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()
