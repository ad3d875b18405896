"""A value without a shape of its own is known by its label: after it, on in its list, or in the cells below it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from newsdesk.privacy.detect.number import Span, near
from newsdesk.privacy.detect.pattern import any_of
from newsdesk.privacy.detect.table import under
from newsdesk.source import Source

SIGN = r"[ \t:;=|>\"'“”‘’()\[\]\f,.…#*~_-]"
BREAK = r"(?:\n[ \t>-]{0,4})?"
_THAI_WORDS = "คือ เลขที่ หมายเลข ที่ เป็น ว่า ได้แก่ เท่ากับ เดิม ใหม่ ปัจจุบัน ล่าสุด จริง เช่น ดังนี้ ตามนี้ ต่อไปนี้ นี้"
WORD = rf"(?:{any_of(_THAI_WORDS)}|{any_of('number no is was of')}(?![a-z]))"
JOIN = rf"{SIGN}{{0,30}}+{BREAK}(?:{WORD}{SIGN}{{0,4}}+{BREAK}){{0,3}}+"
_AND = re.compile(rf"[ \t]{{0,2}}(?:,|/|และ|กับ|หรือ|ถึง|and )[ \t]{{0,2}}{BREAK}")
_MASK = re.compile(r"\*{1,9}")

Told = tuple[int, re.Match[str]]  # where the label stands, or -1 for a cell below one; and the value


# Whose it is, as a label may go on: "ของ ด.ช. …", "(ของนักเรียน)", "ผู้ปกครอง".
_ENGLISH = any_of("master miss mrs? ms student pupil teacher parent guardian mother father mom dad personal private")
_IN_THAI = any_of(
    r"""นาย นาง เด็ก น้อง คุณ ครู ผอ อาจารย์ ผู้ บิดา มารดา พ่อ แม่ ตา ยาย ปู่ ย่า ลุง ป้า น้า อา ญาติ บุตร ลูก หลาน นักเรียน พี่ เพื่อน หนู
    ส่วนตัว เจ้าของ น\.\s?ส\. ด\.\s?[ชญ]\. ด[ชญ]\."""
)
PERSON = rf"(?:{_IN_THAI}|(?<![a-z]){_ENGLISH}(?![a-z]))"


@dataclass(frozen=True)
class Shape:
    """How one sort of value is called, introduced and written; its patterns know no case, and are made when looked for.

    Every label holds one of the `hints`, in lower case; the value's pattern has a group of that name, the value itself.
    """

    hints: tuple[str, ...]
    called: str
    written: str
    introduced: str = JOIN

    @cached_property
    def label(self) -> re.Pattern[str]:
        """Return what the label matches."""
        return re.compile(self.called, re.IGNORECASE)

    @cached_property
    def value(self) -> re.Pattern[str]:
        """Return what the value matches."""
        return re.compile(self.written, re.IGNORECASE)

    @cached_property
    def between(self) -> re.Pattern[str]:
        """Return what may stand between the two."""
        return re.compile(self.introduced, re.IGNORECASE)

    def find(self, source: Source, read: Callable[[str], str] = str) -> Iterator[Told]:
        """Yield each value as *read* from the plain text, letter for letter; a cell must hold nothing else."""
        stretches = tuple(near(source.plain, self.hints))
        words = [word for stretch in stretches for word in self.label.finditer(source.plain, *stretch)]
        if not words:
            return
        text = read(source.plain)
        for word in words:
            yield from ((word.start(), found) for found in self._listed(text, word.end()))
        for cell, _, _ in under(source, self.label):
            if found := self.value.fullmatch(text, *cell):
                yield -1, found

    def _listed(self, text: str, start: int) -> Iterator[re.Match[str]]:
        between: re.Match[str] | None = self.between.match(text, start)
        while between and (found := self.value.match(text, between.end())):
            yield found
            between = _AND.match(text, found.end())


def is_masked(source: Source, span: Span) -> bool:
    """Return whether stars cover what follows *span*, and do not close the emphasis of its line."""
    _, end = source.raw_span(*span)
    if not (stars := _MASK.match(source.raw, end)):
        return False
    before = source.raw[max(0, end - 200) : end].rpartition("\n")[2]
    return before.count(stars[0]) % 2 == 0
