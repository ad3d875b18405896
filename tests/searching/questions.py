"""Questions as readers type them, each with the terms that were meant; the oracle answers from what is known."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from newsdesk import thai
from newsdesk.search.fold import fold
from searching.corpus import Known

SHORT = 4
_CONFUSED = {
    "ศ": "ส",
    "ษ": "ส",
    "ส": "ศ",
    "ณ": "น",
    "น": "ณ",
    "ไ": "ใ",
    "ใ": "ไ",
    "ฎ": "ด",
    "ฏ": "ต",
    "ร": "ล",
    "ญ": "ย",
    "ฑ": "ท",
    "ฐ": "ถ",
    "ภ": "พ",
}


@dataclass(frozen=True)
class Question:
    """What is typed, its sort, and the terms that were meant."""

    typed: str
    sort: str
    meant: tuple[str, ...]


def answers(question: Question, corpus: Sequence[Known]) -> set[str]:
    """Return the places of all releases that hold every term that was meant; a short term as a word of its own."""
    return {known.entry.href for known in corpus if all(_holds(known, term) for term in question.meant)}


def _holds(known: Known, term: str) -> bool:
    folded = fold(term)
    if any(fold(word) == folded for word in known.words):
        return True
    return (len(folded) > SHORT or folded.isdigit()) and any(folded in block for block in known.folded)


Dice = random.Random


def _thing(known: Known, dice: Dice) -> Question:
    return Question(known.thing.replace("+", ""), "compound", (known.thing.replace("+", ""),))


def _part(known: Known, dice: Dice) -> Question:
    part = max(known.thing.split("+"), key=len)
    return Question(part, "inner word", (part,))


def _short(known: Known, dice: Dice) -> Question | None:
    parts = [part for part in known.thing.split("+") if 2 <= len(fold(part)) <= SHORT]
    return Question(parts[0], "short word", (parts[0],)) if parts else None


def _name(known: Known, dice: Dice) -> Question:
    given, surname = known.person.split()
    typed = dice.choice((known.person, given + surname, surname, f"นาย{known.person}", f"{surname} {given}"))
    meant = (surname,) if typed == surname else (given, surname)
    return Question(typed, "name", meant)


def _two(known: Known, dice: Dice) -> Question:
    words = [known.thing.replace("+", ""), known.school]
    dice.shuffle(words)
    return Question(" ".join(words), "two words", tuple(words))


def _glued(known: Known, dice: Dice) -> Question:
    typed = known.deed.replace("+", "") + known.thing.replace("+", "")
    return Question(typed, "as one", (typed,))


def _year(known: Known, dice: Dice) -> Question:
    year = str(thai.be_year(known.day))
    thing = known.thing.replace("+", "")
    return Question(f"{thing} {dice.choice((year, thai.digits(year)))}", "word and year", (thing, thai.digits(year)))


def _date(known: Known, dice: Dice) -> Question:
    style = dice.choice(("thai", "arabic"))
    written = dice.choice((thai.plain_date, thai.short_date))(known.day, style)
    return Question(written, "date", (written,))


def _code(known: Known, dice: Dice) -> Question:
    typed = dice.choice((known.code, known.code.replace(" ", ""), thai.arabic(known.code)))
    return Question(typed, "code", (known.code,))


def _grade(known: Known, dice: Dice) -> Question:
    thing = known.thing.replace("+", "")
    return Question(f"ชั้น {known.grade} {thing}", "grade", (f"ชั้น {known.grade}", thing))


def _typing(known: Known, dice: Dice) -> Question:
    whole = known.deed.replace("+", "") + known.thing.replace("+", "")
    typed = whole[: dice.randint(5, max(6, len(whole) - 1))]
    return Question(typed, "typing", (typed,))


def _tone(known: Known, dice: Dice) -> Question | None:
    whole = known.thing.replace("+", "")
    typed = "".join(sign for sign in whole if sign not in "่้๊๋")
    return Question(typed, "no tone marks", (whole,)) if typed != whole and len(fold(whole)) > SHORT else None


def _spelt(known: Known, dice: Dice) -> Question | None:
    whole = known.thing.replace("+", "")
    typed = whole.replace("แ", "เเ").replace("ำ", "ํา")
    return Question(typed, "spelt in two", (whole,)) if typed != whole and len(fold(whole)) > SHORT else None


def _slip(change: Callable[[str, Dice], str]) -> Callable[[Known, Dice], Question | None]:
    def asked(known: Known, dice: Dice) -> Question | None:
        whole = known.thing.replace("+", "")
        typed = change(whole, dice)
        return Question(typed, "slip", (whole,)) if typed != whole and len(fold(whole)) > 5 else None

    return asked


def _dropped(text: str, dice: Dice) -> str:
    place = dice.randrange(1, len(text))
    return text[:place] + text[place + 1 :]


def _doubled(text: str, dice: Dice) -> str:
    place = dice.randrange(1, len(text))
    return text[:place] + text[place - 1] + text[place:]


def _swapped(text: str, dice: Dice) -> str:
    place = dice.randrange(1, len(text) - 1)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def _confused(text: str, dice: Dice) -> str:
    places = [place for place, sign in enumerate(text) if sign in _CONFUSED]
    if not places:
        return text
    place = dice.choice(places)
    return text[:place] + _CONFUSED[text[place]] + text[place + 1 :]


def _silent(text: str, dice: Dice) -> str:
    return text.replace("์", "")


SORTS: tuple[Callable[[Known, Dice], Question | None], ...] = (
    _thing, _part, _short, _name, _two, _glued, _year, _date, _code, _grade, _typing, _tone, _spelt,
    _slip(_dropped), _slip(_doubled), _slip(_swapped), _slip(_confused), _slip(_silent),
)  # fmt: skip


def asked(corpus: Sequence[Known], seed: int, each: int = 8) -> Iterator[Question]:
    """Yield questions of every sort about releases drawn by *seed*."""
    for ask in SORTS:
        dice = random.Random(f"{seed} {SORTS.index(ask)}")
        found = 0
        while found < each:
            question = ask(dice.choice(corpus), dice)
            if question is not None:
                found += 1
                yield question
