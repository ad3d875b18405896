"""Detectors against what people write: forms, glue, smudges and look-alikes. Every number is invented."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.privacy import detect
from newsdesk.privacy.detect.identity import is_sound
from newsdesk.source import Source

NUMBER = "1234567890121"
SEPARATORS = (
    "",
    "-",
    " ",
    ".",
    "/",
    "_",
    " - ",
    "–",
    "\u2011",
    "\u2212",
    "\u00a0",
    "\u2009",
    "\\-",
    "&#45;",
    "\u200b",
)


def found(detector, text):
    source = Source.of(text)
    return [text[slice(*source.raw_span(*span))] for span in detector(source)]


def grouped(number, separator):
    return separator.join((number[0], number[1:5], number[5:10], number[10:12], number[12]))


@pytest.mark.parametrize("separator", SEPARATORS)
def test_an_identity_number_is_found_whatever_stands_between_its_groups(separator):
    written = grouped(NUMBER, separator)
    assert found(detect.national_ids, f"ก่อน {written} หลัง") == [written]


@pytest.mark.parametrize(
    "text", ["เลข{}ครับ", "ป.๔ {}", "x,{},y", '"{}"', "บัตร{}/๒๕๖๙", "[{}](a.md)", "<p>{}</p>", "`{}`"]
)
def test_a_number_glued_to_thai_letters_and_signs_is_found(text):
    assert found(detect.national_ids, text.format(NUMBER)) == [NUMBER]


@given(st.integers(0, 10**12 - 1).map("{:012d}".format))
def test_ten_check_digits_hold_exactly_one_that_is_right(body):
    assert sum(is_sound(f"{body}{check}") for check in range(10)) == 1


@given(st.integers(10**11, 9 * 10**11 - 1).map("{:012d}".format))
def test_every_sound_identity_number_is_found(body):
    number = next(f"{body}{check}" for check in range(10) if is_sound(f"{body}{check}"))
    assert found(detect.national_ids, f"เลข{number}ค่ะ") == [number]


@given(st.text(alphabet="0123456789-. /\n|", max_size=60))
def test_no_detector_stumbles_over_digits(text):
    source = Source.of(text)
    for _, detector in detect.SCANNERS:
        spans = list(detector(source))
        assert all(0 <= start < end <= len(source.plain) for start, end in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize(
    "text",
    [
        "1234567890122",
        "12345678901210",
        "บาร์โค้ด 1234567890121",
        "เลขที่ใบเสร็จ 1234567890121",
        "https://photo.example/p/1234567890121",
        "1234567890121.jpg",
        "11 ๑๒ 13 14 15 16 1",
    ],
)
def test_what_only_looks_like_an_identity_number_passes(text):
    assert found(detect.national_ids, text) == []


def test_a_second_number_is_found_behind_a_shorter_one():
    assert found(detect.national_ids, f"1. {grouped(NUMBER, '-')}") == [grouped(NUMBER, "-")]


@pytest.mark.parametrize(
    "number",
    [
        "0812345678", "081-234-5678", "08-1234-5678", "081 2345678", "0-8123-45678",
        "(081) 234-5678", "081.234.5678",
        "๐๘๑-๒๓๔-๕๖๗๘", "０８１２３４５６７８", "+66812345678", "+66 (0)81-234-5678",
        "0066 81 234 5678", "%2B66812345678",
        "081-<b>234</b>-5678", "081&ndash;234&ndash;5678", "O8l-234-5678",
        "zero eight one two three four five six seven eight",
    ],
)  # fmt: skip
def test_a_mobile_is_found_and_read_as_one_number(number):
    source = Source.of(f"เบอร์ {number} ค่ะ")
    assert [detect.digits_of(source, span) for span in detect.private_phones(source)] == ["0812345678"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("เบอร์บ้านผู้ปกครอง 035-123-456", 1),
        ("มารดา โทร. 035-123-456", 1),
        ("โทรศัพท์ที่บ้าน +66 35 123 456", 1),
        ("โรงเรียนบ้านตัวอย่าง 035-123-456", 0),
        ("ผู้ปกครองสอบถามได้ที่โรงเรียน โทร. 035-123-456", 0),
        ("เบอร์บ้าน 035-123-456 ต่อ 12", 0),
    ],
)
def test_a_landline_is_private_only_as_a_homes(text, count):
    assert len(found(detect.private_phones, text)) == count


@pytest.mark.parametrize(
    "written",
    [
        "nobody.t@mail.example",
        "nobody.t (at) mail (dot) example",
        "nobody.t＠mail．example",
        "nobody.t&commat;mail&period;example",
    ],
)
def test_an_address_is_read_as_a_mail_program_wants_it(written):
    source = Source.of(f"อีเมล{written} ค่ะ")
    assert [detect.email_of(source, span) for span in detect.private_emails(source)] == ["nobody.t@mail.example"]


@pytest.mark.parametrize(
    "text", ["pr@area.example", "khru@school.ac.th", "a@area.go.th", "icon@2x.png", "meet at school.example"]
)
def test_what_is_no_persons_address_passes(text):
    assert found(detect.private_emails, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "บัญชีเลขที่ 123-4-56789-0 โทร. 035-123-456",
        "ธนาคารออมสิน เลขที่ 123456789012",
        "โอนเข้า PromptPay 081-234-5678",
    ],
)
def test_a_bank_account_is_known_by_its_label(text):
    assert len(found(detect.bank_accounts, text)) == 1
