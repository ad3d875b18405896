"""What is erased was never there: paths taken out of commits, and out of the repository all that only they held.

A copy is rewritten and proven first; one exchange of `.git` then makes it the repository. A kill at any moment leaves
the old history or the new. Commits before the first cut, all other contents and every message stay as they are.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from newsdesk.settings import CannotRun, Settings
from newsdesk.site import staging

Cuts = Mapping[str, frozenset[str]]
_SCRATCH = "refs/newsdesk/erasing"
_SIGNATURE = re.compile(rb"^-----BEGIN [A-Z ]+-----\n.*", re.MULTILINE | re.DOTALL)
_ENV = {"LC_ALL": "C", "GIT_NO_REPLACE_OBJECTS": "1"}


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A proven history that is not the repository's yet; objects are named by their hash.

    `before` are all refs as they were, `moved` the names of those that change. `commits` maps each commit written
    anew to what stands for it. `gone` are contents; `kept` are those that stand elsewhere too, and where.
    """

    copy: Path
    before: Mapping[str, str]
    moved: tuple[str, ...]
    commits: Mapping[str, str]
    gone: tuple[str, ...]
    kept: Mapping[str, str]


@contextmanager
def rewritten(settings: Settings, cuts: Cuts, say: Callable[[str], None]) -> Iterator[Rewritten]:
    """Give the history without *cuts*, the paths that leave each commit; the repository is not touched.

    The copy is gone afterwards. Raises CannotRun when it is not proven that nothing else has changed.
    """
    root, copy = settings.root, settings.work / "erasing/git"
    copy.parent.mkdir(parents=True)
    try:
        say("คัดลอกประวัติ (copying the history)")
        before = refs(root)
        git(root, "clone", "--quiet", "--mirror", "--no-local", "--template=", "--", str(root.resolve()), str(copy))
        say("เขียนประวัติใหม่ (rewriting it)")
        parents = commits(copy)
        new = _imported(copy, parents, cuts)
        say("พิสูจน์ (proving it)")
        lost = _cut(copy, parents, cuts, new)
        _point(copy, root, before, new)
        there = _left(copy, new)
        kept = {blob: there[blob] for blob in sorted(lost & set(there))}
        now = refs(copy)
        moved = tuple(name for name in before if now[name] != before[name])
        yield Rewritten(copy, before, moved, new, tuple(sorted(lost - set(there))), kept)
    finally:
        finish(settings)


def settle(settings: Settings, made: Rewritten, doomed: Iterable[str]) -> None:
    """Make *made* the repository in one step, and take *doomed* out of the working tree. Raises CannotRun."""
    root = settings.root
    git(made.copy, "--work-tree", str(root.resolve()), "read-tree", "HEAD")
    for file in filter(Path.is_file, (root / ".git/config", root / ".git/config.worktree")):
        shutil.copy2(file, made.copy)
    for folder in filter(Path.is_dir, (root / ".git/hooks", root / ".git/info")):
        shutil.copytree(folder, made.copy / folder.name, dirs_exist_ok=True)
    (made.copy.parent / "doomed").write_text("".join(f"{name}\0" for name in doomed), "utf-8", "surrogateescape")
    if refs(root) != made.before or git(root, "status", "--porcelain"):
        raise CannotRun("มีผู้แก้ไขในระหว่างนี้ ไม่มีอะไรเปลี่ยน สั่งใหม่ (something was changed meanwhile; run it again)")
    try:
        staging.swap(made.copy, root / ".git")
    except CannotRun as error:
        raise CannotRun(".git: สลับไม่ได้ ตรวจสิทธิ์และดิสก์ (cannot be replaced; look at rights and disk)") from error


def finish(settings: Settings) -> None:
    """Clear away the copy or the former history; once the copy is the repository, also what was doomed with it."""
    root, place = settings.root, settings.work / "erasing"
    staging.recover(root / ".git")
    listed = place / "doomed"
    for name in listed.read_text("utf-8", "surrogateescape").split("\0")[:-1] if listed.is_file() else ():
        if not git(root, "ls-tree", "HEAD", "--", name):
            _clear(root / name)
    if place.exists():
        shutil.rmtree(place)


