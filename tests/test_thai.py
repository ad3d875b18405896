"""Dates as Thai readers write them, in both eras and both digits."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk import thai

DAYS = st.dates(date(1990, 1, 1), date(2200, 12, 31))


@given(DAYS)
def test_every_written_form_of_a_date_reads_back_as_that_date(day):
    for style in ("thai", "arabic"):
        assert thai.parse_date(thai.plain_date(day, style)) == day
        assert thai.parse_date(thai.short_date(day, style)) == day
    assert thai.parse_date(day.isoformat()) == day
    assert thai.parse_date(day.replace(year=day.year).isoformat().replace(str(day.year), str(day.year + 543), 1)) == day


@given(DAYS)
def test_a_long_date_names_its_own_weekday(day):
    [dated] = thai.written_dates(f"เมื่อ{thai.long_date(day)} เวลา")

    assert dated.agrees


@given(DAYS, st.sampled_from(thai.WEEKDAYS))
def test_any_other_weekday_does_not_agree(day, weekday):
    text = f"วัน{weekday}ที่ {thai.plain_date(day)}"
    [dated] = thai.written_dates(text)

    assert dated.agrees == (thai.WEEKDAYS[day.weekday()] == weekday)
    assert text[dated.start : dated.end] == text


@given(st.text())
def test_digits_there_and_back_are_the_same(text):
    assert thai.arabic(thai.digits(text, "thai")) == thai.arabic(text)


@pytest.mark.parametrize(
    ("day", "fiscal", "academic"),
    [
        (date(2026, 9, 30), 2569, 2569),
        (date(2026, 10, 1), 2570, 2569),
        (date(2027, 5, 15), 2570, 2569),
        (date(2027, 5, 16), 2570, 2570),
        (date(2026, 1, 1), 2569, 2568),
    ],
)
def test_the_three_calendars_are_derived_from_the_date(day, fiscal, academic):
    assert (thai.fiscal_year(day), thai.academic_year(day)) == (fiscal, academic)


@pytest.mark.parametrize("text", ["01/11/2026", "11", "10:30", "69-11-01", "2569-02-31", "", "๓๑ กุมภาพันธ์ ๒๕๖๙", "พรุ่งนี้"])
def test_what_is_no_full_date_is_refused(text):
    with pytest.raises(ValueError, match="."):
        thai.parse_moment(text)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-18 15:14", datetime(2026, 11, 18, 15, 14)),
        ("2569-11-18 15:14", datetime(2026, 11, 18, 15, 14)),
        ("๒๕๖๙-๑๑-๑๘ ๑๕:๑๔", datetime(2026, 11, 18, 15, 14)),
        ("๑๘ พฤศจิกายน ๒๕๖๙", datetime(2026, 11, 18)),
        ("2026-11-18", datetime(2026, 11, 18)),
    ],
)
def test_moments_are_read_in_both_eras(text, moment):
    assert thai.parse_moment(text) == moment


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("ต่าง ๆ", "ต่าง\u00a0ๆ"),
        ("พ.ศ. ๒๕๔๐", "พ.ศ.\u00a0๒๕๔๐"),
        ("๐๙.๓๐ น.", "๐๙.๓๐\u00a0น."),
        ("เขต ๑", "เขต\u00a0๑"),
        ("ข่าว ใหม่", "ข่าว ใหม่"),
    ],
)
def test_a_thai_line_does_not_break_there(text, kept):
    assert thai.unbroken(text) == kept
