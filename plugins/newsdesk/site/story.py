"""What a template is given: frozen values with every word already cleared.

Paths (`href`) are relative to the site, without a leading slash; the filter `url` makes them links.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Link:
    """A named place on the site: a kind, an audience, a school, a page, a month."""

    key: str
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Rendition:
    """One size of a picture; width and height in pixels, `size` in bytes."""

    href: str
    width: int
    height: int
    size: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A cleaned photograph in several sizes, smallest first, in both formats."""

    alt: str
    caption: str
    credit: str
    webp: tuple[Rendition, ...]
    jpeg: tuple[Rendition, ...]


@dataclass(frozen=True, slots=True)
class Download:
    """An attachment; `size` in bytes, `type` as readers know it: PDF."""

    href: str
    title: str
    type: str
    size: int


@dataclass(frozen=True, slots=True)
class Film:
    """A film with its captions and their words; `poster` is empty where none of the photographs is one."""

    href: str
    captions: str
    poster: str
    transcript: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A public remark above a story. `sort`: withdrawn, corrected, changed, corrects, retracts."""

    sort: str
    text: str
    at: datetime
    link: Link | None


@dataclass(frozen=True, slots=True)
class Seal:
    """Who approved the story, when, and the digest of what was approved."""

    post: str
    at: datetime
    digest: str


@dataclass(frozen=True, slots=True)
class Story:
    """Everything an article or page template shows.

    `facts` are (label, text) pairs: the 5W1H. `album` are the photographs that do not stand within the text, `card` is
    what a shared link shows where there is none at all. `series` is what it is a number of: a journal, the newsletter.
    """

    id: str
    number: str
    href: str
    title: str
    summary: str
    kind: Link
    published: datetime
    updated: datetime
    html: Markup
    facts: tuple[tuple[str, str], ...]
    photos: tuple[Picture, ...]
    album: tuple[Picture, ...]
    downloads: tuple[Download, ...]
    notices: tuple[Notice, ...]
    audiences: tuple[Link, ...]
    schools: tuple[Link, ...]
    tags: tuple[Link, ...]
    contact: str
    credit: str
    seal: Seal
    previous: Link | None = None
    next: Link | None = None
    related: tuple[Link, ...] = ()
    film: Film | None = None
    card: str = ""
    series: str = ""

    @property
    def withdrawn(self) -> bool:
        """Whether the text stands under a notice of withdrawal."""
        return any(notice.sort == "withdrawn" for notice in self.notices)


@dataclass(frozen=True, slots=True)
class Month:
    """One month of the archive and how many stories it holds."""

    year: int
    month: int
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class FeedLinks:
    """The three feeds of one subject: the site, a kind, an audience, a school."""

    name: str
    rss: str
    atom: str
    json: str
