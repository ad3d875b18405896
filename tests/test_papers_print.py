"""Papers hold their page whatever is written: one page, every word copied, the same bytes, nothing of what was withdrawn."""

import dataclasses
import hashlib
import os
import re
import shutil
import subprocess
import sys
from html import unescape
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

import matters
from newsdesk.papers import card, issue, letter, newsletter, phrases, sheet
from newsdesk.papers.matter import Shot
from newsdesk.release.fields import Ending
from newsdesk.settings import CannotRun
from newsroom import AT, REPOSITORY

pypdfium2 = pytest.importorskip("pypdfium2", reason="pypdfium2 reads the pages back")
pytestmark = [matters.printing, pytest.mark.sweep]

ITEMS = ("PR-2569-0345", "PR-2569-0321", "PR-2569-0351", "AR-2569-0012")
ALONE = (card.pieces, newsletter.pieces, sheet.pieces, letter.pieces)


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    return matters.sample(tmp_path_factory.mktemp("papers") / "office")


def body(pieces, ending=".pdf"):
    return next(piece.body for piece in pieces if piece.name.endswith(ending))


def pages(pdf):
    return len(pypdfium2.PdfDocument(pdf))


def folded(text):
    """Return text without spaces, ำ as one letter: readers of PDF part it, and its mark and tone."""
    return re.sub(r"\s+", "", re.sub(r"([่-๋]?)ํ([่-๋]?)า", r"\1\2ำ", text))


def by_pdfium(pdf):
    return "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


def by_poppler(pdf):
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    return subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


def changed(matter, html=None, shots=None, **fields):
    """Return *matter* with other words or photographs."""
    release = matter.cleared.release
    release = dataclasses.replace(release, fields=release.fields.model_copy(update=fields))
    cleared = dataclasses.replace(matter.cleared, release=release)
    return dataclasses.replace(
        matter,
        cleared=cleared,
        html=matter.html if html is None else html,
        shots=matter.shots if shots is None else shots,
    )


def photograph(path, size):
    Image.new("RGB", size, "#7799aa").save(path)
    return Shot(path, *size, "ภาพ", "", "")


@pytest.mark.parametrize("key", ITEMS)
@pytest.mark.parametrize("reader", [by_pdfium, by_poppler])
def test_words_of_a_newsletter_are_found_again(sample, key, reader):
    matter = sample[key]
    found = folded(reader(newsletter.pdf(matter)))
    words = [*matter.cleared.release.fields.title.split(), *matter.cleared.release.fields.summary.split()]
    shown = [word for word in words if folded(word) in found]
    assert len(shown) >= 0.98 * len(words)


@pytest.mark.parametrize("reader", [by_pdfium, by_poppler])
def test_98_of_100_words_of_the_official_forms_are_found_again(sample, reader):
    hits = [hit for key in ITEMS for hit in _hits(sample[key], folded(reader(body(letter.pieces(sample[key])))))]
    assert sum(hits) >= 0.98 * len(hits)


def _hits(matter, found):
    words = unescape(re.sub(r"<[^>]*>", " ", matter.html)).split()
    return [folded(word) in found for word in words]


LONG_WORDS = "นักเรียนและครูร่วมกิจกรรมอ่านหนังสือทุกวัน "
HOSTILE = {
    "headline of 300 letters": {"title": "สำนักงานเขตพื้นที่" * 16},
    "one run without a space": {"title": "ก" * 300},
    "one run of Latin letters": {"title": "W" * 300},
    "3,000 words": {"html": f"<p>{LONG_WORDS * 600}</p>"},
    "paragraphs": {"html": f"<p>{LONG_WORDS * 6}</p>" * 60},
    "table of twelve columns": {"html": "<table>" + f"<tr>{'<td>โรงเรียนบ้านคลองจำลอง</td>' * 12}</tr>" * 8 + "</table>"},
    "table without an end": {"html": "<table>" + "<tr><td>ก</td><td>ข</td></tr>" * 200 + "</table>"},
    "nothing": {"html": "", "shots": ()},
    "no HTML": {"html": "ก &amp; <p>ข</p> ค"},
}


