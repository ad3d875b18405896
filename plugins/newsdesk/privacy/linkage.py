"""PDP2: what names nobody by itself may do so together: a name beside a face and a class, a table with few in a group.

Examples are front-matter lines laid over a sound award release, or a body that replaces its own; ¶ ends a line of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from newsdesk import thai
from newsdesk.finding import Rule, Severity, Spot
from newsdesk.privacy.detect.child_words import CLASS
from newsdesk.privacy.tables import Cell, Table, tables
from newsdesk.register.office import Office
from newsdesk.release.case import Case

FEWEST = 5  # a group of fewer persons may tell who they are
_NECESSARY = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๒"
_CLASS = re.compile(CLASS)
_SCHOOL = re.compile("(?:โรงเรียน|ร[.]ร[.] ?)(?:วัด|บ้าน|อนุบาล|ชุมชน)[ก-ฮ]")

# What is nobody's business: told of a group of few persons it is told of each.
_PRIVATE = re.compile(
    "พิการ|บกพร่อง|ป่วย|ติดเชื้อ|ซึมเศร้า|สุขภาพจิต|โภชนาการ|ตั้งครรภ์|เสพติด|ยากจน|รายได้|กำพร้า|ด้อยโอกาส|ทุน(?:ยากจน|เสมอภาค)"
    "|ซ้ำชั้น|ออกกลางคัน|หนีเรียน|พฤติกรรม|ศาสนา|อิสลาม|คริสต์|ชาติพันธุ์|สัญชาติ|ต่างด้าว|อ่านไม่ออก|ไม่ผ่าน|สอบตก|ปรับปรุง"
    "|คะแนน(?!เต็ม)|เกรด|ผลการ(?:เรียน|คัดกรอง)"
)
_PERSONS = re.compile(r"(?:คน|ราย)\)?$|จำนวน(?:นักเรียน|เด็ก|ผู้(?!แข่ง)|คน|ราย)")
_FEW = re.compile(rf"[1-{FEWEST - 1}](?: ?(?:คน|ราย))?")
_FEW_TOLD = re.compile(rf"[1-{FEWEST - 1}] ?(?:คน|ราย)")
_ONE_A_ROW = re.compile("^(?:เลขที่(?:นักเรียน|สอบ)?|คนที่|นักเรียน(?:คนที่)?|ผู้(?:เข้า)?สอบ(?:คนที่)?|รหัส(?:นักเรียน|ผู้สอบ)?)$")
_GROUP = re.compile("^(?:ระดับ)?(?:ชั้น|ห้อง|เพศ|อายุ|โรงเรียน|ตำบล|หมู่)")


def _recognisable(case: Case) -> Iterator[Spot]:
    """Yield the pupils whose name and face stand under one consent, while a paragraph tells their class or school."""
    fields = case.release.fields
    seen = {number for photo in fields.photos if photo.people == "identifiable" for number in photo.consents}
    for place, person in enumerate(fields.persons):
        shown = person.role == "pupil" and person.consent in seen
        yield from case.unless(not (shown and _is_placed(case, person.name)), "persons", place)


def _is_placed(case: Case, name: str) -> bool:
    called = "".join(name.split())
    told = (part for part in case.release.body.split("\n\n") if called in "".join(part.split()))
    return any(_tells_where(part, case.office) for part in told)


def _tells_where(text: str, office: Office) -> bool:
    known = any(school.name in text for school in office.network.schools)
    return known or bool(_CLASS.search(thai.arabic(text)) or _SCHOOL.search(text))


def _rare(case: Case) -> Iterator[Spot]:
    for table in tables(case.release.body, case.release.body_line):
        if _PRIVATE.search(table.words):
            yield from (cell.spot for cell in (*_counted(table), *_alone(table)))


def _counted(table: Table) -> Iterator[Cell]:
    """Yield the cells that count one to four persons."""
    persons = table.columns(_PERSONS)
    for row in table.rows:
        for place, cell in enumerate(row):
            few = _FEW if place in persons else _FEW_TOLD
            if few.fullmatch(cell.text):
                yield cell


def _alone(table: Table) -> Iterator[Cell]:
    """Yield, where a row is a person without a name, the first cell of each group of one to four."""
    groups = table.columns(_GROUP)
    if not groups or not table.columns(_ONE_A_ROW):
        return
    members: dict[tuple[str, ...], list[Cell]] = defaultdict(list)
    for row in table.rows:
        members[tuple(row[place].text for place in groups)].append(row[groups[0]])
    yield from (cells[0] for cells in members.values() if len(cells) < FEWEST)


_PUPIL = "persons: [{name: เด็กหญิงตัวอย่าง ตั้งใจเรียน, role: pupil, basis: consent, consent: C-2570-0001}]"
_FACE = "photos: [{file: photos/a.jpg, alt: นักเรียนยืนหน้าโครงงาน, people: identifiable, basis: consent, consents: [%s]}]"
_BOTH = _PUPIL + "\n" + _FACE % "C-2570-0001"
_NAMED = "\nbody: เด็กหญิงตัวอย่าง ตั้งใจเรียน "
_TABLE = "body: ก¶¶| %s |¶| --- | --- |¶| %s |¶| %s |"
_ROWS = "body: ก¶¶| เลขที่ | ชั้น | คะแนน |¶| - | - | - |¶" + "".join(f"| {n} | ป.๓ | ๑๘ |¶" for n in range(1, 6))

RULES: tuple[Rule[Case], ...] = (
    Rule(
        id="PDP214",
        name="name-face-class",
        law=_NECESSARY,
        th="ตัดชื่อ ภาพใบหน้า หรือชั้นและโรงเรียนออกอย่างหนึ่ง ทั้งสามรวมกันบอกได้ว่าเด็กคนนี้อยู่ที่ใด",
        en="Leave out the name, the face, or the class and school; the three together tell where to find this child",
        find=_recognisable,
        flags=(
            _BOTH + _NAMED + "ชั้น ป.๔",
            _BOTH + _NAMED + "โรงเรียนบ้านคลองจำลอง",
            _BOTH + _NAMED + "โรงเรียนวัดนอกเครือข่าย",
        ),
        passes=(
            _BOTH + _NAMED + "ได้รับรางวัล",
            _BOTH + _NAMED + "ได้รับรางวัล¶¶นักเรียนชั้น ป.๔ อีก ๓ คนร่วมงาน",
            _PUPIL + "\n" + _FACE % "C-2570-0003" + _NAMED + "ชั้น ป.๔",
        ),
        severity=Severity.WARNING,
    ),
    Rule(
        id="PDP215",
        name="rare-group",
        law=_NECESSARY,
        th="รวมกลุ่มที่มี ๑ ถึง ๔ คนเข้ากับกลุ่มอื่น หรือเขียนว่า น้อยกว่า ๕ กลุ่มเล็กทำให้รู้ว่าเป็นใคร",
        en="Merge groups of one to four persons, or write fewer than 5; so small a group tells who they are",
        find=_rare,
        flags=(
            _TABLE % ("ประเภทความพิการ | จำนวน (คน)", "ทางการเห็น | ๒", "ทางการได้ยิน | ๗"),
            _TABLE % ("โรงเรียน | อ่านไม่ออก", "บ้านหนองตัวอย่าง | ๑ คน", "วัดลานตัวอย่าง | ไม่มี"),
            _TABLE % ("ระดับคะแนน | จำนวนนักเรียน", "**ดี** | **4**", "พอใช้ | 12"),
            _ROWS + "| ๖ | ป.๔ | ๑๒ |",
        ),
        passes=(
            _TABLE % ("ประเภทความพิการ | จำนวน (คน)", "ทางการเห็น | น้อยกว่า ๕", "ทางการได้ยิน | ๗"),
            _TABLE % ("โรงเรียน | จำนวนครู (คน)", "บ้านหนองตัวอย่าง | ๓", "วัดลานตัวอย่าง | ๔"),
            _TABLE % ("เกณฑ์ | คะแนน", "ความคิด | ๓", "ความถูกต้อง | ๔"),
            _TABLE % ("รายการ | จำนวนผู้แข่งขัน (คน)", "คะแนนเต็ม ๑๐๐ | ๓", "เล่านิทาน | ๑"),
            _ROWS,
        ),
        severity=Severity.WARNING,
    ),
)
