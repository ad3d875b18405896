"""How the office stands: the quarter's plan, consents that end, the network, and this week's evaluation."""

from __future__ import annotations

from collections.abc import Iterator

from newsdesk.office.quarter import Stride
from newsdesk.register.evaluation import Action
from newsdesk.report import weekly
from newsdesk.report.bars import bar
from newsdesk.report.board import Board, Withdrawn
from newsdesk.report.board_parts import Line, Voice, heading, lines, note, section
from newsdesk.report.table import Phrase
from newsdesk.report.waiting import Wait

_PLAN = Phrase("แผนกับผลในไตรมาสนี้", "Plan and result of this quarter")
_QUARTER = Phrase("{} ถึง {} ขีดในแถบคือที่ควรได้ถึงวันนี้", "{} to {}; the line in a bar is what is due by now")
_NO_PLAN = Phrase("ไม่มีแผนที่อนุมัติแล้วของวันนี้", "There is no approved plan for today")
_DONE_OF = Phrase("{} จาก {}", "{} of {}")
_BEHIND = Phrase("ควรได้ {} แล้ว", "{} due by now")
_STRIDE = Phrase("ได้ {} จาก {} ควรได้ {} ถึงวันนี้", "{} of {}, {} due by now")
_ON_DEMAND = Phrase("เมื่อมีเหตุ", "when there is occasion")
_CONSENTS = Phrase("ความยินยอม", "Consents")
_ENDING = Phrase("จะสิ้นสุดใน ๓๐ วัน", "Ending within 30 days")
_WITHDRAWN = Phrase("ถอนแล้ว", "Withdrawn")
_NO_CONSENTS = Phrase("ไม่มีที่จะสิ้นสุดหรือเพิ่งถอน", "None ends soon or was withdrawn lately")
_USED, _UNUSED = Phrase("ใช้ใน {}", "used in {}"), Phrase("ไม่มีเรื่องใดใช้", "no item uses it")
_STILL = Phrase("ยังมีในแฟ้ม {}", "still in {}")
_IN = Phrase("อีก {}", "in {}")
_NETWORK = Phrase("เครือข่าย", "Network")
_HEARD = Phrase("โรงเรียนที่ตอบรับข่าวในไตรมาสนี้", "Schools heard from this quarter")
_HEARD_OF = Phrase("{} จาก {} โรงเรียน", "{} of {} schools")
_NOT_ASKED = Phrase("ไตรมาสนี้ยังไม่มีข่าวที่ส่งถึงเครือข่าย", "Nothing was sent to the network this quarter")
_SILENT = Phrase("ยังไม่ตอบรับข่าวใด", "Acknowledged nothing")
_OLD = Phrase("ข้อมูลไม่ได้ยืนยันเกินหนึ่งปี", "Not verified for more than a year")
_VERIFIED = Phrase("ยืนยันล่าสุด {}", "verified {}")
_ALL_WELL = Phrase("ทุกแห่งตอบรับและยืนยันข้อมูลแล้ว", "All are heard from and verified")
_WEEK = Phrase("ประเมินผลสัปดาห์นี้ {}", "This week's evaluation {}")
_RECORD = Phrase("มีบันทึกแล้ว ประชุม {}", "recorded, meeting {}")
_NO_RECORD = Phrase("ยังไม่เปิดบันทึก: newsdesk evaluate {} --new", "no record yet: newsdesk evaluate {} --new")
_UNREACHED = Phrase("กลุ่มเป้าหมายที่ยังไม่มีข่าวสัปดาห์นี้", "Audiences without news this week")
_ACTIONS = Phrase("สิ่งที่ต้องทำ", "Actions")
_DUE, _LATE = Phrase("ภายใน {}", "by {}"), Phrase("เลยกำหนด {}", "was due {}")
_OF = {"sends_in_time": "sends", "inquiries_closed_in_time": "inquiries_closed", "acknowledged": "network"}
_LEFT_OUT = ("sends", "inquiries_closed", "network", "consents_expired", "consents_withdrawn", "inquiries_open")


def plan(board: Board, voice: Voice) -> str:
    """Return a bar for each activity that releases are made of."""
    if board.strides is None:
        return section(voice, "plan", voice.says(_PLAN), [note(voice, voice.says(_NO_PLAN), "late")])
    days = (voice.day(board.quarter.first), voice.day(board.quarter.last))
    told = [_stride(each, voice) for each in board.strides]
    return section(voice, "plan", voice.says(_PLAN), [note(voice, voice.says(_QUARTER, *days)), lines(voice, told)])


