"""EDT2: what a release says of people, moments and other things agrees with the registers and itself.

Examples are front-matter lines laid over a sound release.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator

from newsdesk.editorial.clearance import Clearance
from newsdesk.finding import Rule, Severity, Spot
from newsdesk.register.words import Status
from newsdesk.release.fields import Clarification, News, Order, Recruitment

_TRUE_NEWS = "ระเบียบ ศธ. ว่าด้วยการประชาสัมพันธ์และการให้ข่าวสาร ๒๕๒๕"
_FALSE_DATA = "พ.ร.บ.ว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ฯ มาตรา ๑๔"
_MANUAL = "คู่มือการปฏิบัติงานประชาสัมพันธ์ ข้อ ๓"

Find = Callable[[Clearance], Iterator[Spot]]


def _field(name: str, fine: Callable[[Clearance], object]) -> Find:
    return lambda clearance: clearance.case.unless(fine(clearance), name)


def _references(clearance: Clearance) -> Iterator[Spot]:
    case, fields = clearance.case, clearance.case.release.fields
    words = case.office.vocabulary
    yield from _unknown(clearance, "audience", fields.audience, words.audiences)
    yield from _unknown(clearance, "channels", fields.channels, words.channels)
    yield from _unknown(clearance, "schools", fields.schools, {school.id for school in case.office.network.schools})
    yield from case.unless(fields.plan is None or fields.plan in case.office.activities, "plan")
    yield from case.unless(case.office.person(fields.prepared_by), "prepared_by")
    yield from case.unless(fields.reviewed_by is None or case.office.person(fields.reviewed_by), "reviewed_by")
    if isinstance(fields, Clarification):
        yield from case.unless(fields.responds_to in case.office.inquiries, "responds_to")
    if isinstance(fields, Order):
        for number, member in enumerate(fields.members):
            yield from case.unless(case.office.person(member.person), "members", number, "person")
    for name, ids in fields.references.items():
        yield from _unknown(clearance, name, ids, case.office.known)


def _unknown(clearance: Clearance, name: str, words: tuple[str, ...], known: Container[str]) -> Iterator[Spot]:
    for number, word in enumerate(words):
        if word not in known:
            yield clearance.case.release.spot(name, number)


def _moments(clearance: Clearance) -> Iterator[Spot]:
    case, fields = clearance.case, clearance.case.release.fields
    ends = fields.expires
    yield from case.unless(ends is None or fields.date < ends, "expires")
    yield from case.unless(fields.embargo is None or ends is None or fields.embargo < ends, "embargo")
    if isinstance(fields, Recruitment):
        yield from case.unless(fields.apply_from <= fields.apply_to < fields.expires.date(), "apply_to")
    if isinstance(fields, Order):
        yield from case.unless(fields.effective_from <= fields.effective_to, "effective_to")


def _ending(clearance: Clearance) -> Iterator[Spot]:
    case, fields = clearance.case, clearance.case.release.fields
    yield from case.unless(fields.status is not Status.WITHDRAWN or fields.withdrawal, "status", about="withdrawal")
    yield from case.unless(fields.status is not Status.REMOVED or fields.removal, "status", about="removal")


def _reactive(clearance: Clearance) -> Iterator[Spot]:
    fields = clearance.case.release.fields
    answers = any(hasattr(fields, name) for name in ("responds_to", "corrects", "retracts"))
    fine = not isinstance(fields, News) or (fields.mode == "reactive") == answers
    return clearance.case.unless(fine, "mode")


RULES: tuple[Rule[Clearance], ...] = (
    Rule(
        id="EDT110",
        name="writer-reviews",
        law=_TRUE_NEWS,
        th="ให้ผู้อื่นที่ไม่ใช่ผู้เขียนเป็นผู้ตรวจทาน",
        en="Let somebody other than the writer review",
        find=_field(
            "reviewed_by",
            lambda clearance: clearance.case.release.fields.reviewed_by != clearance.case.release.fields.prepared_by,
        ),
        flags=("reviewed_by: pr-officer",),
        passes=("reviewed_by: pr-editor",),
    ),
    Rule(
        id="EDT201",
        name="unknown-reference",
        law=_MANUAL,
        th="แก้รหัสที่อ้างถึง ไม่พบในทะเบียน",
        en="Correct what is referred to; no register has it",
        find=_references,
        flags=(
            "plan: A99",
            "schools: [S99]",
            "audience: [everyone]",
            "channels: [web, pigeon]",
            "prepared_by: nobody",
            "reviewed_by: nobody",
        ),
        passes=("plan: A03", "schools: [S03]", "audience: [public]"),
    ),
    Rule(
        id="EDT202",
        name="moments-out-of-order",
        law=_FALSE_DATA,
        th="เรียงวันเวลาให้ถูก: เผยแพร่ก่อนหมดอายุ เปิดรับก่อนปิดรับ",
        en="Put the moments in order: publication before expiry, opening before closing",
        find=_moments,
        flags=(
            "date: 2026-12-10 09:00\nexpires: 2026-12-01",
            "embargo: 2026-12-02 06:00\nexpires: 2026-12-01",
        ),
        passes=("expires: 2026-12-01",),
    ),
    Rule(
        id="EDT203",
        name="ending-unexplained",
        law="พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๓๓",
        th="เพิ่มเวลาและเหตุผล เช่น withdrawal: {at: 2026-11-20 15:05, reason: error}",
        en="Add when and why, like withdrawal: {at: 2026-11-20 15:05, reason: error}",
        find=_ending,
        flags=("status: withdrawn",),
        passes=("status: withdrawn\nwithdrawal: {at: 2026-11-20 15:05, reason: error}",),
    ),
    Rule(
        id="EDT204",
        name="reactive-without-cause",
        law=_MANUAL + ".๔",
        th="ใช้ mode: reactive กับข่าวชี้แจง แก้ไข หรือถอนข่าวเท่านั้น",
        en="Use mode: reactive for clarifications, corrections and retractions, and only for them",
        find=_reactive,
        flags=("mode: reactive",),
        passes=("mode: proactive",),
        severity=Severity.WARNING,
    ),
)
