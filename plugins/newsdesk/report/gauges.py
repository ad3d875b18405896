"""The six clocks for a reader: a line for each step, then what was late, what runs, and what is not known, by name."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from newsdesk.finding import Lang
from newsdesk.office.clocks import Gauge, State, Timing
from newsdesk.report.dispatch import span
from newsdesk.report.table import Phrase, aligned, told
from newsdesk.settings import ZONE
from newsdesk.thai import Digits, digits

_STEPS = {
    1: Phrase("กำหนดผู้รับผิดชอบ ๑ วันทำการ", "order, 1 working day"),
    2: Phrase("จัดระบบงาน ๗ วัน", "network, 7 days"),
    3: Phrase("จัดทำแผน ๑ วันทำการ", "plan, 1 working day"),
    4: Phrase("ผลิตสื่อ ๑ วันทำการ", "production, 1 working day"),
    5: Phrase("ส่งภายใน ๑๐ นาที", "distribution, 10 minutes"),
    6: Phrase("ประเมินผลรายสัปดาห์", "evaluation, each week"),
}
_COUNTS: dict[State, Phrase] = {
    "in-time": Phrase("ทัน {}", "{} in time"),
    "late": Phrase("ช้า {}", "{} late"),
    "running": Phrase("กำลังนับ {}", "{} running"),
    "unknown": Phrase("ไม่ทราบ {}", "{} not known"),
}
_TOOK = Phrase("ใช้ {span} กำหนด {due}", "took {span}, due {due}")
_OPEN = Phrase("ยังไม่เสร็จ กำหนด {due}", "not done, due {due}")
_RUNS = Phrase("มีเวลาถึง {due}", "until {due}")
_UNSEEN = Phrase("ไม่ทราบเวลาเริ่ม", "when it began is not known")
_BACKWARDS = Phrase("เวลาเริ่มอยู่หลังเวลาเสร็จ", "it ended before it began")


def text(gauges: Sequence[Gauge], at: datetime, lang: Lang, why: str = "") -> str:
    """Return the gauges as text; *why* says what keeps the history from being known."""
    rows = [(str(gauge.step), _STEPS[gauge.step].says(lang), *_counts(gauge, at, lang)) for gauge in gauges]
    named = [
        f"  {gauge.step}  {timing.about}: {_said(timing, at, lang)}"
        for state in ("late", "running", "unknown")
        for gauge in gauges
        for timing in gauge.having(state, at)
    ]
    style: Digits = "thai" if lang == "th" else "arabic"
    lines = [digits(line, style) for line in aligned(rows)] + named + [why] * bool(why)
    return "\n".join(lines) + "\n"


def _counts(gauge: Gauge, at: datetime, lang: Lang) -> tuple[str, ...]:
    counted = ((said, len(gauge.having(state, at))) for state, said in _COUNTS.items())
    return tuple(said.says(lang).format(count) if count else "" for said, count in counted)


def _said(timing: Timing, at: datetime, lang: Lang) -> str:
    if timing.begun is None or timing.due is None:
        return _UNSEEN.says(lang)
    due = told(timing.due.astimezone(ZONE), lang)
    if timing.ended is None or timing.ended > at:
        return (_OPEN if at > timing.due else _RUNS).says(lang).format(due=due)
    if timing.ended < timing.begun:
        return _BACKWARDS.says(lang)
    return _TOOK.says(lang).format(span=span(timing.ended - timing.begun, lang), due=due)


def as_json(gauges: Sequence[Gauge], at: datetime) -> str:
    """Return the gauges for another program; moments are ISO, what is not known is null."""
    return json.dumps([_plain(gauge, at) for gauge in gauges], ensure_ascii=False, indent=2) + "\n"


def _plain(gauge: Gauge, at: datetime) -> dict[str, object]:
    timings = [{"about": each.about, "state": each.state(at), **_moments(each)} for each in gauge.timings]
    return {"step": gauge.step, "name": _STEPS[gauge.step].en, "timings": timings}


def _moments(timing: Timing) -> dict[str, str | None]:
    told = {"begun": timing.begun, "ended": timing.ended, "due": timing.due}
    return {name: moment.isoformat() if moment else None for name, moment in told.items()}
