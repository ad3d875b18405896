"""`newsdesk distribute`: each declared channel, what to do there, and the ten minutes from the approval."""

from datetime import timedelta

import pytest

from newsdesk.cli import main
from newsroom import APPROVED, AT, PLACE, SOUND, overlaid

ID = "PR-2569-0900"
CHANNELS = "channels: [web, rss, line, facebook]"


@pytest.fixture
def distribute(room, capsys):
    """Approve the sound release for four channels and ask; return the exit code and the lines."""
    room.lay(overlaid(SOUND, CHANNELS))
    room.approve(f"{PLACE}/release.md")

    def run(at=AT, sent=""):
        told = f"[{{item: {ID}, approved_at: 2026-11-18T15:10:00+07:00, sent: {{{sent}}}, by: เจ้าหน้าที่}}]\n"
        room.write("office/distribution.yml", told)
        code = main(["--root", str(room.root), "distribute", ID, "--lang", "en", "--at", at.isoformat()])
        return code, capsys.readouterr().out.splitlines()

    return run


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(4, "6 min left"), (10, "0 min left"), (25, "15 min past the ten"), (200, "3 hours past the ten")],
)
def test_the_clock_runs_from_the_approval(distribute, minutes, said):
    code, lines = distribute(APPROVED + timedelta(minutes=minutes))

    assert code == 0
    assert lines[0] == f"{ID}, approved 2026-11-18 15:10 {said}"


def test_what_was_sent_is_told_with_its_minutes_and_what_was_not_with_its_files(distribute):
    _, lines = distribute(sent="web: 2026-11-18T15:14:00+07:00")

    assert "sent 2026-11-18 15:14, after 4 min" in lines[1]
    assert "line.txt" in lines[3]
    assert "facebook.txt" in lines[4]


def test_what_was_sent_before_the_approval_was_another_text(distribute):
    assert "sent" not in distribute(sent="web: 2026-11-18T15:09:00+07:00")[1][1]


def test_nothing_more_is_asked_when_every_channel_is_served(distribute):
    served = ", ".join(f"{channel}: 2026-11-18T15:14:00+07:00" for channel in ("web", "rss", "line", "facebook"))

    assert distribute(sent=served)[1][0].endswith("every channel is served")


def test_what_is_not_cleared_is_not_sent(room, distribute):
    room.lay(overlaid(SOUND, f"{CHANNELS}\nstatus: draft"))

    assert distribute() == (1, [])
