"""Erase from the repository's history what was removed: a dossier, or with --file a file it no longer declares.

Without --yes nothing is changed and everything is listed. Exit 0 done, 1 something must be done first, 2 could not run.
"""

from __future__ import annotations

import argparse
import hashlib
import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from newsdesk.editorial import approval, signature
from newsdesk.erasure import history
from newsdesk.erasure.history import Rewritten, git, objects
from newsdesk.erasure.trace import Trace, traced
from newsdesk.register import office
from newsdesk.release import attached, shelf
from newsdesk.release.model import Release
from newsdesk.settings import CannotRun, Settings, find

EXAMPLE = "newsdesk erase PR-2569-0347"
_APART = (
    "shallow objects/pack/*.promisor objects/info/alternates info/grafts info/sparse-checkout"
    " worktrees/* modules/* lfs/objects annex reftable/*"
)
_UNFINISHED = "logs/refs/stash MERGE_HEAD CHERRY_PICK_HEAD REVERT_HEAD rebase-*"
_STAYS = """คงไว้โดยตั้งใจ (kept on purpose):
  content/approvals/{item}.json: รหัส ลายนิ้วมือ วันเวลา บันทึกของผู้ตัดสิน (id, digests, moments, notes of deciders)
  ข้อความและผู้เขียนของทุก commit; ลายเซ็นของ commit และ tag ที่เขียนใหม่หายไป (messages and authors; signatures are lost)
โปรแกรมนี้เรียกคืนไม่ได้ ให้ลบเองหรือแจ้งผู้ดูแล (what this program cannot recall; delete it or ask its keeper):
  clone ในเครื่องอื่น: ลบแล้ว git clone ใหม่ ห้าม pull หรือ merge (other clones: delete, clone anew; never pull or merge)
  เซิร์ฟเวอร์ git ของเรา (a server of ours): git reflog expire --expire=now --all && git gc --prune=now
  GitHub: ขอฝ่ายสนับสนุนลบ fork, pull request และแคชของ commit ข้างบน (ask support: forks, pulls, caches of these commits)
  สำเนาสำรอง Facebook LINE แคชของเครื่องมือค้นหา (backups, Facebook, LINE, search caches)
  output/ ที่สร้างไว้ก่อน: สั่ง make html (an output/ built before: run make html)
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("id", metavar="ID", help="รหัสเรื่อง เช่น PR-2569-0347 (the item's id)")
    parser.add_argument(
        "--file", nargs="+", default=(), metavar="NAME", help="เฉพาะไฟล์ เช่น photos/a.jpg (only these files)"
    )
    parser.add_argument("--yes", action="store_true", help="ลบจริง ถ้าไม่ใส่จะแสดงรายการเท่านั้น (erase; otherwise only list)")


def run(options: argparse.Namespace) -> int:
    """List what would be erased; with --yes erase it and say what is left to do."""
    settings = find(options.root)
    if options.yes:
        history.finish(settings)
    refuse_unfit(settings)
    trace = traced(settings, options.id, tuple(options.file))
    if first := _first(settings, options, trace):
        print(first)
        return 1
    if not trace.cuts:
        print(f"{options.id}: ไม่มีในประวัติแล้ว (not in the history any more)")
        return 0
    with history.rewritten(settings, trace.cuts, _progress) as made:
        caches = tuple(_derived(settings, made))
        sys.stdout.writelines(f"{line}\n" for line in _report(settings, trace, made, caches))
        print(_STAYS.format(item=options.id), end="")
        if not options.yes:
            print("ยังไม่ได้เปลี่ยนอะไร ลบจริงด้วย --yes (nothing was changed; erase with --yes)")
            return 0
        for folder in caches:
            shutil.rmtree(folder)
        history.settle(settings, made, trace.doomed)
    sys.stdout.writelines(f"{line}\n" for line in _pushes(settings, made))
    return 0


def refuse_unfit(settings: Settings) -> None:
    """Raise CannotRun for what is no whole repository of its own, and for work that a new history would lose."""
    root = settings.root
    if not (root / ".git").is_dir():
        raise CannotRun("ที่นี่ไม่ใช่โฟลเดอร์บนสุดของที่เก็บ git (not the top of a git repository of its own)")
    if there := _there(root, _APART):
        raise CannotRun(f".git/{there}: ประวัติไม่อยู่ในที่นี้ทั้งหมด ทำใน clone ที่ครบ (not a whole repository; use a full clone)")
    if (settings.work / "erasing").exists():
        raise CannotRun("การลบครั้งก่อนค้างอยู่ สั่งซ้ำด้วย --yes ให้จบ (an erasure was cut off; run it with --yes to finish)")
    on_branch = git(root, "symbolic-ref", "--quiet", "HEAD", fails=True)
    if not on_branch or _there(root, _UNFINISHED) or git(root, "status", "--porcelain"):
        raise CannotRun(
            "มีงานที่ยังไม่ commit หรือค้างใน stash หรือไม่ได้อยู่บนกิ่ง จัดการก่อน ดูด้วย git status และ git stash list"
            " (uncommitted work, a stash, or no branch; see git status and git stash list, and settle it first)"
        )


def _there(root: Path, names: str) -> str:
    folder = root / ".git"
    found = (path for name in names.split() for path in sorted(folder.glob(name)))
    return next((path.relative_to(folder).as_posix() for path in found), "")


def _first(settings: Settings, options: argparse.Namespace, trace: Trace) -> str:
    """Return what must be done before, if anything."""
    if options.file:
        declared = _declared(settings, options.id)
        still = any(
            path in trace.doomed or path.endswith(tuple(f"/{name}" for name in options.file)) for path in declared
        )
        return f"{options.id}: นำไฟล์ออกจากแฟ้มก่อน (take the file out of the dossier first)" if still else ""
    ending = approval.read(settings, options.id).ending
    if ending is None or ending.decision != "remove":
        return f"{options.id}: สั่ง newsdesk remove {options.id} แล้ว commit ก่อน (remove it first, and commit)"
    doubt = signature.doubt(ending, office.read(settings))
    return f"{options.id}: ลายเซ็นในคำสั่งนำออกไม่น่าเชื่อ สั่งใหม่ก่อน (remove it again first: {doubt})" if doubt else ""


def _declared(settings: Settings, item: str) -> Iterator[str]:
    """Yield the paths that the dossier declares now. Raises CannotRun when it cannot be read."""
    for reading in shelf.read_all(settings):
        if reading.id == item and not isinstance(reading, Release):
            raise CannotRun(f"{item}: แฟ้มอ่านไม่ได้ แก้ตาม newsdesk check ก่อน (the dossier cannot be read; mend it first)")
        if reading.id == item and isinstance(reading, Release):
            fields = reading.fields
            for file in (*(photo.file for photo in fields.photos), *attached.named(fields)):
                yield settings.relative(reading.folder / file)


def _report(settings: Settings, trace: Trace, made: Rewritten, caches: tuple[Path, ...]) -> Iterator[str]:
    told = "".join(f"{blob}\n" for blob in made.gone).encode()
    sizes = git(settings.root, "cat-file", "--batch-check=%(objectsize)", told=told).split()
    yield f"{' '.join(sorted(trace.ids))}: {len(sizes)} ไฟล์ {sum(map(int, sizes))} ไบต์ (files, bytes)"
    yield f"commit ที่มีเรื่องนี้ (that hold it): {len(trace.cuts)}; ที่เขียนใหม่ (written anew): {len(made.commits)}"
    parents = history.commits(settings.root)
    since = (commit for commit in made.commits if commit in trace.cuts and not trace.cuts.keys() & parents[commit])
    yield from (f"  ตั้งแต่ (since): {commit}" for commit in since)
    yield "กิ่งและ tag ที่ย้าย (refs that move):"
    yield from (f"  {name}" for name in made.moved)
    yield "ไฟล์ที่หายไปจากประวัติ (paths that go):"
    yield from (f"  {path}" for path in sorted({path for paths in trace.cuts.values() for path in paths}))
    yield f"ภาพย่อในแคช (pictures derived): {len(caches)}"
    yield from (f"  {settings.relative(folder)}" for folder in caches)
    yield f"คงอยู่ เพราะที่อื่นใช้ด้วย (stay, for something else holds them too): {len(made.kept)}"
    yield from (f"  {path}" for path in made.kept.values())


def _derived(settings: Settings, made: Rewritten) -> Iterator[Path]:
    """Yield the folders of the cache with pictures derived from contents that go."""
    for data in objects(settings.root, made.gone):
        digest = hashlib.sha256(data).hexdigest()
        yield from sorted((settings.pictures / digest[:2]).glob(f"{digest}-*"))


def _pushes(settings: Settings, made: Rewritten) -> Iterator[str]:
    """Yield the commands that bring the remotes up to date, each only if the remote is as it was seen last."""
    yield "ลบแล้ว ก่อน fetch หรือ pull ใด ๆ สั่งตามนี้ (erased; before any fetch or pull, run):"
    remotes = git(settings.root, "remote").split()
    for name in made.moved:
        for remote in remotes:
            there = name.replace(f"refs/remotes/{remote}/", "refs/heads/")
            if name.startswith((f"refs/remotes/{remote}/", "refs/tags/")) and there != "refs/heads/HEAD":
                lease = f"--force-with-lease={there}:{made.before[name]}"
                yield shlex.join(("git", "push", lease, remote, f"{name}:{there}"))


def _progress(step: str) -> None:
    if sys.stderr.isatty():
        print(step, file=sys.stderr)
