"""The hook, tried with real commits: what would harm a person does not enter the history, all else does."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newsdesk.cli import main
from newsroom import PLACE, SOUND, overlaid
from photo_maker import make_photo
from test_erasure_history import EDITOR, git

NUMBER = "1-2345-67890-12-1"  # invented; its check digit is right
TEXT = f"content/{PLACE}/release.md"

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def desk(room, monkeypatch):
    """A newsroom in a repository with the hook in place; one release was committed before."""
    for key, value in (EDITOR | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}).items():
        monkeypatch.setenv(key, value)
    git(room.root, "init", "-q", "-b", "main")
    (room.root / ".gitignore").write_text(".newsdesk/\noutput/\n.venv/\n", "utf-8")
    git(room.root, "add", "-A")
    git(room.root, "commit", "-q", "-m", "the newsroom")
    program = room.root / ".venv/bin/newsdesk"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m newsdesk "$@"\n', "utf-8")
    program.chmod(0o755)
    assert main(["--root", str(room.root), "hook"]) == 0
    return room


def commit(room, *words):
    return subprocess.run(
        ("git", "commit", "-q", "-m", "a change", *words), cwd=room.root, capture_output=True, check=False
    )


def stage(room, name, content):
    path = room.root / "content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    git(room.root, "add", "-A")


DRAFT = SOUND.replace("status: approved", "status: draft")
PUPIL = "persons: [{name: เด็กหญิงตัวอย่าง ตั้งใจเรียน, role: pupil, basis: consent, consent: C-2570-0001}]"
HARM = {
    "an identity number in a draft": {f"{PLACE}/release.md": overlaid(DRAFT, f"body: เลข {NUMBER}")},
    "a child nobody declared": {f"{PLACE}/release.md": overlaid(DRAFT, "body: เด็กชายทดสอบ ไม่มีจริง ได้รับรางวัล")},
    "a number in a register": {"office/notes.yml": f"note: {NUMBER}\n"},
    "a number in the name of a file": {"office/1234567890121.txt": "ก\n"},
    "a number in a file that is no dossier": {"drafts.csv": f"ชื่อ,เลขประจำตัวประชาชน\nก,{NUMBER}\n"},
    "a camera file with a position": {f"{PLACE}/photos/a.jpg": make_photo("jpeg+gps")},
    "a camera file that names its owner": {f"{PLACE}/photos/a.jpg": make_photo("jpeg+exif")},
    "a front matter that cannot be read": {f"{PLACE}/release.md": f"---\nid: [\n---\nเลข {NUMBER}\n"},
}
FINE = {
    "a sound draft": {f"{PLACE}/release.md": overlaid(DRAFT, "title: ชื่อเรื่องใหม่ของข่าวนี้")},
    "a draft that lacks a field": {f"{PLACE}/release.md": DRAFT.replace("summary:", "#summary:")},
    "a child whose consent stands": {
        f"{PLACE}/release.md": overlaid(DRAFT, f"{PUPIL}\nbody: เด็กหญิงตัวอย่าง ตั้งใจเรียน ได้รับรางวัล")
    },
    "a clean photograph": {f"{PLACE}/photos/a.jpg": make_photo("jpeg")},
}


@pytest.mark.parametrize("files", HARM.values(), ids=HARM)
def test_a_commit_that_would_harm_a_person_is_refused_and_the_value_is_not_said(desk, files):
    before = git(desk.root, "rev-parse", "HEAD")
    for name, content in files.items():
        stage(desk, name, content)

    done = commit(desk)

    assert done.returncode == 1
    assert git(desk.root, "rev-parse", "HEAD") == before
    said = done.stderr.decode()
    assert next(iter(files)).rpartition("/")[2].partition(".")[0][:5] in said
    assert NUMBER not in said
    assert "ไม่ได้ commit" in said


@pytest.mark.parametrize("files", FINE.values(), ids=FINE)
def test_what_harms_nobody_is_committed(desk, files):
    for name, content in files.items():
        stage(desk, name, content)

    done = commit(desk)

    assert (done.returncode, done.stderr.decode()) == (0, "")


def test_what_is_staged_counts_and_not_what_lies_in_the_folder(desk):
    stage(desk, f"{PLACE}/release.md", overlaid(DRAFT, f"body: เลข {NUMBER}"))
    (desk.root / TEXT).write_text(DRAFT, "utf-8")
    assert commit(desk).returncode == 1

    stage(desk, f"{PLACE}/release.md", DRAFT)
    (desk.root / TEXT).write_text(overlaid(DRAFT, f"body: เลข {NUMBER}"), "utf-8")
    assert commit(desk).returncode == 0


def test_a_commit_of_chosen_files_is_judged_by_these(desk):
    stage(desk, f"{PLACE}/release.md", overlaid(DRAFT, f"body: เลข {NUMBER}"))
    stage(desk, "office/notes.yml", "note: ก\n")

    assert commit(desk, "content/office/notes.yml").returncode == 0
    assert commit(desk, TEXT).returncode == 1


def test_taking_a_file_away_is_never_refused(desk):
    git(desk.root, "rm", "-q", "-r", f"content/{PLACE}")

    assert commit(desk).returncode == 0


def test_the_registers_of_the_commit_decide_and_nothing_is_left_behind(desk):
    consents = desk.root / "content/office/consents.yml"
    stage(desk, f"{PLACE}/release.md", overlaid(DRAFT, f"{PUPIL}\nbody: เด็กหญิงตัวอย่าง ตั้งใจเรียน ได้รับรางวัล"))
    stage(desk, "office/consents.yml", consents.read_text("utf-8").replace("C-2570-0001", "C-2570-0999"))

    assert commit(desk).returncode == 1
    assert list((desk.root / ".newsdesk").glob("staged-*")) == []


def test_a_second_time_changes_nothing_and_another_hook_is_never_replaced(desk, capsys):
    place = desk.root / ".git/hooks/pre-commit"
    ours = place.read_bytes()
    assert main(["--root", str(desk.root), "hook"]) == 0
    assert place.read_bytes() == ours

    place.write_text("#!/bin/sh\nexit 0\n", "utf-8")
    assert main(["--root", str(desk.root), "hook"]) == 2
    assert place.read_text("utf-8") == "#!/bin/sh\nexit 0\n"
    assert "newsdesk hook --staged" in capsys.readouterr().err


def test_without_the_program_nothing_is_committed_unseen(desk, monkeypatch):
    (desk.root / ".venv/bin/newsdesk").unlink()
    monkeypatch.setenv("PATH", os.pathsep.join(("/usr/bin", "/bin")))
    stage(desk, f"{PLACE}/release.md", DRAFT)

    assert commit(desk).returncode != 0


def test_where_git_begins_elsewhere_it_says_so(room, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path(tmp_path).parent))
    git(tmp_path, "init", "-q")

    assert main(["--root", str(room.root), "hook"]) == 2
    assert "pelicanconf.py" in capsys.readouterr().err
