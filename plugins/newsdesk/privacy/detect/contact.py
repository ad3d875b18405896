"""A mobile is private anywhere, a landline where it is called a home's, an address by its domain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.number import (
    FILL,
    GAP,
    THING,
    Span,
    apart,
    digits,
    finditer,
    label,
    layout,
    legible,
)
from newsdesk.privacy.detect.pattern import compiled
from newsdesk.source import Source

_ABROAD = rf"(?:\+|00){GAP}66{GAP}(?:0{GAP})?"
_MOBILE = re.compile(
    rf"(?<![0-9])(?<![0-9][-.])(?=((?:0{GAP}|{_ABROAD}|66{GAP})[689](?:{GAP}[0-9]){{8}}\0*+)(?![0-9]|-[0-9]{{2}}))"
)
_LANDLINE = re.compile(
    rf"(?<![0-9])(?<![0-9][-.])(?:0{GAP}|{_ABROAD})[2-57](?:{GAP}[0-9]){{7}}\0*+(?![0-9]|-[0-9]{{2}})"
)
_LAYOUTS = {
    (3, 3, 4), (3, 4, 3), (2, 4, 4), (4, 3, 3), (3, 3, 2, 2), (2, 3, 5), (3, 2, 5), (1, 4, 5), (1, 2, 3, 4),
}  # fmt: skip
_CODE_BEFORE = re.compile(r"[A-Za-z]")
_CODE_AFTER = re.compile(r"[A-Za-z]|\.[0-9]")
_BANK_LAYOUT = (3, 1, 5, 1)
_PHONE = (
    "โทร|มือถือ|เบอร์|ติดต่อ|พร้อมเพย์"
    r"|(?<![a-z])(?:tel|phone|mobile|call|line|whatsapp|wa\.me|promptpay|contact)(?![a-z])"
)
_BANK = r"บัญชี|ธนาคาร|ออมสิน|ธ\.ก\.ส|(?<![a-z])(?:bank|account|a/c)(?![a-z])"
_LABEL = re.compile(rf"(?P<phone>{_PHONE})|(?P<thing>{THING}|{_BANK})", re.IGNORECASE)
_KIN = "ผู้ปกครอง|บิดา|มารดา|พ่อ|แม่|ตายาย|ยาย|ปู่|ญาติ|ส่วนตัว"
_HOME = re.compile(
    r"(?P<home>(?:โทร(?:ศัพท์)?|เบอร์|หมายเลข)[\s.(]*(?:โทรศัพท์)?\s?(?:ที่)?\s?[(]?บ้าน(?!พัก)|ที่บ้าน"
    rf"|(?:เบอร์|โทร(?:ศัพท์)?\.?|ของ)\s?(?:{_KIN})|\bhome\b|\bparent|(?<![\u0e01-\u0e4e])บ้าน[\s:]*\Z"
    rf"|(?:{_KIN})(?:ของ(?:เด็ก|น้อง|นักเรียน)|เด็ก|น้อง)?[\s:(|]*(?:โทร(?:ศัพท์)?|เบอร์|บ้าน)?[.:\s(|]*\Z)"
    r"|(?P<office>สำนักงาน|กลุ่ม|โรงเรียน|ร\.ร\.|ศูนย์|สพป|สพฐ|กระทรวง|สายด่วน|โทรสาร|แฟกซ์|อบต|เทศบาล|office|fax|school)",
    re.IGNORECASE,
)
_EXTENSION = re.compile(r"\s*(?:ต่อ|ext)", re.IGNORECASE)

_SIGNS = ("@", "แอท", "แอ็ท", "แอด")  # no address is without one of them, or of this
_SPOKEN_SIGN = re.compile(r"[Aa][Tt](?:(?<=[\s(\[{<]..))[\s)\]}>]")
_AT = r"(?: {0,2}@\s{0,2}|\s?[(\[{<]\s?(?:@|at|แอท|แอ็ท|แอด)\s?[)\]}>]\s?)"
_DOT = r"(?:\.| ?[(\[{<]\s?(?:dot|ดอท|จุด)\s?[)\]}>] ?|\s(?:dot|ดอท|จุด)\s)"
_SPOKEN_AT = r"\s(?:at|แอท|แอ็ท|แอด)\s"
_SPOKEN_DOT = r"(?:\s(?:dot|ดอท|จุด)\s|\.)"
_LOCAL = r"(?<![A-Za-z0-9._%+-])(?P<local{0}>[A-Za-z0-9](?:[A-Za-z0-9_%+-]|{1}(?=[A-Za-z0-9])){{0,63}})"
_DOMAIN = r"(?P<domain{0}>(?:[A-Za-z0-9][A-Za-z0-9-]{{0,62}}{1}){{1,4}}[A-Za-z]{{2,12}})(?![A-Za-z0-9-])"
_EMAIL = (
    rf"{_LOCAL.format('', _DOT)}{_AT}{_DOMAIN.format('', _DOT)}"
    rf"|{_LOCAL.format('_spoken', _SPOKEN_DOT)}{_SPOKEN_AT}{_DOMAIN.format('_spoken', _SPOKEN_DOT)}"
)
_FREE = re.compile(r"(?:gmail|hotmail|outlook|yahoo|icloud|live|msn|proton(?:mail)?|ymail|windowslive)\.")
_OFFICIAL = re.compile(r"\.(?:go|ac|mi)\.th$|(?:^|\.)(?:obecmail|obec|moe|otepc)\.(?:org|go\.th)$")
_PUPILS = re.compile(r"(?:^|\.)stu(?:dents?)?\.")
_MAIL = re.compile("(?P<mail>อีเมล|เมล์?|e-?mail)", re.IGNORECASE)
_ROLE = re.compile(
    "(?:git|saraban|admin|info|contact|pr|dpo|webmaster|office|support|help(?:desk)?|noreply|no-reply|school|director|service)[0-9]*"
)
_NOBODY = re.compile(r"^example\.(?:com|org|net)$|\.(?:png|jpe?g|gif|webp|svg|js|css|py)$")


def private_phones(source: Source) -> Iterator[Span]:
    """Yield every mobile phone, and every landline that is said to be a home's."""
    text = legible(source.plain)
    mobile = [span for found in finditer(_MOBILE, text) if _is_mobile(text, span := found.span(1))]
    landline = [span for found in finditer(_LANDLINE, text) if _is_home(text, span := found.span())]
    yield from apart(mobile + landline)


