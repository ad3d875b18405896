"""Say to readers what is changed in a text that is public; the changed text is then approved anew.

Do it on a branch of git: until the new text is approved and merged, the former one stays public. A matter that
deserves a story of its own is a correction instead (newsdesk new correction).
"""

from __future__ import annotations

import argparse

from newsdesk.cli import deciding
from newsdesk.release import marking
from newsdesk.settings import CannotRun

EXAMPLE = 'newsdesk correct PR-2569-0347 --note "แก้จำนวนโรงเรียนจาก ๑๑ เป็น ๑๒"'


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("id", metavar="ID", help="รหัสเรื่อง (the item's id)")
    parser.add_argument("--note", required=True, help="แก้อะไร ประกาศให้ผู้อ่านทราบ (what was changed, for readers)")
    parser.add_argument("--at", metavar="ISO", help="เวลาที่แก้ (when; now by default)")


def run(options: argparse.Namespace) -> int:
    """Write the note into the dossier and say what comes next."""
    on = deciding.story(options)
    if not on.given.approved:
        raise CannotRun(f"{options.id}: ยังไม่เคยอนุมัติ แก้ได้เลยไม่ต้องประกาศ (never approved; just change it)")
    marking.note_change(on.release, on.settings, on.at, " ".join(options.note.split()))
    print(f"{on.release.path}: แก้ข้อความแล้วเสนออนุมัติใหม่ (change the text, then have it approved anew)")
    return 0
