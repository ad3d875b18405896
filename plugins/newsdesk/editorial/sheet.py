"""What the director approves besides releases: plans, evaluations, and the words of the registers that readers see."""

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
from newsdesk.record import Record
from newsdesk.register.office import Office

WORDS, NETWORK, LAWS = "REG-WORDS", "REG-NETWORK", "REG-LAWS"
_OFFICE = "content/office"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One thing to be approved by the director: its id, where it is written, and what an approval is bound to."""

    item: str
    path: str
    digest: str


def sheets(office: Office) -> Iterator[Sheet]:
    """Yield every plan and every week's evaluation, the public words of all registers, the network, and the laws."""
    for plan in office.plans:
        yield _sheet(plan.id, f"plan-{plan.fiscal_year}.yml", _told(plan))
    for record in office.evaluations:
        yield _sheet(f"EV-{record.name}", f"evaluation/{record.name}.yml", _told(record))
    yield _sheet(WORDS, "office.yml", _words(office))
    yield _sheet(NETWORK, "network.yml", _directory(office))
    yield _sheet(LAWS, "laws.yml", {"laws": [_told(law) for law in office.laws]})


def _sheet(item: str, name: str, words: Mapping[str, Any]) -> Sheet:
    return Sheet(item, f"{_OFFICE}/{name}", _digest(item, words))


def _told(record: Record) -> Mapping[str, Any]:
    return record.model_dump(mode="json", by_alias=True)


def _directory(office: Office) -> Mapping[str, Any]:
    """Return what the public directory shows of the network."""
    network = office.network
    schools = {"id", "name", "cluster", "coordinator", "email", "channels"}
    partners = {"id", "type", "name", "contact_role", "email"}
    return {
        "as_of": network.as_of.isoformat(),
        "schools": [school.model_dump(mode="json", include=schools) for school in network.schools],
        "partners": [partner.model_dump(mode="json", include=partners) for partner in network.partners],
    }


def _words(office: Office) -> Mapping[str, Any]:
    """Return what of the registers stands on public pages: the office's card, and the names of schools and terms."""
    terms = office.vocabulary
    return {
        "office": office.card.model_dump(mode="json", exclude={"calendars", "publish", "since", "timezone"}),
        "schools": {school.id: school.name for school in office.network.schools},
        "kinds": {kind.value: word.th for kind, word in terms.kinds.items()},
        "audiences": {name: word.th for name, word in terms.audiences.items()},
        "channels": {name: word.th for name, word in terms.channels.items()},
    }


def _digest(item: str, words: Mapping[str, Any]) -> str:
    """Return `sha256:…` over canonical JSON of {v, item, words}: sorted keys, no spaces, NFC."""
    told = {"v": 1, "item": item, "words": words}
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Standing:
    """The approval a sheet stands on: who gave it, when, and over which digest."""

    post: str
    at: datetime
    digest: str


def standing(sheet: Sheet, given: Approvals, office: Office, at: datetime) -> Standing | None:
    """Return the approval of the head of the agency, or of who acted as such, over the sheet as it stands."""
    decision = given.over(sheet.digest)
    if decision is None or decision is not given.last or decision.decision != "approve" or decision.at > at:
        return None
    if not chained(sheet.item, given.decisions) or signature.doubt(decision, office):
        return None
    person = office.person(decision.by)
    seats = office.seats(person, decision.at.date()) if person else ()
    heads = (seat for seat in seats if seat.role == order.HEAD_OF_AGENCY)
    return next((Standing(seat.post, decision.at, sheet.digest) for seat in heads), None)


def is_approved(sheet: Sheet, given: Approvals, office: Office, at: datetime) -> bool:
    """Whether the sheet is approved as it stands."""
    return standing(sheet, given, office, at) is not None


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


def approved(office: Office, approvals: Mapping[str, Approvals], at: datetime) -> Mapping[str, Standing]:
    """Return by its id each sheet that the director has approved as it stands; no other counts, or is shown."""
    found = ((sheet.item, standing(sheet, approvals[sheet.item], office, at)) for sheet in sheets(office))
    return {item: given for item, given in found if given}
