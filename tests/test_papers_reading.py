"""A spoken text holds only what can be said, whatever was written."""

import re
from re import _parser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.papers.abbreviations import ANYWHERE
from newsdesk.papers.reading import _STEPS, spoken
from newsdesk.papers.syllables import _SILENT, _SYLLABLE, seconds, syllables

_SAYABLE = re.compile("[ก-ฮะ-ฺเ-ๅ็-๎ \n]*")
_SOME = st.text(alphabet="กดนมรเาิีัํ่้็์ๆฯ๐๑๙09 .,:/–-@aZน.ป.โทรบาท%“”()\n\u00a0😀", max_size=80)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("เวลา ๐๙.๓๐ น.", "เวลา เก้านาฬิกาสามสิบนาที"),
        ("๐๘.๓๐–๑๖.๐๐ น.", "แปดนาฬิกาสามสิบนาทีถึงสิบหกนาฬิกา"),
        ("13:05 น.", "สิบสามนาฬิกาห้านาที"),
        ("วันที่ ๒๑ พ.ย. ๒๕๖๙", "วันที่ ยี่สิบเอ็ด พฤศจิกายน สองพันห้าร้อยหกสิบเก้า"),
        ("พ.ศ. ๒๕๖๙", "พุทธศักราช สองพันห้าร้อยหกสิบเก้า"),
        ("โทร. ๐ ๐๐๐๐ ๐๐๐๑", "โทรศัพท์ ศูนย์ ศูนย์ศูนย์ศูนย์ศูนย์ ศูนย์ศูนย์ศูนย์หนึ่ง"),
        ("ป.๔–๖ และ ม.๓", "ประถมศึกษาปีที่สี่ถึงหก และ มัธยมศึกษาปีที่สาม"),
        ("๑,๒๕๐.๕๐ บาท", "หนึ่งพันสองร้อยห้าสิบบาทห้าสิบสตางค์"),
        ("ร้อยละ ๘๐.๕", "ร้อยละ แปดสิบจุดห้า"),
        ("๘๐%", "แปดสิบเปอร์เซ็นต์"),
        ("๑๒ กม.", "สิบสองกิโลเมตร"),
        ("๓๔๕/๒๕๖๙", "สามร้อยสี่สิบห้าทับสองพันห้าร้อยหกสิบเก้า"),
        ("เด็ก ๆ ทำเรื่องดี ๆ", "เด็กเด็ก ทำเรื่องดีดี"),
        ("เช้า ๆ", "เช้าเช้า"),
        ("ป.๑-ป.๖", "ประถมศึกษาปีที่หนึ่งถึง ประถมศึกษาปีที่หก"),
        ("ก.ย.–ต.ค. ๒๕๖๙", "กันยายน ถึง ตุลาคม สองพันห้าร้อยหกสิบเก้า"),
        ("มาตรา ๙ (๑)", "มาตรา เก้า วงเล็บ หนึ่ง"),
        ("ของใช้ ฯลฯ", "ของใช้ และอื่นอื่น"),
        ("ผอ.สพป.", "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษา"),
        ("ต.หัวไทร อ.เมือง จ.สมมุติ", "ตำบลหัวไทร อำเภอเมือง จังหวัดสมมุติ"),
        ("กลุ่ม LINE และ ITA", "กลุ่ม ไลน์ และ ไอทีเอ"),
        ("ดูที่ https://a1.example/x/", "ดูที่ เอ หนึ่ง จุด เอ็กแซมเปิล ทับ เอ็กซ์"),
        ("pr@a.example", "พีอาร์ แอต เอ จุด เอ็กแซมเปิล"),
        ("ชื่อ [ปกปิดตามกฎหมาย] ครับ", "ชื่อ ข้อความปกปิดตามกฎหมาย ครับ"),
        ("ยินดี 😀 “มาก” (จริง)", "ยินดี มาก จริง"),
    ],
)
def test_a_text_is_read_aloud(written, said):
    assert spoken(written) == said


@given(_SOME)
def test_nothing_unsayable_is_left(written):
    assert _SAYABLE.fullmatch(spoken(written))


@given(_SOME)
def test_what_is_spoken_already_stays_as_it_is(written):
    once = spoken(written)

    assert spoken(once) == once


def test_every_abbreviation_can_be_said():
    assert not [short for short, said in ANYWHERE.items() if not _SAYABLE.fullmatch(spoken(said))]


def test_no_pattern_looks_further_than_a_bounded_stretch_from_any_place():
    """Bounded repeats make the work grow as the text does; a pattern that is one repeat of one set moves on as it reads."""
    patterns = [*(pattern for pattern, _ in _STEPS), _SYLLABLE, _SILENT]

    assert [each.pattern for each in patterns if _endless(_parser.parse(each.pattern, each.flags))] == [
        "[^ก-ฮะ-ฺเ-ๅ็-๎\\n]+"
    ]


def _endless(parsed):
    return "MAXREPEAT" in repr(parsed.data)


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("คน", 1),
        ("นักเรียน", 2),
        ("โรงเรียน", 2),
        ("พื้นที่", 2),
        ("น้ำ", 1),
        ("วันศุกร์", 2),
        ("เครื่องมือ", 2),
        ("กรรม", 1),
        ("", 0),
    ],
)
def test_syllables_are_counted(said, count):
    assert syllables(said) == count


def test_a_line_end_is_a_breath():
    assert seconds("คน\nคน") == pytest.approx(seconds("คนคน") + 0.5)
