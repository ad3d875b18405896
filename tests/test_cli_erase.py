"""erase: only what was removed, all of it wherever it lay, and every word about what is left to do."""

import re
import shlex
import shutil
import subprocess

import pytest

import keys
from newsdesk.cli import main
from newsdesk.editorial import approval
from newsdesk.pictures import derive
from newsroom import AT, PLACE, REPOSITORY, SOUND, overlaid
from test_erasure_history import EDITOR, every_byte, git, state, text

ID, OTHER, FORMER = "PR-2569-0900", "PR-2569-0901", "PR-2569-0899"
SLUG = PLACE.rpartition("/")[2].encode()
CANARY = "คำที่ต้องหายไปให้หมด"
WORDS = overlaid(SOUND, f"body: {CANARY}")
SHOT = (REPOSITORY / "content/releases/2569/reading-supervision-wat-saithan/photos/classroom.jpg").read_bytes()

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def desk(room, monkeypatch):
    """A newsroom in a repository, with a dossier that lay in another folder before and has a photo."""
    for key, value in EDITOR.items():
        monkeypatch.setenv(key, value)
    git(room.root, "init", "-q", "-b", "main")
    (room.root / ".gitignore").write_text(".newsdesk/\noutput/\n", "utf-8")
    commit(room, "the newsroom")
    room.lay(WORDS)
    room.write(f"{PLACE}/photos/hall.jpg", SHOT)
    commit(room, "words and a photo")
    return room


@pytest.fixture
def run(desk, capsys):
    """Run erase as an officer would; return the exit code, what was printed and complained of."""

    def erase(*words):
        code = main(["--root", str(desk.root), "erase", ID, *words])
        return (code, *capsys.readouterr())

    return erase


def commit(room, said):
    git(room.root, "add", "-A")
    git(room.root, "commit", "-q", "-m", said)


def remove(room, tmp_path):
    key = str(keys.file("dpo", tmp_path))
    words = ("remove", ID, "--by", "dpo", "--key", key, "--reason", "consent-withdrawn", "--at", AT.isoformat())
    assert main(["--root", str(room.root), *words]) == 0
    commit(room, "removed")


@pytest.fixture
def removed(desk, tmp_path, capsys):
    remove(desk, tmp_path)
    capsys.readouterr()
    return desk


def test_nothing_is_left_of_what_is_erased_but_the_decisions(removed, run):
    derive.derive(removed.root / "content" / PLACE / "photos/hall.jpg", removed.settings.work / "pictures")
    assert CANARY.encode() in every_byte(removed.root)

    code, out, err = run("--yes")

    left = every_byte(removed.root)
    assert (code, err) == (0, "")
    assert not any(gone in left for gone in (CANARY.encode(), SHOT, b"hall.jpg", SLUG))
    assert approval.read(removed.settings, ID).ending.decision == "remove"
    assert git(removed.root, "status", "--porcelain") == b""
    assert removed.survey().objections == ()
    assert CANARY not in out


def test_a_dry_run_lists_everything_and_changes_nothing(removed, run):
    derive.derive(removed.root / "content" / PLACE / "photos/hall.jpg", removed.settings.work / "pictures")
    before = state(removed.root)

    code, out, err = run()

    assert (code, err, state(removed.root)) == (0, "", before)
    assert removed.file.is_file()
    assert len(list((removed.settings.work / "pictures").glob("*/*/*"))) == 1
    for told in (
        f"content/{PLACE}/photos/hall.jpg",
        "refs/heads/main",
        "pictures/",
        "--yes",
        "reflog expire",
        "GitHub",
    ):
        assert told in out
    assert f"since): {text(removed.root, 'rev-list', '--max-parents=0', 'HEAD')}\n" in out
    assert CANARY not in out


def test_a_second_time_there_is_nothing_to_erase(removed, run):
    assert run("--yes")[0] == 0

    code, out, _ = run("--yes")

    assert (code, "not in the history" in out) == (0, True)


