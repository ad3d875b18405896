"""An MP3 is frames of sound; whatever stands before and after them is tags."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsdesk.privacy.documents.model import Contents, Sort, Trait, Unreadable, contents

_KBITS = {
    3: (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_KBITS[0] = _KBITS[2]
_HERTZ = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_LAYER_3 = 1
SYNC = (b"\xfb", b"\xfa", b"\xf3", b"\xf2", b"\xe3", b"\xe2")  # of layer III, by its versions
_AFTER = (b"TAG", b"APETAGEX", b"LYRICS", b"3DI", b"ID3")  # how tags after the sound are known
_MOST_TAGS = 16
_FRAMES: tuple[tuple[bytes, Sort, str], ...] = (
    (b"APIC", "picture", "cover"),
    (b"PIC\0", "picture", "cover"),
    (b"COMM", "author", "comments"),
    (b"GEOB", "hidden", "object"),
    (b"PRIV", "hidden", "program data"),
)


class Sound(NamedTuple):
    """Where the frames begin, and where they end."""

    begin: int
    end: int


def read(data: bytes) -> Contents:
    """Return what a recording carries besides its sound. Raises Unreadable."""
    heard = sound(data)
    besides = data[: heard.begin] + data[heard.end :]
    return contents(list(_traits(besides)) if besides.strip(b"\0") else [], [])


def sound(data: bytes) -> Sound:
    """Return where the sound lies. Raises Unreadable when it is none, or something else stands within it."""
    begin = at = _after_tags(data)
    while length := _length(data[at : at + 4]):
        at += length
    if at == begin:
        raise Unreadable("damaged")
    after = data[at:].lstrip(b"\0")
    if after and not any(mark in after for mark in _AFTER):
        raise Unreadable("damaged")
    return Sound(begin, min(at, len(data)))


def seconds(data: bytes) -> float:
    """Return how long a recording takes to hear. Raises Unreadable."""
    heard = sound(data)
    at, length = heard.begin, 0.0
    while step := _length(data[at : at + 4]):
        version, hertz = data[at + 1] >> 3 & 3, data[at + 2] >> 2 & 3
        length += (1152 if version == 3 else 576) / _HERTZ[version][hertz]
        at += step
    return length


def _traits(besides: bytes) -> Iterator[Trait]:
    yield Trait("author", "tags")
    yield from (Trait(sort, about) for name, sort, about in _FRAMES if name in besides)


def _after_tags(data: bytes) -> int:
    """Return where the tags at the beginning end; their size is written in bytes of seven bits."""
    at = 0
    for _ in range(_MOST_TAGS):
        if data[at : at + 3] != b"ID3":
            break
        head = data[at : at + 10]
        size = sum((byte & 0x7F) << shift for byte, shift in zip(head[6:], (21, 14, 7, 0), strict=False))
        at += 10 + size + (10 if len(head) > 5 and head[5] & 0x10 else 0)
        if at > len(data):
            raise Unreadable("truncated")
    return at + len(data[at:]) - len(data[at:].lstrip(b"\0"))


def _length(head: bytes) -> int:
    """Return how long the frame of this header is, 0 when it is no header of a layer III frame."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0 or head[1] >> 1 & 3 != _LAYER_3:
        return 0
    version, kbits, hertz = head[1] >> 3 & 3, head[2] >> 4, head[2] >> 2 & 3
    if version == 1 or kbits in (0, 15) or hertz == 3:
        return 0
    samples = 144 if version == 3 else 72
    return samples * 1000 * _KBITS[version][kbits - 1] // _HERTZ[version][hertz] + (head[2] >> 1 & 1)
