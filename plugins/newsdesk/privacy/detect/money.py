"""A bank account is known by its label, a card by its check digit; neither may stand beside a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.number import (
    GAP,
    THING,
    Span,
    apart,
    digits,
    finditer,
    in_address,
    label,
    layout,
    legible,
)
from newsdesk.privacy.detect.table import under
from newsdesk.source import Source

_ACCOUNT = re.compile(rf"(?<![0-9])(?=([0-9](?:{GAP}[0-9]){{9}}(?:(?:{GAP}[0-9]){{2}})?\0*+)(?![0-9]|[-.][0-9]))")
_LAYOUTS = {(3, 1, 5, 1), (3, 1, 6), (3, 6, 1), (3, 3, 4), (3, 4, 3), (3, 5, 2), (4, 4, 4), (3, 1, 5, 3)}
_PROMPT = re.compile(rf"(?<![0-9])(?=((?:0{GAP}[689](?:{GAP}[0-9]){{8}}|[0-9](?:{GAP}[0-9]){{12}})\0*+)(?![0-9]))")
_CARD = re.compile(rf"(?<![0-9])[2-6](?:{GAP}[0-9]){{13,15}}\0*+(?![0-9])")
_BANKS = r"กรุงไทย|กรุงเทพ(?!ฯ|มหา)|กสิกร|ไทยพาณิชย์|ออมสิน|ทหารไทย|ttb|กรุงศรี|ธ\.ก\.ส|ธกส|scb|k-?bank|ktb|bbl|gsb"
_LABEL = re.compile(
    rf"(?P<thing>{THING}|บัญชี(?:แยกประเภท|วัสดุ|รายชื่อ|ลงเวลา|เงินฝากคลัง)|โครงการ|รหัส|โทร|มือถือ|เบอร์)"
    rf"|(?P<prompt>พร้อมเพย์|prompt ?pay)"
    rf"|(?P<bank>บัญชี|ธนาคาร|{_BANKS}|บช\.|บ/ช|(?<![a-z])(?:bank|account|acc?t?\.? ?no|a/c)(?![a-z]))",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"[\s()\"']*(?:ธนาคาร|{_BANKS})", re.IGNORECASE)
_HEAD = re.compile(
    r"(?:เลข(?:ที่)?|หมายเลข) ?(?:บัญชี(?!แยก|เงินฝากคลัง|วัสดุ)|บช)|บัญชี(?:ธนาคาร|รับโอน|เงินฝากธนาคาร)|พร้อมเพย์"
    r"|(?:bank|account) ?(?:account|no|number)|promptpay",
    re.IGNORECASE,
)
_ASKED = (
    "ที่บัญชี",
    "ที่ บัญชี",
    "เลขบัญชี",
    "บัญชีธนาคาร",
    "บัญชีรับ",
    "บัญชีเงิน",
    "บช.",
    "ที่บช",
    "ที่ บช",
    "พร้อมเพย์",
    "account",
    "promptpay",
)  # no head is without one of them
_CREDIT = re.compile(
    rf"(?P<thing>{THING})|(?P<card>เครดิต|เดบิต|credit|debit|visa|master ?card|(?<!id )card ?(?:no|number)"
    "|หมายเลขบัตร|เลขบัตร"
    "|บัตร(?!ประ|นัก|เชิญ|คิว|สอบ|พนัก|สมา|ทอง|ผ่าน|ลง|ห้อง|เลือก|กำนัล|คน))",
    re.IGNORECASE,
)
_CARDS = re.compile(
    "บัตร ?(?:เครดิต|เดบิต)|(?:credit|debit) ?card|(?<!id )card ?(?:no|number)|visa|master ?card", re.IGNORECASE
)
_CARD_LAYOUTS = {(4, 4, 4, 4), (4, 6, 5)}


def bank_accounts(source: Source) -> Iterator[Span]:
    """Yield every number that is called a bank account or a PromptPay."""
    text = legible(source.plain)
    yield from apart([*_called(text, _ACCOUNT, "bank"), *_called(text, _PROMPT, "prompt"), *_listed(source, text)])


def _listed(source: Source, text: str) -> Iterator[Span]:
    """Yield the cells below a head that asks for an account."""
    if not any(word in text.lower() for word in _ASKED):
        return
    for (start, end), _, _ in under(source, _HEAD):
        if (found := _ACCOUNT.match(text, start) or _PROMPT.match(text, start)) and found.end(1) == end:
            yield start, end


def _called(text: str, number: re.Pattern[str], name: str) -> Iterator[Span]:
    found = (it.span(1) for it in finditer(number, text))
    for span in found:
        told = label(text, span[0], _LABEL, 45)
        if _is_tidy(layout(text[slice(*span)]), name) and (told == name or (not told and _BEHIND.match(text, span[1]))):
            yield span


def _is_tidy(groups: tuple[int, ...], name: str) -> bool:
    """Tell a number written as an account from a date and its hours, or a postcode and a phone."""
    return len(groups) <= (5 if name == "prompt" else 2) or groups in _LAYOUTS


def credit_cards(source: Source) -> Iterator[Span]:
    """Yield every payment card."""
    text = legible(source.plain)
    headed = {cell for cell, _, _ in under(source, _CARDS)} if "บัตร" in text or "card" in text.lower() else set()
    for found in finditer(_CARD, text):
        told = "card" if found.span() in headed else label(text, found.start(), _CREDIT)
        written = told == "card" or layout(found[0]) in _CARD_LAYOUTS
        if told != "thing" and written and _luhn(digits(found[0])) and not in_address(text, found.start()):
            yield found.span()


def _luhn(number: str) -> bool:
    """Return whether *number* ends in its check digit (ISO/IEC 7812)."""
    twice = (sum(divmod(int(n) * 2, 10)) for n in number[-2::-2])
    return (sum(map(int, number[-1::-2])) + sum(twice)) % 10 == 0
