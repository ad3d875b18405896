"""A ZIP is unpacked within bounds or not at all: how many, how large, how dense, and by names that lead nowhere."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping

from newsdesk.privacy.documents.model import Unreadable

MOST_ENTRIES, MOST_ENTRY, MOST_BYTES = 2_000, 32_000_000, 64_000_000
_DENSEST = 250  # times smaller, for what is over a million bytes
NAME = re.compile(r"(?!.*(?:^|/)\.\.?(?:/|$))[A-Za-z0-9\[_][A-Za-z0-9 ._\[\]()&+,~#@$!{}'%/-]*|_rels/\.rels")
_ENDING, _ENDING_SIZE = b"PK\5\6", 22
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError)


def unpacked(data: bytes) -> Mapping[str, bytes]:
    """Return every file of a ZIP by its name. Raises Unreadable."""
    if data[-_ENDING_SIZE:-18] != _ENDING:
        raise Unreadable("damaged")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _fit(entries)
            return {entry.filename: archive.read(entry) for entry in entries if not entry.is_dir()}
    except _BROKEN:
        raise Unreadable("damaged") from None


def _fit(entries: list[zipfile.ZipInfo]) -> None:
    """Raise Unreadable unless what the entries declare is bounded; no more than that is ever unpacked of one."""
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise Unreadable("too large")
    for entry in entries:
        dense = entry.file_size > 1_000_000 and entry.file_size > _DENSEST * entry.compress_size
        if entry.file_size > MOST_ENTRY or dense:
            raise Unreadable("too large")
        if entry.flag_bits & 1:
            raise Unreadable("password")
        if not NAME.fullmatch(entry.filename) or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Unreadable("unsafe zip")
    if len({entry.filename.lower() for entry in entries}) < len(entries):
        raise Unreadable("unsafe zip")


def remains(data: bytes) -> bool:
    """Return whether bytes lie between the entries that belong to none of them."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = sorted(archive.infolist(), key=lambda entry: entry.header_offset)
        starts = [*(entry.header_offset for entry in entries), archive.start_dir]
    ends = [0, *(_end(data, entry) for entry in entries)]
    return any(start - end > _DESCRIPTOR for start, end in zip(starts, ends, strict=True))


_DESCRIPTOR = 24  # bytes that may follow an entry whose size was not known when it began


def _end(data: bytes, entry: zipfile.ZipInfo) -> int:
    at = entry.header_offset
    return (
        at
        + 30
        + int.from_bytes(data[at + 26 : at + 28], "little")
        + int.from_bytes(data[at + 28 : at + 30], "little")
        + entry.compress_size
    )
