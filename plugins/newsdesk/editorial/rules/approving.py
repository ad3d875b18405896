"""EDT1: the approval of a release: there, over these bytes, by a person in office with the power, and not the writer.

Examples are `approval.` lines laid over a sound release's approval, or front-matter lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsdesk.editorial.clearance import Clearance
from newsdesk.editorial.signature import Doubt
from newsdesk.finding import Rule, Severity, Spot
from newsdesk.register.words import Status

_GIVING_NEWS = "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการให้ข่าวและบริการข่าวสารของราชการ ๒๕๒๙"
_TRUE_NEWS = "ระเบียบ ศธ. ว่าด้วยการประชาสัมพันธ์และการให้ข่าวสาร ๒๕๒๕"
_MANUAL = "คู่มือการปฏิบัติงานประชาสัมพันธ์ ข้อ ๓"
_SIGNED = "พ.ร.บ.ว่าด้วยธุรกรรมทางอิเล็กทรอนิกส์ ๒๕๔๔ มาตรา ๒๖: ลายมือชื่ออิเล็กทรอนิกส์ที่เชื่อถือได้"

Find = Callable[[Clearance], Iterator[Spot]]


def _claim(fine: Callable[[Clearance], object]) -> Find:
    """Ask *fine* only of a release that claims an approval; the claim is its status."""

    def find(clearance: Clearance) -> Iterator[Spot]:
        claims = clearance.case.release.fields.status in (Status.APPROVED, Status.WITHDRAWN)
        return clearance.case.unless(not claims or fine(clearance), "status")

    return find


def _believed(doubt: Doubt) -> Find:
    return _claim(lambda clearance: clearance.doubt is not doubt)


def _last(clearance: Clearance) -> str:
    return clearance.given.last.decision if clearance.given.last else ""


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
        find=_claim(lambda clearance: clearance.given.approved or not clearance.given.readable),
        flags=("approvals=[]", "approvals=none"),
        passes=("approvals=kept",),
    ),
    Rule(
        id="EDT103",
        name="changed-after-approval",
        law=_GIVING_NEWS,
        th="เสนออนุมัติใหม่ เนื้อหา ภาพ หรือไฟล์แนบเปลี่ยนไปหลังการอนุมัติ",
        en="Have it approved again; text, pictures or attachments changed after the approval",
        find=_claim(
            lambda clearance: clearance.decision or not clearance.given.approved or _last(clearance) == "return"
        ),
        flags=("approval.digest: sha256:" + "0" * 64,),
        passes=("approvals=kept",),
    ),
    Rule(
        id="EDT104",
        name="approver-unknown",
        law=_GIVING_NEWS,
        th="ให้ผู้ที่มีชื่อใน team.yml เป็นผู้อนุมัติ",
        en="Let a person listed in team.yml approve",
        find=_believed(Doubt.STRANGER),
        flags=("approval.by: somebody",),
        passes=("approval.by: director",),
    ),
    Rule(
        id="EDT105",
        name="approver-out-of-office",
        law=_GIVING_NEWS,
        th="ให้ผู้ที่ปฏิบัติหน้าที่ในวันนั้นอนุมัติ ผู้อนุมัติพ้นวาระหรือลาในวันอนุมัติ",
        en="Let a person in office approve; this one was away or past the term on that day",
        find=_claim(lambda clearance: clearance.seats or not clearance.person),
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
        find=_claim(lambda clearance: clearance.seat or not clearance.seats or not clearance.ordered),
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
    Rule(
        id="EDT111",
        name="signature-does-not-fit",
        law=_SIGNED,
        th="ให้ผู้อนุมัติลงนามใหม่ด้วยกุญแจของตน ลายเซ็นไม่ตรงกับคำอนุมัติหรือกุญแจ",
        en="Have it signed again with the approver's own key; the signature fits neither the words nor the key",
        find=_believed(Doubt.FORGED),
        flags=("signed-by: webmaster", "signature=swapped", "approval.namespace: newsdesk-team"),
        passes=("approvals=kept",),
    ),
    Rule(
        id="EDT112",
        name="key-not-in-use",
        law=_SIGNED,
        th="ลงนามด้วยกุญแจที่ใช้ได้ในวันนั้น กุญแจนี้ยังไม่เริ่มใช้หรือเลิกใช้แล้ว",
        en="Sign with a key that is in use on that day; this one was not yet, or no longer",
        find=_believed(Doubt.UNTIMELY),
        flags=("key.to: 2026-11-01", "key.from: 2026-11-20"),
        passes=("key.to: 2026-11-30",),
    ),
    Rule(
        id="EDT113",
        name="key-compromised",
        law=_SIGNED,
        th="ให้ลงนามใหม่ด้วยกุญแจใหม่ กุญแจนี้ถูกประกาศว่ารั่วไหล",
        en="Have it signed again with a new key; this one is declared stolen or lost",
        find=_believed(Doubt.COMPROMISED),
        flags=("key.compromised: 2026-11-21 10:00",),
        passes=("key.compromised: 2026-11-21 10:00\nfrozen=last",),
    ),
    Rule(
        id="EDT114",
        name="decisions-out-of-chain",
        law=_GIVING_NEWS,
        th="กู้แฟ้มการอนุมัติคืนจาก git มีคำสั่งถูกลบ สลับ หรือมาจากเรื่องอื่น",
        en="Restore the item's book from git; a decision is missing, out of order or another item's",
        find=_claim(lambda clearance: clearance.chained),
        flags=("approval.prev: sha256:" + "1" * 64, "approval.item: PR-2569-0999"),
        passes=("approvals=kept",),
    ),
    Rule(
        id="EDT115",
        name="returned",
        law=_GIVING_NEWS,
        th="แก้ตามบันทึกของผู้อนุมัติแล้วเสนอใหม่ เรื่องนี้ถูกส่งคืน",
        en="Mend it as the approver noted and submit it again; it was returned",
        find=_claim(lambda clearance: _last(clearance) != "return"),
        flags=("then=return",),
        passes=("approvals=kept",),
    ),
    Rule(
        id="EDT116",
        name="urgent-not-ratified",
        law=_GIVING_NEWS,
        th="เสนอผู้มีอำนาจให้สัตยาบัน เรื่องด่วนนี้อนุมัติไว้เกิน ๒๔ ชั่วโมงแล้ว",
        en="Have it ratified by one who may approve; the urgent approval is more than 24 hours old",
        find=_claim(lambda clearance: not clearance.ratify_by or clearance.case.at < clearance.ratify_by),
        flags=("approval.decision: urgent\napproval.reason: น้ำท่วมฉับพลัน",),
        passes=("approval.decision: urgent\napproval.reason: น้ำท่วมฉับพลัน\napproval.at: 2026-11-22T09:00:00+07:00",),
    ),
    Rule(
        id="EDT117",
        name="urgent-without-reason",
        law=_GIVING_NEWS,
        th="อนุมัติด่วนพร้อมเหตุผล (newsdesk approve --urgent เหตุผล)",
        en="Approve urgently with a reason (newsdesk approve --urgent REASON)",
        find=_claim(
            lambda clearance: not clearance.ratify_by or (clearance.decision and clearance.decision.statement.reason)
        ),
        flags=("approval.decision: urgent\napproval.at: 2026-11-22T09:00:00+07:00",),
        passes=("approval.decision: urgent\napproval.reason: น้ำท่วมฉับพลัน\napproval.at: 2026-11-22T09:00:00+07:00",),
    ),
    Rule(
        id="EDT118",
        name="brought-back",
        law="พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๓๓",
        th="เสนออนุมัติใหม่ถ้าจะเผยแพร่อีก เรื่องนี้ถูกถอนแล้ว หรือตั้ง status: withdrawn",
        en="Have it approved anew to publish it again, or set status: withdrawn; it was withdrawn",
        find=_claim(
            lambda clearance: (
                clearance.given.ending is None or clearance.case.release.fields.status is not Status.APPROVED
            )
        ),
        flags=("then=withdraw",),
        passes=("then=withdraw\nstatus: withdrawn\nwithdrawal: {at: 2026-11-20 15:05, reason: error}",),
    ),
    Rule(
        id="EDT119",
        name="withdrawal-unsigned",
        law="พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๓๓",
        th="ลงนามการถอนด้วย newsdesk withdraw ไม่เช่นนั้นใครแก้ status กลับก็ได้",
        en="Sign the withdrawal with newsdesk withdraw; unsigned, anybody may turn the status back",
        find=_claim(
            lambda clearance: (
                clearance.given.ending is not None or clearance.case.release.fields.status is not Status.WITHDRAWN
            )
        ),
        flags=("status: withdrawn\nwithdrawal: {at: 2026-11-20 15:05, reason: error}",),
        passes=("then=withdraw\nstatus: withdrawn\nwithdrawal: {at: 2026-11-20 15:05, reason: error}",),
        severity=Severity.WARNING,
    ),
)
