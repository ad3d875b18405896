"""What a rule about one release looks at: the release, the office, and the moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from newsdesk.finding import Spot
from newsdesk.register.office import Office
from newsdesk.release.model import Release


@dataclass(frozen=True, slots=True)
class Case:
    """One release before the gate, at a moment."""

    release: Release
    office: Office
    at: datetime

    def unless(self, fine: object, *loc: str | int, about: str = "") -> Iterator[Spot]:
        """Yield the place of a front-matter value unless all is *fine*; the shape of most rules."""
        if not fine:
            yield self.release.spot(*loc, about=about)
