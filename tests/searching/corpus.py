"""Releases made of known words: number *n* of a seed is always the same."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from newsdesk import thai
from newsdesk.search.fold import fold
from newsdesk.search.index import Entry
from searching.words import DEEDS, FILLER, GIVEN, KINDS, POSTS, SCHOOLS, SURNAMES, THINGS

START = date(2016, 10, 3)


@dataclass(frozen=True)
class Known:
    """A release as it may be found, and what is known of it: its words, and all of its text as it is folded."""

    entry: Entry
    words: frozenset[str]
    folded: tuple[str, ...]
    thing: str
    deed: str
    school: str
    person: str
    code: str
    grade: str
    day: date


def release(seed: int, number: int) -> Known:
    """Return one release."""
    dice = random.Random(f"{seed} {number}")
    things, deed, school = dice.sample(THINGS, 3), dice.choice(DEEDS), dice.choice(SCHOOLS)
    person = f"{dice.choice(GIVEN)} {dice.choice(SURNAMES)}"
    day = START + timedelta(days=number * 3650 // 1000 % 3650)
    code = f"ศธ ๐๔๐{dice.randint(10, 99)}/ว {dice.randint(1, 900)}"
    grade = f"{dice.choice('ปม')}.{dice.randint(1, 6)}"
    thing, second, third = (each.replace("+", "") for each in things)
    act = deed.replace("+", "")
    title = f"{act}{thing} โรงเรียน{school}"
    summary = f"โรงเรียน{school} {act}{thing} เมื่อวันที่ {thai.plain_date(day)}"
    blocks = (
        f"{dice.choice(POSTS)} นาย{person} กล่าวว่า{second}เป็นเรื่องสำคัญของนักเรียนชั้น {grade}",
        f"หนังสือที่ {thai.digits(code)} ลงวันที่ {thai.short_date(day)} เรื่อง {act}{thing}",
        f"ในโอกาสนี้มีการจัดแสดง{third} " + dice.choice(FILLER),
        *dice.sample(FILLER, 3),
    )
    entry = Entry(f"r{number}/", title, summary, dice.choice(KINDS), thai.plain_date(day), blocks)
    words = {part for each in (*things, deed) for part in each.split("+")} | {"โรงเรียน", "นักเรียน", "หนังสือ", "ชั้น"}
    told = (title, summary, entry.kind, entry.date, *blocks)
    return Known(entry, frozenset(words), tuple(map(fold, told)), things[0], deed, school, person, code, grade, day)


def releases(count: int, seed: int = 1) -> list[Known]:
    """Return *count* releases in the order of time."""
    return sorted((release(seed, number) for number in range(count)), key=lambda known: known.day)
