"""Thai digits, Buddhist-era dates, the office's three calendars, and where a Thai line must not break."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache, partial
from typing import Literal, NamedTuple

Digits = Literal["thai", "arabic"]

BE_OFFSET = 543
MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
SHORT_MONTHS = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip
WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")

_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_MONTH_NUMBER = {name: n for names in (MONTHS, SHORT_MONTHS) for n, name in enumerate(names, 1)}
_MONTH = "|".join(re.escape(name) for name in _MONTH_NUMBER)
_WRITTEN = re.compile(rf"(\d{{1,2}})\s*({_MONTH})\s*(?:พ\.ศ\.\s*)?(\d{{4}})")
_IN_TEXT = re.compile(
    rf"([0-9๐-๙][0-9๐-๙]?)[ \t\u00a0]*({_MONTH})"
    r"(?:[ \t\u00a0]*(?:พ\.ศ\.[ \t\u00a0]*)?([0-9๐-๙]{4})(?![0-9๐-๙]))?"
)
_NO_DAY = ("ครั้งที่", "ฉบับที่", "รุ่นที่", "เล่มที่", "ปีที่", "ลำดับที่", "ตอนที่", "ร้อยละ", "จำนวน", *"0123456789๐๑๒๓๔๕๖๗๘๙.,/:")
_ISO_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_NO_BREAK = re.compile(
    r" (?:(?=ๆ)"  # a line must not begin with ๆ
    r"|(?=น\.)(?<=[\d๐-๙] )"
    r"|(?=[\d๐-๙])(?:(?<=พ\.ศ\. )|(?<=ที่ )|(?<=เขต )|(?<=[\d๐-๙] )(?=[\d๐-๙]{3,4}\b)))"  # nor a telephone number break
)


def arabic(text: str) -> str:
    """Return *text* with Thai digits as Arabic ones."""
    return text.translate(_TO_ARABIC)


def digits(text: object, style: Digits = "thai") -> str:
    """Return *text* with its digits in the office's style."""
    return str(text).translate(_TO_THAI if style == "thai" else _TO_ARABIC)


def be_year(day: date) -> int:
    """Return the Buddhist-era year of *day*."""
    return day.year + BE_OFFSET


def fiscal_year(day: date) -> int:
    """Return the fiscal year (BE) of *day*; it begins on 1 October of the year before."""
    return be_year(day) + (day.month >= 10)


def academic_year(day: date) -> int:
    """Return the academic year (BE) of *day*; it begins on 16 May."""
    return be_year(day) - ((day.month, day.day) < (5, 16))


def parse_date(text: str) -> date:
    """Read an ISO date or a written Thai date, in either era and either digits. Raises ValueError."""
    plain = arabic(text.strip())
    if iso := _ISO_DATE.fullmatch(plain):
        year, month, day = (int(part) for part in iso.groups())
    elif written := _WRITTEN.fullmatch(plain):
        day, month, year = int(written[1]), _MONTH_NUMBER[written[2]], int(written[3])
    else:
        raise ValueError("a date like 2026-11-18 or ๑๘ พฤศจิกายน ๒๕๖๙ is wanted")
    return date(_common_era(year), month, day)


def parse_moment(text: str) -> datetime:
    """Read a date with an optional ` 15:14` (or `T15:14:00+07:00`); midnight if none. Raises ValueError."""
    plain = arabic(text.strip())
    day, clock = plain[:10], plain[10:].lstrip("T ")
    if not _ISO_DATE.fullmatch(day):
        return datetime.combine(parse_date(plain), datetime.min.time())
    return datetime.fromisoformat(f"{parse_date(day).isoformat()}T{clock or '00:00'}")


def _common_era(year: int) -> int:
    """Return *year* in the common era: a year after 2400 can only be a Buddhist one."""
    return year - BE_OFFSET if year > 2400 else year


class WrittenDate(NamedTuple):
    """A written date: whether there is such a day, and whether the weekday named before it is that day's."""

    start: int
    end: int
    exists: bool
    agrees: bool


def written_dates(text: str) -> Iterator[WrittenDate]:
    """Yield every date of *text* that has a year or is called a day: `วันพุธที่ ๑๘ พฤศจิกายน ๒๕๖๙`, `วันที่ ๓๑ พ.ค.`."""
    for found in _IN_TEXT.finditer(text):
        before = text[max(0, found.start() - 24) : found.start()].rstrip(" \t\u00a0")
        weekday = next((name for name in WEEKDAYS if before.endswith(f"วัน{name}ที่")), None)
        if (found[3] or weekday or before.endswith("วันที่")) and not before.endswith(_NO_DAY):
            start = text.rfind("วัน", 0, found.start()) if weekday else found.start()
            yield WrittenDate(start, found.end(), *_judged(found, weekday))


def _judged(found: re.Match[str], weekday: str | None) -> tuple[bool, bool]:
    day, month, year = found.groups()
    try:
        told = date(_common_era(int(year or 2000)), _MONTH_NUMBER[month], int(day))
    except ValueError:
        return False, False
    return True, weekday is None or year is None or WEEKDAYS[told.weekday()] == weekday


def long_date(day: date, style: Digits = "thai") -> str:
    """Return `วันพุธที่ ๑๘ พฤศจิกายน ๒๕๖๙`."""
    return f"วัน{WEEKDAYS[day.weekday()]}ที่ {plain_date(day, style)}"


def plain_date(day: date, style: Digits = "thai") -> str:
    """Return `๑๘ พฤศจิกายน ๒๕๖๙`."""
    return digits(f"{day.day} {MONTHS[day.month - 1]} {be_year(day)}", style)


def short_date(day: date, style: Digits = "thai") -> str:
    """Return `๑๘ พ.ย. ๒๕๖๙`."""
    return digits(f"{day.day} {SHORT_MONTHS[day.month - 1]} {be_year(day)}", style)


def clock_time(at: datetime, style: Digits = "thai") -> str:
    """Return `๐๙.๓๐ น.`."""
    return digits(f"{at:%H.%M} น.", style)


def unbroken(text: str) -> str:
    """Return *text* with no-break spaces where a Thai line must not end: before ๆ, within `พ.ศ. ๒๕๔๐`."""
    return _NO_BREAK.sub("\u00a0", text)


def words(text: str) -> list[str]:
    """Return *text* cut into words by a dictionary, with nothing lost; a word it does not know may be cut anywhere."""
    return _tokenizer()(text)


@cache
def _tokenizer() -> Callable[[str], list[str]]:
    os.environ.setdefault("PYTHAINLP_READ_ONLY", "1")  # or it makes a folder in the home of whoever builds
    from pythainlp.tokenize import word_tokenize  # noqa: PLC0415 (loads a dictionary: half a second)

    return partial(word_tokenize, engine="nlpo3")
