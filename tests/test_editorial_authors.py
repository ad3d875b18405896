"""Git's word on who wrote: an approver who committed to the dossier approves no dossier of others."""

import subprocess

import pytest

from newsdesk.cli import main
from newsroom import AT, PLACE

HEAD, OFFICER = "head@office.example", "officer@office.example"


def commit(room, address, *paths):
    who = ("-c", f"user.email={address}", "-c", "user.name=x")
    subprocess.run(("git", "add", *(paths or (".",))), cwd=room.root, check=True)
    subprocess.run(("git", *who, "commit", "-qm", "x"), cwd=room.root, check=True, capture_output=True)


@pytest.fixture
def tracked(room):
    """An office in git, whose approver is known to git by an address."""
    room.team(lambda team: team.replace("    role: head-admin\n", f"    role: head-admin\n    git: [{HEAD}]\n"))
    subprocess.run(("git", "init", "-q"), cwd=room.root, check=True)
    return room


def check(room, capsys):
    code = main(["--root", str(room.root), "check", "--authors", "--at", AT.isoformat()])
    return code, capsys.readouterr().out


def test_a_dossier_that_others_wrote_is_no_objection(tracked, capsys):
    commit(tracked, OFFICER)
    assert check(tracked, capsys) == (0, "")


@pytest.mark.parametrize("address", [HEAD, HEAD.upper()])
def test_an_approver_who_once_changed_the_dossier_is_named(address, tracked, capsys):
    commit(tracked, OFFICER)
    text = tracked.file.read_text("utf-8")
    tracked.file.write_text(text + "\n", "utf-8")
    commit(tracked, address)
    tracked.file.write_text(text, "utf-8")
    commit(tracked, OFFICER)

    code, out = check(tracked, capsys)

    assert code == 1
    assert out.startswith(f"content/{PLACE}/release.md:1:1: EDT401")
    assert HEAD not in out


def test_committing_the_approval_is_not_writing(tracked, capsys):
    commit(tracked, OFFICER, "content/releases", "content/office", "content/orders")
    commit(tracked, HEAD, "content/approvals")
    assert check(tracked, capsys) == (0, "")


def test_without_the_whole_history_nothing_is_said(room, tracked, tmp_path, capsys):
    assert check(room, capsys)[0] == 2
    for _ in range(2):
        tracked.file.write_text(tracked.file.read_text("utf-8") + "\n", "utf-8")
        commit(tracked, OFFICER)
    subprocess.run(("git", "clone", "-q", "--depth", "1", f"file://{tracked.root}", tmp_path / "clone"), check=True)

    code = main(["--root", str(tmp_path / "clone"), "check", "--authors", f"--at={AT.isoformat()}"])

    assert (code, "--unshallow" in capsys.readouterr().err) == (2, True)
