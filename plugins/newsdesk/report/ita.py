"""The evidence of a fiscal year for the integrity assessment (ITA): a text, a page, a spreadsheet, a ZIP of both."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape

from newsdesk import thai
from newsdesk.finding import Lang
from newsdesk.office.evidence import Shown
from newsdesk.register.oit import Element
from newsdesk.report import printed
from newsdesk.report.table import Phrase, Row, aligned

_TITLE = Phrase("หลักฐานการเผยแพร่ข่าวประชาสัมพันธ์ ปีงบประมาณ พ.ศ. {year}", "Evidence of published news, fiscal year {year}")
_HEADS = (
    Phrase("ลำดับ", "no."),
    Phrase("เลขเรื่อง", "item"),
    Phrase("วันที่", "date"),
    Phrase("ประเภท", "kind"),
    Phrase("เรื่อง", "title"),
    Phrase("ที่อยู่", "address"),
    Phrase("ลายนิ้วมือ", "digest"),
)
_UNNUMBERED = Phrase("ยังไม่มีเลขข้อ", "no number yet")
_UNSEEN = Phrase("ยังไม่ได้ตรวจกับคู่มือของปีนั้น", "not checked against the manual of that year")
_COUNT = Phrase("{count} เรื่องที่เผยแพร่อยู่", "{count} items are public")
_NOTHING = Phrase("ยังไม่มีเรื่องของปีนี้ที่เผยแพร่อยู่", "nothing of this year is public")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def text(year: int, asked: Sequence[Element], found: Sequence[Shown], lang: Lang) -> str:
    """Return what is asked, and what shows it, as lines."""
    lines = [_title(year, lang), *(f"  {_asked(each, lang)}" for each in asked), _count(found, lang)]
    rows = [(each.item, f"{each.at:%Y-%m-%d}", each.title, each.address) for each in found]
    return "\n".join((*lines, *(f"  {line}" for line in aligned(rows)))) + "\n"


def as_csv(found: Sequence[Shown], lang: Lang) -> str:
    """Return a row for each item."""
    return printed.as_csv(_heads(lang), _rows(found, lang))


def page(year: int, asked: Sequence[Element], found: Sequence[Shown], lang: Lang) -> str:
    """Return the page that an assessor reads; every address is a link."""
    heads, rows = _heads(lang), _rows(found, lang)
    table = printed.table(heads, rows)
    for each in found:
        address = escape(each.address)
        table = table.replace(f">{address}</td>", f'><a href="{address}">{address}</a></td>')
    told = [printed.bullets(_asked(each, lang) for each in asked), printed.paragraph(_count(found, lang))]
    return printed.page(_title(year, lang), (*told, table), lang, wide=True)


def papers(year: int, asked: Sequence[Element], found: Sequence[Shown], lang: Lang) -> Mapping[str, bytes]:
    """Return the page, the spreadsheet, and a ZIP of both with their sums; the same bytes each time."""
    told = {"index.html": page(year, asked, found, lang).encode(), "evidence.csv": as_csv(found, lang).encode()}
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in told.items())
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for name, data in {**told, "SHA256SUMS": sums.encode()}.items():
            made.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return {**told, f"ita-{year}.zip": packed.getvalue()}


def _title(year: int, lang: Lang) -> str:
    return _TITLE.says(lang).format(year=thai.digits(year, "thai" if lang == "th" else "arabic"))


def _asked(each: Element, lang: Lang) -> str:
    doubt = "" if each.verified else f" ({_UNSEEN.says(lang)})"
    return f"{each.item or _UNNUMBERED.says(lang)} {each.title}: {each.needs}{doubt}"


def _count(found: Sequence[Shown], lang: Lang) -> str:
    count = thai.digits(len(found), "thai" if lang == "th" else "arabic")
    return _COUNT.says(lang).format(count=count) if found else _NOTHING.says(lang)


def _heads(lang: Lang) -> Row:
    return tuple(head.says(lang) for head in _HEADS)


def _rows(found: Sequence[Shown], lang: Lang) -> list[Row]:
    def day(each: Shown) -> str:
        return thai.short_date(each.at) if lang == "th" else f"{each.at:%Y-%m-%d}"

    return [
        (str(place), each.item, day(each), each.kind, each.title, each.address, each.digest)
        for place, each in enumerate(found, 1)
    ]
