"""Personal data of a text masked where it is written; what is around it stays as it was, to the byte.

Markup that reaches out of a masked place is kept, and so are line ends and cells; a front matter keeps its form. What
is masked once is found by no second scan.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any, NamedTuple

from newsdesk.privacy import house_style
from newsdesk.privacy.detect import SCANNERS, Span, is_named
from newsdesk.privacy.excused import Waived, is_excused, value_of
from newsdesk.privacy.house_style import CROSSED
from newsdesk.privacy.leftover import leftover
from newsdesk.record import parse
from newsdesk.register.office import Office
from newsdesk.source import Source

RULE_OF: Mapping[str, str] = {
    "NATIONAL_ID": "PDP101",
    "STATELESS_CODE": "PDP102",
    "PHONE": "PDP103",
    "EMAIL": "PDP104",
    "LINE_ID": "PDP105",
    "BANK_ACCOUNT": "PDP106",
    "CREDIT_CARD": "PDP107",
    "PASSPORT": "PDP108",
    "HOUSE_REG": "PDP109",
    "STUDENT_ID": "PDP110",
    "VEHICLE_PLATE": "PDP111",
    "BIRTH_DATE": "PDP112",
    "HOME_ADDRESS": "PDP113",
    "GPS": "PDP114",
    "SALARY": "PDP115",
    "SENSITIVE": "PDP116",
}
Spared = Callable[[str, Source, Span], bool]

_ROUNDS = 5  # what one mask uncovers, the next round finds
_MANY = 100  # beyond so many in one front matter all are crossed out: each trial costs a reading of it
_NEAR = 5_000
_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<yaml>.*?)^---[ \t]*\r?(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_IN_LINK = re.compile(r"""(?:\]\(|://|www\.|(?:href|src)\s{0,3}=\s{0,3}["']?|geo:)[^\s()<>"']*\Z""")
_PARAGRAPH = re.compile(r"\n[ \t>]*\r?\n")
_LONE_RETURN = re.compile(r"\r(?!\n)")


class Edit(NamedTuple):
    """One masked place: where it was, its kind, and what it became; `text` is empty where nothing would fit."""

    line: int
    column: int
    kind: str
    text: str


class _Place(NamedTuple):
    kind: str
    span: Span
    start: int
    end: int


def sparing(office: Office, waived: Collection[Waived] = (), names: Collection[str] = ()) -> Spared:
    """Return what a mask passes over: what the office has made public, what is waived, the children declared."""

    def spared(kind: str, source: Source, span: Span) -> bool:
        if kind not in RULE_OF:
            return any(is_named(source, span, name) for name in names)
        value = value_of(source.raw[slice(*source.raw_span(*span))])
        return is_excused(RULE_OF[kind], value, office, waived)

    return spared


def masked(text: str, spared: Spared) -> tuple[str, tuple[Edit, ...]]:
    """Return *text* without the personal data that is not *spared*, and every edit in reading order."""
    done: set[Edit] = set()
    for _ in range(_ROUNDS):
        text, edits = _round(text, spared)
        done |= edits
        if not any(edit.text for edit in edits):
            break
    return text, tuple(sorted(done))


def _round(text: str, spared: Spared) -> tuple[str, set[Edit]]:
    """Mask what is found at once, from the end on: no place moves before its turn."""
    source = Source.of(_LONE_RETURN.sub("\n", text))
    places = _places(source, spared)
    front = _FRONT.match(text)
    body = front.end() if front else 0
    form = _form(text) if any(place.start < body for place in places) else None
    crowded = sum(place.start < body for place in places) > _MANY
    fresh, edits = text, set()
    for place in reversed(places):
        choices = _in_front(source, place, crowded) if place.start < body else (_in_body(source, place),)
        checked = form if place.start < body and not crowded else None
        fresh, mask = _replaced(fresh, source, place, choices, checked)
        spot = source.spot(*place.span)
        edits.add(Edit(spot.line, spot.column, place.kind, mask))
    if crowded and form not in (None, _form(fresh)):
        return text, {edit._replace(text="") for edit in edits}
    return fresh, edits


def _places(source: Source, spared: Spared) -> tuple[_Place, ...]:
    """Return what is to be masked, none that reaches into another; of two that begin as one, the longer."""
    found = (
        _Place(kind, span, *source.raw_span(*span))
        for kind, find in SCANNERS
        for span in find(source)
        if not spared(kind, source, span)
    )
    apart: list[_Place] = []
    for place in sorted(found, key=lambda place: (place.start, -place.end)):
        if not apart or place.start >= apart[-1].end:
            apart.append(place)
    return tuple(apart)


def _replaced(text: str, source: Source, place: _Place, choices: tuple[str, ...], form: Any) -> tuple[str, str]:
    """Return *text* with the first of *choices* under which a front matter keeps its *form*, and that mask."""
    before, after = leftover(source, place.start, place.end, in_cells=place.kind == "MINOR_NAME")
    for mask in choices:
        changed = f"{text[: place.start]}{before}{mask}{after}{text[place.end :]}"
        if form is None or _form(changed) == form:
            return changed, mask
    return text, ""


def _in_front(source: Source, place: _Place, crowded: bool) -> tuple[str, ...]:
    """Return the masks to try where YAML may take a mark for something else, best first."""
    mask = _in_link_or_text(source, place)
    if crowded:
        return (CROSSED,)
    if mask == house_style.redacted(place.kind):
        return mask, f'"{mask}"', mask.replace(": ", ":"), CROSSED
    return mask, CROSSED


def _in_body(source: Source, place: _Place) -> str:
    mask = _in_link_or_text(source, place)
    return mask.replace("*", r"\*") if "*" in mask and _has_stars(source.raw, place) else mask


def _in_link_or_text(source: Source, place: _Place) -> str:
    mask = house_style.masked(place.kind, source, place.span)
    in_link = _IN_LINK.search(source.raw[max(0, place.start - 200) : place.start])
    return CROSSED if in_link and mask == house_style.redacted(place.kind) else mask


def _has_stars(raw: str, place: _Place) -> bool:
    """Return whether other stars, or addresses that get some, stand in the paragraph: they would make an emphasis."""
    before = _PARAGRAPH.split(raw[max(0, place.start - _NEAR) : place.start])[-1]
    after = _PARAGRAPH.split(raw[place.end : place.end + _NEAR], maxsplit=1)[0]
    return any(sign in before + after for sign in "*@")


def _form(text: str) -> Any:
    """Return the front matter of *text* with nothing in it but its keys; None when it has no form to keep."""
    front = _FRONT.match(text)
    tree = parse(front["yaml"].replace("\r\n", "\n").replace("\r", "\n") if front else "")
    return None if tree.faults else [_keys(tree.plain)]


def _keys(plain: Any) -> Any:
    if isinstance(plain, dict):
        return {key: _keys(value) for key, value in plain.items()}
    return [_keys(value) for value in plain] if isinstance(plain, list) else plain is None
