"""Write an exception into a dossier: one value that one rule need not object to, why, by whose word, until when.

The dossier then holds a fingerprint made with this machine's key, never the value; it is approved anew with it.
"""

from __future__ import annotations

import argparse
import re
import secrets
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from newsdesk.finding import Lang
from newsdesk.privacy import found, waiver
from newsdesk.privacy.excused import fingerprint
from newsdesk.privacy.harmless import is_harmless
from newsdesk.register import office as registers
from newsdesk.release import dossier, marking, shelf
from newsdesk.release.case import Case
from newsdesk.release.form import quoted
from newsdesk.release.model import Release
from newsdesk.release.waiver import Waiver
from newsdesk.settings import CannotRun, Settings, find, moment, now
from newsdesk.source import Source

EXAMPLE = (
    "newsdesk waive content/releases/2569/flood-relief/release.md:31 PDP103"
    ' --reason "เบอร์เวรช่วงน้ำท่วม เจ้าของยินดีให้เผยแพร่" --by pr-editor --until 2026-12-31'
)
_PLACE = re.compile(r"(?P<path>.+?):(?P<line>[0-9]{1,7})(?::(?P<column>[0-9]{1,7}))?:?")
_KEEP = {
    "th": (
        "เก็บบรรทัดนี้ในตู้นิรภัยและตัวจัดการรหัสผ่าน ห้ามเก็บใน git",
        "ตั้งเป็น NEWSDESK_WAIVER_KEY ในทุกเครื่องที่ตรวจและเผยแพร่ (ใน GitHub: Settings, Secrets, ไม่ใช่ Variables)",
        "ถ้าหาย ข้อยกเว้นทุกรายการหมดผล ถ้ารั่ว ให้ทำกุญแจใหม่และยกเว้นใหม่ทุกรายการ",
    ),
    "en": (
        "keep this line in the safe and in a password manager, never in git",
        "set it as NEWSDESK_WAIVER_KEY on every machine that checks and publishes (GitHub: a secret, not a variable)",
        "if it is lost no waiver counts; if it leaks, make a new one and waive everything anew",
    ),
}


@dataclass(frozen=True, slots=True)
class _Place:
    path: Path
    line: int
    column: int | None


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("place", nargs="?", metavar="PATH:LINE[:COLUMN]", help="ที่ซึ่ง check พบ (where check found it)")
    parser.add_argument("rule", nargs="?", metavar="RULE", help="รหัสกฎ เช่น PDP103 (the rule's id)")
    parser.add_argument("--reason", help="เหตุผล ไม่เขียนข้อมูลส่วนบุคคลซ้ำ (why; never the data itself)")
    parser.add_argument("--by", metavar="PERSON", help="ผู้ยกเว้น ต้องไม่ใช่ผู้เขียน (who answers for it)")
    parser.add_argument("--until", metavar="DATE", help="ยกเว้นถึงวันนี้ (the last day)")
    parser.add_argument("--consent", metavar="C-…", help="เลขความยินยอมโดยชัดแจ้ง (an explicit consent)")
    parser.add_argument("--new-key", action="store_true", help="พิมพ์กุญแจใหม่ (print a new key)")
    parser.add_argument("--at", metavar="ISO", help="ตรวจ ณ เวลานี้ (as of this moment)")


def run(options: argparse.Namespace) -> int:
    """Print a new key, or write one waiver. Raises CannotRun when it would count for nothing."""
    if options.new_key:
        print("\n".join((secrets.token_hex(32), *(f"# {line}" for line in _KEEP[options.lang]))))
        return 0
    if not all((options.place, options.rule, options.reason, options.by, options.until)):
        raise CannotRun(f"เขียนให้ครบ (all of it is wanted): {EXAMPLE}")
    settings, place = find(options.root), _place(options.place)
    case = _case(settings, place.path, options)
    _refuse_void(case, options)
    named = fingerprint(case.office.waiver_key or b"", options.rule, case.release.id, _value(case, options.rule, place))
    _refuse_twin(case.release, options.rule, named)
    marking.note_waiver(case.release, settings, _entry(options, named))
    print(_said(case.release, options.lang))
    return 0


