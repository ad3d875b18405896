"""What is certain is corrected in place; nothing else of the file changes, and its front matter tells the same tree."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any

from newsdesk.finding import Finding, Rule
from newsdesk.language import prose
from newsdesk.language.prose import House, Prose
from newsdesk.language.rules import RULES
from newsdesk.language.slip import Slip, corrections
from newsdesk.record import Loc, Tree
from newsdesk.release import manuscript

_ROUNDS = 12  # one correction may lay another bare; a list that undoes its own corrections corrects nothing
_BOM = "\ufeff"


def corrected(written: str, path: str, house: House) -> tuple[str, tuple[Finding, ...]]:
    """Return a dossier's file with what is certain corrected, and what that was; corrected twice is corrected once."""
    text = written
    gone: list[Finding] = []
    for _ in range(_ROUNDS):
        told = prose.read(text.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n"), house)
        chosen = _chosen(told) if told.body else []  # without front matter nobody knows which words are prose
        if not chosen:
            return text, tuple(gone)
        gone += [Finding(rule, path, *told.spot(slip.start, slip.end, slip.about)) for rule, slip in chosen]
        text = _applied(text, [slip for _, slip in chosen])
    return written, ()


def _chosen(told: Prose) -> list[tuple[Rule[Prose], Slip]]:
    """Return corrections that do not touch, in order, and none that would change the front matter but for a word."""
    chosen: list[tuple[Rule[Prose], Slip]] = []
    front, free = told.raw[: told.body], len(told.raw)
    for rule, slip in sorted(corrections(RULES, told), key=lambda pair: pair[1][:2], reverse=True):
        if slip.end > free:
            continue
        if slip.start < told.body:
            changed = front[: slip.start] + (slip.right or "") + front[slip.end :]
            if not _tell_the_same(front, changed, slip):
                continue
            front = changed
        chosen.append((rule, slip))
        free = slip.start
    return chosen[::-1]


def _tell_the_same(before: str, after: str, slip: Slip) -> bool:
    """Whether two front matters are one tree whose one differing value differs by the corrected word alone."""
    (old_tree, _), (new_tree, _) = manuscript.cut(before), manuscript.cut(after)
    old, new = dict(_leaves(old_tree.plain)), dict(_leaves(new_tree.plain))
    changed = [loc for loc in old if old[loc] != new.get(loc)]
    if list(old) != list(new) or _kinds(old_tree) != _kinds(new_tree) or len(changed) != 1:
        return False
    wrong = before[slip.start : slip.end].replace('\\"', '"')
    return _is_replaced(_tight(old[changed[0]]), _tight(new[changed[0]]), _tight(wrong), _tight(slip.right or ""))


def _leaves(value: Any, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, dict):
        for key, child in value.items():
            yield from _leaves(child, (*loc, key))
    elif isinstance(value, list):
        for number, child in enumerate(value):
            yield from _leaves(child, (*loc, number))
    else:
        yield loc, value or ""


def _kinds(tree: Tree) -> list[str]:
    return [fault.kind for fault in tree.faults]


def _tight(text: str) -> str:
    """Return *text* without spaces and line ends: YAML folds them."""
    return "".join(text.split())


def _is_replaced(old: str, new: str, wrong: str, right: str) -> bool:
    places = (found.start() for found in re.finditer(re.escape(wrong), old))
    return any(old[:place] + right + old[place + len(wrong) :] == new for place in places)


def _applied(written: str, slips: Iterable[Slip]) -> str:
    """Return the file with these slips put right; their places count a line end as one and no byte-order mark."""
    shift = len(written) - len(written.removeprefix(_BOM))
    ends = [found.start() - shift - number for number, found in enumerate(re.finditer("\r\n", written))]
    parts, done = [], 0
    for slip in slips:
        start, end = (place + shift + bisect_left(ends, place) for place in slip[:2])
        parts += [written[done:start], slip.right or ""]
        done = end
    return "".join(parts) + written[done:]
