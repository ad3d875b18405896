"""Numbers as Thai says them: `number` for amounts, `digit_by_digit` for telephones and codes."""

from __future__ import annotations

DIGITS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
PLACES = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")
MILLION = "ล้าน"
_LONGEST = 18  # a longer run of digits is no amount but a code


def number(value: int) -> str:
    """Return a whole number in words: 21 is ยี่สิบเอ็ด, 1,000,001 is หนึ่งล้านเอ็ด."""
    if value < 0:
        return "ลบ" + number(-value)
    if value == 0:
        return DIGITS[0]
    millions, rest = divmod(value, 1_000_000)
    return (number(millions) + MILLION if millions else "") + _below_a_million(rest, follows=millions > 0)


def _below_a_million(value: int, *, follows: bool) -> str:
    """Return the words; a last 1 that *follows* something greater is เอ็ด."""
    words, written = "", str(value) if value else ""
    for place, sign in zip(reversed(range(len(written))), written, strict=True):
        digit = int(sign)
        if digit == 0:
            continue
        if place == 1:
            word = {1: "", 2: "ยี่"}.get(digit, DIGITS[digit])
        elif place == 0 and digit == 1 and (follows or len(written) > 1):
            word = "เอ็ด"
        else:
            word = DIGITS[digit]
        words += word + PLACES[place]
    return words


def digit_by_digit(text: str) -> str:
    """Return the digits of *text* one after the other; what stands between groups becomes a pause."""
    groups = "".join(sign if sign.isdigit() else " " for sign in text).split()
    return " ".join("".join(DIGITS[int(sign)] for sign in group) for group in groups)


def amount(text: str) -> str:
    """Return a written number in words: `1,250`, `3.75`; what begins with 0 or is too long, digit by digit."""
    whole, point, decimals = text.replace(",", "").partition(".")
    if len(whole) > _LONGEST or (len(whole) > 1 and whole.startswith("0")):
        said = digit_by_digit(whole)
    else:
        said = number(int(whole))
    return f"{said}จุด{digit_by_digit(decimals)}" if point and decimals else said
