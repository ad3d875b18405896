"""The board's work: what waits for whom, what went out today, who waits for an answer, and what comes by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from newsdesk.office.sends import STANDARD, Send
from newsdesk.report import docket
from newsdesk.report.bars import bar
from newsdesk.report.board import Board, Question, Unsent
from newsdesk.report.board_parts import Line, Voice, heading, lines, note, section
from newsdesk.report.diary import SORTS
from newsdesk.report.table import Phrase
from newsdesk.report.waiting import Sort, Wait

_MOST = 12  # lines of one sort; the rest is counted
_WAITS, _NOBODY_WAITS = Phrase("รอใครอยู่", "What waits for whom"), Phrase("ไม่มีเรื่องรอใคร", "Nothing waits for anybody")
_LOAD = Phrase("แต่ละตำแหน่งมีเรื่องรอ", "How much waits for each post")
_ITEMS, _OF = Phrase("{} เรื่อง", "{}"), Phrase("{} จากทั้งหมด {} เรื่อง", "{} of {} that wait")
_NOBODY = Phrase("ยังไม่มีผู้อนุมัติได้ในขณะนี้", "nobody may approve it at this moment")
_SINCE, _BY = Phrase("รอมา {}", "for {}"), Phrase("อีก {}", "in {}")
_PAST, _FINDINGS = Phrase("เลยกำหนด {}", "{} late"), Phrase("ข้อทักท้วง {} ข้อ", "findings: {}")
_MORE = Phrase("และอีก {} เรื่อง ดูทั้งหมดด้วย newsdesk due", "and {} more: newsdesk due")
_SENT, _NOTHING_SENT = (
    Phrase("ส่งวันนี้ เทียบ ๑๐ นาที", "Sent today, against ten minutes"),
    Phrase("วันนี้ยังไม่มีการส่ง", "Nothing was sent today"),
)
_NOT_SENT = Phrase("อนุมัติแล้ว ยังไม่บันทึกว่าส่ง", "Approved, and not recorded as sent")
_MINUTES, _UNKNOWN = Phrase("{} นาที", "{} min"), Phrase("ไม่ทราบเวลาอนุมัติ", "its approval is not known")
_AGAINST = Phrase("{} {} เกณฑ์ ๑๐ นาที", "{} {}, the standard is 10 minutes")
_LATE, _IN_TIME = Phrase("ช้ากว่าเกณฑ์", "late"), Phrase("ทันเกณฑ์", "in time")
_TEN_LEFT, _TEN_PAST = Phrase("เหลือ {}", "{} left"), Phrase("เกินเกณฑ์แล้ว", "past the ten minutes")
_QUESTIONS, _NO_QUESTIONS = (
    Phrase("ข้อสอบถามที่ยังไม่ได้ตอบ", "Inquiries open"),
    Phrase("ตอบครบทุกข้อแล้ว", "Every inquiry is answered"),
)
_LEFT, _OVERDUE = Phrase("เหลือ {}", "{} left"), Phrase("เกินกำหนด {}", "{} overdue")
_COMING, _NOTHING_COMES = Phrase("กำลังจะถึงกำหนด", "Coming by itself"), Phrase("ไม่มี", "Nothing")
_REBUILD = Phrase("ต้องสร้างเว็บไซต์ใหม่เมื่อ {}", "The site must be built again at {}")


def waits(board: Board, voice: Voice) -> str:
    """Return what waits for people, by post and by sort."""
    if not board.waits:
        return section(voice, "waits", voice.says(_WAITS), [note(voice, voice.says(_NOBODY_WAITS))])
    most, all_of_it = max((count for _, count in board.load), default=1), len(board.waits)
    load = [
        Line(post, side=voice.says(_ITEMS, count), bar=bar(count, most, voice.says(_OF, count, all_of_it)))
        for post, count in board.load
    ]
    parts = [f"<h3>{voice.words(voice.says(_LOAD))}</h3>", lines(voice, load)] if load else []
    return section(voice, "waits", voice.says(_WAITS), ['<div class="load">', *parts, "</div>", *_sorts(board, voice)])


def coming(board: Board, voice: Voice, rebuild: datetime | None) -> str:
    """Return what will change by itself, and when the site must be built again."""
    parts = [*_sorts(board, voice, coming=True)] or [note(voice, voice.says(_NOTHING_COMES))]
    if rebuild:
        parts.append(note(voice, voice.says(_REBUILD, voice.moment(rebuild))))
    return section(voice, "coming", voice.says(_COMING), parts)


def _sorts(board: Board, voice: Voice, *, coming: bool = False) -> Iterator[str]:
    found = board.coming if coming else board.waits
    for sort, phrase in SORTS.items():
        chosen = [wait for wait in found if wait.sort == sort]
        if chosen:
            yield heading(voice, voice.says(phrase), len(chosen))
            yield lines(voice, [_wait(wait, board, voice) for wait in chosen[:_MOST]])
            if len(chosen) > _MOST:
                yield note(voice, voice.says(_MORE, len(chosen) - _MOST))


def _wait(wait: Wait, board: Board, voice: Voice) -> Line:
    asked: tuple[Sort, ...] = ("approve", "ratify")
    whom = ", ".join(wait.whom) or (voice.says(_NOBODY) if wait.sort in asked else "")
    findings = voice.says(_FINDINGS, wait.findings) if wait.findings else ""
    side, tone = _when(wait, board.at, voice)
    return Line(
        wait.about or "-",
        _about(wait, board, voice),
        side,
        " · ".join(filter(None, (whom, findings, wait.note))),
        tone=tone,
    )


def _about(wait: Wait, board: Board, voice: Voice) -> str:
    """Return the title of a release, what a sheet is called, or where it lies what cannot be read."""
    if title := board.titles.get(wait.about):
        return title
    if wait.sort == "approve":
        return voice.says(docket.sheet_kind(wait.about))
    return wait.path if wait.sort == "held" else ""


def _when(wait: Wait, at: datetime, voice: Voice) -> tuple[str, str]:
    """Return how long it has waited or how long is left, and whether that is too long."""
    if wait.until is not None:
        left = wait.until - at
        late = left < timedelta()
        return voice.says(_PAST if late else _BY, voice.span(abs(left))), "late" if late else ""
    if wait.since is not None and wait.since <= at:
        return voice.says(_SINCE, voice.span(at - wait.since)), ""
    return "", ""


def sent(board: Board, voice: Voice) -> str:
    """Return today's sendings as bars against the ten minutes, and what should have gone out."""
    parts = [lines(voice, [_send(send, board, voice) for send in board.sent])] if board.sent else []
    if board.unsent:
        parts += [
            heading(voice, voice.says(_NOT_SENT), len(board.unsent)),
            lines(voice, [_errand(each, board, voice) for each in board.unsent]),
        ]
    return section(voice, "sent", voice.says(_SENT), parts or [note(voice, voice.says(_NOTHING_SENT))])


