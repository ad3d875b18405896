"""What a breach of one item is about: whose data, of which kinds, where it went, and how grave that is.

The risk is a proposal for the data protection officer, who decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from newsdesk.desk import Desk
from newsdesk.gate import Verdict
from newsdesk.privacy import consent
from newsdesk.privacy.detect import SCANNERS
from newsdesk.register import distribution
from newsdesk.register.distribution import Reach, Sending
from newsdesk.register.office import Office
from newsdesk.release.case import Case
from newsdesk.release.model import Reading, Release
from newsdesk.report import receipt
from newsdesk.report.incident import Incident, Receiver, Risk, clock
from newsdesk.report.mention import Mentions
from newsdesk.report.receipt import OWN

_GRAVE = frozenset({"NATIONAL_ID", "STATELESS_CODE", "PASSPORT", "BANK_ACCOUNT", "CREDIT_CARD"})

_CACHES = (
    "แคชและผลการค้นหาของเครื่องมือค้นหา",
    "โปรแกรมอ่านฟีดและอีเมลของผู้รับ",
    "output/ และ .newsdesk/ ของทุกเครื่องที่สร้างเว็บไซต์",
    "clone, fork และสำเนาสำรองของที่เก็บ git",
)


class Scene(NamedTuple):
    """One item as it lies there: its dossier and verdict, what was sent, where the site shows it."""

    reading: Reading
    verdict: Verdict
    sendings: tuple[Sending, ...]
    shown: Mentions


def opened(desk: Desk, scene: Scene, detected: datetime) -> Incident:
    """Return the incident of the item at the *scene*, which was found at *detected*."""
    reading, verdict, sendings, shown = scene
    release = reading if isinstance(reading, Release) else None
    data, numbers = tuple(_data(reading)), tuple(_numbers(desk, release))
    because = tuple(_because(desk, reading, data, numbers))
    item, site = reading.id or "", desk.office.card.site_url
    went = receipt.reach(release, verdict, desk, sendings) if release else distribution.reach(sendings, item)
    subjects = Counter(person.role for person in release.fields.persons) if release else Counter()
    return Incident.model_validate(
        {
            "item": item,
            "path": reading.path,
            "detected_at": detected,
            **clock(detected, desk.at),
            "risk": _risk(data, because),
            "because": because,
            "subjects": dict(subjects),
            "faces": _faces(release),
            "data": data,
            "consents": numbers,
            "addresses": _addresses(site, shown.own or ((release.href,) if release and went.sent else ())),
            "feeds": _addresses(site, shown.feeds),
            "pages": _addresses(site, shown.lists),
            "caches": _CACHES,
            "receivers": tuple(_receivers(went, desk.office)),
        }
    )


def _addresses(site: str, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{site}/{name.removesuffix('index.html')}" for name in names)


def _data(reading: Reading) -> Iterator[str]:
    """Yield the kinds of data: those declared, then those that detectors find in the words."""
    if isinstance(reading, Release):
        if reading.fields.persons:
            yield "NAME"
        if _faces(reading):
            yield "PHOTO"
    if reading.source:
        yield from (kind for kind, detect in SCANNERS if any(True for _ in detect(reading.source)))


def _faces(release: Release | None) -> int:
    return sum(photo.people == "identifiable" for photo in release.fields.photos) if release else 0


def _numbers(desk: Desk, release: Release | None) -> Iterator[str]:
    if release:
        yield from dict.fromkeys(use.number for use in consent.uses(Case(release, desk.office, desk.at)))


def _because(desk: Desk, reading: Reading, data: tuple[str, ...], numbers: tuple[str, ...]) -> Iterator[str]:
    """Yield what makes the risk high: children, numbers that open doors, or that nobody could look."""
    papers = [desk.office.consents[number] for number in numbers if number in desk.office.consents]
    pupils = isinstance(reading, Release) and any(person.role == "pupil" for person in reading.fields.persons)
    if pupils or "MINOR_NAME" in data or any(paper.minor for paper in papers):
        yield "minors"
    if _GRAVE.intersection(data):
        yield "numbers"
    if not isinstance(reading, Release):
        yield "unread"


def _risk(data: tuple[str, ...], because: tuple[str, ...]) -> Risk:
    return "high" if because else "some" if data else "none"


def _receivers(went: Reach, office: Office) -> Iterator[Receiver]:
    words = office.vocabulary.channels
    for channel, at in went.sent.items():
        if channel not in OWN:
            yield Receiver(id=channel, to=f"ผู้ดูแล{words[channel].th}" if channel in words else channel, sent_at=at)
    for member in went.acknowledged:
        yield _member(member, office)


def _member(member: str, office: Office) -> Receiver:
    if school := office.school(member):
        return Receiver(id=member, to=f"{school.coordinator} {school.name}", contact=school.email)
    partners = (each for each in office.network.partners if each.id == member)
    known = next(partners, None)
    return (
        Receiver(id=member, to=f"{known.contact_role} {known.name}", contact=known.email)
        if known
        else Receiver(id=member, to=member)
    )
