"""The consents in use that end soon or have ended, by school, and a letter that asks each school about its own.

A letter names consents and items by number and address alone; the school knows whom they are about.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from newsdesk.desk import Desk
from newsdesk.finding import Lang
from newsdesk.register.books import Consent, School
from newsdesk.register.distribution import Sending
from newsdesk.register.office import Office
from newsdesk.release.model import Reading
from newsdesk.report import receipt
from newsdesk.report.official import Letter, told_moment, written
from newsdesk.report.receipt import Leaning, Receipt
from newsdesk.report.table import Phrase, Row, one_line

_OF_SCHOOL = re.compile(r"[สS](\d+)")
_ENDS, _ENDED = Phrase("จะสิ้นสุด {}", "ends {}"), Phrase("สิ้นสุดแล้ว {}", "ended {}")
_NONE = Phrase("ไม่มีความยินยอมที่ใช้อยู่ซึ่งจะสิ้นสุดหรือสิ้นสุดแล้ว", "no consent in use ends or has ended")
_SUBJECT = "ขอความอนุเคราะห์เรื่องความยินยอมที่จะสิ้นสุดหรือสิ้นสุดแล้ว"
_BODY = """\
ตามที่สำนักงานเผยแพร่เรื่องของโรงเรียนของท่านโดยอาศัยความยินยอมตามเลขที่ต่อไปนี้ ซึ่งจะสิ้นสุดหรือสิ้นสุดแล้ว

{lines}

อาศัยพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. ๒๕๖๒ มาตรา ๑๙ และมาตรา ๒๐ จึงขอความอนุเคราะห์ดังนี้

1. ความยินยอมที่ยังไม่สิ้นสุด หากเจ้าของข้อมูลและผู้ใช้อำนาจปกครองประสงค์ให้เผยแพร่ต่อ โปรดส่งหนังสือยินยอมฉบับใหม่ก่อนวันสิ้นสุด
2. หากไม่ประสงค์ ไม่ต้องดำเนินการใด เรื่องจะออกจากเว็บไซต์และฟีดข่าวในวันนั้น
3. เรื่องที่ความยินยอมสิ้นสุดแล้ว โปรดลบสำเนาที่โรงเรียนเผยแพร่หรือส่งต่อไว้
4. แจ้งผลที่ {email} โดยอ้างเลขที่ความยินยอม และไม่ต้องระบุชื่อ

การไม่ให้ความยินยอมไม่กระทบต่อการเรียนหรือสิทธิใดของนักเรียน

จึงเรียนมาเพื่อโปรดพิจารณา"""


@dataclass(frozen=True, slots=True)
class Ending:
    """A consent in use that ends soon or has ended, and the school it came from; None when it came from no school."""

    given: Receipt
    school: School | None

    @property
    def used(self) -> tuple[Leaning, ...]:
        """The dossiers that still lean on it."""
        return tuple(use for use in self.given.uses if use.state != "gone" or use.built)


def endings(
    desk: Desk, readings: tuple[Reading, ...], sendings: tuple[Sending, ...], built: Collection[str], within: timedelta
) -> tuple[Ending, ...]:
    """Return those that end *within* that time, the earliest first."""
    papers = (paper for paper in desk.office.consents.values() if paper.end <= desk.at + within)
    given = (receipt.receipt(paper, desk, readings, sendings, built) for paper in papers)
    found = (Ending(each, _school(each.consent, desk.office)) for each in given)
    return tuple(sorted((each for each in found if each.used), key=_order))


def _order(each: Ending) -> tuple[str, str]:
    return each.given.consent.end.isoformat(), each.given.consent.id


def _school(paper: Consent, office: Office) -> School | None:
    """Return the school that the code of the subject names: ส04 is S04."""
    code = _OF_SCHOOL.search(paper.subject)
    return office.school(f"S{code[1]}") if code else None


def by_school(found: tuple[Ending, ...]) -> Mapping[str, tuple[Ending, ...]]:
    """Return the endings by the id of their school, in the order of ids; those of no school under nothing."""
    ids = sorted({each.school.id if each.school else "" for each in found})
    return {key: tuple(each for each in found if (each.school.id if each.school else "") == key) for key in ids}


def rows(found: tuple[Ending, ...], lang: Lang) -> list[Row]:
    """Return a line for each consent: its number, its end, its school and mailbox, its items; or that none ends."""
    if not found:
        return [(_NONE.says(lang),)]
    return [row for group in by_school(found).values() for row in (_row(each, lang) for each in group)]


def _row(each: Ending, lang: Lang) -> Row:
    end, school = each.given.consent.end, each.school
    told = (_ENDED if each.given.ended else _ENDS).says(lang).format(f"{end:%Y-%m-%d %H:%M}")
    place = f"{school.id} {school.email}" if school else "-"
    return each.given.consent.id, told, place, " ".join(use.item or use.path for use in each.used)


def letters(found: tuple[Ending, ...], desk: Desk) -> dict[str, str]:
    """Return a letter to each school, by file name; consents of no school get none."""
    return {f"{key}.md": _letter(group, desk) for key, group in by_school(found).items() if key}


def _letter(group: tuple[Ending, ...], desk: Desk) -> str:
    card, school = desk.office.card, group[0].school
    to = one_line(f"{school.coordinator} {school.name} (ส่งทาง {school.email})") if school else ""
    body = _BODY.format(lines="\n".join(line for each in group for line in _lines(each, desk)), email=card.email)
    numbers = ", ".join(each.given.consent.id for each in group)
    return written(Letter(_SUBJECT, to, f"ความยินยอมเลขที่ {numbers}", body), card, desk.at)


def _lines(each: Ending, desk: Desk) -> Iterator[str]:
    card = desk.office.card
    word = "สิ้นสุดแล้วเมื่อ" if each.given.ended else "จะสิ้นสุดเมื่อ"
    yield f"- {each.given.consent.id} {word} {told_moment(each.given.consent.end, card)}"
    for use in each.used:
        yield f"    - {use.item} {card.site_url}/{use.href}" if use.sent else f"    - {use.item}"
