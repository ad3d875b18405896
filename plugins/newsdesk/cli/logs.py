"""The log files of a web server as lines, packed or not: a piece at a time, however long they are."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from newsdesk.settings import CannotRun

_PIECE = 1 << 18
_LONGEST = 1 << 14  # bytes of a line; what is longer is cut, and no server writes it
_PACKED = b"\x1f\x8b"


def lines(file: Path) -> Iterator[bytes]:
    """Yield the lines of *file* without their ends. Raises CannotRun when it cannot be read whole."""
    try:
        with file.open("rb") as raw:
            packed = raw.read(2) == _PACKED
            raw.seek(0)
            yield from split(cast("BinaryIO", gzip.GzipFile(fileobj=raw)) if packed else raw)
    except (OSError, EOFError, zlib.error) as error:
        raise CannotRun(f"--log {file}: อ่านไม่ครบ ขอไฟล์ใหม่ (cannot be read whole; ask for it anew)") from error


def split(stream: BinaryIO, size: int = _PIECE) -> Iterator[bytes]:
    """Yield the lines of *stream*, read *size* bytes at a time."""
    rest = b""
    while piece := stream.read(size):
        *whole, rest = (rest[:_LONGEST] + piece).split(b"\n")
        yield from (line[:_LONGEST] for line in whole)
    if rest:
        yield rest[:_LONGEST]
