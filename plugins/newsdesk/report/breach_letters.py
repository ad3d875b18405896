"""The letters of a breach to the people it is about or their guardians, one a consent: its number names nobody.

Each is begun for the data protection officer to finish; nothing of what the item says stands in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsdesk.register.office import Office
from newsdesk.report.incident import Incident
from newsdesk.report.official import Letter, told_moment, written
from newsdesk.report.table import one_line

BLANK = "...................."
_DATA = {
    "NAME": "ชื่อหรือตำแหน่ง",
    "PHOTO": "ภาพที่ระบุตัวได้",
    "NATIONAL_ID": "เลขประจำตัวประชาชน",
    "STATELESS_CODE": "รหัสบุคคลไม่มีสถานะทางทะเบียน",
    "PASSPORT": "เลขหนังสือเดินทาง",
    "PHONE": "โทรศัพท์ส่วนตัว",
    "EMAIL": "อีเมลส่วนตัว",
    "BANK_ACCOUNT": "เลขบัญชีธนาคาร",
    "CREDIT_CARD": "เลขบัตรเครดิต",
    "MINOR_NAME": "ชื่อเด็ก",
}
_SUBJECT = "แจ้งเหตุการละเมิดข้อมูลส่วนบุคคลและแนวทางเยียวยา"
_BODY = """\
เมื่อ {detected} สำนักงานทราบว่าเรื่องเลขที่ {item} ที่สำนักงานเผยแพร่มีข้อมูลส่วนบุคคลที่ไม่ควรเปิดเผย
ซึ่งอาจเป็นข้อมูลของท่านหรือผู้ที่อยู่ในความปกครองของท่าน ชนิดของข้อมูลคือ {data}

สำนักงานขออภัย และดำเนินการดังนี้

1. นำเรื่องออกจากเว็บไซต์และฟีดข่าว เมื่อ ....................
2. แจ้งผู้ที่ได้รับเรื่องให้ลบ และติดตามผล
3. แจ้งสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล เมื่อ ....................

สิ่งที่ท่านทำได้ คือ ระวังผู้ติดต่อที่อ้างข้อมูลดังกล่าว แจ้งสำนักงานหากพบสำเนา และขอให้ลบ แก้ไข หรือขอดูข้อมูลได้ทุกเมื่อ
ติดต่อ{dpo} ที่ {email} โทร. {phone} ท่านมีสิทธิร้องเรียนต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล

ผลที่อาจเกิดและการเยียวยาเพิ่มเติม ....................

จึงเรียนมาเพื่อทราบ"""


def letters(known: Incident, office: Office) -> dict[str, str]:
    """Return the letters by file name."""
    return dict(_named(known, office))


def kinds(known: Incident) -> str:
    """Return the kinds of data in Thai."""
    return ", ".join(_DATA.get(kind, kind) for kind in known.data) or BLANK


def keeper(office: Office) -> str:
    """Return the post of the data protection officer."""
    return ", ".join(person.post for person in office.team.people if person.role == "dpo") or BLANK


def _named(known: Incident, office: Office) -> Iterator[tuple[str, str]]:
    """Yield a letter for each consent of the register, and one for all others who are named."""
    papers = [office.consents[number] for number in known.consents if number in office.consents]
    for paper in papers:
        whom = "ผู้ใช้อำนาจปกครองของเจ้าของข้อมูล" if paper.minor else "เจ้าของข้อมูล"
        yield f"4-letter-{paper.id}.md", _letter(known, office, f"{whom}ตามความยินยอมเลขที่ {paper.id}")
    if not papers or len(papers) < sum(known.subjects.values()):
        yield "4-letter.md", _letter(known, office, f"เจ้าของข้อมูลส่วนบุคคล หรือผู้ใช้อำนาจปกครอง {BLANK}")


def _letter(known: Incident, office: Office, to: str) -> str:
    card = office.card
    body = _BODY.format(
        detected=told_moment(known.detected_at, card),
        item=known.item,
        data=kinds(known),
        dpo=keeper(office),
        email=card.email,
        phone=card.phone,
    )
    return written(Letter(_SUBJECT, one_line(to), f"เรื่องเลขที่ {known.item}", body), card, known.at)