@pytest.mark.parametrize("overlay", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("make", [newsletter.pieces, sheet.pieces])
def test_a_page_is_one_page_whatever_is_written(sample, overlay, make):
    assert pages(body(make(changed(sample["PR-2569-0345"], **overlay)))) == 1


@pytest.mark.parametrize("overlay", HOSTILE.values(), ids=HOSTILE)
def test_a_card_has_its_size_whatever_is_written(sample, overlay):
    made = card.pieces(changed(sample["PR-2569-0345"], **overlay))
    assert [Image.open(BytesIO(piece.body)).size for piece in made] == [(1200, 630), (1080, 1080)]


@pytest.mark.parametrize("sizes", [[(1, 1)], [(800, 600)] * 12, [(4000, 60)], [(300, 2000)] * 3], ids=str)
def test_photographs_of_any_shape_and_number_leave_one_page(sample, sizes, tmp_path):
    shots = tuple(photograph(tmp_path / f"{n}.jpg", size) for n, size in enumerate(sizes))
    matter = changed(sample["PR-2569-0345"], shots=shots)
    assert pages(newsletter.pdf(matter)) == 1
    assert card.pieces(matter)


def test_what_does_not_fit_is_said(sample):
    long = changed(sample["PR-2569-0345"], html=f"<p>{LONG_WORDS * 600}</p>")
    assert folded("อ่านต่อที่เว็บไซต์") in folded(by_pdfium(newsletter.pdf(long)))


def test_a_heading_does_not_stand_last():
    blocks = ("<p>ก</p>", "<h2>ข</h2>", "<p>ค <b>ง</b></p>")
    assert newsletter._beginning(blocks, lambda text: len(text) <= 2) == ("<p>ก</p>",)


@pytest.mark.parametrize("make", ALONE)
def test_no_paper_is_made_of_a_withdrawn_release(sample, make):
    matter = sample["PR-2569-0345"]
    ending = Ending.model_construct(at=AT, reason="error")
    with pytest.raises(CannotRun, match="withdrawn"):
        make(dataclasses.replace(matter, cleared=dataclasses.replace(matter.cleared, withdrawal=ending)))


def test_an_issue_with_a_withdrawn_item_is_not_made(sample):
    matter = sample["PR-2569-0345"]
    gone = dataclasses.replace(matter.cleared, withdrawal=Ending.model_construct(at=AT, reason="error"))
    with pytest.raises(CannotRun, match="withdrawn"):
        issue.weekly(matter, [dataclasses.replace(matter, cleared=gone)])


def test_an_issue_is_one_page_and_a_journal_lists_its_stories(sample):
    items = [sample[key] for key in ITEMS]
    assert pages(body(issue.weekly(items[0], items))) == 1
    journal = body(issue.journal(items[0], items))
    assert pages(journal) > len(items)
    assert all(folded(item.cleared.release.fields.title) in folded(by_pdfium(journal)) for item in items)


def test_only_letters_within_the_file_are_used(sample):
    import pikepdf

    with pikepdf.open(BytesIO(newsletter.pdf(sample["PR-2569-0345"]))) as document:
        fonts = [each for each in document.objects if isinstance(each, pikepdf.Dictionary) and "/FontName" in each]
        assert fonts
        assert all({"/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts)
        assert document.Root.MarkInfo.Marked
        with document.open_metadata() as metadata:
            assert str(metadata["pdfuaid:part"]) == "1"


PROGRAM = """
import hashlib, pathlib, sys
import matters
from newsdesk.papers import card, letter, newsletter, sheet
matter = matters.sample(pathlib.Path(sys.argv[1]))["PR-2569-0347"]
made = [piece for part in (card, letter, newsletter, sheet) for piece in part.pieces(matter)]
print([(piece.name, hashlib.sha256(piece.body).hexdigest()) for piece in made])
"""


def test_two_processes_make_the_same_bytes(tmp_path):
    path = os.pathsep.join([str(REPOSITORY / "plugins"), str(REPOSITORY / "tests")])
    told = set()
    for zone, seed in (("Asia/Bangkok", "1"), ("America/Lima", "2")):
        env = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
        command = [sys.executable, "-c", PROGRAM, str(tmp_path / "office")]
        told.add(subprocess.run(command, env=env, capture_output=True, check=True, text=True).stdout)
        shutil.rmtree(tmp_path / "office")
    assert len(told) == 1
    assert hashlib.sha256(b"").hexdigest() not in told.pop()


@given(st.text(alphabet="กขคงนมสำแเ ่้ิีูๆabc ", max_size=80), st.integers(3, 20))
def test_lines_lose_no_letter_and_are_no_wider_than_they_may(text, width):
    made = phrases.lines(text, (), width, len)
    assert re.sub(r"\s", "", "".join(made)) == re.sub(r"\s", "", text)
    assert not any(line.startswith("ๆ") for line in made[1:] if len(line) > 1 and " ๆ" in text and "\u00a0" in text)


def test_a_name_is_not_cut(sample):
    matter = sample["PR-2569-0347"]
    whole = phrases.names(matter)
    name = "โรงเรียนวัดสายธารสมมุติ"
    made = phrases.lines(f"ลงพื้นที่นิเทศการอ่านการเขียนที่{name}ตำบลสมมุติ", whole, len(name) + 2, len)
    assert any(name in line for line in made)


@pytest.mark.parametrize("unit", ["ก", "W", "ก ", "<", "เ"])
def test_the_work_of_breaking_lines_grows_with_the_text_and_no_faster(unit):
    def work(count):
        asked = []
        phrases.lines(unit * count, ("กกกกก",), 40, lambda text: asked.append(text) or len(text))
        return len(asked)

    assert work(2000) <= 2.2 * work(1000)
