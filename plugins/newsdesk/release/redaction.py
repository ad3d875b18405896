"""A redaction says in the text that something was left out by law, and of which kind; the source holds no value.

It is written `{{redact: NATIONAL_ID}}` or `{{redact: เลขประจำตัวประชาชน}}`, and read as `[ปกปิดตามกฎหมาย]`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

SHOWN = "[ปกปิดตามกฎหมาย]"
KINDS: Mapping[str, str] = {
    "NATIONAL_ID": "เลขประจำตัวประชาชน",
    "STATELESS_CODE": "รหัสนักเรียนที่ไม่มีเลขประจำตัวประชาชน",
    "PASSPORT": "เลขหนังสือเดินทาง",
    "PHONE": "เบอร์โทรศัพท์",
    "EMAIL": "อีเมล",
    "LINE_ID": "ไอดีไลน์",
    "BANK_ACCOUNT": "เลขบัญชีธนาคาร",
    "CREDIT_CARD": "เลขบัตรเครดิต",
    "HOUSE_REG": "เลขรหัสประจำบ้าน",
    "STUDENT_ID": "เลขประจำตัวนักเรียน",
    "VEHICLE_PLATE": "ทะเบียนรถ",
    "BIRTH_DATE": "วันเกิด",
    "HOME_ADDRESS": "ที่อยู่",
    "GPS": "พิกัด",
    "SALARY": "เงินเดือน",
    "MINOR_NAME": "ชื่อเด็ก",
    "SENSITIVE": "ข้อมูลอ่อนไหว",
}
_THAI = frozenset(KINDS.values()) | {"ชื่อ", "ข้อมูลส่วนบุคคล"}
_MARK = re.compile(r"\{\{ {0,3}redact {0,3}: {0,3}(?P<kind>[^{}\n]*)\}\}")
_ATTEMPT = re.compile(r"\{\{[^\w{}\n]{0,5}redact[^{}\n]*\}{0,2}", re.IGNORECASE)
_TAG_OR_MARK = re.compile(rf'<(?:"[^"]*+"|[^<>"])*+>|{_MARK.pattern}')


def kind(word: str) -> str | None:
    """Return the Thai name of a kind, written as a type or in Thai; None when there is no such kind."""
    word = word.strip()
    return KINDS.get(word) or (word if word in _THAI else None)


def unknown(text: str) -> list[tuple[int, int]]:
    """Return where *text* tries to redact and no reader would understand what."""
    tries = _ATTEMPT.finditer(text)
    return [each.span() for each in tries if not ((mark := _MARK.fullmatch(each[0])) and kind(mark["kind"]))]


def plain(value: Any) -> Any:
    """Return *value* with each redaction as it is read; what is no text stays as it is, what is Markup stays Markup."""
    if not isinstance(value, str) or "{{" not in value:
        return value
    return type(value)(_MARK.sub(_read(lambda _: SHOWN), str(value)))


def marked(html: str) -> str:
    """Return clean *html* with each redaction as an element that names its kind; within a tag it stays text."""
    return _TAG_OR_MARK.sub(_in_html, html) if "{{" in html else html


def _in_html(found: re.Match[str]) -> str:
    return str(plain(found[0])) if found["kind"] is None else _read(_element)(found)


def _read(told: Callable[[str], str]) -> Callable[[re.Match[str]], str]:
    """Return a replacement that leaves a redaction of no known kind as it was written."""

    def replace(mark: re.Match[str]) -> str:
        name = kind(mark["kind"])
        return told(name) if name else mark[0]

    return replace


def _element(name: str) -> str:
    # A headline is cut at its spaces, and an element must not be cut.
    return f'<abbr\ntitle="{name}">{SHOWN}</abbr>'
