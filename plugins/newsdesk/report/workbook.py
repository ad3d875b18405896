"""The figures of a period as a workbook of Excel: numbers are numbers, no word is a formula, the bytes are equal.

XlsxWriter writes it; the moment the figures are of stands for every date a file carries.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from newsdesk.finding import Lang
from newsdesk.office.evaluation import Figures
from newsdesk.office.visits import Visits
from newsdesk.register.books import Word
from newsdesk.register.evaluation import Action
from newsdesk.register.office import Office
from newsdesk.report import visited, weekly
from newsdesk.report.printed import FORMULA
from newsdesk.report.table import Phrase, one_line, width

Cell = str | int
_FIGURES, _LISTS = Phrase("ตัวชี้วัด", "Figures"), Phrase("รายชื่อ", "Lists")
_TALLIES, _REACH = Phrase("จำนวนตามกลุ่ม", "Tallies"), Phrase("กลุ่มเป้าหมายและช่องทาง", "Audiences and channels")
_VISITS = Phrase("การเข้าชม", "Reads")
_NAME, _COUNT = Phrase("รายการ", "item"), Phrase("จำนวน", "count")
_LIST, _DETAIL = Phrase("บัญชี", "list"), Phrase("รายละเอียด", "detail")
_GROUP, _AUDIENCE = Phrase("กลุ่ม", "group"), Phrase("กลุ่มเป้าหมาย", "audience")
_CHANNEL, _PLACE = Phrase("ช่องทาง", "channel"), Phrase("ที่อยู่", "place")
_KIND, _SCHOOL, _TOPIC = Phrase("ประเภท", "kind"), Phrase("โรงเรียน", "school"), Phrase("ประเด็น", "topic")
_FONT, _SIZE, _WIDEST, _A4 = "TH Sarabun New", 16, 60, 9


class Sheet(NamedTuple):
    """One sheet: its name, the heads of its columns, and its rows."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def sheets(
    figures: Figures, office: Office, overdue: tuple[Action, ...], read: Visits | None, lang: Lang = "th"
) -> tuple[Sheet, ...]:
    """Return what the workbook holds."""
    counts = tuple((weekly.LABELS[name].says(lang), count) for name, count in weekly.counts(figures).items())
    lists = weekly.lists(figures, office, overdue, lang)
    named = tuple((head, cells[0], " · ".join(cells[1:])) for head, rows in lists for cells in rows)
    audiences, channels = office.vocabulary.audiences, office.vocabulary.channels
    reach = tuple(
        (_word(audiences, audience, lang), _word(channels, channel, lang), count)
        for audience, channel, count in figures.reach
    )
    told = (
        (_FIGURES, (_NAME, _COUNT), counts),
        (_LISTS, (_LIST, _NAME, _DETAIL), named),
        (_TALLIES, (_GROUP, _NAME, _COUNT), tuple(_tallies(figures, office, lang))),
        (_REACH, (_AUDIENCE, _CHANNEL, _COUNT), reach),
        (_VISITS, (_PLACE, _NAME, _COUNT), tuple(_visits(read))),
    )
    return tuple(
        Sheet(name.says(lang), tuple(head.says(lang) for head in heads), rows)
        for name, heads, rows in told
        if read or name is not _VISITS
    )


def _tallies(figures: Figures, office: Office, lang: Lang) -> Iterator[tuple[Cell, ...]]:
    kinds = {kind.value: word for kind, word in office.vocabulary.kinds.items()}
    for kind, count in figures.kinds:
        yield _KIND.says(lang), _word(kinds, kind, lang), count
    for key, count in figures.schools:
        school = office.school(key)
        yield _SCHOOL.says(lang), f"{key} {school.name}" if school else key, count
    for topic, count in figures.topics:
        yield _TOPIC.says(lang), topic, count


def _visits(read: Visits | None) -> Iterator[tuple[Cell, ...]]:
    for place, name, count in visited.rows(read) if read else ():
        yield place, name, int(count)


def _word(words: Mapping[str, Word], key: str, lang: Lang) -> str:
    return words[key].th if lang == "th" and key in words else key


def workbook(title: str, told: tuple[Sheet, ...], at: datetime) -> bytes:
    """Return the sheets as an Excel file that says it was made *at* that moment."""
    import xlsxwriter  # noqa: PLC0415 (a twentieth of a second, and only a workbook needs it)

    data = io.BytesIO()
    font = {"font_name": _FONT, "font_size": _SIZE, "valign": "top"}
    with xlsxwriter.Workbook(data, {"in_memory": True, "default_format_properties": font}) as book:
        book.set_properties({"title": one_line(title), "created": at.replace(tzinfo=None)})
        looks = {
            "head": book.add_format({"bold": True, "bottom": 1}),
            "words": book.add_format({"text_wrap": True}),
            "harmless": book.add_format({"text_wrap": True, "quote_prefix": True}),
            "number": book.add_format({"num_format": "#,##0"}),
        }
        for each in told:
            _write(book.add_worksheet(each.name), each, looks)
    return data.getvalue()


def _write(paper: Any, sheet: Sheet, looks: Mapping[str, Any]) -> None:
    """Write one sheet; a word is written as a word, whatever it begins with, and stays one when it is edited."""
    for column, head in enumerate(sheet.heads):
        cells = [head, *(str(row[column]) for row in sheet.rows)]
        paper.set_column(column, column, min(_WIDEST, 4 + max(map(width, cells))))
        paper.write_string(0, column, head, looks["head"])
    for place, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row):
            if isinstance(cell, int):
                paper.write_number(place, column, cell, looks["number"])
            else:
                words = one_line(cell)
                paper.write_string(place, column, words, looks["harmless" if words.startswith(FORMULA) else "words"])
    paper.freeze_panes(1, 0)
    paper.set_landscape()
    paper.set_paper(_A4)
    paper.fit_to_pages(1, 0)
    paper.repeat_rows(0)
