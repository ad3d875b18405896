"""How the office masks: enough is left to tell one's own, and nothing by which another could be found.

An identity number keeps its first and last digit, a phone its last four, an account its last three, an address its
domain, a child an initial. Whatever else is taken out leaves only word of what it was.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from urllib.parse import unquote

from newsdesk import thai
from newsdesk.privacy.detect import digits_of, email_of
from newsdesk.privacy.detect.number import Span
from newsdesk.source import Source

CROSSED = "xxxx"  # where a mark of ours could not stand, as in an address
_TITLES = (
    (re.compile(r"เด็ก\s?ชาย|ด\s?\.?\s?ช(?:\s?\.)?"), "ด.ช. "),
    (re.compile(r"เด็ก\s?หญิง|ด\s?\.?\s?ญ(?:\s?\.)?"), "ด.ญ. "),
    (re.compile(r"นางสาว|น\.\s?ส\."), "น.ส. "),
    (re.compile("นาย"), "นาย "),
    (re.compile("น้อง"), "น้อง "),
)
_CONSONANT = re.compile("[ก-ฮ]")
_THAI_DIGIT = re.compile("[๐-๙]")


def masked(kind: str, source: Source, span: Span) -> str:
    """Return what stands for the personal data of this kind in *span* of what is read."""
    style = _STYLES.get(kind)
    return style(source, span) if style else redacted(kind)


def redacted(kind: str) -> str:
    """Return the mark that says that data of this kind was left out."""
    return f"{{{{redact: {kind}}}}}"


def _national_id(source: Source, span: Span) -> str:
    number = digits_of(source, span)
    return _as_written(f"{number[0]}-xxxx-xxxxx-xx-{number[-1]}", source, span)


def _phone(source: Source, span: Span) -> str:
    return _as_written(f"xxx-xxx-{digits_of(source, span)[-4:]}", source, span)


def _account(source: Source, span: Span) -> str:
    return _as_written(f"xxx-x-xxx{digits_of(source, span)[-3:]}", source, span)


def _email(source: Source, span: Span) -> str:
    local, _, domain = email_of(source, span).partition("@")
    return f"{local[:1]}***@{domain}"


def _child(source: Source, span: Span) -> str:
    read = source.plain[slice(*span)]
    for title, short in _TITLES:
        if found := title.match(read):
            return short + _initial(read[found.end() :])
    return _initial(read)


def _initial(name: str) -> str:
    """Return the consonant a name is spoken with first: เกียรติ begins with ก."""
    found = _CONSONANT.search(name)
    return f"{found[0]}." if found else redacted("MINOR_NAME")


def _as_written(mask: str, source: Source, span: Span) -> str:
    """Return *mask* with Thai digits where Thai digits were written."""
    written = source.raw[slice(*source.raw_span(*span))]
    is_thai = _THAI_DIGIT.search(html.unescape(unquote(written)))
    return thai.digits(mask, "thai" if is_thai else "arabic")


_STYLES: Mapping[str, Callable[[Source, Span], str]] = {
    "NATIONAL_ID": _national_id,
    "PHONE": _phone,
    "EMAIL": _email,
    "BANK_ACCOUNT": _account,
    "MINOR_NAME": _child,
}
