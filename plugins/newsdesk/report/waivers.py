"""The waivers that stand, for those who answer for them: where, why, by whose word, how long; never of what."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime

from newsdesk.finding import Lang
from newsdesk.privacy import waiver
from newsdesk.register.office import Office
from newsdesk.release.case import Case
from newsdesk.release.model import Reading, Release
from newsdesk.report import powers
from newsdesk.report.table import Phrase, aligned, one_line, told

_NONE = Phrase("ไม่มีข้อยกเว้นที่มีผลอยู่", "no waiver stands")
_REACHES = Phrase("บรรทัด {}", "lines {}")
_LEFT = Phrase("เหลือ {} วัน", "{} days left")


@dataclass(frozen=True, slots=True)
class Standing:
    """One waiver that counts: `line` is where it is written, `reaches` are the lines it excuses, `by` is a post."""

    rule: str
    item: str
    path: str
    line: int
    reaches: tuple[int, ...]
    reason: str
    by: str
    consent: str | None
    until: datetime
    days_left: int


def standing(readings: Iterable[Reading], office: Office, at: datetime) -> tuple[Standing, ...]:
    """Return the waivers that count at this moment, what ends first before the others."""
    cases = (Case(reading, office, at) for reading in readings if isinstance(reading, Release))
    found = (each for case in cases for each in _of(case))
    return tuple(sorted(found, key=lambda each: (each.until, each.path, each.line)))


def _of(case: Case) -> Iterator[Standing]:
    for place, each in waiver.standing(case):
        yield Standing(
            rule=each.rule,
            item=case.release.id,
            path=case.release.path,
            line=case.release.spot("waivers", place).line,
            reaches=tuple(sorted({spot.line for spot in waiver.excusing(case, each)})),
            reason=one_line(each.reason),
            by=powers.post(case.office, each.by) or each.by,
            consent=each.consent,
            until=each.until,
            days_left=(each.until - case.at).days,
        )


def text(found: tuple[Standing, ...], lang: Lang = "th") -> str:
    """Return a line a waiver, and its reason below it."""
    if not found:
        return _NONE.says(lang) + "\n"
    lines = aligned([_row(each, lang) for each in found])
    return "".join(f"{line}\n      {each.reason}\n" for line, each in zip(lines, found, strict=True))


def _row(each: Standing, lang: Lang) -> tuple[str, ...]:
    reaches = _REACHES.says(lang).format(", ".join(map(str, each.reaches)))
    left = _LEFT.says(lang).format(each.days_left)
    return (
        each.rule,
        each.item,
        f"{each.path}:{each.line}",
        reaches,
        each.by,
        each.consent or "",
        f"{told(each.until, lang)} ({left})",
    )


def as_json(found: tuple[Standing, ...]) -> str:
    """Return a list of the waivers; moments in ISO."""
    rows = [asdict(each) | {"until": each.until.isoformat()} for each in found]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
