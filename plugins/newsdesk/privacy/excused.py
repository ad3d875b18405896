"""One idea: a value is excused from a rule, by the office that has made it public or by a standing waiver.

A waiver knows its value by an HMAC only. The key lies outside the repository: a plain hash of a phone number or an
identity number is found out in minutes.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Collection
from typing import NamedTuple

from newsdesk.privacy.detect import digits_of, email_of
from newsdesk.privacy.detect.number import legible
from newsdesk.register.office import Office
from newsdesk.source import Source

_LETTERS = str.maketrans("0123456789abcdef", "klmnopqrstuvwxyz")  # what holds no digit is nobody's number
_SIZE = 32  # of 64 hexadecimal digits: 128 bits
_LETTER = re.compile(r"[^\W\d_]")
_PHONE, _EMAIL, _ADDRESS = "PDP103", "PDP104", "PDP113"


class Waived(NamedTuple):
    """What a standing waiver lets through: of one rule, in one item, the value of one fingerprint."""

    rule: str
    item: str
    fingerprint: str


def value_of(written: str) -> str:
    """Return what *written* gives away, in whatever form: letters and digits, and the signs of an e-mail address."""
    read = Source.of(legible(Source.of(written).seen))
    whole = (0, len(read.plain))
    told = email_of(read, whole) if _LETTER.search(read.plain) else digits_of(read, whole)
    signs = "@." if "@" in told else ""
    kept = (
        sign for sign in unicodedata.normalize("NFC", told) if unicodedata.category(sign)[0] in "LMN" or sign in signs
    )
    return "".join(kept).casefold()


def fingerprint(key: bytes, rule: str, item: str, value: str) -> str:
    """Return the name of *value* in a waiver of *rule* in *item*: in any other dossier it has another one."""
    told = f"newsdesk-waiver\0{rule}\0{item}\0{value}".encode()
    return "hmac-" + hmac.new(key, told, hashlib.sha256).hexdigest()[:_SIZE].translate(_LETTERS)


def is_excused(rule: str, value: str, office: Office, waived: Collection[Waived]) -> bool:
    """Whether *value* need not be objected to under *rule*."""
    return _is_public(rule, value, office) or is_waived(rule, value, office, waived)


def is_waived(rule: str, value: str, office: Office, waived: Collection[Waived]) -> bool:
    """Whether a waiver lets *value* through; without the key none does."""
    key = office.waiver_key
    named = (each for each in waived if each.rule == rule)
    return key is not None and any(
        hmac.compare_digest(each.fingerprint, fingerprint(key, rule, each.item, value)) for each in named
    )


def _is_public(rule: str, value: str, office: Office) -> bool:
    if rule == _EMAIL:
        return value in map(value_of, office.mailboxes)
    if rule == _ADDRESS:
        return value in value_of(office.card.address_th)
    return rule == _PHONE and value == value_of(office.card.phone)
