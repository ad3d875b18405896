"""A post for the page: headline, summary, the whole text, the address, the tags; and what the pictures show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.papers.line import shortened, units
from newsdesk.papers.matter import Matter, Piece
from newsdesk.papers.plain import line, origin, paragraphs, written

LONGEST = 20_000  # characters; a page takes three times as many, and nobody reads them
_NO_TAG = re.compile(r"[^\w\u0e00-\u0e7f]+")


def pieces(matter: Matter) -> tuple[Piece, ...]:
    """Return the post, and the alternative texts of its photographs if it has any."""
    post = Piece("facebook.txt", ("\n\n".join(filter(None, _post(matter))) + "\n").encode())
    if not matter.shots:
        return (post,)
    alts = "".join(f"{number}. {line(shot.alt)}\n" for number, shot in enumerate(matter.shots, 1))
    return (post, Piece("facebook-alt.txt", alts.encode()))


def _post(matter: Matter) -> Iterator[str]:
    fields = matter.cleared.release.fields
    opening, end = f"{line(fields.title)}\n\n{line(fields.summary)}", origin(matter)
    yield opening
    yield shortened(written(paragraphs(matter.html)), LONGEST - units(opening) - units(end) - 400)
    yield line(fields.credit)
    yield end
    yield " ".join(f"#{_NO_TAG.sub('', line(tag))}" for tag in dict.fromkeys(fields.tags))[:300]
