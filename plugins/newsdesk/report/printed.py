"""Papers the staff keep: a table as CSV for a spreadsheet, and a page of HTML that needs nothing but itself.

A page fits a telephone, a screen and A4; on a narrow one each row of a table becomes a block.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import io
from collections.abc import Iterable, Sequence
from html import escape

from newsdesk.finding import Lang
from newsdesk.report.table import Row, one_line

FORMULA = ("=", "+", "-", "@")
_STYLE = """
:root { color-scheme: light dark; --line: #8886; }
:root { --soft: light-dark(#555, #aaa); --head: light-dark(#16395c, #a8c8ea); }
body { margin: 0 auto; max-width: 90rem; padding: 1rem; line-height: 1.6; }
body { font-family: "TH Sarabun New", Sarabun, "Noto Sans Thai", sans-serif; }
h1, h2 { color: var(--head); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.3; }
h2 { font-size: 1.2rem; margin-block: 1.5rem 0.3rem; }
p, ul { max-width: 60rem; margin-block: 0.4rem; }
dl { display: grid; grid-template-columns: 13rem minmax(0, 60rem); gap: 0.1rem 1rem; margin-block: 0.4rem 1rem; }
dt { grid-column: 1; color: var(--soft); }
dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; }
li { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { border: 1px solid var(--line); padding: 0.3rem 0.5rem; text-align: start; vertical-align: top; }
td:first-child { white-space: nowrap; }
@media screen and (max-width: 60rem) {
  dl { display: block; }
  dt { margin-block-start: 0.4rem; }
  td:first-child { white-space: normal; }
  thead { display: none; }
  table, tbody, tr, td { display: block; }
  tr { border: 1px solid var(--line); margin-block: 0.8rem; padding: 0.3rem 0.6rem; }
  td { border: 0; padding: 0.1rem 0; overflow-wrap: anywhere; }
  td:empty { display: none; }
  td::before { content: attr(data-head) " "; color: var(--soft); }
}
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  table { font-size: 8.5pt; }
  thead { display: table-header-group; }
  tr, h2 { break-inside: avoid; }
  h2 { break-after: avoid; }
}
"""


def page(title: str, parts: Iterable[str], lang: Lang, *, wide: bool = False, style: str = "") -> str:
    """Return a page; *parts* are blocks of HTML; a *wide* one lies on its side when it is printed.

    *style* is added to the style of all. A browser takes no other style, and nothing at all from elsewhere.
    """
    sheet = worn(style, wide=wide)
    policy = f"default-src 'none'; style-src {source(sheet)}; base-uri 'none'; form-action 'none'"
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n'
        f"<title>{escape(title)}</title>\n<style>{sheet}</style>\n</head>\n<body>\n<main>\n<h1>{escape(title)}</h1>\n"
        + "\n".join(parts)
        + "\n</main>\n</body>\n</html>\n"
    )


def worn(style: str, *, wide: bool = False) -> str:
    """Return all the style of a page that adds *style*."""
    return f"{_STYLE}{style}@page {{ size: A4{' landscape' if wide else ''}; margin: 12mm; }}\n"


def source(style: str) -> str:
    """Return what a content security policy calls a style by: its SHA-256."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"


def heading(text: str) -> str:
    """Return a heading within a page."""
    return f"<h2>{escape(text)}</h2>"


def paragraph(text: str) -> str:
    """Return a paragraph."""
    return f"<p>{escape(text)}</p>"


def pairs(rows: Iterable[tuple[str, Sequence[str]]]) -> str:
    """Return names, each with all it stands for."""
    told = (
        f"<dt>{escape(name)}</dt>" + "".join(f"<dd>{escape(value)}</dd>" for value in values) for name, values in rows
    )
    return f"<dl>{''.join(told)}</dl>"


def bullets(lines: Iterable[str]) -> str:
    """Return a list."""
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"


def table(heads: Row, rows: Sequence[Row]) -> str:
    """Return a table; every cell knows its head, for a screen too narrow to show both."""
    top = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    body = "\n".join(f"<tr>{_cells(heads, row)}</tr>" for row in rows)
    return f"<table>\n<thead><tr>{top}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _cells(heads: Row, row: Row) -> str:
    pairs_of = zip(heads, row, strict=True)
    return "".join(f'<td data-head="{escape(head)}">{escape(cell)}</td>' for head, cell in pairs_of)


def as_csv(heads: Row, rows: Sequence[Row]) -> str:
    """Return the table as a spreadsheet reads it: UTF-8 with its mark, and no cell that is a formula."""
    told = io.StringIO()
    csv.writer(told).writerows([[_harmless(cell) for cell in row] for row in (heads, *rows)])
    return "\ufeff" + told.getvalue()


def _harmless(cell: str) -> str:
    plain = one_line(cell)
    return f"'{plain}" if plain.startswith(FORMULA) else plain