def _stride(each: Stride, voice: Voice) -> Line:
    name, unit = each.activity.name, f" {each.activity.unit}" if voice.lang == "th" else ""
    if each.foreseen is None or each.by_now is None:
        return Line(name, side=voice.number(each.done) + unit, more=f"{each.activity.id} · {voice.says(_ON_DEMAND)}")
    tone = "late" if each.behind else ""
    label = voice.says(_STRIDE, each.done, each.foreseen, each.by_now)
    drawn = bar(each.done, max(each.foreseen, each.done), label, mark=each.by_now or None, tone=tone)
    more = " · ".join((each.activity.id, *([voice.says(_BEHIND, each.by_now)] if each.behind else [])))
    side = voice.says(_DONE_OF, each.done, each.foreseen) + unit
    return Line(name, side=side, more=more, bar=drawn, tone=tone)


def consents(board: Board, voice: Voice) -> str:
    """Return the consents that end soon and those withdrawn, by number, and what leans on them."""
    parts = []
    if board.ending:
        parts.append(heading(voice, voice.says(_ENDING), len(board.ending)))
        parts.append(lines(voice, [_ending(wait, board, voice) for wait in board.ending]))
    if board.withdrawn:
        parts.append(heading(voice, voice.says(_WITHDRAWN), len(board.withdrawn)))
        parts.append(lines(voice, [_withdrawn(each, voice) for each in board.withdrawn]))
    return section(voice, "consents", voice.says(_CONSENTS), parts or [note(voice, voice.says(_NO_CONSENTS))])


def _ending(wait: Wait, board: Board, voice: Voice) -> Line:
    said = voice.says(_USED, ", ".join(wait.items)) if wait.items else voice.says(_UNUSED)
    return Line(wait.about, said, voice.says(_IN, voice.span(wait.until - board.at)) if wait.until else "")


def _withdrawn(each: Withdrawn, voice: Voice) -> Line:
    said = voice.says(_STILL, ", ".join(each.items)) if each.items else voice.says(_UNUSED)
    return Line(each.number, said, voice.moment(each.at), tone="late" if each.items else "")


def network(board: Board, voice: Voice) -> str:
    """Return how many schools were heard from, who is silent, and whose entry is old."""
    schools = len(board.office.network.schools)
    if board.silent is None:
        parts = [note(voice, voice.says(_NOT_ASKED))]
    else:
        heard = voice.says(_HEARD_OF, schools - len(board.silent), schools)
        drawn = bar(schools - len(board.silent), schools, heard)
        parts = [lines(voice, [Line(voice.says(_HEARD), side=heard, bar=drawn)])]
    if board.silent:
        parts.append(heading(voice, voice.says(_SILENT), len(board.silent)))
        parts.append(lines(voice, [Line(school.id, school.name, more=school.coordinator) for school in board.silent]))
    if board.unverified:
        old = [
            Line(each.id, each.name, voice.says(_VERIFIED, voice.day(each.verified_at))) for each in board.unverified
        ]
        parts += [heading(voice, voice.says(_OLD), len(old)), lines(voice, old)]
    if board.silent == () and not board.unverified:
        parts.append(note(voice, voice.says(_ALL_WELL)))
    return section(voice, "network", voice.says(_NETWORK), parts)


def week(board: Board, voice: Voice) -> str:
    """Return the figures of the week, what nobody was told, and the actions that are open."""
    meeting = board.record and voice.says(_RECORD, voice.day(board.record.meeting))
    parts = [note(voice, meeting or _no_record(board, voice)), lines(voice, _figures(board, voice))]
    if board.week.unreached:
        words = board.office.vocabulary.audiences
        told = [Line(words[key].th if voice.lang == "th" else key) for key in board.week.unreached]
        parts += [heading(voice, voice.says(_UNREACHED), len(told)), lines(voice, told)]
    if board.actions:
        parts.append(heading(voice, voice.says(_ACTIONS), len(board.actions)))
        parts.append(lines(voice, [_action(action, board, voice) for action in board.actions]))
    return section(voice, "week", voice.says(_WEEK, board.week.period.name), parts)


def _no_record(board: Board, voice: Voice) -> str:
    return voice.says(_NO_RECORD, board.week.period.name)


def _figures(board: Board, voice: Voice) -> Iterator[Line]:
    counts = weekly.counts(board.week)
    for name, count in counts.items():
        title = weekly.LABELS[name].says(voice.lang)
        if name in _OF:
            told = voice.says(_DONE_OF, count, counts[_OF[name]])
            yield Line(title, side=told, bar=bar(count, counts[_OF[name]], told))
        elif name not in _LEFT_OUT:
            yield Line(title, side=voice.number(count))


def _action(action: Action, board: Board, voice: Voice) -> Line:
    late = action.due < board.at.date()
    side = voice.says(_LATE if late else _DUE, voice.day(action.due))
    return Line(action.id, action.text, side, action.owner, tone="late" if late else "")
