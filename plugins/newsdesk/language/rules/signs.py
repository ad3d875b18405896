"""Signs of punctuation: ๆ, ณ, quotation marks and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.finding import Rule, Severity
from newsdesk.language.prose import OBJECT, Prose
from newsdesk.language.rules.law import OWN, PUNCTUATION
from newsdesk.language.slip import Places, Slip

_YAMOK = re.compile("ๆๆ*(?P<tight>(?=[ก-ฮะ-ฺเ-ๅ๐-๙0-9A-Za-z“(]))?")
_BEFORE_YAMOK = f"\u00a0“‘(\"'[/*_~|{OBJECT}"  # after these it is spoken of, or what it repeats cannot be seen
_NA = re.compile(r"ณ\.(?<![ก-๎A-Za-z.]..)(?![ก-ฮ]\.|[.])")
_TITLES = ("นาย", "นาง", "นางสาว", "น.ส.", "ด.ช.", "ด.ญ.", "เด็กชาย", "เด็กหญิง", "น้อง", "ครู", "คุณ", "นามสมมุติ", "ชื่อ")
_STRAIGHT = re.compile(r'\\?"')
_PAIRS = {")": "(", "]": "[", "”": "“"}
_SIGNS = re.compile(r"[()\[\]“”](?<!\\.)")
_ENUMERATION = re.compile(r"(?:^|.*[\s:])[0-9๐-๙ก-ฮa-z]{1,2}\Z", re.DOTALL)


def _maiyamok(prose: Prose) -> Iterator[Slip]:
    """Yield each ๆ that touches its word or the next one, or begins a line."""
    for found in _YAMOK.finditer(prose.text) if "ๆ" in prose.text else ():
        start, end = found.span()
        around = prose.text[max(0, start - 40) : start]
        word = around.rstrip(" \t\n")
        gap = len(around) - len(word)
        is_alone = bool(word) and (
            prose.text.count("\n", start - gap, start) == 1 if gap else word[-1] not in _BEFORE_YAMOK
        )
        if is_alone or found["tight"] is not None:
            right = ("\u00a0" if is_alone else "") + found[0] + (" " if found["tight"] is not None else "")
            yield Slip(start - gap if is_alone else start, end, right)


def _na(prose: Prose) -> Iterator[Slip]:
    for found in _NA.finditer(prose.text) if "ณ." in prose.text else ():
        if not prose.before(found.start()).endswith(_TITLES):
            spaced = prose.text[found.end() : found.end() + 1].strip() == ""
            yield Slip(*found.span(), "ณ" if spaced else "ณ ")


def _straight(prose: Prose) -> Iterator[Slip]:
    """Yield straight quotation marks; what is right is certain where a passage's pair off, each around words."""
    for start, end in prose.passages if '"' in prose.text else ():
        marks = list(_STRAIGHT.finditer(prose.text, start, end))
        pairs = list(zip(marks[::2], marks[1::2], strict=False))
        certain = len(marks) % 2 == 0 and all(_embraces(prose.text, *pair) for pair in pairs)
        for number, mark in enumerate(marks):
            yield Slip(*mark.span(), "“”"[number % 2] if certain else None)


def _embraces(text: str, opening: re.Match[str], closing: re.Match[str]) -> bool:
    inner = text[opening.end() : closing.start()]
    is_inch = opening.start() > 0 and text[opening.start() - 1].isdigit()
    return inner == inner.strip() != "" and not is_inch


def _unbalanced(prose: Prose) -> Iterator[Slip]:
    for start, end in prose.passages if _SIGNS.search(prose.text) else ():
        open_ones: list[re.Match[str]] = []
        for sign in _SIGNS.finditer(prose.text, start, end):
            if sign[0] in _PAIRS.values():
                open_ones.append(sign)
            elif open_ones and open_ones[-1][0] == _PAIRS[sign[0]]:
                open_ones.pop()
            elif not _ENUMERATION.match(prose.text[max(start, sign.start() - 3) : sign.start()]):
                yield Slip(*sign.span())
        goes_on = prose.text[end : end + 8].lstrip().startswith("“")  # a quotation of several paragraphs
        yield from (Slip(*sign.span()) for sign in open_ones if not (goes_on and sign[0] == "“"))


RULES: tuple[Rule[Prose], ...] = (
    Rule(
        id="THA105",
        name="maiyamok",
        law=PUNCTUATION,
        th="เว้นวรรคหน้าและหลังไม้ยมก และไม่ขึ้นบรรทัดใหม่หน้าไม้ยมก เช่น ต่าง ๆ เหล่านี้",
        en="Put a space before and after ๆ, and begin no line with it",
        find=Places(_maiyamok),
        flags=("ต่างๆ", "เด็ก ๆไปโรงเรียน", "บ่อยๆครั้ง", "เรื่องดี\nๆ"),
        passes=("ต่าง ๆ", "ต่าง\u00a0ๆ เหล่านี้", "เครื่องหมาย “ๆ”", "ใหม่ ๆ, เก่า ๆ)", "**ต่าง ๆ**", "[อื่น ๆ](PG-2569-0001)"),
        severity=Severity.WARNING,
    ),
    Rule(
        id="THA110",
        name="na-with-dot",
        law=PUNCTUATION,
        th="เขียน ณ โดยไม่มีจุด เช่น ณ ห้องประชุม",
        en="Write ณ without a full stop",
        find=Places(_na),
        flags=("ประกาศ ณ. วันที่ ๑๘", "ประชุม ณ.ห้องประชุม"),
        passes=("ประกาศ ณ วันที่ ๑๘", "ขอบคุณ. ลงชื่อ", "ด.ช. ณ. (นามสมมุติ)", "ณ.ก. อนุมัติ"),
        severity=Severity.WARNING,
    ),
    Rule(
        id="THA113",
        name="straight-quotes",
        law=OWN,
        th='ใช้อัญประกาศ “ ” แทน " "',
        en="Use the quotation marks “ ” instead of straight ones",
        find=Places(_straight),
        flags=('โครงการ "อ่านวันละหน้า" ปี ๒', 'จอ 15" สองเครื่อง'),
        passes=("โครงการ “อ่านวันละหน้า”", '[ดู](https://a.example "ชื่อ")', '<b lang="th">ก</b>', '`"ก"`'),
        severity=Severity.WARNING,
    ),
    Rule(
        id="THA117",
        name="unbalanced-signs",
        law=PUNCTUATION,
        th="ใส่วงเล็บหรืออัญประกาศให้ครบคู่ในย่อหน้าเดียวกัน",
        en="Close each bracket and quotation mark within its paragraph",
        find=Places(_unbalanced),
        flags=("โครงการ “อ่านวันละหน้า", "สำนักงาน (เขต ๑", "โรงเรียนวัด) ประกาศ", "(ก]"),
        passes=(
            "(เขต ๑) “อ่าน”",
            "1) เปิด\n2) ปิด",
            "ก) ข้อแรก",
            "[ดู](https://a.example)",
            "“ย่อหน้าหนึ่ง\n\n“ย่อหน้าสอง”",
            r"\(",
        ),
        severity=Severity.WARNING,
    ),
)
