"""Whether an approver also wrote: git's word beside the front matter's, which its writer may write as they like.

It needs the history, so it is asked for where that is at hand: `newsdesk check --authors`, and in the office's own CI.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from newsdesk.finding import Rule, Spot
from newsdesk.register.team import Person
from newsdesk.settings import CannotRun


class Hands(NamedTuple):
    """Who approved a dossier, and the addresses of those who ever committed to it."""

    approver: Person
    authors: frozenset[str]


def authors(folder: Path, root: Path) -> frozenset[str]:
    """Return the addresses of the authors of every commit that touched *folder*. Raises CannotRun without history."""
    command = ("git", "log", "--format=%aE", "--", str(folder.relative_to(root)))
    shallow = ("git", "rev-parse", "--is-shallow-repository")
    try:
        asked, known = (
            subprocess.run(words, cwd=root, capture_output=True, encoding="utf-8", check=False)
            for words in (shallow, command)
        )
    except FileNotFoundError:
        raise CannotRun("ไม่พบโปรแกรม git ให้ติดตั้งก่อน (install git)") from None
    if known.returncode or asked.stdout.strip() != "false":
        raise CannotRun("ไม่มีประวัติ git ครบ ให้ดึงทั้งหมดก่อน (the whole history is needed; git fetch --unshallow)")
    return frozenset(address.casefold() for address in known.stdout.split())


def _wrote(hands: Hands) -> Iterator[Spot]:
    if hands.authors & {address.casefold() for address in hands.approver.git}:
        yield Spot(about=hands.approver.id)


RULES: tuple[Rule[Hands], ...] = (
    Rule(
        id="EDT401",
        name="approver-committed",
        law="ระเบียบ ศธ. ว่าด้วยการประชาสัมพันธ์และการให้ข่าวสาร ๒๕๒๕",
        th="ให้ผู้อื่นอนุมัติ ประวัติ git แสดงว่าผู้อนุมัติเขียนหรือแก้แฟ้มนี้เอง",
        en="Let another person approve; git shows that the approver wrote or changed this dossier",
        find=_wrote,
        flags=("head@office.example", "HEAD@office.example officer@office.example"),
        passes=("officer@office.example",),
    ),
)
