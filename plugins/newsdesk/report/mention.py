"""Where a built site shows one item: its own files, and the lists, archive pages and feeds that lead to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from newsdesk.settings import CannotRun

_READ = (".html", ".xml", ".json")  # custody.txt names every item for good


@dataclass(frozen=True, slots=True)
class Mentions:
    """Names of files below the site's root: the item's own, those of the feeds, and all others that name it."""

    own: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()


def mentions(root: Path, origins: Mapping[str, str], item: str, href: str) -> Mentions:
    """Return where the site in *root* shows *item*; *origins* says of each file which item it was made from."""
    own = tuple(sorted(name for name, origin in origins.items() if origin == item))
    others = tuple(_naming(root, [name for name in sorted(origins) if origins[name] != item], item, href))
    feeds = tuple(name for name in others if name.startswith("feeds/") and not name.endswith(".html"))
    return Mentions(own, feeds, tuple(name for name in others if name not in feeds))


def _naming(root: Path, names: list[str], item: str, href: str) -> Iterator[str]:
    words = tuple(word.encode() for word in (item, href) if word)
    for name in names:
        if name.endswith(_READ):
            data = _bytes(root / name)
            if any(word in data for word in words):
                yield name


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotRun(f"{path}: อ่านไม่ได้ สร้างเว็บไซต์ใหม่ก่อน (cannot be read; build the site anew)") from error
