"""REL2: the form of the Markdown file, byte for byte."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newsdesk.finding import Rule, Spot
from newsdesk.release.manuscript import BOM, LONGEST, Manuscript
from newsdesk.release.rules.body import in_text

_FORM = "มาตรฐานเว็บไซต์ภาครัฐ: ข้อมูลอ่านได้ด้วยทุกเครื่อง"
_TRUE = "ระเบียบ ศธ. ว่าด้วยการประชาสัมพันธ์ฯ ๒๕๒๕: ข่าวต้องเป็นข้อเท็จจริงและตรวจสอบได้"
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


def _byte(pattern: bytes) -> Callable[[Manuscript], Iterator[Spot]]:
    def find(dossier: Manuscript) -> Iterator[Spot]:
        if (at := dossier.data.find(pattern)) >= 0:
            yield Spot(dossier.data.count(b"\n", 0, at) + 1)

    return find


def _bom(dossier: Manuscript) -> Iterator[Spot]:
    if dossier.data.startswith(BOM):
        yield Spot()


def _not_utf8(dossier: Manuscript) -> Iterator[Spot]:
    try:
        dossier.data[:LONGEST].decode("utf-8")
    except UnicodeDecodeError as error:
        if error.end < LONGEST:
            line_start = dossier.data.rfind(b"\n", 0, error.start) + 1
            column = len(dossier.data[line_start : error.start].decode("utf-8")) + 1
            yield Spot(dossier.data.count(b"\n", 0, error.start) + 1, column)


def _empty(dossier: Manuscript) -> Iterator[Spot]:
    if not dossier.data.strip():
        yield Spot()


def _too_long(dossier: Manuscript) -> Iterator[Spot]:
    if len(dossier.data) > LONGEST:
        yield Spot()


def _no_fence(dossier: Manuscript) -> Iterator[Spot]:
    if dossier.text and dossier.text.strip() and not dossier.fenced:
        yield Spot()


def _no_body(dossier: Manuscript) -> Iterator[Spot]:
    if dossier.fenced and not dossier.body.strip():
        yield Spot(dossier.body_line)


FORM_RULES: tuple[Rule[Manuscript], ...] = (
    Rule(
        id="REL201",
        name="byte-order-mark",
        law=_FORM,
        th="บันทึกไฟล์ใหม่เป็น UTF-8 แบบไม่มี BOM",
        en="Save the file as UTF-8 without a byte-order mark",
        find=_bom,
        flags=("bytes+bom",),
        passes=("bytes",),
    ),
    Rule(
        id="REL202",
        name="carriage-returns",
        law=_FORM,
        th="บันทึกไฟล์ใหม่โดยขึ้นบรรทัดแบบ LF (ในโปรแกรมแก้ไขเลือก LF แทน CRLF)",
        en="Save the file with LF line ends instead of CRLF",
        find=_byte(b"\r"),
        flags=("bytes+crlf",),
        passes=("bytes",),
    ),
    Rule(
        id="REL203",
        name="not-utf-8",
        law=_FORM,
        th="บันทึกไฟล์ใหม่เป็น UTF-8 ไฟล์นี้อาจเป็น TIS-620 หรือ Windows-874",
        en="Save the file as UTF-8; it may be TIS-620 or Windows-874",
        find=_not_utf8,
        flags=("bytes+windows-874",),
        passes=("bytes",),
    ),
    Rule(
        id="REL204",
        name="empty-file",
        law=_TRUE,
        th="เขียนเนื้อหา ไฟล์นี้ว่างเปล่า (newsdesk new สร้างแบบให้ได้)",
        en="Write something; the file is empty (newsdesk new makes a form)",
        find=_empty,
        flags=("bytes+empty",),
        passes=("bytes",),
    ),
    Rule(
        id="REL205",
        name="too-long-file",
        law=_FORM,
        th="แบ่งเรื่อง ไฟล์ข้อความต้องไม่เกิน ๑ ล้านไบต์",
        en="Divide the text; a Markdown file holds at most one million bytes",
        find=_too_long,
        flags=("bytes+5MB",),
        passes=("bytes",),
    ),
    Rule(
        id="REL206",
        name="no-front-matter",
        law=_TRUE,
        th="ใส่ส่วนหัวไว้ระหว่างเส้น --- สองเส้น เริ่มตั้งแต่บรรทัดแรก",
        en="Put the front matter between two --- lines, from the first line on",
        find=_no_fence,
        flags=("bytes+blank-line-first", "bytes+no-closing-fence"),
        passes=("bytes",),
    ),
    Rule(
        id="REL207",
        name="control-character",
        law=_FORM,
        th="ลบอักขระควบคุมที่มองไม่เห็นออก",
        en="Delete the invisible control character",
        find=in_text(_CONTROL),
        flags=("ข้อความ\x07", "ข้อ\u202eความ", "ข้อ\x00ความ"),
        passes=("ข้อความ\tธรรมดา",),
    ),
    Rule(
        id="REL208",
        name="no-body",
        law=_TRUE,
        th="เขียนเนื้อหาใต้ส่วนหัว",
        en="Write the body below the front matter",
        find=_no_body,
        flags=("bytes+no-body",),
        passes=("bytes",),
    ),
)
