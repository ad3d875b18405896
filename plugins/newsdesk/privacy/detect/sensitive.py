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

_BEFORE, _BEHIND, _BESIDE = 110, 70, 50  # letters within which a sentence, its end, and a bare noun look for a person
_RECORD, _LONGEST = 240, 120


@dataclass(frozen=True, slots=True, order=True)
class Matter:
    """What is told of a person: where, and whether it is a child's case."""

    start: int
    end: int
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
    found = [
        matter
        for pattern in (words.GRAVE, words.PRIVATE, words.LATIN)
        for word in pattern.finditer(text)
        for matter in _told(text, word)
    ]
    return tuple(_joined([*found, *_recorded(text), *_listed(source)], text))


def _told(text: str, word: re.Match[str]) -> Iterator[Matter]:
    """Yield what *word* tells of a person."""
    lead = about.LEAD.search(text, max(0, word.start() - 40), word.start())
    tail = about.TAIL.match(text, word.end())
    span = (lead.start() if lead else word.start(), tail.end() if tail else word.end())
    grave = word.re is words.GRAVE or word.lastgroup == "grave"
    if person := _before(text, span, bool(lead) or word.lastgroup != "noun", grave) or _behind(text, span):
        yield Matter(*span, grave and is_child(person))


def _before(text: str, span: Span, told: bool, grave: bool) -> re.Match[str] | None:
    """Return the person of whom *span* is told, if it follows and nobody else is meant."""
    near = max(0, span[0] - _BEFORE)
    first = max((found.end() for found in about.BREAK.finditer(text, near, span[0])), default=near)
    those = [each for each in people(text, (first, span[0])) if _counts(each, text[span[0]], grave)]
    if not those or about.MANY.match(text, span[1]):
        return None
    person = those[-1]
    name = about.NAME.match(text, person.end(), span[0])
    start = name.end() if name else person.end()
    if about.APPOSED.fullmatch(text, start, span[0]):
        return person
    if about.CROWD.search(text, person.end(), span[0]) or about.NOBODY.search(text, start, span[0]):
        return None
    elsewhere = max((found.end() for found in about.ELSEWHERE.finditer(text, start, span[0])), default=0)
    if told and elsewhere:
        return person if about.AGAIN.search(text, elsewhere, span[0]) else None
    return person if not elsewhere and (told or span[0] - person.end() <= _BESIDE) else None


def _counts(person: re.Match[str], letter: str, grave: bool) -> bool:
    """Return whether a person so vaguely called is meant: a class only in a grave matter, a Latin name only in English."""
    return (person.lastgroup != "classed" or grave) and (person.lastgroup != "named" or letter.isascii())


def _behind(text: str, span: Span) -> re.Match[str] | None:
    """Return the person who is named right behind *span*, as in "ของ" or "ได้แก่"."""
    sentence = about.REACH.match(text, span[1])
    last = min(sentence.end() if sentence else span[1], span[1] + _BEHIND)
    person = next(iter(people(text, (span[1], last))), None)
    if person is None or person.lastgroup in ("office", "classed", "named") or about.OFFICIAL.match(text, person.end()):
        return None
    meant = not about.NOBODY.search(text, max(0, span[0] - 40), span[0])
    return person if meant and about.TIE.fullmatch(text, span[1], person.start()) else None


def _recorded(text: str) -> Iterator[Matter]:
    """Yield the answers of a form that names somebody."""
    for field in about.FIELD.finditer(text):
        answer = about.ANSWER.match(text, field.end())
        if answer and not about.NO_ANSWER.match(answer["answer"]) and _is_of_one(text, field.start()):
            yield Matter(field.start(), answer.end())


def _is_of_one(text: str, place: int) -> bool:
    start = max(text.rfind("\n\n", 0, place) + 1, place - _RECORD, 0)
    return bool(people(text, (start, place)))


def _listed(source: Source) -> Iterator[Matter]:
    """Yield the cells of a column that asks for the matter, in rows that name somebody."""
    text = source.plain
    for row, cell in cells(source, about.FIELD):
        written = text[slice(*cell)].strip(" \t\"'")
        if (
            written.strip("-: ")
            and not about.NO_ANSWER.match(written)
            and (people(text, row) or _NAMES.search(text, max(0, row[0] - 400), row[0]))
        ):
            start = text.index(written, *cell)
            yield Matter(start, start + len(written))


_NAMES = re.compile(r"ชื่อ|[Nn]ame")


def _joined(matters: Iterable[Matter], text: str) -> Iterator[Matter]:
    """Yield the matters in reading order, those of one phrase as one."""
    last: Matter | None = None
    for matter in sorted(matters):
        if (
            last
            and matter.start - last.end <= 12
            and matter.end - last.start <= _LONGEST
            and "\n" not in text[last.end : matter.start]
        ):
            last = Matter(last.start, max(last.end, matter.end), last.case or matter.case)
        else:
            if last:
                yield last
            last = (
                matter
                if not last or matter.start >= last.end
                else Matter(last.end, max(matter.end, last.end + 1), matter.case)
            )
    if last:
        yield last