def _is_home(text: str, span: Span) -> bool:
    return label(text, span[0], _HOME) == "home" and not _EXTENSION.match(text, span[1])


def _is_mobile(text: str, span: Span) -> bool:
    number = text[slice(*span)]
    told, groups = label(text, span[0], _LABEL), layout(number)
    if len(set(digits(number)[-7:])) == 1 or groups == _BANK_LAYOUT:
        return False
    if number.startswith("66"):
        return told == "phone"
    if number[0] == "+" or number.startswith("00") or FILL in number:
        return True
    if told == "phone" or groups in _LAYOUTS:
        return True
    part_of_code = _CODE_BEFORE.match(text, max(0, span[0] - 1)) or _CODE_AFTER.match(text, span[1])
    return len(groups) <= 2 and told != "thing" and not part_of_code


def private_emails(source: Source) -> Iterator[Span]:
    """Yield every e-mail address of a person; those of offices and of roles are public."""
    if not any(sign in source.plain for sign in _SIGNS) and not _SPOKEN_SIGN.search(source.plain):
        return
    for found in compiled(_EMAIL, re.IGNORECASE).finditer(source.plain):
        local, domain = found["local"] or found["local_spoken"], found["domain"] or found["domain_spoken"]
        if _is_private(local, _written(domain)) and (found["local"] or _is_spoken_address(found)):
            yield found.span()


def _is_private(local: str, domain: str) -> bool:
    if _FREE.match(domain):
        return True
    if _PUPILS.search(domain):
        return True
    return not (_OFFICIAL.search(domain) or _NOBODY.search(domain) or _ROLE.fullmatch(local.lower()))


def _is_spoken_address(found: re.Match[str]) -> bool:
    """Return whether "name at domain" is an address, and no English sentence."""
    called = label(found.string, found.start(), _MAIL) or re.search("[0-9._]", found["local_spoken"])
    return bool(_FREE.match(_written(found["domain_spoken"])) or (called and "." not in found["domain_spoken"]))


def email_of(source: Source, span: Span) -> str:
    """Return the address in *span* as a mail program would want it."""
    return re.sub(_AT + "|" + _SPOKEN_AT, "@", _written(source.plain[slice(*span)]), count=1, flags=re.IGNORECASE)


def _written(domain: str) -> str:
    return re.sub(rf"{_DOT}|{_SPOKEN_DOT}", ".", domain.lower())
