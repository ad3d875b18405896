"""How the detectors' patterns are written: lists of words, the letters of Thai, and what a Thai name is made of."""

from __future__ import annotations

import re
from functools import cache

THAI = "[\u0e01-\u0e4e]"  # a letter, a vowel or a mark
FIRST = "[ก-ฮเ-ไ]"  # a name begins with it
LETTER = "[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]"  # a name goes on with it: neither ฯ nor ๆ


def any_of(words: str) -> str:
    """Return the pattern of any of *words*, which may be spread over lines; ~ stands for a possible space."""
    return f"(?:{'|'.join(words.split())})".replace("~", r"\s?")


@cache
def compiled(written: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Return the pattern, made when it is first looked for: most texts need few, and a large one costs 10 ms."""
    return re.compile(written, flags)
