"""Boxes within boxes, as MP4 and JPEG 2000 have them: a box is believed only within the box that holds it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsdesk.privacy.documents.model import Unreadable

_MOST = 10_000


class Box(NamedTuple):
    """A box: its name, where it begins, where its body begins, where it ends."""

    name: bytes
    begin: int
    at: int
    end: int


def boxes(data: bytes | bytearray, at: int, end: int) -> Iterator[Box]:
    """Yield the boxes between two places. Raises Unreadable when one reaches farther, or there are too many."""
    for _ in range(_MOST):
        if at >= end:
            return
        size, head = int.from_bytes(data[at : at + 4], "big"), 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        size = size or end - at
        if size < head or at + size > end:
            raise Unreadable("truncated")
        yield Box(bytes(data[at + 4 : at + 8]), at, at + head, at + size)
        at += size
    raise Unreadable("too large")
