"""The words around a pay: what it is called, whose it is, and which of them make it a limit or an office's money."""

from __future__ import annotations

import re

from newsdesk.privacy.detect.pattern import any_of

_ENGLISH = r"(?<![a-z])(?:salar(?:y|ies)|income|wages?|earns?|earned|earnings?|pension)(?![a-z])"
PAY = re.compile(
    any_of(r"เงิน\s?เดือน ราย\s?ได้ รายรับ ค่า\s?จ้าง ค่า\s?ตอบ\s?แทน ค่า\s?แรง บำนาญ วิทยฐานะ เงินประจำตำแหน่ง")
    + rf"|(?:รับ|ได้|ตก)(?:เงิน)?(?:เดือน|วัน)ละ|{_ENGLISH}",
    re.IGNORECASE,
)
HINTS = (
    "เงินเดือน", "เงิน เดือน", "รายได้", "ราย ได้", "รายรับ", "ค่าจ้าง", "ค่า จ้าง", "ตอบแทน", "ตอบ แทน", "ค่าแรง", "ค่า แรง",
    "บำนาญ", "วิทยฐานะ", "ประจำตำแหน่ง", "เดือนละ", "วันละ", "salar", "income", "wage", "earn", "pension",
)  # fmt: skip
OWN = re.compile(any_of(r"เงิน\s?เดือน ราย\s?ได้ บำนาญ salary income"), re.IGNORECASE)  # what only a person has

# Each of these begins a name, unless it begins one of the words after it.
_TITLES = (
    f"นาย(?!{any_of('ก อำเภอ แพทย์ ทะเบียน ทหาร ตำรวจ จ้าง ช่าง สถานี')})",
    f"นางสาว|นาง(?!{any_of('สาว แบบ เงือก')})",
    r"น\. ?ส\.|ด\. ?[ชญ]\.|ด[ชญ]\.|เด็กชาย|เด็กหญิง|ว่าที่ ?(?:ร้อย|พัน|[รพ]\. ?ต\.)|ดร\.|น้อง",
    rf"ผอ\.(?!{any_of('โรงเรียน สพ เขต กลุ่ม')})",
    f"อาจารย์(?!{any_of('ที่ พิเศษ ประจำ มหา ผู้ จ้าง')})",
    f"คุณ(?!{any_of('ภาพ ธรรม สมบัติ วุฒิ ลักษณะ ครู')})",
    "ครู(?! ?"
    + any_of(
        """ผู้ อัตรา พี่ ธุรการ ต่าง ชำนาญ เชี่ยวชาญ ใหม่ ทุก ที่ และ ใน จ้าง รายเดือน ประจำ สอน ไทย เดือน ได้ มี จะ หรือ ขั้น โรงเรียน
        ภาษา ปฐม อนุบาล ระดับ วิทยากร แต่ละ ตาม"""
    )
    + ")",
    r"(?<![a-z])(?:mrs?|ms|miss|master|khun)\b\.?",
)
NAMED = re.compile("(?:" + "|".join(_TITLES) + r")[ \t]?[ก-ฮเ-ไa-z][\u0e01-\u0e4ea-z]{1,30}", re.IGNORECASE)
KIN = re.compile(
    "บิดา|มารดา|พ่อ(?!ค้า|ครู)|แม่(?!ค้า|บ้าน|น้ำ|ข่าย)|ผู้ปกครอง|ครอบครัว|ครัวเรือน|ปู่|ย่า(?!ง|น)|(?<!ข)ยาย|ลุง|ป้า(?!ย)"
    r"|(?<![a-z])(?:father|mother|parents?|guardian|family|household|his|her)(?![a-z])",
    re.IGNORECASE,
)
LIMIT = re.compile(
    any_of(
        r"""ไม่(?:เกิน|น้อยกว่า|ต่ำกว่า|ถึง) ต่ำกว่า น้อยกว่า มากกว่า ตั้งแต่ เกิน ขั้น\s?ต่ำ ขั้น\s?สูง เกณฑ์ เฉลี่ย ต่อหัว ทุกคน ส่วนใหญ่ ร้อยละ
        ที่มี less\sthan below at\sleast average maximum limit"""
    ),
    re.IGNORECASE,
)
PUBLIC = re.compile(
    any_of(
        """งบประมาณ วงเงิน รับสมัคร วุฒิ รวมทั้งสิ้น สหกรณ์ ทุนการศึกษา เบิกจ่าย กองทุน บริจาค เงินรางวัล เบี้ยเลี้ยง ค่าเช่า ค่าพาหนะ
        ค่าอาหาร แรกบรรจุ อัตราค่าจ้าง budget scholarship donat"""
    ),
    re.IGNORECASE,
)
OF_AN_OFFICE = re.compile(rf"{any_of('โรงเรียน สถานศึกษา ชุมนุม กิจกรรม สหกรณ์ สมาคม มูลนิธิ ร้าน')}\S{{0,30}}\Z")
FOR_AN_OFFICE = re.compile(
    rf"[ ]?{any_of('ให้ เข้า สมทบ (?:คณะ)?กรรมการ วิทยากร ล่วงเวลา สถานศึกษา โรงเรียน ภาษี แผ่นดิน จากกิจกรรม จากงาน จากตลาด')}"
)
_NO_NAME = any_of("ตำแหน่ง โครงการ รายการ โรงเรียน สถาน หน่วย งาน กิจกรรม วิชา ร้าน บริษัท")
HEAD_OF_NAMES = re.compile(rf"\W{{0,3}}(?:ชื่อ(?! ?{_NO_NAME})|(?:full ?)?name)", re.IGNORECASE)
