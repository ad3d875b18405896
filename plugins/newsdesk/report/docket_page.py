"""The docket as one plain page for a screen or a sheet of A4, and as JSON."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from datetime import datetime

from newsdesk import thai
from newsdesk.finding import Lang
from newsdesk.report.docket import Entry
from newsdesk.report.table import Phrase, told

_HEAD = Phrase("เรื่องรอพิจารณา", "To be decided")
_NOTHING = Phrase("ไม่มีเรื่องรอพิจารณา", "nothing is to be decided")
_WRITER, _CODE = Phrase("ผู้เขียน", "writer"), Phrase("รหัสเนื้อหา", "digest")
_REQUIRED, _GIVEN = Phrase("ต้องมี", "required"), Phrase("มีแล้ว", "given")
_MISSING, _NONE = Phrase("ยังขาด", "missing"), Phrase("ยังไม่มี", "nothing")
_FINDINGS = Phrase("ข้อทักท้วง {} ข้อ แก้ก่อนจึงอนุมัติได้ ดู: ", "findings: {}, to be mended first; see: ")
_CLEAN = Phrase("ไม่มีข้อทักท้วง", "no findings")
_DO, _URGENT = Phrase("อนุมัติ", "approve"), Phrase("อนุมัติได้เฉพาะกรณีด่วน", "may be approved urgently only")
_REASON = Phrase("เหตุผล", "REASON")


def text(entries: tuple[Entry, ...], who: str, at: datetime, lang: Lang = "th") -> str:
    """Return the page: who decides and when, a block an item, and in one line what may be approved urgently only."""
    lines = [f"{_HEAD.says(lang)}: {who} ({told(at, lang)})", ""]
    plain = [entry for entry in entries if not entry.urgent]
    for number, entry in enumerate(plain, 1):
        lines += [*_block(number, entry, lang), ""]
    if urgent := [entry for entry in entries if entry.urgent]:
        lines += [
            f"{_URGENT.says(lang)}: {', '.join(entry.item for entry in urgent)}",
            f"   {_command(urgent[0], lang)}",
        ]
    elif not plain:
        lines.append(_NOTHING.says(lang))
    return "\n".join(lines).rstrip() + "\n"


def as_json(entries: tuple[Entry, ...], at: datetime, lang: Lang = "th") -> str:
    """Return {at, entries}; phrases in one language, the command ready to be typed."""
    rows = [
        {
            "item": entry.item,
            "path": entry.path,
            "title": entry.title,
            "kind": entry.kind.says(lang),
            "writer": entry.writer,
            "digest": entry.digest,
            "required": [phrase.says(lang) for phrase in entry.needs.required],
            "given": [phrase.says(lang) for phrase in entry.needs.given],
            "missing": [phrase.says(lang) for phrase in entry.needs.missing],
            "findings": entry.findings,
            "until": entry.until.isoformat() if entry.until else None,
            "urgent": entry.urgent,
            "command": _command(entry, lang),
        }
        for entry in entries
    ]
    return json.dumps({"at": at.isoformat(), "entries": rows}, ensure_ascii=False, indent=1) + "\n"


def _block(number: int, entry: Entry, lang: Lang) -> Iterator[str]:
    yield f"{_number(number, lang)}. {entry.item}  {entry.title}".rstrip()
    code = entry.digest.removeprefix("sha256:")[:8]
    yield f"   {entry.kind.says(lang)}, {_WRITER.says(lang)}: {entry.writer or '-'}, {_CODE.says(lang)}: {code}"
    for head, phrases in (
        (_REQUIRED, entry.needs.required),
        (_GIVEN, entry.needs.given or (_NONE,)),
        (_MISSING, entry.needs.missing),
    ):
        yield f"   {head.says(lang)}: {', '.join(phrase.says(lang) for phrase in phrases)}"
    found = _FINDINGS.says(lang).format(_number(entry.findings, lang)) + f"newsdesk check {entry.path}"
    yield f"   {found if entry.findings else _CLEAN.says(lang)}"
    yield f"   {_DO.says(lang)}: {_command(entry, lang)}"


def _number(number: int, lang: Lang) -> str:
    return thai.digits(number) if lang == "th" else str(number)


def _command(entry: Entry, lang: Lang) -> str:
    words = ["newsdesk", "approve", entry.item, "--by", shlex.quote(entry.by)]
    return " ".join([*words, "--urgent", f'"{_REASON.says(lang)}"'] if entry.urgent else words)
