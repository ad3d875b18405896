"""Find personal data in texts: JSON lines `{"id","text"}` on standard input, `{"id","findings"}` on standard output.

A broken line is named on the error stream and loses no other. Exit 0, or 2 when a line could not be read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from typing import TextIO

from newsdesk.finding import Lang
from newsdesk.privacy.scan import scan

EXAMPLE = """echo '{"id": "1", "text": "..."}' | newsdesk scan"""
_BROKEN = {
    "th": "บรรทัด {}: เขียนเป็น JSON ที่มี id และ text แล้วส่งใหม่",
    "en": "line {}: write it as JSON with an id and a text, and send it again",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare no options of its own."""


def run(options: argparse.Namespace) -> int:
    """Answer standard input."""
    return answers(sys.stdin, sys.stdout, sys.stderr, options.lang)


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
