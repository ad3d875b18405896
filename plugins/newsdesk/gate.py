"""The gate: one release in, one verdict out. `Cleared` is the only passport, and this is where it is made."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, get_args

from newsdesk.editorial.approval import Approvals, Decision
from newsdesk.editorial.clearance import Clearance
from newsdesk.editorial.rules import RULES as EDITORIAL_RULES
from newsdesk.finding import Finding, examine
from newsdesk.language import check as language
from newsdesk.pictures import check as pictures
from newsdesk.privacy import check as privacy
from newsdesk.privacy import consent, waiver
from newsdesk.register.office import Office
from newsdesk.register.team import Seat
from newsdesk.register.words import Status
from newsdesk.release import captions
from newsdesk.release.case import Case
from newsdesk.release.fields import Ending, EndingReason
from newsdesk.release.model import Reading, Release, Unread

Reason = Literal["draft", "submitted", "embargo", "not-yet", "never-approved"]
GoneReason = Literal[EndingReason, "consent-ended", "expired"]


@dataclass(frozen=True, slots=True)
class Cleared:
    """A release that may be said as it stands: who approved these bytes, under which notice, until when."""

    release: Release
    decision: Decision
    approver: Seat
    withdrawal: Ending | None
    until: datetime | None
    findings: tuple[Finding, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Gone:
    """An address that was public and now only answers "gone": no word of the release comes with it."""

    id: str
    href: str
    at: datetime
    reason: GoneReason


@dataclass(frozen=True, slots=True)
class NotDue:
    """A release that nobody may see yet; its findings are advice."""

    path: str
    id: str | None
    reason: Reason
    due: datetime | None
    findings: tuple[Finding, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Held:
    """A release that claims to be ready while the gate objects."""

    path: str
    id: str | None
    findings: tuple[Finding, ...]


Verdict = Cleared | Gone | NotDue | Held


def judge(reading: Reading, office: Office, approvals: Approvals, at: datetime) -> Verdict:
    """Return what may be done with *reading* at the moment *at*."""
    if isinstance(reading, Unread):
        return _unread(reading, office, at)
    case = Case(reading, office, at)
    clearance = Clearance(case, approvals)
    if gone := _gone(clearance):
        return gone
    findings = _objections(clearance)
    if reason := _not_due(clearance):
        return NotDue(reading.path, reading.id, reason, _due(case, reason), findings)
    decision, seat = clearance.decision, clearance.seat
    if decision is None or seat is None or clearance.doubt or any(finding.holds for finding in findings):
        return Held(reading.path, reading.id, findings)
    return Cleared(reading, decision, seat, _withdrawal(case, approvals), _until(clearance), findings)


def _withdrawal(case: Case, approvals: Approvals) -> Ending | None:
    """Return why the text stands under a notice: as it was signed, or else as the editor says."""
    if case.release.fields.status is not Status.WITHDRAWN:
        return None
    signed = approvals.ending
    told = Ending.model_construct(at=signed.at, reason=_reason(signed)) if signed else None
    return told or case.release.fields.withdrawal


def _unread(reading: Unread, office: Office, at: datetime) -> Verdict:
    words = privacy.text(reading.source, reading.path, office) if reading.source else ()
    style = language.text(reading.source.raw, reading.path, office, at) if reading.source else ()
    findings = tuple(sorted((*reading.findings, *words, *style), key=lambda finding: finding.order))
    if reason := _unfinished(reading.status):
        return NotDue(reading.path, reading.id, reason, None, findings)
    return Held(reading.path, reading.id, findings)


def _objections(clearance: Clearance) -> tuple[Finding, ...]:
    release = clearance.case.release
    findings = {
        *release.findings,
        *examine(EDITORIAL_RULES, clearance, release.path),
        *privacy.release(clearance.case),
        *language.release(clearance.case),
        *pictures.release(release),
        *captions.release(release),
    }
    return tuple(sorted(findings, key=lambda finding: finding.order))


def _gone(clearance: Clearance) -> Gone | None:
    """Return the tombstone of what was public once and may be no longer; the privacy remedy needs nobody's leave.

    What nobody ever approved at this address gets no tombstone either: an address is made of words.
    """
    case = clearance.case
    end = _ended(case, clearance.given)
    return Gone(case.release.id, case.release.href, *end) if end and clearance.was_approved else None


def _ended(case: Case, given: Approvals) -> tuple[datetime, GoneReason] | None:
    fields = case.release.fields
    if given.ending and given.ending.decision == "remove":
        return given.ending.at, _reason(given.ending)
    if fields.status is Status.REMOVED and fields.removal:
        return fields.removal.at, fields.removal.reason
    if fields.status in (Status.DRAFT, Status.SUBMITTED):
        return None
    if end := consent.ended(case):
        return end, "consent-ended"
    return (fields.expires, "expired") if fields.expires is not None and fields.expires <= case.at else None


def _reason(ending: Decision) -> EndingReason:
    told = ending.statement.reason
    known: tuple[EndingReason, ...] = get_args(EndingReason)
    return next((reason for reason in known if reason == told), "other")


def _not_due(clearance: Clearance) -> Reason | None:
    fields, at = clearance.case.release.fields, clearance.case.at
    if reason := _unfinished(fields.status):
        return reason
    if fields.status is Status.REMOVED and (fields.removal or not clearance.given.approved):
        return "never-approved"
    if fields.embargo is not None and at < fields.embargo:
        return "embargo"
    return "not-yet" if at < fields.date else None


def _unfinished(status: Status | None) -> Reason | None:
    return "draft" if status is Status.DRAFT else "submitted" if status is Status.SUBMITTED else None


def _due(case: Case, reason: Reason) -> datetime | None:
    fields = case.release.fields
    return max(filter(None, (fields.embargo, fields.date))) if reason in ("embargo", "not-yet") else None


def _until(clearance: Clearance) -> datetime | None:
    ends = [paper.end for _, paper in consent.held(clearance.case)]
    ends += [each.until for _, each in waiver.standing(clearance.case)]
    return min(filter(None, (clearance.case.release.fields.expires, clearance.ratify_by, *ends)), default=None)
