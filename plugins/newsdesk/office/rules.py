"""REL6: the plan, the network and the laws agree with themselves, with the vocabulary and with the calendar.

They are about registers that can be read; what cannot be read is found before. None of them keeps a release back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Generic, TypeVar

from pydantic import RootModel

from newsdesk.finding import Rule, Severity, Spot
from newsdesk.office import plan
from newsdesk.record import Tree
from newsdesk.register.books import Network, Partner, Plan, School
from newsdesk.register.laws import Law
from newsdesk.register.office import Office
from newsdesk.register.words import Kind

B = TypeVar("B")
YEAR = timedelta(days=365)
EVALUATION = "evaluation"  # the one kind of activity that no release is made of
_PLANNED = "คู่มือการปฏิบัติงาน งานประชาสัมพันธ์ ๓.๓: แผนครอบคลุมทุกกลุ่มเป้าหมาย"
_LINKED = "คู่มือการปฏิบัติงาน งานประชาสัมพันธ์ ๓.๒: จัดระบบการติดต่อประสานงานกับเครือข่าย"
_STUDIED = "คู่มือการปฏิบัติงาน งานประชาสัมพันธ์ ๓.๑: ศึกษาวิเคราะห์ระเบียบกฎหมายที่เกี่ยวข้อง"


@dataclass(frozen=True, slots=True)
class Around:
    """What a register is held against: the office, the day, and the ids of all rules there are."""

    office: Office
    day: date
    rules: frozenset[str]


@dataclass(frozen=True, slots=True)
class Book(Generic[B]):
    """One register as read and as written, and what is around it."""

    value: B
    tree: Tree
    around: Around


def _outside(book: Book[Plan]) -> Iterator[Spot]:
    period = book.value.period
    for n, activity in enumerate(book.value.activities):
        if any(not period.since <= day <= period.until for day in plan.days(activity)):
            yield book.tree.spot(("activities", n, "schedule"), activity.id)


def _sum(book: Book[Plan]) -> Iterator[Spot]:
    if sum(activity.budget for activity in book.value.activities) != book.value.budget_total:
        yield book.tree.spot(("budget_total",), "budget_total")


def _uncovered(book: Book[Plan]) -> Iterator[Spot]:
    for each in plan.reach(book.value, book.around.office.vocabulary.audiences):
        for quarter, covered in enumerate(each.quarters, 1):
            if not covered:
                yield book.tree.spot(("activities",), f"{each.audience} {quarter}/4")


def _unknown_words(book: Book[Plan]) -> Iterator[Spot]:
    words = book.around.office.vocabulary
    for n, activity in enumerate(book.value.activities):
        if activity.kind not in {*Kind, EVALUATION}:
            yield book.tree.spot(("activities", n, "kind"), "kind")
        for field, told, known in (
            ("audience", activity.audience, words.audiences), ("channels", activity.channels, words.channels)
        ):  # fmt: skip
            for place, word in enumerate(told):
                if word not in known:
                    yield book.tree.spot(("activities", n, field, place), field)


def _without_order(book: Book[Plan]) -> Iterator[Spot]:
    powers = (power for power in book.around.office.delegations if power.order == book.value.order)
    if not any(power.covers(book.value.approved_at) for power in powers):
        yield book.tree.spot(("order",), "order")


def _unknown_channels(book: Book[Network]) -> Iterator[Spot]:
    for n, school in enumerate(book.value.schools):
        for place, word in enumerate(school.channels):
            if word not in book.around.office.vocabulary.channels:
                yield book.tree.spot(("schools", n, "channels", place), "channels")


def _stale(book: Book[Network]) -> Iterator[Spot]:
    network = book.value
    listed: tuple[tuple[str, tuple[School | Partner, ...]], ...] = (
        ("schools", network.schools), ("partners", network.partners)
    )  # fmt: skip
    for field, entries in listed:
        for n, entry in enumerate(entries):
            if book.around.day - entry.verified_at > YEAR:
                yield book.tree.spot((field, n, "verified_at"), entry.id)


def _unread(book: Book[RootModel[tuple[Law, ...]]]) -> Iterator[Spot]:
    for n, law in enumerate(book.value.root):
        if law.reviewed_at and book.around.day - law.reviewed_at > YEAR:
            yield book.tree.spot((n, "reviewed_at"), "reviewed_at")


def _unknown_rules(book: Book[RootModel[tuple[Law, ...]]]) -> Iterator[Spot]:
    for n, law in enumerate(book.value.root):
        for m, provision in enumerate(law.rules):
            for place, name in enumerate(provision.by):
                if name not in book.around.rules:
                    yield book.tree.spot((n, "rules", m, "by", place), "by")


PLAN_RULES: tuple[Rule[Book[Plan]], ...] = (
    Rule(
        id="REL601",
        name="activity-outside-year",
        law=_PLANNED,
        th="แก้วันของกิจกรรมให้อยู่ในปีงบประมาณของแผน",
        en="Move the activity into the fiscal year of the plan",
        find=_outside,
        flags=("once: 2026-10-02 => once: 2026-09-30", "months: [2026-12, => months: [2025-12,"),
        passes=("", "once: 2026-10-02 => once: 2027-09-30"),
    ),
    Rule(
        id="REL602",
        name="budget-does-not-agree",
        law=_PLANNED,
        th="แก้ยอดรวมหรืองบประมาณรายกิจกรรมให้ตรงกัน",
        en="Make the total agree with the budgets of the activities",
        find=_sum,
        flags=("budget_total: 147000 => budget_total: 146999", "budget: 12000 => budget: 1200"),
        passes=("", "budget_total: 147000 => budget_total: ๑๔๗๐๐๐"),
    ),
    Rule(
        id="REL603",
        name="quarter-without-audience",
        law=_PLANNED,
        th="เพิ่มกิจกรรมที่มีกำหนดแน่นอนให้กลุ่มเป้าหมายนี้ในไตรมาสนี้",
        en="Plan something certain for this audience in this quarter",
        find=_uncovered,
        flags=("audience: [agency => audience: [public",),
        passes=("",),
        severity=Severity.WARNING,
    ),
    Rule(
        id="REL604",
        name="unknown-word-in-plan",
        law=_PLANNED,
        th="ใช้คำใน vocabulary.yml สำหรับประเภท กลุ่มเป้าหมาย และช่องทาง",
        en="Use the kinds, audiences and channels of vocabulary.yml",
        find=_unknown_words,
        flags=(
            "kind: award => kind: gossip",
            "audience: [agency] => audience: [aliens]",
            "channels: [web] => channels: [wire]",
        ),
        passes=("", "kind: award => kind: evaluation"),
    ),
    Rule(
        id="REL605",
        name="plan-without-order",
        law=_PLANNED,
        th="อ้างคำสั่งแต่งตั้งคณะทำงานที่มีผลในวันอนุมัติแผน",
        en="Name the working-group order that was in force when the plan was approved",
        find=_without_order,
        flags=("order: OR-2569-0345 => order: OR-2569-0001", "approved_at: 2026-10-09 => approved_at: 2026-10-01"),
        passes=("",),
    ),
)
NETWORK_RULES: tuple[Rule[Book[Network]], ...] = (
    Rule(
        id="REL606",
        name="unknown-channel-in-network",
        law=_LINKED,
        th="ใช้ช่องทางใน vocabulary.yml",
        en="Use the channels of vocabulary.yml",
        find=_unknown_channels,
        flags=("channels: [line, facebook, web] => channels: [line, wire]",),
        passes=("",),
    ),
    Rule(
        id="REL607",
        name="network-entry-old",
        law=_LINKED,
        th="ยืนยันข้อมูลกับผู้ประสานงาน แล้วแก้ verified_at เพราะเกินหนึ่งปีแล้ว",
        en="Ask the coordinator again and correct verified_at; it is more than a year ago",
        find=_stale,
        flags=("verified_at: 2026-10-20 => verified_at: 2025-11-21",),
        passes=("", "verified_at: 2026-10-20 => verified_at: 2025-11-22"),
        severity=Severity.WARNING,
    ),
)
LAW_RULES: tuple[Rule[Book[RootModel[tuple[Law, ...]]]], ...] = (
    Rule(
        id="REL608",
        name="law-review-old",
        law=_STUDIED,
        th="ให้นิติกรตรวจทานรายการนี้อีกครั้ง เพราะเกินหนึ่งปีแล้ว",
        en="Have a lawyer read this entry again; it is more than a year ago",
        find=_unread,
        flags=("  reviewed_at: null =>   reviewed_at: 2025-11-21",),
        passes=("", "  reviewed_at: null =>   reviewed_at: 2025-11-22"),
        severity=Severity.WARNING,
    ),
    Rule(
        id="REL609",
        name="unknown-rule-in-laws",
        law=_STUDIED,
        th="แก้รหัสกฎให้เป็นกฎที่มีอยู่ (newsdesk rules)",
        en="Name a rule that exists (newsdesk rules)",
        find=_unknown_rules,
        flags=("by: [PDP118] => by: [PDP999]",),
        passes=("",),
    ),
)
RULES: tuple[Rule[Any], ...] = (*PLAN_RULES, *NETWORK_RULES, *LAW_RULES)
