"""`newsdesk approve`: a decision over exact bytes, by who may, of what the gate would clear; else nothing is written."""

import json

import pytest

import keys
from newsdesk.cli import main
from newsdesk.editorial import approval
from newsdesk.gate import Cleared, Held
from newsdesk.settings import moment
from newsroom import AT, ORDER, PLACE, SOUND, decisions, overlaid
from photo_maker import make_photo

ID = "PR-2569-0900"
PHOTO = "photos: [{file: photos/a.jpg, alt: ภาพประกอบข่าวของสำนักงาน, people: none}]"


@pytest.fixture
def approve(room, capsys, tmp_path):
    """Approve as an editor would; return the exit code, what was printed and what was complained of."""

    def run(item=ID, by="head-admin", at=AT, lang="th", **more):
        words = ["--by", by, "--key", str(keys.file(by, tmp_path)), "--at", at.isoformat(), "--lang", lang]
        words += [word for name, value in more.items() for word in (f"--{name}", value)]
        code = main(["--root", str(room.root), "approve", item, *words])
        return (code, *capsys.readouterr())

    return run


@pytest.fixture
def fresh(room):
    """The sound release without an approval."""
    approval.book(room.settings, ID).unlink()
    return room


def test_a_decision_names_who_when_and_the_very_bytes(fresh, approve):
    assert approve() == (0, f"content/approvals/{ID}.json\n", "")

    [decision] = decisions(fresh, ID)
    assert decision["statement"] == {
        "v": 1,
        "item": ID,
        "decision": "approve",
        "by": "head-admin",
        "at": "2026-11-22T12:00:00+07:00",
        "digest": fresh.read().digest,
        "prev": "",
    }
    assert isinstance(fresh.verdict(), Cleared)


@pytest.mark.parametrize("status", ["draft", "submitted"])
def test_approving_sets_the_status_and_changes_nothing_else(status, fresh, approve):
    fresh.lay(overlaid(SOUND, f"status: {status}"))

    assert approve()[0] == 0

    assert fresh.file.read_text("utf-8") == SOUND
    assert isinstance(fresh.verdict(), Cleared)


def test_a_later_decision_is_written_after_the_former(room, approve):
    room.lay(SOUND.replace("ทันเวลา", "ทันที"))
    assert isinstance(room.verdict(), Held)

    assert approve()[0] == 0

    assert len({decision["statement"]["digest"] for decision in decisions(room, ID)}) == 2
    assert isinstance(room.verdict(), Cleared)


@pytest.mark.parametrize(
    ("overlay", "by", "at", "rule"),
    [
        ("who: ", "head-admin", "2026-11-22", None),
        ("credit: ก", "somebody", "2026-11-22", "EDT104"),
        ("credit: ก", "webmaster", "2026-11-22", "EDT107"),
        ("credit: ก", "head-admin", "2026-11-24", "EDT105"),
        ("prepared_by: head-admin", "head-admin", "2026-11-22", "EDT108"),
        ("kind: announcement", "head-admin", "2026-11-22", "EDT107"),
        ("credit: ก", "head-admin", "2027-10-01", "EDT106"),
        ("body: โทร ๐๘๙-๑๒๓-๔๕๖๗", "head-admin", "2026-11-22", "PDP103"),
        ("when: วันจันทร์ที่ ๑๘ พฤศจิกายน ๒๕๖๙", "head-admin", "2026-11-22", "THA101"),
        ("plan: A99", "head-admin", "2026-11-22", "EDT201"),
        ("embargo: 2026-11-30 06:00\nbody: โทร ๐๘๙-๑๒๓-๔๕๖๗", "head-admin", "2026-11-22", "PDP103"),
        ("embargo: 2026-11-30 06:00", "webmaster", "2026-11-22", "EDT107"),
    ],
)
def test_what_the_gate_objects_to_is_not_approved(overlay, by, at, rule, fresh, approve):
    fresh.lay(overlaid(SOUND, overlay))

    code, out, err = approve(by=by, at=moment(at))

    assert code == (1 if rule else 2)
    assert rule in out if rule else ID in err
    assert not approval.book(fresh.settings, ID).exists()


