"""What reading a text for personal data costs: `python tests/bench_privacy.py [ROUNDS]`, CPU time of one process.

First an ordinary release of 300 Thai words, by detector; then texts made to hurt, each at three lengths: twice the
text may cost little more than twice the time. Exit 1 where one grows faster than that.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Mapping
from functools import partial
from itertools import pairwise

from newsdesk.finding import examine
from newsdesk.privacy.detect import SCANNERS
from newsdesk.privacy.rules import TEXT_RULES
from newsdesk.privacy.scan import scan
from newsdesk.source import Source
from newsroom import REPOSITORY

LENGTHS = (25_000, 50_000, 100_000)  # code points
MOST_GROWTH = 3.0  # of time, where the text doubles
HOSTILE: Mapping[str, str] = {
    "identity numbers": "1-2345-67890-12-1 ",
    "phones": "081-234-5678\n",
    "mailboxes": "a1@mail.example\n",
    "children": "เด็กชายทดสอบ ไม่มีจริง ",
    "digits": "1",
    "thai digits": "๑",
    "digits and dashes": "1-",
    "digits and spaces": "1 ",
    "zeros and nines": "08 9-",
    "spelled digits": "หนึ่ง ",
    "letters like digits": "Ol",
    "entities": "&#49;",
    "open entities": "&#",
    "percent signs": "%31",
    "asterisks": "*",
    "stars around": "*1*",
    "underscores": "_a_",
    "open comments": "<!--",
    "open tags": "<a href='",
    "nested tags": "<b><i>1",
    "quotes in tags": "<a \"'>",
    "zero width": "1\u200b",
    "backslashes": "\\1",
    "titles": "เด็กชาย ",
    "short titles": "ด.ช.ก ",
    "names": "นายสมมุติ ใจดี ",
    "classes": "ชั้น ป.๑ ",
    "nicknames": "น้องก ",
    "addresses": "บ้านเลขที่ ๑ หมู่ ๑ ",
    "villages": "หมู่ ",
    "districts": "ตำบลก อำเภอก ",
    "positions": "14.1234, 100.",
    "degrees": "14°",
    "plates": "กก 12",
    "births": "เกิดวันที่ ๑ ",
    "dates": "1/1/",
    "pay": "เงินเดือน ",
    "illness": "ป่วยเป็นโรค ",
    "at signs": "a@",
    "dots": "a.a",
    "cells": "| ",
    "cells of digits": "|1",
    "commas": "a,",
    "line ends": "\n",
    "quoted lines": "> \n",
    "labels": "เลขประจำตัวประชาชน ",
    "account labels": "บัญชี 1 ",
    "line ids": "ไลน์ id: ",
    "redactions": "{{redact: ",
    "json escapes": "\\u0e",
    "one thai run": "ก",
    "combining marks": "ก่่",
}


def spent(work: partial[object]) -> float:
    """Return the CPU milliseconds of *work*."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def ordinary() -> str:
    """Return a release of about 300 Thai words: 1,500 letters of the sample's own."""
    body = (REPOSITORY / "content/releases/2569/reading-supervision-wat-saithan/release.md").read_text("utf-8")
    head, _, words = body.partition("\n---\n")
    return head + "\n---\n" + words[:1500]


def searched(text: str) -> None:
    """Find all there is, and say where it is written."""
    scan(text)
    examine(TEXT_RULES, Source.of(text), "")


def growth(part: str) -> list[float]:
    """Return the CPU milliseconds at each length, the better of two."""
    texts = [part * (length // len(part)) for length in LENGTHS]
    return [min(spent(partial(searched, text)) for _ in range(2)) for text in texts]


def main(rounds: int = 300) -> int:
    """Print the costs; return 1 where one grows faster than its text."""
    text = ordinary()
    whole = [spent(partial(scan, f"{text}\n{number}")) for number in range(rounds)]
    print(f"one release of {len(text)} letters: {statistics.median(whole):.2f} ms, most {max(whole):.2f}")
    sources = [Source.of(f"{text}\n{number}") for number in range(rounds // 3)]
    read = [spent(partial(getattr, source, "plain")) for source in sources]
    print(f"  {'reading it':18} {statistics.median(read):6.3f} ms")
    for name, find in SCANNERS:
        times = [spent(partial(list, find(source))) for source in sources]
        print(f"  {name.lower().replace('_', ' '):18} {statistics.median(times):6.3f} ms")
    failed = 0
    for name, part in HOSTILE.items():
        times = growth(part)
        most = max(later / max(before, 2) for before, later in pairwise(times))
        failed += most > MOST_GROWTH
        told = " ".join(f"{each:8.1f}" for each in times)
        print(f"{name:20} {told} ms, x {most:.1f}{'  GROWS' if most > MOST_GROWTH else ''}")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
