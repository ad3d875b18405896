"""How long a build takes beside stock Pelican on the same articles: `python tests/bench.py [articles]`.

Ours reads, judges, renders, feeds, audits and swaps; stock Pelican deletes its output and renders. CPU seconds are
those of the whole process tree; compare the ratios of a pair, not the seconds. Article i is always the same.
"""

from __future__ import annotations

import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

import keys
from newsdesk.editorial.approval import add
from newsdesk.editorial.statement import Statement
from newsdesk.release import dossier
from newsdesk.release.model import Release
from newsdesk.settings import ZONE
from newsroom import Newsroom, overlaid

WORDS = """
นักเรียน ครู โรงเรียน ห้องเรียน หนังสือ ชุมชน ผู้ปกครอง กิจกรรม การเรียนรู้ ภาษาไทย คณิตศาสตร์ วิทยาศาสตร์ พัฒนา ส่งเสริม
สนับสนุน จัด ร่วมกัน ติดตาม ประเมินผล นิเทศ คุณภาพ การศึกษา สถานศึกษา เขตพื้นที่ สำนักงาน อย่างต่อเนื่อง เพื่อให้ และ ของ ที่
ใน โดย กับ ทุกคน ในปีการศึกษา แผนงาน โครงการ ห้องสมุด การอ่าน การเขียน
""".split()  # noqa: SIM905 (a list of forty Thai words is read as words)
SOUND = (Path(__file__).parent / "sound/release.md").read_text("utf-8")
START = datetime(2016, 1, 4, 9, tzinfo=ZONE)
STOCK = """
SITENAME = "stock"
SITEURL = "https://stock.example"
PATH = "content"
TIMEZONE = "Asia/Bangkok"
DEFAULT_LANG = "th"
THEME = "simple"
DEFAULT_PAGINATION = 20
FEED_ALL_RSS = "feeds/all.rss.xml"
FEED_ALL_ATOM = "feeds/all.atom.xml"
"""


def text(number: int) -> str:
    """Return the body of article *number*: about 280 Thai words, two headings, a list."""
    dice = random.Random(number)

    def words(count: int) -> str:
        return "".join(dice.choice(WORDS) for _ in range(count))

    paragraphs = [" ".join(words(dice.randint(6, 12)) for _ in range(6)) for _ in range(4)]
    listed = "\n".join(f"- {words(6)}" for _ in range(4))
    parts = (paragraphs[0], f"## {words(3)}", paragraphs[1], listed, f"## {words(3)}", *paragraphs[2:])
    return "\n\n".join(parts)


def tags(number: int) -> list[str]:
    """Return the three tags, of sixty, that article *number* bears."""
    return [f"tag-{(number * step) % 60}-x" for step in (1, 7, 13)]


def ours(root: Path, count: int) -> Newsroom:
    """Write an office with *count* approved releases."""
    room = Newsroom.at(root)
    for number in range(count):
        at = START + timedelta(hours=8 * number)
        front = (
            f"id: PR-{1000 + number // 9000}-{number % 9000 + 1000:04}\nnumber: {number + 10_000}/2569\n"
            f"title: ข่าวลำดับ {number} ของสำนักงานเขตพื้นที่การศึกษา\ndate: {at:%Y-%m-%d %H:%M}\n"
            f"when: ในวันและเวลาราชการ\ntags: [{', '.join(tags(number))}]"
        )
        article = overlaid(SOUND, front)
        article = article[: article.index("\n---\n") + 5] + "\n" + text(number) + "\n"
        place = f"releases/{at.year + 543}/item-{number:05}"
        release = dossier.read(room.lay(article, place), room.settings)
        assert isinstance(release, Release)
        told = {"item": release.id, "digest": release.digest, "prev": ""}
        statement = Statement(decision="approve", by="head-admin", at="2026-11-18T15:10:00+07:00", **told)
        add(room.settings, keys.signed(statement))
    return room


def stock(root: Path, count: int) -> None:
    """Write the same articles for stock Pelican."""
    (root / "content").mkdir(parents=True)
    (root / "pelicanconf.py").write_text(STOCK, "utf-8")
    for number in range(count):
        at = START + timedelta(hours=8 * number)
        head = (
            f"Title: ข่าวลำดับ {number} ของสำนักงานเขตพื้นที่การศึกษา\nDate: {at:%Y-%m-%d %H:%M}\nCategory: kind-{number % 8}-x\n"
            f"Tags: {', '.join(tags(number))}\nSlug: item-{number:05}\nSummary: ครูผู้ประสานงานข่าวร่วมประชุมวางแนวทาง\n\n"
        )
        (root / f"content/item-{number:05}.md").write_text(head + text(number) + "\n", "utf-8")


def timed(command: list[str], folder: Path) -> tuple[float, float]:
    """Run *command*; return its wall and CPU seconds, children included."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    env = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent / "plugins")}
    subprocess.run(command, cwd=folder, env=env, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - begun, cpu


def main(count: int, rounds: int = 5) -> None:
    """Print the median of interleaved rounds, and the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        ours(base / "ours", count)
        stock(base / "stock", count)
        build = [sys.executable, "-m", "newsdesk", "build", "--at", "2026-11-22T12:00"]
        pelican = [sys.executable, "-m", "pelican", "-d", "-s", "pelicanconf.py"]
        pairs = [(timed(build, base / "ours"), timed(pelican, base / "stock")) for _ in range(rounds)]
    for name, place in (("wall", 0), ("CPU", 1)):
        mine, theirs, ratio = (
            statistics.median(values)
            for values in zip(*((a[place], b[place], a[place] / b[place]) for a, b in pairs), strict=True)
        )
        print(
            f"{count} articles, {name}: newsdesk {mine:.2f} s ({mine * 1000 / count:.2f} ms each), "
            f"stock Pelican {theirs:.2f} s ({theirs * 1000 / count:.2f} ms each), ratio of the pairs {ratio:.2f}"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