def test_an_objection_is_told_in_english_when_asked(fresh, approve):
    assert "Let a person listed in team.yml approve" in approve(by="somebody", lang="en")[1]


@pytest.mark.parametrize("item", ["PR-2569-0001", "pr-2569-0900", "../PR-2569-0900", ""])
def test_an_id_that_no_dossier_has_is_exit_2(item, room, approve):
    before = room.bytes_of("content")

    code, out, err = approve(item)

    assert (code, out) == (2, "")
    assert err.startswith("newsdesk: ")
    assert room.bytes_of("content") == before


def test_an_id_that_two_dossiers_have_is_exit_2(fresh, approve):
    fresh.lay(SOUND, "releases/2569/another")

    assert approve()[0] == 2
    assert not approval.book(fresh.settings, ID).exists()


def test_the_order_itself_is_approved_by_the_director_only(room, approve):
    approval.book(room.settings, "OR-2569-0345").unlink()

    assert approve("OR-2569-0345", by="head-admin")[0] == 1
    assert approve("OR-2569-0345", by="director", at=moment("2026-10-02T08:40"))[0] == 0
    assert isinstance(room.verdict(ORDER), Cleared)


def test_a_release_before_its_date_is_approved_and_waits(fresh, approve):
    fresh.lay(overlaid(SOUND, "embargo: 2026-11-30 06:00"))

    assert approve()[0] == 0
    assert fresh.verdict().reason == "embargo"


def test_a_damaged_book_is_not_written_over(room, approve):
    book = approval.book(room.settings, ID)
    book.write_text("[{", "utf-8")

    code, out, _ = approve()

    assert code == 1
    assert "EDT101" in out
    assert book.read_text("utf-8") == "[{"


def test_no_half_written_book_is_left(fresh, approve):
    fresh.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg"))
    fresh.lay(overlaid(SOUND, PHOTO))

    assert approve()[0] == 0

    assert {path.suffix for path in (fresh.root / "content/approvals").iterdir()} == {".json"}
    assert json.loads(approval.book(fresh.settings, ID).read_text("utf-8"))


@pytest.mark.parametrize("item", ["PLAN-2570", "REG-WORDS"])
@pytest.mark.parametrize(
    ("by", "at", "code"),
    [
        ("director", AT, 0),
        ("head-admin", AT, 2),
        ("deputy", AT, 2),
        ("deputy", moment("2026-12-07T09:00"), 0),
        ("deputy", moment("2026-12-12T09:00"), 2),
        ("somebody", AT, 2),
    ],
)
def test_plan_and_public_words_are_approved_by_who_sits_as_director(item, by, at, code, room, approve):
    approval.book(room.settings, item).unlink()

    assert approve(item, by=by, at=at)[0] == code

    assert approval.book(room.settings, item).exists() is (code == 0)


def test_without_an_approved_plan_no_release_may_refer_to_it(room):
    approval.book(room.settings, "PLAN-2570").unlink()

    assert "EDT201" in {found.rule.id for found in room.findings()}


@pytest.mark.parametrize(
    ("book", "old", "new"),
    [
        ("network.yml", "โรงเรียนวัดสายธารสมมุติ", "โรงเรียนอื่น"),
        ("office.yml", "name_th: สำนักงาน", "name_th: กองบัญชาการ"),
        ("vocabulary.yml", "ข่าวกิจกรรม", "ข่าวลือ"),
    ],
)
def test_a_name_that_readers_see_is_not_changed_without_the_director(book, old, new, room, approve):
    file = room.root / "content/office" / book
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    before = room.bytes_of()

    done = room.run("build")

    assert (done.returncode, "EDT301" in done.stderr + done.stdout) == (1, True)
    assert room.bytes_of() == before
    assert approve("REG-WORDS", by="director")[0] == 0
    assert room.run("build").returncode == 0
