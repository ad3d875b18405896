"""What a person earns is private once it is said of somebody; a post's pay, a budget and a limit are public."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsdesk.privacy.detect import pay_words as words
from newsdesk.privacy.detect.number import Span, apart, near
from newsdesk.privacy.detect.table import Row, Table, beginning, under
from newsdesk.source import Source

_GROUPED = r"[0-9]{1,3}(?:,\n?[0-9]{3}){1,4}"
_NUMBER = (
    rf"(?:{_GROUPED}|[0-9]{{1,3}} [0-9]{{3}}(?=[.\s]{{0,2}}บาท)|[0-9]{{3,7}})(?:\.[0-9]{{1,2}})?(?![0-9]|[,.][0-9])"
)
_BAHT = r"(?:(?:\.- ?)?บาท(?:ถ้วน)?|฿|(?:baht|thb)(?![a-z])|\.-)"
_ROUND = r"[0-9]{1,2}(?:\.[0-9]{1,2})? ?(?:หมื่น|แสน|k(?![a-z]))(?: ?บาท)?"
_SPELLED = r"(?:หนึ่ง|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|เอ็ด|ร้อย|พัน|หมื่น|แสน){2,12}บาท(?:ถ้วน)?"
_SURE = rf"{_NUMBER}\s?{_BAHT}|(?:฿|thb) ?{_NUMBER}|{_ROUND}|{_SPELLED}"
_LIKELY = rf"{_GROUPED}(?:\.[0-9]{{2}})?(?![0-9])|[0-9]{{5,6}}(?![0-9/.-])"  # more than a year has
_AMOUNT = re.compile(rf"(?<![0-9./-])(?:{_SURE}|{_LIKELY})", re.IGNORECASE)
_CELL = re.compile(rf"{_SURE}|{_NUMBER}", re.IGNORECASE)
_STOP = re.compile(r"\n[ \t]{0,8}(?:\n|[-*|#+]|[0-9]{1,3}[.)])")  # a new paragraph, or the next of a list
_GOES_ON = re.compile(r"\s?(?:บาท)?\s?(?:เป็น|ถึง|-)\s?(?=[0-9])")
_REACH = 110  # letters, about a line of print


def salaries(source: Source) -> Iterator[Span]:
    """Yield every sum that a named person, or a child's family, is said to earn."""
    stretches = near(source.plain, words.HINTS)
    called = [word for stretch in stretches for word in words.PAY.finditer(source.plain, *stretch)]
    if called:
        yield from apart([*_said(source.plain, called), *_tabled(source)])


def _said(text: str, called: Iterable[re.Match[str]]) -> Iterator[Span]:
    """Yield the first sum after each word for a pay, and the one it rises to."""
    for word in called:
        stop = _STOP.search(text, word.end(), word.end() + _REACH)
        for found in _AMOUNT.finditer(text, word.end(), stop.start() if stop else word.end() + _REACH):
            if _is_somebodys(text, word, found.start()):
                yield found.span()
            if not _GOES_ON.match(text, found.end()):
                break


def _is_somebodys(text: str, word: re.Match[str], amount: int) -> bool:
    """Return whether the pay is that of one who is named before the sum, or of a child's family."""
    line = _line(text, word)
    said = line + text[word.start() : amount]
    named = [it.end() for it in words.NAMED.finditer(said)]
    if words.OF_AN_OFFICE.search(line) or words.FOR_AN_OFFICE.match(text, word.end()):
        return False
    if words.PUBLIC.search(said, named[-1] if named else 0):
        return False
    return bool(named) or (bool(words.KIN.search(said)) and not words.LIMIT.search(said))


def _line(text: str, word: re.Match[str]) -> str:
    """Return what the line of *word* says before it; of a record, a line an item, what its paragraph says."""
    block, _, line = text[max(0, word.start() - _REACH) : word.start()].rpartition("\n")
    starts = words.OWN.match(word[0]) and not line.strip(" \t>*|-")
    return block.rpartition("\n\n")[2] + line if starts else line


def _tabled(source: Source) -> Iterator[Span]:
    for cell, row, table in under(source, words.PAY):
        if _CELL.fullmatch(source.plain, *cell) and _is_of_persons(source.plain, row, table):
            yield cell


def _is_of_persons(text: str, row: Row, table: Table) -> bool:
    """Return whether the row names somebody, or the table has a column of names."""
    heads = (text[start : min(end, start + 40)] for start, end in table[0][:12])
    return bool(words.NAMED.search(text, *beginning(row))) or any(map(words.HEAD_OF_NAMES.match, heads))
