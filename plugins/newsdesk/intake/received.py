"""News a school of the network has sent, as it is taken in: bounded, clean of scripts, known again by its key.

What is received is never public: it becomes a draft that an officer writes anew and somebody approves.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

import nh3

LARGEST_FILE, MOST, LONGEST_TEXT, LONGEST_TITLE = 25_000_000, 200, 100_000, 300
LARGEST_ENCLOSED, MOST_ENCLOSED = 20_000_000, 20
TAKEN = (".jpg", ".jpeg", ".png", ".webp", ".pdf", ".docx", ".xlsx", ".mp3", ".mp4")
_TAGS = {"p", "br", "div", "ul", "ol", "li", "h2", "h3", "h4", "table", "tr", "td", "th", "blockquote"}
_THAI = {"windows-874": "cp874", "x-windows-874": "cp874", "dos-874": "cp874", "tis620": "tis_620"}


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file that came with it; its own name is forgotten, for names tell of persons and lead out of folders."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Received:
    """One piece of news: its key, its headline, its text as clean HTML, and the files that came with it."""

    key: str
    title: str
    html: str = field(repr=False)
    enclosed: tuple[Enclosed, ...] = ()


class Unreadable(Exception):
    """A file that is neither a feed nor a mail, or is larger than is taken."""


def received(sender: str, own_id: str, title: str, html: str, enclosed: tuple[Enclosed, ...] = ()) -> Received:
    """Return what was sent within its bounds; the same sender and id give the same key."""
    key = hashlib.sha256(f"{sender}\n{own_id or title}".encode()).hexdigest()[:12]
    printable = "".join(sign for sign in title if sign.isprintable() or sign.isspace())
    clean = nh3.clean(html[:LONGEST_TEXT], tags=_TAGS, attributes={})
    return Received(key, " ".join(printable.split())[:LONGEST_TITLE], clean, enclosed)


def enclosure(filename: str, data: bytes) -> Enclosed | None:
    """Return a file under a name made of its bytes; None when it is of no kind that is taken, or too large."""
    suffix = next((each for each in TAKEN if filename.lower().endswith(each)), None)
    if suffix is None or not data or len(data) > LARGEST_ENCLOSED:
        return None
    return Enclosed(hashlib.sha256(data).hexdigest()[:12] + suffix, data)


def decoded(data: bytes, charset: str) -> str:
    """Return bytes as text; Python does not know windows-874 by its name, and Thai mail uses it."""
    for name in (_THAI.get(charset.lower(), charset), "utf-8", "cp874"):
        try:
            return data.decode(name)
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    return data.decode("utf-8", "replace")
