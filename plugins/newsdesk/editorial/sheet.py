"""What the director approves besides releases: each year's plan, and the words of the registers that readers see."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from newsdesk.editorial import order, signature
from newsdesk.editorial.approval import Approvals, chained
from newsdesk.finding import Finding, Rule, Spot, examine
from newsdesk.register.office import Office

WORDS = "REG-WORDS"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One thing to be approved by the director: its id, where it is written, and what an approval is bound to."""

    item: str
    path: str
    digest: str


def sheets(office: Office) -> Iterator[Sheet]:
    """Yield every plan, and the public words of all registers as one."""
    for plan in office.plans:
        told = plan.model_dump(mode="json", by_alias=True)
        yield Sheet(plan.id, f"content/office/plan-{plan.fiscal_year}.yml", _digest(plan.id, told))
    yield Sheet(WORDS, "content/office/office.yml", _digest(WORDS, _words(office)))


def _words(office: Office) -> Mapping[str, Any]:
    """Return what of the registers stands on public pages: the office's card, and the names of schools and terms."""
    terms = office.vocabulary
    return {
        "office": office.card.model_dump(mode="json", exclude={"calendars", "publish", "since", "timezone"}),
        "schools": {school.id: school.name for school in office.network.schools},
        "kinds": {kind.value: word.th for kind, word in terms.kinds.items()},
        "audiences": {name: word.th for name, word in terms.audiences.items()},
    }


def _digest(item: str, words: Mapping[str, Any]) -> str:
    """Return `sha256:…` over canonical JSON of {v, item, words}: sorted keys, no spaces, NFC."""
    told = {"v": 1, "item": item, "words": words}
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()


def is_approved(sheet: Sheet, given: Approvals, office: Office, at: datetime) -> bool:
    """Whether the head of the agency, or who acted as such, has approved the sheet as it stands."""
    decision = given.over(sheet.digest)
    if decision is None or decision is not given.last or decision.decision != "approve" or decision.at > at:
        return False
    if not chained(sheet.item, given.decisions) or signature.doubt(decision, office):
        return False
    person = office.person(decision.by)
    seats = office.seats(person, decision.at.date()) if person else ()
    return any(seat.role == order.HEAD_OF_AGENCY for seat in seats)


def _unapproved(case: tuple[Sheet, Approvals, Office, datetime]) -> Iterator[Spot]:
    if not is_approved(*case):
        yield Spot(about=case[0].item)


RULES: tuple[Rule[tuple[Sheet, Approvals, Office, datetime]], ...] = (
    Rule(
        id="EDT301",
        name="public-words-not-approved",
        law="ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการให้ข่าวและบริการข่าวสารของราชการ ๒๕๒๙",
        th="เสนอผู้อำนวยการอนุมัติ (newsdesk approve REG-WORDS) ชื่อหน่วยงาน โรงเรียน หรือคำในหน้าเว็บเปลี่ยนไป",
        en="Have the director approve it (newsdesk approve REG-WORDS); a name that readers see has changed",
        find=_unapproved,
        flags=("office=name_th: สำนักงานอื่น", "approvals=none", "approvals=head-admin"),
        passes=("approvals=kept", "office=since: 2026-10-02"),
    ),
)


def objections(office: Office, approvals: Mapping[str, Approvals], at: datetime) -> tuple[Finding, ...]:
    """Return why nothing may be built: readers would see words of the registers that nobody approved."""
    [words] = (sheet for sheet in sheets(office) if sheet.item == WORDS)
    return examine(RULES, (words, approvals[words.item], office, at), words.path)


def under_approved_plans(office: Office, approvals: Mapping[str, Approvals], at: datetime) -> frozenset[str]:
    """Return the ids of those plans that count: the director has approved them as they stand."""
    given = ((sheet, approvals[sheet.item]) for sheet in sheets(office))
    return frozenset(sheet.item for sheet, book in given if is_approved(sheet, book, office, at))
