"""Numbers that stand for one person in every register. No example is anyone's: all are invented."""

from __future__ import annotations

from newsdesk.finding import Rule
from newsdesk.privacy.detect import national_ids, passports, stateless_codes
from newsdesk.privacy.rules.law import LAW, spots

NATIONAL_ID = Rule(
    id="PDP101",
    name="national-id",
    law=LAW,
    th="ตัดเลขประจำตัวประชาชนออก",
    en="Take the national identity number out",
    find=spots(national_ids),
    flags=(
        "เลข1234567890121ครับ",
        "1-2345-67890-12-1",
        "๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑",
        "1 2345 67890 12 1",
        "1-2345-**67890**-12-1",
        "12345<!-- -->67890121",
        "&#49;234567890&#49;2&#49;",
        "%31%32%33%34%35%36%37%38%39%30%31%32%31",
        "เลขประจำตัวประชาชน 1234567890120",
        "เลขบัตร หนึ่งสองสามสี่ห้าหกเจ็ดแปดเก้าศูนย์หนึ่งสองหนึ่ง",
        "0-0012-89123-45-4",
        "<!-- ลบก่อนเผยแพร่ 1234567890121 -->",
    ),
    passes=(
        "1234567890122",
        "12345678901210",
        "เลขที่ฎีกา 1234567890121",
        "รหัสรายการ 1234567890121",
        "เลขประจำตัวผู้เสียภาษี 0994000123451",
        "ISBN 978-616-0000-00-4",
        "เลขประจำตัว 1-23xx-xxxxx-12-x",
        "IMG_1234567890121.jpg",
    ),
)

STATELESS_CODE = Rule(
    id="PDP102",
    name="stateless-code",
    law=LAW,
    th="ตัดรหัส G ของนักเรียนออก",
    en="Take the pupil's G code out",
    find=spots(stateless_codes),
    flags=(
        "G641234567890",
        "รหัสg641234567890ครับ",
        "G64-1234-567890",
        "G ๖๔ ๑๒๓๔ ๕๖๗๘๙๐",
        "G64**1234**567890",
        "Ｇ641234567890",
    ),
    passes=("G64123456", "G6412345678901", "EG641234567890TH", "นักเรียนติดรหัส G จำนวน ๑๒ คน"),
)

PASSPORT = Rule(
    id="PDP108",
    name="passport",
    law=LAW,
    th="ตัดเลขหนังสือเดินทางออก",
    en="Take the passport number out",
    find=spots(passports),
    flags=(
        "หนังสือเดินทางเลขที่ AB1234567",
        "พาสปอร์ต ab1234567",
        "passport no. A123456",
        "Passport: AA๑๒๓๔๕๖๗",
        "หนังสือเดินทาง AB 1234567",
        "หนังสือเดินทาง **AB**1234567",
    ),
    passes=("พัสดุ EMS เลขที่ EX123456789TH", "ห้อง AB1234567", "ยื่นหนังสือเดินทางที่ห้อง A12"),
)
