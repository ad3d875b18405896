"""What a file is, its bytes say; its name only repeats it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path, PurePath

from newsdesk.privacy.documents import docx, mp3, mp4, pdf, plain, xlsx
from newsdesk.privacy.documents.model import Contents, Document, Unreadable

SUFFIXES: Mapping[str, tuple[str, ...]] = {
    "pdf": (".pdf",),
    "docx": (".docx",),
    "xlsx": (".xlsx",),
    "mp3": (".mp3",),
    "mp4": (".mp4", ".m4a"),
    "vtt": (".vtt",),
    "text": (".txt", ".csv"),
}
MOST_BYTES = 100_000_000  # what git hosts take of one file
_ZIP, _COMPOUND = b"PK\3\4", b"\xd0\xcf\x11\xe0"
_READERS: Mapping[str, Callable[[bytes], Contents]] = {
    "pdf": pdf.read,
    "docx": docx.read,
    "xlsx": xlsx.read,
    "mp3": mp3.read,
    "mp4": mp4.read,
    "vtt": plain.read_captions,
    "text": plain.read,
}


def form(data: bytes) -> str:
    """Return what the bytes themselves show. Raises Unreadable for what is of no accepted kind."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(_ZIP):
        return _office(data)
    if data.startswith(_COMPOUND):
        raise Unreadable("old or locked office file")
    if data.startswith(b"ID3") or (data[:1] == b"\xff" and data[1:2] in mp3.SYNC):
        return "mp3"
    if data[4:8] == b"ftyp" and data[8:12] in mp4.BRANDS:
        return "mp4"
    return "vtt" if plain.text(data).startswith("WEBVTT") else "text"


def _office(data: bytes) -> str:
    for sort, main in (("docx", docx.MAIN), ("xlsx", xlsx.MAIN)):
        if main.encode() in data:
            return sort
    raise Unreadable("unknown type")


def bytes_of(file: Path) -> bytes:
    """Return the bytes of an attachment, and no more of them than one may have. Raises OSError."""
    with file.open("rb") as stream:
        return stream.read(MOST_BYTES + 1)


def named(file: Path, document: Document) -> str:
    """Return what a file is to be called: with the suffix of what it is."""
    own = SUFFIXES.get(document.form, (document.suffix,))
    return file.stem + (document.suffix if document.suffix in own else own[0])


def look(name: str, data: bytes) -> Document:
    """Return what is known of the attachment *name*."""
    suffix = PurePath(name).suffix.lower()
    if len(data) > MOST_BYTES:
        return Document(suffix, reason="too large")
    sort = ""
    try:
        sort = form(data)
        found = _READERS[sort](data)
    except Unreadable as error:
        return Document(suffix, sort, error.reason)
    return Document(suffix, sort, "", found.traits, found.parts)
