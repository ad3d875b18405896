"""What counting a web server's log costs: a million lines, in processor seconds and in memory."""

from __future__ import annotations

import gzip
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

from newsdesk.cli import logs
from newsdesk.office import period, visits
from newsdesk.office.visits import Place

LINES = 1_000_000
PEOPLE = tuple(
    f"Mozilla/5.0 (Linux; Android {n % 9 + 6}; SM-A{n}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{n}.0.0.0 Mobile"
    for n in range(100, 700)
)
ROBOTS = (
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
)
PLACES = (
    *(Place(f"releases/2569/story-{n}/", "item", f"PR-2569-{n:04}") for n in range(3000)),
    Place("feeds/rss.xml", "feed"),
    Place("", "page"),
)


def line(chance: random.Random, at: datetime) -> str:
    """Return one line of a log, now and then a broken one."""
    if chance.random() < 0.00002:
        return "\x16\x03\x01 no line of a log\n"
    href = chance.choice(PLACES).href if chance.random() < 0.6 else f"theme/css/part-{chance.randrange(40)}.css"
    agent = chance.choice(ROBOTS if chance.random() < 0.15 else PEOPLE)
    address = ".".join(str(chance.randrange(1, 255)) for _ in range(4))
    status = chance.choices((200, 304, 404, 301), (80, 10, 8, 2))[0]
    return (
        f'{address} - - [{at:%d/%b/%Y:%H:%M:%S} +0700] "GET /{href}{"?fbclid=x" if chance.random() < 0.2 else ""} HTTP/1.1"'
        f' {status} {chance.randrange(200, 90000)} "https://www.facebook.com/" "{agent}"\n'
    )


def write(file: Path) -> None:
    """Write a month of visits, the same each time."""
    chance, begin = random.Random(1), datetime(2026, 11, 1)
    with file.open("w", encoding="utf-8") as stream:
        for n in range(LINES):
            stream.write(line(chance, begin + timedelta(seconds=2.5 * n)))
    with file.open("rb") as stream, gzip.open(f"{file}.gz", "wb", compresslevel=1) as packed:
        shutil.copyfileobj(stream, packed)


def measured(file: Path) -> None:
    """Count one file in a process of its own, and print what it cost."""
    month, began = period.named("2569-11"), time.process_time()
    told = visits.count([(file.name, logs.lines(file))], PLACES, "", month.begin, month.end)
    cost, memory = time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{file.name:14} {cost:5.2f} CPU s  {memory:5.0f} MB  {told.reads} reads, {told.robots} by programs, {told.broken} broken"
    )


if __name__ == "__main__":
    if sys.argv[1:]:
        measured(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder) / "access.log")
            print(f"{LINES:,} lines, {(Path(folder) / 'access.log').stat().st_size / 1e6:.0f} MB")
            for name in ("access.log", "access.log.gz"):
                subprocess.run([sys.executable, __file__, f"{folder}/{name}"], check=True)