def _clear(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    with suppress(OSError):  # the first folder that is not empty ends it
        os.removedirs(path.parent)


def _imported(copy: Path, parents: Mapping[str, tuple[str, ...]], cuts: Cuts) -> dict[str, str]:
    """Write anew, without its cuts, each commit that has any or comes after one; return what stands for each."""
    stale = dict[str, str]()
    for commit in parents:
        if cuts.get(commit) or any(parent in stale for parent in parents[commit]):
            stale[commit] = f":{len(stale) + 1}"
    stream = b"".join(
        _command(commit, raw, [stale.get(parent, parent) for parent in parents[commit]], stale[commit], cuts)
        for commit, raw in zip(stale, objects(copy, stale), strict=True)
    )
    marks = copy.parent / "marks"
    how = ("--quiet", "--force", "--date-format=raw-permissive", f"--export-marks={marks}")
    git(copy, "fast-import", *how, told=stream)
    named = dict(line.split() for line in marks.read_text("ascii").splitlines())
    return {commit: named[mark] for commit, mark in stale.items()}


def _command(commit: str, raw: bytes, parents: list[str], mark: str, cuts: Cuts) -> bytes:
    head, body = said(raw)
    tree = raw[5 : raw.index(b"\n")].decode()
    reset = "" if parents else f"reset {_SCRATCH}\n"
    start = f"{reset}commit {_SCRATCH}\nmark {mark}\n".encode() + b"".join(line + b"\n" for line in head)
    joined = "".join(f"{'merge' if number else 'from'} {parent}\n" for number, parent in enumerate(parents))
    quoted = (re.sub(r'(["\\])', r"\\\1", path).replace("\n", r"\n") for path in sorted(cuts.get(commit, ())))
    change = f'{joined}M 040000 {tree} ""\n' + "".join(f'D "{path}"\n' for path in quoted) + "\n"
    return start + b"data %d\n%b\n" % (len(body), body) + change.encode("utf-8", "surrogateescape")


def said(raw: bytes) -> tuple[list[bytes], bytes]:
    """Return who and when, and the message, of a commit; a signature is over what is no more."""
    head, _, body = raw.partition(b"\n\n")
    return [line for line in head.split(b"\n") if line.startswith((b"author ", b"committer ", b"encoding "))], body


def _cut(copy: Path, parents: Mapping[str, tuple[str, ...]], cuts: Cuts, new: Mapping[str, str]) -> set[str]:
    """Return the contents that were cut. Raises CannotRun unless each new commit is the old one without its cuts."""
    raws = objects(copy, chain(*new.items()))
    for old, was, now in zip(new, raws, raws, strict=True):
        _prove(said(was) == said(now))
        heirs = [new.get(parent, parent).encode() for parent in parents[old]]
        _prove(re.findall(rb"^parent (\w+)$", now.partition(b"\n\n")[0], re.MULTILINE) == heirs)
    pairs = "".join(f"{now} {old}\n" for old, now in new.items())
    how = ("diff-tree", "--stdin", "--always", "-r", "-z", "--no-renames")
    found = list[dict[str, str]]()
    words = iter(git(copy, *how, told=pairs.encode()).split("\0")[:-1])
    for word in words:
        if word.startswith(":"):
            found[-1][next(words)] = word
        else:
            found.append({})
    for old, paths in zip(new, found, strict=True):
        _prove(set(paths) == cuts.get(old, frozenset()) and all(about.endswith(" D") for about in paths.values()))
    return {about.split()[2] for paths in found for about in paths.values()}


def _point(copy: Path, root: Path, before: Mapping[str, str], new: Mapping[str, str]) -> None:
    """Let every ref of the copy name what stands for its object."""
    git(copy, "update-ref", "-d", _SCRATCH)
    _prove(refs(copy) == before)
    lines = (f"update {name} {_heir(copy, named, new)}\n" for name, named in before.items())
    git(copy, "update-ref", "--no-deref", "--stdin", told="".join(lines).encode())
    for line in git(root, "for-each-ref", "--format=%(refname) %(symref)").splitlines():
        if line.split()[1:]:
            git(copy, "symbolic-ref", *line.split())
    git(copy, "symbolic-ref", "HEAD", git(root, "symbolic-ref", "HEAD").strip())


def _heir(copy: Path, name: str, new: Mapping[str, str]) -> str:
    if name in new or git(copy, "cat-file", "-t", name).strip() != "tag":
        return new.get(name, name)
    [raw] = objects(copy, [name])
    named = raw[7 : raw.index(b"\n")].decode()
    heir = _heir(copy, named, new)
    unsigned = _SIGNATURE.sub(b"", raw.replace(named.encode(), heir.encode(), 1))
    return name if heir == named else git(copy, "hash-object", "-t", "tag", "-w", "--stdin", told=unsigned).strip()


def _left(copy: Path, new: Mapping[str, str]) -> dict[str, str]:
    """Return all objects of the copy, each with a path. Raises CannotRun if one is unreachable or a former commit."""
    git(copy, "repack", "-a", "-d", "-q")
    git(copy, "prune", "--expire=now")
    reached = {
        line.partition(" ")[0]: line.partition(" ")[2] for line in _lines(copy, "rev-list", "--objects", "--all")
    }
    there = _lines(copy, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)")
    _prove(set(there) == set(reached) and not set(new) & set(reached))
    return reached


def commits(root: Path) -> dict[str, tuple[str, ...]]:
    """Return every commit that a ref reaches, with its parents; parents come first."""
    lines = _lines(root, "rev-list", "--topo-order", "--reverse", "--parents", "--all")
    return {commit: tuple(parents) for commit, *parents in map(str.split, lines)}


def refs(root: Path) -> dict[str, str]:
    """Return every ref and the object it names."""
    return dict(line.split(" ") for line in _lines(root, "for-each-ref", "--format=%(refname) %(objectname)"))


def objects(root: Path, names: Iterable[str]) -> Iterator[bytes]:
    """Yield the bytes of each object, one in memory at a time."""
    command = ("git", "cat-file", "--batch")
    with subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ | _ENV
    ) as batch:
        if batch.stdin is None or batch.stdout is None:
            raise CannotRun("git cat-file: อ่านไม่ได้ (cannot be read)")
        for name in names:
            batch.stdin.write(f"{name}\n".encode())
            batch.stdin.flush()
            yield batch.stdout.read(int(batch.stdout.readline().split()[2]))
            batch.stdout.read(1)


def git(root: Path, *words: str, told: bytes = b"", fails: bool = False) -> str:
    """Return what git answers. Raises CannotRun when it fails, unless it may."""
    env = os.environ | _ENV
    try:
        ran = subprocess.run(("git", *words), cwd=root, input=told, capture_output=True, check=not fails, env=env)
    except FileNotFoundError:
        raise CannotRun("ไม่พบโปรแกรม git ให้ติดตั้งก่อน (install git)") from None
    except subprocess.CalledProcessError:
        # What git says is not repeated: it may hold an address with a password, or a name.
        raise CannotRun(f"git {words[0]}: ทำไม่สำเร็จ ประวัติยังเป็นของเดิม (failed; the history is as it was)") from None
    return ran.stdout.decode("utf-8", "surrogateescape")


def _lines(root: Path, *words: str) -> list[str]:
    return git(root, *words).split("\n")[:-1]


def _prove(holds: bool) -> None:
    if not holds:
        raise CannotRun(
            "พิสูจน์ผลไม่ได้ ประวัติยังเป็นของเดิม ถามผู้ดูแลระบบ (not proven; the history is as it was; ask its keeper)"
        )
