"""What a register or a school's list says of one person: the house, the number, the day of birth."""

from __future__ import annotations

from newsdesk.finding import Rule
from newsdesk.privacy.detect import birth_dates, house_codes, student_ids
from newsdesk.privacy.rules.law import LAW, spots

HOUSE_REGISTRATION = Rule(
    id="PDP109",
    name="house-registration",
    law=LAW,
    th="ตัดเลขรหัสประจำบ้านออก",
    en="Take the house registration code out",
    find=spots(house_codes),
    flags=(
        "เลขรหัสประจำบ้าน 1499-012345-6",
        "ทะเบียนบ้านเลขที่ ๑๔๙๙๐๑๒๓๔๕๖",
        "รหัสประจำบ้าน 1499 012345 6",
        "ท.ร.๑๔ เลขที่ 14990123456",
        "house registration no. 1499-**012345**-6",
        "เลขรหัสประจำบ้าน 1499&#45;012345&#45;6",
    ),
    passes=(
        "เลขที่โครงการ 68115441053",
        "Zoom Meeting ID: 830-1234-5678",
        "บ้านเลขที่ 12/3 หมู่ 4 โทร. 035-123-456",
        "เลขรหัสประจำบ้าน 1499-xxxxxx-x",
        "นำสำเนาทะเบียนบ้าน 1 ฉบับ มาในวันที่ 15/11/2569",
    ),
)

STUDENT_ID = Rule(
    id="PDP110",
    name="student-id",
    law=LAW,
    th="ตัดเลขประจำตัวนักเรียนออก",
    en="Take the pupil's number out",
    find=spots(student_ids),
    flags=(
        "เลขประจำตัวนักเรียน 10593",
        "รหัสนักเรียน: ๐๔๐๗๕",
        "นักเรียนเลขประจำตัว 2259",
        "Student ID: 12**34**5",
        "เลข ปจต. 4075",
        "รหัสประจำตัว (ของนักเรียน) = 10593",
        "รหัสนักเรียน หนึ่งศูนย์ห้าเก้าสาม",
    ),
    passes=(
        "รหัสวิชา ว21101",
        "เลขประจำตัวนักเรียน 13 หลัก",
        "เลขประจำตัวผู้สมัคร 00123",
        "กรอกรหัสนักเรียน ภายในปี 2569",
        "รหัสนักเรียน 10xxx",
        "เลขประจำตัวนักเรียน 105**",
        "รหัสสถานศึกษา 14010123",
    ),
)

BIRTH_DATE = Rule(
    id="PDP112",
    name="birth-date",
    law=LAW,
    th="ตัดวันเกิดออก หากจำเป็นให้บอกเพียงอายุหรือชั้น",
    en="Take the birth date out; give an age or a class where one is needed",
    find=spots(birth_dates),
    flags=(
        "เกิดวันที่ ๒๖ กรกฎาคม ๒๕๕๑",
        "วัน/เดือน/ปีเกิด 15 ก.ย. 2552",
        "ว.ด.ป.เกิด: 05/01/2557",
        "DOB 2014-01-05",
        "born on January 5, 2014",
        "เกิด 5 ม.ค. 57",
        "วันเกิดของ ด.ช.ทดสอบ ไม่มีจริง คือ 5-1-**2557**",
    ),
    passes=(
        "เหตุเกิดวันที่ 26 กรกฎาคม 2569",
        "ผู้เกิดระหว่างวันที่ 17 พฤษภาคม 2562 ถึง 16 พฤษภาคม 2563",
        "วันเกิดโรงเรียน ๑๐๐ ปี 28 ธ.ค. 2569",
        "วันคล้ายวันเกิดท่านผู้อำนวยการ 5 มกราคม 2569",
        "น้ำท่วมที่เกิดเมื่อวันที่ 5 ตุลาคม 2569",
        "เกิดวันที่ 17 พ.ค. 2562 ถึงวันที่ 16 พ.ค. 2563",
        "วันสถาปนาลูกเสือ 1 กรกฎาคม 2454",
    ),
)