def _send(send: Send, board: Board, voice: Voice) -> Line:
    name = channels((send.channel,), board, voice)
    if send.took is None:
        return Line(send.item, name, voice.says(_UNKNOWN), tone="late")
    minutes = voice.says(_MINUTES, int(send.took.total_seconds() // 60))
    state = voice.says(_IN_TIME if send.in_time else _LATE)
    drawn = bar(
        send.took / STANDARD, 2, voice.says(_AGAINST, name, minutes), mark=1, tone="" if send.in_time else "late"
    )
    return Line(send.item, name, f"{minutes} {state}", bar=drawn, tone="" if send.in_time else "late")


def _errand(each: Unsent, board: Board, voice: Voice) -> Line:
    left = each.approved + STANDARD - board.at
    late = left < timedelta()
    side = voice.says(_TEN_PAST) if late else voice.says(_TEN_LEFT, voice.span(left))
    return Line(each.item, channels(each.channels, board, voice), side, tone="late" if late else "")


def questions(board: Board, voice: Voice) -> str:
    """Return who waits for an answer, the nearest first."""
    told = [_question(each, voice) for each in board.questions[:_MOST]]
    parts = [lines(voice, told)] if told else [note(voice, voice.says(_NO_QUESTIONS))]
    if len(board.questions) > _MOST:
        parts.append(note(voice, voice.says(_MORE, len(board.questions) - _MOST)))
    return section(voice, "questions", voice.says(_QUESTIONS), parts)


def _question(each: Question, voice: Voice) -> Line:
    late = each.left < timedelta()
    side = voice.says(_OVERDUE if late else _LEFT, voice.span(abs(each.left)))
    whole = timedelta(hours=each.inquiry.sla_hours)
    drawn = bar(each.left / whole if whole else 0, 1, side, tone="late" if late else "")
    more = " · ".join((each.inquiry.assigned, voice.moment(each.due)))
    return Line(each.inquiry.id, each.topic, side, more, drawn, "late" if late else "")


def channels(keys: Sequence[str], board: Board, voice: Voice) -> str:
    """Return what channels are called."""
    words = board.office.vocabulary.channels
    return ", ".join(words[key].th if voice.lang == "th" and key in words else key for key in keys)
