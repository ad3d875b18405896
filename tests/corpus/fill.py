"""A template becomes a text that knows where each of its values stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

import lookalikes
import values
from pen import Pen

SLOT = re.compile(r"\{(?P<name>[A-Za-z_]+[0-9]*)(?:/(?P<form>\w+))?(?::(?P<words>[^}]*))?\}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A text and what is marked in it: `labels`, `negatives` or `neutral`, each with where it begins and ends."""

    text: str
    marks: tuple[tuple[str, dict[str, Any]], ...] = ()

    def __add__(self, other: Piece | str) -> Piece:
        if isinstance(other, str):
            return replace(self, text=self.text + other)
        by = len(self.text)
        moved = ((kind, {**mark, "start": mark["start"] + by, "end": mark["end"] + by}) for kind, mark in other.marks)
        return Piece(self.text + other.text, (*self.marks, *moved))

    def of(self, kind: str) -> list[dict[str, Any]]:
        """Return what is marked as that kind."""
        return [mark for named, mark in self.marks if named == kind]

    def decomposed(self) -> Piece:
        """Return the piece with every sara am written as two characters."""
        moved = tuple(
            (kind, {**mark, **{end: mark[end] + self.text.count("ำ", 0, mark[end]) for end in ("start", "end")}})
            for kind, mark in self.marks
        )
        return Piece(self.text.replace("ำ", "\u0e4d\u0e32"), moved)


def labelled(kind: str, form: str, said: str | None, pen: Pen) -> Piece:
    """Return a piece of personal data, with its label."""
    if said is not None:
        mark: dict[str, Any] = {
            "type": kind,
            "form": "phrase" if kind == "SENSITIVE" else form,
            "value": said,
            "subtype": form,
        }
        return Piece(said, (("labels", {**mark, "start": 0, "end": len(said)}),))
    made = values.MAKERS[kind](pen, form)
    mark = {"type": kind, "form": made.form, "value": made.value, "start": 0, "end": len(made.text)}
    label = {**mark, "accept": list(made.accept)} if made.accept else mark
    return Piece(made.lead) + Piece(made.text, (("labels", label),))


def harmless(kind: str, said: str | None, pen: Pen) -> Piece:
    """Return a piece without personal data; what looks like it is marked."""
    if kind in lookalikes.FILLINGS:
        return Piece(lookalikes.FILLINGS[kind](pen))
    text = said if said is not None else lookalikes.MAKERS[kind](pen)
    where = "neutral" if kind in lookalikes.NEUTRAL else "negatives"
    return Piece(text, ((where, {"cat": kind, "start": 0, "end": len(text)}),))


def fill(template: str, pen: Pen) -> Piece:
    """Return the template with a value in each of its slots."""
    done, piece = 0, Piece("")
    for slot in SLOT.finditer(template):
        name, form, said = slot.group("name", "form", "words")
        value = labelled(name, form or "", said, pen) if name.isupper() else harmless(name, said, pen)
        piece += Piece(template[done : slot.start()])
        piece += value
        done = slot.end()
    return piece + template[done:]
