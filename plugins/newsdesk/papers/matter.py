"""What every medium is made of: one cleared release with its text set, its photographs at hand, its approval named."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from newsdesk.gate import Cleared
from newsdesk.register.office import Office


@dataclass(frozen=True, slots=True)
class Shot:
    """A cleaned photograph on disk, in its largest size; width and height in pixels."""

    path: Path
    width: int
    height: int
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True, slots=True)
class Matter:
    """One cleared release as a paper is made of it; `html` is its body, set and cleaned, without its photographs.

    `items` are the cleared releases that a newsletter gathers, the leading one first.
    """

    cleared: Cleared
    office: Office
    html: str
    shots: tuple[Shot, ...]
    items: tuple[Matter, ...] = ()

    @property
    def url(self) -> str:
        """Where the release stands on the public site."""
        return f"{self.office.card.site_url}/{self.cleared.release.href}"

    @property
    def digest(self) -> str:
        """What was approved: 64 hexadecimal digits, of which papers print the first eight."""
        return self.cleared.decision.digest.removeprefix("sha256:")


@dataclass(frozen=True, slots=True)
class Piece:
    """One file of a pack: its name, and its bytes."""

    name: str
    body: bytes
