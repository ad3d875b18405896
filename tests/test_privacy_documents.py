"""Attachments: every word of every part is read under its name, and no bytes whatever stop or outgrow the reader."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.finding import examine
from newsdesk.privacy import documents
from newsdesk.privacy.documents import archive, markup
from newsdesk.privacy.rules import TEXT_RULES
from newsdesk.release.rules.folder import ATTACHMENTS
from newsdesk.source import Source
from office_maker import docx_parts, sheet, xlsx_parts, zipped
from paper_maker import KINDS, SOMEBODY, make_paper

NUMBER = "1-2345-67890-12-1"  # invented; its check digit is right
WHOLE = ("pdf", "docx", "xlsx", "mp3", "mp4", "csv", "vtt", "txt")


def look(word, text=NUMBER):
    return documents.look(f"a.{word.partition('+')[0]}", make_paper(word, text))


def where(document):
    """Return the parts in which an identity number is found."""
    return {part.about for part in document.parts if examine(TEXT_RULES, Source.of(part.text), "a.md")}


@pytest.mark.parametrize(
    ("word", "about"),
    [
        ("pdf", "page 1"),
        ("docx", "text"),
        ("docx+header", "header 1"),
        ("docx+footnotes", "footnotes"),
        ("docx+comments", "comments"),
        ("docx+deleted", "text"),
        ("xlsx", "sheet 1"),
        ("xlsx+second", "sheet 2"),
        ("xlsx+very-hidden-sheet", "sheet 2"),
        ("xlsx+unlisted-sheet", "sheet 2"),
        ("xlsx+shared", "sheet 1"),
        ("xlsx+formula", "sheet 1"),
        ("xlsx+comments", "comments"),
        ("csv", "text"),
        ("csv+bom", "text"),
        ("txt", "text"),
        ("vtt", "cues"),
        ("vtt+note", "notes"),
    ],
)
def test_a_number_is_found_in_the_part_it_stands_in(word, about):
    assert about in where(look(word))


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<w:p><w:r><w:t>12345</w:t></w:r><w:r><w:t>67890121</w:t></w:r></w:p>", "1234567890121"),
        ("<w:p><w:r><w:t>12345<!-- x -->67890121</w:t></w:r></w:p>", "1234567890121"),
        ("<w:p><w:r><w:t><![CDATA[12345]]>67890121</w:t></w:r></w:p>", "1234567890121"),
        ("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>ก</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "ก \t\n"),
        ('<w:p><w:r><w:instrText>HYPERLINK "tel:0812345678"</w:instrText></w:r></w:p>', "tel:0812345678"),
        ('<w:p><w:drawing><wp:docPr xmlns:wp="w" descr="ภาพของใคร"/></w:drawing></w:p>', "ภาพของใคร"),
    ],
)
def test_a_docx_reads_as_word_shows_it(inside, said):
    document = documents.look("a.docx", zipped(docx_parts("ก", inside)))

    assert said in "".join(part.text for part in document.parts if part.about == "text")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ('<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row>', "\n\t1\t\t\t4"),
        ('<row r="1"><c r="A1"><v>1.234567890121E12</v></c></row>', "1234567890121"),
        ('<row r="1"><c r="XFD1"><v>1</v></c></row>', "1"),
        ('<row r="1"><c r="A1" t="s"><v>99999999999999999999</v></c></row>', ""),
        ('<row r="1"><c t="b"><v>1</v></c></row>', "1"),
    ],
)
def test_a_cell_is_read_in_its_own_column(rows, said):
    document = documents.look("a.xlsx", zipped(xlsx_parts(sheet(rows))))

    assert said in "".join(part.text for part in document.parts if part.about == "sheet 1")
    assert not document.reason


def test_a_text_no_cell_shows_any_more_is_read_as_well():
    assert ("unused texts", SOMEBODY) in look("xlsx+shared").parts


def test_a_bookmark_and_the_address_of_a_link_are_read():
    assert "สารบัญ" in look("pdf+bookmark").parts[-1].text
    assert "https://school.example/" in look("pdf+link").parts[-1].text
    assert "https://school.example/" in {part.text for part in look("docx+link").parts}


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("pdf+password", "password"),
        ("pdf+nopages", "no pages"),
        ("pdf+endless", "damaged"),
        ("docx+bomb", "too large"),
        ("docx+entities", "document type"),
        ("docx+climbing", "unsafe zip"),
        ("xlsx+cells", "too large"),
        ("txt+windows-874", "encoding"),
        ("txt+binary", "unknown type"),
        ("mp3+beyond", "truncated"),
        ("mp3+junk", "damaged"),
        ("mp4+beyond", "truncated"),
    ],
)
def test_what_cannot_be_read_says_why_in_words_of_ours(word, reason):
    assert look(word, "ก").reason == reason


def test_a_million_declared_cells_that_are_not_there_are_no_cells():
    assert look("xlsx+declared").parts == look("xlsx").parts


def test_a_zip_within_a_document_is_never_unpacked():
    document = look("docx+nested")  # what is in it would be too large

    assert ("active", "embedded object") in document.traits
    assert not document.reason


@pytest.mark.parametrize("name", ["../a", "/a", "a/../../b", "a\\b", "C:/a", "a\0b", "ก", "./a", ""])
def test_a_name_that_may_lead_elsewhere_is_refused(name):
    assert archive.NAME.fullmatch(name) is None


def test_two_parts_of_one_name_are_refused():
    parts = {**docx_parts("ก"), "WORD/document.xml": "<a/>"}

    assert documents.look("a.docx", zipped(parts)).reason == "unsafe zip"


def test_a_size_that_is_a_lie_is_not_believed():
    data = bytearray(make_paper("docx+jpeg"))
    at = data.rindex(b"PK\1\2")
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")

    assert documents.look("a.docx", bytes(data)).reason == "damaged"


@pytest.mark.parametrize("kind", WHOLE)
@given(cut=st.floats(0, 1))
def test_a_file_cut_anywhere_is_told_about_and_never_raises(kind, cut):
    data = make_paper(kind)

    assert isinstance(documents.look(f"a.{kind}", data[: int(cut * len(data))]), documents.Document)


@pytest.mark.parametrize("kind", WHOLE)
@given(where=st.floats(0, 1, exclude_max=True), value=st.binary(min_size=1, max_size=8))
def test_a_file_spoilt_anywhere_is_told_about_and_never_raises(kind, where, value):
    data = bytearray(make_paper(kind))
    at = int(where * len(data))
    data[at : at + len(value)] = value

    assert isinstance(documents.look(f"a.{kind}", bytes(data)), documents.Document)


@given(st.binary(max_size=200))
def test_any_bytes_at_all_are_told_about(data):
    for start in (b"", b"%PDF-1.7\n", b"PK\3\4word/document.xml", b"ID3", b"\xff\xfb", b"\0\0\0\x10ftypisom"):
        assert isinstance(documents.look("a.bin", start + data), documents.Document)


def _calls(work):
    """Return how many calls of Python *work* makes."""
    count = [0]
    before = sys.getprofile()
    sys.setprofile(lambda *_: count.__setitem__(0, count[0] + 1))
    try:
        work()
    finally:
        sys.setprofile(before)
    return count[0]


@pytest.mark.parametrize(
    "grown",
    [
        lambda times: ("a.docx", zipped(docx_parts("ก", "<w:p><w:r><w:t>ก</w:t></w:r></w:p>" * times))),
        lambda times: ("a.xlsx", zipped(xlsx_parts(sheet("<row><c><v>1</v></c></row>" * times)))),
        lambda times: ("a.mp3", make_paper("mp3") * times),
        lambda times: ("a.docx", zipped(docx_parts("ก", "<w:p>" * times + "</w:p>" * times))),
    ],
    ids=["paragraphs", "rows", "frames", "depth"],
)
def test_the_work_grows_no_faster_than_the_file(grown):
    short, long = (_calls(lambda size=size: documents.look(*grown(size))) for size in (50, 200))

    assert long < 5 * short


def test_elements_are_let_go_of_as_they_are_read():
    part = b"<a>" + b"<b><t>x</t></b>" * 1000 + b"</a>"

    assert markup.words(markup.events(part)) == "x" * 1000


def test_the_folder_takes_what_can_be_read_and_nothing_else():
    assert set(ATTACHMENTS) == {suffix for suffixes in documents.SUFFIXES.values() for suffix in suffixes}
    assert set(WHOLE) == set(KINDS)


@pytest.mark.parametrize(
    "word", ["pdf+author", "pdf+gps", "docx+comments", "xlsx+hidden-sheet", "mp3+id3v2", "mp4+tags"]
)
def test_no_finding_holds_a_word_of_the_file(word):
    told = str(examine(documents.RULES, look(word, SOMEBODY), "a.md"))

    assert SOMEBODY not in told
