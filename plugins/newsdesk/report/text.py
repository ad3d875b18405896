"""Findings and verdicts as lines for an officer, Thai by default."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newsdesk import thai
from newsdesk.desk import Desk
from newsdesk.finding import Finding, Lang
from newsdesk.pictures import faces
from newsdesk.settings import Settings

_WAITING: Mapping[str, tuple[str, str]] = {
    "draft": ("ร่าง", "draft"),
    "submitted": ("รออนุมัติ", "submitted"),
    "embargo": ("ห้ามเผยแพร่ก่อนเวลา", "under embargo"),
    "not-yet": ("ยังไม่ถึงวันเผยแพร่", "not due yet"),
    "never-approved": ("ไม่เคยอนุมัติเนื้อหานี้", "these words were never approved"),
}
_GONE: Mapping[str, tuple[str, str]] = {
    "expired": ("พ้นกำหนดเผยแพร่", "expired"),
    "consent-ended": ("ความยินยอมสิ้นสุด", "consent ended"),
}


def unsearched(settings: Settings, lang: Lang = "th") -> str:
    """Return the line that says faces were not looked for; nothing where a detector or no photograph is."""
    if faces.detector() or not any(settings.content.rglob("photos/*")):
        return ""
    thai_line = "ไม่ได้ค้นหาใบหน้าในภาพ เพราะเครื่องนี้ไม่มีโปรแกรมค้นหา: ดูภาพเองว่าตรงกับ people หรือไม่\n"
    english_line = "faces were not looked for, no detector is installed here: see for yourself that people is true\n"
    return thai_line if lang == "th" else english_line


def lines(findings: Iterable[Finding], lang: Lang = "th") -> str:
    """Return one line a finding: `path:line:column: ID message`; a warning says so."""
    return "".join(_line(finding, lang) + "\n" for finding in findings)


def _line(finding: Finding, lang: Lang) -> str:
    mark = "" if finding.holds else ("คำเตือน: " if lang == "th" else "warning: ")
    place = f"{finding.path}:{finding.line}:{finding.column}"
    return f"{place}: {finding.rule.id} {mark}{finding.message(lang)}"


def waiting(reason: str, lang: Lang = "th") -> str:
    """Return what is said of a release that is not due for this reason."""
    return _WAITING[reason][0 if lang == "th" else 1]


def summary(desk: Desk, lang: Lang = "th") -> str:
    """Return what became of every dossier that is not shown, a line each, and the counts."""
    column = 0 if lang == "th" else 1
    out = [f"{item.path}: {waiting(item.reason, lang)}" for item in desk.waiting]
    removed = ("นำออกแล้ว", "removed")
    out += [f"{item.href}: {_GONE.get(item.reason, removed)[column]}" for item in desk.gone]
    out += [f"{item.path}: {('กักไว้', 'held')[column]}" for item in desk.held]
    shown, hidden = len(desk.cleared), len(desk.waiting) + len(desk.held)
    if lang == "th":
        out.append(thai.digits(f"เผยแพร่ {shown} เรื่อง ยังไม่เผยแพร่ {hidden} เรื่อง นำออก {len(desk.gone)} เรื่อง"))
    else:
        out.append(f"{shown} shown, {hidden} not shown, {len(desk.gone)} gone")
    return "\n".join(out)
