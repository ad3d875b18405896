"""An adult's name by its title; a post beside it makes it a public one. Every name is invented."""

from __future__ import annotations

import pytest

from newsdesk.privacy.detect import private_adults
from newsdesk.source import Source


def names(text):
    source = Source.of(text)
    return [text[slice(*source.raw_span(*span))] for span in private_adults(source)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("นายทดสอบ ไม่มีจริง ผู้ปกครองนักเรียน กล่าวว่า", "ทดสอบ ไม่มีจริง"),
        ("มอบบ้านให้นางทดสอบ ไม่มีจริง อายุ ๖๒ ปี", "ทดสอบ ไม่มีจริง"),
        ("นางสาว ทดสอบ ไม่มีจริงได้รับทุน", "ทดสอบ ไม่มีจริง"),
        ("น.ส.ทดสอบ ไม่มีจริง ชาวบ้าน", "ทดสอบ ไม่มีจริง"),
        ("ดร.ทดสอบ ไม่มีจริง มาร่วมงาน", "ทดสอบ ไม่มีจริง"),
        ("นาย**ทดสอบ** ไม่มีจริง เล่าว่า", "ทดสอบ** ไม่มีจริง"),
    ],
)
def test_who_is_given_no_post_is_a_private_person(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "นายทดสอบ ไม่มีจริง ผู้อำนวยการโรงเรียน", "นางทดสอบ ไม่มีจริง ในฐานะประธานกรรมการสถานศึกษา",
        "นายทดสอบ ไม่มีจริงผู้อำนวยการโรงเรียน", "ว่าที่ร้อยตรีทดสอบ ไม่มีจริง รองผู้อำนวยการ", "ดร.ทดสอบ ไม่มีจริง ศึกษานิเทศก์",
        "นายทดสอบ ไม่มีจริง นักประชาสัมพันธ์", "นายกรัฐมนตรี มอบนโยบาย", "นายอำเภอบางปะอิน เป็นประธาน",
        "นายกเทศมนตรี ร่วมงาน", "นางสาวไทย ประจำปี", "นายแพทย์ สาธารณสุข", "นางรอง จังหวัดบุรีรัมย์",
        "นายทดสอบ ไม่มีจริง ประธานนักเรียน", "นายทดสอบ ไม่มีจริง นักเรียนชั้น ม.๖", "นายทดสอบและคณะ เดินทาง",
    ],
)  # fmt: skip
def test_an_office_a_pupil_or_no_name_is_none(text):
    assert names(text) == []
