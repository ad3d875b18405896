"""Keep personal data out of the history: git asks before each commit, and a commit that would harm a person is refused.

Without --staged it is put in place, once in each clone. What is staged is judged, not what lies in the folders: drafts
too, for what is committed stays in the history. Only what harms a person stops a commit; the rest waits for `check`.
Exit 0 fine, 1 refused, 2 could not run.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from newsdesk.cli import check
from newsdesk.erasure import memory
from newsdesk.erasure.history import git, objects
from newsdesk.finding import Finding
from newsdesk.register import office
from newsdesk.release.homes import text_of
from newsdesk.report import text
from newsdesk.settings import CannotRun, Settings, find, moment, now

EXAMPLE = "newsdesk hook"
_SCRIPT = """#!/bin/sh
# newsdesk hook: what would harm a person is not committed
for desk in .venv/bin/newsdesk newsdesk; do
  command -v "$desk" >/dev/null && exec "$desk" hook --staged
done
echo "newsdesk: ไม่พบโปรแกรม สั่ง make html ก่อน (not installed; run make html)" >&2
exit 2
"""
_HARM = ("PDP", "PIC1", "PIC301")
_PLACED = {
    "th": "ติดตั้งแล้ว git จะตรวจข้อมูลส่วนบุคคลก่อน commit ทุกครั้ง",
    "en": "in place; git will look for personal data before each commit",
}
_REFUSED = {
    "th": "ไม่ได้ commit: แก้ตามรายการข้างบน แล้ว git add และ commit ใหม่",
    "en": "not committed: mend what is listed above, git add it and commit again",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--staged", action="store_true", help="ตรวจสิ่งที่กำลังจะ commit (judge what is staged)")
    parser.add_argument("--at", metavar="ISO", help="ตรวจ ณ เวลานี้ (judge at this moment)")


def run(options: argparse.Namespace) -> int:
    """Put the hook in place, or be it."""
    settings = find(options.root)
    if not options.staged:
        _place(settings)
        print(_PLACED[options.lang])
        return 0
    at = moment(options.at) if options.at else now()
    findings = tuple(sorted(set(_harm(settings, at)), key=lambda finding: finding.order))
    sys.stderr.write(text.lines(findings, options.lang))
    if findings:
        print(_REFUSED[options.lang], file=sys.stderr)
    return int(bool(findings))


def _place(settings: Settings) -> None:
    """Write the hook where git looks for it. Raises CannotRun where another one is, or where git begins elsewhere."""
    root = settings.root
    if git(root, "rev-parse", "--show-prefix").strip():
        raise CannotRun("ให้ pelicanconf.py อยู่ที่โฟลเดอร์บนสุดของ git (pelicanconf.py is not at the top of the repository)")
    place = root / git(root, "rev-parse", "--git-path", "hooks/pre-commit").strip()
    if place.exists() and place.read_text("utf-8", "replace") != _SCRIPT:
        raise CannotRun(
            f"{place.name}: มี hook อื่นอยู่แล้ว เพิ่มบรรทัด newsdesk hook --staged ในนั้นเอง"
            " (another hook is there; add the line newsdesk hook --staged to it)"
        )
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(_SCRIPT, "utf-8")
    place.chmod(0o755)


def _harm(settings: Settings, at: datetime) -> Iterator[Finding]:
    """Yield what would harm a person: dossiers as the gate judges them, other files by what is written in them."""
    staged = _staged(settings.root)
    texts = {f"content/{text}" for path in staged if (text := text_of(path.removeprefix("content/")))}
    registers = office.read(settings)
    others = {path: name for path, name in staged.items() if path not in texts}
    for path, data in zip(others, objects(settings.root, others.values()), strict=True):
        yield from (each for each in memory.harm(path, data, registers) if each.holds)
    with _copy(settings, {text.rpartition("/")[0] for text in texts}) as copy:
        present = [copy.root / text for text in sorted(texts) if (copy.root / text).is_file()]
        for verdict in check.judged(present, copy, at) if present else ():
            yield from (each for each in check.objections(verdict) if each.holds and each.rule.id.startswith(_HARM))


def _staged(root: Path) -> dict[str, str]:
    """Return the files that the next commit adds or changes, each with the name of its content."""
    how = ("diff", "--cached", "--raw", "--no-abbrev", "--no-renames", "--diff-filter=AMT", "-z", "--", "content")
    words = iter(git(root, *how).split("\0")[:-1])
    return {path: about.split()[3] for about, path in zip(words, words, strict=True) if about.split()[1] != "120000"}


@contextmanager
def _copy(settings: Settings, folders: Iterable[str]) -> Iterator[Settings]:
    """Give the registers and the dossiers in *folders* as they are staged, in a place of their own."""
    settings.work.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="staged-", dir=settings.work) as place:
        names = git(settings.root, "ls-files", "-z", "--", "content/office", *sorted(folders))
        told = names.encode("utf-8", "surrogateescape")
        git(settings.root, "checkout-index", "-z", "--stdin", f"--prefix={place}/", told=told)
        yield Settings(Path(place))
