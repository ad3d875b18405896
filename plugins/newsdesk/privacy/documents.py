"""PDP3: attachments are read before they are handed out: their words, who made them, what is hidden inside.

Examples are words that tests turn into real files.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.finding import Finding, Rule, Spot, examine
from newsdesk.release.model import Release
from newsdesk.source import Source

if TYPE_CHECKING:
    from pypdf import PdfReader

_PURPOSE = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา ๒๒ และ ๒๗"
_HIDDEN = ("/JavaScript", "/JS", "/OpenAction", "/AA", "/EmbeddedFiles", "/AcroForm", "/Collection")


@dataclass(frozen=True)
class Document:
    """One attachment: a PDF, or a text such as WebVTT."""

    name: str
    data: bytes = field(repr=False)

    @cached_property
    def pdf(self) -> PdfReader | None:
        """The PDF, or None when it is none, is broken, or wants a password."""
        if not self.name.endswith(".pdf"):
            return None
        from pypdf import PdfReader  # noqa: PLC0415 (a tenth of a second that only a PDF is worth)

        try:
            document = PdfReader(io.BytesIO(self.data))
            return None if document.is_encrypted or not document.pages else document
        except Exception:  # noqa: BLE001 (pypdf raises what it likes over hostile bytes)
            return None

    @cached_property
    def text(self) -> str | None:
        """Its words, or None when they cannot be read."""
        try:
            if not self.name.endswith(".pdf"):
                return self.data.decode("utf-8")
            return "\n".join(page.extract_text() for page in self.pdf.pages) if self.pdf else None
        except Exception:  # noqa: BLE001 (pypdf raises what it likes over hostile bytes)
            return None

    @property
    def signed_by_machine(self) -> bool:
        """Whether it names who or what made it, and when."""
        return self.pdf is not None and bool(self.pdf.metadata or self.pdf.xmp_metadata)

    @property
    def hides(self) -> bool:
        """Whether files, notes, forms or scripts are inside."""
        if self.pdf is None:
            return False
        root = self.pdf.root_object
        names = root.get("/Names", {})
        inside = any(key in root or key in names for key in _HIDDEN)
        return inside or any(page.annotations for page in self.pdf.pages)


RULES: tuple[Rule[Document], ...] = (
    Rule(
        id="PDP301",
        name="unreadable-document",
        law=_PURPOSE,
        th="บันทึกไฟล์แนบใหม่เป็น PDF ที่เปิดได้โดยไม่ใช้รหัสผ่าน ระบบอ่านไฟล์นี้เพื่อตรวจไม่ได้",
        en="Save the attachment as a PDF that opens without a password; it cannot be read and so not checked",
        find=lambda document: () if document.text is not None else (Spot(),),
        flags=("pdf+password", "pdf+truncated", "text+windows-874"),
        passes=("pdf", "text"),
    ),
    Rule(
        id="PDP302",
        name="document-author",
        law=_PURPOSE,
        th="ล้างข้อมูลผู้จัดทำออกจาก PDF แล้วบันทึกใหม่ (เช่น พิมพ์เป็น PDF โดยไม่เก็บคุณสมบัติ)",
        en="Clear the document properties out of the PDF and save it anew",
        find=lambda document: (Spot(),) if document.signed_by_machine else (),
        flags=("pdf+author", "pdf+xmp"),
        passes=("pdf",),
    ),
    Rule(
        id="PDP303",
        name="hidden-in-document",
        law=_PURPOSE,
        th="เอาไฟล์ฝัง หมายเหตุ แบบฟอร์มโต้ตอบ หรือสคริปต์ออกจาก PDF",
        en="Take embedded files, notes, interactive forms and scripts out of the PDF",
        find=lambda document: (Spot(),) if document.hides else (),
        flags=("pdf+attachment", "pdf+note", "pdf+script"),
        passes=("pdf",),
    ),
)


def release(item: Release) -> Iterator[Finding]:
    """Yield what is wrong with the attachments of a release, each on the line that declares it."""
    for loc, name in _declared(item):
        path = item.folder / name
        if name in item.files:
            document = Document(path.name, path.read_bytes())
            spot = item.spot(*loc, about=path.suffix[1:])
            yield from (Finding(each.rule, each.path, *spot) for each in examine(RULES, document, item.path))


def texts(item: Release) -> Iterator[tuple[Spot, Source]]:
    """Yield the words of each attachment of a release, and the place that declares it."""
    for loc, name in _declared(item):
        path = item.folder / name
        if name in item.files:
            words = Document(path.name, path.read_bytes()).text
            yield item.spot(*loc, about=path.suffix[1:]), Source.of(words or "")


def _declared(item: Release) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for place, attachment in enumerate(item.fields.attachments):
        yield ("attachments", place, "file"), attachment.file
    captions: Path | str | None = getattr(item.fields, "captions", None)
    if isinstance(captions, str):
        yield ("captions",), captions
