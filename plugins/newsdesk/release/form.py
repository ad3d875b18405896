"""The blank form of each kind, made from its schema: a new required field can never be forgotten in it.

What an officer must still write is left empty, in quotes that also bear a colon, so that `newsdesk check`
names each blank by its line. No sample words stand in a form: what nobody wrote cannot be published.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from newsdesk import thai
from newsdesk.register.words import Kind, Status
from newsdesk.release.fields import SCHEMAS
from newsdesk.release.hints import BODIES, HINTS, PRESS
from newsdesk.release.model import WORKFLOW
from newsdesk.settings import ZONE

_SERIES = {
    Kind.ARTICLE: "AR",
    Kind.RADIO: "RD",
    Kind.VIDEO: "VD",
    Kind.NEWSLETTER: "NL",
    Kind.ORDER: "OR",
    Kind.PAGE: "PG",
}
_ANSWERS = frozenset({"responds_to", "corrects", "retracts"})  # what makes news reactive (EDT204)
_OPTIONAL = "\n## ช่องไม่บังคับ: จะใช้ช่องใด ให้ลบ # ตัวเดียวหน้าบรรทัดของช่องนั้น (## คือคำอธิบาย)\n"


def next_id(kind: Kind, at: datetime, taken: Collection[str]) -> str:
    """Return the id after the highest one that *kind* has *taken* in the year (BE) of *at*."""
    start = f"{_SERIES.get(kind, 'PR')}-{thai.be_year(at.astimezone(ZONE))}-"
    serials = [item.removeprefix(start) for item in taken if item.startswith(start)]
    last = max((int(serial) for serial in serials if serial.isdecimal()), default=0)
    return f"{start}{last + 1:04}"


def form(
    kind: Kind,
    item: str,
    at: datetime,
    given: Mapping[str, str] = {},
    words: Mapping[str, Collection[str]] = {},
) -> str:
    """Return the Markdown of a new draft.

    *given* are texts the officer has named already; *words* are the ids that the registers allow in a field.
    """
    fields = SCHEMAS[kind].model_fields
    known = {name: quoted(text) for name, text in given.items()} | _known(kind, item, at)
    needed = [name for name, field in fields.items() if field.is_required()]
    spare = [name for name in fields if name not in needed and name not in WORKFLOW]
    form_of = {name: _field(name, fields[name].annotation, known, words.get(name, ())) for name in fields}
    return (
        "---\n"
        + "".join(f"## {HINTS[name]}\n{form_of[name]}\n" for name in needed)
        + _OPTIONAL
        + "".join(f"## {HINTS[name]}\n{_commented(form_of[name])}\n" for name in spare)
        + "\n"
        + "".join(f"## {line}\n" for line in BODIES.get(kind, PRESS))
        + "---\n\n"
    )


def entry(schema: type[BaseModel], known: Mapping[str, str]) -> str:
    """Return one blank item of a list of records: its required fields, and those *known* as YAML."""
    fields = schema.model_fields
    wanted = [name for name, field in fields.items() if field.is_required() or name in known]
    lines = (_field(name, fields[name].annotation, known, ()) for name in wanted)
    return "  - " + "\n    ".join(lines)


def quoted(text: str) -> str:
    """Return *text* on one line as a YAML value that may hold a colon; what cannot be printed is left out."""
    printable = filter(str.isprintable, " ".join(text.split()))
    return json.dumps("".join(printable), ensure_ascii=False)


def _known(kind: Kind, item: str, at: datetime) -> dict[str, str]:
    _, year, serial = item.split("-")
    reactive = _ANSWERS & SCHEMAS[kind].model_fields.keys()
    return {
        "id": item,
        "kind": kind.value,
        "status": Status.DRAFT.value,
        "date": f"{at.astimezone(ZONE):%Y-%m-%d} 09:00",
        "number": f"{int(serial)}/{year}",
        "fiscal_year": str(thai.fiscal_year(at.astimezone(ZONE))),
        "mode": "reactive" if reactive else "proactive",
    }


def _field(name: str, sort: Any, known: Mapping[str, str], words: Collection[str]) -> str:
    """Return `name: value`, and after a blank the words that may stand there."""
    if name in known and known[name] != '""':
        return f"{name}: {known[name]}"
    if records := [part for part in get_args(sort) if isinstance(part, type) and issubclass(part, BaseModel)]:
        return f"{name}:\n{entry(records[0], {})}"
    choices = tuple(words) or tuple(_choices(sort))
    if len(choices) == 1:
        return f"{name}: {choices[0]}"
    blank = "[]" if get_origin(sort) is tuple else '""'
    return f"{name}: {blank}" + (f"  # {' | '.join(choices)}" if choices else "")


def _choices(sort: Any) -> Iterator[str]:
    """Yield the words a type allows, looking into unions and tuples."""
    if get_origin(sort) is Literal:
        yield from get_args(sort)
    elif isinstance(sort, type) and issubclass(sort, StrEnum):
        yield from sort
    else:
        for part in get_args(sort):
            yield from _choices(part)


def _commented(lines: str) -> str:
    return "\n".join(f"# {line}" for line in lines.split("\n"))