@pytest.mark.parametrize("words", [(), ("--yes",)])
def test_what_is_not_removed_is_not_erased(desk, run, words):
    before = state(desk.root)

    code, out, _ = run(*words)

    assert (code, "newsdesk remove" in out, state(desk.root)) == (1, True, before)


def test_a_removal_that_nobody_signed_is_not_believed(removed, run):
    book = approval.book(removed.settings, ID)
    book.write_text(book.read_text("utf-8").replace("consent-withdrawn", "other"), "utf-8")
    commit(removed, "forged")

    code, out, _ = run("--yes")

    assert (code, "remove it again first" in out, removed.file.is_file()) == (1, True, True)


def _renamed(room):
    (room.root / "content" / PLACE).rename(room.root / "content/releases/2569/another-name")


def _on_a_branch(room):
    git(room.root, "switch", "-q", "-c", "side")
    room.lay(WORDS.replace("title: ", "title: ข้าง "))
    commit(room, "beside")
    git(room.root, "tag", "beside")
    git(room.root, "switch", "-q", "main")


def _under_a_former_id(room):
    room.lay(WORDS.replace(ID, FORMER))
    commit(room, "a slip")
    room.lay(WORDS)


def _beside_its_dossier(room):
    room.write("releases/2569/old draft.md", WORDS)
    commit(room, "a stray")
    (room.root / "content/releases/2569/old draft.md").unlink()


def _before_it_had_a_text(room):
    (room.root / "content" / PLACE / "release.md").unlink()
    room.write(f"{PLACE}/photos/before.jpg", CANARY)
    commit(room, "no text")
    (room.root / "content" / PLACE / "photos/before.jpg").unlink()
    room.lay(WORDS)


@pytest.mark.parametrize(
    "happened", [_renamed, _on_a_branch, _under_a_former_id, _beside_its_dossier, _before_it_had_a_text]
)
def test_it_is_erased_wherever_it_lay(desk, run, tmp_path, capsys, happened):
    happened(desk)
    if git(desk.root, "status", "--porcelain"):
        commit(desk, "moved on")
    remove(desk, tmp_path)
    capsys.readouterr()

    assert run("--yes")[0] == 0

    assert CANARY.encode() not in every_byte(desk.root)
    assert not any(desk.root.rglob("hall.jpg"))


def test_another_dossier_in_the_same_folder_keeps_its_past(desk, run, tmp_path, capsys):
    _renamed(desk)
    commit(desk, "renamed")
    theirs = overlaid(SOUND.replace(ID, OTHER), "body: ของเรื่องอื่น")
    desk.lay(theirs)
    desk.write(f"{PLACE}/photos/hall.jpg", SHOT)
    commit(desk, "another in its place")
    remove(desk, tmp_path)
    capsys.readouterr()

    _, out, _ = run("--yes")

    assert git(desk.root, "show", f"HEAD~1:content/{PLACE}/release.md").decode() == theirs
    assert git(desk.root, "show", f"HEAD:content/{PLACE}/photos/hall.jpg") == SHOT
    assert (desk.root / "content" / PLACE / "photos/hall.jpg").is_file()
    assert "something else holds them too): 1\n" in out
    assert CANARY.encode() not in every_byte(desk.root)


def test_a_photo_is_erased_once_the_dossier_no_longer_declares_it(desk, run):
    photo = "photos: [{file: photos/hall.jpg, alt: ห้องประชุม, people: none}]"
    desk.lay(overlaid(WORDS, photo))
    commit(desk, "declared")
    assert run("--file", "photos/hall.jpg", "--yes")[0] == 1
    assert SHOT in every_byte(desk.root)

    desk.lay(WORDS)
    commit(desk, "no longer")
    code, out, _ = run("--file", "photos/hall.jpg", "--yes")

    assert (code, "written anew" in out) == (0, True)
    assert SHOT not in every_byte(desk.root)
    assert desk.file.read_text("utf-8") == WORDS
    assert git(desk.root, "show", f"HEAD:content/{PLACE}/release.md").decode() == WORDS


