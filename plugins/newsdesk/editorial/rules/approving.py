"""EDT1: the approval of a release: there, over these bytes, by a person in office with the power, and not the writer.

Examples are `approval.` lines laid over a sound release's approval, or front-matter lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsdesk.editorial.clearance import Clearance
from newsdesk.finding import Rule, Spot
from newsdesk.register.words import Status

_GIVING_NEWS = "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการให้ข่าวและบริการข่าวสารของราชการ ๒๕๒๙"
_TRUE_NEWS = "ระเบียบ ศธ. ว่าด้วยการประชาสัมพันธ์และการให้ข่าวสาร ๒๕๒๕"
_MANUAL = "คู่มือการปฏิบัติงานประชาสัมพันธ์ ข้อ ๓"

Find = Callable[[Clearance], Iterator[Spot]]


def _claim(fine: Callable[[Clearance], object]) -> Find:
    """Ask *fine* only of a release that claims an approval; the claim is its status."""

    def find(clearance: Clearance) -> Iterator[Spot]:
        claims = clearance.case.release.fields.status in (Status.APPROVED, Status.WITHDRAWN)
        return clearance.case.unless(not claims or fine(clearance), "status")

    return find


RULES: tuple[Rule[Clearance], ...] = (
    Rule(
        id="EDT101",
        name="approvals-unreadable",
        law=_GIVING_NEWS,
        th="กู้แฟ้มการอนุมัติใน content/approvals/ คืนจาก git แฟ้มนี้ชำรุด",
        en="Restore the item's book in content/approvals/ from git; it is damaged",
        find=_claim(lambda clearance: clearance.given.readable),
        flags=("approvals=[{", "approvals={}", 'approvals=[{"by": "director"}]'),
        passes=("approvals=kept",),
    ),
    Rule(
        id="EDT102",
        name="not-approved",
        law=_GIVING_NEWS,
        th="เสนอผู้มีอำนาจอนุมัติก่อน เรื่องนี้ยังไม่มีการอนุมัติ (newsdesk approve)",
        en="Have it approved first; there is no approval of this item (newsdesk approve)",
        find=_claim(lambda clearance: clearance.given.decisions or not clearance.given.readable),
        flags=("approvals=[]", "approvals=none"),
        passes=("approvals=kept",),
    ),
    Rule(
        id="EDT103",
        name="changed-after-approval",
        law=_GIVING_NEWS,
        th="เสนออนุมัติใหม่ เนื้อหา ภาพ หรือไฟล์แนบเปลี่ยนไปหลังการอนุมัติ",
        en="Have it approved again; text, pictures or attachments changed after the approval",
        find=_claim(lambda clearance: clearance.decision or not clearance.given.decisions),
        flags=("approval.digest: sha256:" + "0" * 64,),
        passes=("approvals=kept",),
    ),
    Rule(
        id="EDT104",
        name="approver-unknown",
        law=_GIVING_NEWS,
        th="ให้ผู้ที่มีชื่อใน team.yml เป็นผู้อนุมัติ",
        en="Let a person listed in team.yml approve",
        find=_claim(lambda clearance: clearance.person or not clearance.decision),
        flags=("approval.by: somebody",),
        passes=("approval.by: director",),
    ),
    Rule(
        id="EDT105",
        name="approver-out-of-office",
        law=_GIVING_NEWS,
        th="ให้ผู้ที่ปฏิบัติหน้าที่ในวันนั้นอนุมัติ ผู้อนุมัติพ้นวาระหรือลาในวันอนุมัติ",
        en="Let a person in office approve; this one was away or past the term on that day",
        find=_claim(lambda clearance: clearance.in_office or not clearance.person),
        flags=("approval.at: 2026-11-24T10:00:00+07:00", "approval.at: 2024-11-18T10:00:00+07:00"),
        passes=("approval.at: 2026-11-23T10:00:00+07:00",),
    ),
    Rule(
        id="EDT106",
        name="no-order-in-force",
        law=_MANUAL + ".๑",
        th="ออกคำสั่งแต่งตั้งคณะทำงานที่มีผลในวันอนุมัติก่อน",
        en="Issue a working-group order that is in force on the day of approval",
        find=_claim(lambda clearance: clearance.ordered),
        flags=("order=none", "order=expired"),
        passes=("order=kept",),
    ),
    Rule(
        id="EDT107",
        name="approver-not-delegated",
        law=_GIVING_NEWS,
        th="ให้ผู้ที่คำสั่งมอบอำนาจสำหรับประเภทนี้อนุมัติ",
        en="Let a person to whom the order delegates this kind approve",
        find=_claim(lambda clearance: clearance.delegated or not clearance.person or not clearance.ordered),
        flags=("approval.by: webmaster", "approval.by: dpo"),
        passes=("approval.by: head-admin", "approval.by: director"),
    ),
    Rule(
        id="EDT108",
        name="writer-approves",
        law=_TRUE_NEWS,
        th="ให้ผู้อื่นที่ไม่ใช่ผู้เขียนเป็นผู้อนุมัติ",
        en="Let somebody other than the writer approve",
        find=_claim(
            lambda clearance: not clearance.person or clearance.person.id != clearance.case.release.fields.prepared_by
        ),
        flags=("prepared_by: head-admin",),
        passes=("prepared_by: pr-officer",),
    ),
    Rule(
        id="EDT109",
        name="approved-in-the-future",
        law=_GIVING_NEWS,
        th="แก้นาฬิกาหรือเวลาอนุมัติ เวลาอนุมัติอยู่หลังเวลาปัจจุบัน",
        en="Correct the clock or the approval; it is dated after this moment",
        find=_claim(lambda clearance: not clearance.decision or clearance.decision.at <= clearance.case.at),
        flags=("approval.at: 2027-01-05T10:00:00+07:00",),
        passes=("approvals=kept",),
    ),
)
