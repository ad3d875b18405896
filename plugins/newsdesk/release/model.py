"""A release as it was written, frozen; every field knows its line."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsdesk.finding import Finding, Spot
from newsdesk.record import Tree
from newsdesk.register.words import Kind, Status
from newsdesk.release.fields import Fields
from newsdesk.source import Source

WORKFLOW = frozenset({"status", "withdrawal", "removal"})


@dataclass(frozen=True, slots=True)
class Release:
    """One dossier, read: its fields, its body, its files, and what the reader objects to.

    `href` is the path of its folder below content/, and so its public address; pages drop `pages/`.
    `files` maps each declared file to its SHA-256; a missing file is not in it.
    """

    path: str
    folder: Path
    href: str
    slug: str
    fields: Fields
    tree: Tree = field(repr=False)
    body: str = field(repr=False)
    body_line: int
    source: Source = field(repr=False)
    files: Mapping[str, str] = field(repr=False)
    findings: tuple[Finding, ...]
    digest: str

    @property
    def id(self) -> str:
        """The id by which approvals and other dossiers know it."""
        return self.fields.id

    @property
    def kind(self) -> Kind:
        """Its kind."""
        return self.fields.kind

    def spot(self, *loc: str | int, about: str = "") -> Spot:
        """Return the place of a front-matter value in its file."""
        return self.tree.spot(loc, about)


@dataclass(frozen=True, slots=True)
class Unread:
    """A dossier that is no release yet: what stands in the way, and what its author claims of it."""

    path: str
    id: str | None
    slug: str
    source: Source | None = field(repr=False)
    status: Status | None
    findings: tuple[Finding, ...]


Reading = Release | Unread


def digest(href: str, front: Mapping[str, Any], body: str, files: Mapping[str, str]) -> str:
    """Return what an approval is bound to, as `sha256:…` over canonical JSON.

    The object is {v, href, front, body, files}: the front matter without the workflow's own keys, all
    scalars as the strings that were written, in NFC (nothing, `~` and `null` without quotes as null); the
    SHA-256 of the body in UTF-8 with LF ends and one last newline; the SHA-256 of every declared file by its
    path in the dossier. Keys are sorted, no spaces, not escaped to ASCII. Any other program can compute it.
    """
    statement = {
        "v": 1,
        "href": href,
        "front": {key: value for key, value in front.items() if key not in WORKFLOW},
        "body": hashlib.sha256((body.rstrip("\n") + "\n").encode()).hexdigest(),
        "files": dict(files),
    }
    canonical = json.dumps(statement, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(unicodedata.normalize("NFC", canonical).encode()).hexdigest()
