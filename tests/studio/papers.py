"""The attachments of the sample: one A4 page each, their words taken from the dossier they belong to.

Needs fpdf2 and uharfbuzz, which nothing else here does: `pip install fpdf2 uharfbuzz`.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from studio.canvas import SARABUN

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from fpdf import FPDF  # type: ignore[import-untyped]  # only whoever prints papers installs it

OFFICE = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาพระนครศรีอยุธยา เขต ๑"
FORM = (
    ("๑. ข้อมูลผู้สมัคร", ("ชื่อ", "ชื่อสกุล", "อายุ (ปี)", "วุฒิการศึกษา", "สาขาวิชา", "สถานศึกษาที่สำเร็จ")),
    ("๒. การติดต่อกลับ", ("ที่อยู่ที่ติดต่อได้", "หมายเลขโทรศัพท์", "อีเมล (ถ้ามี)")),
    ("๓. โรงเรียนที่ประสงค์จะปฏิบัติงาน", ("ลำดับที่ ๑", "ลำดับที่ ๒")),
)
PROMISE = "ข้าพเจ้าขอรับรองว่าข้อความข้างต้นเป็นความจริง และรับทราบว่าข้อมูลนี้ใช้เพื่อการคัดเลือกครั้งนี้เท่านั้น"
LEADING = 8
COLUMNS = (40, 60)
# A line may end at a space that keeps no number from its word, and before a word that is no other word's end.
BREAKS = re.compile(
    "(?<= )(?<! ณ )(?<! [๐-๙] )(?<! [๐-๙][๐-๙] )(?![๐-๙])"
    "|(?<=[ก-๙])(?=จาก|เพื่อ|และ|หรือ|โดย|ระดับ|สำนักงาน|แม่น้ำ|ลำคลอง|โรงเรียน|สถานศึกษา|นักเรียน|ผู้ปกครอง|คอมพิวเตอร์"
    "|ร่วมกับ|ประเมิน|ดังต่อไปนี้|บางพื้นที่|ปฏิบัติงาน|คัดเลือก|ต่อเนื่อง|ผ่านทุก|ด้วยตนเอง|รับสมัคร|กรณี|เข้ารับ|จึง)"
)
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def announcement(dossier: Path) -> bytes:
    """Return the announcement as issued: everything the release says, on one page."""
    heading, _, text = _body(dossier).partition("\n\n---\n")
    *clauses, issued, signed = (part.strip() for part in text.strip().split("\n\n"))
    page = _page()
    for line in heading.split("\n"):
        _centred(page, line, bold=True)
    _rule(page)
    for clause in clauses:
        for line in clause.split("\n"):
            _paragraph(page, re.sub(r"^\d+", lambda found: found[0].translate(THAI_DIGITS), line))
    page.ln(6)
    _centred(page, issued)
    page.ln(18)
    _centred(page, signed)
    return _bare(page)


def recruitment(dossier: Path) -> bytes:
    """Return the call for applications, its table and all."""
    page = _page()
    _centred(page, "ประกาศ" + OFFICE, bold=True)
    _centred(page, "เรื่อง " + _title(dossier), bold=True)
    _rule(page)
    for part in _body(dossier).split("\n\n"):
        rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in part.split("\n")]
        if len(rows) > 1:
            _table(page, [row for row in rows if not row[0].startswith("---")])
        else:
            _paragraph(page, part)
    return _bare(page)


def application_form(dossier: Path) -> bytes:
    """Return the form with nothing filled in."""
    page = _page()
    _centred(page, "ใบสมัคร", bold=True)
    _centred(page, _title(dossier), bold=True)
    _centred(page, OFFICE)
    _rule(page)
    for section, fields in FORM:
        page.set_font(style="B")
        page.cell(0, 9, _spelt(section), new_x="LMARGIN", new_y="NEXT")
        page.set_font(style="")
        for field in fields:
            _blank(page, field)
        page.ln(3)
    _paragraph(page, PROMISE)
    page.ln(8)
    for label in ("ลงชื่อผู้สมัคร", "วันที่ยื่นใบสมัคร"):
        page.set_x(90)
        _blank(page, label, 42)
    return _bare(page)


def _body(dossier: Path) -> str:
    return dossier.read_text(encoding="utf-8").split("\n---\n", 1)[1].strip()


def _spelt(words: str) -> str:
    """Return *words* with ำ as the two signs it is drawn with, or copied text has a hole behind each."""
    return re.sub("([่-๋]?)ำ", "ํ\\1า", words)


def _title(dossier: Path) -> str:
    found = re.search(r"^title: (.+)$", dossier.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else ""


def _page() -> FPDF:
    """Return an empty A4 page set in Sarabun, its Thai shaped by HarfBuzz."""
    from fpdf import FPDF

    page = FPDF(format="A4")
    page.add_font("Sarabun", "", str(SARABUN / "Sarabun-Regular.ttf"))
    page.add_font("Sarabun", "B", str(SARABUN / "Sarabun-SemiBold.ttf"))
    page.set_margins(25, 22, 25)
    page.add_page()
    page.set_font("Sarabun", size=13.5)
    page.set_text_shaping(True)
    return page


def _centred(page: FPDF, words: str, *, bold: bool = False) -> None:
    page.set_font(style="B" if bold else "")
    page.multi_cell(0, LEADING, _spelt(words), align="C", new_x="LMARGIN", new_y="NEXT")
    page.set_font(style="")


def _rule(page: FPDF) -> None:
    page.ln(3)
    page.line(75, page.get_y(), 141, page.get_y())
    page.ln(4)


def _paragraph(page: FPDF, words: str) -> None:
    page.multi_cell(0, LEADING, _lines(page, words, page.epw), align="L", new_x="LMARGIN", new_y="NEXT")
    page.ln(2)


def _lines(page: FPDF, words: str, width: float) -> str:
    """Return *words* with line ends; fpdf2 knows no Thai words and would cut them anywhere."""
    lines = [""]
    for piece in BREAKS.split(words):
        if lines[-1] and page.get_string_width((lines[-1] + piece).rstrip()) > width - 4:
            lines.append("")
        lines[-1] += piece
    return _spelt("\n".join(line.rstrip() for line in lines))


def _table(page: FPDF, rows: Iterable[Iterable[str]]) -> None:
    with page.table(col_widths=COLUMNS, line_height=LEADING, text_align="LEFT", padding=1) as table:
        for row in rows:
            table.row([_lines(page, cell, page.epw * wide / 100) for cell, wide in zip(row, COLUMNS, strict=True)])
    page.ln(4)


def _blank(page: FPDF, label: str, label_width: float = 52) -> None:
    page.cell(label_width, 9, _spelt(label))
    y = page.get_y() + 6.6
    page.set_draw_color(140)
    page.dashed_line(page.get_x(), y, 185, y, 0.6, 0.9)
    page.set_draw_color(0)
    page.ln(9)


def _bare(page: FPDF) -> bytes:
    """Return the PDF without author, producer, dates and identifiers."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import NameObject, TextStringObject

    writer = PdfWriter()
    writer.add_page(PdfReader(io.BytesIO(bytes(page.output()))).pages[0])
    writer.root_object[NameObject("/Lang")] = TextStringObject("th")
    writer.metadata = None
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()
