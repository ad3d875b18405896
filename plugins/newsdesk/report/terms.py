"""The words of the data protection officer's papers for what the registers and dossiers say in words of ours."""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.register.words import Basis
from newsdesk.report.receipt import State
from newsdesk.report.table import Phrase

ROLES: Mapping[str, Phrase] = {
    "official": Phrase("เจ้าหน้าที่", "officials"),
    "staff": Phrase("บุคลากร", "staff"),
    "pupil": Phrase("นักเรียน", "pupils"),
    "guardian": Phrase("ผู้ปกครอง", "guardians"),
    "public": Phrase("ประชาชน", "members of the public"),
}
BASES: Mapping[Basis, Phrase] = {
    "public-task": Phrase("ภารกิจของรัฐ (มาตรา ๒๔ (๔))", "public task (s.24(4))"),
    "consent": Phrase("ความยินยอม (มาตรา ๑๙)", "consent (s.19)"),
    "legal-obligation": Phrase("หน้าที่ตามกฎหมาย (มาตรา ๒๔ (๖))", "legal obligation (s.24(6))"),
    "legitimate-interest": Phrase("ประโยชน์โดยชอบด้วยกฎหมาย (มาตรา ๒๔ (๕))", "legitimate interest (s.24(5))"),
    "contract": Phrase("สัญญา (มาตรา ๒๔ (๓))", "contract (s.24(3))"),
}
STATES: Mapping[State, Phrase] = {
    "gone": Phrase("นำออกแล้ว", "gone"),
    "shown": Phrase("เผยแพร่อยู่", "shown"),
    "waiting": Phrase("ไม่ได้เผยแพร่", "not shown"),
    "held": Phrase("กักไว้", "held"),
    "unread": Phrase("อ่านแฟ้มไม่ได้ ต้องเปิดดูเอง", "the dossier cannot be read; open it"),
}
