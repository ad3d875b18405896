"""How often the site was read, as lines, for a spreadsheet and for another program: totals, and nobody's visit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsdesk import thai
from newsdesk.finding import Lang
from newsdesk.office.visits import FLOOR, MOST_NAMED, Visits
from newsdesk.report.table import Phrase, Row, aligned, one_line
from newsdesk.thai import Digits

HEAD = Phrase("การเข้าชมเว็บไซต์ ไม่นับโปรแกรม", "Reads of the site, programs left out")
_SORTS = {"item": Phrase("เรื่อง", "item"), "page": Phrase("หน้า", "page"), "feed": Phrase("ฟีด", "feed")}
_READS, _ROBOTS = Phrase("รวม", "all"), Phrase("โปรแกรมเข้าชม", "by programs")
_NONE = Phrase("ไม่มีหน้าที่มีผู้เข้าชมถึง {} ครั้ง", "no place was read {} times")
_FEW = Phrase("อีก {} แห่งมีผู้เข้าชมไม่ถึง {} ครั้ง ไม่แสดงรายแห่ง", "{} more, read less than {} times each, not listed")
_LESS = Phrase("น้อยกว่า {}", "less than {}")
_BROKEN = Phrase("บรรทัดที่อ่านไม่ได้ {} บรรทัด: {}", "lines that cannot be read: {}: {}")
_AND_MORE = Phrase(" และต่อไป", " and on")


def text(visits: Visits, style: Digits, lang: Lang = "th") -> str:
    """Return the reads as lines, the most read first."""
    rows = [
        (f"/{place.href}", _SORTS[place.sort].says(lang), place.item, thai.digits(times, style))
        for place, times in visits.places
    ]
    all_of_it = f"{_READS.says(lang)} {thai.digits(visits.reads, style)}"
    told = [
        HEAD.says(lang),
        f"  {all_of_it}  {_ROBOTS.says(lang)} {_number(visits.robots, style, lang)}",
        *(f"  {line}" for line in aligned(rows)),
    ]
    if not rows:
        told.append(f"  {_said(_NONE, style, lang, FLOOR)}")
    if visits.few:
        told.append(f"  {_said(_FEW, style, lang, visits.few, FLOOR)}")
    if visits.broken:
        told.append(f"  {_BROKEN.says(lang).format(thai.digits(visits.broken, style), _named(visits, lang))}")
    return "\n".join(told) + "\n"


def as_json(visits: Visits) -> Mapping[str, Any]:
    """Return the reads as one value; null where there are too few to tell."""
    return {
        "reads": visits.reads,
        "places": [
            {"href": place.href, "sort": place.sort, "item": place.item or None, "reads": times}
            for place, times in visits.places
        ],
        "floor": FLOOR,
        "places_below_floor": visits.few,
        "reads_below_floor": visits.rest,
        "reads_by_programs": visits.robots,
        "broken_lines": {"count": visits.broken, "first": visits.named},
    }


def rows(visits: Visits) -> tuple[Row, ...]:
    """Return a row for all reads, and one for each place: its figure, what it is called, how often."""
    told = tuple(
        (f"reads /{place.href}", f"{_SORTS[place.sort].th} {place.item}".strip(), str(times))
        for place, times in visits.places
    )
    return (("reads", HEAD.th, str(visits.reads)), *told)


def _number(count: int | None, style: Digits, lang: Lang) -> str:
    return _said(_LESS, style, lang, FLOOR) if count is None else thai.digits(count, style)


def _said(phrase: Phrase, style: Digits, lang: Lang, *numbers: int) -> str:
    return phrase.says(lang).format(*(thai.digits(number, style) for number in numbers))


def _named(visits: Visits, lang: Lang) -> str:
    more = _AND_MORE.says(lang) if visits.broken > MOST_NAMED else ""
    return " ".join(map(one_line, visits.named)) + more
