"""The leak suite: whatever is done to an office, nothing unapproved or harmful reaches a byte of output/."""

import pytest

import hostile
from newsdesk.gate import Cleared
from newsdesk.site.build import build
from newsdesk.site.newsroom import GateError
from newsroom import AT, PLACE

NAMES = [case.name for case in hostile.ALL]


def built(room, **options):
    """Build in this process; return the exit code and the ids of the rules that were broken."""
    try:
        build(room.settings, at=AT, **options)
    except GateError as held:
        return 1, {finding.rule.id for finding in held.findings}
    except SystemExit as stopped:
        return stopped.code, set()
    return 0, set()


def assert_no_canary(room, folder="output"):
    public = room.bytes_of(folder)
    for canary in (hostile.CANARY, hostile.ASCII_CANARY, "kanari"):
        assert canary.encode() not in public


@pytest.mark.parametrize("case", hostile.ALL, ids=NAMES)
def test_nothing_of_it_reaches_a_public_byte(case, published):
    before = published.bytes_of()
    case.do(published)

    code, rules = built(published)

    assert code == case.exit
    assert set(case.rules) <= rules
    assert_no_canary(published)
    assert code == 0 or published.bytes_of() == before
    if code == 1:
        sound = isinstance(published.verdict(f"{PLACE}/"), Cleared)
        something = bool(published.survey().cleared)
        assert built(published, leave_out_held=True)[0] == (0 if something else 1)
        assert_no_canary(published)
        assert (b"coordinators-meeting" in published.bytes_of()) is (sound or not something)


def test_the_suite_is_as_large_as_it_claims():
    assert len(set(NAMES)) == len(NAMES) >= 120


def test_a_removed_release_leaves_nothing_but_an_address_that_answers_gone(published):
    hostile.lay(approve=True)(published)
    assert built(published) == (0, set())
    assert hostile.CANARY.encode() in published.bytes_of()

    hostile.lay("status: removed", "removal: {at: 2026-11-20 09:00, reason: consent-withdrawn}")(published)
    assert built(published) == (0, set())

    assert_no_canary(published)
    page = (published.root / "output" / hostile.SPOT / "index.html").read_text("utf-8")
    assert "นำออก" in page
    assert "deleted-entry" in (published.root / "output/feeds/atom.xml").read_text("utf-8")


def test_a_withdrawn_release_keeps_its_text_under_a_notice(published):
    hostile.lay(approve=True)(published)
    hostile.lay("status: withdrawn", "withdrawal: {at: 2026-11-20 09:00, reason: error}")(published)

    assert built(published) == (0, set())

    page = (published.root / "output" / hostile.SPOT / "index.html").read_text("utf-8")
    assert hostile.CANARY in page
    assert "ถอนข่าว" in page
    assert "ถอนข่าว" in (published.root / "output/feeds/rss.xml").read_text("utf-8")


def test_a_consent_withdrawn_takes_the_release_out_of_an_unchanged_dossier(published):
    hostile.child(hostile.GIRL, hostile.PUPIL % "C-2570-0001")(published)
    assert built(published) == (0, set())
    assert hostile.GIRL.encode() in published.bytes_of()

    book = published.root / "content/office/consents.yml"
    text = book.read_text("utf-8").replace("withdrawn_at: null", "withdrawn_at: 2026-11-21T10:00:00+07:00", 1)
    book.write_text(text, "utf-8")
    assert built(published) == (0, set())

    assert_no_canary(published)
    assert hostile.GIRL.encode() not in published.bytes_of()


def test_a_link_to_what_is_not_public_leaves_only_its_text(published):
    hostile.linked_from_sound("PR-2569-0901")(published)
    assert built(published) == (0, set())

    page = (published.root / "output" / PLACE / "index.html").read_text("utf-8")
    assert "อ่านต่อ" in page
    assert "0901" not in page


@pytest.mark.parametrize("name", ["gps-flooded-road", "serial-number-classroom"])
def test_a_camera_file_with_a_place_or_a_name_in_it_is_held(name, published):
    import shutil

    from newsroom import REPOSITORY

    shutil.copytree(REPOSITORY / "tests/held" / name, published.root / "content/releases/2569" / name)
    published.approve(f"releases/2569/{name}/release.md", by="director")

    code, rules = built(published)

    assert code == 1
    assert {"PIC101", "PIC102"} <= rules
    assert name.encode() not in published.bytes_of()
