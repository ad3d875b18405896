"""What is public: one commit without a past, whose every byte the auditor has seen.

It accepts `Clean` and nothing else, and believes no tool: the commit is read back before it is pushed, and
the remote is asked afterwards. The working tree and the branches of the desk are never touched.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from newsdesk.audit.sweep import Clean
from newsdesk.editorial import custody
from newsdesk.register import trust
from newsdesk.register.books import Publish
from newsdesk.settings import CannotRun, Settings

_SCRATCH = "newsdesk-publishing"
_FRESH = timedelta(hours=1)


class NotFresh(CannotRun):
    """The site in output/ is clean, but it is not the one for the public, or no longer."""


@dataclass(frozen=True, slots=True)
class Pushed:
    """What is public now; `new` is False when the very same site was public before."""

    branch: str
    commit: str
    files: int
    new: bool


def push(clean: Clean, settings: Settings, target: Publish, at: datetime) -> Pushed:
    """Make *clean* the public branch in one step.

    Raises NotFresh or CannotRun; the public branch is then as it was.
    """
    _refuse_stale(clean, at)
    if not clean.vouched:
        trust.expect(settings)
    root = settings.root
    former = _public(root, target)
    if former:
        _fetch(root, target, former)
        _refuse_forgetting(root, former, clean)
    commit = _commit(clean, root, target)
    if commit != former:
        _replace(root, target, former, commit)
    return Pushed(target.branch, commit, len(clean.files), new=commit != former)


def _refuse_stale(clean: Clean, at: datetime) -> None:
    if not clean.site_url:
        raise NotFresh("เว็บไซต์นี้สร้างไว้ดูที่โต๊ะทำงาน สั่ง make publish ก่อน (built for the desk; run make publish)")
    if clean.until is not None and clean.until <= at:
        raise NotFresh(
            "มีเรื่องที่ครบกำหนดหลังสร้างเว็บไซต์ สั่ง make publish ใหม่ (an item fell due since; run make publish again)"
        )
    if not timedelta() <= at - clean.built_at <= _FRESH:
        raise NotFresh(
            "เว็บไซต์ไม่ได้สร้างภายในหนึ่งชั่วโมงนี้ สั่ง make publish ใหม่ (not built within the last hour; run make publish again)"
        )


def _public(root: Path, target: Publish) -> str:
    """Return the commit that is public now, or nothing when there is no such branch."""
    asked = _git(root, "ls-remote", "--", target.remote, f"refs/heads/{target.branch}")
    if asked.returncode:
        raise _unreachable()
    return asked.stdout.partition("\t")[0]


def _fetch(root: Path, target: Publish, former: str) -> None:
    """Take in what is public, so that only changes travel, and refuse to overwrite the newsroom itself."""
    if _git(root, "fetch", "--no-tags", "--", target.remote, f"refs/heads/{target.branch}").returncode:
        raise _unreachable()
    if _git(root, "cat-file", "-e", f"{former}:pelicanconf.py").returncode == 0:
        raise CannotRun(
            f"{target.branch}: กิ่งนี้เป็นต้นฉบับของห้องข่าว แก้ publish ใน office.yml ให้เป็นกิ่งของเว็บไซต์"
            " (this branch holds the newsroom itself; name another in office.yml)"
        )


def _refuse_forgetting(root: Path, former: str, clean: Clean) -> None:
    """Hold what was published against what is to be: no decision vanishes, and no older team comes back."""
    was = _git(root, "show", f"{former}:{custody.NAME}").stdout
    now = (clean.root / custody.NAME).read_text(encoding="utf-8") if custody.NAME in clean.files else ""
    if lost := custody.vanished(was, now):
        named = " ".join(sorted({word for line in lost for word in line.split()[1:2]})) or str(len(lost))
        raise CannotRun(
            f"{custody.NAME}: คำสั่งที่เผยแพร่ไปแล้วหายไปหรือถูกแก้ กู้ content/approvals/ คืนจาก git ({named})"
            f" (decisions once published have vanished or changed; restore content/approvals/ from git: {named})"
        )
    if custody.serial(now) < custody.serial(was):
        raise CannotRun(
            "content/office/team.yml: เก่ากว่าทะเบียนที่เผยแพร่ไปแล้ว กู้ฉบับล่าสุดคืนจาก git"
            " (older than the one already published; restore the latest from git)"
        )


def _commit(clean: Clean, root: Path, target: Publish) -> str:
    """Return a commit of exactly *clean*, which no branch of the desk holds."""
    _git(root, "update-ref", "-d", f"refs/heads/{_SCRATCH}")
    try:
        _import(clean, root, target)
        commit = _git(root, "rev-parse", "--verify", f"refs/heads/{_SCRATCH}").stdout.strip()
        if not commit or not _faithful(root, commit, clean, target):
            raise CannotRun(
                "ไฟล์ใน output/ ไม่ตรงกับที่ตรวจ ไม่ได้เผยแพร่อะไร สั่ง make publish ใหม่"
                " (the files are not those that were audited; nothing was published; run make publish again)"
            )
        return commit
    finally:
        _git(root, "update-ref", "-d", f"refs/heads/{_SCRATCH}")


def _import(clean: Clean, root: Path, target: Publish) -> None:
    # A process of its own: ghp-import asks its working directory for the repository and its environment for
    # the committer, and both are global to ours. It deletes the branch it is given, hence one of our own.
    command = (sys.executable, "-P", "-X", "utf8", "-m", "ghp_import", "--no-jekyll", "--no-history")
    options = (f"--cname={target.cname}", f"--branch={_SCRATCH}", f"--message=Publish {_digest(clean.files)}")
    committer = {
        "GIT_COMMITTER_NAME": "Newsdesk",
        "GIT_COMMITTER_EMAIL": f"newsdesk@{target.cname}",
        "GIT_COMMITTER_DATE": format_datetime(clean.built_at),
    }
    # Whether it succeeded is not asked here: the commit that is read back says more than an exit code.
    subprocess.run(
        (*command, *options, str(clean.root)),
        cwd=root,
        env=os.environ | committer,
        capture_output=True,
        check=False,
    )


def _digest(files: Mapping[str, str]) -> str:
    lines = (f"{digest} {name}\n" for name, digest in sorted(files.items()))
    return hashlib.sha256("".join(lines).encode()).hexdigest()[:12]


def _faithful(root: Path, commit: str, clean: Clean, target: Publish) -> bool:
    """Whether *commit* has no past and holds what was audited, two files of the host, and nothing else."""
    parents = _git(root, "rev-list", "--parents", "--max-count=1", commit).stdout.split()[1:]
    host = {".nojekyll": b"", "CNAME": target.cname.encode()}
    wanted = {**clean.files, **{name: hashlib.sha256(data).hexdigest() for name, data in host.items()}}
    return not parents and dict(_blobs(root, commit)) == wanted


def _blobs(root: Path, commit: str) -> Iterator[tuple[str, str]]:
    """Yield every name in *commit* with the SHA-256 of its bytes, one blob in memory at a time."""
    entries = _git(root, "ls-tree", "-r", "-z", "--full-tree", commit).stdout.split("\0")[:-1]
    command = ("git", "cat-file", "--batch")
    with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as batch:
        if batch.stdin is None or batch.stdout is None:
            raise CannotRun("git cat-file: อ่านไม่ได้ (cannot be read)")
        for entry in entries:
            about, _, name = entry.partition("\t")
            batch.stdin.write(f"{about.split()[2]}\n".encode())
            batch.stdin.flush()
            size = int(batch.stdout.readline().split()[2])
            yield name, hashlib.sha256(batch.stdout.read(size)).hexdigest()
            batch.stdout.read(1)


def _replace(root: Path, target: Publish, former: str, commit: str) -> None:
    """Move the public branch from *former* to *commit*, unless somebody else has moved it."""
    ref = f"refs/heads/{target.branch}"
    lease = f"--force-with-lease={ref}:{former}"
    said = _git(root, "push", "--porcelain", lease, "--", target.remote, f"{commit}:{ref}").stdout
    if _public(root, target) == commit:
        return
    if "(stale info)" in said:
        raise CannotRun(
            f"{target.branch}: มีผู้อื่นเผยแพร่ในระหว่างนี้ ตรวจดูแล้วสั่ง make github ใหม่"
            " (somebody else published in between; look, then run make github again)"
        )
    raise CannotRun(
        f"{target.branch}: เซิร์ฟเวอร์ไม่รับ เว็บไซต์สาธารณะยังเป็นของเดิม ถามผู้ดูแลระบบ"
        " (the server refused; the public site is as it was; ask its keeper)"
    )


def _unreachable() -> CannotRun:
    # What git says is not repeated: it may hold an address with a password in it.
    return CannotRun(
        "ติดต่อที่เก็บเว็บไซต์ไม่ได้ ไม่มีอะไรเปลี่ยน ดูเหตุด้วยคำสั่ง git ls-remote แล้วลองใหม่"
        " (the remote cannot be reached; nothing was changed; git ls-remote tells why)"
    )


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            ("git", *words),
            cwd=root,
            env=os.environ | {"LC_ALL": "C"},
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
        )
    except FileNotFoundError:
        raise CannotRun("ไม่พบโปรแกรม git ให้ติดตั้งก่อน (install git)") from None
