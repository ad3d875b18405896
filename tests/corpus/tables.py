"""Tables of a few rows, as they are pasted into news: Markdown, CSV, HTML, JSON, YAML or a card of one person."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random

import words
from fill import Piece, fill
from pen import Pen

PRIVATE = (
    *("NATIONAL_ID", "PHONE", "MINOR_NAME", "BANK_ACCOUNT", "EMAIL", "BIRTH_DATE", "HOME_ADDRESS") * 2,
    *(
        "STATELESS_CODE",
        "PASSPORT",
        "LINE_ID",
        "CREDIT_CARD",
        "HOUSE_REG",
        "STUDENT_ID",
        "VEHICLE_PLATE",
        "GPS",
        "SALARY",
    ),
)
HARMLESS = (
    *(
        "doc_no",
        "asset_no",
        "money",
        "school10",
        "office_phone",
        "office_email",
        "juristic",
        "be_date",
        "score",
        "subject",
    ),
    *("class_room", "ebidding", "stat", "gfmis_doc", "adult"),
)
FORMS_OF_A_CELL = {"SALARY": ("", "cell"), "MINOR_NAME": ("", "notitle")}

Rows = list[list[Piece]]
Heads = list[str]


def joined(pieces: list[Piece], separator: str) -> Piece:
    """Join pieces as `str.join` joins strings."""
    whole = Piece("")
    for at, piece in enumerate(pieces):
        whole = whole + Piece(separator if at else "") + piece
    return whole


def quoted(piece: Piece) -> Piece:
    """Return the piece as a field of a CSV file."""
    return Piece('"') + piece + '"' if "," in piece.text else piece


def markdown(heads: Heads, rows: Rows) -> Piece:
    top = "| " + " | ".join(heads) + " |\n|" + " --- |" * len(heads)
    return joined([Piece(top), *(Piece("| ") + joined(row, " | ") + " |" for row in rows)], "\n")


def tight(heads: Heads, rows: Rows) -> Piece:
    top = "|" + "|".join(heads) + "|\n|" + ":-:|" * len(heads)
    return joined([Piece(top), *(Piece("|") + joined(row, "|") + "|" for row in rows)], "\n")


def csv(heads: Heads, rows: Rows) -> Piece:
    lines = [Piece(",".join(heads)), *(joined([quoted(cell) for cell in row], ",") for row in rows)]
    return Piece("```csv\n") + joined(lines, "\n") + "\n```"


def tabbed(heads: Heads, rows: Rows) -> Piece:
    return joined([Piece("\t".join(heads)), *(joined(row, "\t") for row in rows)], "\n")


def html(heads: Heads, rows: Rows) -> Piece:
    top = Piece("<table>\n<tr><th>" + "</th><th>".join(heads) + "</th></tr>\n")
    lines = [Piece("<tr><td>") + joined(row, "</td><td>") + "</td></tr>" for row in rows]
    return top + joined(lines, "\n") + "\n</table>"


def in_json(heads: Heads, rows: Rows) -> Piece:
    def pairs(row: list[Piece]) -> Piece:
        fields = [
            Piece(json.dumps(head, ensure_ascii=False) + ': "') + cell + '"'
            for head, cell in zip(heads, row, strict=True)
        ]
        return Piece("  {") + joined(fields, ", ") + "}"

    return (
        Piece('<script type="application/json">\n[\n') + joined([pairs(row) for row in rows], ",\n") + "\n]\n</script>"
    )


def card(heads: Heads, rows: Rows) -> Piece:
    return joined([Piece(f"{head} : ") + cell for head, cell in zip(heads, rows[0], strict=True)], "\n")


def in_yaml(heads: Heads, rows: Rows) -> Piece:
    def fields(row: list[Piece]) -> Piece:
        return Piece("- ") + joined([Piece(f"{head}: ") + cell for head, cell in zip(heads, row, strict=True)], "\n  ")

    return Piece("```yaml\n") + joined([fields(row) for row in rows], "\n") + "\n```"


SHAPES: tuple[tuple[str, str, Callable[[Heads, Rows], Piece]], ...] = (
    ("table", "line", markdown),
    ("table", "line", markdown),
    ("table_tight", "line", tight),
    ("csv", "plain", csv),
    ("tabbed", "plain", tabbed),
    ("html_table", "line", html),
    ("json", "plain", in_json),
    ("card", "line", card),
    ("yaml", "plain", in_yaml),
)


def table(part: str, rng: Random, private: int, harmless: int) -> tuple[str, Piece]:
    """Return a table with that many columns of either sort, and the name of its shape."""
    name, level, shape = rng.choice(SHAPES)
    pen = Pen(part, level, rng)
    kinds = list(dict.fromkeys(rng.sample(PRIVATE, private))) + rng.sample(HARMLESS, harmless)
    rng.shuffle(kinds)
    if "MINOR_NAME" in kinds and "class_room" not in kinds:
        kinds.insert(kinds.index("MINOR_NAME") + 1, "class_room")
    heads = [rng.choice(words.heads(part)[kind]) for kind in kinds]
    forms = [rng.choice(FORMS_OF_A_CELL.get(kind, ("",))) for kind in kinds]
    slots = [f"{{{kind}/{form}}}" if form else f"{{{kind}}}" for kind, form in zip(kinds, forms, strict=True)]
    rows = [[Piece(str(row + 1)), *(fill(slot, pen) for slot in slots)] for row in range(rng.randrange(2, 5))]
    return name, shape(["ที่", *heads], rows)
