"""What git remembers, in real repositories: whatever was there once is found at the commit that brought it."""

import json
import shutil

import pytest

from newsdesk.cli import main
from photo_maker import make_photo
from test_erasure_history import EDITOR, git, text

NUMBER = "1-2345-67890-12-1"  # invented; its check digit is right
HARM = f"เลขประจำตัวประชาชน {NUMBER}\n"

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def desk(room, monkeypatch):
    """A newsroom in a repository."""
    for key, value in EDITOR.items():
        monkeypatch.setenv(key, value)
    git(room.root, "init", "-q", "-b", "main")
    commit(room, "the newsroom")
    return room


def commit(room, said, **files):
    for name, content in files.items():
        path = room.root / "content/office" / name
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    git(room.root, "add", "-A")
    git(room.root, "commit", "-q", "--allow-empty", "-m", said)
    return text(room.root, "rev-parse", "--short=12", "HEAD")


@pytest.fixture
def looked(desk, capsys):
    """Look through the history; return the exit code and what was found, path by rule."""

    def look(*words):
        code = main(["--root", str(desk.root), "scan", "--history", *words, "--format", "json"])
        out = capsys.readouterr().out
        assert NUMBER not in out
        return code, {(each["path"], each["rule"], each["line"]) for each in json.loads(out)}

    return look


def test_a_history_that_harms_nobody_is_clean(looked):
    assert looked() == (0, set())


def test_what_was_taken_out_later_is_found_where_it_came_in(desk, looked):
    first = commit(desk, "in", note="ก\n" + HARM)
    commit(desk, "still in", note="ก\n" + HARM, other="ข\n")
    commit(desk, "out", note=None)

    assert looked() == (1, {(f"content/office/note@{first}", "PDP101", 2)})


def test_a_branch_whose_change_was_merged_away_is_read(desk, looked):
    git(desk.root, "checkout", "-q", "-b", "side")
    there = commit(desk, "in", note=HARM)
    commit(desk, "out", note=None)
    git(desk.root, "checkout", "-q", "main")
    git(desk.root, "merge", "-q", "--no-ff", "-m", "merged", "side")
    git(desk.root, "branch", "-D", "side")

    assert looked() == (1, {(f"content/office/note@{there}", "PDP101", 1)})


@pytest.mark.parametrize("keep", [("tag", "kept"), ("branch", "kept"), ("update-ref", "refs/other/kept", "HEAD")])
def test_what_only_another_ref_holds_is_read(desk, looked, keep):
    there = commit(desk, "in", note=HARM)
    git(desk.root, *keep)
    git(desk.root, "reset", "-q", "--hard", "HEAD^")

    assert looked() == (1, {(f"content/office/note@{there}", "PDP101", 1)})


def test_what_was_put_by_is_read(desk, looked):
    (desk.root / "content/office/office.yml").write_text(HARM, "utf-8")
    git(desk.root, "stash")

    code, found = looked()

    assert code == 1
    assert {rule for _, rule, _ in found} == {"PDP101"}


def test_a_message_is_read(desk, looked):
    there = commit(desk, f"ลบข้อมูล\n\nของเลข {NUMBER}")

    assert looked() == (1, {(f"message@{there}", "PDP101", 3)})


def test_a_camera_file_and_a_name_of_a_file_are_read(desk, looked):
    there = commit(desk, "in", **{"a.jpg": make_photo("jpeg+gps"), "1234567890121": "ก\n"})

    code, found = looked()

    assert code == 1
    assert found >= {
        (f"content/office/a.jpg@{there}", "PIC101", 1),
        (f"content/office/1234567890121@{there}", "PDP101", 1),
    }


def test_only_the_paths_asked_for_are_read(desk, looked):
    (desk.root / "theme/note").write_text(HARM, "utf-8")
    there = commit(desk, "in")

    assert looked() == (0, set())
    assert looked("theme") == (1, {(f"theme/note@{there}", "PDP101", 1)})


def test_many_contents_are_shared_by_processes_and_come_out_the_same(desk, looked):
    there = commit(desk, "many", **{f"n{number:04}": f"{number}\n{HARM}" for number in range(450)})

    assert looked() == (1, {(f"content/office/n{number:04}@{there}", "PDP101", 2) for number in range(450)})


def test_without_a_repository_it_cannot_run(room, capsys, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(room.root.parent))

    assert main(["--root", str(room.root), "scan", "--history"]) == 2
    assert "Traceback" not in capsys.readouterr().err
