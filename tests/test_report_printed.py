"""Papers the staff keep: a spreadsheet holds no formula, a page holds no mark of its words, and fits what shows it."""

import csv
import io
import re

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from playwright.sync_api import sync_playwright

from browsing import CHROMIUM, FLAGS, TEXTS
from newsdesk.cli import main
from newsdesk.report import printed
from newsroom import AT, REPOSITORY

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")))
MARKS = {"body", "main", "h1", "h2", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "p"}
PAGES = {"ropa": ("ropa",), "access": ("consent", "C-2570-0001", "--access", "--received", "2026-11-20")}


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=4))
def test_no_cell_of_a_spreadsheet_is_a_formula_and_none_is_lost(rows):
    told = printed.as_csv(("ก", "ข"), rows)

    read = list(csv.reader(io.StringIO(told.removeprefix("\ufeff"))))
    assert [len(row) for row in read] == [2] * (len(rows) + 1)
    assert not [cell for row in read for cell in row if cell.startswith(("=", "+", "-", "@"))]


@given(WORDS.filter(str.strip))
def test_words_of_a_page_are_words_and_never_marks(words):
    parts = [printed.heading(words), printed.pairs([(words, (words, words))]), printed.table((words,), [(words,)])]

    page = html.fromstring(printed.page(words, [*parts, printed.bullets([words]), printed.paragraph(words)], "th"))

    assert {mark.tag for mark in page.find("body").iter()} == MARKS
    assert page.find(".//td").get("data-head") is not None


def test_a_page_asks_nobody_for_anything():
    page = printed.page("ก", [], "th", wide=True)

    assert not re.search(r"\b(?:src|href)=|\burl\(|@import", page)
    [style] = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert f"default-src 'none'; style-src {printed.source(style)};" in page
    assert '<meta name="robots" content="noindex">' in page


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """The two pages of the sample, by name."""
    folder = tmp_path_factory.mktemp("printed")
    for name, words in PAGES.items():
        file = folder / f"{name}.html"
        told = ("--root", str(REPOSITORY), *words, "--format", "html", "--output", str(file), "--at", AT.isoformat())
        assert main(told) == 0
    return folder


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed (apt-get install chromium)")
@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_a_telephone_a_screen_and_a4(name, shown, tmp_path):
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for width in (320, 390, 1280):
            page = chromium.new_page(viewport={"width": width, "height": 800})
            page.goto((shown / f"{name}.html").as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert [text for text in page.evaluate(TEXTS) if text["contrast"] < 4.5 or text["size"] < 12] == []
        page.pdf(path=tmp_path / "a.pdf", prefer_css_page_size=True)
        chromium.close()

    size = pypdf.PdfReader(tmp_path / "a.pdf").pages[0].mediabox
    assert {round(size.width), round(size.height)} == {595, 842}
    assert (size.width > size.height) is (name == "ropa")