def _place(written: str) -> _Place:
    told = _PLACE.fullmatch(written)
    if told is None:
        raise CannotRun(f"{written}: เขียนเป็น PATH:LINE ตามที่ newsdesk check บอก (write PATH:LINE, as check does)")
    return _Place(Path(told["path"]), int(told["line"]), int(told["column"]) if told["column"] else None)


def _case(settings: Settings, path: Path, options: argparse.Namespace) -> Case:
    reading = dossier.read(shelf.dossier_of(path, settings), settings)
    if not isinstance(reading, Release):
        raise CannotRun(f"{reading.path}: แก้ส่วนหัวให้อ่านได้ก่อน (newsdesk check) (mend what check says of it first)")
    return Case(reading, registers.read(settings), moment(options.at) if options.at else now())


def _refuse_void(case: Case, options: argparse.Namespace) -> None:
    """Raise CannotRun when such a waiver would count for nothing, or would itself give something away."""
    told = {key: getattr(options, key) for key in ("rule", "reason", "by", "until", "consent")}
    try:
        proposed = Waiver.model_validate(told | {"fingerprint": "hmac-" + "k" * 32})
    except ValidationError as error:
        [field, *_] = error.errors()[0]["loc"]
        raise CannotRun(f"{field}: เขียนใหม่ให้ถูกแบบ (write this in its form): {EXAMPLE}") from None
    if rule := waiver.objection(case, proposed):
        raise CannotRun(f"{rule.id} {rule.says(options.lang)}")
    if not is_harmless(Source.of(options.reason)):
        raise CannotRun("--reason: บอกเหตุผลโดยไม่เขียนข้อมูลส่วนบุคคล (say why without the personal data itself)")


def _refuse_twin(release: Release, rule: str, named: str) -> None:
    for place, each in enumerate(release.fields.waivers):
        if (each.rule, each.fingerprint) == (rule, named):
            line = release.spot("waivers", place).line
            raise CannotRun(f"{release.path}:{line}: มีข้อยกเว้นนี้แล้ว แก้ที่บรรทัดนี้ (waived already; change it there)")


def _value(case: Case, rule: str, place: _Place) -> str:
    """Return the one value that *rule* objects to at this place. Raises CannotRun when there is none, or several."""
    here = [
        each
        for each in found.in_release(case.release)
        if (each.finding.rule.id, each.finding.line) == (rule, place.line)
        and place.column in (None, each.finding.column)
    ]
    values = {each.value for each in here}
    if not values:
        raise CannotRun(f"{case.release.path}:{place.line}: กฎ {rule} ไม่พบสิ่งใดในบรรทัดนี้ (this rule finds nothing here)")
    if len(values) > 1:
        columns = ", ".join(f"{place.line}:{each.finding.column}" for each in here)
        raise CannotRun(f"{case.release.path}: มีหลายแห่งในบรรทัดนี้ บอกคอลัมน์ด้วย (several here; name the column): {columns}")
    return values.pop()


def _entry(options: argparse.Namespace, named: str) -> str:
    """Return the waiver as one line of YAML."""
    told = {"rule": options.rule, "fingerprint": named, "reason": quoted(options.reason), "by": quoted(options.by)}
    told |= {"until": quoted(options.until)} | ({"consent": quoted(options.consent)} if options.consent else {})
    return "{" + ", ".join(f"{key}: {value}" for key, value in told.items()) + "}"


def _said(release: Release, lang: Lang) -> str:
    told = {"th": "บันทึกข้อยกเว้นแล้ว เสนออนุมัติใหม่", "en": "waived; now have it approved anew"}
    return f"{release.path}: {told[lang]}"
