"""One form in which a text and a question meet, however either is spelt: tones, short vowels, digits, spaces aside.

theme/static/js/search.js folds the question in the same way; a test holds the two together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_UNHEARD = re.compile("[็่้๊๋์ๆ]")
# What is neither a letter, a digit nor a Thai mark parts nothing: a name is found with its space and without.
_BETWEEN = re.compile(r"[^\w\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+|_+")


def fold(text: str) -> str:
    """Return the letters, marks and digits of *text* in one spelling."""
    plain = _UNHEARD.sub("", unicodedata.normalize("NFC", text)).translate(_TO_ARABIC).lower()
    return _BETWEEN.sub("", plain).replace("เเ", "แ").replace("ํา", "ำ")


def grams(folded: str) -> Iterator[str]:
    """Yield every three letters that follow each other."""
    return map("".join, zip(folded, folded[1:], folded[2:], strict=False))
