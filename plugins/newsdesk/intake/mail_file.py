"""Mail as it is saved: one letter (.eml), or a box of them (.mbox)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from markupsafe import escape

from newsdesk.intake.received import MOST, MOST_ENCLOSED, Received, Unreadable, decoded, enclosure, received

_BETWEEN = re.compile(rb"(?m)^From [^\n]{0,200}\n")


def letters(data: bytes, sender: str) -> tuple[Received, ...]:
    """Return every letter of a file of mail. Raises Unreadable for parts within parts without end."""
    parts = _BETWEEN.split(data, maxsplit=MOST) if data.startswith(b"From ") else [b"", data]
    try:
        return tuple(_letter(message_from_bytes(part), sender) for part in parts[1:][:MOST])
    except RecursionError:
        raise Unreadable from None


def _letter(letter: Message, sender: str) -> Received:
    parts = [part for part in letter.walk() if not part.is_multipart()]
    named = ((name, part) for part in parts if (name := part.get_filename()))
    files = [made for name, part in named if (made := enclosure(_words(name), _bytes(part)))]
    texts = {part.get_content_type(): part for part in reversed(parts) if not part.get_filename()}
    title = _words(str(letter.get("Subject", "")))
    return received(sender, str(letter.get("Message-ID", "")), title, _html(texts), tuple(files[:MOST_ENCLOSED]))


def _html(texts: dict[str, Message]) -> str:
    """Return the letter's text as HTML; its plain words where it has them."""
    if plain := texts.get("text/plain"):
        paragraphs = re.split(r"\n[ \t\r]*\n", _text(plain).replace("\r\n", "\n"))
        return "".join(f"<p>{escape(each)}</p>" for each in paragraphs if each.strip())
    return _text(texts["text/html"]) if "text/html" in texts else ""


def _text(part: Message) -> str:
    return decoded(_bytes(part), str(part.get_content_charset("utf-8")))


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _words(header: str) -> str:
    return "".join(_decoded(header)).strip()


def _decoded(header: str) -> Iterator[str]:
    try:
        for words, charset in decode_header(header):
            yield words if isinstance(words, str) else decoded(words, charset or "utf-8")
    except (HeaderParseError, ValueError):
        yield header
