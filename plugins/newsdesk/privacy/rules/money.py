"""Where a person's money is."""

from __future__ import annotations

from newsdesk.finding import Rule
from newsdesk.privacy.detect import bank_accounts, credit_cards
from newsdesk.privacy.rules.law import LAW, spots

BANK_ACCOUNT = Rule(
    id="PDP106",
    name="bank-account",
    law=LAW,
    th="ตัดเลขบัญชีธนาคารหรือพร้อมเพย์ออก",
    en="Take the bank account or PromptPay number out",
    find=spots(bank_accounts),
    flags=(
        "บัญชีเลขที่ 123-4-56789-0",
        "ธนาคารกรุงไทย ๑๒๓-๔-๕๖๗๘๙-๐",
        "ออมสิน 123456789012",
        "บัญชี 123 4 56789 0",
        "พร้อมเพย์ 081-234-5678",
        "เลขบัญชี 123-4-**56789**-0",
    ),
    passes=(
        "บัญชีแยกประเภท 5101234567",
        "เลขที่เอกสาร GFMIS 3100001234",
        "รหัสกระทรวง 1014123456",
        "บัญชีรายชื่อผู้มีสิทธิสอบ 123 คน",
        "ธนาคารกรุงเทพ 10300 02-123-4567",
        "ธนาคารเปิด 15/11/2569 08.30-15.30 น.",
        "โทร. 035-123-456",
    ),
)

CREDIT_CARD = Rule(
    id="PDP107",
    name="credit-card",
    law=LAW,
    th="ตัดเลขบัตรเครดิตออก",
    en="Take the payment card number out",
    find=spots(credit_cards),
    flags=(
        "4999 1234 5678 9010",
        "4999-1234-5678-9010",
        "บัตรเครดิต 4999123456789010",
        "๔๙๙๙-๑๒๓๔-๕๖๗๘-๙๐๑๐",
        "4999 **1234** 5678 9010",
        "4999&nbsp;1234&nbsp;5678&nbsp;9010",
    ),
    passes=("4999 1234 5678 9011", "รหัสงบประมาณ 2000412345678901", "?fbid=4999123456789010"),
)
