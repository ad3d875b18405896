"""A house's code has eleven digits and leads to all who live in it; without a label its dashes tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsdesk.privacy.detect.labelled import is_masked
from newsdesk.privacy.detect.number import GAP, THING, Span, apart, finditer, label, layout, legible
from newsdesk.privacy.detect.table import under
from newsdesk.source import Source

_ELEVEN = re.compile(rf"(?<![0-9])(?<![0-9][-.])(?=([1-9](?:{GAP}[0-9]){{10}}\0*+)(?![0-9]|[-.][0-9]))")
_TIDY = {(11,), (4, 6, 1)}
_DASHED = re.compile(r"[1-9][0-9]{3}-[0-9]{6}-[0-9]")
_HOUSE = (
    r"(?:(?:เลข|รหัส|หมายเลข|เลขที่)[ .]?(?:ที่ ?|รหัส ?)?(?:ประ ?จำ ?)?(?:ทะเบียน ?)?บ้าน|ทะเบียน ?บ้าน"
    r"|ท ?\. ?ร ?\. ?14|ทร\.? ?14"
    r"|(?<![a-z])(?:house(?:hold)?|home)[ _-]?(?:registration|reg|code|id|book|no|number)|tabien ?ba{1,3}n)"
)
_LABEL = re.compile(rf"(?P<house>{_HOUSE})|(?P<thing>{THING}|โครงการ|ประชาชน|มือถือ|โทร|บัญชี|zoom|meeting)", re.IGNORECASE)
_WORD = re.compile(_HOUSE, re.IGNORECASE)


def house_codes(source: Source) -> Iterator[Span]:
    """Yield the code of every house that is called one, or written as one."""
    text = legible(source.plain)
    found = [it.span(1) for it in finditer(_ELEVEN, text)]
    if not found:
        return
    below = {cell for cell, _, _ in under(source, _WORD)}
    houses = [it for it in found if it in below or _is_house(text, it)]
    tidy = [it for it in houses if layout(text[slice(*it)]) in _TIDY]
    yield from (it for it in apart([*tidy, *_clear(houses, tidy)]) if not is_masked(source, it))


def _clear(spans: Sequence[Span], taken: Sequence[Span]) -> Iterator[Span]:
    """Yield those of *spans* that reach into none of the *taken*; both in reading order, the taken apart."""
    for start, end in spans:
        before = bisect_left(taken, end, key=lambda it: it[0]) - 1
        if before < 0 or taken[before][1] <= start:
            yield start, end


def _is_house(text: str, span: Span) -> bool:
    told = label(text, span[0], _LABEL, 50)
    return told == "house" or (not told and bool(_DASHED.fullmatch(text, *span)))
