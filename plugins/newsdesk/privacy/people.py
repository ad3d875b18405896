"""PDP2: the people a release names and shows, against what was declared and what they agreed to.

Examples are front-matter lines laid over a sound award release, or a body that replaces its own.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from newsdesk.finding import Rule, Severity, Spot
from newsdesk.privacy import consent, documents
from newsdesk.privacy.detect import Span, is_named, minor_names, private_adults
from newsdesk.privacy.harmless import is_known
from newsdesk.register.books import Consent
from newsdesk.release.case import Case
from newsdesk.source import Source

_CONSENT = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๑๙"
_MINOR = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๐; พ.ร.บ.คุ้มครองเด็ก ๒๕๔๖ มาตรา ๒๗"
_BASIS = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๔"
_PURPOSE = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๑"


def undeclared(source: Source, declared: Collection[str]) -> Iterator[Span]:
    """Yield where *source* names a child that is not among the *declared* names."""
    for span in () if is_known(source) else minor_names(source):
        if not any(is_named(source, span, name) for name in declared):
            yield span


def _undeclared(case: Case) -> Iterator[Spot]:
    item, declared = case.release, [person.name for person in case.release.fields.persons]
    yield from (item.source.spot(*span) for span in undeclared(item.source, declared))
    yield from (spot for spot, source in documents.texts(item) if any(undeclared(source, declared)))


def _adult_undeclared(case: Case) -> Iterator[Spot]:
    source = case.release.source
    declared = [_tight(person.name) for person in case.release.fields.persons]
    for start, end in private_adults(source):
        if not any(_tight(source.plain[start:end]) in name for name in declared):
            yield source.spot(start, end)


def _tight(name: str) -> str:
    return "".join(name.split())


def _without_consent(case: Case) -> Iterator[Spot]:
    for place, person in enumerate(case.release.fields.persons):
        asked = person.role == "pupil" or person.basis == "consent"
        yield from case.unless(not asked or (person.basis == "consent" and person.consent), "persons", place)


def _unbased_photo(case: Case) -> Iterator[Spot]:
    for place, photo in enumerate(case.release.fields.photos):
        based = photo.basis and (photo.basis != "consent" or photo.consents)
        yield from case.unless(photo.people != "identifiable" or based, "photos", place, "people")


def _unknown(case: Case) -> Iterator[Spot]:
    for use in consent.uses(case):
        yield from case.unless(use.number in case.office.consents, *use.loc)


def _reaches(fine: Callable[[Case, consent.Use, Consent], object]) -> Callable[[Case], Iterator[Spot]]:
    """Ask *fine* of every consent the release uses."""

    def find(case: Case) -> Iterator[Spot]:
        for use, paper in consent.held(case):
            yield from case.unless(fine(case, use, paper), *use.loc)

    return find


def _stands(case: Case, _: consent.Use, paper: Consent) -> bool:
    return paper.stands(min(case.at, case.release.fields.date))


def _by_guardian(_: Case, __: consent.Use, paper: Consent) -> bool:
    """At ten or under the guardian consents; under twenty the guardian consents as well."""
    return not paper.minor or "ผู้ใช้อำนาจปกครอง" in paper.given_by


def _not_named(case: Case) -> Iterator[Spot]:
    body = _tight(case.release.body)
    for place, person in enumerate(case.release.fields.persons):
        yield from case.unless(_tight(person.name) in body, "persons", place, "name")


_PUPIL = "persons: [{name: เด็กหญิงตัวอย่าง ตั้งใจเรียน, role: pupil, basis: %s}]"
_CHILD = _PUPIL % "consent, consent: %s"
_PHOTO = "photos: [{file: photos/a.jpg, alt: นักเรียนยืนหน้าโครงงาน, people: identifiable%s}]"

CHILD: Rule[Case] = Rule(
    id="PDP201",
    name="child-not-declared",
    law=_MINOR,
    th="ประกาศชื่อเด็กคนนี้ใน persons: พร้อมความยินยอม หรือตัดชื่อออก",
    en="Declare this child under persons: with a consent, or take the name out",
    find=_undeclared,
    flags=("body: เด็กชายทดสอบ ไม่มีจริง ได้รับรางวัล", "body: ด.ญ.ทดสอบ ไม่มีจริง ชั้น ป.๔"),
    passes=("body: เด็กหญิงตัวอย่าง ตั้งใจเรียน ได้รับรางวัล", "body: นักเรียนชั้นประถมศึกษาปีที่ ๖ อีก ๑ คน"),
)
RULES: tuple[Rule[Case], ...] = (
    CHILD,
    Rule(
        id="PDP202",
        name="person-without-consent",
        law=_MINOR,
        th="ใส่เลขความยินยอม (basis: consent และ consent: C-…) หรือตัดชื่อออก",
        en="Give the consent's number (basis: consent, consent: C-…), or take the name out",
        find=_without_consent,
        flags=(_PUPIL % "public-task", _PUPIL % "consent"),
        passes=(_CHILD % "C-2570-0001",),
    ),
    Rule(
        id="PDP203",
        name="photo-without-basis",
        law=_BASIS,
        th="ใส่ basis และเลขความยินยอมของผู้ที่เห็นหน้า หรือเลือกภาพอื่น",
        en="Give the basis and the consents of those whose faces are seen, or choose another picture",
        find=_unbased_photo,
        flags=(_PHOTO % "", _PHOTO % ", basis: consent"),
        passes=(_PHOTO % ", basis: public-task", _PHOTO % ", basis: consent, consents: [C-2570-0001]"),
    ),
    Rule(
        id="PDP204",
        name="consent-unknown",
        law=_CONSENT,
        th="แก้เลขความยินยอม ไม่มีเลขนี้ในทะเบียน consents.yml",
        en="Correct the consent's number; consents.yml does not have it",
        find=_unknown,
        flags=(_CHILD % "C-2570-9999",),
        passes=(_CHILD % "C-2570-0001",),
    ),
    Rule(
        id="PDP205",
        name="consent-ended",
        law=_CONSENT,
        th="ขอความยินยอมใหม่หรือตัดออก ความยินยอมนี้หมดอายุ ถูกถอน หรือยังไม่เริ่ม",
        en="Ask for a new consent or take it out; this one has ended or not begun",
        find=_reaches(_stands),
        flags=(_CHILD % "C-2569-0190",),
        passes=(_CHILD % "C-2570-0001",),
    ),
    Rule(
        id="PDP206",
        name="consent-scope",
        law=_PURPOSE,
        th="ตัดชื่อหรือภาพออก ความยินยอมนี้ไม่ครอบคลุมการใช้แบบนี้",
        en="Take the name or the picture out; this consent does not cover such a use",
        find=_reaches(lambda _, use, paper: use.scope in paper.scope),
        flags=("consent.scope: [photo]\n" + _CHILD % "C-2570-0001",),
        passes=(_CHILD % "C-2570-0001",),
    ),
    Rule(
        id="PDP207",
        name="consent-channel",
        law=_PURPOSE,
        th="ตัดช่องทางที่ความยินยอมไม่ครอบคลุมออก หรือตัดชื่อและภาพออก",
        en="Leave out the channels this consent does not cover, or the name and the picture",
        find=_reaches(lambda case, _, paper: set(case.release.fields.channels) <= paper.channels),
        flags=("channels: [web, rss, media]\n" + _CHILD % "C-2570-0001",),
        passes=("channels: [web, rss]\n" + _CHILD % "C-2570-0001",),
    ),
    Rule(
        id="PDP208",
        name="consent-without-guardian",
        law=_MINOR,
        th="ขอความยินยอมจากผู้ใช้อำนาจปกครองของผู้เยาว์ แล้วบันทึกใน consents.yml",
        en="Obtain the consent of the minor's guardian and note it in consents.yml",
        find=_reaches(_by_guardian),
        flags=("consent.given_by: เพื่อน\n" + _CHILD % "C-2570-0001",),
        passes=(_CHILD % "C-2570-0001",),
    ),
    Rule(
        id="PDP209",
        name="declared-but-not-named",
        law=_PURPOSE,
        th="ลบชื่อนี้จาก persons: หรือเขียนให้ตรงกับในเนื้อหา",
        en="Remove this name from persons:, or write it as the text does",
        find=_not_named,
        flags=("persons: [{name: นางสาวไม่ปรากฏ ในเนื้อหา, role: public, basis: public-task}]",),
        passes=("persons: []",),
        severity=Severity.WARNING,
    ),
    Rule(
        id="PDP216",
        name="adult-not-declared",
        law=_BASIS,
        th="ประกาศบุคคลนี้ใน persons: พร้อมฐานการเปิดเผย ระบุตำแหน่งถ้าทำในหน้าที่ หรือตัดชื่อออก",
        en="Declare this person under persons: with a basis, give the post they act in, or take the name out",
        find=_adult_undeclared,
        flags=("body: นายทดสอบ ไม่มีจริง ผู้ปกครองนักเรียน กล่าวว่าดีใจ", "body: มอบทุนแก่นางสาวทดสอบ ไม่มีจริง"),
        passes=(
            "body: นายทดสอบ ไม่มีจริง ผู้อำนวยการโรงเรียน กล่าวเปิดงาน",
            "body: ขอให้นายอำเภอในพื้นที่ ประชุมร่วมกัน",
            "persons: [{name: นายทดสอบ ไม่มีจริง, role: public, basis: public-task}]\nbody: นายทดสอบ ไม่มีจริง เล่าเรื่อง",
        ),
        severity=Severity.WARNING,
    ),
)
