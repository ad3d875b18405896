"""PDP2: how long personal data is kept. A consent that ends soon is told in time; what has no end is given one.

Examples are front-matter lines laid over a sound award release.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from newsdesk.finding import Rule, Severity, Spot
from newsdesk.privacy import consent
from newsdesk.register.books import Consent
from newsdesk.release.case import Case

SOON = timedelta(days=30)
_CONSENT = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๑๙"
_KEEPING = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๓ (๓) และ ๓๗ (๓)"
_PRIVATE = ("pupil", "guardian", "public")
_OFFICIAL = ("public-task", "legal-obligation")


def _ends_soon(case: Case) -> Iterator[Spot]:
    for use, paper in consent.held(case):
        yield from case.unless(not _is_short(case, paper), *use.loc)


def _is_short(case: Case, paper: Consent) -> bool:
    """Whether the consent stands, ends within 30 days, and before the release itself expires."""
    expires = case.release.fields.expires
    return paper.stands(case.at) and paper.end - case.at <= SOON and (expires is None or paper.end < expires)


def _endless(case: Case) -> Iterator[Spot]:
    """Yield the people and faces that neither an expiry nor a consent will ever take down."""
    fields, known = case.release.fields, case.office.consents
    if fields.expires is not None:
        return
    for place, person in enumerate(fields.persons):
        yield from case.unless(person.role not in _PRIVATE or person.consent in known, "persons", place)
    for place, photo in enumerate(fields.photos):
        shows = photo.people == "identifiable" and photo.basis not in _OFFICIAL
        yield from case.unless(not shows or any(number in known for number in photo.consents), "photos", place)


_CHILD = "persons: [{name: เด็กหญิงตัวอย่าง ตั้งใจเรียน, role: pupil, basis: consent, consent: C-2570-0001}]"
_PARENT = "persons: [{name: เด็กหญิงตัวอย่าง ตั้งใจเรียน, role: %s, basis: public-task}]"
_PHOTO = "photos: [{file: photos/a.jpg, alt: ผู้ปกครองยืนหน้าห้อง, people: identifiable, basis: %s}]"

RULES: tuple[Rule[Case], ...] = (
    Rule(
        id="PDP210",
        name="consent-ends-soon",
        law=_CONSENT,
        th="ขอความยินยอมใหม่ก่อนสิ้นสุด หรือเตรียมให้เรื่องนี้ออกจากเว็บไซต์ ความยินยอมนี้จะสิ้นสุดใน ๓๐ วัน",
        en="Ask for a new consent, or expect this to leave the site; the consent ends within 30 days",
        find=_ends_soon,
        flags=("consent.expires: 2026-12-21\n" + _CHILD, "consent.expires: 2026-11-22\n" + _CHILD),
        passes=(
            "consent.expires: 2026-12-22\n" + _CHILD,
            "consent.expires: 2026-12-21\nexpires: 2026-12-20\n" + _CHILD,
        ),
        severity=Severity.WARNING,
    ),
    Rule(
        id="PDP211",
        name="no-end-of-keeping",
        law=_KEEPING,
        th="ใส่วันสิ้นสุดการเผยแพร่ (expires) หรือความยินยอมที่มีวันสิ้นสุด ข้อมูลของบุคคลนี้จะไม่มีวันออกจากเว็บไซต์",
        en="Give expires, or a consent that ends; otherwise this person's data never leaves the site",
        find=_endless,
        flags=(_PARENT % "guardian", _PARENT % "public", _PHOTO % "legitimate-interest", _PHOTO % "contract"),
        passes=(
            _CHILD,
            _PARENT % "official",
            "expires: 2027-05-15\n" + _PARENT % "public",
            _PHOTO % "public-task",
            _PHOTO % "consent, consents: [C-2570-0001]",
        ),
        severity=Severity.WARNING,
    ),
)
