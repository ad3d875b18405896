"""Where a line of a paper may end: at a space first, then between words, never within the name of a person or place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from markupsafe import Markup, escape

from newsdesk import thai
from newsdesk.papers.matter import Matter

_LONGEST = 32  # letters; a longer name has to break somewhere
_TAG = re.compile(r'(<(?:"[^"]*+"|[^<>"])*+>)')
_UNJOINED = frozenset("ะัาำิีึืฺุู็่้๊๋์ํๅๆฯ")
_LEADING = frozenset("เแโใไ")
_FIRST_CUT = 0.6  # of a line: a line fuller than this ends at a space and leaves the phrase whole


def names(matter: Matter) -> tuple[str, ...]:
    """Return what no line may cut: declared persons, schools, the office and its province; the longest first."""
    card = matter.office.card
    schools = (school.name for school in matter.office.network.schools)
    persons = (person.name for person in matter.cleared.release.fields.persons)
    place = card.name_short_th.partition("สพป.")[2].partition(" เขต")[0]
    return longest_first((*persons, *schools, card.name_short_th, place))


def longest_first(told: Iterable[str]) -> tuple[str, ...]:
    """Return names as `held` takes them: as they are set, the longest first; one too long for a line is left out."""
    found = {thai.unbroken(name) for name in told if name}
    return tuple(sorted((name for name in found if len(name) <= _LONGEST), key=lambda name: (-len(name), name)))


def held(html: str, whole: tuple[str, ...]) -> Markup:
    """Return clean *html* with every name of *whole* in a span that does not break."""
    if not whole:
        return Markup(html)  # noqa: S704 (nh3 or escape has cleaned it)
    pattern = re.compile(
        "|".join(re.escape(str(escape(name))).replace("\u00a0", "(?:\u00a0|&nbsp;)") for name in whole)
    )
    parts = _TAG.split(html)
    texts = (
        pattern.sub(r'<span class="whole">\g<0></span>', part) if n % 2 == 0 else part for n, part in enumerate(parts)
    )
    return Markup("".join(texts))  # noqa: S704 (only spans of ours were added)


def held_text(text: str, whole: tuple[str, ...]) -> Markup:
    """Return plain *text* as HTML with its names unbroken."""
    return held(str(escape(thai.unbroken(text))), whole)


def words(phrase: str, whole: tuple[str, ...]) -> tuple[str, ...]:
    """Return the pieces of a phrase between which a line may end."""
    parts = re.split("(" + "|".join(map(re.escape, whole)) + ")", phrase) if whole else [phrase]
    apart = ((part,) if n % 2 else thai.words(part) for n, part in enumerate(parts) if part)
    return tuple(word for pieces in apart for word in pieces)


def lines(text: str, whole: tuple[str, ...], width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """Return *text* in lines no wider than *width* by *measure*."""
    done, line = list[str](), ""
    for phrase in thai.unbroken(" ".join(text.split())).split(" "):
        if measure(_and(line, phrase)) <= width:
            line = _and(line, phrase)
            continue
        if line and measure(line) > width * _FIRST_CUT and measure(phrase) <= width:
            done.append(line)
            line = phrase
            continue
        line = _filled(_and(line, ""), words(phrase, whole), width, measure, done)
    return (*done, line) if line else tuple(done)


def _and(line: str, phrase: str) -> str:
    return f"{line} {phrase}" if line else phrase


def _filled(line: str, pieces: tuple[str, ...], width: float, measure: Callable[[str], float], done: list[str]) -> str:
    """Fill lines with pieces, wider ones by letters; return the last, unfinished line."""
    for piece in pieces:
        for part in (piece,) if measure(piece) <= width else letters(piece):
            if line.strip() and measure(line + part) > width:
                done.append(line.rstrip())
                line = ""
            line += part
    return line


def letters(run: str) -> Iterator[str]:
    """Yield a run letter by letter, each with its marks and its leading vowel."""
    last = ""
    for letter in run:
        if last and last[-1] not in _LEADING and letter not in _UNJOINED and not unicodedata.combining(letter):
            yield last
            last = ""
        last += letter
    yield last
