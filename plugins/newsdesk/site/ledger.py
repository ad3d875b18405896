"""What was written, and from what: every file of the site has its origin, or the build stops.

The ledger becomes manifest.json: the public list of what was cleared, for the auditor and for anyone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from newsdesk.desk import Desk
from newsdesk.gate import Cleared
from newsdesk.settings import CannotRun

MANIFEST = "manifest.json"


class Ledger:
    """The files of one build below *root*, each with the id of its release, or `site` or `theme`."""

    def __init__(self, root: Path) -> None:
        """Begin with nothing written."""
        self.root = root
        self.origins: dict[str, str] = {}

    def enter(self, name: str, origin: str) -> None:
        """Note that *name* will be written. Raises CannotRun when it already was, or lies outside."""
        if name in self.origins or ".." in name.split("/") or name.startswith("/"):
            raise CannotRun(f"{name}: มีสองเรื่องจะเขียนไฟล์เดียวกัน (two things would be written to one file)")
        self.origins[name] = origin

    def write(self, name: str, data: bytes, origin: str) -> None:
        """Write one file and note its origin."""
        self.enter(name, origin)
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def close(self, desk: Desk, site_url: str) -> None:
        """Write the manifest: what was cleared, by whom, and the SHA-256 of every file."""
        statement = {
            "v": 1,
            "site_url": site_url,
            "at": desk.at.isoformat(),
            "until": _iso(next_change(desk)),
            "items": {item.release.id: _provenance(item) for item in desk.cleared},
            "gone": {item.id: item.href for item in desk.gone},
            "files": {name: self._file(name) for name in sorted(self.origins)},
        }
        text = json.dumps(statement, ensure_ascii=False, sort_keys=True, indent=1)
        (self.root / MANIFEST).write_text(text + "\n", encoding="utf-8")

    def _file(self, name: str) -> Mapping[str, Any]:
        data = (self.root / name).read_bytes()
        return {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data), "from": self.origins[name]}


def _provenance(item: Cleared) -> Mapping[str, str]:
    return {
        "href": item.release.href,
        "digest": item.decision.digest,
        "approved_by": item.approver.post,
        "approved_at": item.decision.at.isoformat(),
    }


def next_change(desk: Desk) -> datetime | None:
    """Return the next moment at which a verdict changes by itself, and so a rebuild is needed."""
    ends = [item.until for item in desk.cleared if item.until]
    begins = [item.due for item in desk.waiting if item.due]
    return min((*ends, *begins), default=None)


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
