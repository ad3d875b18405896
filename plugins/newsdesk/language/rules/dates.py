"""Days and years that cannot be what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newsdesk import thai
from newsdesk.finding import Rule, Severity
from newsdesk.language.prose import Prose
from newsdesk.language.rules.law import OFFICE_WORK
from newsdesk.language.slip import Places, Slip

_FALSE_DATA = "พ.ร.บ.ว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ฯ มาตรา ๑๔"
_YEAR = re.compile(r"[0-9๐-๙][0-9๐-๙]{3}(?<![0-9๐-๙.,/:–-].{4})(?![.,/:–-]?[0-9๐-๙])")
_BUDDHIST, _COMMON = ("พ.ศ.", "พุทธศักราช"), ("ค.ศ.", "คริสต์ศักราช")
_UNMARKED = ("ปี", "ปีการศึกษา", "ปีงบประมาณ", *thai.MONTHS, *thai.SHORT_MONTHS)
_FAR = 60  # years ahead that no office plans for
_NEAR = range(-30, 11)  # around this year, where a common-era year under พ.ศ. is a mistake and no history


@lru_cache(maxsize=1)
def _dates(text: str) -> tuple[thai.WrittenDate, ...]:
    return tuple(thai.written_dates(text))


def _weekdays(prose: Prose) -> Iterator[Slip]:
    for dated in _dates(prose.text):
        if dated.exists and not dated.agrees:
            yield Slip(dated.start, dated.end)


def _impossible(prose: Prose) -> Iterator[Slip]:
    for dated in _dates(prose.text):
        if not dated.exists:
            yield Slip(dated.start, dated.end)


def _eras(prose: Prose) -> Iterator[Slip]:
    this = prose.house.today.year
    for found in _YEAR.finditer(prose.text):
        year, before = int(found[0]), prose.before(found.start())
        if before.endswith(_BUDDHIST):
            wrong = year - this in _NEAR or year > this + thai.BE_OFFSET + _FAR
        elif before.endswith(_COMMON):
            wrong = year > this + _FAR
        else:
            wrong = before.endswith(_UNMARKED) and (1900 <= year <= this + _FAR or year > this + thai.BE_OFFSET + _FAR)
        if wrong:
            yield Slip(*found.span())


RULES: tuple[Rule[Prose], ...] = (
    Rule(
        id="THA101",
        name="weekday-mismatch",
        law=_FALSE_DATA,
        th="แก้ชื่อวันให้ตรงกับวันที่",
        en="Make the weekday agree with the date",
        find=Places(_weekdays),
        flags=("วันพฤหัสบดีที่ ๑๘ พฤศจิกายน ๒๕๖๙", "วันศุกร์ที่ 18 พ.ย. 2569"),
        passes=("วันพุธที่ ๑๘ พฤศจิกายน ๒๕๖๙", "วันพุธที่ 18 พฤศจิกายน 2569", "วันพุธที่ ๑๘ พฤศจิกายน"),
    ),
    Rule(
        id="THA102",
        name="impossible-date",
        law=_FALSE_DATA,
        th="แก้วันที่ เดือนนั้นไม่มีวันนี้",
        en="Correct the date; that month has no such day",
        find=Places(_impossible),
        flags=(
            "วันศุกร์ที่ ๓๑ กุมภาพันธ์ ๒๕๖๙",
            "ภายใน 31 พฤศจิกายน 2569",
            "วันที่ ๓๑ มิ.ย.",
            "๒๙ กุมภาพันธ์ ๒๕๖๙",
            "๓๐–๓๑ กันยายน ๒๕๖๙",
            "วันที่ ๐ มกราคม ๒๕๖๙",
        ),
        passes=("๒๙ กุมภาพันธ์ ๒๕๗๑", "๒๙ กุมภาพันธ์", "ฉบับที่ ๓๕ มกราคม ๒๕๗๐", "๓๐ มิ.ย.", "ลดลง ๔๐ มกราคมลดลง ๕๐"),
    ),
    Rule(
        id="THA103",
        name="era-mixed",
        law=OFFICE_WORK,
        th="เขียนปีเป็นพุทธศักราช หรือใส่ ค.ศ. หน้าปีคริสต์ศักราช และตรวจปีที่ไกลเกินจริง",
        en="Write the year in the Buddhist era, or mark it ค.ศ.; look again at a year far ahead",
        find=Places(_eras),
        flags=("๑๘ พฤศจิกายน ๒๐๒๖", "ปีการศึกษา 2026", "พ.ศ. 2026", "ค.ศ. ๒๕๖๙", "พ.ศ. ๒๖๕๙", "18 พ.ย. 2026"),
        passes=("พ.ศ. ๒๕๖๙ (ค.ศ. 2026)", "นักเรียน 2026 คน", "สร้างเมื่อ พ.ศ. ๑๘๙๓", "ปี ๒๕๖๙", "18 November 2026"),
        severity=Severity.WARNING,
    ),
)
