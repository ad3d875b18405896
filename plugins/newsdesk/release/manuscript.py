"""A dossier's folder before anything is believed of it: bytes, names, and the text cut in two.

Nothing here raises over what an editor may have done; what is wrong stays visible for the rules.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple

from newsdesk.record import Fault, Tree, parse, typed
from newsdesk.register.words import Kind
from newsdesk.release.fields import SCHEMAS, Fields
from newsdesk.release.homes import HOMES
from newsdesk.settings import Settings

LONGEST = 1_000_000
BOM = b"\xef\xbb\xbf"
_FENCED = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_EMPTY = Tree(None, {}, ())


class Entry(NamedTuple):
    """A name found in the dossier's folder; `path` is relative to it."""

    path: str
    sort: Literal["file", "folder", "link", "other"]


@dataclass(frozen=True, slots=True)
class Manuscript:
    """Everything read from one dossier's folder.

    `text` is None when the bytes are not UTF-8 or too many; `fenced` is False when no front matter
    stands between two `---` lines. `faults` are those of the front matter against its kind's schema.
    """

    path: str
    folder: Path
    home: str
    year: str
    slug: str
    data: bytes = field(repr=False)
    text: str | None = field(repr=False)
    fenced: bool
    front: Tree = field(repr=False)
    body: str = field(repr=False)
    body_line: int
    fields: Fields | None = field(repr=False)
    faults: tuple[Fault, ...] = field(repr=False)
    entries: tuple[Entry, ...] = field(repr=False)

    @property
    def declared(self) -> Mapping[str, tuple[str | int, ...]]:
        """Every file the front matter names, and where it names it."""
        if self.fields is None:
            return {}
        named: dict[str, tuple[str | int, ...]] = {}
        for key in ("photos", "attachments"):
            for number, item in enumerate(getattr(self.fields, key)):
                named.setdefault(item.file, (key, number, "file"))
        for key in ("captions", "poster", "video_file"):
            if isinstance(name := getattr(self.fields, key, None), str):
                named.setdefault(name, (key,))
        return named


def read(file: Path, settings: Settings) -> Manuscript:
    """Read the dossier whose Markdown is *file*. Raises OSError if the disk does."""
    home, *years, slug, _ = file.relative_to(settings.content).parts
    with file.open("rb") as stream:
        data = stream.read(LONGEST + 1)
    text = _decode(data)
    front, body = cut(text or "")
    value = typed(_schema(front), front) if body else ()
    return Manuscript(
        path=settings.relative(file),
        folder=file.parent,
        home=home,
        year=years[0] if years else "",
        slug=slug,
        data=data,
        text=text,
        fenced=body > 0,
        front=front,
        body=text[body:] if text and body else "",
        body_line=text.count("\n", 0, body) + 1 if text else 1,
        fields=None if isinstance(value, tuple) else value,
        faults=value if isinstance(value, tuple) else (),
        entries=tuple(_entries(file.parent, "")),
    )


def told(file: Path) -> tuple[dict[str, Any], str] | None:
    """Return what a dossier's text tells, unjudged: its front matter and its body; None when it is not even that."""
    with file.open("rb") as stream:
        text = _decode(stream.read(LONGEST + 1))
    if text is None:
        return None
    front, body = cut(text)
    return (front.plain, text[body:]) if isinstance(front.plain, dict) and not front.faults else None


def cut(text: str) -> tuple[Tree, int]:
    """Return the front matter of a dossier's text, and where its body begins; nothing and 0 when it has none."""
    fence = _FENCED.match(text)
    return (parse(fence[1], first_line=2), fence.end()) if fence else (_EMPTY, 0)


def _decode(data: bytes) -> str | None:
    if len(data) > LONGEST:
        return None
    try:
        text = data.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _schema(front: Tree) -> type[Fields]:
    """Return the schema of the kind that is claimed, or the one all share when the kind is none of ours."""
    claimed = front.plain.get("kind") if isinstance(front.plain, dict) else None
    return SCHEMAS[Kind(claimed)] if claimed in tuple(Kind) else Fields


def _entries(folder: Path, prefix: str) -> list[Entry]:
    found = []
    for item in sorted(os.scandir(folder), key=lambda item: item.name):
        path = prefix + item.name
        if item.is_symlink():
            found.append(Entry(path, "link"))
        elif item.is_dir():
            found += [Entry(path, "folder"), *_entries(Path(item.path), path + "/")]
        else:
            found.append(Entry(path, "file" if item.is_file() else "other"))
    return found


def markdown_name(home: str) -> str:
    """Return the name a dossier's Markdown has in this part of content/."""
    return HOMES[home][0]
