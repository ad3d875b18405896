"""What one person, or one role, may decide now: a block an item, in words that a director understands.

What is required, given and missing is a value taken from the clearance; the page only prints it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from newsdesk.desk import Desk
from newsdesk.editorial import sheet
from newsdesk.editorial.approval import Decision
from newsdesk.editorial.clearance import Clearance
from newsdesk.editorial.sheet import Sheet
from newsdesk.gate import Verdict
from newsdesk.register.words import Kind
from newsdesk.release.case import Case
from newsdesk.release.model import Reading, Release
from newsdesk.report import powers
from newsdesk.report.powers import Able
from newsdesk.report.table import Phrase, one_line, told

_PLAN, _WEEK = Phrase("แผนประชาสัมพันธ์", "plan"), Phrase("บันทึกประเมินผล", "evaluation")
_SHEETS = {
    sheet.WORDS: Phrase("คำในทะเบียนที่ขึ้นหน้าเว็บ", "public words of the registers"),
    sheet.NETWORK: Phrase("ทำเนียบเครือข่าย", "directory of the network"),
    sheet.LAWS: Phrase("ทะเบียนกฎหมาย", "register of laws"),
}
_HEAD = Phrase("การอนุมัติของผู้อำนวยการหรือผู้รักษาราชการแทน", "the approval of the director, or of who acts as such")
_ONE_OF = Phrase("การอนุมัติของ {}", "the approval of {}")
_ANY = Phrase(" หรือ ", " or ")
_NO_ORDER = Phrase("คำสั่งแต่งตั้งคณะทำงานที่มีผลในวันนี้", "a working-group order in force today")
_NO_POWER = Phrase(
    "ผู้มีอำนาจสำหรับประเภทนี้ที่ไม่ใช่ผู้เขียน ไม่ลา และมีกุญแจ", "one with power over this kind, in office, with a key"
)
_REVIEWED = Phrase("ตรวจทานโดย {}", "reviewed by {}")
_APPROVE = Phrase("การอนุมัติเนื้อหานี้", "an approval of these very bytes")
_RATIFY = Phrase("การให้สัตยาบันภายใน {}", "a ratification by {}")
_BELIEVE = Phrase("ลายเซ็นที่เชื่อถือได้ของผู้อนุมัติ", "a signature of the approver that is believed")
_RESTORE = Phrase("แฟ้มการอนุมัติที่สมบูรณ์ ให้กู้คืนจาก git ก่อน", "a sound book of approvals; restore it from git first")
_MOVES = {
    "approve": Phrase("เคยอนุมัติ โดย {} {}", "approved before, by {} {}"),
    "urgent": Phrase("อนุมัติด่วน โดย {} {}", "an urgent approval, by {} {}"),
    "return": Phrase("ส่งคืน โดย {} {}", "returned, by {} {}"),
    "withdraw": Phrase("ถอน โดย {} {}", "withdrawn, by {} {}"),
    "remove": Phrase("นำออก โดย {} {}", "removed, by {} {}"),
}


@dataclass(frozen=True, slots=True)
class Needs:
    """What an item requires of people, what it was given, and what is missing."""

    required: tuple[Phrase, ...]
    given: tuple[Phrase, ...]
    missing: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One item before the one who may decide; `by` is the person whose key the command takes.

    `until` is when an urgent approval lapses, or when the item is to be out; `urgent` says that this person may only
    approve it urgently; `findings` counts what would still hold it.
    """

    item: str
    path: str
    title: str
    kind: Phrase
    writer: str
    digest: str
    needs: Needs
    findings: int
    by: str
    until: datetime | None = None
    urgent: bool = False


def entries(
    desk: Desk, readings: tuple[Reading, ...], sheets: tuple[Sheet, ...], who: Callable[[Able], bool]
) -> tuple[Entry, ...]:
    """Return what may be decided now from the seats that *who* picks, first what has a deadline.

    *readings* are what the verdicts are about, in their order.
    """
    pairs = zip(readings, desk.verdicts, strict=True)
    told_of = (_release(desk, reading, verdict, who) for reading, verdict in pairs if isinstance(reading, Release))
    urgent_first = sorted(filter(None, told_of), key=lambda entry: (entry.until is None, str(entry.until), entry.path))
    return (*_sheets(desk, sheets, who), *urgent_first)


