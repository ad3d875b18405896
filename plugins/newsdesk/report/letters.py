"""Letters that ask whoever passed an item on to delete it, one a receiver (PDPA s.33).

A letter names the items by number and address alone: whoever is to delete them need not learn whom they are about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsdesk.register.books import OfficeCard
from newsdesk.register.office import Office
from newsdesk.report.official import Letter, told_moment, written
from newsdesk.report.receipt import Leaning, Receipt
from newsdesk.report.table import one_line
from newsdesk.settings import CannotRun

_SUBJECT = "ขอให้ลบเรื่องที่นำออกจากการเผยแพร่แล้ว"
_BODY = """\
ตามที่สำนักงานได้เผยแพร่เรื่องต่อไปนี้ และ{because} นั้น

{items}

ความยินยอมที่ใช้เผยแพร่เรื่องดังกล่าวสิ้นสุดแล้วเมื่อ {end} {done}
อาศัยพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. ๒๕๖๒ มาตรา ๑๙ และมาตรา ๓๓ จึงขอให้ท่านดำเนินการดังนี้

1. ลบข้อความ ภาพ วีดิทัศน์ และสำเนาของเรื่องข้างต้นที่อยู่ในความดูแลของท่าน รวมทั้งที่ส่งต่อไว้
2. งดเผยแพร่หรือส่งต่อเรื่องดังกล่าวอีก
3. แจ้งผลและวันเวลาที่ลบให้สำนักงานทราบที่ {email} โดยอ้างเลขที่ความยินยอมข้างต้น

จึงเรียนมาเพื่อโปรดดำเนินการ"""
_DONE = "สำนักงานได้นำเรื่องออกจากเว็บไซต์และฟีดข่าวของสำนักงานแล้ว"
_DOING = "สำนักงานกำลังนำเรื่องออกจากเว็บไซต์และฟีดข่าวของสำนักงาน"
_AS_KEEPER, _AS_NETWORK = "เผยแพร่ในช่องทางที่ท่านดูแล", "ท่านได้ตอบรับเรื่องไว้"


@dataclass(frozen=True, slots=True)
class Receiver:
    """Whom a letter goes to: a channel, a school or a partner by id, how it is addressed, and what it passed on."""

    id: str
    to: str
    because: str
    uses: tuple[Leaning, ...]


def letters(given: Receipt, office: Office) -> dict[str, str]:
    """Return the letters by file name. Raises CannotRun when a receiver is in no register."""
    return {f"{given.consent.id}-{each.id}.md": _letter(each, given, office.card) for each in _receivers(given, office)}


def _receivers(given: Receipt, office: Office) -> Iterator[Receiver]:
    for channel in dict.fromkeys(channel for use in given.uses for channel in use.beyond):
        word = office.vocabulary.channels.get(channel)
        uses = tuple(use for use in given.uses if channel in use.sent)
        yield Receiver(channel, _known(channel, f"ผู้ดูแล{word.th}" if word else None), _AS_KEEPER, uses)
    for member in dict.fromkeys(member for use in given.uses for member in use.acknowledged):
        uses = tuple(use for use in given.uses if member in use.acknowledged)
        yield Receiver(member, _known(member, _member(member, office)), _AS_NETWORK, uses)


def _member(member: str, office: Office) -> str | None:
    if school := office.school(member):
        return f"{school.coordinator} {school.name}"
    partners = (f"{each.contact_role} {each.name}" for each in office.network.partners if each.id == member)
    return next(partners, None)


def _known(receiver: str, to: str | None) -> str:
    """Return how the receiver is addressed; its id becomes a file name, so it must be a plain word."""
    if to is None or not receiver.replace("-", "").isalnum():
        raise CannotRun(f"{one_line(receiver)}: ไม่พบผู้รับนี้ในทะเบียน (no register has this receiver)")
    return one_line(to)


def _letter(receiver: Receiver, given: Receipt, card: OfficeCard) -> str:
    body = _BODY.format(
        because=receiver.because,
        items="\n".join(_item(use, receiver, card) for use in receiver.uses),
        end=told_moment(given.consent.end, card),
        done=_DONE if given.settled else _DOING,
        email=card.email,
    )
    return written(Letter(_SUBJECT, receiver.to, f"ความยินยอมเลขที่ {given.consent.id}", body), card, given.at)


def _item(use: Leaning, receiver: Receiver, card: OfficeCard) -> str:
    at = use.sent.get(receiver.id)
    sent = f" ส่งเมื่อ {told_moment(at, card)}" if at else ""
    return f"- {use.item} {card.site_url}/{use.href}{sent}"
