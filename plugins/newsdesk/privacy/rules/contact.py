"""Ways to reach a person at home. What an office has made public is spared by the caller."""

from __future__ import annotations

from newsdesk.finding import Rule
from newsdesk.privacy.detect import private_emails, private_phones
from newsdesk.privacy.rules.law import LAW, spots

PRIVATE_PHONE = Rule(
    id="PDP103",
    name="private-phone",
    law=LAW,
    th="ตัดเบอร์โทรศัพท์ส่วนตัวออก หรือใช้เบอร์ของสำนักงาน",
    en="Take the private phone number out, or give the office's",
    find=spots(private_phones),
    flags=(
        "โทร.0812345678ค่ะ",
        "๐๘๑-๒๓๔-๕๖๗๘",
        "+66 81 234 5678",
        "081_234_5678",
        "081<br>2345678",
        "O8l-234-5678",
        "ศูนย์แปดหนึ่ง สองสามสี่ ห้าหกเจ็ดแปด",
        "เบอร์บ้านผู้ปกครอง 035-123-456",
        "[โทรหาแม่](tel:0812345678)",
    ),
    passes=(
        "โทร. 035-123-456",
        "โทร. 0-3512-3456-7",
        "โทร. 0 3512 3456 ต่อ 21",
        "โรงเรียนบ้านตัวอย่าง โทร. 035-123-456",
        "สายด่วน 1579",
        "1800-123-456",
        "Zoom Meeting ID: 830-1234-5678",
        "เลขที่โครงการ 66812345678",
        "08/06/2569 10.30 น.",
        "หมายเลขครุภัณฑ์ 1626-063-0093/68",
        "บัญชีเลขที่ 081-2-34567-8",
        "08x-xxx-5678",
    ),
)

PRIVATE_EMAIL = Rule(
    id="PDP104",
    name="private-email",
    law=LAW,
    th="ตัดอีเมลส่วนตัวออก หรือใช้อีเมลของสำนักงาน",
    en="Take the private e-mail address out, or give the office's",
    find=spots(private_emails),
    flags=(
        "อีเมลnobody.t@mail.exampleครับ",
        "nobody.t＠mail．example",
        "nobody.t&#64;mail.example",
        "nobody (at) mail (dot) example",
        "อีเมล nobody แอท mail จุด example",
        "nobody @ mail.example",
        "nobody%40mail.example",
        "<a href='mailto:nobody@mail.example'>เขียนถึงเรา</a>",
    ),
    passes=(
        "pr@office.example",
        "saraban@area.go.th",
        "khru@school.ac.th",
        "ติดตามทาง LINE OA @area",
        "logo@2x.png",
        "n***@mail.example",
    ),
)
