"""A paper is marked secret where a mark stands alone, at the head of a line, or behind the words that announce it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.number import Span
from newsdesk.source import Source

_EDGE = r"[ \t>#*|()\[\]{}<«»“”\"'=:_~-]*"
_GRADE = r"ลับ(?:มาก|ที่สุด|เฉพาะ)?"
_FOREIGN = r"(?:TOP |STRICTLY )?(?:SECRET|CONFIDENTIAL)|(?:RESTRICTED|CLASSIFIED)(?: DOCUMENT)?"
_MARK = re.compile(
    rf"(?:^(?:[^\n\f:|]{{1,24}}:)?|(?<=[\f|])){_EDGE}(?P<mark>(?:เอกสาร)?{_GRADE}|(?:ข้อมูล|เอกสาร)?ปกปิด|{_FOREIGN}|[Cc]onfidential){_EDGE}(?:$|(?=[\f|]))"
    rf"|(?P<told>(?:ชั้น|ระดับ)(?:ของ)?(?:ความ|การ)(?:ลับ|รักษาความลับ)\s*[:=|]?\s*(?:{_GRADE}|ปกปิด)"
    rf"|(?i:classification|secrecy)\s*[:=|]\s*(?:{_GRADE}|ปกปิด|{_FOREIGN}|(?i:secret|confidential)))(?![\u0e01-\u0e4e])"
    rf"|^{_EDGE}(?P<head>(?:{_GRADE}|ปกปิด|{_FOREIGN})(?=[ \t]+(?:ที่ |ด่วน|ที่สุด|เฉพาะ|- |– )|[ \t]*[:/]))",
    re.MULTILINE,
)
_SIGNS = ("ลับ", "ปกปิด", "SECRET", "CONFIDENTIAL", "onfidential", "RESTRICTED", "CLASSIFIED")


def secrecy_marks(source: Source) -> Iterator[Span]:
    """Yield every mark that calls the paper secret (OIA s.14 and s.15)."""
    text = source.plain
    if any(sign in text for sign in _SIGNS):
        for found in _MARK.finditer(text):
            yield found.span(found.lastgroup or 0)
