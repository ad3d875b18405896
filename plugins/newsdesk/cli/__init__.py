"""The command line: one verb a file; the list of them reads as the product."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from newsdesk.cli import approve, audit, build, check, new, photos, preview, publish, rules, scan
from newsdesk.settings import CannotRun

VERBS = (new, photos, check, preview, approve, build, audit, publish, scan, rules)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb. Returns 0 when all is well, 1 when something is held, 2 when it could not run."""
    options = parser().parse_args(argv)
    try:
        return int(options.run(options))
    except CannotRun as error:
        print(f"newsdesk: {error}", file=sys.stderr)
        return CannotRun.exitcode
    except KeyboardInterrupt:
        print("newsdesk: หยุดตามคำสั่ง ไม่มีอะไรเปลี่ยน (stopped; nothing was changed)", file=sys.stderr)
        return 130


def parser() -> argparse.ArgumentParser:
    """Return the parser of all verbs."""
    made = argparse.ArgumentParser(
        prog="newsdesk",
        description="ห้องข่าวของสำนักงาน: เขียน ตรวจ อนุมัติ สร้างเว็บไซต์ เผยแพร่ (write, check, approve, build, publish)",
    )
    made.add_argument("--root", type=Path, default=Path(), help="โฟลเดอร์ของโครงการ (the newsroom's folder)")
    verbs = made.add_subparsers(metavar="COMMAND", required=True)
    for verb in VERBS:
        name = verb.__name__.rpartition(".")[2]
        sub = verbs.add_parser(name, help=verb.HELP, description=verb.__doc__, epilog=verb.EXAMPLE)
        sub.add_argument("--lang", choices=("th", "en"), default="th", help="ภาษาของข้อความ (language of messages)")
        verb.arguments(sub)
        sub.set_defaults(run=verb.run)
    return made
