"""What a director's phone is shown before it signs: the statement, and all of the release that its digest covers.

The page in desk/passkey.html, hosted by the office on an address of its own, computes the digest again from this.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newsdesk.editorial.statement import Statement
from newsdesk.pictures import derive
from newsdesk.register.team import Person
from newsdesk.release.model import WORKFLOW, Release
from newsdesk.settings import Settings

PAGE = Path(__file__).parent / "desk/passkey.html"


def of(statement: Statement, release: Release, person: Person, settings: Settings) -> Mapping[str, Any]:
    """Return the request: what is to be signed, what it is about, and small pictures beside."""
    front = {key: value for key, value in release.tree.plain.items() if key not in WORKFLOW}
    credentials = [key.passkey.credential for key in person.keys if key.passkey]
    return {
        "statement": statement.model_dump(exclude_none=True),
        "material": {"v": 1, "href": release.href, "front": front, "body": release.body, "files": dict(release.files)},
        "pictures": dict(_previews(release, settings)),
        "credential": credentials[-1] if credentials else "",
    }


def _previews(release: Release, settings: Settings) -> Iterator[tuple[str, str]]:
    for photo in release.fields.photos:
        if photo.file in release.files:
            made = derive.derive(release.folder / photo.file, settings.pictures, release.files[photo.file])
            small = min((each for each in made if each.format == "jpeg"), key=lambda each: each.width)
            yield photo.file, "data:image/jpeg;base64," + base64.b64encode(small.path.read_bytes()).decode()
