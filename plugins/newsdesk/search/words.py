"""Short words, which three letters cannot tell: รถ is within สามารถ, and means nothing there.

Where words end a dictionary knows; it only ranks, so a wrong cut costs only a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newsdesk import thai
from newsdesk.search.fold import fold

LONGEST = 4  # letters after folding; longer words are told well enough by threes
_NUMBER = re.compile(r"(?<!\d)\d{2,6}(?!\d)")  # longer ones are no number that anybody types whole
_CODE = re.compile(r"(?<![\u0e01-\u0e4e])[ก-ฮ]{1,3}\.? ?[0-9๐-๙]{1,3}(?![0-9๐-๙])")  # ป.๔, ว 22


def short_keys(text: str) -> set[str]:
    """Return `=` with each short word, number and code of *text*, `<` with the two letters each word begins with."""
    found = {key for piece in text.split() for key in _keys_of(piece)}
    numbers = {f"={fold(number)}" for number in _NUMBER.findall(text)}
    return found.union(numbers, *(_keys(fold(code)) for code in _CODE.findall(text)))


@lru_cache(maxsize=65536)
def _keys_of(piece: str) -> frozenset[str]:
    """Return the keys of a run without a space; official Thai says the same again and again."""
    return frozenset(key for word in thai.words(piece) for key in _keys(fold(word)))


def _keys(word: str) -> Iterator[str]:
    if 0 < len(word) <= LONGEST:
        yield f"={word}"
    if len(word) > 1:
        yield f"<{word[:2]}"
