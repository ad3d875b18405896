"""A fresh folder to build in, and one rename to make it public.

A kill at any moment leaves the old site or the new, never a mixture; what is no site is never replaced.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsdesk.settings import CannotRun
from newsdesk.site.ledger import MANIFEST

_DOOMED = "former-"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def fresh(output: Path, work: Path) -> Iterator[Path]:
    """Give an empty folder beside *output*, alone; it is gone afterwards, whatever happened.

    Raises CannotRun while another build holds the place, and when *output* is something other than a site.
    """
    place = output.with_name(f".{output.name}.staging")
    folder = place / output.name
    work.mkdir(exist_ok=True)
    with _deleting(work) as doomed, _alone(work / "lock"):
        recover(output)
        _refuse_what_is_no_site(output)
        shutil.rmtree(place, ignore_errors=True)
        folder.mkdir(parents=True)
        try:
            yield folder
        finally:
            recover(output)
            _move(place, doomed)


@contextmanager
def _deleting(work: Path) -> Iterator[Path]:
    """Give a folder whose content is deleted by a process of its own: nobody waits for what is no more."""
    for left in work.glob(f"{_DOOMED}*"):
        shutil.rmtree(left, ignore_errors=True)
    doomed = Path(tempfile.mkdtemp(prefix=_DOOMED, dir=work))
    try:
        yield doomed
    finally:
        subprocess.run(["sh", "-c", 'rm -rf -- "$0" &', doomed], check=False, stdout=subprocess.DEVNULL)


def _move(place: Path, folder: Path) -> None:
    try:
        place.rename(folder / place.name)
    except OSError:  # on another disk it is deleted where it lies
        shutil.rmtree(place, ignore_errors=True)


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    with lock.open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotRun("มีการสร้างเว็บไซต์อื่นทำงานอยู่ รอให้เสร็จก่อน (another build is running)") from None
        yield


def _refuse_what_is_no_site(output: Path) -> None:
    # The former site is deleted after the swap: a slip in `--output` would cost an editor the folder named.
    if not output.exists() or (output / MANIFEST).is_file():
        return
    if output.is_file() or any(output.iterdir()):
        raise CannotRun(
            f"{output.name}: ไม่ใช่เว็บไซต์ที่สร้างไว้ จึงไม่เขียนทับ เลือกโฟลเดอร์อื่นหรือย้ายออกก่อน"
            " (not a built site, so not replaced; name another folder or move it away)"
        )


def swap(folder: Path, output: Path) -> None:
    """Make *folder* the public site in one step; the former one ends up in *folder* or is gone.

    Raises CannotRun where the system refuses, as between two disks.
    """
    try:
        if not output.exists():
            folder.rename(output)
        elif not _exchange(folder, output):
            _replace(folder, output)
    except OSError as error:
        raise CannotRun(
            f"{output.name}: วางเว็บไซต์ใหม่ไม่ได้ ตรวจสิทธิ์และดิสก์ (cannot be put in place): {error.strerror}"
        ) from error


def _replace(folder: Path, output: Path) -> None:
    """Put *folder* in the place of *output* in two renames, where a system cannot exchange."""
    former = _former(output)
    output.rename(former)
    folder.rename(output)
    shutil.rmtree(former)


def recover(output: Path) -> None:
    """Put the former site back when a kill fell between the two renames of a system that cannot exchange."""
    former = _former(output)
    if former.exists() and not output.exists():
        former.rename(output)
    shutil.rmtree(former, ignore_errors=True)


def _former(output: Path) -> Path:
    return output.with_name(f".{output.name}.former")


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders atomically (Linux renameat2); False where the system cannot."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    done = renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    if done == 0:
        return True
    if ctypes.get_errno() in (errno.EINVAL, errno.ENOSYS):
        return False
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(other))
