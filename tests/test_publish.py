"""Publishing, tried with real repositories: what is public is the audited site or the former one, whole."""

import hashlib
import multiprocessing
import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

import keys
from newsdesk.audit.sweep import Clean
from newsdesk.publish import NotFresh, push
from newsdesk.register.books import Publish
from newsdesk.settings import CannotRun, Settings, moment
from sweeping import swept

AT = moment("2026-11-22T12:00")
TARGET = Publish(remote="origin", branch="gh-pages", cname="office.example")
HOST = {".nojekyll": b"", "CNAME": b"office.example"}
OLD = {"index.html": "หน้าแรก".encode(), "news/ข่าว เก่า/index.html": b"the page that is removed later"}
NEW = {"index.html": "หน้าแรกใหม่".encode(), "feeds/rss.xml": b"<rss/>", "photo.jpg": bytes(range(256)) * 300}
EDITOR = "somebody-at-the-desk"

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder, *words):
    return subprocess.run(("git", *words), cwd=folder, capture_output=True, check=True).stdout


@dataclass(frozen=True)
class Desk:
    """A newsroom's repository and the bare one that the public is served from."""

    root: Path
    remote: Path

    def site(self, pages, at=AT):
        """Lay *pages* in output/ and return what the auditor would say of them."""
        output = self.root / "output"
        shutil.rmtree(output, ignore_errors=True)
        for name, data in pages.items():
            (output / name).parent.mkdir(parents=True, exist_ok=True)
            (output / name).write_bytes(data)
        digests = {name: hashlib.sha256(data).hexdigest() for name, data in pages.items()}
        return Clean(output, "https://office.example", at, None, vouched=True, files=digests)

    def push(self, clean, at=AT):
        return push(clean, Settings(self.root), TARGET, at)

    def refused(self, clean, at=AT):
        """Push what must be refused; return the message."""
        before = self.head(), git(self.root, "for-each-ref", "refs/heads"), git(self.root, "status", "-s")
        with pytest.raises(CannotRun) as error:
            self.push(clean, at)
        assert before == (
            self.head(),
            git(self.root, "for-each-ref", "refs/heads"),
            git(self.root, "status", "-s"),
        )
        assert str(self.remote) not in str(error.value)
        return str(error.value)

    def head(self):
        return git(self.remote, "for-each-ref", "--format=%(objectname)", "refs/heads/gh-pages").decode().strip()

    def public(self):
        """Return every public name with its bytes."""
        names = git(self.remote, "ls-tree", "-r", "-z", "--name-only", "gh-pages").decode().split("\0")[:-1]
        return {name: git(self.remote, "cat-file", "blob", f"gh-pages:{name}") for name in names}

    def reachable(self):
        """Return the bytes of every object that a clone of the public repository would receive."""
        objects = git(self.remote, "rev-list", "--objects", "--all").decode().splitlines()
        return b"".join(git(self.remote, "cat-file", "-p", line.split()[0]) for line in objects)

    def hook(self, name, text):
        path = self.remote / "hooks" / name
        path.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
        path.chmod(0o755)
        return path


@pytest.fixture
def desk(tmp_path, monkeypatch):
    for key, value in {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_AUTHOR_NAME": EDITOR,
        "GIT_AUTHOR_EMAIL": f"{EDITOR}@desk.example",
        "GIT_COMMITTER_NAME": EDITOR,
        "GIT_COMMITTER_EMAIL": f"{EDITOR}@desk.example",
    }.items():
        monkeypatch.setenv(key, value)
    made = Desk(tmp_path / "โต๊ะข่าว", tmp_path / "public.git")
    git(tmp_path, "init", "-q", "--bare", str(made.remote))
    git(tmp_path, "init", "-q", str(made.root))
    git(made.root, "remote", "add", "origin", str(made.remote))
    (made.root / ".gitignore").write_text("output/\n", "utf-8")
    (made.root / "pelicanconf.py").write_text("# the newsroom itself\n", "utf-8")
    git(made.root, "add", ".")
    git(made.root, "commit", "-q", "-m", "the newsroom")
    return made


def test_the_public_branch_is_the_site_and_the_two_files_of_the_host(desk):
    pushed = desk.push(desk.site(NEW))
    assert desk.public() == NEW | HOST
    assert (pushed.commit, pushed.branch, pushed.files, pushed.new) == (desk.head(), "gh-pages", 3, True)


def test_the_commit_has_no_past_and_no_editor(desk):
    commit = git(desk.remote, "cat-file", "commit", desk.push(desk.site(NEW)).commit).decode()
    assert "parent" not in commit
    assert commit.count("Newsdesk <newsdesk@office.example>") == 2
    assert EDITOR.encode() not in desk.reachable()


