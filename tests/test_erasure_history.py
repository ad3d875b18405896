"""Erasure, tried with real repositories: what is cut is in no object, all else is as it was, a kill leaves one of both."""

import multiprocessing
import os
import shutil
import signal
import stat
import subprocess
import time
import zlib
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from newsdesk.erasure import history
from newsdesk.settings import CannotRun, Settings

CANARY = b"CANARY-7f31"
OURS = "content/ours/"
EDITOR = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "desk",
    "GIT_AUTHOR_EMAIL": "desk@office.example",
    "GIT_AUTHOR_DATE": "1795000000 +0700",
    "GIT_COMMITTER_NAME": "desk",
    "GIT_COMMITTER_EMAIL": "desk@office.example",
    "GIT_COMMITTER_DATE": "1795000000 +0700",
}

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder, *words, told=None):
    return subprocess.run(("git", *words), cwd=folder, input=told, capture_output=True, check=True).stdout


def text(folder, *words):
    return git(folder, *words).decode().strip()


def every_byte(root):
    """Return all there is below a folder: files, and objects of git unpacked, reachable or not."""
    found = [git(root, "cat-file", "--batch-all-objects", "--batch")]
    for path in sorted(root.rglob("*")):
        found += [path.relative_to(root).as_posix().encode(), path.read_bytes() if path.is_file() else b""]
        if path.is_file() and path.parent.parent.name == "objects" and len(path.parent.name) == 2:
            found.append(zlib.decompress(path.read_bytes()))
    return b"\n".join(found)


def state(root):
    """Return what must be the same when nothing was changed."""
    head = (root / ".git/HEAD").read_bytes()
    return head, git(root, "for-each-ref"), git(root, "cat-file", "--batch-all-objects", "--batch"), git(root, "reflog")


def story(root):
    """Return every commit that a ref reaches: who, when, what was said, and all it holds."""
    found = []
    for commit in text(root, "rev-list", "--all", "--topo-order", "--reverse").splitlines():
        _, _, body = git(root, "cat-file", "commit", commit).partition(b"\n\n")
        persons = text(root, "log", "-1", "--format=%an %ae %at %cn %ce %ct", commit)
        found.append((persons, body, git(root, "ls-tree", "-r", "-z", commit).split(b"\0")[:-1], commit))
    return found


def without(entries):
    return [entry for entry in entries if not entry.partition(b"\t")[2].startswith(OURS.encode())]


@dataclass(frozen=True)
class Desk:
    """A repository on disk, and what is to be cut from it: all below one folder."""

    root: Path

    @classmethod
    def at(cls, root):
        git(root.parent, "init", "-q", "-b", "main", str(root))
        (root / ".gitignore").write_text(".newsdesk/\n", "utf-8")
        return cls(root)

    @property
    def settings(self):
        return Settings(self.root)

    def write(self, name, data):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def commit(self, said):
        git(self.root, "add", "-A")
        git(self.root, "commit", "-q", "-m", said)
        return text(self.root, "rev-parse", "HEAD")

    def cuts(self):
        found = {}
        for commit in text(self.root, "rev-list", "--all").splitlines():
            names = git(self.root, "ls-tree", "-r", "-z", "--name-only", commit).decode().split("\0")
            if paths := frozenset(name for name in names if name.startswith(OURS)):
                found[commit] = paths
        return found

    def rewritten(self):
        return history.rewritten(self.settings, self.cuts(), lambda _: None)

    def erase(self):
        with self.rewritten() as made:
            history.settle(self.settings, made, [OURS.rstrip("/")])
        return made


@pytest.fixture(autouse=True)
def editor(monkeypatch):
    for key, value in EDITOR.items():
        monkeypatch.setenv(key, value)


@pytest.fixture
def desk(tmp_path):
    """A history with a merge that brings a file of its own, a second branch, tags and a shared photograph."""
    made = Desk.at(tmp_path / "โต๊ะข่าว")
    made.write("pelicanconf.py", b"# the newsroom\n")
    made.commit("the newsroom")
    made.write(f"{OURS}text.md", b"first " + CANARY)
    made.write(f"{OURS}photos/shared.jpg", b"a photograph that two dossiers have")
    made.write("content/theirs/photos/shared.jpg", b"a photograph that two dossiers have")
    made.commit("the dossier")
    git(made.root, "tag", "-a", "v1", "-m", "as printed")
    git(made.root, "switch", "-q", "-c", "side")
    made.write(f'{OURS}ภาพ "หนึ่ง"\\.jpg', b"on a branch " + CANARY)
    made.commit("beside")
    git(made.root, "switch", "-q", "main")
    made.write("content/theirs/release.md", b"another dossier")
    made.commit("another")
    git(made.root, "merge", "-q", "--no-ff", "--no-commit", "side")
    made.write(f"{OURS}in-merge.txt", b"only in the merge " + CANARY)
    made.commit("joined")
    return made


