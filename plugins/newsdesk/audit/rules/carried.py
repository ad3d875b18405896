"""OUT3: pictures and documents carry nothing besides what is seen."""

from __future__ import annotations

from collections.abc import Iterator

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
    document = sight.built.pdf if sight.built.suffix == ".pdf" else None
    if document is not None and (document.metadata or document.xmp_metadata or document.attachments):
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
        th="ล้างข้อมูลผู้จัดทำและไฟล์ฝังออกจาก PDF",
        en="Clear the author's data and embedded files out of the PDF",
        find=_document,
        flags=("listed=a.pdf: pdf+author",),
        passes=("listed=a.pdf: pdf",),
    ),
)
