"""Take documents and recordings into a dossier: cleaned of all they carry besides their words, sound and pictures.

What cannot be cleaned without changing it is refused, and why. Standard output is the YAML to paste under
`attachments:`. The error stream tells what was taken off, by kind only, and which rules the words would break.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from newsdesk.cli import album
from newsdesk.finding import Finding, Lang, examine
from newsdesk.privacy import check, documents
from newsdesk.privacy.cleaning import clean
from newsdesk.privacy.documents import Document
from newsdesk.privacy.documents.model import Unreadable
from newsdesk.register import office as registers
from newsdesk.register.office import Office
from newsdesk.release import dossier
from newsdesk.release.fields import Attachment
from newsdesk.release.form import entry
from newsdesk.release.model import Release
from newsdesk.settings import Settings, find

EXAMPLE = "newsdesk attach content/releases/2569/open-house ~/Documents/กำหนดการ.docx"
_KINDS: Mapping[str, str] = {
    "properties": "ข้อมูลผู้จัดทำ",
    "xmp": "ข้อมูล XMP",
    "program data": "ข้อมูลของโปรแกรม",
    "printer": "ข้อมูลเครื่องพิมพ์",
    "path": "ที่อยู่ไฟล์ในเครื่อง",
    "template": "ที่อยู่แม่แบบในเครื่อง",
    "outside link": "ลิงก์ออกนอกไฟล์",
    "tags": "ป้ายข้อมูลของสื่อ",
    "times": "เวลาบันทึก",
    "notes": "หมายเหตุ",
    "comments": "ความเห็น",
    "thumbnail": "ภาพย่อ",
    "custom data": "ข้อมูลเพิ่มเติมของโปรแกรม",
    "XML comment": "ข้อความแฝง",
    "padding": "ข้อมูลในที่ว่าง",
    "object": "ไฟล์ฝัง",
    "cover": "ภาพปก",
    "picture": "ข้อมูลกล้องในภาพ",
    "remains": "ส่วนของฉบับเดิม",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("dossier", type=Path, metavar="DOSSIER", help="โฟลเดอร์แฟ้มข่าว (the dossier's folder)")
    accepted = " ".join(suffix for suffixes in documents.SUFFIXES.values() for suffix in suffixes)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=f"ไฟล์แนบ (attachments: {accepted})")


def run(options: argparse.Namespace) -> int:
    """Take each file in; return 1 if one of them could not be, or would hold the release."""
    settings = find(options.root)
    text = album.dossier(settings, options.dossier)
    office, declared = registers.read(settings), _declared(text, settings)
    fine = [_attached(text.parent, file, office, declared, options.lang) for file in options.files]
    return int(not all(fine))


def _declared(text: Path, settings: Settings) -> tuple[str, ...]:
    reading = dossier.read(text, settings)
    return tuple(person.name for person in reading.fields.persons) if isinstance(reading, Release) else ()


def _attached(folder: Path, file: Path, office: Office, declared: tuple[str, ...], lang: Lang) -> bool:
    """Take one file in and print its lines, or say why not; return whether nothing would hold it."""
    try:
        before, after, data = cleaned(file)
        refused = examine(documents.RULES, after, file.name)
        if not refused:
            print(entry(Attachment, {"file": album.put(folder, file.stem, after.suffix, data, "attachments")}))
    except OSError as error:
        why = error.strerror
        _say(file, f"อ่านหรือเขียนไม่ได้ ({why})" if lang == "th" else f"cannot be read or written: {why}")
        return False
    found = refused or check.attachment(after, file.name, office, declared)
    _say(file, _outcome(before, after, refused, lang))
    for each in found:
        print(f"  {each.rule.id} {each.message(lang)}", file=sys.stderr)
    return not found


def cleaned(file: Path) -> tuple[Document, Document, bytes]:
    """Return what a file was and what it is without what it need not hold, and the bytes of that. Raises OSError.

    What cannot be read stays as it is.
    """
    data = documents.bytes_of(file)
    before = documents.look(file.name, data)
    if before.reason:
        return before, before, data
    name = documents.named(file, before)
    before = documents.look(name, data) if name != file.name else before
    try:
        made = clean(before, data)
    except Unreadable as error:
        return before, replace(before, reason=error.reason), data
    return before, documents.look(name, made), made


def _outcome(before: Document, after: Document, refused: tuple[Finding, ...], lang: Lang) -> str:
    if refused:
        return "ไม่รับ" if lang == "th" else "not taken"
    kinds = tuple(dict.fromkeys(trait.about for trait in before.traits if trait not in after.traits))
    thai = ", ".join(_KINDS.get(kind, kind) for kind in kinds) or "ไม่มีข้อมูลแฝง"
    return f"ลบออกแล้ว: {thai}" if lang == "th" else f"taken off: {', '.join(kinds) or 'nothing'}"


def _say(file: Path, words: str) -> None:
    print(f"{file.name}: {words}", file=sys.stderr)
