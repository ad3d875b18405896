"""PDP3: attachments are read before they are handed out: who made them, where, and what is hidden inside.

Examples are words that tests turn into real files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsdesk.finding import Rule, Spot
from newsdesk.privacy.documents.form import SUFFIXES
from newsdesk.privacy.documents.model import Document, Sort

_PURPOSE = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๒ และ ๒๗"
_OWN = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๓๗ (๑): มาตรการรักษาความมั่นคงปลอดภัย"


def _unread(document: Document) -> Iterator[Spot]:
    if document.reason:
        yield Spot(about=document.reason)


def _misnamed(document: Document) -> Iterator[Spot]:
    if document.form and document.suffix not in SUFFIXES[document.form]:
        yield Spot(about=document.form)


def _carries(sort: Sort) -> Callable[[Document], Iterator[Spot]]:
    """Return a finder of what is carried of this sort."""
    return lambda document: (Spot(about=trait.about) for trait in document.traits if trait.sort == sort)


RULES: tuple[Rule[Document], ...] = (
    Rule(
        id="PDP301",
        name="unreadable-document",
        law=_PURPOSE,
        th="บันทึกไฟล์แนบใหม่ ระบบอ่านไฟล์นี้เพื่อตรวจไม่ได้ (รหัสผ่าน ชำรุด ใหญ่เกินไป หรือข้อความที่ไม่ใช่ UTF-8)",
        en="Save the attachment anew; it cannot be read and so not checked (password, damage, size, not UTF-8)",
        find=_unread,
        flags=(
            "pdf+password", "pdf+truncated", "pdf+nopages", "txt+windows-874", "csv+windows-874", "docx+bomb",
            "docx+entities", "docx+climbing", "docx+truncated", "xlsx+cells", "mp3+beyond", "mp4+beyond", "txt+binary",
        ),
        passes=("pdf", "txt", "csv", "csv+bom", "vtt", "docx", "xlsx", "mp3", "mp4"),
    ),
    Rule(
        id="PDP302",
        name="document-author",
        law=_PURPOSE,
        th="ล้างข้อมูลผู้จัดทำออกจากไฟล์ นำไฟล์เข้าแฟ้มด้วย newsdesk attach",
        en="Clear the author's data out of the file; take it into the dossier with newsdesk attach",
        find=_carries("author"),
        flags=(
            "pdf+author", "pdf+xmp", "pdf+pieceinfo", "docx+author", "xlsx+author", "xlsx+printer", "xlsx+path",
            "docx+template", "docx+label", "mp3+id3v1", "mp3+id3v2", "mp4+tags", "mp4+times",
        ),
        passes=("pdf", "docx", "xlsx", "mp3", "mp4"),
    ),
    Rule(
        id="PDP303",
        name="hidden-in-document",
        law=_PURPOSE,
        th="เอาสิ่งที่ซ่อนอยู่ออกจากไฟล์: ไฟล์ฝัง ความเห็น แบบฟอร์มโต้ตอบ แผ่นงาน แถว หรือข้อความที่ซ่อน",
        en="Take what is hidden out of the file: embedded files, comments, forms, hidden sheets, rows or text",
        find=_carries("hidden"),
        flags=(
            "pdf+attachment", "pdf+note", "pdf+form", "docx+comments", "docx+vanish", "docx+hidden-style",
            "docx+thumbnail", "docx+custom-xml", "docx+unknown", "docx+emf", "xlsx+hidden-sheet",
            "xlsx+very-hidden-sheet", "xlsx+unlisted-sheet", "xlsx+hidden-row", "xlsx+hidden-column", "xlsx+comments",
            "xlsx+pivot", "mp3+object", "mp4+padding", "mp4+track",
        ),
        passes=("pdf", "pdf+link", "docx", "xlsx", "mp3", "mp4"),
    ),
    Rule(
        id="PDP304",
        name="wrong-document-type",
        law=_OWN,
        th="ตั้งนามสกุลไฟล์ให้ตรงกับชนิดจริงของไฟล์ หรือนำเข้าใหม่ด้วย newsdesk attach",
        en="Name the file for what it is, or take it in anew with newsdesk attach",
        find=_misnamed,
        flags=("a.pdf=docx", "a.txt=pdf", "a.docx=xlsx", "a.mp3=mp4", "a.vtt=txt"),
        passes=("a.pdf=pdf", "a.csv=csv", "a.m4a=mp4", "a.mp4=mp4"),
    ),
    Rule(
        id="PDP305",
        name="picture-in-document",
        law=_PURPOSE,
        th="ล้างข้อมูลกล้องออกจากภาพในไฟล์ นำไฟล์เข้าแฟ้มด้วย newsdesk attach",
        en="Clear the camera's data out of the pictures within; take the file in with newsdesk attach",
        find=_carries("picture"),
        flags=("pdf+exif", "pdf+exif-packed", "docx+exif", "xlsx+exif", "mp3+cover"),
        passes=("pdf+jpeg", "docx+jpeg", "xlsx"),
    ),
    Rule(
        id="PDP306",
        name="document-place",
        law=_PURPOSE,
        th="ล้างพิกัดสถานที่ออกจากไฟล์ นำไฟล์เข้าแฟ้มด้วย newsdesk attach",
        en="Clear the coordinates out of the file; take it in with newsdesk attach",
        find=_carries("place"),
        flags=("pdf+gps", "docx+gps", "mp4+place", "mp4+apple-place"),
        passes=("pdf+exif", "docx+jpeg", "mp4+tags"),
    ),
    Rule(
        id="PDP307",
        name="earlier-version",
        law=_PURPOSE,
        th="ยอมรับหรือปฏิเสธการแก้ไขที่ติดตามไว้ทั้งหมด แล้วบันทึกเป็นไฟล์ใหม่ ฉบับเดิมยังอยู่ในไฟล์",
        en="Accept or reject all tracked changes and save a new file; an earlier version is still within",
        find=_carries("earlier"),
        flags=(
            "pdf+update", "pdf+trailing", "pdf+orphan", "docx+inserted", "docx+deleted", "docx+format-change",
            "docx+remains", "xlsx+revisions",
        ),
        passes=("pdf", "docx", "xlsx"),
    ),
    Rule(
        id="PDP308",
        name="active-document",
        law=_OWN,
        th="เอาแมโคร สคริปต์ วัตถุฝัง และลิงก์ที่ดึงข้อมูลจากภายนอกออกจากไฟล์",
        en="Take macros, scripts, embedded objects and links to outside data out of the file",
        find=_carries("active"),
        flags=(
            "pdf+script", "pdf+launch", "docx+macro", "docx+object", "docx+outside-picture", "xlsx+outside",
            "xlsx+macro",
        ),
        passes=("pdf", "pdf+link", "pdf+first-page", "docx", "docx+link", "xlsx"),
    ),
)  # fmt: skip
