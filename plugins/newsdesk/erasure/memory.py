"""What git remembers is as public as the branch that is pushed: every content and every message is examined, each once.

A text is examined as it stands in a file, a photograph for what it carries; who consented to what is the gate's matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from newsdesk import forked
from newsdesk.erasure.history import commits, git, objects, said
from newsdesk.finding import Finding, Rule, Spot, examine
from newsdesk.pictures.inspect import Photo, look
from newsdesk.pictures.rules import PICTURE_RULES
from newsdesk.privacy import check as privacy
from newsdesk.privacy import documents
from newsdesk.privacy.rules import TEXT_RULES
from newsdesk.register.office import Office
from newsdesk.source import Source

LARGEST = 64_000_000  # bytes; what is longer is named, not read
_PHOTOS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".tif", ".tiff", ".avif", ".heic")
_PAPERS = frozenset(suffix for sort, suffixes in documents.SUFFIXES.items() if sort != "text" for suffix in suffixes)
_CARRYING: tuple[Rule[Photo], ...] = tuple(rule for rule in PICTURE_RULES if rule.id in ("PIC101", "PIC102"))


_NAMED: tuple[Rule[Any], ...] = (*TEXT_RULES, *documents.RULES, *_CARRYING)
_BY_ID = {rule.id: rule for rule in _NAMED}


@dataclass(frozen=True, slots=True)
class Content:
    """One content below *paths*: its object's name, its size in bytes, and a path it had; a message has none."""

    name: str
    size: int
    path: str = ""


def contents(root: Path, *paths: str) -> tuple[Content, ...]:
    """Return every message that a ref reaches, and every content that lay below *paths* in any commit."""
    listed = git(root, "rev-list", "--objects", "--full-history", "--all", "--", *paths).encode(
        "utf-8", "surrogateescape"
    )
    asked = ("cat-file", "--batch-check=%(objecttype) %(objectname) %(objectsize) %(rest)")
    rows = (line.split(" ", 3) for line in git(root, *asked, told=listed).split("\n")[:-1])
    files = (Content(name, int(size), path) for kind, name, size, path in rows if kind == "blob")
    return (*(Content(commit, 0) for commit in commits(root)), *files)


def objections(root: Path, found: Sequence[Content], office: Office) -> tuple[Finding, ...]:
    """Return what is wrong with *found*, each at `PATH@COMMIT`: the first commit that held it."""
    seen = forked.shared(lambda part: tuple(_looks(root, part, office)), found)
    wrong = {content: harm for content, harm in zip(found, seen, strict=True) if harm}
    return tuple(
        Finding(_BY_ID[rule], place, *spot)
        for content, harm in wrong.items()
        for place in (_place(root, content),)
        for rule, spot in harm
    )


def harm(path: str, data: bytes, office: Office) -> tuple[Finding, ...]:
    """Return what may harm a person in one file, and in its name."""
    named = privacy.text(Source.of(path), path, office)
    if PurePosixPath(path).suffix.lower() in _PHOTOS:
        return (*named, *examine(_CARRYING, look(data), path))
    if PurePosixPath(path).suffix.lower() in _PAPERS:
        return (*named, *_document(path, data, office))
    return (*named, *(() if b"\0" in data else _words(path, data, office)))


def _document(path: str, data: bytes, office: Office) -> Iterator[Finding]:
    """Yield what an attachment carries, and what its parts say."""
    document = documents.look(PurePosixPath(path).name, data)
    yield from examine(documents.RULES, document, path)
    for part in document.parts:
        for each in privacy.text(Source.of(part.text), path, office):
            yield Finding(each.rule, path, about=part.about)


def _words(path: str, data: bytes, office: Office) -> tuple[Finding, ...]:
    return privacy.text(Source.of(data.decode("utf-8", "replace")), path, office)


def _looks(root: Path, part: Sequence[Content], office: Office) -> Iterator[list[tuple[str, Spot]]]:
    """Yield the places where each of *part* breaks a rule; a rule goes by its id, for it crosses processes."""
    readable = [content for content in part if content.size <= LARGEST]
    data = objects(root, (content.name for content in readable))
    for content in part:
        found: tuple[Finding, ...] = (
            Finding(documents.RULES[0], content.path),
        )  # too long to be read, and so not known
        if content.size <= LARGEST:
            raw = next(data)
            found = harm(content.path, raw, office) if content.path else _words("", said(raw)[1], office)
        yield [(each.rule.id, Spot(each.line, each.column, each.width, each.about)) for each in found]


def _place(root: Path, content: Content) -> str:
    """Return where a finding stands: the path and the first commit that held it, or the message's commit."""
    if not content.path:
        return f"message@{content.name[:12]}"
    told = git(root, "log", "--all", "--format=%h", "--abbrev=12", f"--find-object={content.name}").split()
    return f"{content.path}@{told[-1] if told else '?'}"
