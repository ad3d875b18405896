"""A film and a sound are played beside their text, with captions, and nothing is fetched before a reader asks."""

import shutil

import pytest

from newsdesk.audit import sweep
from newsdesk.site.build import build
from newsroom import AT, PLACE, REPOSITORY, overlaid
from paper_maker import make_paper

FILM = "scripts/2569/video-water-filter"
NOBODY = "persons: []\nphotos: [{file: photos/poster.jpg, alt: เครื่องกรองน้ำทำจากถังพลาสติกใส, people: none}]\nbasis: public-task"


@pytest.fixture
def film(published):
    """The sample's film, approved by the director for a dossier that speaks of nobody."""
    shutil.copytree(REPOSITORY / "content" / FILM, published.root / "content" / FILM)
    script = published.root / "content" / FILM / "script.md"
    text = script.read_text("utf-8")
    start, end = text.index("persons:"), text.index("contact:")
    script.write_text(overlaid(text[:start] + text[end:], f"status: approved\n{NOBODY}"), "utf-8")
    published.approve(f"{FILM}/script.md", by="director", at=AT.replace(day=21))
    return published


def test_a_film_is_played_with_its_captions_and_its_poster(film):
    build(film.settings, at=AT)
    folder = film.root / "output" / FILM
    page = (folder / "index.html").read_text("utf-8")

    assert 'preload="none"' in page
    assert f'src="/{FILM}/water-filter.mp4"' in page
    assert f'<track kind="captions" srclang="th" label="คำบรรยายไทย" src="/{FILM}/water-filter.th.vtt" default>' in page
    assert 'poster="' in page
    assert {path.name for path in folder.iterdir()} >= {"water-filter.mp4", "water-filter.th.vtt"}
    assert sweep.objections(film.root / "output", film.settings) == ()


def test_the_captions_of_a_film_are_read_beside_it_too(film):
    build(film.settings, at=AT)
    page = (film.root / "output" / FILM / "index.html").read_text("utf-8")

    assert "<p>เราจึงลองหาวัสดุใกล้ตัวมาทำเครื่องกรอง</p>" in page.partition('<details class="transcript">')[2]


def test_captions_that_overlap_hold_the_film(film):
    path = film.root / "content" / FILM / "attachments/water-filter.th.vtt"
    path.write_text(path.read_text("utf-8").replace("00:00:25.000 -->", "00:00:20.000 -->"), "utf-8")
    film.approve(f"{FILM}/script.md", by="director", at=AT.replace(day=21))

    assert [found.about for found in film.findings() if found.rule.id == "REL502"] == ["3"]


def test_a_film_that_is_changed_is_not_the_one_that_was_approved(film):
    path = film.root / "content" / FILM / "attachments/water-filter.mp4"
    path.write_bytes(path.read_bytes() + b"\0\0\0\x08free")

    assert "EDT103" in {found.rule.id for found in film.findings()}


def test_every_accepted_kind_of_attachment_reaches_its_readers(published):
    kinds = ("pdf", "docx", "xlsx", "csv", "vtt", "txt", "mp3", "mp4")
    for kind in kinds:
        published.write(f"{PLACE}/attachments/a.{kind}", make_paper(kind))
    listed = ", ".join(f"{{file: attachments/a.{kind}, title: เอกสารประกอบ}}" for kind in kinds)
    published.lay(overlaid(published.file.read_text("utf-8"), f"attachments: [{listed}]"))
    published.approve()

    build(published.settings, at=AT)

    there = published.root / "output" / PLACE
    assert all((there / f"a.{kind}").read_bytes() == make_paper(kind) for kind in kinds)
    assert '<audio controls preload="none"' in (there / "index.html").read_text("utf-8")
