"""PDP2: who gives the news by name is declared, so that it is known on what ground the name is public.

Only a name with its title is looked at: whoever speaks by post alone is nobody in particular.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.finding import Rule, Severity, Spot
from newsdesk.privacy.detect import adults
from newsdesk.release.case import Case

_LAW = "ระเบียบสำนักนายกรัฐมนตรี ว่าด้วยการให้ข่าวและบริการข่าวสารของทางราชการ ๒๕๒๙; พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๔"
_SAID = re.compile(r"(?:(?!นาย|นาง)[^\n]){0,100}?(?:เปิดเผย|กล่าว|แถลง|ชี้แจง|ให้ข่าว|ให้สัมภาษณ์)ว่า")


def _undeclared(case: Case) -> Iterator[Spot]:
    source, declared = case.release.source, ["".join(person.name.split()) for person in case.release.fields.persons]
    for start, end in adults(source):
        said = _SAID.match(source.plain, end)
        told = "".join(source.plain[start : said.end()].split()) if said else ""
        given = source.plain[start:end].split()[0]
        if said and not any(given in name or name in told for name in declared):
            yield source.spot(start, end)


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
