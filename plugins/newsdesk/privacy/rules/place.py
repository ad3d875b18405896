"""Where a person can be found. The addresses and positions of offices, schools and temples are public."""

from __future__ import annotations

from newsdesk.finding import Rule
from newsdesk.privacy.detect import home_addresses, positions
from newsdesk.privacy.rules.law import LAW, spots

HOME_ADDRESS = Rule(
    id="PDP113",
    name="home-address",
    law=LAW,
    th="ตัดที่อยู่บ้านออก บอกเพียงอำเภอหรือจังหวัด หรือใช้ที่ตั้งของหน่วยงาน",
    en="Take the home address out; name the district at most, or give the office's address",
    find=spots(home_addresses),
    flags=(
        "บ้านเลขที่ 12/3 หมู่ 4 ต.ตัวอย่าง",
        "อาศัยอยู่ ๑๒/๓ ม.๔ ต.ตัวอย่าง อ.สมมุติ จ.อ่างทอง ๑๔๐๐๐",
        "99 ซ.สมมุติ 5 ถ.ตัวอย่าง แขวงตัวอย่าง เขตสมมุติ กทม. 10200",
        "บ้านเลขที่ 12/3<br>หมู่ที่ 4<br>ตำบลตัวอย่าง",
        "บ้านเลขที่ **12/3** หมู่ 4",
        "น้องแก้วอาศัยอยู่กับยายที่หมู่ 4 ตำบลตัวอย่าง",
        "He lives at 12/3 Moo 4, Tuayang Sub-district",
    ),
    passes=(
        "โรงเรียนวัดตัวอย่าง เลขที่ 12 หมู่ที่ ๕ ตำบลตัวอย่าง อำเภอสมมุติ",
        "ที่ตั้ง เลขที่ ๙๙ ถนนสมมุติ ตำบลตัวอย่าง อำเภอสมมุติ",
        "ชาวบ้านหมู่ที่ ๕ ตำบลตัวอย่าง อำเภอสมมุติ ร่วมงาน",
        "ประชุมครั้งที่ 3/2569 ตำบลตัวอย่าง อำเภอสมมุติ",
        "บ้านเลขที่ xx/xx หมู่ x ต.ตัวอย่าง",
        "ร้านตัวอย่าง 12/3 หมู่ 4 ต.ตัวอย่าง อ.สมมุติ",
    ),
)

COORDINATES = Rule(
    id="PDP114",
    name="coordinates",
    law=LAW,
    th="ตัดพิกัดหรือลิงก์แผนที่ออก หรือใช้ที่ตั้งของหน่วยงานและเขียนชื่อหน่วยงานไว้ข้างหน้า",
    en="Take the position or the map link out, or give a public place's with its name before it",
    find=spots(positions),
    flags=(
        "พิกัดบ้าน 14.322203, 100.469669",
        "๑๔.๓๒๒๒๐๓,๑๐๐.๔๖๙๖๖๙",
        "14°19'19.9\"N 100°28'10.8\"E",
        "geo:14.3222,100.4697",
        "[แผนที่ไปบ้าน](https://maps.google.com/?q=14.322203,100.469669)",
        "บ้านนักเรียน 7P52PGRP+MV",
        "ละติจูด 14.322203 ลองจิจูด 100.469669",
    ),
    passes=(
        "พิกัดโรงเรียนวัดตัวอย่าง 14.322203, 100.469669",
        "[แผนที่สำนักงาน](https://maps.app.goo.gl/AbCdEf123456)",
        "คะแนนเฉลี่ย 82.21 และ 79.50",
        "ร้อยละ 14.32 เป็น 100.00",
        "10.10.1.25",
        "พื้นที่ 14.25 ไร่",
    ),
)
