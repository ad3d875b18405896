"""Which stories are akin: they share a tag, a school or a series. Each leads to older ones: a new one changes none."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping

from pelican.settings import DEFAULT_CONFIG
from pelican.utils import slugify

from newsdesk.site.story import Link, Story

MOST = 3
REACH = 12  # stories of one tag, school or series that are looked at, latest first


def tag_href(tag: str) -> str:
    """Return where the stories of a tag are listed: its Latin spelling, and four signs that tell it from others.

    A digit of the tag is left out: the name of a file is told in messages, and no number of a person may be.
    """
    latin = slugify(tag, regex_subs=DEFAULT_CONFIG["SLUG_REGEX_SUBSTITUTIONS"])
    words = re.findall("[a-z]+", latin[:40])
    return f"tags/{'-'.join((*words, hashlib.sha256(tag.encode()).hexdigest()[:4]))}/"


def related(stories: Iterable[Story]) -> Mapping[str, tuple[Link, ...]]:
    """Return for each story, given in the order of time, the older ones that share most with it, latest first."""
    shelves: dict[str, deque[tuple[int, Link]]] = defaultdict(lambda: deque(maxlen=REACH))
    kin: dict[str, tuple[Link, ...]] = {}
    for place, story in enumerate(stories):
        subjects = [*(link.href for link in (*story.tags, *story.schools)), *filter(None, [story.series])]
        shared = Counter(older for subject in subjects for older in shelves[subject])
        nearest = sorted(shared, key=lambda older: (shared[older], older[0]), reverse=True)
        kin[story.id] = tuple(link for _, link in nearest[:MOST])
        for subject in subjects:
            shelves[subject].append((place, Link(story.id, story.title, story.href)))
    return kin
