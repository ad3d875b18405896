"""The record of processing as text, as a page, as a spreadsheet and as JSON; the words of section 39 head it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

from newsdesk import thai
from newsdesk.finding import Lang
from newsdesk.register.books import OfficeCard, Vocabulary
from newsdesk.register.office import Office
from newsdesk.report import printed
from newsdesk.report.ropa import Activity, Data, Keeping, Record
from newsdesk.report.table import Phrase, Row, told
from newsdesk.report.terms import BASES, ROLES, STATES

_TITLE = Phrase("บันทึกรายการกิจกรรมการประมวลผลข้อมูลส่วนบุคคล", "Record of processing activities")
_LAW = Phrase("พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. ๒๕๖๒ มาตรา ๓๙", "PDPA B.E. 2562, section 39")
_HEADS = (
    Phrase("เรื่อง", "item"),
    Phrase("วัตถุประสงค์", "purpose"),
    Phrase("เจ้าของข้อมูล", "subjects"),
    Phrase("ข้อมูล", "data"),
    Phrase("ฐานตามกฎหมาย", "legal basis"),
    Phrase("ความยินยอม", "consents"),
    Phrase("ถอนแล้ว", "withdrawn"),
    Phrase("ผู้รับ", "recipients"),
    Phrase("เก็บถึง", "kept until"),
    Phrase("สถานะ", "now"),
    Phrase("ผู้รับผิดชอบ", "responsible"),
)
_SEEN = Phrase("ผู้ที่เห็นหน้าในภาพ", "people seen in photographs")
_DATA: Mapping[Data, Phrase] = {
    "name": Phrase("ชื่อหรือตำแหน่ง", "name or post"),
    "photo": Phrase("ภาพที่ระบุตัวได้", "photographs that identify"),
    "video": Phrase("วีดิทัศน์และเสียง", "video and voice"),
}
_KEEPING: Mapping[Keeping, Phrase] = {
    "expires": Phrase("{} (หมดอายุข่าว)", "{} (expires)"),
    "consent": Phrase("{} (สิ้นความยินยอม)", "{} (consent ends)"),
    "schedule": Phrase("ตามตารางอายุเอกสารของสำนักงาน", "the office's schedule"),
}
_MEASURES = Phrase(
    "ตรวจข้อมูลส่วนบุคคลทุกเรื่องก่อนอนุมัติ อนุมัติด้วยลายเซ็นดิจิทัล ล้างข้อมูลแฝงในภาพ ตรวจเว็บไซต์ทุกไฟล์ก่อนเผยแพร่"
    " ทะเบียนความยินยอมเก็บเพียงเลข (มาตรา ๓๗ (๑))",
    "every item is searched for personal data and approved by a digital signature, pictures carry no metadata, every"
    " built file is audited, the register of consents holds numbers only (s.37(1))",
)
_RIGHTS = Phrase(
    "ใช้สิทธิตามมาตรา ๓๐ ถึง ๓๖ ได้ที่เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล ตอบรับภายใน ๑๕ วัน ตอบคำขอเข้าถึงภายใน ๓๐ วัน",
    "rights of sections 30 to 36: ask the data protection officer; acknowledged in 15 days, access in 30",
)
_REFUSED = Phrase(
    "การปฏิเสธคำขอหรือการคัดค้าน พร้อมเหตุผล (มาตรา ๓๙ (๗)): ....................",
    "requests and objections refused, with reasons (s.39(7)): ....................",
)
_CONTROLLER, _DPO = Phrase("ผู้ควบคุมข้อมูล", "controller"), Phrase("เจ้าหน้าที่คุ้มครองข้อมูล", "data protection officer")
_ASKED, _SECURED = Phrase("สิทธิและวิธีใช้สิทธิ", "rights"), Phrase("มาตรการรักษาความปลอดภัย", "security measures")
_AT, _TOTAL = Phrase("ณ เวลา", "as of"), Phrase("รวม", "totals")
_UNREAD = Phrase("แฟ้มที่อ่านไม่ได้ จึงอาจขาดในบันทึกนี้", "dossiers that cannot be read, and may be missing here")
_SUM = Phrase(
    "{} เรื่อง ระบุชื่อ {} ราย ภาพที่ระบุตัวได้ {} ภาพ ความยินยอม {} ฉบับ ถอนแล้ว {} ฉบับ",
    "items: {}, people named: {}, photographs that identify: {}, consents: {}, withdrawn: {}",
)


def text(made: Record, office: Office, lang: Lang = "th") -> str:
    """Return the record as lines, a block a dossier."""
    facts = (f"{name}: {value}" for name, value in _facts(made, office, lang))
    blocks = (line for row in _rows(made, office, lang) for line in _block(row, lang))
    lost = [f"{_UNREAD.says(lang)}: {', '.join(made.unread)}"] if made.unread else []
    return "\n".join([_TITLE.says(lang), *facts, "", *blocks, *lost, _REFUSED.says(lang)]) + "\n"


def html(made: Record, office: Office, lang: Lang = "th") -> str:
    """Return the record as a page for a screen or for A4."""
    lost = [printed.heading(_UNREAD.says(lang)), printed.bullets(made.unread)] if made.unread else []
    rows = printed.table(_heads(lang), _rows(made, office, lang))
    facts = [(name, (value,)) for name, value in _facts(made, office, lang)]
    parts = [printed.pairs(facts), rows, *lost, printed.paragraph(_REFUSED.says(lang))]
    return printed.page(_TITLE.says(lang), parts, lang, wide=True)


def as_csv(made: Record, office: Office, lang: Lang = "th") -> str:
    """Return the record as a spreadsheet; each row bears the measures too."""
    heads = (*_heads(lang), _SECURED.says(lang))
    return printed.as_csv(heads, [(*row, _MEASURES.says(lang)) for row in _rows(made, office, lang)])


def as_json(made: Record) -> str:
    """Return {at, activities, totals, unread}; words as in the registers, moments in ISO."""
    told_of = {
        "at": made.at,
        "activities": [asdict(each) for each in made.activities],
        "totals": {
            "activities": len(made.activities),
            "subjects": made.subjects,
            "faces": made.faces,
            "consents": len(made.consents),
            "withdrawn": len(made.withdrawn),
        },
        "unread": made.unread,
    }
    return json.dumps(told_of, ensure_ascii=False, indent=1, default=lambda at: at.isoformat()) + "\n"


def _block(row: Row, lang: Lang) -> Iterator[str]:
    item, purpose, *rest = row
    yield f"{item}  {purpose}"
    yield from (f"   {head}: {cell}" for head, cell in zip(_heads(lang)[2:], rest, strict=True) if cell)
    yield ""


def _facts(made: Record, office: Office, lang: Lang) -> tuple[tuple[str, str], ...]:
    card = office.card
    keeper = ", ".join(person.post for person in office.team.people if person.role == "dpo")
    count = (len(made.activities), sum(made.subjects.values()), made.faces, len(made.consents), len(made.withdrawn))
    return (
        (_AT.says(lang), f"{told(made.at, lang, card.digits)} ({_LAW.says(lang)})"),
        (_CONTROLLER.says(lang), f"{card.name_th if lang == 'th' else card.name_en}, {card.email}, {card.phone}"),
        (_DPO.says(lang), keeper or "...................."),
        (_ASKED.says(lang), f"{_RIGHTS.says(lang)}: {card.site_url}/privacy/"),
        (_SECURED.says(lang), _MEASURES.says(lang)),
        (_TOTAL.says(lang), _SUM.says(lang).format(*(_number(each, card, lang) for each in count))),
    )


def _heads(lang: Lang) -> Row:
    return tuple(head.says(lang) for head in _HEADS)


def _rows(made: Record, office: Office, lang: Lang) -> list[Row]:
    return [_row(each, office, lang) for each in made.activities]


def _row(each: Activity, office: Office, lang: Lang) -> Row:
    card, words = office.card, office.vocabulary
    return (
        each.item,
        words.kinds[each.kind].th if lang == "th" and each.kind in words.kinds else each.kind.value,
        _listed([*_people(each, card, lang), *([_SEEN.says(lang)] if each.faces else [])]),
        _listed(_DATA[data].says(lang) for data in each.data),
        _listed(BASES[basis].says(lang) for basis in each.bases),
        _number(len(each.consents), card, lang),
        _number(len(each.withdrawn), card, lang),
        _listed(_channel(channel, words, lang) for channel in each.channels),
        _KEEPING[each.keeping].says(lang).format(told(each.end, lang, card.digits) if each.end else ""),
        STATES[each.state].says(lang),
        each.post,
    )


def _people(each: Activity, card: OfficeCard, lang: Lang) -> list[str]:
    return [f"{ROLES[role].says(lang)} {_number(n, card, lang)}" for role, n in each.subjects.items()]


def _channel(channel: str, words: Vocabulary, lang: Lang) -> str:
    return words.channels[channel].th if lang == "th" and channel in words.channels else channel


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def _number(number: int, card: OfficeCard, lang: Lang) -> str:
    return thai.digits(number, card.digits) if lang == "th" else str(number)
