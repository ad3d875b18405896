"""Every medium a cleared release is made for, in the order a pack lists them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from newsdesk.papers import line
from newsdesk.papers.matter import Matter, Piece


class Medium(NamedTuple):
    """One medium: its name, the channels of vocabulary.yml it serves, and what makes its pieces."""

    name: str
    channels: tuple[str, ...]
    pieces: Callable[[Matter], tuple[Piece, ...]]


MEDIA: tuple[Medium, ...] = (Medium("line", ("line",), line.pieces),)
