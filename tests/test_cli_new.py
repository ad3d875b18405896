"""`newsdesk new`: a dossier in its home, with the next number, and never over another."""

import pytest

from newsdesk.gate import NotDue
from newsdesk.register.words import Kind
from newsroom import AT, PLACE, overlaid

FILLED = """summary: ครูและนักเรียนร่วมปลูกต้นไม้รอบสำนักงาน
prepared_by: pr-officer
audience: [public]
channels: [web]
contact: งานประชาสัมพันธ์ กลุ่มอำนวยการ
basis: public-task
who: ครูและนักเรียน
what: ปลูกต้นไม้
when: วันพุธที่ ๑๘ พฤศจิกายน ๒๕๖๙
where: สำนักงานเขตพื้นที่การศึกษา
why: เพื่อให้มีร่มเงา
how: ปลูกพร้อมกันแล้วแบ่งกันดูแล
body: ครูและนักเรียนร่วมปลูกต้นไม้รอบสำนักงานเขตพื้นที่การศึกษา"""


def made(room):
    return {path for path in (room.root / "content").rglob("*") if path.is_file()}


def test_a_new_dossier_of_any_kind_is_a_draft_whose_only_faults_are_its_blanks(room):
    for kind in Kind:
        done = room.run("new", kind.value, f"new-{kind.value}")
        assert done.returncode == 0, done.stderr
        verdict = room.verdict(f"new-{kind.value}")
        assert isinstance(verdict, NotDue)
        assert verdict.reason == "draft"
        assert {finding.rule.id for finding in verdict.findings} == {"REL105", "REL208"}


def test_it_says_where_the_dossier_is_and_what_comes_next(room):
    done = room.run("new", "activity", "tree-planting")
    first, *rest = done.stdout.splitlines()
    assert first == "content/releases/2569/tree-planting/release.md"
    assert (room.root / first).is_file()
    assert any("newsdesk check content/releases/2569/tree-planting" in line for line in rest)


def test_a_form_that_is_filled_in_is_sound(room):
    done = room.run("new", "activity", "tree-planting", "--title", "ปลูกต้นไม้: ปีที่ ๒")
    file = room.root / done.stdout.splitlines()[0]
    file.write_text(overlaid(file.read_text("utf-8"), FILLED), "utf-8")
    done = room.run("check", str(file))
    assert (done.returncode, done.stdout) == (0, "")
    release = room.read("releases/2569/tree-planting/release.md")
    assert (release.id, release.fields.number) == ("PR-2569-0901", "901/2569")
    assert release.fields.title == "ปลูกต้นไม้: ปีที่ ๒"


def test_the_number_of_an_erased_dossier_is_not_given_again(room):
    (room.root / "content/approvals/PR-2569-0940.json").write_text("[]")
    room.run("new", "award", "gold")
    assert "id: PR-2569-0941" in (room.root / "content/releases/2569/gold/release.md").read_text("utf-8")


def test_the_year_folder_is_that_of_the_moment_asked_for(room):
    assert room.run("new", "radio", "morning", at=AT.replace(year=2027)).returncode == 0
    assert (room.root / "content/scripts/2570/morning/script.md").is_file()


@pytest.mark.parametrize(
    "slug",
    ["ข่าว", "A-News", "-x", "x-", "a--b", "a b", "", ".", "..", "../../x", "a/b", "/etc/x", "a\n", "a" * 81],
)
def test_a_name_that_is_no_slug_makes_nothing(room, slug):
    before = made(room)
    done = room.run("new", "activity", "--title=ก", "--", slug, at=None)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert made(room) == before


@pytest.mark.parametrize("kind", ["activity", "article", "page"])
def test_a_slug_that_is_taken_anywhere_is_refused(room, kind):
    before, text = made(room), room.file.read_bytes()
    done = room.run("new", kind, PLACE.rpartition("/")[2])
    assert done.returncode == 2
    assert PLACE in done.stderr
    assert (made(room), room.file.read_bytes()) == (before, text)


def test_a_folder_without_a_text_is_not_written_into(room):
    (room.root / "content/pages/empty").mkdir(parents=True)
    assert room.run("new", "page", "empty").returncode == 2
    assert list((room.root / "content/pages/empty").iterdir()) == []


def test_a_writer_who_is_not_of_the_team_is_refused(room):
    done = room.run("new", "activity", "tree-planting", "--by", "nobody")
    assert done.returncode == 2
    assert "team.yml" in done.stderr
    assert not (room.root / "content/releases/2569/tree-planting").exists()
