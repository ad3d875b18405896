"""Read a built site byte by byte and name whatever was not cleared or may harm a person.

Exit 0 clean, 1 not clean, 2 could not run.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from newsdesk.audit import sweep
from newsdesk.report import machine, text
from newsdesk.settings import CannotRun, find

EXAMPLE = "newsdesk audit output"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="เว็บไซต์ที่สร้างแล้ว (a built site)")
    parser.add_argument("--format", choices=("text", "json", "sarif", "github"), default="text")


def run(options: argparse.Namespace) -> int:
    """Print what the sweep finds."""
    if not options.folder.is_dir():
        raise CannotRun(f"{options.folder}: ไม่มีโฟลเดอร์นี้ (no such folder)")
    findings = sweep.objections(options.folder.resolve(), find(options.root))
    forms = {"text": text.lines, "json": machine.as_json, "sarif": machine.sarif, "github": machine.github}
    sys.stdout.write(forms[options.format](findings, options.lang))
    if not findings and options.format == "text":
        print("สะอาด ทุกไฟล์มีที่มาและผ่านการตรวจ" if options.lang == "th" else "clean: every file is accounted for")
    return int(bool(findings))
