"""What belongs to a person and leads to one: a LINE id, a vehicle, a pay."""

from __future__ import annotations

from newsdesk.finding import Rule
from newsdesk.privacy.detect import line_ids, salaries, vehicle_plates
from newsdesk.privacy.rules.law import LAW, spots

LINE_ID = Rule(
    id="PDP105",
    name="line-id",
    law=LAW,
    th="ตัดไอดีไลน์ส่วนตัวออก หรือใช้บัญชีทางการ (LINE OA) ของสำนักงาน",
    en="Take the personal LINE id out, or give the office's official account",
    find=spots(line_ids),
    flags=(
        "ไอดีไลน์ nobody_t57",
        "Line ID: nobody.t57",
        "แอดไลน์ผู้ปกครองที่ ID Line: NOBODY-T57",
        "ไลน์ nobody57",
        "https://line.me/ti/p/~nobody57",
        "ไลน์ส่วนตัว @nobody57",
        "ไอดี line ของครูที่ปรึกษา no**body**57",
    ),
    passes=(
        "ติดตามทาง LINE OA @area",
        "LINE ID: @area",
        "ไลน์กลุ่มโรงเรียน ป.4",
        "ส่งงานออนไลน์ Google Form",
        "แจ้งผ่าน LINE Official Account",
        "https://lin.ee/AbCdEf1",
        "line-height: 1.5; text-decoration-line: underline",
        "ไอดีไลน์ xxxxxx",
    ),
)

VEHICLE_PLATE = Rule(
    id="PDP111",
    name="vehicle-plate",
    law=LAW,
    th="ตัดทะเบียนรถออก",
    en="Take the number plate out",
    find=spots(vehicle_plates),
    flags=(
        "ทะเบียนรถ กข 1234 พระนครศรีอยุธยา",
        "รถกระบะสีขาว กข 1234",
        "1กข ๑๒๓๔ กทม.",
        "หมายเลขทะเบียน 80-1234",
        "license plate: 1กข **1234** กรุงเทพมหานคร",
        "รถจักรยานยนต์ทะเบียน กขค 123\nอ่างทอง",
    ),
    passes=(
        "รหัสวิชา ว21101",
        "ที่ ศธ 04001/ว 123",
        "สพป 1 พระนครศรีอยุธยา",
        "รถโดยสารสาย ปอ 29",
        "ทางหลวงหมายเลข 3263",
        "ทะเบียนรถ กข 12xx",
        "รถตู้ 2 คัน รับส่งนักเรียน 120 คน",
    ),
)

SALARY = Rule(
    id="PDP115",
    name="salary",
    law=LAW,
    th="ตัดเงินเดือนหรือรายได้ของบุคคลนี้ออก",
    en="Take this person's pay or income out",
    find=spots(salaries),
    flags=(
        "นายทดสอบ ไม่มีจริง เงินเดือน 25,000 บาท",
        "รายได้บิดาของ ด.ญ.ทดสอบ ไม่มีจริง เดือนละ ๘,๐๐๐ บาท",
        "ครูทดสอบได้รับเงินเดือน 3 หมื่นบาท",
        "มารดามีรายได้เดือนละ 6,500 บาท",
        "นางทดสอบ ไม่มีจริง เงินเดือน 25,**000** บาท",
        "Mr. Test earns 30,000 baht a month",
    ),
    passes=(
        "อัตราค่าจ้างเดือนละ 15,000 บาท",
        "ครูอัตราจ้าง เงินเดือน 15,000 บาท",
        "ครอบครัวมีรายได้ไม่เกิน 100,000 บาทต่อปี",
        "นายทดสอบ ไม่มีจริง มอบทุนการศึกษา 3,000 บาท",
        "งบประมาณเงินเดือนครู 2,500,000 บาท",
        "ค่าเบี้ยเลี้ยงวันละ 240 บาท",
    ),
)
