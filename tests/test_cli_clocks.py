"""`newsdesk clocks`: six gauges from approvals, registers and a real git history; what nobody knows is said so."""

import json
import shutil
import subprocess
from datetime import timedelta

import pytest

from newsdesk.cli import main
from newsdesk.settings import moment
from newsroom import APPROVED, AT, ORDER, PLACE

ID, EARLY = "PR-2569-0900", APPROVED - timedelta(hours=2)


def git(folder, *words, at=EARLY):
    stamp = at.isoformat()
    env = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp}
    who = ("-c", "user.name=office", "-c", "user.email=office@office.example", "-c", "commit.gpgsign=false")
    subprocess.run(("git", *who, *words), cwd=folder, env=env, check=True, capture_output=True)


def commit(room, at):
    git(room.root, "init", "-q")
    git(room.root, "add", "content")
    git(room.root, "commit", "-qm", "content", at=at)


@pytest.fixture
def clocks(room, capsys):
    """Return the states by gauge and thing, and the text."""

    def run(at=AT, root=None):
        root = str(root or room.root)
        assert main(["--root", root, "clocks", "--format", "json", "--at", at.isoformat()]) == 0
        told = json.loads(capsys.readouterr().out)
        assert main(["--root", root, "clocks", "--lang", "en", "--at", at.isoformat()]) == 0
        states = {(gauge["step"], each["about"]): each["state"] for gauge in told for each in gauge["timings"]}
        return states, capsys.readouterr().out

    return run


def test_the_six_steps_of_the_manual_are_measured(room, clocks):
    commit(room, EARLY)

    states, text = clocks()

    assert {step for step, _ in states} == {1, 2, 3, 4}, "nothing was sent, and no week is over that has a record"
    assert states[2, "REG-NETWORK"] == states[3, "PLAN-2570"] == "in-time"
    assert states[4, ID] == "in-time"
    assert len([line for line in text.splitlines() if line[:1].isdigit()]) == 6


def test_the_sends_of_the_book_stand_against_ten_minutes(room, clocks):
    told = (
        f"- {{ item: {ID}, approved_at: 2026-11-18T15:10:00+07:00, by: เวร, "
        "sent: { web: 2026-11-18T15:20:00+07:00, line: 2026-11-18T15:21:00+07:00, rss: 2026-11-18T15:09:00+07:00 } }\n"
    )
    room.write("office/distribution.yml", told)

    states, text = clocks()

    assert [states[5, f"{ID} {each}"] for each in ("web", "line", "rss")] == ["in-time", "late", "unknown"]
    assert f"{ID} line: took 11 min" in text


def test_production_is_late_after_the_next_working_day(room, clocks):
    commit(room, APPROVED - timedelta(days=6))

    states, text = clocks()

    assert states[4, ID] == "late"
    assert f"4  {ID}: took 6 days" in text


@pytest.mark.parametrize(
    ("signed", "state"),
    [
        ("2026-11-13", "unknown"),
        ("2026-11-20", "in-time"),
        ("2026-11-23T16:00", "in-time"),
        ("2026-11-24T09:00", "late"),
    ],
)
def test_the_record_of_a_week_is_in_time_until_the_end_of_monday(room, clocks, signed, state):
    (room.root / "content/approvals/EV-2569-W47.json").unlink()
    room.approve_sheets(at=moment(signed))

    states, text = clocks(at=AT + timedelta(days=9))

    assert states[6, "2569-W47"] == state
    assert states[6, "2569-W48"] == "late", "it has no record"
    assert "2569-W48: not done, due 2026-12-01 00:00" in text


def test_without_git_nothing_is_made_up(clocks):
    states, text = clocks()

    assert states[4, ID] == "unknown"
    assert "no git history" in text


def test_a_history_that_is_cut_is_no_history(room, clocks, tmp_path):
    commit(room, EARLY)
    room.write(f"{PLACE}/note.txt", "x")
    git(room.root, "add", "content")
    git(room.root, "commit", "-qm", "second")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{room.root}", "cut")
    (tmp_path / f"cut/content/{PLACE}/note.txt").unlink()
    shutil.copy(room.root / "pelicanconf.py", tmp_path / "cut")

    states, text = clocks(root=tmp_path / "cut")

    assert states[4, ID] == "unknown"
    assert "git fetch --unshallow" in text


def test_a_clock_that_runs_backwards_is_not_known(room, clocks):
    commit(room, APPROVED + timedelta(days=1))

    states, text = clocks()

    assert states[4, ID] == states[1, "OR-2569-0345"] == "unknown"
    assert f"{ID}: it ended before it began" in text


def test_thai_names_and_strange_names_of_files_are_read(room, clocks):
    room.write(f"{ORDER}/ชื่อ ไทย\nใหม่.txt", "x")
    commit(room, EARLY)
    (room.root / f"content/{ORDER}/ชื่อ ไทย\nใหม่.txt").unlink()

    assert clocks()[0][4, ID] == "in-time"
