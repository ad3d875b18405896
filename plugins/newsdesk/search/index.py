"""The index of one volume: in which of its releases every three letters stand, and every short word.

A volume is some years of news, cut into shards by a hash of the key, so that a question fetches a few small files
whatever the archive holds, and one more release touches only the last volume. A key is three folded letters; its
value tells the releases that hold it, and after `;` those that hold it in their title. With `=` before it a key is a
number or a word of one to four letters, with `<` the two letters that a word begins with; these only rank. Two letters
anywhere have shards of their own, which a question of two letters alone asks for. The releases are counted in the
order of time, so that a new one renumbers none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from newsdesk import forked
from newsdesk.search.fold import fold, grams
from newsdesk.search.words import short_keys

FULL = 32  # keys a shard holds at most, about; a kilobyte as it is sent
BLOCK = 10  # entries that are shown come together
_RANKING = "=<"
WHOLE = 1000  # entries after which a volume ends with its year


@dataclass(frozen=True, slots=True)
class Entry:
    """One release as it may be found: its address, what is shown of it, and its words block by block."""

    href: str
    title: str
    summary: str
    kind: str
    date: str
    blocks: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Volume:
    """The files of one volume: shards of keys with their releases, of pairs, and blocks of what is shown."""

    count: int
    shards: tuple[Mapping[str, str], ...]
    pairs: tuple[Mapping[str, str], ...]
    blocks: tuple[tuple[tuple[str, ...], ...], ...]


def volumes(years: Mapping[int, Sequence[Entry]]) -> Iterator[tuple[Entry, ...]]:
    """Yield the entries of each volume, oldest first; each year's are in the order of time."""
    gathered: list[Entry] = []
    for _, entries in sorted(years.items()):
        gathered += entries
        if len(gathered) >= WHOLE:
            yield tuple(gathered)
            gathered = []
    if gathered:
        yield tuple(gathered)


def volume(entries: Sequence[Entry]) -> Volume:
    """Return the index of *entries*, which are in the order of time."""
    places, titled = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
    keyed = forked.shared(lambda part: list(map(_keys_of, part)), entries)
    for place, (in_title, in_text) in enumerate(keyed):
        for found, keys in ((titled, in_title), (places, in_text)):
            for key in keys:
                found[key].append(place)
    told = {key: gaps(found) + (f";{gaps(titled[key])}" if key in titled else "") for key, found in places.items()}
    pairs = {key: told.pop(key) for key in list(told) if len(key) == 2 and key[0] not in _RANKING}
    shown = [(entry.href, entry.title, entry.summary, entry.kind, entry.date) for entry in entries]
    cards = tuple(tuple(shown[start : start + BLOCK]) for start in range(0, len(shown), BLOCK))
    return Volume(len(entries), _shards(told), _shards(pairs), cards)


def _blocks(entry: Entry) -> Iterator[str]:
    yield from (entry.title, entry.summary, entry.kind, entry.date)
    yield from entry.blocks


def _keys_of(entry: Entry) -> tuple[set[str], set[str]]:
    """Return what *entry* is found by: in its title, and in all of its words."""
    return _keys(entry.title), _keys("\n".join(_blocks(entry)))


def _keys(text: str) -> set[str]:
    """Return all that *text* is found by; nothing reaches over the end of a line."""
    lines = [fold(line) for line in text.splitlines()]
    threes = {gram for line in lines for gram in grams(line)}
    return threes | {pair for line in lines for pair in map("".join, pairwise(line))} | short_keys(text)


def _shards(keys: Mapping[str, str]) -> tuple[Mapping[str, str], ...]:
    count = 1
    while count * FULL < len(keys):
        count *= 2
    cut: tuple[dict[str, str], ...] = tuple({} for _ in range(count))
    for key in sorted(keys):
        cut[shard(key, count)][key] = keys[key]
    return cut


def shard(key: str, count: int) -> int:
    """Return which of *count* shards holds *key*: a polynomial of its code points, as JavaScript reckons it too."""
    number = 0
    for sign in key:
        number = (number * 31 + ord(sign)) % 65521
    return number % count


def told(shard: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return a shard as its file has it: the values, then the keys; in pairs they might read as a label and a value."""
    return tuple(shard.values()), tuple(shard)


def gaps(places: Sequence[int]) -> str:
    """Return rising numbers as the steps between them, in letters alone: nothing in an index looks like a number."""
    return "".join([_letters(place - before - 1) for before, place in pairwise((-1, *places))])


@lru_cache(maxsize=4096)
def _letters(step: int) -> str:
    """Return a step: small letters, and a capital that ends it."""
    step, last = divmod(step, 26)
    more = ""
    while step:
        step, digit = divmod(step - 1, 26)
        more = chr(ord("a") + digit) + more
    return more + chr(ord("A") + last)
