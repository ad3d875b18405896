"""Judge dossiers as the gate does and print every finding at once.

Without PATH everything is judged and what is not due stays advice. A dossier named by PATH is judged whole:
its findings count even while it is a draft. With --fix what is certain of the language is corrected first, in drafts
and in what is named. Exit 0 clear, 1 held, 2 could not run.
"""

from __future__ import annotations

import argparse
import dataclasses
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from newsdesk import desk as desks
from newsdesk.cli import bookkeeping, fixing
from newsdesk.editorial import approval, authors
from newsdesk.editorial.authors import Hands
from newsdesk.finding import Finding, examine
from newsdesk.gate import Cleared, Gone, Held, Verdict
from newsdesk.register import office as registers
from newsdesk.register.office import UnreadableRegister
from newsdesk.release import dossier, shelf
from newsdesk.report import text
from newsdesk.report.formats import FORMATS
from newsdesk.settings import CannotRun, Settings, find, moment, now

EXAMPLE = "newsdesk check content/releases/2569/open-house"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="แฟ้มข่าวหรือไฟล์ในแฟ้ม (dossiers)")
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help="รูปแบบผล (output format)")
    parser.add_argument("--authors", action="store_true", help="เทียบผู้อนุมัติกับประวัติ git ด้วย (ask git who wrote)")
    parser.add_argument("--fix", action="store_true", help="แก้ภาษาที่แน่ใจให้ก่อนตรวจ (correct what is certain first)")
    parser.add_argument("--at", metavar="ISO", help="ตรวจ ณ เวลานี้ (judge at this moment)")


def run(options: argparse.Namespace) -> int:
    """Print the findings."""
    settings = find(options.root)
    at = moment(options.at) if options.at else now()
    try:
        if options.fix:
            files = [shelf.dossier_of(path, settings) for path in options.paths] or shelf.contents(settings)[0]
            fixing.correct(dict.fromkeys(files), settings, at, options.lang, are_named=bool(options.paths))
        desk = None if options.paths else desks.survey(settings, at)
        verdicts = desk.verdicts if desk else judged(options.paths, settings, at)
    except UnreadableRegister as error:
        sys.stdout.write(FORMATS[options.format](error.findings, options.lang))
        return CannotRun.exitcode
    unsaid = (*(desk.unsaid if desk else ()), *(_wrote(verdicts, settings) if options.authors else ()))
    written = bookkeeping.findings(desk, settings) if desk else ()
    findings = (*unsaid, *written, *(finding for verdict in verdicts for finding in objections(verdict)))
    sys.stdout.write(FORMATS[options.format](findings, options.lang))
    if options.format == "text":
        sys.stderr.write(text.unsearched(settings, options.lang))
    asked = any(finding.holds for finding in (findings if options.paths else written))
    return int(asked or bool(unsaid) or any(isinstance(verdict, Held) for verdict in verdicts))


def _wrote(verdicts: tuple[Verdict, ...], settings: Settings) -> Iterator[Finding]:
    """Yield what git says against an approver."""
    office = registers.read(settings)
    for verdict in verdicts:
        if isinstance(verdict, Cleared) and (person := office.person(verdict.decision.by)):
            hands = Hands(person, authors.authors(verdict.release.folder, settings.root))
            yield from examine(authors.RULES, hands, verdict.release.path)


def objections(verdict: Verdict) -> tuple[Finding, ...]:
    """Return what is said against a dossier; of what is gone there is nothing left to say."""
    return () if isinstance(verdict, Gone) else verdict.findings


def judged(paths: Iterable[Path], settings: Settings, at: datetime) -> tuple[Verdict, ...]:
    """Judge only the named dossiers: read the orders for the powers, and glance at the rest for their ids."""
    texts, _ = shelf.contents(settings)
    taken = shelf.glance(settings)
    named = dict.fromkeys(shelf.dossier_of(path, settings) for path in paths)
    chosen = shelf.distinct(tuple(dossier.read(text, settings) for text in named), taken)
    orders = tuple(
        dossier.read(text, settings) for text in texts if text.relative_to(settings.content).parts[0] == "orders"
    )
    office = dataclasses.replace(registers.read(settings), known=frozenset(taken.ids))
    approvals = approval.Books(settings)
    office = desks.empowered(office, orders, approvals, at)
    return tuple(desks.judge(reading, office, approvals, at) for reading in chosen)
