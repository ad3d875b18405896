"""The papers of a breach, each begun for people to finish: take-down order, who saw it, notice, letters.

They name the item by number and address; nothing of what it says.
"""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk import thai
from newsdesk.register.office import Office
from newsdesk.report import printed
from newsdesk.report.breach_letters import BLANK, keeper, kinds, letters
from newsdesk.report.incident import Incident, Risk
from newsdesk.report.official import told_moment
from newsdesk.report.table import Row, one_line
from newsdesk.report.terms import ROLES

_RISKS: Mapping[Risk, str] = {"none": "ไม่พบความเสี่ยง", "some": "มีความเสี่ยง", "high": "ความเสี่ยงสูง"}
_BECAUSE = {
    "minors": "เป็นข้อมูลของผู้เยาว์",
    "numbers": "มีเลขที่ใช้แอบอ้างตัวบุคคลได้",
    "unread": "แฟ้มอ่านไม่ได้ จึงยังไม่รู้ว่ามีข้อมูลใด",
}
_HEADS = ("ผู้รับ", "ช่องทางติดต่อ", "ส่งเมื่อ", "ติดต่อเมื่อ", "ลบแล้วเมื่อ", "ส่งต่อให้ใคร", "ผู้ติดตาม")
_ORDER = """\
# คำสั่งนำออก {item}

ทำตามลำดับ ลงเวลาและผู้ทำทุกข้อ

1. นำออก (เวลา .......... ผู้ทำ ..........)

   ```sh
   newsdesk remove {item} --by PERSON --reason other
   git add -A content && git commit -m "{item}"
   ```

2. สร้างและเผยแพร่เว็บไซต์ใหม่ (เวลา .......... ผู้ทำ ..........)

   ```sh
   make github
   newsdesk verify {first}
   ```

   คำตอบต้องเป็น นำออกจากการเผยแพร่แล้ว

3. ลบจากประวัติของ git ดูรายการก่อน แล้วลบจริง (เวลา .......... ผู้ทำ ..........)

   ```sh
   newsdesk erase {item}
   newsdesk erase {item} --yes
   ```

4. แจ้งผู้รับทุกรายใน 2-who-saw.csv ให้ลบ แล้วลงเวลา
5. ขอให้ลบจากที่ต่อไปนี้

{caches}

6. แจ้งสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคลด้วย 3-notice.md ภายใน {by}
7. ใส่เวลาที่แจ้งใน notified_at และเวลาที่เสร็จทุกข้อใน closed_at ของ incident.json แล้วสั่ง (DIR คือโฟลเดอร์นี้)

   ```sh
   newsdesk breach {item} --output DIR
   ```

## ที่อยู่ที่ต้องหายไป

{addresses}

## ฟีดที่ต้องไม่มีเรื่องนี้

{feeds}

## หน้าอื่นที่ชี้มา

{pages}
"""
_NOTICE = """\
# แบบแจ้งเหตุการละเมิดข้อมูลส่วนบุคคล

เรียน สำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล ตามมาตรา ๓๗ (๔) แห่งพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. ๒๕๖๒

- ผู้ควบคุมข้อมูล: {office} {address}
- ผู้ประสานงาน: {dpo} {email} โทร. {phone} ชื่อ {blank}
- ทราบเหตุเมื่อ: {detected}
- ต้องแจ้งภายใน: {by} (๗๒ ชั่วโมง) ช้าที่สุด {latest} (๑๕ วัน) พร้อมเหตุผล
- เหตุที่แจ้งเกิน ๗๒ ชั่วโมง ถ้ามี: {blank}

## ลักษณะของเหตุ

- เรื่องเลขที่: {item}
- ลักษณะ (เปิดเผย แก้ไข หรือสูญหาย) และสาเหตุ: {blank}
- เผยแพร่ตั้งแต่และถึงเมื่อใด: {blank}
- ผู้ที่อาจเห็น: ผู้เข้าชมเว็บไซต์ และผู้รับ {receivers} รายใน 2-who-saw.csv

## ข้อมูลและเจ้าของข้อมูล

- ชนิดข้อมูล: {data}
- เจ้าของข้อมูลที่ระบุชื่อ: {subjects}
- ภาพที่ระบุตัวได้: {faces} ภาพ
- จำนวนรายทั้งหมดที่ยืนยันแล้ว: {blank}

## ผลกระทบ

- ระดับที่ระบบเสนอ: {risk} {because}
- ระดับที่เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคลตัดสิน และผลที่อาจเกิด: {blank}

## มาตรการ

- ที่ทำแล้ว (ดู 1-takedown.md): {blank}
- ที่จะทำเพื่อเยียวยาและป้องกันไม่ให้เกิดซ้ำ: {blank}
- การแจ้งเจ้าของข้อมูล: {told}

(ลงชื่อ) {blank}

ตำแหน่ง {blank}
"""


def papers(known: Incident, office: Office) -> dict[str, str]:
    """Return the papers by file name; letters only when the risk is high."""
    told = letters(known, office) if known.risk == "high" else {}
    return {
        "1-takedown.md": _order(known, office),
        "2-who-saw.csv": _who_saw(known),
        "3-notice.md": _notice(known, office),
    } | told


def _order(known: Incident, office: Office) -> str:
    return _ORDER.format(
        item=known.item,
        first=next((address for address in known.addresses if address.endswith("/")), "output/index.html"),
        by=told_moment(known.notify_by, office.card),
        caches="\n".join(f"   - {cache}" for cache in known.caches),
        addresses=_bullets(known.addresses),
        feeds=_bullets(known.feeds),
        pages=_bullets(known.pages),
    )


def _bullets(lines: tuple[str, ...]) -> str:
    return "\n".join(f"- {line}" for line in lines) or "- ไม่มีในเว็บไซต์ที่สร้างไว้ในเครื่องนี้"


def _who_saw(known: Incident) -> str:
    rows: list[Row] = [
        (each.to, each.contact, each.sent_at.isoformat() if each.sent_at else "", "", "", "", "")
        for each in known.receivers
    ]
    return printed.as_csv(_HEADS, [*rows, *((cache, "", "", "", "", "", "") for cache in known.caches)])


def _notice(known: Incident, office: Office) -> str:
    card = office.card
    people = (f"{_role(role)} {thai.digits(n, card.digits)} ราย" for role, n in known.subjects.items())
    return _NOTICE.format(
        office=card.name_th,
        address=card.address_th,
        dpo=keeper(office),
        email=card.email,
        phone=card.phone,
        blank=BLANK,
        item=known.item,
        detected=told_moment(known.detected_at, card),
        by=told_moment(known.notify_by, card),
        latest=told_moment(known.latest_by, card),
        receivers=thai.digits(len(known.receivers), card.digits),
        data=kinds(known),
        subjects=", ".join(people) or BLANK,
        faces=thai.digits(known.faces, card.digits),
        risk=_RISKS[known.risk],
        because=", ".join(_BECAUSE.get(word, word) for word in known.because),
        told="ต้องแจ้งพร้อมแนวทางเยียวยาโดยไม่ชักช้า ดูหนังสือ 4-" if known.risk == "high" else BLANK,
    )


def _role(role: str) -> str:
    """Return the Thai word for a role; people may write others into incident.json."""
    return ROLES[role].th if role in ROLES else one_line(role)
