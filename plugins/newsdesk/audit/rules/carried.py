"""OUT3: pictures and documents carry nothing besides what is seen."""

from __future__ import annotations

from collections.abc import Iterator

from newsdesk.audit import attached
from newsdesk.audit.built import PICTURES
from newsdesk.audit.sight import Sight
from newsdesk.finding import Rule, Spot
from newsdesk.pictures import metadata

_SECURE = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๓๗ (๑): มาตรการรักษาความมั่นคงปลอดภัย"


def _carried(sight: Sight) -> Iterator[Spot]:
    if sight.built.suffix in PICTURES - {".ico"}:
        try:
            found = metadata.carried(sight.built.data)
        except metadata.NotAPicture:
            yield Spot()
        else:
            yield from (Spot(about=item.kind) for item in found)


def _document(sight: Sight) -> Iterator[Spot]:
    built = sight.built
    if built.suffix in attached.OFFICE | attached.RECORDINGS:
        if attached.carried(built.suffix, built.data, built.parts or {} if built.suffix in attached.OFFICE else {}):
            yield Spot()
    elif built.suffix == ".pdf" and built.pdf is not None:
        photographs = b"Exif\0\0" in built.data or b"http://ns.adobe.com/xap/1.0/\0" in built.data
        if built.pdf.metadata or built.pdf.xmp_metadata or built.pdf.attachments or photographs:
            yield Spot()


RULES: tuple[Rule[Sight], ...] = (
    Rule(
        id="OUT301",
        name="picture-metadata",
        law="พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๒ และ ๒๗",
        th="สร้างภาพใหม่ ภาพนี้ยังมีข้อมูลแฝง",
        en="Make the picture anew; it still carries metadata",
        find=_carried,
        flags=("listed=a.jpg: jpeg+gps", "listed=a.png: png+text"),
        passes=("listed=a.jpg: jpeg",),
    ),
    Rule(
        id="OUT302",
        name="document-metadata",
        law="พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๒ และ ๒๗",
        th="ล้างข้อมูลผู้จัดทำและสิ่งที่ฝังอยู่ออกจากไฟล์แนบ",
        en="Clear the author's data and what is embedded out of the attachment",
        find=_document,
        flags=(
            "listed=a.pdf: pdf+author",
            "listed=a.pdf: pdf+exif",
            "listed=a.docx: docx+author",
            "listed=a.docx: docx+gps",
            "listed=a.xlsx: xlsx+comments",
            "listed=a.mp3: mp3+id3v2",
            "listed=a.mp3: mp3+id3v1",
            "listed=a.mp4: mp4+place",
            "listed=a.m4a: mp4+tags",
        ),
        passes=(
            "listed=a.pdf: pdf",
            "listed=a.docx: docx",
            "listed=a.xlsx: xlsx",
            "listed=a.mp3: mp3",
            "listed=a.m4a: mp4",
        ),
    ),
)
