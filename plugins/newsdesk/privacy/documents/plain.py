"""A text is UTF-8, or it is not read: CSV, WebVTT and plain words."""

from __future__ import annotations

import re

from newsdesk.privacy.documents.model import Contents, Part, Unreadable, contents

BOM = b"\xef\xbb\xbf"
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NOTE = re.compile(r"(?:NOTE|STYLE|REGION)\b")


def text(data: bytes) -> str:
    """Return the words, with one kind of line end. Raises Unreadable for what is no UTF-8."""
    try:
        words = data.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError:
        raise Unreadable("encoding") from None
    if _BINARY.search(words):
        raise Unreadable("unknown type")
    return words.replace("\r\n", "\n").replace("\r", "\n")


def read(data: bytes) -> Contents:
    """Return a text as one part. Raises Unreadable."""
    return contents([], [Part("text", text(data))])


def read_captions(data: bytes) -> Contents:
    """Return what WebVTT shows, and the notes it does not show. Raises Unreadable."""
    blocks = re.split(r"\n{2,}", text(data))
    notes = [block for block in blocks[1:] if _NOTE.match(block)]
    cues = [block for block in blocks[1:] if not _NOTE.match(block)]
    return contents(
        [], [Part("heading", blocks[0]), Part("cues", "\n\n".join(cues)), Part("notes", "\n\n".join(notes))]
    )
