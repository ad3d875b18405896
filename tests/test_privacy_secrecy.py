"""Marks of secrecy, and the words that only look like one."""

from __future__ import annotations

import pytest

from newsdesk.privacy.detect import secrecy_marks
from newsdesk.source import Source


def marks(text):
    return list(secrecy_marks(Source.of(text)))


@pytest.mark.parametrize(
    "text",
    [
        "ลับ", "ลับมาก", "ลับที่สุด", "ปกปิด", "**ลับ**", "# ลับ", "  ลับ  ", "[ลับ]", "(ลับ)", "เนื้อความ\n\nลับมาก\n\nเนื้อความ", "<p>ลับ</p>", "ชั้นความลับ: ลับ",
        "ชั้นความลับ ลับมาก", "ระดับชั้นความลับ | ปกปิด", "CONFIDENTIAL", "Confidential", "TOP SECRET", "classification: confidential", "ลับ ด่วนที่สุด", "ลับ ที่ ศธ 04006/12",
        "| ชั้นความลับ | ลับ |", "| ลับ |", "เอกสารลับ", "ล\u200bับ", "ลับ: ผลการสอบสวน", "ชั้นความลับ: ลับที่สุด", "> ลับ", "- ลับ", "<b>ลับ</b>", "STRICTLY CONFIDENTIAL", "ข้อมูลปกปิด",
    ],
)  # fmt: skip
def test_a_mark_of_secrecy_is_found(text):
    assert len(marks(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ความลับ", "รักษาความลับของทางราชการ", "บทลับ", "ลับมีด", "ลับสมอง ประลองปัญญา", "เกมลับสมอง", "ห้ามปกปิดข้อมูล", "ปกปิดตามกฎหมาย", "ไม่ลับ", "จดหมายลับ", "ห้องลับ",
        "ข้อสอบเป็นความลับ", "ชั้นความลับ: ปกติ", "ระเบียบว่าด้วยการรักษาความลับของทางราชการ", "กลับ", "ลับตา", "ลับหลัง", "ชั้นความลับ: ไม่มี", "ลงคะแนนลับ", "secret garden", "Confidentiality",
        "[ปกปิดตามกฎหมาย]", "ประชุมลับ", "โหวตลับ", "- ลับสมองก่อนสอบ", "ภารกิจลับของน้อง", "ปกปิดความลับ", "ปกปิดชื่อผู้เสียหาย",
    ],
)  # fmt: skip
def test_words_about_secrets_are_no_mark(text):
    assert marks(text) == []
