"""return, withdraw and remove: each a signed decision, and a status that nobody turns back alone."""

from datetime import timedelta

import pytest

import keys
from newsdesk.cli import main
from newsdesk.editorial import approval
from newsdesk.gate import Cleared, Gone, Held, NotDue
from newsdesk.site.build import build
from newsroom import AT, PLACE, SOUND, decisions, overlaid
from photo_maker import make_photo

ID = "PR-2569-0900"
LATER = AT + timedelta(hours=1)
PHOTO = "photos: [{file: photos/a.jpg, alt: ภาพประชุมของครู, people: none}]"
STATUS_LINE = "status: approved\n"


@pytest.fixture
def move(room, capsys, tmp_path):
    """Make a move as a person of the office would; return the exit code, what was printed and complained of."""

    def run(verb, *words, by="head-admin", at=AT, key=""):
        key = key or str(keys.file(by, tmp_path))
        code = main(["--root", str(room.root), verb, ID, "--by", by, "--key", key, "--at", at.isoformat(), *words])
        return (code, *capsys.readouterr())

    return run


def moves(room):
    return [decision["statement"]["decision"] for decision in decisions(room, ID)]


def test_what_is_withdrawn_stays_under_its_notice(room, move):
    assert move("withdraw", "--reason", "error")[0] == 0

    verdict = room.verdict(at=LATER)
    assert isinstance(verdict, Cleared)
    assert (verdict.withdrawal.reason, verdict.withdrawal.at) == ("error", AT)
    assert verdict.findings == ()
    assert moves(room) == ["approve", "withdraw"]


def test_what_is_removed_answers_gone(room, move):
    code, out, _ = move("remove", "--reason", "consent-withdrawn", by="dpo")

    verdict = room.verdict(at=LATER)
    assert isinstance(verdict, Gone)
    assert (code, verdict.reason, verdict.at) == (0, "consent-withdrawn", AT)
    assert "status: removed" in room.file.read_text("utf-8")
    assert "rss" not in out


def test_what_others_hold_is_listed_when_it_is_removed(room, move):
    room.lay(overlaid(SOUND, "channels: [web, rss, facebook, line]"))
    room.approve()

    out = move("remove", "--reason", "other", by="dpo")[1]

    assert out.count("ask its keeper to delete") == 2


def test_what_is_returned_is_a_draft_with_a_note_and_no_longer_approved(room, move):
    assert move("return", "--note", "ขอภาพที่เห็นป้ายงาน")[0] == 0

    assert isinstance(room.verdict(at=LATER), NotDue)
    assert decisions(room, ID)[-1]["statement"]["note"] == "ขอภาพที่เห็นป้ายงาน"
    room.lay(SOUND)
    assert {found.rule.id for found in room.verdict(at=LATER).findings} == {"EDT115"}


@pytest.mark.parametrize(
    ("verb", "words", "kind"),
    [
        ("withdraw", ("--reason", "error"), Held),
        ("remove", ("--reason", "error"), Gone),
        ("return", ("--note", "ก"), Held),
    ],
)
def test_a_status_turned_back_by_hand_brings_nothing_back(verb, words, kind, room, move):
    move(verb, *words)

    room.lay(SOUND)

    assert isinstance(room.verdict(at=LATER), kind)


@pytest.mark.parametrize(("verb", "words"), [("withdraw", ("--reason", "error")), ("return", ("--note", "ก"))])
def test_approved_anew_it_is_public_again(verb, words, room, move):
    move(verb, *words)
    room.lay(SOUND)

    assert move("approve", at=LATER)[0] == 0

    assert isinstance(room.verdict(at=LATER), Cleared)
    assert moves(room) == ["approve", verb, "approve"]


