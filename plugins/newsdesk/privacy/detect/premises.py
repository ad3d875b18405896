"""Whose place it is: the nearest word before it tells a home from what is open to the public."""

from __future__ import annotations

import re
from typing import Literal

from newsdesk.privacy.detect.number import label
from newsdesk.privacy.detect.pattern import any_of, compiled

Whose = Literal["home", "public", ""]

_PERSON = any_of(
    r"""ด\.\s?[ชญ] เด็ก(?:ชาย|หญิง) (?<![\u0e01-\u0e4e])นาย(?!ก|อำเภอ|ทะเบียน|จ้าง|ช่าง) นางสาว
    (?<![\u0e01-\u0e4e])นาง น\.\s?ส\. น้อง บิดา มารดา (?<!สมาคม)(?<!เครือข่าย)ผู้ปกครอง ตายาย ปู่ย่า
    คุณ(?:พ่อ|แม่|ตา|ยาย|ครู) (?<![a-z])(?:mr|mrs|ms|miss|master)(?![a-z])"""
)
_OF = any_of(  # what makes a village's "บ้าน" a house
    r"""ของ นักเรียน เด็ก พัก ผู้ ครู น้อง นาย\s?[ก-ฮเ-ไ] นาง ด\. เกิด เช่า เลขที่ ที่ หลัง อยู่ ตั้งอยู่ ยาย ตา(?:ยาย|กับ) พ่อ แม่
    [\s:=(]*\Z \s?[:=]"""
)
_DWELLING = any_of(
    rf"""อาศัย พักอยู่ อยู่กับ ภูมิลำเนา ถิ่นที่อยู่ ที่พัก ที่นอน ครอบครัว ทะเบียน(?:บ้าน|ราษฎร) เยี่ยมบ้าน กลับบ้าน คอนโด แฟลต อพาร์
    (?<!โรงเรียน)(?<!ร\.ร\.)(?<!รร\.)(?<!วัด)(?<!ใหญ่)(?<!หมู่)บ้าน(?={_OF}) (?:ติดต่อ|โทร)[^\n]{{0,6}}ที่บ้าน
    (?<![a-z])(?:home|house|lives?|living|resid|domicile|apartment)"""
)
_PUBLIC = any_of(
    r"""(?<!นักเรียน)(?<!เรียนที่)(?<!ศึกษาที่)(?<!เรียนอยู่)โรงเรียน(?!\s?[:|=]) (?<!เรียน\s)(?<![ก-ฮ])ร\.\s?ร\.
    รร\. โรง(?:แรม|พยาบาล|งาน|อาหาร|ภาพยนตร์|สี|พัก) รพ\. (?<!จังห)วัด(?!ที่|ผล|ค่า) มัสยิด โบสถ์
    สำนัก สนง\. สถาบัน สถาน(?!ภาพ|ะ|ที่(?:ติดต่อ|เกิด|อยู่|พัก)) สพ[ปมฐ] สกร\. กศน ศูนย์ วิทยาลัย วิทยาเขต มูลนิธิ สมาคม สโมสร ชมรม
    สหกรณ์ ธนาคาร สาขา
    ไปรษณีย์ สภ\. สน\. หอ(?:ประชุม|สมุด|ศิลป์) ห้อง(?:สมุด|ประชุม|เรียน)
    พิพิธภัณฑ์ สนาม สวน(?:สาธารณะ|สัตว์|สนุก) อุทยาน (?<!ห)ลาน อาคาร ค่าย ฐาน(?!ะ)
    อบ[ตจ] องค์การ เทศบาล ที่(?:ว่าการ|ทำการ|ทำงาน) ศาล กระทรวง (?<!โปรแ)กรม(?!ธรรม์) (?<![\u0e01-\u0e4e])กอง(?!ทุน)
    ฝ่าย กลุ่ม(?:งาน|วิสาหกิจ|แม่บ้าน|เกษตรกร|อาชีพ|อำนวย|บริหาร|นิเทศ|นโยบาย|ส่งเสริม) ผู้อำนวยการ เจ้าอาวาส ที่ตั้ง(?!บ้าน)
    โครงการหลวง ร้าน ห้าง ตลาด บริษัท บจก\. บมจ\. หจก\. รีสอร์ท ปั๊ม ฟาร์ม ไร่ แหล่งเรียนรู้ เขื่อน อ่างเก็บน้ำ แผ่นดินไหว สะพาน
    ทางหลวง หมุด จุด(?:เกิด|นัด|รับ|ส่ง|จอด|ชม|พัก|ตรวจ|รวม|เช็ก|เช็ค|ลงทะเบียน|อพยพ) office organi[sz]ation
    (?<![a-z])(?:school|ministry|department|hotel|hospital|company|co\.|university|college|temple|wat|museum|park)(?![a-z])
    (?<![a-z])(?:bank|shop|store|restaurant|cent(?:er|re)|headquarters|hall|venue)(?![a-z])"""
)
# The answer to "school:" in a record is no cue, unless the place stands on its line.
_CUE = rf"(?P<home>{_PERSON}|{_DWELLING})|(?:(?<!:)(?<!: )|(?=[^\n]*\Z))(?P<public>{_PUBLIC})"


def whose(text: str, start: int, reach: int = 80) -> Whose:
    """Return whether what begins at *start* is called a home's, public, or neither."""
    told = label(text, start, compiled(_CUE, re.IGNORECASE), reach)
    return "home" if told == "home" else "public" if told == "public" else ""
