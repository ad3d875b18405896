"""Write the evaluation of a week, a month, a quarter or a fiscal year from the registers: counted, nothing entered.

2569-W47 is a week, 2569-11 a month, 2570-Q1 a quarter of the fiscal year, 2570 that year. With --new the record of a
week is opened in content/office/evaluation/, with what the figures show and the actions that are still open; a record
that is there is never written over. Exit 0, or 2 when it could not run.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from newsdesk import desk as desks
from newsdesk.cli import private
from newsdesk.office import evaluation, period
from newsdesk.office.evaluation import Figures
from newsdesk.register import distribution
from newsdesk.register import office as registers
from newsdesk.register.evaluation import FOLDER
from newsdesk.release import shelf
from newsdesk.report import weekly
from newsdesk.settings import CannotRun, Settings, find, moment, now

EXAMPLE = "newsdesk evaluate 2569-W47 --at 2026-11-22T12:00"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("period", metavar="PERIOD", help="2569-W47, 2569-11, 2570-Q1, 2570")
    parser.add_argument("--format", choices=("text", "json", "csv"), default="text", help="รูปแบบผล (output format)")
    parser.add_argument("--output", type=Path, metavar="FILE", help="เขียนเป็นไฟล์ใหม่นอกโครงการ (write a new file)")
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
    forms = {
        "text": lambda: weekly.text(figures, desk.office, overdue, options.lang),
        "json": lambda: weekly.as_json(figures, overdue),
        "csv": lambda: weekly.as_csv(figures),
    }
    private.put(forms[options.format](), options.output, settings)
    return 0


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
