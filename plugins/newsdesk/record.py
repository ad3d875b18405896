"""Strict YAML: every scalar stays a string until a schema types it, and every value knows its place.

Unknown, missing, duplicate and mistyped keys are faults with a line and a column, all at once. A fault
says what is wrong in a word of ours; it never holds what was written.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import accumulate
from typing import Annotated, Any, Literal, TypeVar

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from newsdesk import thai
from newsdesk.finding import Rule, Spot
from newsdesk.settings import ZONE

Loc = tuple[str | int, ...]
FaultKind = Literal["broken", "duplicate", "unknown", "missing", "mistyped"]
_NULLS = frozenset({"", "~", "null"})
DEEPEST = 20
_BRACKET = re.compile(r"[\[\]{}]")
_NESTED = re.compile(rf"^ {{{8 * DEEPEST}}}|(?:[-?:]\s+){{{DEEPEST}}}", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a record, and where; `spot.about` names the field, a word of the schema."""

    kind: FaultKind
    spot: Spot


@dataclass(frozen=True, slots=True)
class Tree:
    """One YAML document: plain values with strings for leaves, and the place of each."""

    plain: Any
    spots: Mapping[Loc, Spot]
    faults: tuple[Fault, ...]

    def spot(self, loc: Loc, about: str = "") -> Spot:
        """Return the place of *loc*, or of the nearest thing around it."""
        while loc and loc not in self.spots:
            loc = loc[:-1]
        return self.spots.get(loc, Spot())._replace(about=about)


class Record(BaseModel):
    """The base of every schema: frozen, and a key it does not know is a fault."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, str_strip_whitespace=True)


def _moment(text: Any) -> datetime:
    at = thai.parse_moment(_string(text))
    return at.astimezone(ZONE) if at.tzinfo else at.replace(tzinfo=ZONE)


def _until(text: Any) -> datetime:
    """Read the end of a bare date: what expires on the 31st may be read on the 31st."""
    at = _moment(text)
    return at if ":" in text else at + timedelta(days=1)


def _string(text: Any) -> str:
    if not isinstance(text, str):
        raise ValueError("one value is wanted")  # noqa: TRY004 (pydantic collects ValueError only)
    return text


Date = Annotated[date, BeforeValidator(lambda text: thai.parse_date(_string(text)))]
Moment = Annotated[datetime, BeforeValidator(_moment)]
Until = Annotated[datetime, BeforeValidator(_until)]
Count = Annotated[int, BeforeValidator(lambda text: thai.arabic(_string(text)))]
R = TypeVar("R", bound=BaseModel)


@lru_cache(maxsize=64)  # a build reads the registers for itself and again for its auditor
def parse(text: str, first_line: int = 1) -> Tree:
    """Read *text* as one YAML document whose first line is line *first_line* of its file."""
    if _too_deep(text):
        return Tree(None, {}, (Fault("broken", Spot(first_line)),))
    try:
        node = yaml.compose(text, Loader=_Strings)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        spot = Spot(first_line + mark.line, mark.column + 1) if mark else Spot(first_line)
        return Tree(None, {}, (Fault("broken", spot),))
    return _Walk(first_line).tree(node)


def _too_deep(text: str) -> bool:
    """Whether *text* nests deeper than any record does; the C composer would run out of stack."""
    if text.count("[") + text.count("{") > DEEPEST:
        depths = accumulate(1 if sign in "[{" else -1 for sign in _BRACKET.findall(text))
        if max(depths, default=0) > DEEPEST:
            return True
    return _NESTED.search(text) is not None


def typed(schema: type[R], tree: Tree) -> R | tuple[Fault, ...]:
    """Return the record *tree* holds, or every fault it has."""
    if any(fault.kind == "broken" for fault in tree.faults):
        return tree.faults
    try:
        value = schema.model_validate(tree.plain)
    except ValidationError as error:
        return (*tree.faults, *_faults(error, tree, tuple(schema.model_fields)))
    return tree.faults or value


def _faults(error: ValidationError, tree: Tree, known: tuple[str, ...]) -> Iterator[Fault]:
    for item in error.errors(include_url=False, include_context=False, include_input=False):
        loc = tuple(part for part in item["loc"] if _written(part))
        name = str(loc[-1]) if loc and isinstance(loc[-1], str) else ""
        if item["type"] == "missing":
            yield Fault("missing", tree.spot(loc[:-1], name))
        elif item["type"] == "extra_forbidden":
            meant = difflib.get_close_matches(name, known, 1) if len(loc) == 1 else []
            yield Fault("unknown", tree.spot((*loc, "key"), f"{meant[0]} ?" if meant else ""))
        else:
            yield Fault("mistyped", tree.spot(loc, name))


def _written(part: str | int) -> bool:
    """Whether a part of pydantic's location is a key or an index and not the name of one of its types."""
    return isinstance(part, int) or "[" not in part


