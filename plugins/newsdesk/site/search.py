"""The search index of one edition: every dated story and standing page by its cleared words, as small files."""

from __future__ import annotations

import html
import json
import re
from collections import defaultdict
from typing import Any

from newsdesk import thai
from newsdesk.release.redaction import plain
from newsdesk.search import index
from newsdesk.search.index import Entry
from newsdesk.site.edition import Edition
from newsdesk.site.ledger import Ledger
from newsdesk.site.story import Story
from newsdesk.thai import Digits

_INLINE = re.compile(r"</?(?:a|abbr|b|code|em|i|s|small|span|strong|sub|sup|u)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
_ALT = re.compile(r'<img\b[^>]*\balt="([^"]*)"[^>]*>')


def write(edition: Edition, ledger: Ledger) -> None:
    """Write the volumes of *edition*, and the list of them, newest first."""
    years = defaultdict[int, list[Entry]](list)
    style = edition.office.card.digits
    for story in sorted((*edition.news, *edition.pages), key=lambda story: (story.published, story.id)):
        years[thai.be_year(story.published)].append(_entry(story, style))
    listed = list[dict[str, str | int]]()
    for number, entries in enumerate(index.volumes(years), 1):
        volume, name = index.volume(entries), f"v{number}"
        listed.insert(
            0, {"name": name, "count": volume.count, "shards": len(volume.shards), "pairs": len(volume.pairs)}
        )
        for prefix, shards in (("", volume.shards), ("p", volume.pairs)):
            for place, shard in enumerate(shards):
                ledger.write(f"search/{name}/{prefix}{place}.json", _json(index.told(shard)), "site")
        for place, block in enumerate(volume.blocks):
            ledger.write(f"search/{name}/b{place}.json", _json(block), "site")
    ledger.write("search/index.json", _json(listed), "site")


def _entry(story: Story, style: Digits) -> Entry:
    kind = f"ถอนแล้ว {story.kind.name}" if story.withdrawn else story.kind.name
    date = thai.plain_date(story.published, style)
    return Entry(story.href, plain(story.title), plain(story.summary), kind, date, tuple(map(plain, _blocks(story))))


def _blocks(story: Story) -> list[str]:
    """Return the words of *story* as its page shows them, a block each."""
    text = str(story.html).replace("\n", " ")  # a line of the source ends no sentence
    body = _TAG.sub("\n", _INLINE.sub("", _ALT.sub(r"\n\1\n", text)))
    names = [link.name for link in (*story.audiences, *story.schools, *story.tags)]
    shots = [word for photo in story.photos for word in (photo.alt, photo.caption)]
    files = [download.title for download in story.downloads]
    facts = [text for _, text in story.facts]
    told = (story.number, *_dates(story), *facts, *names, *shots, *files, story.contact, story.credit)
    return [*filter(None, told), *filter(str.strip, html.unescape(body).splitlines())]


def _dates(story: Story) -> tuple[str, ...]:
    """Return the other ways in which readers write its day."""
    day = story.published
    return thai.short_date(day, "arabic"), f"{day.day}/{day.month}/{thai.be_year(day)}", f"{day:%Y-%m-%d}"


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
