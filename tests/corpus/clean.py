"""200 official Thai texts without anybody's data, of some 300 words each: `python tests/corpus/clean.py`, in JSON lines.

Dates, office telephones and e-mails, budgets, schools, adults' names, classes, scores and asset numbers stand in
them; nothing at all may be flagged.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random

import words
from fill import fill
from pen import Pen

BODIES = 4


def blocks() -> dict[str, list[str]]:
    """Return the blocks of each section."""
    return {name: body.split("\n\n\n") for name, body in words.sections("clean.txt").items()}


def texts(count: int = 200) -> Iterator[str]:
    """Yield the texts, always the same."""
    found = blocks()
    for at in range(count):
        rng = Random(f"clean {at}")
        pen = Pen(words.PARTS[at % 2], "plain", rng)
        chosen = [
            rng.choice(found["opening"]),
            *rng.sample(found["body"], BODIES),
            rng.choice(found["list"]),
            rng.choice(found["ending"]),
        ]
        yield fill("\n\n".join(chosen), pen).text + "\n"


if __name__ == "__main__":
    for text in texts():
        print(json.dumps(text, ensure_ascii=False))