class _Strings(yaml.CSafeLoader):
    """A loader that guesses no types: whatever is written stays a string."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 (the loader's own name for it, and none is ever added)


class _Walk:
    """Turns YAML nodes into plain values, noting places and faults on the way."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line
        self.spots: dict[Loc, Spot] = {}
        self.faults: list[Fault] = []
        self.seen: set[int] = set()

    def tree(self, node: yaml.Node | None) -> Tree:
        plain = self.value(node, ()) if node is not None else None
        return Tree(plain, self.spots, tuple(self.faults))

    def place(self, node: yaml.Node) -> Spot:
        start, end = node.start_mark, node.end_mark
        width = end.column - start.column if end.line == start.line else 0
        return Spot(self.first_line + start.line, start.column + 1, max(width, 0))

    def value(self, node: yaml.Node, loc: Loc) -> Any:
        self.spots[loc] = self.place(node)
        if id(node) in self.seen:  # an alias: one node in two places hides what is written where
            self.faults.append(Fault("broken", self.spots[loc]))
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, loc)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*loc, n)) for n, child in enumerate(node.value)]
        plain = not getattr(node, "style", None)
        return None if plain and node.value in _NULLS else node.value

    def mapping(self, node: yaml.MappingNode, loc: Loc) -> dict[str, Any]:
        plain: dict[str, Any] = {}
        for key, child in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if name in plain or not name:
                self.faults.append(Fault("duplicate" if name else "broken", self.place(key)))
            else:
                plain[name] = self.value(child, (*loc, name))
                self.spots[(*loc, name, "key")] = self.place(key)
        return plain


def _of(kind: FaultKind) -> Callable[[Iterable[Fault]], Iterator[Spot]]:
    return lambda faults: (fault.spot for fault in faults if fault.kind == kind)


_STRICT = "ระเบียบ ศธ. ว่าด้วยการประชาสัมพันธ์ฯ ๒๕๒๕: ข่าวต้องครบถ้วนและเป็นข้อเท็จจริง"
BROKEN: Rule[Iterable[Fault]] = Rule(
    id="REL101",
    name="broken-yaml",
    law=_STRICT,
    th="แก้ส่วนหัวให้เป็น YAML ที่ถูกต้อง ดูเครื่องหมาย : [ ] และการย่อหน้าของบรรทัดนี้",
    en="Make the front matter valid YAML; look at the colons, brackets and indents of this line",
    find=_of("broken"),
    flags=("tags: [ข่าว", "title: ก: ข", "tags: [ข่าว]]", "tags: &a [ข่าว]\nschools: *a"),
    passes=("tags: [ข่าว]", 'title: "ก: ข"'),
)
DUPLICATE: Rule[Iterable[Fault]] = Rule(
    id="REL102",
    name="duplicate-key",
    law=_STRICT,
    th="ลบช่องที่เขียนซ้ำให้เหลือช่องเดียว",
    en="Keep one of the two; this key is written twice",
    find=_of("duplicate"),
    flags=("tags: []\ntags: []", "withdrawal: {at: 2026-11-20, at: 2026-11-21, reason: error}"),
    passes=("tags: []",),
)
UNKNOWN: Rule[Iterable[Fault]] = Rule(
    id="REL103",
    name="unknown-key",
    law=_STRICT,
    th="แก้ชื่อช่องที่ระบบไม่รู้จัก หรือลบออก",
    en="Correct the name of this key, or remove it; it is not known",
    find=_of("unknown"),
    flags=("staus: draft", "Status: approved", "save_as: index.html", "ชื่อ: ก", "slug: x", "template: x"),
    passes=("credit: ภาพ งานประชาสัมพันธ์",),
)
MISSING: Rule[Iterable[Fault]] = Rule(
    id="REL104",
    name="missing-key",
    law=_STRICT,
    th="เพิ่มช่องที่ขาด",
    en="Add the missing key",
    find=_of("missing"),
    flags=("-who", "-title", "-audience", "photos: [{file: photos/a.jpg, people: none}]"),
    passes=("-tags", "-credit"),
)
MISTYPED: Rule[Iterable[Fault]] = Rule(
    id="REL105",
    name="mistyped-value",
    law=_STRICT,
    th="แก้ค่าของช่องนี้ให้ถูกแบบ (วันเวลาเช่น 2026-11-18 15:14 รายการเขียนใน [ ])",
    en="Write this value in its form (a moment like 2026-11-18 15:14, a list in [ ])",
    find=_of("mistyped"),
    flags=(
        "date: 01/11/2026",
        "date: 2569-13-01",
        "status: ready",
        "kind: gossip",
        "tags: ข่าว",
        "title: [ก]",
    ),
    passes=("date: 2569-11-18 15:14", "expires: ๓๑ ธันวาคม ๒๕๖๙", "event_start: 2026-11-18 09:30"),
)
RULES = (BROKEN, DUPLICATE, UNKNOWN, MISSING, MISTYPED)
