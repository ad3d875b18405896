"""Who is spoken of: somebody with a title and a name, one child among others, somebody's father; never a crowd."""

from __future__ import annotations

import re

from newsdesk.privacy.detect.number import Span
from newsdesk.privacy.detect.pattern import THAI, any_of, compiled

_APART = f"(?<!{THAI})"
_NAME = r"(?=[ก-ฮเ-ไ])"  # a name begins here
_CLASS = r"(?:ชั้น|[ปมอ]\s?\.\s?[1-6]|ประถม|มัธยม|อนุบาล)"
_AGE = r"(?:วัย|อายุ)(?:ประมาณ|ราว|เพียง)?\s?[0-9]{1,2}(?:\s?(?:ปี|ขวบ|เดือน)|(?![0-9]|\s?[-–]))"
_ONE = any_of("คนหนึ่ง รายหนึ่ง คนนี้ รายนี้ คนดังกล่าว รายดังกล่าว หนึ่งคน หนึ่งราย 1~(?:คน|ราย)(?!ต่อ|ละ)")
_MANY = any_of(
    r"""และ หรือ / ทุก ทั้ง จำนวน ใน(?!ท) ไทย(?!รัฐ|พร|ชัย) กลุ่ม มัก ควร อาจ จะ ไม่ หลาย ส่วน เหล่า แต่ละ ต่ำกว่า ๆ
    ที่(?!รัก) [0-9]{1,5}~(?:คน|ราย) อายุ(?:ไม่|ต่ำ|ระหว่าง|ตั้งแต่|มาก|น้อย|\s?[0-9]+\s?(?:-|ถึง|–))"""
)
_NO_NICKNAME = any_of(
    """นักเรียน ใหม่ ชาย สาว เล็ก คน หนู เยาวชน เด็ก ประถม มัธยม อนุบาล จาก ชั้น รัก เขย สะใภ้ ร่วม ได้ ของ มา ไป
    เรียน ผู้ ร้อง ประชาชน พี่ กลับ"""
)
_YOUNG = "(?:นักเรียน|เด็ก|เยาวชน|วัยรุ่น|ศิษย์|ผู้เรียน|บุตร|ลูก|หนุ่ม|สาว)"
_CHILD = any_of(
    rf"""(?:ด\s?\.\s?[ชญ](?:\s?\.)?|{_APART}ด[ชญ][.\s]|เด็ก\s?(?:ชาย|หญิง))(?=[\s|,]{{0,3}}[ก-ฮเ-ไ0-9(])(?!\s?{_MANY})
    (?<!พี่)น้อง\s?{_NAME}(?!{_MANY}|{_NO_NICKNAME}) {_YOUNG}(?:หญิง|ชาย)?~(?:ที่ชื่อ|ชื่อ(?!โครงการ)|นามว่า)
    {_YOUNG}(?:หญิง|ชาย)?[^\n\f]{{0,30}}?{_ONE}
    {_YOUNG}(?:หญิง|ชาย)~(?={_CLASS}|{_AGE}|คนหนึ่ง|ราย(?!บุคคล|ใหม่)|ถูก|ตั้งครรภ์|ท้อง|หาย|[(]|โรงเรียน)
    {_YOUNG}(?:หญิง|ชาย|สาว|หนุ่ม)?(?:{_CLASS}[^\n\f]{{0,15}}?)?[\s(]?{_AGE}"""
)
_CLASSED = rf"นักเรียน(?=\s?{_CLASS})"
_NO_MISTER = "ก(?:รัฐ|สมาคม|เทศ|อบ|องค์|เมือง|สภา|ฯ|พ) อำเภอ แพทย์ ทะเบียน ทหาร ตำรวจ จ้าง ช่าง หน้า ประกัน"
_NO_YOU = "ภาพ ธรรม ค่า ลักษณะ วุฒิ สมบัติ ประโยชน์ ูปการ วิทย งาม ครู(?:และ|ผู้|ทุก|\\s)"
_NO_TEACHER = """ผู้ ประจำ ที่ สอน และ ใน จาก ทุก จำนวน บุคลากร สังกัด โรงเรียน ใหญ่ การ นำ พี่เลี้ยง อัตรา จ้าง ภาษา แนะแนว ฝึก"""
_STAFF = "(?:ครู|ผู้ปกครอง|บุคลากร|ข้าราชการ|พนักงาน|เจ้าหน้าที่|ภารโรง|ผู้อำนวยการ|ผอ\\.|ชาย|หญิง)"
_ADULT = any_of(
    rf"""(?<!ท)(?<!เจ้า)นาย\s?{_NAME}(?!{any_of(_NO_MISTER)}) นางสาว\s?{_NAME} น\.\s?ส\.\s?{_NAME} ว่าที่\s?(?:ร้อย|ร\.|พัน)
    {_APART}นาง\s?{_NAME}(?!{any_of("สาว แบบ งาม ฟ้า นวล พยาบาล พญา รำ ใน")}) {_APART}(?:ดร|ผศ|รศ|พญ|นพ|ทพ)\.\s?{_NAME}
    {_APART}(?:[พรสจด]\.\s?[ตทอส]\.\s?(?:[ตทอ]\.)?|[สจ]\.อ\.|พล\.[ตทอร]\.)(?:หญิง)?\s?{_NAME}
    คุณ(?:ครู|พ่อ|แม่|ตา|ยาย|ลุง|ป้า)?\s?{_NAME}(?!{any_of(_NO_YOU)})
    {_APART}ครู(?=[ก-ฮ]{THAI}{{1,12}}\s)(?!{any_of(_NO_TEACHER)}) {_STAFF}(?:หญิง|ชาย|สาว)?[^\n\f]{{0,30}}?{_ONE}
    (?:ผู้ป่วย|ผู้เสียหาย|ผู้ต้องหา|ผู้บาดเจ็บ|เหยื่อ|ผู้ก่อเหตุ)(?:ที่)?~(?:ราย)?(?:ชื่อ|คือ|เป็นครู|นามว่า)
    (?:ชื่อ(?:\s?-?\s?(?:นามสกุล|สกุล|ตัว))?|ผู้ป่วย|นักเรียน)~[:=]~{_NAME}"""
)
_RELATIVE = any_of(
    """บิดา มารดา พ่อ แม่ ผู้ปกครอง ยาย ตา ปู่ ย่า พี่(?:ชาย|สาว) น้อง(?:ชาย|สาว) สามี ภรรยา บุตร(?:ชาย|สาว)?
    ลูก(?:ชาย|สาว)? ครอบครัว ญาติ"""
)
_KIN = rf"{_RELATIVE}(?:ของ)?(?=เด็ก(?:คน|ชาย|หญิง|ราย|\s)|น้อง|ด\.|นาย\s?[ก-ฮเ-ไ]|นาง|เธอ|เขา|ผู้เสียหาย|คุณ|ครู)"
_OFFICE = (
    r"(?:ผู้อำนวยการ|ผอ\.|ครูใหญ่|เจ้าอาวาส|ภารโรง|ครู(?:ประจำชั้น|ฝ่ายปกครอง|พละ|สอน))\s?"
    r"(?:โรงเรียน|ร\.ร\.|รร\.|ป\.|ม\.|ชั้น|กอง|กลุ่ม|สพป|สพม|วัด)"
)
_PUPIL = "(?:pupil|student|boy|girl|child|teenager|schoolboy|schoolgirl)"
_LATIN = (
    r"(?<![A-Za-z])(?:(?:Mr|Mrs|Ms|Miss|Master|Dr|Khru|Teacher)\.? [A-Z]|[Nn]ong [A-Z]"
    r"|(?:[Aa]|[Tt]he|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er)"
    r"(?: (?:[0-9]{1,2}-year-old|male|female|[Gg]rade|former|young)(?: [0-9]{1,2})?){0,2}"
    rf" (?:{_PUPIL}|teacher|father|mother)(?!s|ren))"
)
_PERSON = (
    rf"(?P<child>{_CHILD})|(?P<adult>{_ADULT}|{_KIN})|(?P<office>{_OFFICE})|(?P<classed>{_CLASSED})"
    rf"|(?P<latin>{_LATIN})|(?P<named>[A-Z][a-z]+ [A-Z][a-z]+)"
)
_YOUNG_LATIN = re.compile(rf"[Mm]aster|[Nn]ong|{_PUPIL}")


def people(text: str, span: Span) -> list[re.Match[str]]:
    """Return those spoken of within *span*, in reading order; `lastgroup` tells what they are."""
    return list(compiled(_PERSON).finditer(text, *span))


def is_child(person: re.Match[str]) -> bool:
    """Return whether it is a child that is spoken of."""
    return person.lastgroup in {"child", "classed"} or bool(person["latin"] and _YOUNG_LATIN.search(person[0]))