def test_publishing_leaves_the_desk_as_it_was(desk):
    git(desk.root, "branch", "gh-pages")
    clean = desk.site(NEW)
    before = git(desk.root, "for-each-ref", "refs/heads"), os.environ["GIT_COMMITTER_NAME"]
    desk.push(clean)
    assert (git(desk.root, "for-each-ref", "refs/heads"), os.environ["GIT_COMMITTER_NAME"]) == before
    assert git(desk.root, "status", "--short") == b""
    assert git(desk.root, "tag") == b""


def test_the_same_site_twice_is_the_same_commit(desk):
    first = desk.push(desk.site(NEW))
    second = desk.push(desk.site(NEW), AT + timedelta(minutes=5))
    assert second == replace(first, new=False)


def test_another_desk_publishes_the_same_commit(desk, tmp_path):
    first = desk.push(desk.site(NEW))
    git(tmp_path, "init", "-q", "other")
    other = Desk(tmp_path / "other", desk.remote)
    git(other.root, "remote", "add", "origin", str(desk.remote))
    assert other.push(other.site(NEW)) == replace(first, new=False)


def test_a_newsroom_may_lie_within_a_larger_repository(desk):
    git(desk.root, "init", "-q", "..")
    git(desk.root.parent, "remote", "add", "origin", str(desk.remote))
    shutil.rmtree(desk.root / ".git")
    desk.push(desk.site(NEW))
    assert desk.public() == NEW | HOST


def test_a_removed_page_cannot_be_reached_any_more(desk):
    desk.push(desk.site(OLD))
    assert b"removed later" in desk.reachable()
    desk.push(desk.site(NEW))
    assert desk.public() == NEW | HOST
    assert git(desk.remote, "rev-list", "--all", "--count").strip() == b"1"
    assert b"removed later" not in desk.reachable()


def test_the_history_of_an_earlier_tool_ends(desk, tmp_path):
    git(tmp_path, "clone", "-q", str(desk.remote), "earlier")
    git(tmp_path / "earlier", "checkout", "-q", "-b", "gh-pages")
    for number in range(3):
        git(tmp_path / "earlier", "commit", "-q", "--allow-empty", "-m", f"deploy {number}")
    git(tmp_path / "earlier", "push", "-q", "origin", "gh-pages")
    desk.push(desk.site(NEW))
    assert git(desk.remote, "rev-list", "--all", "--count").strip() == b"1"


def test_a_commit_with_a_past_is_refused(desk):
    git(desk.root, "tag", "newsdesk-publishing")
    desk.refused(desk.site(NEW))
    assert desk.head() == ""


def test_the_newsroom_itself_is_never_overwritten(desk):
    git(desk.root, "push", "-q", "origin", "HEAD:refs/heads/gh-pages")
    assert "office.yml" in desk.refused(desk.site(NEW))


@pytest.mark.parametrize(
    ("change", "built", "at"),
    [
        ({"site_url": ""}, AT, AT),
        ({"until": AT}, AT - timedelta(minutes=30), AT),
        ({"until": AT - timedelta(minutes=1)}, AT - timedelta(minutes=30), AT),
        ({}, AT, AT + timedelta(minutes=61)),
        ({}, AT, AT - timedelta(minutes=1)),
    ],
    ids=["built for the desk", "due now", "past due", "more than an hour old", "built in the future"],
)
def test_a_site_that_is_not_fresh_is_refused(desk, change, built, at):
    desk.push(desk.site(OLD))
    clean = replace(desk.site(NEW, built), **change)
    assert "make publish" in desk.refused(clean, at)
    with pytest.raises(NotFresh):
        desk.push(clean, at)


def test_a_site_built_an_hour_ago_with_time_left_is_fresh(desk):
    clean = replace(desk.site(NEW), until=AT + timedelta(hours=2))
    assert desk.push(clean, AT + timedelta(hours=1)).new


def _alter(output, tmp_path):
    (output / "index.html").write_bytes(b"altered")


def _add(output, tmp_path):
    (output / "draft.html").write_bytes(b"added")


def _take(output, tmp_path):
    (output / "photo.jpg").unlink()


def _link(output, tmp_path):
    (tmp_path / "secret").write_bytes(b"a file from outside")
    (output / "extra.html").symlink_to(tmp_path / "secret")


def _swap_for_link(output, tmp_path):
    (tmp_path / "secret").write_bytes(b"a file from outside")
    (output / "index.html").unlink()
    (output / "index.html").symlink_to(tmp_path / "secret")


def _name(output, tmp_path):
    (output / 'a\n"name".html').write_bytes(b"a name that fast-import cannot read")


def _empty(output, tmp_path):
    shutil.rmtree(output)
    output.mkdir()


def _vanish(output, tmp_path):
    shutil.rmtree(output)