@pytest.mark.parametrize("packed", [False, True], ids=["loose", "packed"])
def test_nothing_of_what_is_erased_is_in_any_object_or_file(desk, packed):
    if packed:
        git(desk.root, "gc", "-q", "--prune=now")
    assert CANARY in every_byte(desk.root)

    desk.erase()

    assert CANARY not in every_byte(desk.root)
    assert b"in-merge.txt" not in every_byte(desk.root)
    assert git(desk.root, "status", "--porcelain") == b""
    assert git(desk.root, "fsck", "--full", "--unreachable", "--no-reflogs") == b""
    assert git(desk.root, "reflog", "--all") == b""


def test_every_other_file_and_message_is_as_it_was(desk):
    before = story(desk.root)

    made = desk.erase()

    after = story(desk.root)
    assert [(*said, without(entries)) for *said, entries, _ in before] == [(*said, held) for *said, held, _ in after]
    assert [made.commits.get(commit, commit) for *_, commit in before] == [commit for *_, commit in after]
    assert before[0] == after[0]
    assert text(desk.root, "rev-list", "--merges", "--count", "--all") == "1"


def test_what_another_dossier_shares_stays_and_is_named(desk):
    with desk.rewritten() as made:
        assert list(made.kept.values()) == ["content/theirs/photos/shared.jpg"]
        assert len(made.gone) == 3
        history.settle(desk.settings, made, [OURS])

    assert git(desk.root, "show", "main:content/theirs/photos/shared.jpg").startswith(b"a photograph")
    assert (desk.root / "content/theirs/photos/shared.jpg").is_file()
    assert not (desk.root / OURS).exists()


def test_without_the_last_step_nothing_changes(desk):
    before, files = state(desk.root), sorted(desk.root.rglob("[!.]*"))

    with desk.rewritten() as made:
        assert set(made.moved) == {"refs/heads/main", "refs/heads/side", "refs/tags/v1"}

    assert state(desk.root) == before
    assert git(desk.root, "status", "--porcelain") == b""
    assert [path for path in files if not path.exists()] == []
    assert not (desk.root / ".newsdesk/erasing").exists()


def test_a_tag_moves_with_its_commit_and_loses_its_signature(desk):
    target = text(desk.root, "rev-parse", "v1")
    armour = "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n"
    words = f"object {target}\ntype tag\ntag v2\ntagger desk <desk@office.example> 1795000000 +0700\n\nagain\n{armour}"
    git(desk.root, "update-ref", "refs/tags/v2", git(desk.root, "mktag", told=words.encode()).decode().strip())

    desk.erase()

    assert text(desk.root, "rev-parse", "v2^{commit}") == text(desk.root, "rev-parse", "side~1")
    assert text(desk.root, "for-each-ref", "--format=%(contents)", "refs/tags/v2") == "again"
    assert text(desk.root, "for-each-ref", "--format=%(contents)", "refs/tags/v1") == "as printed"


def test_a_signed_commit_keeps_its_words_and_loses_its_signature(desk):
    raw = git(desk.root, "cat-file", "commit", "HEAD")
    head, _, _ = raw.partition(b"\n\n")
    signed = head + b"\nencoding TIS-620\ngpgsig -----BEGIN SSH SIGNATURE-----\n AAAA\n\n\xa2\xe8\xd2\xc7 no newline"
    commit = git(desk.root, "hash-object", "-t", "commit", "-w", "--stdin", told=signed).decode().strip()
    git(desk.root, "reset", "-q", "--hard", commit)

    made = desk.erase()

    now = git(desk.root, "cat-file", "commit", made.commits[commit])
    assert now.endswith(b"encoding TIS-620\n\n\xa2\xe8\xd2\xc7 no newline")
    assert b"gpgsig" not in now


