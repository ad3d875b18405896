"""A sensitive matter counts where it is told of a person: a verb leads it, and the person stands in the same sentence.

The same words about people at large, in a campaign or a lesson, are news like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsdesk.privacy.detect import sensitive_about as about
from newsdesk.privacy.detect import sensitive_words as words
from newsdesk.privacy.detect.number import Span
from newsdesk.privacy.detect.person import is_child, people
from newsdesk.privacy.detect.table import cells
from newsdesk.source import Source

_BEFORE, _BEHIND = 110, 70  # letters within which a matter looks for its person
_RECORD, _LONGEST = 240, 140
_NAMES = re.compile(r"ชื่อ|[Nn]ame")


@dataclass(frozen=True, slots=True, order=True)
class Matter:
    """What is told of a person: where, of the person at which place, and whether it is a child's case."""

    start: int
    end: int
    person: int
    case: bool = False


def sensitive(source: Source) -> Iterator[Span]:
    """Yield every sensitive matter that is told of a person."""
    return ((matter.start, matter.end) for matter in _matters(source))


def private_matters(source: Source) -> Iterator[Span]:
    """Yield what PDPA s.26 protects, save the cases of children."""
    return ((matter.start, matter.end) for matter in _matters(source) if not matter.case)


def child_cases(source: Source) -> Iterator[Span]:
    """Yield what is told of a child as victim, suspect, pregnant, infected or missing."""
    return ((matter.start, matter.end) for matter in _matters(source) if matter.case)


@lru_cache(maxsize=4)
def _matters(source: Source) -> tuple[Matter, ...]:
    text = source.plain
    found = list(_words(text))
    if not found:
        return ()
    told = (matter for word in found for matter in _told(text, word))
    return tuple(_joined([*told, *_recorded(text), *_listed(source)]))


def _words(text: str) -> Iterator[re.Match[str]]:
    for word in words.MATTER.finditer(text):
        yield from filter(None, (kind.match(text, word.start()) for kind in words.kinds()))
    if words.ENGLISH.search(text):
        yield from words.latin().finditer(text)


def _told(text: str, word: re.Match[str]) -> Iterator[Matter]:
    """Yield what *word* tells of a person."""
    lead = about.LEAD.search(text, max(0, word.start() - 40), word.start())
    tail = about.TAIL.match(text, word.end())
    span = (lead.start() if lead else word.start(), tail.end() if tail else word.end())
    grave = word.re is words.kinds()[0] or word.lastgroup == "grave"
    kind = "verb" if lead else word.lastgroup or ""
    if person := _before(text, span, kind, grave) or _behind(text, span):
        yield Matter(*span, person.start(), grave and is_child(person))


def _before(text: str, span: Span, kind: str, grave: bool) -> re.Match[str] | None:
    """Return the person of whom *span* is told, if it follows and nobody else is meant."""
    near = max(0, span[0] - _BEFORE)
    first = max((found.end() for found in about.BREAK.finditer(text, near, span[0])), default=near)
    those = [each for each in people(text, (first, span[0])) if _counts(each, text[span[0]], grave)]
    if kind == "thing" or not those or about.MANY.match(text, span[1]):
        return None
    return those[-1] if _is_meant(those[-1], span[0], kind) else None


def _counts(person: re.Match[str], letter: str, grave: bool) -> bool:
    """Return whether one is meant: of those so vaguely called few are, of those who wrote or may be asked none."""
    vague = (person.lastgroup == "classed" and not grave) or (person.lastgroup == "named" and not letter.isascii())
    return not vague and not about.BYLINE.search(person.string, max(0, person.start() - 24), person.start())


def _is_meant(person: re.Match[str], matter: int, kind: str) -> bool:
    """Return whether the words from a person to the matter at that place lead from one to the other."""
    text, title = person.string, person.end()
    name = about.NAME.match(text, title, matter) if person.lastgroup != "office" else None
    start = name.end() if name else title
    apposed = about.APPOSED_CHILD if is_child(person) else about.APPOSED
    if apposed.fullmatch(text, start, matter):
        return True
    if about.CROWD.search(text, title, matter) or about.NOBODY.search(text, start, matter):
        return False
    if kind == "noun":
        return bool(about.BESIDE.fullmatch(text, start, matter))
    elsewhere = max((found.end() for found in about.ELSEWHERE.finditer(text, start, matter)), default=0)
    return not elsewhere or bool(about.AGAIN.search(text, elsewhere, matter))


def _behind(text: str, span: Span) -> re.Match[str] | None:
    """Return the person who is named right behind *span*, as in "ของ" or "ได้แก่"."""
    sentence = about.REACH.match(text, span[1])
    last = min(sentence.end() if sentence else span[1], span[1] + _BEHIND)
    person = next(iter(people(text, (span[1], last))), None)
    if person is None or person.lastgroup in {"office", "classed", "named"} or about.OFFICIAL.match(text, person.end()):
        return None
    meant = not about.NOBODY.search(text, max(0, span[0] - 40), span[0])
    return person if meant and about.TIE.fullmatch(text, span[1], person.start()) else None


def _recorded(text: str) -> Iterator[Matter]:
    """Yield the answers of a form that names somebody."""
    for field in about.FIELD.finditer(text):
        answer = about.ANSWER.match(text, field.end())
        if answer and not about.NO_ANSWER.match(answer["answer"]):
            start = max(text.rfind("\n\n", 0, field.start()) + 1, field.start() - _RECORD, 0)
            if people(text, (start, field.start())):
                yield Matter(field.start(), answer.end(), field.start())


def _listed(source: Source) -> Iterator[Matter]:
    """Yield the cells of a column that asks for the matter, in rows that name somebody."""
    text = source.plain
    for row, cell in cells(source, about.FIELD):
        written = text[slice(*cell)].strip(" \t\"'")
        named = people(text, row) or _NAMES.search(text, max(0, row[0] - 400), row[0])
        if named and written.strip("-: ") and not about.NO_ANSWER.match(written):
            start = text.index(written, *cell)
            yield Matter(start, start + len(written), start)


def _joined(matters: Iterable[Matter]) -> Iterator[Matter]:
    """Yield the matters in reading order, those of one person as one while they stay near."""
    last: Matter | None = None
    for matter in sorted(matters):
        near = last and matter.person == last.person and matter.end - last.start <= _LONGEST
        if last and (near or matter.start < last.end):
            last = Matter(last.start, max(last.end, matter.end), last.person, last.case or matter.case)
            continue
        if last:
            yield last
        last = matter
    if last:
        yield last
