"""Write the evaluation of a week, a month, a quarter or a fiscal year from the registers: counted, nothing entered.

2569-W47 is a week, 2569-11 a month, 2570-Q1 a quarter of the fiscal year, 2570 that year. With --new the record of a
week is opened in content/office/evaluation/, with what the figures show and the actions that are still open; a record
that is there is never written over. With --log the web server's own logs are counted too (combined format, packed or
not): how often each page and feed was read, by whom is never looked at. Exit 0, or 2 when it could not run.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from urllib.parse import urlsplit

from newsdesk import desk as desks
from newsdesk.cli import consent, logs, private
from newsdesk.desk import Desk
from newsdesk.office import evaluation, period, visits
from newsdesk.office.evaluation import Figures
from newsdesk.office.period import Period
from newsdesk.office.visits import Visits
from newsdesk.register import distribution
from newsdesk.register import office as registers
from newsdesk.register.evaluation import FOLDER, Action
from newsdesk.release import shelf
from newsdesk.report import visited, weekly, workbook
from newsdesk.settings import CannotRun, Settings, find, moment, now

EXAMPLE = "newsdesk evaluate 2569-W47 --at 2026-11-22T12:00"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("period", metavar="PERIOD", help="2569-W47, 2569-11, 2570-Q1, 2570")
    parser.add_argument("--format", choices=("text", "json", "csv", "xlsx"), default="text", help="รูปแบบผล (format)")
    parser.add_argument("--output", type=Path, metavar="FILE", help="เขียนเป็นไฟล์ใหม่นอกโครงการ (write a new file)")
    parser.add_argument("--log", type=Path, nargs="+", metavar="FILE", help="บันทึกของเว็บเซิร์ฟเวอร์ (its access logs)")
    parser.add_argument("--new", action="store_true", help="เปิดบันทึกของสัปดาห์ (open the record of the week)")
    parser.add_argument("--at", metavar="ISO", help="ดู ณ เวลานี้ (as of this moment)")


def run(options: argparse.Namespace) -> int:
    """Print the figures, or write them."""
    settings = find(options.root)
    when = period.named(options.period)
    desk = desks.survey(settings, moment(options.at) if options.at else now())
    figures = evaluation.figures(desk, shelf.read_all(settings), distribution.read(settings), when)
    if options.new:
        return _open(figures, settings)
    kept = [record for record in registers.read(settings).evaluations if record.since <= when.last]
    overdue = evaluation.overdue(kept, desk.at.date())
    read = _visits(options.log, desk, settings, when) if options.log else None
    private.put(_told(options, figures, desk, overdue, read), options.output, settings)
    return 0


def _told(
    options: argparse.Namespace, figures: Figures, desk: Desk, overdue: tuple[Action, ...], read: Visits | None
) -> str | bytes:
    office, lang = desk.office, options.lang
    if options.format == "xlsx":
        told = workbook.sheets(figures, office, overdue, read, lang)
        return workbook.workbook(f"{figures.period.name} {office.card.name_th}", told, desk.at)
    if options.format == "json":
        return weekly.as_json(figures, overdue, {"visits": visited.as_json(read)} if read else {})
    if options.format == "csv":
        return weekly.as_csv(figures, visited.rows(read) if read else ())
    style = office.card.digits if lang == "th" else "arabic"
    more = "\n" + visited.text(read, style, lang) if read else ""
    return weekly.text(figures, office, overdue, lang) + more


def _visits(files: list[Path], desk: Desk, settings: Settings, when: Period) -> Visits:
    """Return how often what is public, and was built, was read within the period and before the desk's moment."""
    listed = consent.listing(settings)
    built = {name: str(told["from"]) for name, told in listed.files.items()} if listed else {}
    gone = {item.href for item in desk.gone}
    known = visits.places({item.release.id: item.release.href for item in desk.cleared}, built)
    base = urlsplit(desk.office.card.site_url).path.rstrip("/")
    shown = tuple(place for place in known if place.href not in gone)
    return visits.count(
        ((file.name, logs.lines(file)) for file in files), shown, base, when.begin, min(when.end, desk.at)
    )


def _open(figures: Figures, settings: Settings) -> int:
    if "-W" not in figures.period.name:
        raise CannotRun(f"{figures.period.name}: บันทึกมีเฉพาะรายสัปดาห์ (only weeks have a record)")
    file = settings.content / "office" / FOLDER / f"{figures.period.name}.yml"
    office = registers.read(settings)
    former = next((record for record in office.evaluations if record.name == figures.period.before.name), None)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(weekly.skeleton(figures, office, former))
    except FileExistsError:
        raise CannotRun(
            f"{settings.relative(file)}: มีบันทึกนี้แล้ว ไม่ได้เขียนทับ (this record is there; it was not written over)"
        ) from None
    print(settings.relative(file))
    return 0
