"""The figures of a period, for people, for a spreadsheet and for another program: ids and counts, nobody's words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from newsdesk import thai
from newsdesk.finding import Lang
from newsdesk.office.evaluation import Figures
from newsdesk.office.sends import Send
from newsdesk.register.evaluation import Action, Evaluation
from newsdesk.register.office import Office
from newsdesk.report import printed
from newsdesk.report.table import Phrase, Row, aligned

_UNKNOWN = Phrase("ไม่ทราบ", "not known")
_NONE = Phrase("ไม่มี", "none")
LABELS: Mapping[str, Phrase] = {
    "public": Phrase("เผยแพร่แล้ว", "public"),
    "in_review": Phrase("รออนุมัติ", "in review"),
    "proactive": Phrase("เชิงรุก", "proactive"),
    "reactive": Phrase("เชิงรับ", "reactive"),
    "sends": Phrase("ส่งตามช่องทาง", "sends"),
    "sends_in_time": Phrase("ส่งภายใน ๑๐ นาที", "sends within 10 minutes"),
    "inquiries_closed": Phrase("ข้อสอบถามที่ตอบแล้ว", "inquiries closed"),
    "inquiries_closed_in_time": Phrase("ตอบทันกำหนด", "inquiries closed in time"),
    "inquiries_open": Phrase("ข้อสอบถามที่ยังรอ", "inquiries open"),
    "acknowledged": Phrase("โรงเรียนที่ตอบรับข่าว (เรื่องที่ตอบรับมากที่สุด)", "schools that acknowledged (the most for one item)"),
    "network": Phrase("โรงเรียนในเครือข่าย", "schools of the network"),
    "consents_expired": Phrase("ความยินยอมที่หมดอายุ", "consents expired"),
    "consents_withdrawn": Phrase("ความยินยอมที่ถอนแล้ว", "consents withdrawn"),
}


def counts(figures: Figures) -> Mapping[str, int]:
    """Return the figures by the names other programs know them by."""
    return {
        "public": len(figures.public),
        "in_review": len(figures.in_review),
        "proactive": figures.proactive,
        "reactive": len(figures.reactive),
        "sends": len(figures.sends),
        "sends_in_time": figures.in_time,
        "inquiries_closed": figures.inquiries_closed,
        "inquiries_closed_in_time": figures.inquiries_closed_in_time,
        "inquiries_open": figures.inquiries_open,
        "acknowledged": figures.acknowledged,
        "network": figures.network,
        "consents_expired": figures.consents_expired,
        "consents_withdrawn": figures.consents_withdrawn,
    }


def as_json(figures: Figures, overdue: tuple[Action, ...], more: Mapping[str, Any] = MappingProxyType({})) -> str:
    """Return the counts, then what they are counts of; minutes from approval to sending, null where not known.

    *more* is what else was counted, by its name.
    """
    told = {
        "period": figures.period.name,
        "from": figures.period.first.isoformat(),
        "to": figures.period.last.isoformat(),
        **counts(figures),
        "items": {"public": figures.public, "in_review": figures.in_review, "reactive": figures.reactive},
        "late": [{"item": send.item, "channel": send.channel, "minutes": _minutes(send)} for send in figures.late],
        "silent_schools": figures.silent,
        "unreached_audiences": figures.unreached,
        "kinds": dict(figures.kinds),
        "schools": dict(figures.schools),
        "topics": dict(figures.topics),
        "reach": [
            {"audience": audience, "channel": channel, "items": count} for audience, channel, count in figures.reach
        ],
        "actions_overdue": [action.id for action in overdue],
        **more,
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def as_csv(figures: Figures, more: tuple[Row, ...] = ()) -> str:
    """Return a row for each figure: its name, what it is called, the figure; *more* are such rows."""
    heads = ("figure", "ตัวชี้วัด", "จำนวน")
    told = [(name, LABELS[name].th, str(count)) for name, count in counts(figures).items()]
    return printed.as_csv(heads, [*told, *more])


def text(figures: Figures, office: Office, overdue: tuple[Action, ...], lang: Lang = "th") -> str:
    """Return the figures as lines, each late sending, silent school and overdue action named below them."""
    style = office.card.digits if lang == "th" else "arabic"
    period = figures.period
    days = (thai.short_date(period.first, style), thai.short_date(period.last, style))
    span = " – ".join(days) if lang == "th" else f"{period.first} – {period.last}"
    rows = [(LABELS[name].says(lang), thai.digits(count, style)) for name, count in counts(figures).items()]
    lines = [f"{thai.digits(period.name, style)}  {span}", "", *aligned(rows), ""]
    for head, named in lists(figures, office, overdue, lang):
        lines += [head, *(f"  {line}" for line in aligned(named)), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def lists(
    figures: Figures, office: Office, overdue: tuple[Action, ...], lang: Lang
) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """Yield each list of names under its heading; an empty one says so."""
    none = ((_NONE.says(lang),),)
    words = office.vocabulary
    late = tuple((send.item, _channel(send, office), _took(send, office, lang)) for send in figures.late)
    yield Phrase("ส่งช้ากว่า ๑๐ นาที", "Later than 10 minutes").says(lang), late or none
    silent = tuple((key, school.name) for key in figures.silent if (school := office.school(key)))
    yield Phrase("โรงเรียนที่ไม่ตอบรับข่าวใด", "Schools that acknowledged nothing").says(lang), silent or none
    unreached = tuple((words.audiences[key].th,) for key in figures.unreached)
    yield Phrase("กลุ่มเป้าหมายที่ไม่มีข่าว", "Audiences without news").says(lang), unreached or none
    actions = tuple((action.id, action.owner, f"{action.due}", action.text) for action in overdue)
    yield Phrase("สิ่งที่ต้องทำซึ่งเลยกำหนด", "Actions overdue").says(lang), actions or none


def _channel(send: Send, office: Office) -> str:
    known = office.vocabulary.channels.get(send.channel)
    return known.th if known else send.channel


def _took(send: Send, office: Office, lang: Lang) -> str:
    minutes = _minutes(send)
    if minutes is None:
        return _UNKNOWN.says(lang)
    return Phrase(thai.digits(f"{minutes} นาที", office.card.digits), f"{minutes} minutes").says(lang)


def _minutes(send: Send) -> int | None:
    return None if send.took is None else int(send.took.total_seconds() // 60)


def skeleton(figures: Figures, office: Office, former: Evaluation | None) -> str:
    """Return a new record of the week: what was computed as findings, the open actions of *former*, room for people."""
    year, week, _ = figures.period.first.isocalendar()
    found = list(_computed(figures, office))
    findings = [
        f"  - {{ id: F{place}, text: {_quoted(told)}, evidence: {_quoted(evidence)}, severity: medium }}"
        for place, (told, evidence) in enumerate(found, 1)
    ]
    kept = [action for action in former.actions if action.status == "open"] if former else []
    actions = [
        f"  - {{ id: {action.id}, finding: {_quoted(_of(former, action))}, text: {_quoted(action.text)},"
        f" owner: {_quoted(action.owner)}, due: {action.due}, status: open }}"
        for action in kept
    ]
    return "\n".join(
        (
            f"# ข้อมูลประเมินผลรายสัปดาห์ (ขั้นตอนที่ ๖) {figures.period.name} เติมข้อค้นพบและสิ่งที่จะทำ แล้วเสนออนุมัติ",
            f"week: {year}-W{week:02d}",
            f"from: {figures.period.first}",
            f"to: {figures.period.last}",
            f"meeting: {figures.period.end.date()}",
            "metrics_entered_by_hand: {}",
            "findings:" if findings else "findings: []",
            *findings,
            "actions:" if actions else "actions: []",
            *actions,
            "improved_from_last_week: []",
            "",
        )
    )


def _of(former: Evaluation | None, action: Action) -> str:
    """Return the finding an action answers, under its week's name: each week numbers its own."""
    return action.finding if former is None or "/" in action.finding else f"{former.name}/{action.finding}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # a string of JSON is one of YAML, whatever it holds


def _computed(figures: Figures, office: Office) -> Iterator[tuple[str, str]]:
    """Yield what the figures themselves show to be amiss, and where."""
    for send in figures.late:
        yield f"ส่งทาง{_channel(send, office)}ช้ากว่า ๑๐ นาที ({_took(send, office, 'th')})", f"distribution {send.item}"
    for key in figures.unreached:
        yield f"ไม่มีข่าวสำหรับ{office.vocabulary.audiences[key].th}", "audience"
    if figures.silent:
        yield f"โรงเรียน {' '.join(figures.silent)} ยังไม่ตอบรับข่าว", "network_ack"
    if late := figures.inquiries_closed - figures.inquiries_closed_in_time:
        yield f"ตอบข้อสอบถามช้ากว่ากำหนด {late} เรื่อง", "inquiries"
