"""Where one approved release still has to be sent: each declared channel, what to do there, and the ten minutes.

The manual gives ten minutes from the approval to the publication. What was sent before the approval was another text.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from newsdesk.finding import Lang
from newsdesk.office.sends import STANDARD
from newsdesk.register.distribution import Reach
from newsdesk.report.table import Phrase, aligned, told
from newsdesk.settings import ZONE
from newsdesk.thai import Digits, digits

_DO: Mapping[str, Phrase] = {
    "web": Phrase("newsdesk build --public แล้ว newsdesk publish", "newsdesk build --public, then newsdesk publish"),
    "rss": Phrase("ออกพร้อมเว็บไซต์", "goes out with the site"),
    "line": Phrase("วางข้อความในกลุ่มไลน์เครือข่าย", "paste it into the network's LINE group"),
    "facebook": Phrase("โพสต์ในเพจ ใส่คำอธิบายภาพด้วย", "post it, with the alternative texts"),
    "newsletter": Phrase("เปิดจดหมายแล้วส่งถึงผู้รับ", "open the letter and send it"),
    "radio": Phrase("ส่งบทให้สถานี", "send the script to the station"),
    "tv": Phrase("ส่งลำดับภาพให้สถานี", "send the scenes to the station"),
    "radio-tower": Phrase("ส่งบทให้ผู้ดูแลหอกระจายข่าว", "send it to whoever speaks from the tower"),
    "media": Phrase("ส่งถึงสื่อมวลชนทางอีเมล", "mail it to the press"),
}
_OTHER = Phrase("ส่งตามที่ตกลงกับผู้รับ", "send as agreed")
_SENT = Phrase("ส่งแล้ว {at} ใน {span}", "sent {at}, after {span}")
_HEAD = Phrase("{item} อนุมัติเมื่อ {at}", "{item}, approved {at}")
_LEFT = Phrase("เหลือเวลา {span}", "{span} left")
_LATE = Phrase("เกิน ๑๐ นาทีมาแล้ว {span}", "{span} past the ten")
_DONE = Phrase("ส่งครบทุกช่องทางแล้ว", "every channel is served")
_GONE = Phrase(
    "{item} {channel}: บันทึกแล้ว หลังอนุมัติ {span} ทันมาตรฐาน",
    "{item} {channel}: recorded, {span} after the approval, in time",
)
_GONE_LATE = Phrase(
    "{item} {channel}: บันทึกแล้ว หลังอนุมัติ {span} เกินมาตรฐาน ๑๐ นาที",
    "{item} {channel}: recorded, {span} after the approval, past the ten minutes",
)
_UNITS = (
    (timedelta(days=2), timedelta(days=1), Phrase("{} วัน", "{} days")),
    (timedelta(hours=2), timedelta(hours=1), Phrase("{} ชั่วโมง", "{} hours")),
    (timedelta(), timedelta(minutes=1), Phrase("{} นาที", "{} min")),
)


@dataclass(frozen=True, slots=True)
class Errand:
    """One channel: what it is called, when it was served (None while it is not), and the files that serve it."""

    channel: str
    name: str
    sent: datetime | None
    files: tuple[str, ...]


def errands(names: Mapping[str, str], reach: Reach, files: Mapping[str, tuple[str, ...]]) -> tuple[Errand, ...]:
    """Return the errands of the channels of *names*, in their order."""
    return tuple(Errand(each, name, reach.sent.get(each), files.get(each, ())) for each, name in names.items())


def text(item: str, approved: datetime, todo: Collection[Errand], at: datetime, lang: Lang) -> str:
    """Return the errands for a reader: the clock first, then a line for each channel."""
    said = _HEAD.says(lang).format(item=item, at=told(approved.astimezone(ZONE), lang))
    rows = [(f"  {each.name}", _state(each, approved, lang), " ".join(each.files)) for each in todo]
    return "\n".join((f"{said} {_clock(todo, approved, at, lang)}", *aligned(rows))) + "\n"


def gone(item: str, channel: str, took: timedelta, lang: Lang) -> str:
    """Say that *item* went through *channel*, and whether within the standard."""
    said = _GONE if took <= STANDARD else _GONE_LATE
    return said.says(lang).format(item=item, channel=channel, span=span(took, lang))


def _clock(todo: Collection[Errand], approved: datetime, at: datetime, lang: Lang) -> str:
    if all(each.sent for each in todo):
        return _DONE.says(lang)
    left = approved + STANDARD - at
    return (_LEFT if left >= timedelta() else _LATE).says(lang).format(span=span(abs(left), lang))


def _state(errand: Errand, approved: datetime, lang: Lang) -> str:
    if errand.sent is None:
        return _DO.get(errand.channel, _OTHER).says(lang)
    taken = span(errand.sent - approved, lang)
    return _SENT.says(lang).format(at=told(errand.sent.astimezone(ZONE), lang), span=taken)


def span(length: timedelta, lang: Lang, style: Digits = "thai") -> str:
    """Return a span in the unit a reader thinks in: minutes up to two hours, hours up to two days."""
    unit, words = next((unit, words) for least, unit, words in _UNITS if length >= least)
    return digits(words.says(lang).format(length // unit), style if lang == "th" else "arabic")