@pytest.mark.parametrize("meddle", [_alter, _add, _take, _link, _swap_for_link, _name, _empty, _vanish])
def test_what_changed_after_the_audit_is_not_published(desk, tmp_path, meddle):
    desk.push(desk.site(OLD))
    clean = desk.site(NEW)
    meddle(desk.root / "output", tmp_path)
    assert "make publish" in desk.refused(clean)
    assert desk.public() == OLD | HOST


def test_a_linked_folder_is_not_followed(desk, tmp_path):
    clean = desk.site(NEW)
    (tmp_path / "private").mkdir()
    (tmp_path / "private/note.txt").write_bytes(b"private")
    (desk.root / "output/more").symlink_to(tmp_path / "private")
    desk.push(clean)
    assert desk.public() == NEW | HOST


def test_a_server_that_refuses_leaves_everything_as_it_was(desk):
    desk.push(desk.site(OLD))
    desk.hook("pre-receive", "echo 'not today' >&2; exit 1")
    assert "the server refused" in desk.refused(desk.site(NEW))
    assert desk.public() == OLD | HOST


@pytest.mark.parametrize("address", ["/nowhere/at/all.git", "file://reader:pass-word@nowhere.example/site.git"])
def test_a_remote_out_of_reach_is_told_without_its_address(desk, address, capfd):
    git(desk.root, "remote", "set-url", "origin", address)
    told = desk.refused(desk.site(NEW)) + "".join(capfd.readouterr())
    assert "cannot be reached" in told
    assert "pass-word" not in told
    assert "nowhere" not in told


def test_an_option_for_a_remote_is_not_obeyed(desk, tmp_path):
    target = TARGET.model_copy(update={"remote": f"--upload-pack=touch {tmp_path}/obeyed"})
    with pytest.raises(CannotRun):
        push(desk.site(NEW), Settings(desk.root), target, AT)
    assert not (tmp_path / "obeyed").exists()


@pytest.mark.parametrize("first", [True, False], ids=["first publication", "later publication"])
def test_what_somebody_else_published_in_between_is_not_overwritten(desk, around_git, first):
    theirs = desk.push(desk.site(OLD)).commit
    git(desk.remote, "update-ref", "refs/heads/kept", theirs)
    if first:
        git(desk.remote, "update-ref", "-d", "refs/heads/gh-pages")
    else:
        desk.push(desk.site(NEW))
    around_git("push", before=f"git --git-dir='{desk.remote}' update-ref refs/heads/gh-pages {theirs}")
    with pytest.raises(CannotRun, match="somebody else"):
        desk.push(desk.site(NEW | {"more.html": b"more"}))
    assert desk.public() == OLD | HOST


def test_a_push_whose_answer_is_lost_counts_when_the_site_is_public(desk, around_git):
    around_git("push", after="exit 1")
    assert desk.push(desk.site(NEW)).new
    assert desk.public() == NEW | HOST


def test_a_folder_without_a_repository_is_told(desk, tmp_path):
    shutil.rmtree(desk.root / ".git")
    with pytest.raises(CannotRun, match="git ls-remote"):
        desk.push(desk.site(NEW))


def test_a_missing_git_is_told(desk, monkeypatch, tmp_path):
    clean = desk.site(NEW)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CannotRun, match="install git"):
        desk.push(clean)


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("command", ["fast-import", "push", *swept("ls-remote", "fetch", "update-ref", "ls-tree")])
def test_a_kill_leaves_the_old_site_or_the_new_and_the_next_push_succeeds(desk, around_git, command, when):
    desk.push(desk.site(OLD))
    clean = desk.site(NEW)
    around_git(command, **{when: f"touch '{desk.root}/.git/now'; sleep 60"})
    _kill(desk, clean, desk.root / ".git/now")
    around_git("nothing")
    assert desk.public() == (NEW if (command, when) == ("push", "after") else OLD) | HOST
    desk.push(clean)
    _assert_new_alone(desk)


@pytest.mark.parametrize(("hook", "public"), [("pre-receive", OLD), ("update", OLD), ("post-receive", NEW)])
def test_a_kill_while_the_server_receives_leaves_the_old_site_or_the_new(desk, hook, public):
    desk.push(desk.site(OLD))
    clean = desk.site(NEW)
    slow = desk.hook(hook, f"touch '{desk.remote}/now'; sleep 60")
    _kill(desk, clean, desk.remote / "now")
    assert desk.public() == public | HOST
    slow.unlink()
    desk.push(clean)
    _assert_new_alone(desk)


@pytest.fixture
def around_git(monkeypatch, tmp_path):
    """Let a shell line run before or after one git command; everything else is git itself."""
    real = shutil.which("git")
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", f"{tmp_path}/bin", prepend=os.pathsep)

    def around(command, before=":", after=":"):
        wrapper = tmp_path / "bin/git"
        script = f'if [ "$1" != {command} ]; then exec {real} "$@"; fi\n{before}\n{real} "$@" || exit\n{after}\n'
        wrapper.write_text(f"#!/bin/sh\n{script}", "utf-8")
        wrapper.chmod(0o755)

    return around


