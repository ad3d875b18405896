"""A text as it is spoken: no digit, no abbreviation, no sign is left for an announcer to stumble over.

Every pattern takes a bounded stretch, so that a long text costs as much more as it is longer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from newsdesk import thai
from newsdesk.papers.abbreviations import ANYWHERE, GRADES, LATIN, LETTERS, PLACES, REPEATED, SIGNS, UNITS
from newsdesk.papers.numerals import amount, digit_by_digit, number
from newsdesk.papers.syllables import last_syllable
from newsdesk.release.redaction import SHOWN

_TO = "(?: ?[–-] ?)"
_LEADING = tuple("เแโใไ")  # a vowel written first belongs to the letter after it
_NUMBER = r"(?<![\d.,])\d{1,3}(?:,\d{3}){1,8}(?:\.\d{1,9})?(?!\d)|\d{1,40}(?:\.\d{1,9}(?![\d.]))?"


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _time(found: re.Match[str]) -> str:
    return "ถึง".join(_clock(*found.group(*pair)) for pair in ((1, 2), (3, 4)) if found[pair[0]])


def _clock(hour: str, minute: str) -> str:
    return f"{number(int(hour))}นาฬิกา" + (f"{number(int(minute))}นาที" if int(minute) else "")


def _money(found: re.Match[str]) -> str:
    baht, _, satang = found[1].partition(".")
    return f"{amount(baht)}บาท" + (f"{number(int(satang))}สตางค์" if satang and int(satang) else "")


def _address(found: re.Match[str]) -> str:
    """Say an address of the web or of e-mail part by part."""
    bare = found[0].removeprefix("https://").removeprefix("http://").rstrip("/")
    parts = re.findall(r"[A-Za-z]+|\d+|[^A-Za-z\d]", bare)
    return " " + " ".join(_part(part) for part in parts if _part(part)) + " "


def _part(part: str) -> str:
    if part.isdigit():
        return digit_by_digit(part)
    return SIGNS.get(part) or (_latin(part) if part.isascii() and part.isalpha() else "")


def _latin(word: str) -> str:
    return LATIN.get(word.lower()) or "".join(LETTERS[sign] for sign in word.lower())


def _from(table: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    return lambda found: table[found[1]]


def _twice(found: re.Match[str]) -> str:
    word = found[1]
    known = (each for each in REPEATED if word.endswith(each) and not word.removesuffix(each).endswith(_LEADING))
    return word + (next(known, "") or last_syllable(word))


Step = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]
_STEPS: tuple[Step, ...] = (
    (re.compile(re.escape(SHOWN)), lambda _: " ข้อความปกปิดตามกฎหมาย "),
    (re.compile(r"https?://[!-~]{1,300}|[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{1,250}", re.ASCII), _address),
    (re.compile(r"(?<![A-Za-z])(?:[A-Za-z0-9-]{1,63}\.){1,4}(?:example|th|com|org|net)(?:/[!-~]{0,200})?"), _address),
    (re.compile(r"(?<!\d)0[ -]?\d(?:[ -]?\d){6,8}(?!\d)"), lambda found: digit_by_digit(found[0])),
    (re.compile(r"(?<=สายด่วน )(\d{3,5})(?!\d)"), lambda found: digit_by_digit(found[1])),
    (re.compile(rf"(?<!\d)([012]?\d)[.:]([0-5]\d)(?:{_TO}([012]?\d)[.:]([0-5]\d))? ?น\."), _time),
    (re.compile(rf"(?<![\d.])([012]?\d)[.:]([0-5]\d){_TO}([012]?\d)[.:]([0-5]\d)(?![\d.])"), _time),
    (re.compile(rf"(?<=\d) ?({_any(UNITS)})(?![ก-๛])"), _from(UNITS)),
    (re.compile(rf"(?<=\d){_TO}(?=(?:{_any(GRADES)}) ?\d)"), lambda _: "ถึง "),
    (re.compile(rf"(?<![ก-๛.])({_any(GRADES)}) ?(?=\d)"), _from(GRADES)),
    (re.compile(rf"({_any(ANYWHERE)})"), _from(ANYWHERE)),
    (re.compile(rf"(?<=[ก-ฮ์ ]){_TO}(?={_any(thai.MONTHS)})"), lambda _: " ถึง "),
    (re.compile(rf"(?<![ก-๛.])({_any(PLACES)}) ?(?=[ก-๛\d])"), _from(PLACES)),
    (re.compile(rf"({_NUMBER}) ?บาท"), _money),
    (re.compile(rf"(?<=\d){_TO}(?=\d)"), lambda _: "ถึง"),
    (re.compile(r"(?<=\d)/(?=\d)"), lambda _: "ทับ"),
    (re.compile(r"(?<=\d) ?\((\d{1,3})\)"), lambda found: f" วงเล็บ {found[1]} "),
    (re.compile(_NUMBER), lambda found: amount(found[0])),
    (re.compile(r"[A-Za-z]{1,100}"), lambda found: _latin(found[0])),
    (re.compile(r"([ก-๎]{1,40}) ?ๆ"), _twice),
    (re.compile(r"&"), lambda _: "และ"),
    (re.compile(r"[^ก-ฮะ-ฺเ-ๅ็-๎\n]+"), lambda _: " "),
)


def spoken(text: str) -> str:
    """Return *text* as an announcer says it, in Thai letters, spaces and line ends alone."""
    said = thai.arabic(unicodedata.normalize("NFC", text)).replace("\u00a0", " ")
    for pattern, say in _STEPS:
        said = pattern.sub(say, said)
    return "\n".join(" ".join(part.split()) for part in said.split("\n")).strip()
