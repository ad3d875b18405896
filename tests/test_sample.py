"""The sample office against the answers that are expected of it at noon of Sunday 22 November 2569."""

import shutil
from datetime import date

import pytest

from newsdesk import desk
from newsdesk.editorial import approval, sheet
from newsdesk.gate import NotDue
from newsdesk.pictures import metadata
from newsdesk.privacy import consent
from newsdesk.register import office
from newsdesk.register.words import Kind
from newsdesk.release import shelf
from newsdesk.release.case import Case
from newsdesk.release.model import Release
from newsdesk.settings import Settings, moment
from newsdesk.site.build import build
from newsroom import AT, REPOSITORY, Newsroom

WEEK = {
    "PR-2569-0345",
    "PR-2569-0347",
    "PR-2569-0349",
    "PR-2569-0350",
    "PR-2569-0351",
    "PR-2569-0352",
    "AR-2569-0012",
    "RD-2569-0021",
}
STANDING = {f"PG-2569-000{number}" for number in range(1, 6)}
EARLIER = {"OR-2569-0345", "PR-2569-0321"}
SAMPLE = Settings(REPOSITORY)
PHOTOS = sorted((REPOSITORY / "content").rglob("photos/*"))
BOOKS = sorted((REPOSITORY / "content/approvals").glob("*.json"))


@pytest.fixture(scope="module")
def sample():
    """The desk at that moment."""
    return desk.survey(SAMPLE, AT)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site of that moment."""
    root = tmp_path_factory.mktemp("sample") / "office"
    for name in ("content", "theme"):
        shutil.copytree(REPOSITORY / name, root / name)
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(REPOSITORY / name, root / name)
    build(Newsroom(root).settings, at=AT)
    return root / "output"


def of_the_week(sample):
    """Return what is public of ISO week 47, Monday 16 to Sunday 22 November."""
    return [
        item.release
        for item in sample.cleared
        if item.release.kind is not Kind.PAGE
        and item.release.fields.date.isocalendar()[:2] == date(2026, 11, 22).isocalendar()[:2]
    ]


def test_eight_items_of_the_week_are_public(sample):
    assert {release.id for release in of_the_week(sample)} == WEEK
    assert {item.release.id for item in sample.cleared} == WEEK | STANDING | EARLIER


def test_nothing_is_held_and_two_wait_for_their_approval(sample):
    assert sample.held == ()
    assert sample.gone == ()
    assert {item.id: item.reason for item in sample.waiting} == {
        "VD-2569-0008": "submitted",
        "NL-2569-0047": "submitted",
    }


def test_three_of_the_eight_are_reactive(sample):
    reactive = {release.id for release in of_the_week(sample) if release.fields.mode == "reactive"}

    assert reactive == {"PR-2569-0350", "PR-2569-0351", "PR-2569-0352"}


def test_all_four_audiences_are_covered(sample):
    covered = {word for release in of_the_week(sample) for word in release.fields.audience}

    assert len(sample.office.vocabulary.audiences) == 4
    assert covered == set(sample.office.vocabulary.audiences)


def test_the_clarification_answers_its_inquiry_within_a_day(sample):
    [fields] = [release.fields for release in of_the_week(sample) if release.id == "PR-2569-0351"]

    assert fields.responds_to == "INQ-2570-0006"
    assert (fields.date - fields.received_at).total_seconds() <= fields.sla_hours * 3600 == 24 * 3600


def test_the_video_is_objected_to_for_a_consent_that_covers_neither_video_nor_tv(sample):
    [video] = [item for item in sample.waiting if item.id == "VD-2569-0008"]
    paper = sample.office.consents["C-2570-0002"]

    assert not {"video", "tv"} & (paper.scope | paper.channels)
    assert isinstance(video, NotDue)
    found = {finding.rule.id: finding for finding in video.findings if finding.holds}
    assert {"PDP206", "PDP207"} <= set(found)
    lines = (REPOSITORY / video.path).read_text("utf-8").splitlines()
    assert all("C-2570-0002" in lines[found[rule].line - 1] for rule in ("PDP206", "PDP207"))


def test_the_newsletter_waits_for_nothing_but_its_approval(sample):
    [newsletter] = [item for item in sample.waiting if item.id == "NL-2569-0047"]

    assert not [finding for finding in newsletter.findings if finding.holds]


def test_the_consents_of_the_award_stand_and_end_with_the_school_year(sample):
    [award] = [item for item in sample.cleared if item.release.id == "PR-2569-0345"]
    used = {use.number for use, _ in consent.held(Case(award.release, sample.office, AT))}

    assert used == {"C-2570-0001", "C-2570-0002", "C-2570-0003"}
    assert award.until == moment("2027-05-16")


def test_the_register_knows_one_expired_and_one_withdrawn_consent(sample):
    consents = sample.office.consents

    assert consents["C-2569-0190"].end == moment("2026-11-01")
    assert consents["C-2569-0188"].end == moment("2026-11-20T15:05")
    assert [key for key, paper in consents.items() if not paper.stands(AT)] == ["C-2569-0188", "C-2569-0190"]


def test_the_corrected_release_carries_the_notice_and_leads_to_the_correction(site):
    page = (site / "releases/2569/reading-supervision-wat-saithan/index.html").read_text("utf-8")

    assert "แก้ไขจำนวนนักเรียนในย่อหน้าที่" in page.replace("\xa0", " ").replace("&nbsp;", " ")
    assert 'href="/releases/2569/correction-reading-supervision/"' in page


def test_what_waits_is_nowhere_on_the_site(site):
    everything = b"".join(path.read_bytes() for path in site.rglob("*") if path.is_file())
    assert b"VD-2569-0008" not in everything
    assert b"NL-2569-0047" not in everything
    assert not (site / "scripts/2569/video-water-filter").exists()
    assert not (site / "newsletters").exists()


@pytest.mark.parametrize("photo", PHOTOS, ids=lambda path: path.name)
def test_a_photo_of_the_sample_carries_nothing_but_the_picture(photo):
    assert list(metadata.carried(photo.read_bytes())) == []


@pytest.mark.parametrize("book", BOOKS, ids=lambda path: path.stem)
def test_the_latest_approval_is_of_the_very_bytes(book, sample):
    digests = {item.id: item.digest for item in shelf.read_all(SAMPLE) if isinstance(item, Release)}
    digests |= {each.item: each.digest for each in sheet.sheets(office.read(SAMPLE))}

    assert approval.read(SAMPLE, book.stem).last.digest == digests[book.stem]


def test_the_sample_has_photos_and_books_enough_to_prove_it():
    assert len(PHOTOS) == 8
    assert len(BOOKS) == 20


@pytest.mark.parametrize(
    ("at", "shown"),
    [("2026-11-16T09:00", 0), ("2026-11-18T23:59", 2), ("2026-11-22T12:00", 8)],
)
def test_the_week_fills_as_its_days_pass(at, shown):
    assert len(of_the_week(desk.survey(SAMPLE, moment(at)))) == shown


def test_the_recruitment_and_the_announcement_lapse_on_their_days():
    def ids(at):
        return {item.release.id for item in desk.survey(SAMPLE, moment(at)).cleared}

    assert "PR-2569-0349" in ids("2026-12-05T23:59")
    assert "PR-2569-0349" not in ids("2026-12-06")
    assert "PR-2569-0321" in ids("2026-12-31T23:59")
    assert "PR-2569-0321" not in ids("2027-01-01")
