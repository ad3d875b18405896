"""Find personal data in texts: JSON lines `{"id","text"}` on standard input, `{"id","findings"}` on standard output.

A broken line is named on the error stream and loses no other. Exit 0, or 2 when a line could not be read.

With --history, look through the whole git history instead, every content of every commit below PATH (content/ when
none is named) and every message: what was taken out later is still pushed. Do it before the first push. Findings
name the first commit; exit 1 when there are any. What is found, `newsdesk erase` takes out of the history.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from typing import TextIO

from newsdesk.erasure import memory
from newsdesk.finding import Lang
from newsdesk.privacy.scan import scan
from newsdesk.register import office
from newsdesk.report.formats import FORMATS
from newsdesk.settings import find

EXAMPLE = """echo '{"id": "1", "text": "..."}' | newsdesk scan
newsdesk scan --history"""
_READ = {"th": "อ่านเนื้อหาและข้อความ commit {} ชิ้น", "en": "{} contents and messages read"}
_BROKEN = {
    "th": "บรรทัด {}: เขียนเป็น JSON ที่มี id และ text แล้วส่งใหม่",
    "en": "line {}: write it as JSON with an id and a text, and send it again",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--history", nargs="*", metavar="PATH", help="ตรวจประวัติ git ทั้งหมดแทน (look through the git history)"
    )
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help="รูปแบบผลของ --history (its format)")


def run(options: argparse.Namespace) -> int:
    """Answer standard input, or say what the history holds."""
    if options.history is None:
        return answers(sys.stdin, sys.stdout, sys.stderr, options.lang)
    settings = find(options.root)
    found = memory.contents(settings.root, *(options.history or ["content"]))
    findings = memory.objections(settings.root, found, office.read(settings))
    sys.stdout.write(FORMATS[options.format](findings, options.lang))
    print(_READ[options.lang].format(len(found)), file=sys.stderr)
    return int(bool(findings))


def answers(lines: Iterable[str], out: TextIO, err: TextIO, lang: Lang = "th") -> int:
    """Answer each `{"id","text"}` of *lines* with its findings; return 2 if a line could not be read."""
    code = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        answer = _answer(line)
        if answer is None:
            print(_BROKEN[lang].format(number), file=err)
            code = 2
        else:
            print(answer, file=out)
    return code


def _answer(line: str) -> str | None:
    """Return the answer to one line, or None if it is not a question."""
    try:
        asked = json.loads(line)
        name, text = asked["id"], asked["text"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not isinstance(text, str):
        return None
    return json.dumps({"id": name, "findings": scan(text)})