def _sheets(desk: Desk, sheets: tuple[Sheet, ...], who: Callable[[Able], bool]) -> Iterator[Entry]:
    by = next(filter(who, powers.heads(desk.office, desk.at)), None)
    for each in sheets if by else ():
        given = desk.approvals[each.item]
        if by and not sheet.is_approved(each, given, desk.office, desk.at):
            last = (_move(given.last, desk),) if given.last else ()
            needs = Needs((_HEAD,), last, (_APPROVE if given.readable else _RESTORE,))
            yield Entry(each.item, each.path, "", sheet_kind(each.item), "", each.digest, needs, 0, by.person)


def sheet_kind(item: str) -> Phrase:
    """Return what a sheet is called: words of the registers, a week's evaluation or a plan."""
    return _SHEETS.get(item) or (_WEEK if item.startswith("EV-") else _PLAN)


def _release(desk: Desk, release: Release, verdict: Verdict, who: Callable[[Able], bool]) -> Entry | None:
    clearance = Clearance(Case(release, desk.office, desk.at), desk.approvals[release.id])
    ratifying = powers.awaits_ratification(clearance, verdict)
    if not ratifying and not powers.awaits_approval(clearance, verdict):
        return None
    able = powers.able(clearance.case, clearance.given)
    by = next(filter(who, able), None)
    on_duty = () if by or ratifying else powers.able(clearance.case, clearance.given, "urgent")
    chosen = by or next(filter(who, on_duty), None)
    if chosen is None:
        return None
    return Entry(
        item=release.id,
        path=release.path,
        title=one_line(release.fields.title, 76),
        kind=_kind(desk, release.kind),
        writer=powers.post(desk.office, release.fields.prepared_by),
        digest=release.digest,
        needs=_needs(clearance, able, desk),
        findings=powers.objections(verdict),
        by=chosen.person,
        until=_until(clearance),
        urgent=by is None,
    )


def _until(clearance: Clearance) -> datetime | None:
    fields, at = clearance.case.release.fields, clearance.case.at
    out = max(filter(None, (fields.date, fields.embargo)))
    return clearance.ratify_by or (out if out > at else None)


def _kind(desk: Desk, kind: Kind) -> Phrase:
    word = desk.office.vocabulary.kinds.get(kind)
    return Phrase(word.th if word else kind.value, kind.value)


def _needs(clearance: Clearance, able: tuple[Able, ...], desk: Desk) -> Needs:
    return Needs(_required(clearance, able), tuple(_given(clearance, desk)), _missing(clearance))


def _required(clearance: Clearance, able: tuple[Able, ...]) -> tuple[Phrase, ...]:
    if not able:
        return (_NO_POWER if clearance.ordered else _NO_ORDER,)
    posts = powers.posts(able)
    return (Phrase(_ONE_OF.th.format(_ANY.th.join(posts)), _ONE_OF.en.format(_ANY.en.join(posts))),)


def _given(clearance: Clearance, desk: Desk) -> Iterator[Phrase]:
    reviewer = powers.post(desk.office, clearance.case.release.fields.reviewed_by or "")
    if reviewer:
        yield Phrase(_REVIEWED.th.format(reviewer), _REVIEWED.en.format(reviewer))
    if clearance.given.last:
        yield _move(clearance.given.last, desk)


def _move(decision: Decision, desk: Desk) -> Phrase:
    """Return what was decided last, by which post and when, and why."""
    words = _MOVES[decision.decision]
    post = powers.post(desk.office, decision.by) or "-"
    why = one_line(decision.statement.note or decision.statement.reason or "", 76)
    more = f": {why}" if why else ""
    th = words.th.format(post, told(decision.at, "th"))
    return Phrase(th + more, words.en.format(post, told(decision.at, "en")) + more)


def _missing(clearance: Clearance) -> tuple[Phrase, ...]:
    if not clearance.given.readable or not clearance.chained:
        return (_RESTORE,)
    if clearance.decision and clearance.doubt:
        return (_BELIEVE,)
    by = clearance.ratify_by
    if by is None:
        return (_APPROVE,)
    return (Phrase(_RATIFY.th.format(told(by, "th")), _RATIFY.en.format(told(by, "en"))),)
