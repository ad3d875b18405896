"""PDP4: an exception counts only with a key, a reason, a reviewer, an end, and something it excuses.

Examples are lines of a sound waiver of the phone number in the body, changed: `value` and `item` are what its
fingerprint is of, `body` is the body, `key` is this machine's key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from newsdesk.finding import Rule, Spot
from newsdesk.privacy import found
from newsdesk.privacy.consent import SENSITIVE
from newsdesk.privacy.excused import Waived, is_waived
from newsdesk.release.case import Case
from newsdesk.release.waiver import Waiver

# Ways to reach a person and things said of one; no number that stands for a person, no child in a case, no secret.
WAIVABLE = frozenset(
    {"PDP103", "PDP104", "PDP105", "PDP110", "PDP111", "PDP112", "PDP113", "PDP114", "PDP115", "PDP116"}
)
CONSENTED = frozenset({"PDP116"})

_NEED = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๔ และ ๒๗"
_SECURE = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๓๗ (๑): มาตรการรักษาความมั่นคงปลอดภัย"
_EXPLICIT = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๖"

Fine = Callable[[Case, Waiver], object]


def _keyed(case: Case, _: Waiver) -> bool:
    return case.office.waiver_key is not None


def _waivable(_: Case, waiver: Waiver) -> bool:
    return waiver.rule in WAIVABLE


def _in_time(case: Case, waiver: Waiver) -> bool:
    return case.at < waiver.until


def _reviewed(case: Case, waiver: Waiver) -> bool:
    return waiver.by != case.release.fields.prepared_by and case.office.person(waiver.by) is not None


def _explicit(case: Case, waiver: Waiver) -> bool:
    """Whether the consent stood when the release came out; if it ends later, the release goes (`consent.ended`)."""
    if waiver.rule not in CONSENTED:
        return True
    paper = case.office.consents.get(waiver.consent or "")
    return paper is not None and SENSITIVE in paper.scope and paper.stands(min(case.at, case.release.fields.date))


def _unless(fine: Fine) -> Callable[[Case], Iterator[Spot]]:
    """Ask *fine* of every waiver of the release."""

    def find(case: Case) -> Iterator[Spot]:
        for place, each in enumerate(case.release.fields.waivers):
            yield from case.unless(fine(case, each), "waivers", place, about=each.rule)

    return find


def standing(case: Case) -> Iterator[tuple[int, Waiver]]:
    """Yield the waivers that count, whatever they excuse, each with its place among all."""
    for place, each in enumerate(case.release.fields.waivers):
        if all(fine(case, each) for fine in _CONDITIONS.values()):
            yield place, each


def waived(case: Case) -> Iterator[Waived]:
    """Yield what the standing waivers of a release let through."""
    return (Waived(each.rule, case.release.id, each.fingerprint) for _, each in standing(case))


def excusing(case: Case, each: Waiver) -> Iterator[Spot]:
    """Yield the places that one waiver excuses."""
    alone = (Waived(each.rule, case.release.id, each.fingerprint),)
    for harm in found.in_release(case.release):
        if harm.finding.rule.id == each.rule and is_waived(each.rule, harm.value, case.office, alone):
            yield Spot(harm.finding.line, harm.finding.column, harm.finding.width)


def _unused(case: Case) -> Iterator[Spot]:
    for place, each in standing(case):
        yield from case.unless(any(excusing(case, each)), "waivers", place, about=each.rule)


def objection(case: Case, proposed: Waiver) -> Rule[Case] | None:
    """Return the first rule by which a waiver not yet written would count for nothing."""
    conditions = ((rule, _CONDITIONS.get(rule.id)) for rule in RULES)
    return next((rule for rule, fine in conditions if fine and not fine(case, proposed)), None)


_CONDITIONS: Mapping[str, Fine] = {
    "PDP402": _in_time,
    "PDP403": _waivable,
    "PDP404": _reviewed,
    "PDP405": _keyed,
    "PDP406": _explicit,
}
RULES: tuple[Rule[Case], ...] = (
    Rule(
        id="PDP401",
        name="waiver-unused",
        law=_NEED,
        th="ลบข้อยกเว้นนี้ ไม่มีข้อความใดในแฟ้มตรงกับมัน (ถ้าข้อความหรือกุญแจเปลี่ยน ให้ทำใหม่ด้วย newsdesk waive)",
        en="Delete this waiver; nothing in the dossier answers to it (if the text or the key has changed, waive anew)",
        find=_unused,
        flags=("body: ไม่มีเบอร์ใดแล้ว", "value: 081-234-5679", "rule: PDP104", "item: PR-2569-0901"),
        passes=("value: 0812345678", "value: ๐๘๑ ๒๓๔ ๕๖๗๘", "body: โทร. 08**1**-234-5678", "until: 2026-11-01"),
    ),
    Rule(
        id="PDP402",
        name="waiver-expired",
        law=_NEED,
        th="ตัดข้อมูลนี้ออก หรือทบทวนแล้วยกเว้นใหม่ ข้อยกเว้นนี้สิ้นสุดแล้ว",
        en="Take this out, or review it and waive it anew; this waiver has ended",
        find=_unless(_in_time),
        flags=("until: 2026-11-21", "until: 2026-11-22 12:00"),
        passes=("until: 2026-11-22", "until: 2026-11-22 12:01"),
    ),
    Rule(
        id="PDP403",
        name="not-waivable",
        law=_NEED,
        th="ตัดข้อมูลนี้ออก กฎนี้ยกเว้นไม่ได้",
        en="Take this out; nothing waives this rule",
        find=_unless(_waivable),
        flags=("rule: PDP101", "rule: PDP106", "rule: PDP117", "rule: PDP201", "rule: EDT110"),
        passes=("rule: PDP103",),
    ),
    Rule(
        id="PDP404",
        name="reviewer-is-writer",
        law=_NEED,
        th="ให้ผู้อื่นใน team.yml ที่ไม่ใช่ผู้เขียนเป็นผู้ยกเว้น",
        en="Let somebody in team.yml other than the writer answer for this waiver",
        find=_unless(_reviewed),
        flags=("by: pr-officer", "by: nobody"),
        passes=("by: pr-editor", "by: head-admin"),
    ),
    Rule(
        id="PDP405",
        name="no-key-here",
        law=_SECURE,
        th="ตั้ง NEWSDESK_WAIVER_KEY ในเครื่องนี้ ระหว่างที่ไม่มีกุญแจ ข้อยกเว้นไม่มีผล",
        en="Set NEWSDESK_WAIVER_KEY on this machine; without the key no waiver counts",
        find=_unless(_keyed),
        flags=("key: none",),
        passes=("key: kept",),
    ),
    Rule(
        id="PDP406",
        name="sensitive-without-explicit-consent",
        law=_EXPLICIT,
        th="ใส่เลขความยินยอมโดยชัดแจ้ง (consent: C-…) ที่ยังมีผลและมีขอบเขต sensitive หรือตัดข้อความออก",
        en="Name an explicit consent (consent: C-…) that stands and covers `sensitive`, or take the words out",
        find=_unless(_explicit),
        flags=("rule: PDP116", "rule: PDP116\nconsent: C-2570-9999", "rule: PDP116\nconsent: C-2570-0001"),
        passes=("rule: PDP103", "rule: PDP116\nconsent: C-2570-0001\nconsent.scope: [name, sensitive]"),
    ),
)