def _kill(desk, clean, mark):
    """Publish in a process group of its own and kill all of it as soon as *mark* appears."""
    process = multiprocessing.get_context("spawn").Process(target=_publish_apart, args=(desk, clean))
    process.start()
    deadline = time.monotonic() + 60
    while not mark.exists():
        assert process.is_alive(), "the publication ended before it could be killed"
        assert time.monotonic() < deadline, "the publication never came to the place of the kill"
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.join()
    assert process.exitcode == -signal.SIGKILL


def _publish_apart(desk, clean):
    os.setsid()
    desk.push(clean)


def _assert_new_alone(desk):
    assert desk.public() == NEW | HOST
    assert git(desk.remote, "rev-list", "--all", "--count").strip() == b"1"
    assert git(desk.root, "branch", "--list", "newsdesk*") == b""


@pytest.fixture
def office(published):
    """A whole office, with its repository and a public one beside it."""
    git(published.root, "init", "-q")
    git(published.root.parent, "init", "-q", "--bare", "public.git")
    git(published.root, "remote", "add", "origin", "../public.git")
    return published


def test_the_command_publishes_what_was_built_for_the_public(office):
    assert office.run("build", "--public").returncode == 0
    first, second = office.run("publish"), office.run("publish", "--lang", "en")
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    commit = git(office.root.parent / "public.git", "rev-parse", "gh-pages").decode()[:12]
    assert "เผยแพร่แล้ว" in first.stdout
    assert "already public" in second.stdout
    assert commit in first.stdout
    assert commit in second.stdout


def test_the_command_refuses_a_site_built_for_the_desk(office):
    told = office.run("publish")
    assert (told.returncode, "make publish" in told.stderr) == (2, True)


def test_the_command_shows_what_the_auditor_found_and_pushes_nothing(office):
    assert office.run("build", "--public").returncode == 0
    (office.root / "output/note.html").write_text("<p>somebody put this here", "utf-8")
    told = office.run("publish")
    assert (told.returncode, "output/note.html:1:1: OUT" in told.stdout) == (1, True)
    assert git(office.root.parent / "public.git", "for-each-ref") == b""


def released(office):
    assert office.run("build", "--public").returncode == 0
    return office.run("publish")


def public(office, name):
    return git(office.root.parent / "public.git", "show", f"gh-pages:{name}").decode()


PAGE = "releases/2569/coordinators-meeting/index.html"
BOOK = "content/approvals/PR-2569-0900.json"


@pytest.mark.sweep
@pytest.mark.parametrize("way", ["withdraw", "remove"])
def test_what_is_taken_back_is_taken_back_in_public_and_cannot_be_brought_back(way, office, tmp_path):
    key = str(keys.file("head-admin", tmp_path))
    assert released(office).returncode == 0
    assert "ถอนข่าวแล้ว" not in public(office, PAGE)
    book, text = (office.root / BOOK).read_bytes(), office.file.read_bytes()

    done = office.run(way, "PR-2569-0900", "--by", "head-admin", "--key", key, "--reason", "error")
    assert done.returncode == 0, done.stderr
    assert released(office).returncode == 0
    taken = public(office, PAGE)
    assert ("ถอนข่าวแล้ว" in taken) if way == "withdraw" else ("การประชุม" not in taken and "นำออก" in taken)
    assert f" {way} " in public(office, "custody.txt")

    # An editor who writes every file deletes the decision and turns the status back.
    (office.root / BOOK).write_bytes(book)
    office.file.write_bytes(text)
    told = released(office)

    assert (told.returncode, "PR-2569-0900" in told.stderr) == (2, True)
    assert public(office, PAGE) == taken


def test_an_older_register_of_the_team_is_not_published_again(office):
    folder = office.root / "content/office"
    former = {name: (folder / name).read_bytes() for name in ("team.yml", "team.sigs")}
    office.team(lambda team: team.replace("serial: 1", "serial: 2"))
    assert released(office).returncode == 0

    for name, data in former.items():
        (folder / name).write_bytes(data)
    told = released(office)

    assert (told.returncode, "team.yml" in told.stderr) == (2, True)


def test_a_machine_that_expects_no_root_publishes_nothing(office, monkeypatch):
    assert office.run("build", "--public").returncode == 0
    monkeypatch.setenv("NEWSDESK_ROOTS", "")

    told = office.run("publish")

    assert (told.returncode, "NEWSDESK_ROOTS" in told.stderr) == (2, True)
    assert git(office.root.parent / "public.git", "for-each-ref") == b""
