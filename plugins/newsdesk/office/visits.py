"""How often each public page and feed was read, from the web server's own log (combined format), in one pass.

A reader's address is never looked at, programs are left out, and nothing is told of so few that one could be meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import Literal, NamedTuple
from urllib.parse import unquote_to_bytes

FLOOR = 5
MOST_NAMED = 20  # broken lines whose places are told
ROBOTS = (
    "(?<!cu)bot", "crawl", "spider", "slurp", "archiver", "scan", "monitor", "check", "preview", "headless",
    "lighthouse", "facebookexternalhit", "feedfetcher", "feedly", "mediapartners", "gptbot", "chatgpt", "claude",
    "perplexity", "curl", "wget", "python", "go-http", "java/", "okhttp", "axios", "node", "libwww", "httpclient",
)  # fmt: skip

_ROBOT = re.compile("|".join(ROBOTS).encode(), re.IGNORECASE)
_QUOTED = rb'"([^"\\]*+(?:\\.[^"\\]*+)*+)"'
_LINE = re.compile(
    rb"\S++ \S++ [^\[]*+\[(\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d):\d\d ([+-]\d{4})\] "
    + _QUOTED
    + rb" (\d{3}) (?:\d++|-) "
    + _QUOTED.replace(b"(", b"(?:", 1)
    + b" "
    + _QUOTED
)
_READ = (b"200", b"304")
_MONTHS = (b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec")
_MONTH = {name: n for n, name in enumerate(_MONTHS, 1)}
_REMEMBERED = 4096


class Place(NamedTuple):
    """One public address below the site's root, what it is, and the item it shows."""

    href: str
    sort: Literal["item", "page", "feed"]
    item: str = ""


@dataclass(frozen=True, slots=True)
class Visits:
    """How often each place was read, the most first; only what was read often enough is told.

    `rest` counts the other reads, None where they are too few; `few` how many places they are of. `robots` is what
    programs asked for. `broken` counts the lines that no server writes, `named` says where the first of them stand.
    """

    places: tuple[tuple[Place, int], ...]
    few: int
    rest: int | None
    robots: int | None
    broken: int
    named: tuple[str, ...]

    @property
    def reads(self) -> int:
        """All reads that may be told."""
        return sum(count for _, count in self.places) + (self.rest or 0)


def places(hrefs: Mapping[str, str], files: Mapping[str, str]) -> tuple[Place, ...]:
    """Return the places readers may see: *hrefs* of items by id, *files* of the built site, each with its origin."""
    found = {href: Place(href, "item", item) for item, href in hrefs.items()}
    for name, origin in files.items():
        if origin == "site" and name.startswith("feeds/") and name.endswith((".xml", ".json", ".opml")):
            found[name] = Place(name, "feed")
        elif origin == "site" and (name == "index.html" or name.endswith("/index.html")):
            href = name.removesuffix("index.html")
            found.setdefault(href, Place(href, "page"))
    return tuple(found.values())


def count(
    files: Iterable[tuple[str, Iterable[bytes]]], known: Iterable[Place], base: str, begin: datetime, end: datetime
) -> Visits:
    """Return the visits from *begin* until *end* in log files, each with its name and its lines.

    *base* is the path of the site's address. Memory is bounded by what is known, whatever the lines are.
    """
    asked = {f"{base}/{place.href}".encode(): place for place in known}
    within = lru_cache(_REMEMBERED)(lambda stamp, zone: _within(stamp, zone, begin, end))
    is_robot = lru_cache(_REMEMBERED)(_is_robot)
    tally: Counter[Place] = Counter()
    robots, broken, named, match = 0, 0, list[str](), _LINE.match
    for name, lines in files:
        for number, line in enumerate(lines, 1):
            told = match(line)
            if told is None or (fits := within(told[1], told[2])) is None:
                if line.strip():
                    broken += 1
                    named += [f"{name}:{number}"] if broken <= MOST_NAMED else []
            elif fits and told[4] in _READ and (place := _asked(told[3], asked)):
                if is_robot(told[5]):
                    robots += 1
                else:
                    tally[place] += 1
    return _told(tally, robots, broken, tuple(named))


def _told(tally: Mapping[Place, int], robots: int, broken: int, named: tuple[str, ...]) -> Visits:
    """Leave out what is too little, so that it cannot be worked out from what is told."""
    enough = {place: times for place, times in tally.items() if times >= FLOOR}
    rest, few = sum(tally.values()) - sum(enough.values()), len(tally) - len(enough)
    return Visits(
        places=tuple(sorted(enough.items(), key=lambda entry: (-entry[1], entry[0]))),
        few=few,
        rest=rest if rest >= FLOOR and few > 1 else None if few else 0,
        robots=robots if robots >= FLOOR or not robots else None,
        broken=broken,
        named=named,
    )


def _asked(request: bytes, asked: Mapping[bytes, Place]) -> Place | None:
    """Return the place a request line asks to read; None for anything else."""
    if not request.startswith(b"GET "):
        return None
    path = request[4 : request.rfind(b" HTTP/")].partition(b"?")[0]
    if (place := asked.get(path)) is not None:
        return place
    plain = unquote_to_bytes(path) if b"%" in path else path
    return asked.get(plain.removesuffix(b"index.html")) if plain.endswith(b"/index.html") else asked.get(plain)


def _is_robot(agent: bytes) -> bool:
    """Whether a program says it is one, or says nothing."""
    return agent in (b"", b"-") or _ROBOT.search(agent) is not None


def _within(stamp: bytes, zone: bytes, begin: datetime, end: datetime) -> bool | None:
    """Whether a minute of a log lies from *begin* until *end*; None for a day or a zone that is none."""
    try:
        offset = timedelta(hours=int(zone[:3]), minutes=int(zone[:1] + zone[3:]))
        day, hour, minute = stamp.split(b":")
        number, month, year = day.split(b"/")
        at = datetime(int(year), _MONTH[month], int(number), int(hour), int(minute), tzinfo=timezone(offset))
        return begin <= at < end
    except (KeyError, ValueError, OverflowError):
        return None
