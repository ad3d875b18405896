"""Office files and recordings as the auditor reads them: the words of every part, and any trace of who made them.

It looks at the bytes with readers of its own, and knows nothing of how they were judged before.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from newsdesk.pictures import metadata

OFFICE, RECORDINGS = frozenset({".docx", ".xlsx"}), frozenset({".mp3", ".m4a", ".mp4"})
_MOST = 64_000_000  # bytes of one office file, unpacked
_XML = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_PARAGRAPHS = frozenset({"p", "si", "row", "comment", "pt", "sheet", "definedName"})
_SAYS = frozenset({"t", "v", "f", "is", "delText", "instrText", "text", "author"})
_TOLD = ("Target", "name", "descr", "title")
_NUMBERED = "s"
_UNWANTED = re.compile(
    r"docProps/|customXml/|(?:word|xl)/(?:comments|people|persons|threadedComments|embeddings|externalLinks|revisions|"
    r"pivotCache|activeX|ctrlProps|printerSettings)|.*(?:vba|thumbnail|oleObject)",
    re.IGNORECASE,
)
_TAGS = (b"APETAGEX", b"LYRICSBEGIN")
_HOLDERS = frozenset({b"moov", b"trak", b"mdia"})
_TELLING = frozenset({b"udta", b"meta", b"uuid", b"ilst", b"keys", b"Xtra"})


def unpacked(data: bytes) -> Mapping[str, bytes] | None:
    """Return the parts of an office file, or None when it cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if sum(entry.file_size for entry in entries) > _MOST:
                return None
            return {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError):
        return None


def words(parts: Mapping[str, bytes]) -> str | None:
    """Return what an office file says, or None when a part of it cannot be read."""
    said: list[str] = []
    try:
        for name, part in parts.items():
            if name.endswith((".xml", ".rels")):
                tree = etree.fromstring(part, _XML)
                if _typed(tree):
                    return None
                said += _said(tree)
    except etree.LxmlError:
        return None
    return "".join(said)


def _typed(tree: Any) -> bool:
    """Return whether a document type is declared, which no office program does."""
    return bool(tree.getroottree().docinfo.doctype)


def _said(tree: Any) -> Iterator[str]:
    """Yield the words of one part; a paragraph and a row end a line, a cell is cut off, whatever is written in one."""
    for element in tree.iter("*"):
        name = str(element.tag).rpartition("}")[2]
        yield "\n" if name in _PARAGRAPHS else "\t" if name in ("c", "tc") else ""
        if name in _SAYS and not (name == "v" and _numbered(element)):
            yield element.text or ""
        told = [str(element.get(key)) for key in _TOLD if element.get(key) is not None]
        yield "".join(f"\n{value}\n" for value in told)


def _numbered(element: Any) -> bool:
    parent = element.getparent()
    return parent is not None and parent.get("t") == _NUMBERED


def carried(suffix: str, data: bytes, parts: Mapping[str, bytes]) -> bool:
    """Return whether a file tells who made it, where or when, or holds what is not part of it."""
    if suffix == ".mp3":
        return data.startswith(b"ID3") or data[-128:-125] == b"TAG" or any(mark in data for mark in _TAGS)
    if suffix in RECORDINGS:
        return any(name in _TELLING for name in _atoms(data, 0, len(data)))
    pictures = (part for name, part in parts.items() if "/media/" in name)
    return any(map(_UNWANTED.match, parts)) or any(map(_told, pictures))


def _told(picture: bytes) -> bool:
    try:
        return any(item.kind != "icc" for item in metadata.carried(picture))
    except metadata.NotAPicture:
        return True


def _atoms(data: bytes, at: int, end: int) -> Iterator[bytes]:
    """Yield the name of every atom of a recording, as deep as tags may lie."""
    while at <= end - 8:
        size, head = int.from_bytes(data[at : at + 4], "big"), 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        past = min(at + max(size or end, head), end)
        yield data[at + 4 : at + 8]
        if data[at + 4 : at + 8] in _HOLDERS:
            yield from _atoms(data, at + head, past)
        at = past
