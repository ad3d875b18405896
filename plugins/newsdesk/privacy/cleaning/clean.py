"""One kind of file, one way to clean it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsdesk.privacy.cleaning import office, pdf, recording
from newsdesk.privacy.documents import plain
from newsdesk.privacy.documents.model import Document

_CLEANERS: Mapping[str, Callable[[bytes], bytes]] = {
    "pdf": pdf.clean,
    "docx": office.clean,
    "xlsx": office.clean,
    "mp3": recording.clean_mp3,
    "mp4": recording.clean_mp4,
}


def clean(document: Document, data: bytes) -> bytes:
    """Return the bytes of *document* cleaned. Raises Unreadable."""
    if document.form in _CLEANERS:
        return _CLEANERS[document.form](data)
    words = plain.text(data).encode()
    return plain.BOM + words if document.suffix == ".csv" else words  # without the mark Excel garbles Thai
