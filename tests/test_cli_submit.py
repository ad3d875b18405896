"""`newsdesk submit`: a draft that lacks nothing but an approval waits for one; any other stays a draft."""

import pytest

from newsdesk.cli import main
from newsdesk.editorial import approval
from newsdesk.gate import NotDue
from newsroom import AT, ORDER, SOUND, overlaid

ID = "PR-2569-0900"
HEAD, DIRECTOR = "ผู้อำนวยการกลุ่มอำนวยการ", "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา"
DRAFT = overlaid(SOUND, "status: draft")


@pytest.fixture
def submit(room, capsys):
    """Submit as a writer would; return the exit code, what was printed and what was complained of."""

    def run(item=ID, at="2026-11-22T12:00", *words):
        code = main(["--root", str(room.root), "submit", item, "--at", at, *words])
        return (code, *capsys.readouterr())

    return run


@pytest.fixture
def draft(room):
    """The sound release as a draft that nobody has decided on."""
    approval.book(room.settings, ID).unlink()
    room.lay(DRAFT)
    return room


def test_a_sound_draft_is_submitted_and_who_may_approve_it_is_named(draft, submit):
    code, out, err = submit()

    assert (code, err) == (0, "")
    assert out == f"content/releases/2569/coordinators-meeting/release.md: เสนอแล้ว ผู้อนุมัติได้: {DIRECTOR}, {HEAD}\n"
    assert draft.verdict() == NotDue(draft.read().path, ID, "submitted", None, ())


def test_only_the_word_of_the_status_changes(draft, submit):
    submit()

    assert draft.file.read_text("utf-8") == overlaid(SOUND, "status: submitted")


@pytest.mark.parametrize(
    ("overlay", "at", "posts"),
    [
        ("kind: announcement", "2026-11-22T12:00", [DIRECTOR]),
        ("prepared_by: head-admin", "2026-11-22T12:00", [DIRECTOR]),
        ("credit: ก", "2026-11-24T12:00", [DIRECTOR]),
        ("credit: ก", "2026-12-08T12:00", [DIRECTOR, "รักษาราชการแทน", HEAD]),
    ],
    ids=["kind not delegated", "own item", "on leave", "acting"],
)
def test_who_may_approve_follows_the_powers_of_the_day(overlay, at, posts, draft, submit):
    draft.lay(overlaid(DRAFT, overlay))

    out = submit(ID, at)[1]

    named = out.partition("ผู้อนุมัติได้: ")[2].strip().split(", ")
    assert len(named) == len(posts)
    assert all(post in name for post, name in zip(posts, named, strict=True))


def test_without_an_order_in_force_it_is_submitted_and_nobody_may_approve_it(draft, submit):
    code, out, _ = submit(ID, "2027-10-01T12:00", "--lang", "en")

    assert (code, "nobody may approve it now" in out) == (0, True)


@pytest.mark.parametrize(
    ("overlay", "rule"),
    [
        ("when: วันจันทร์ที่ ๑๘ พฤศจิกายน ๒๕๖๙", "THA101"),
        ("body: โทร ๐๘๙-๑๒๓-๔๕๖๗", "PDP103"),
        ("reviewed_by: pr-officer", "EDT110"),
        ("plan: A99", "EDT201"),
    ],
)
def test_what_would_be_held_stays_a_draft_and_says_why(overlay, rule, draft, submit):
    draft.lay(text := overlaid(DRAFT, overlay))

    code, out, _ = submit()

    assert (code, rule in out) == (1, True)
    assert draft.file.read_text("utf-8") == text


def test_a_telephone_number_is_not_repeated(draft, submit):
    draft.lay(overlaid(DRAFT, "body: โทร ๐๘๙-๑๒๓-๔๕๖๗"))

    assert "๑๒๓" not in "".join(submit()[1:])


def test_what_was_changed_or_returned_is_submitted_again(room, submit):
    room.decide("return", at=AT, note="ขอภาพ")
    room.lay(overlaid(DRAFT, "credit: ภาพ งานประชาสัมพันธ์"))
    assert submit()[0] == 0

    room.lay(overlaid(SOUND, "credit: ก"))
    assert submit()[0] == 0
    assert room.verdict().reason == "submitted"


@pytest.mark.parametrize("status", ["approved", "withdrawn"])
def test_what_is_approved_as_it_stands_is_not_taken_off_the_site(status, room, submit):
    ended = "\nwithdrawal: {at: 2026-11-20 15:05, reason: error}" if status == "withdrawn" else ""
    room.lay(text := overlaid(SOUND, f"status: {status}{ended}"))

    code, out, err = submit()

    assert (code, out) == (2, "")
    assert "nothing to submit" in err
    assert room.file.read_text("utf-8") == text


def test_what_was_removed_does_not_come_back(room, submit):
    room.decide("remove", by="dpo", at=AT, reason="consent-withdrawn")
    room.lay(DRAFT)

    code, _, err = submit()

    assert (code, "open a new dossier" in err) == (2, True)
    assert room.file.read_text("utf-8") == DRAFT


def test_a_damaged_book_is_restored_first(draft, submit):
    approval.book(draft.settings, ID).write_text("[{", "utf-8")

    assert submit()[0] == 2
    assert draft.file.read_text("utf-8") == DRAFT


@pytest.mark.parametrize("item", ["PR-2569-0001", "../PR-2569-0900", "", "pr-2569-0900"])
def test_an_id_that_no_dossier_has_is_exit_2(item, draft, submit):
    before = draft.bytes_of("content")

    code, out, err = submit(item)

    assert (code, out, err.count("\n")) == (2, "", 1)
    assert draft.bytes_of("content") == before


def test_an_id_that_two_dossiers_have_is_exit_2(draft, submit):
    draft.lay(DRAFT, "releases/2569/another")

    assert submit()[0] == 2
    assert draft.file.read_text("utf-8") == DRAFT


def test_an_unreadable_register_is_exit_2(draft, submit):
    draft.write("office/consents.yml", "- {id: [")

    assert submit()[0] == 2
    assert draft.file.read_text("utf-8") == DRAFT


def test_the_order_is_for_the_director_alone(room, submit):
    approval.book(room.settings, "OR-2569-0345").unlink()
    file = room.root / "content" / ORDER / "order.md"
    file.write_text(file.read_text("utf-8").replace("status: approved", "status: draft"), "utf-8")

    assert submit("OR-2569-0345")[1].endswith(f"ผู้อนุมัติได้: {DIRECTOR}\n")
