"""A house's code has eleven digits and leads to all who are registered in it; without its label it is known by its dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.labelled import is_masked
from newsdesk.privacy.detect.number import GAP, THING, Span, apart, finditer, label, layout, legible
from newsdesk.privacy.detect.table import under
from newsdesk.source import Source

_ELEVEN = re.compile(rf"(?<![0-9])(?<![0-9][-.])(?=([1-9](?:{GAP}[0-9]){{10}}\0*+)(?![0-9]|[-.][0-9]))")
_TIDY = {(11,), (4, 6, 1)}
_DASHED = re.compile(r"[1-9][0-9]{3}-[0-9]{6}-[0-9]")
_HOUSE = (
    r"(?:(?:เลข|รหัส|หมายเลข|เลขที่)[ .]?(?:ที่ ?|รหัส ?)?(?:ประ ?จำ ?)?(?:ทะเบียน ?)?บ้าน|ทะเบียน ?บ้าน|ท ?\. ?ร ?\. ?14|ทร\.? ?14"
    r"|(?<![a-z])(?:house(?:hold)?|home)[ _-]?(?:registration|reg|code|id|book|no|number)|tabien ?ba+n)"
)
_LABEL = re.compile(rf"(?P<house>{_HOUSE})|(?P<thing>{THING}|โครงการ|ประชาชน|มือถือ|โทร|บัญชี|zoom|meeting)", re.IGNORECASE)
_WORD = re.compile(_HOUSE, re.IGNORECASE)


def house_codes(source: Source) -> Iterator[Span]:
    """Yield the code of every house that is called one, or written as one."""
    text = legible(source.plain)
    found = sorted((it.span(1) for it in finditer(_ELEVEN, text)), key=lambda it: layout(text[slice(*it)]) not in _TIDY)
    if not found:
        return
    below = {cell for cell, _, _ in under(source, _WORD)}
    taken: list[Span] = []
    for span in found:
        if (span in below or _is_house(text, span)) and not any(
            it[0] < span[1] and span[0] < it[1] for it in taken[-3:]
        ):
            taken.append(span)
    yield from apart(span for span in taken if not is_masked(source, span))


def _is_house(text: str, span: Span) -> bool:
    told = label(text, span[0], _LABEL, 50)
    return told == "house" or (not told and bool(_DASHED.fullmatch(text, *span)))
