"""What waits, as aligned lines for the whole desk or as JSON: numbers, places, posts and moments, no titles."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import datetime

from newsdesk import thai
from newsdesk.finding import Lang
from newsdesk.report.table import Phrase, Row, aligned, one_line
from newsdesk.report.waiting import Sort, Wait

SORTS: Mapping[Sort, Phrase] = {
    "breach": Phrase("เหตุละเมิดข้อมูลที่ยังไม่ปิด", "breaches that are not closed"),
    "approve": Phrase("รออนุมัติ", "to be approved"),
    "ratify": Phrase("อนุมัติด่วน รอให้สัตยาบัน", "urgent approvals to be ratified"),
    "returned": Phrase("ส่งคืนให้แก้", "returned to the writer"),
    "held": Phrase("กักไว้ รอแก้", "held, to be mended"),
    "opening": Phrase("รอเวลาเผยแพร่", "to be published"),
    "expiry": Phrase("จะพ้นกำหนดเผยแพร่", "to expire"),
    "waiver": Phrase("ข้อยกเว้นที่จะสิ้นสุดใน ๓๐ วัน", "waivers ending within 30 days"),
    "consent": Phrase("ความยินยอมที่จะสิ้นสุดใน ๓๐ วัน", "consents ending within 30 days"),
    "key": Phrase("กุญแจที่จะหมดอายุใน ๓๐ วัน", "keys ending within 30 days"),
    "order": Phrase("คำสั่งที่จะหมดอายุใน ๓๐ วัน", "orders ending within 30 days"),
}
_SINCE, _UNTIL = Phrase("ตั้งแต่", "since"), Phrase("ภายใน", "until")
_NOBODY = Phrase("ยังไม่มีผู้อนุมัติได้ในขณะนี้", "nobody may approve it at this moment")
_FINDINGS = Phrase("ข้อทักท้วง {} ข้อ", "findings: {}")
_ITEMS, _NOTE = Phrase("ใช้ใน", "used in"), Phrase("บันทึก", "note")
_NOTHING = Phrase("ไม่มีเรื่องรอ", "nothing waits")
_REBUILD = Phrase("ต้องสร้างเว็บไซต์ใหม่เมื่อ", "the site must be rebuilt at")
_NEVER = Phrase("ไม่มีเวลาที่ต้องสร้างเว็บไซต์ใหม่เอง", "no moment is known at which the site must be rebuilt")


def text(waits: tuple[Wait, ...], rebuild: datetime | None, lang: Lang = "th") -> str:
    """Return the waits under their sorts, and the next moment at which the site must be built again."""
    lines = [line for sort in SORTS for line in _section(sort, waits, lang)] or [_NOTHING.says(lang), ""]
    return "\n".join((*lines, _rebuild(rebuild, lang))) + "\n"


def as_json(waits: tuple[Wait, ...], rebuild: datetime | None, at: datetime) -> str:
    """Return {at, rebuild, waits}; every moment in ISO."""
    rows = [{key: _plain(value) for key, value in asdict(wait).items()} for wait in waits]
    told = {"at": _plain(at), "rebuild": _plain(rebuild), "waits": rows}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


def _section(sort: Sort, waits: tuple[Wait, ...], lang: Lang) -> Iterator[str]:
    chosen = tuple(wait for wait in waits if wait.sort == sort)
    if chosen:
        yield SORTS[sort].says(lang)
        for wait, line in zip(chosen, aligned([_row(wait, lang) for wait in chosen]), strict=True):
            yield f"  {line}"
            yield from (f"      {more}" for more in _more(wait, lang))
        yield ""


def _row(wait: Wait, lang: Lang) -> Row:
    since = f"{_SINCE.says(lang)} {wait.since:%Y-%m-%d %H:%M}" if wait.since else ""
    until = f"{_UNTIL.says(lang)} {wait.until:%Y-%m-%d %H:%M}" if wait.until else ""
    cells = (wait.about or "-", since, until, wait.path)
    asked = wait.sort in ("approve", "ratify")
    return (*cells, ", ".join(wait.whom) or (_NOBODY.says(lang) if asked else ""))


def _more(wait: Wait, lang: Lang) -> Iterator[str]:
    if wait.findings:
        yield _FINDINGS.says(lang).format(wait.findings) + f": newsdesk check {wait.path}"
    if wait.items:
        yield f"{_ITEMS.says(lang)} {', '.join(wait.items)}"
    if wait.note:
        yield f"{_NOTE.says(lang)}: {one_line(wait.note)}"


def _rebuild(at: datetime | None, lang: Lang) -> str:
    if at is None:
        return _NEVER.says(lang)
    return f"{_REBUILD.says(lang)} {at.isoformat()} ({thai.long_date(at.date())} {thai.clock_time(at)})"
