"""`newsdesk sent` and `newsdesk ack`: the distribution book is written by commands, and only with what is true."""

from datetime import timedelta

import pytest

from newsdesk.cli import main
from newsdesk.register import distribution
from newsdesk.settings import now
from newsroom import APPROVED, AT, PLACE, SOUND, overlaid

ID = "PR-2569-0900"
SOON = APPROVED + timedelta(minutes=4)


@pytest.fixture
def told(room, capsys):
    """Approve the sound release for four channels, with an empty book; return what a command says, and its exit code."""
    room.write("office/distribution.yml", "# ทะเบียน\n")
    room.lay(overlaid(SOUND, "channels: [web, rss, line, facebook]"))
    room.approve(f"{PLACE}/release.md")

    def run(*words, at=SOON, lang="en"):
        clock = ["--at", at.isoformat()] if words[0] != "ack" else []
        code = main(["--root", str(room.root), *words, "--lang", lang, *clock])
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def book(room):
    return (room.root / "content/office/distribution.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(4, "4 min after the approval, in time"), (25, "25 min after the approval, past the ten minutes")],
)
def test_a_sending_is_recorded_and_its_minutes_are_told(room, told, minutes, said):
    code, words = told("sent", ID, "line", at=APPROVED + timedelta(minutes=minutes))

    assert (code, said in words) == (0, True)
    assert distribution.read(room.settings)[-1].sent == {"line": APPROVED + timedelta(minutes=minutes)}


def test_several_channels_are_one_line_and_thai_is_spoken(room, told):
    code, words = told("sent", ID, "line", "facebook", lang="th")

    assert (code, words.count("ทันมาตรฐาน")) == (0, 2)
    assert len(book(room).splitlines()) == 2


def test_distribute_and_evaluate_know_what_was_recorded(room, told):
    told("sent", ID, "line")

    assert "sent 2026-11-18 15:14, after 4 min" in told("distribute", ID, at=AT)[1]
    assert '"sends_in_time": 1' in told("evaluate", "2569-W47", "--format", "json", at=AT)[1]


@pytest.mark.parametrize(
    ("words", "at", "code", "said"),
    [
        (("sent", ID, "radio"), SOON, 2, "these channels only"),
        (("sent", ID, "gossip"), SOON, 2, "these channels only"),
        (("sent", ID, "line"), APPROVED - timedelta(minutes=1), 1, "not approved yet"),
        (("sent", "PR-2569-9999", "line"), SOON, 1, "no such release"),
        (("sent", "../../etc", "line"), SOON, 1, "no such release"),
        (("sent", ID, "line"), now() + timedelta(hours=1), 2, "still to come"),
        (("ack", ID, "S01"), SOON, 2, "no sending is recorded"),
        (("ack", ID, "S01", "S99"), SOON, 2, "not in the network"),
    ],
)  # fmt: skip
def test_what_is_not_so_is_not_recorded(room, told, words, at, code, said):
    assert told(*words, at=at)[0] == code or pytest.fail("another exit code")
    assert said in "".join(map(str, told(*words, at=at)))
    assert book(room) == "# ทะเบียน\n"


def test_a_channel_goes_once_for_each_approval(room, told):
    told("sent", ID, "line")

    code, words = told("sent", ID, "web", "line")

    assert (code, "already recorded" in words) == (2, True)
    assert len(book(room).splitlines()) == 2, "the web is not recorded either"
    room.lay(overlaid(SOUND, "channels: [web, rss, line, facebook]\nsummary: ประชุมวางแนวทางส่งข่าวให้ทันเวลาครั้งใหม่"))
    room.approve(f"{PLACE}/release.md", at=APPROVED + timedelta(hours=1))
    assert told("sent", ID, "line", at=APPROVED + timedelta(hours=2))[0] == 0


def test_what_is_held_is_never_recorded_as_sent(room, told):
    room.lay(overlaid(SOUND, "channels: [web, rss, line, facebook]\nstatus: draft"))

    assert told("sent", ID, "line", at=AT)[0] == 1
    assert book(room) == "# ทะเบียน\n"


def test_acknowledgements_are_recorded_once_and_counted_by_school(room, told):
    told("sent", ID, "line")

    assert told("ack", ID, "S08", "S11", "S08") == (0, f"{ID}: acknowledged by 2 of 12 schools\n")
    assert told("ack", ID, "S11", "P01", lang="th") == (0, f"{ID}: ตอบรับแล้ว ๒ จาก ๑๒ โรงเรียน\n")
    assert told("ack", ID, "S11")[0] == 0
    assert distribution.reach(distribution.read(room.settings), ID).acknowledged == ("S08", "S11", "P01")
    assert len(book(room).splitlines()) == 4