@pytest.mark.parametrize("verb", ["withdraw", "remove"])
def test_the_approval_is_not_lost_and_only_the_status_lines_change(verb, room, move):
    before = room.read().digest

    move(verb, "--reason", "superseded")

    assert room.read().digest == before
    text = room.file.read_text("utf-8").splitlines(keepends=True)
    assert [line for line in SOUND.splitlines(keepends=True) if line not in text] == [STATUS_LINE]


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
def test_the_line_ends_of_the_file_are_kept(ends, room, move):
    room.lay(SOUND.replace("\n", ends).encode())

    move("withdraw", "--reason", "error")

    data = room.file.read_bytes()
    assert data.count(b"\r\n") == (data.count(b"\n") if ends == "\r\n" else 0)


@pytest.mark.parametrize("verb", ["withdraw", "remove"])
@pytest.mark.parametrize(
    ("by", "key"),
    [("somebody", ""), ("head-admin", "intruder"), ("director", "head-admin"), ("pr-editor", "pr-editor")],
)
def test_nobody_moves_in_anothers_name(verb, by, key, room, move, tmp_path):
    before = room.bytes_of("content")

    code, out, err = move(verb, "--reason", "error", by=by, key=str(keys.file(key or by, tmp_path)))

    assert (code, out) == (2, "")
    assert "team.yml" in err
    assert room.bytes_of("content") == before


def test_what_was_never_approved_cannot_be_withdrawn(room, move):
    approval.book(room.settings, ID).unlink()

    code, out, _ = move("withdraw", "--reason", "error")

    assert (code, "EDT102" in out) == (1, True)
    assert not approval.book(room.settings, ID).exists()


def test_a_key_that_is_not_there_is_exit_2(room, move, tmp_path):
    code, _, err = move("withdraw", "--reason", "error", key=str(tmp_path / "none"))

    assert (code, "--key" in err) == (2, True)


@pytest.mark.parametrize(
    ("reason", "at", "kind"),
    [("น้ำท่วมฉับพลัน", AT, Cleared), ("น้ำท่วมฉับพลัน", AT + timedelta(hours=24), Held)],
)
def test_an_urgent_approval_stands_for_a_day(reason, at, kind, room, move):
    room.lay(overlaid(SOUND, "kind: announcement"))

    assert move("approve", "--urgent", reason, by="deputy")[0] == 0

    assert isinstance(room.verdict(at=at), kind)


def test_a_second_urgent_approval_gains_no_time(room, move):
    room.lay(overlaid(SOUND, "kind: announcement"))
    move("approve", "--urgent", "น้ำท่วมฉับพลัน", by="deputy")

    move("approve", "--urgent", "น้ำท่วมฉับพลัน", by="deputy", at=AT + timedelta(hours=23))

    assert isinstance(room.verdict(at=AT + timedelta(hours=25)), Held)


def test_an_urgent_approval_is_ratified_by_who_may_approve(room, move):
    room.lay(overlaid(SOUND, "kind: announcement"))
    move("approve", "--urgent", "น้ำท่วมฉับพลัน", by="deputy")

    assert move("approve", by="head-admin", at=LATER)[0] == 1
    assert move("approve", by="director", at=LATER)[0] == 0

    assert isinstance(room.verdict(at=AT + timedelta(days=3)), Cleared)


def names(cache):
    """Return the photographs the cache knows, by their SHA-256; of each it may hold sizes and faces."""
    return {path.name[:64] for path in cache.glob("??/*")}


def test_pictures_of_what_is_removed_leave_the_cache_and_those_of_others_stay(room, move):
    other = "releases/2569/another"
    for place, number, form in ((PLACE, 900, "jpeg"), (other, 902, "png")):
        name = f"photos/a.{form.replace('jpeg', 'jpg')}"
        room.write(f"{place}/{name}", make_photo(form))
        text = overlaid(SOUND, f"id: PR-2569-0{number}\nnumber: {number}/2569\n{PHOTO.replace('photos/a.jpg', name)}")
        room.lay(text, place)
        room.approve(f"{place}/release.md")
    build(room.settings, at=AT)
    cache = room.settings.work / "pictures"
    assert len(names(cache)) == 2

    move("remove", "--reason", "consent-withdrawn", by="dpo")
    build(room.settings, at=LATER)

    [kept] = names(cache)
    assert kept.startswith(room.read(f"{other}/release.md").files["photos/a.png"])
