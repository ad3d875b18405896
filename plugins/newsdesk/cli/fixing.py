"""What `check --fix` does: it corrects what is certain in drafts, and what is no draft only when that is named."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from newsdesk.finding import Finding, Lang
from newsdesk.language import fix
from newsdesk.language.prose import House
from newsdesk.register import office as registers
from newsdesk.register.words import Status
from newsdesk.release import dossier, marking
from newsdesk.release.manuscript import LONGEST
from newsdesk.release.model import Reading, Release
from newsdesk.settings import Settings

_LEFT: Mapping[Lang, str] = {
    "th": "ไม่แก้ให้ เรื่องนี้พ้นร่างแล้ว ลายเซ็นจะใช้ไม่ได้ ระบุชื่อแฟ้มถ้าจะแก้และขออนุมัติใหม่",
    "en": "left as it is; this is no draft and its signature would be void: name the dossier to correct it anyway",
}
_VOID: Mapping[Lang, str] = {
    "th": "ลายเซ็นเดิมใช้ไม่ได้แล้ว ขออนุมัติใหม่ด้วย newsdesk submit",
    "en": "its former signature is void; have it approved anew with newsdesk submit",
}


def correct(files: Iterable[Path], settings: Settings, at: datetime, lang: Lang, *, are_named: bool) -> None:
    """Correct these dossiers and say on stderr what was corrected, by place and rule, and what was left."""
    house = House.of(registers.read(settings), at)
    for file in files:
        reading = dossier.read(file, settings)
        written = _written(file)
        text, gone = fix.corrected(written, reading.path, house)
        if not gone:
            continue
        is_draft = _status(reading) in (Status.DRAFT, Status.SUBMITTED)
        if is_draft or are_named:
            marking.put(text.encode(), file, settings)
            lines = [_corrected(finding, lang) for finding in gone]
        else:
            lines = [f"{reading.path}: {_LEFT[lang]}"]
        if not is_draft and are_named:
            lines.append(f"{reading.path}: {_VOID[lang]}")
        print("\n".join(lines), file=sys.stderr)


def _written(file: Path) -> str:
    """Return the text as it is written, or none when it is not to be read as one; a finding says so."""
    data = file.read_bytes()
    try:
        return data.decode("utf-8") if len(data) <= LONGEST else ""
    except UnicodeDecodeError:
        return ""


def _status(reading: Reading) -> Status | None:
    return reading.fields.status if isinstance(reading, Release) else reading.status


def _corrected(finding: Finding, lang: Lang) -> str:
    done = {"th": "แก้แล้ว", "en": "corrected"}[lang]
    return f"{finding.path}:{finding.line}:{finding.column}: {finding.rule.id} {done}: {finding.message(lang)}"
