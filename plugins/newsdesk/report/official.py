"""The form of an official letter (หนังสือราชการ), in Markdown; number and signature are left to the one who sends it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from newsdesk import thai
from newsdesk.register.books import OfficeCard

_FORM = """\
# {subject}

ที่ ....................

{office}

{address}

{day}

เรื่อง {subject}

เรียน {to}

อ้างถึง {reference}

{body}

ขอแสดงความนับถือ

(ลงชื่อ) ....................

ตำแหน่ง ....................

{unit} โทร. {phone}
"""


class Letter(NamedTuple):
    """What is to be written: about what, to whom, referring to what, and the body."""

    subject: str
    to: str
    reference: str
    body: str


def written(letter: Letter, card: OfficeCard, at: datetime) -> str:
    """Return *letter* on the office's paper, dated *at*."""
    day = thai.plain_date(at.date(), card.digits)
    letterhead = {"office": card.name_th, "address": card.address_th, "unit": card.unit_th, "phone": card.phone}
    return _FORM.format(day=day, **letterhead, **letter._asdict())


def told_moment(at: datetime, card: OfficeCard) -> str:
    """Return a moment as a letter tells it: `๑๘ พฤศจิกายน ๒๕๖๙ เวลา ๑๕.๑๘ น.`."""
    return f"{thai.plain_date(at.date(), card.digits)} เวลา {thai.clock_time(at, card.digits)}"