def test_a_photo_that_is_declared_under_another_name_is_not_erased(desk, run):
    desk.write(f"{PLACE}/photos/room.jpg", SHOT)
    desk.lay(overlaid(WORDS, "photos: [{file: photos/room.jpg, alt: ห้องประชุม, people: none}]"))
    commit(desk, "renamed")

    assert run("--file", "photos/hall.jpg", "--yes")[0] == 1

    assert (desk.root / "content" / PLACE / "photos/room.jpg").read_bytes() == SHOT


def _dirty(room):
    room.write("office/note.txt", "not committed")


def _stash(room):
    room.lay(SOUND)
    git(room.root, "stash", "-q")


def _detached(room):
    git(room.root, "checkout", "-q", "--detach")


def _worktree(room):
    git(room.root, "worktree", "add", "-q", "../beside")


def _shallow(room):
    whole = room.root / ".git"
    git(room.root.parent, "clone", "-q", "--depth=1", room.root.as_uri(), "little")
    shutil.rmtree(whole)
    shutil.move(room.root.parent / "little/.git", whole)


def _no_repository(room):
    shutil.rmtree(room.root / ".git")


def _cut_off(room):
    (room.settings.work / "erasing").mkdir(parents=True)


@pytest.mark.parametrize("trouble", [_dirty, _stash, _detached, _worktree, _shallow, _no_repository, _cut_off])
def test_it_cannot_run_where_something_would_be_lost_or_forgotten(removed, run, trouble):
    trouble(removed)

    code, out, err = run()

    assert (code, out, err.startswith("newsdesk: ")) == (2, "", True)
    assert removed.file.is_file()


def test_what_was_cut_off_is_finished(removed, run):
    _cut_off(removed)

    assert run("--yes")[0] == 0
    assert not (removed.settings.work / "erasing").exists()
    assert CANARY.encode() not in every_byte(removed.root)


def test_the_commands_it_prints_bring_the_remote_up_to_date(removed, run, tmp_path):
    git(tmp_path, "init", "-q", "--bare", "remote.git")
    remote = tmp_path / "remote.git"
    git(removed.root, "tag", "-a", "edition", "-m", "as printed")
    git(removed.root, "remote", "add", "origin", str(remote))
    git(removed.root, "push", "-q", "origin", "main", "main:other", "edition")

    _, out, _ = run("--yes")

    pushes = re.findall(r"^git push .*", out, re.MULTILINE)
    assert len(pushes) == 3
    assert CANARY.encode() in every_byte(remote)
    for push in pushes:
        subprocess.run(shlex.split(push), cwd=removed.root, check=True, capture_output=True)
    git(remote, "gc", "-q", "--prune=now")
    assert CANARY.encode() not in every_byte(remote)
    assert text(remote, "rev-parse", "main", "other") == text(removed.root, "rev-parse", "main", "origin/other")


def test_the_commands_do_not_overwrite_what_somebody_pushed_meanwhile(removed, run, tmp_path):
    git(tmp_path, "init", "-q", "--bare", "remote.git")
    git(removed.root, "remote", "add", "origin", str(tmp_path / "remote.git"))
    git(removed.root, "push", "-q", "origin", "main")
    git(tmp_path, "clone", "-q", "-b", "main", "remote.git", "colleague")
    git(tmp_path / "colleague", "commit", "-q", "--allow-empty", "-m", "meanwhile")
    git(tmp_path / "colleague", "push", "-q", "origin", "main")

    _, out, _ = run("--yes")

    [push] = re.findall(r"^git push .*", out, re.MULTILINE)
    ran = subprocess.run(shlex.split(push), cwd=removed.root, check=False, capture_output=True)
    assert (ran.returncode, b"stale info" in ran.stderr) == (1, True)


def test_progress_is_shown_on_a_terminal_only(removed):
    ran = removed.run("erase", ID, at=None)

    assert (ran.returncode, ran.stderr) == (0, "")
