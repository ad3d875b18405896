"""The figures as a workbook: another program reads back what was counted, no word is a formula, the bytes are equal."""

import io
import os
import re
import subprocess
import sys
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.cli import main
from newsdesk.office import evaluation, period
from newsdesk.register import distribution
from newsdesk.register import office as registers
from newsdesk.register.evaluation import Action
from newsdesk.release import shelf
from newsdesk.report import weekly, workbook
from newsdesk.report.workbook import Sheet
from newsdesk.settings import Settings
from newsroom import AT, REPOSITORY
from test_office_visits import ADDRESS, ITEM, counted, line

pytest.importorskip("xlsxwriter", reason="XlsxWriter is not installed (make test)")
openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed (make test)")

CELLS = st.one_of(
    st.integers(-(10**12), 10**12), st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=40)
)
FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    '=HYPERLINK("http://x.example")',
    "=cmd|' /C calc'!A0",
    " =1",
    "\t=1",
    "＝1",
)
URL = "https://x.example/"


def opened(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def cells(data):
    """Return the rows of the first sheet below its heads, each with its type."""
    return [[(cell.data_type, cell.value) for cell in row] for row in opened(data).worksheets[0].iter_rows(min_row=2)]


def made(*rows):
    heads = tuple(f"หัว {n}" for n in range(len(rows[0])))
    return workbook.workbook("ก", (Sheet("ตัวชี้วัด", heads, tuple(rows)),), AT)


@pytest.fixture(scope="module")
def sample():
    """The figures of the sample's week, and its office."""
    from newsdesk import desk as desks

    settings = Settings(REPOSITORY)
    desk = desks.survey(settings, AT)
    when = period.named("2569-W47")
    return evaluation.figures(desk, shelf.read_all(settings), distribution.read(settings), when), registers.read(
        settings
    )


def test_another_program_reads_back_every_figure(sample):
    figures, office = sample
    book = opened(workbook.workbook("ก", workbook.sheets(figures, office, (), None), AT))

    rows = dict(book["ตัวชี้วัด"].iter_rows(min_row=2, values_only=True))
    assert rows == {weekly.LABELS[name].th: count for name, count in weekly.counts(figures).items()}
    assert book.sheetnames == ["ตัวชี้วัด", "รายชื่อ", "จำนวนตามกลุ่ม", "กลุ่มเป้าหมายและช่องทาง"]
    assert ("ส่งช้ากว่า ๑๐ นาที", "PR-2569-0345", "เพจเฟซบุ๊ก · ๒๕ นาที") in book["รายชื่อ"].iter_rows(values_only=True)
    assert ("โรงเรียนที่ไม่ตอบรับข่าวใด", "S11", "โรงเรียนวัดลานตัวอย่าง") in book["รายชื่อ"].iter_rows(values_only=True)
    counted_twice = sum(count for *_, count in book["กลุ่มเป้าหมายและช่องทาง"].iter_rows(min_row=2, values_only=True))
    assert counted_twice == sum(count for *_, count in figures.reach)


def test_it_speaks_english_too(sample):
    book = opened(workbook.workbook("a", workbook.sheets(*sample, (), None, "en"), AT))

    assert book.sheetnames == ["Figures", "Lists", "Tallies", "Audiences and channels"]
    assert ("public", 8) in book["Figures"].iter_rows(values_only=True)


def test_reads_of_the_site_have_a_sheet_when_they_were_counted(sample):
    told = workbook.workbook("ก", workbook.sheets(*sample, (), counted(*[line()] * 7)), AT)

    assert ("reads /releases/2569/a/", f"เรื่อง {ITEM.item}", 7) in opened(told)["การเข้าชม"].iter_rows(values_only=True)
    assert ADDRESS.encode() not in b"".join(parts(told).values())


@pytest.mark.parametrize("words", FORMULAS)
def test_a_word_that_looks_like_a_formula_stays_a_word(words, sample):
    action = Action(id="ACT-2570-001", finding="F1", text=words, owner=words, due="2026-11-01", status="open")
    data = workbook.workbook(words, workbook.sheets(*sample, (action,), None), AT)

    assert [cell.data_type for sheet in opened(data) for row in sheet for cell in row if cell.data_type == "f"] == []
    assert not any(re.search(rb"<f\b|<hyperlink|externalLink|vbaProject", part) for part in parts(data).values())


def test_an_address_is_no_link():
    assert b"hyperlink" not in b"".join(parts(made((URL,))).values())
    assert cells(made((URL,))) == [[("s", URL)]]


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=4))
def test_numbers_come_back_as_numbers_and_words_as_words(rows):
    for row, found in zip(rows, cells(made(*rows)), strict=True):
        for cell, (kind, value) in zip(row, found, strict=True):
            assert (kind, value) == ("n", cell) if isinstance(cell, int) else kind in ("s", "n")


@given(st.text(st.sampled_from("กขำ้ญูฐูฎุน้ำปั่น๐๙ๆ ฯ.()/-"), min_size=1).filter(lambda text: text == " ".join(text.split())))
def test_thai_comes_back_letter_by_letter(words):
    assert cells(made((words,))) == [[("s", words)]]


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_date_in_it_is_the_moment_of_the_figures():
    data = made(("ก", 1))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}

    assert set(re.findall(rb"\d{4}-\d\d-\d\dT[\d:]+Z?", parts(data)["docProps/core.xml"])) == {b"2026-11-22T12:00:00Z"}


# Through the command


def asked(*words):
    return [
        "--root",
        str(REPOSITORY),
        "evaluate",
        "2569-W47",
        "--at",
        AT.isoformat(),
        "--format",
        "xlsx",
        *map(str, words),
    ]


def test_two_processes_in_two_places_write_the_same_bytes(tmp_path):
    for nth, zone in enumerate(("UTC", "Asia/Bangkok")):
        env = os.environ | {"PYTHONPATH": str(REPOSITORY / "plugins"), "PYTHONHASHSEED": str(nth), "TZ": zone}
        command = [sys.executable, "-m", "newsdesk", *asked("--output", tmp_path / f"{nth}.xlsx")]
        subprocess.run(command, env=env, check=True)

    assert (tmp_path / "0.xlsx").read_bytes() == (tmp_path / "1.xlsx").read_bytes()
    assert (tmp_path / "0.xlsx").stat().st_mode & 0o777 == 0o600


def test_bytes_are_not_printed(capsys):
    assert main(asked()) == 2
    told = capsys.readouterr()
    assert (told.out, "--output" in told.err) == ("", True)


def test_a_workbook_is_written_over_nothing_and_never_into_the_newsroom(tmp_path, capsys):
    file = tmp_path / "a.xlsx"
    file.write_bytes(b"another")
    assert [main(asked("--output", each)) for each in (file, REPOSITORY / "output/a.xlsx")] == [2, 2]
    assert (file.read_bytes(), (REPOSITORY / "output/a.xlsx").exists()) == (b"another", False)
