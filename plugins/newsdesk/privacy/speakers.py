"""PDP2: who gives the news by name is declared, so that it is known on what ground the name is public.

Only a name with its title is looked at: whoever speaks by post alone is nobody in particular.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.finding import Rule, Severity, Spot
from newsdesk.release.case import Case

_LAW = "ระเบียบสำนักนายกรัฐมนตรี ว่าด้วยการให้ข่าวและบริการข่าวสารของทางราชการ ๒๕๒๙; พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๔"
_LETTER = "[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]"
_SAID = "(?:เปิดเผย|กล่าว|แถลง|ชี้แจง|ให้ข่าว|ให้สัมภาษณ์)ว่า"
_SPEAKER = re.compile(
    "(?:นางสาว|นาง|นาย(?!ก(?:รัฐ|สมาคม|เทศ|อบ|องค์|เมือง|สภา)|อำเภอ|แพทย์|ทะเบียน|ทหาร|ตำรวจ|ช่าง)|ดร[.] ?)"
    rf"(?P<given>[ก-ฮเ-ไ]{_LETTER}{{1,15}}) {{1,2}}[ก-ฮเ-ไ]{_LETTER}{{2,20}}(?:(?!นาย|นาง)[^\n]){{0,100}}?{_SAID}"
)


def _undeclared(case: Case) -> Iterator[Spot]:
    text, persons = case.release.body, case.release.fields.persons
    for found in _SPEAKER.finditer(text) if re.search(_SAID, text) else ():
        told = "".join(found[0].split())
        if not any(found["given"] in person.name or "".join(person.name.split()) in told for person in persons):
            line = case.release.body_line + text.count("\n", 0, found.start())
            column = found.start() - text.rfind("\n", 0, found.start())
            yield Spot(line, column, found.end("given") - found.start())


_PERSON = "persons: [{name: %s, role: official, basis: public-task}]\nbody: "

RULES: tuple[Rule[Case], ...] = (
    Rule(
        id="PDP213",
        name="speaker-not-declared",
        law=_LAW,
        th="ประกาศผู้ให้ข่าวที่ออกชื่อนี้ใน persons: พร้อมฐานตามกฎหมาย หรือใช้ตำแหน่งแทนชื่อ",
        en="Declare this named speaker under persons: with a legal basis, or give the post instead of the name",
        find=_undeclared,
        flags=(
            "persons: []\nbody: นายตัวอย่าง ไม่มีจริง ผู้อำนวยการโรงเรียน กล่าวว่า งานเรียบร้อยดี",
            _PERSON % "นายผู้อื่น ไม่มีจริง" + "นางสาวตัวอย่าง ไม่มีจริง เปิดเผยว่า งานเรียบร้อยดี",
        ),
        passes=(
            _PERSON % "นายตัวอย่าง ไม่มีจริง" + "นายตัวอย่าง ไม่มีจริง ผู้อำนวยการโรงเรียน กล่าวว่า งานเรียบร้อยดี",
            _PERSON % "ผู้อำนวยการโรงเรียน" + "นายตัวอย่าง ไม่มีจริง ผู้อำนวยการโรงเรียน กล่าวว่า งานเรียบร้อยดี",
            "body: ครูผู้ฝึกสอนเปิดเผยว่า นักเรียนตั้งใจ นายอำเภอตัวอย่าง กล่าวว่า ยินดีด้วย",
        ),
        severity=Severity.WARNING,
    ),
)
