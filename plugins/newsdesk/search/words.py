"""Short words, which three letters cannot tell: รถ is within สามารถ, and means nothing there.

Where words end BudouX knows, a small model that needs no dictionary; it only ranks, so a wrong cut costs only a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import budoux

from newsdesk.search.fold import fold

LONGEST = 4  # letters after folding; longer words are told well enough by threes
_CODE = re.compile(r"(?<![\u0e01-\u0e4e])[ก-ฮ]{1,3}\.? ?[0-9๐-๙]{1,3}(?![0-9๐-๙])")  # ป.๔, ว 22


def short_keys(text: str) -> Iterator[str]:
    """Yield `=` with each short word and code of *text*, and `<` with the two letters each of its words begins with."""
    for piece in text.split():
        for word in _words(piece):
            yield from _keys(fold(word))
    for code in _CODE.findall(text):
        yield from _keys(fold(code))


def _keys(word: str) -> Iterator[str]:
    if 0 < len(word) <= LONGEST:
        yield f"={word}"
    if len(word) > 1:
        yield f"<{word[:2]}"


@lru_cache(maxsize=1)
def _parser() -> budoux.Parser:
    return budoux.load_default_thai_parser()


@lru_cache(maxsize=65536)
def _words(piece: str) -> tuple[str, ...]:
    return tuple(_parser().parse(piece))