def test_settings_hooks_remotes_and_names_of_names_are_kept(desk):
    git(desk.root, "config", "office.note", "kept")
    git(desk.root, "remote", "add", "origin", "https://git.office.example/newsroom")
    git(desk.root, "update-ref", "refs/remotes/origin/main", "main")
    git(desk.root, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main")
    hook = desk.root / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 0\n", "utf-8")
    hook.chmod(0o755)

    desk.erase()

    assert text(desk.root, "config", "office.note") == "kept"
    assert text(desk.root, "remote", "get-url", "origin") == "https://git.office.example/newsroom"
    assert text(desk.root, "symbolic-ref", "refs/remotes/origin/HEAD") == "refs/remotes/origin/main"
    assert text(desk.root, "rev-parse", "origin/main") == text(desk.root, "rev-parse", "main")
    assert hook.stat().st_mode & stat.S_IXUSR


def test_what_is_committed_meanwhile_is_not_lost(desk):
    with desk.rewritten() as made:
        desk.write("late.txt", b"a late change")
        late = desk.commit("late")
        with pytest.raises(CannotRun, match="meanwhile"):
            history.settle(desk.settings, made, [OURS])

    assert text(desk.root, "rev-parse", "HEAD") == late
    assert (desk.root / OURS / "text.md").is_file()
    assert not (desk.root / ".newsdesk/erasing").exists()


def test_a_name_that_no_commit_has_is_not_believed(desk):
    blob = text(desk.root, "rev-parse", f"HEAD:{OURS}text.md")
    cuts = {commit: paths | {"no/such/file"} for commit, paths in desk.cuts().items()}
    before = state(desk.root)

    with pytest.raises(CannotRun, match="not proven"), history.rewritten(desk.settings, cuts, lambda _: None):
        pytest.fail("the proof must come first")

    assert state(desk.root) == before
    assert git(desk.root, "cat-file", "-t", blob) == b"blob\n"


FILES = st.dictionaries(st.sampled_from([f"{OURS}a", f"{OURS}x/y", "b", "content/z"]), st.sampled_from("123"))
HISTORIES = st.lists(st.tuples(FILES, st.lists(st.integers(0, 9), max_size=3)), min_size=1, max_size=8)


@effort(max_examples=12)
@given(history=HISTORIES)
def test_whatever_the_history_only_the_cuts_are_missing(history, tmp_path_factory):
    desk = Desk.at(tmp_path_factory.mktemp("any") / "desk")
    git(desk.root, "fast-import", "--quiet", "--force", told="".join(_stream(history)).encode())
    git(desk.root, "reset", "-q", "--hard", f"b{len(history) - 1}")
    git(desk.root, "switch", "-q", f"b{len(history) - 1}")
    (desk.root / ".git/info").mkdir(exist_ok=True)
    (desk.root / ".git/info/exclude").write_text(".newsdesk/\n.gitignore\n", "utf-8")
    before = {name: _tree(desk, name) for name in _branches(desk)}
    if not desk.cuts():
        return

    desk.erase()

    assert {name: _tree(desk, name) for name in _branches(desk)} == {
        name: without(entries) for name, entries in before.items()
    }
    assert git(desk.root, "fsck", "--full", "--unreachable", "--no-reflogs") == b""


def _stream(history):
    """Yield a history for fast-import: each commit with its files, after some of the commits before it."""
    for number, (files, after) in enumerate(history):
        parents = [parent for parent in dict.fromkeys(after) if parent < number]
        yield f"reset refs/heads/b{number}\ncommit refs/heads/b{number}\nmark :{number + 1}\n"
        yield f"committer desk <desk@office.example> {1795000000 + number} +0700\ndata 1\nm\n"
        yield "".join(f"{'merge' if n else 'from'} :{parent + 1}\n" for n, parent in enumerate(parents))
        yield "deleteall\n" + "".join(f"M 644 inline {name}\ndata 1\n{data}\n" for name, data in files.items()) + "\n"


def _branches(desk):
    return text(desk.root, "for-each-ref", "--format=%(refname)").splitlines()


def _tree(desk, name):
    return git(desk.root, "ls-tree", "-r", "-z", name).split(b"\0")[:-1]


@pytest.mark.parametrize(
    ("word", "stands"),
    [("clone", "old"), ("fast-import", "old"), ("repack", "old"), ("read-tree", "old"), ("ls-tree", "new")],
)
def test_a_kill_leaves_the_old_history_or_the_new(desk, word, stands, tmp_path, monkeypatch):
    before = state(desk.root)
    cuts = desk.cuts()
    real, mark = shutil.which("git"), tmp_path / "mark"
    with monkeypatch.context() as only:
        only.setenv("PATH", f"{_waiting(tmp_path, word, real, mark)}{os.pathsep}{os.environ['PATH']}")
        _kill(desk, cuts, mark)

    assert git(desk.root, "fsck", "--full", "--no-dangling") == b""
    assert (state(desk.root) == before) == (stands == "old")
    history.finish(desk.settings)
    if stands == "old":
        assert state(desk.root) == before
        desk.erase()
    assert git(desk.root, "status", "--porcelain") == b""
    assert CANARY not in every_byte(desk.root)


def _waiting(folder, word, real, mark):
    """Return a folder with a git that stops for good at one of its commands."""
    place = folder / "bin"
    place.mkdir()
    script = f'#!/bin/sh\ncase " $* " in *" {word} "*) touch "{mark}"; sleep 600;; esac\nexec "{real}" "$@"\n'
    (place / "git").write_text(script, "utf-8")
    (place / "git").chmod(0o755)
    return place


def _kill(desk, cuts, mark):
    process = multiprocessing.get_context("spawn").Process(target=_erase_apart, args=(desk, cuts))
    process.start()
    deadline = time.monotonic() + 60
    while not mark.exists():
        assert process.is_alive(), "the erasure ended before it could be killed"
        assert time.monotonic() < deadline, "the erasure never came to the place of the kill"
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.join()
    assert process.exitcode == -signal.SIGKILL


def _erase_apart(desk, cuts):
    os.setsid()
    with history.rewritten(desk.settings, cuts, lambda _: None) as made:
        history.settle(desk.settings, made, [OURS.rstrip("/")])
