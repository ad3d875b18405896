"""The sample content as a built site, with one more story withdrawn and one removed."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

import keys
from newsdesk.editorial import approval
from newsdesk.site.build import build
from newsroom import AT, REPOSITORY, SOUND, Newsroom, overlaid

SITE = "https://ayutthaya1.example"
GALLERY = "releases/2569/reading-supervision-wat-saithan/"
DUTIES = ("plan/2570/", "evaluation/2569-W47/", "evaluation/", "network/", "working-group/", "laws/", "transparency/")
REMOVED, WITHDRAWN = "releases/2569/removed/", "releases/2569/withdrawn/"
ENDING = "{at: 2026-11-20 09:00, reason: consent-withdrawn}"


@dataclass(frozen=True)
class Sample:
    """The built site in *root* and its pages by file name, parsed."""

    root: Path
    pages: dict[str, HtmlElement]


def sample(root: Path) -> Sample:
    """Build the site in a copy of the sample office below *root*."""
    room = Newsroom(root)
    for name in ("content", "theme"):
        shutil.copytree(REPOSITORY / name, root / name)
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(REPOSITORY / name, root / name)
    room.team(keys.with_ours)
    approval.book(room.settings, "EV-2569-W47").unlink()  # its own approval is of the Monday after
    room.approve_sheets()
    _ended(room, REMOVED, 960, f"status: removed\nremoval: {ENDING}")
    _ended(room, WITHDRAWN, 961, f"status: withdrawn\nwithdrawal: {ENDING}")
    build(room.settings, at=AT)
    return Sample(root / "output", pages_of(root / "output"))


def _ended(room: Newsroom, place: str, number: int, end: str) -> None:
    text = overlaid(SOUND, f"id: PR-2569-0{number}\nnumber: {number}/2569\ndate: 2026-11-19 09:00")
    room.lay(text, place)
    room.approve(f"{place}release.md")
    room.lay(overlaid(text, end), place)


def pages_of(root: Path) -> dict[str, HtmlElement]:
    """Return every page below *root* by its file name."""
    parser = html.HTMLParser(encoding="utf-8")
    paths = sorted(root.rglob("*.html"))
    return {path.relative_to(root).as_posix(): html.parse(str(path), parser).getroot() for path in paths}


def address(name: str) -> str:
    """Return the public address of a page."""
    return f"{SITE}/{name.removesuffix('index.html')}"


def unlisted(page: HtmlElement) -> bool:
    """Return whether a page asks search engines to pass it over."""
    return bool(page.xpath("//meta[@name='robots'][contains(@content, 'noindex')]"))
