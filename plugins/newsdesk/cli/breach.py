"""Open the folder of a breach of personal data, or bring its clock up to date (PDPA s.37(4)).

It holds incident.json, the take-down order, the sheet of who saw it, the notice to the Committee and, when the risk is
high, letters. What lies there already is never written over; of incident.json only the clock changes.
Exit 0, 1 when 72 hours have passed and nobody noted that the Committee was told, 2 could not run.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from newsdesk import desk as desks
from newsdesk import thai
from newsdesk.cli import consent, private
from newsdesk.finding import Lang
from newsdesk.register import distribution
from newsdesk.register import office as registers
from newsdesk.release import shelf
from newsdesk.report import breach, breach_papers, incident
from newsdesk.report.breach import Scene
from newsdesk.report.incident import Incident
from newsdesk.report.table import Phrase, told
from newsdesk.settings import CannotRun, Settings, find, moment, now

EXAMPLE = "newsdesk breach PR-2569-0347 --detected 2026-11-22T08:30 --output ~/dpo/breach-0347"
_ID = re.compile(r"[A-Z]{2}-\d{4}-\d{4}")  # it becomes the name of a file
_DEADLINE = Phrase("แจ้งสำนักงานคณะกรรมการฯ ภายใน {} เหลือ {} ชั่วโมง", "tell the Committee by {}, hours left: {}")
_OVERDUE = Phrase("เลย ๗๒ ชั่วโมงแล้ว แจ้งทันทีพร้อมเหตุผล", "72 hours have passed; tell it now, with the reason")
_RISK = {
    "none": Phrase("ความเสี่ยงที่เสนอ: ไม่พบ", "proposed risk: none"),
    "some": Phrase("ความเสี่ยงที่เสนอ: มี", "proposed risk: some"),
    "high": Phrase("ความเสี่ยงที่เสนอ: สูง ต้องแจ้งเจ้าของข้อมูลด้วย", "proposed risk: high, tell the subjects too"),
}
_WRITTEN, _KEPT = Phrase("เขียน", "written"), Phrase("คงไว้", "kept")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("id", metavar="ID", help="รหัสเรื่อง เช่น PR-2569-0347 (the item's id)")
    parser.add_argument("--detected", metavar="ISO", help="ทราบเหตุเมื่อใด ต้องใส่ในครั้งแรก (when it was found)")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR", help="แฟ้มของเหตุ นอกโครงการ (its folder)")
    parser.add_argument("--at", metavar="ISO", help="ดู ณ เวลานี้ (as of this moment)")


def run(options: argparse.Namespace) -> int:
    """Open the incident, or tick its clock; write the papers that are missing."""
    settings = find(options.root)
    at = moment(options.at) if options.at else now()
    folder = private.folder(options.output, settings)
    known = _known(options, folder, at) or _opened(options, settings, at)
    papers = breach_papers.papers(known, registers.read(settings))
    missing = {name: text for name, text in papers.items() if not (folder / name).exists()}
    incident.save(known, folder, settings)
    private.write(missing, folder)
    for line in _lines(known, papers, missing, options.lang):
        print(line)
    return int(known.overdue)


def _known(options: argparse.Namespace, folder: Path, at: datetime) -> Incident | None:
    """Return the incident that *folder* holds, at this moment. Raises CannotRun when it is another."""
    known = incident.read(folder)
    if known is None:
        return None
    if known.item != options.id or (options.detected and moment(options.detected) != known.detected_at):
        raise CannotRun(f"{folder}: เป็นแฟ้มของเหตุอื่น เลือกโฟลเดอร์อื่น (the folder of another breach; choose another)")
    return incident.ticked(known, at)


def _opened(options: argparse.Namespace, settings: Settings, at: datetime) -> Incident:
    """Return the incident as it is known now. Raises CannotRun without --detected, and when no dossier has the id."""
    if options.detected is None:
        raise CannotRun("--detected: ใส่เวลาที่ทราบเหตุในครั้งแรก (say when it was found, the first time)")
    detected = moment(options.detected)
    if detected > at:
        raise CannotRun(f"--detected {options.detected}: ยังไม่ถึงเวลานั้น (that moment has not come)")
    desk = desks.survey(settings, at)
    for reading, verdict in zip(shelf.read_all(settings), desk.verdicts, strict=True):
        if reading.id == options.id and _ID.fullmatch(options.id):
            shown = consent.mentions(settings, options.id, getattr(reading, "href", ""))
            scene = Scene(reading, verdict, distribution.read(settings), shown)
            return breach.opened(desk, scene, detected)
    raise CannotRun(f"{options.id}: ไม่พบแฟ้มข่าวรหัสนี้ (no dossier has this id)")


def _lines(known: Incident, papers: Mapping[str, str], missing: Mapping[str, str], lang: Lang) -> Iterator[str]:
    left = thai.digits(known.hours_left) if lang == "th" else str(known.hours_left)
    yield f"{known.item}: {_DEADLINE.says(lang).format(told(known.notify_by, lang), left)}"
    if known.overdue:
        yield _OVERDUE.says(lang)
    yield _RISK[known.risk].says(lang)
    for name in papers:
        yield f"{(_WRITTEN if name in missing else _KEPT).says(lang)}: {name}"
