"""A PDF written anew: its pages, links and bookmarks, and nothing that no page leads to."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from newsdesk.pictures.bare import bare
from newsdesk.pictures.metadata import NotAPicture
from newsdesk.privacy.documents.model import Unreadable
from newsdesk.privacy.documents.pdf import JPEG, LIMITS, coded, is_link, opened
from newsdesk.privacy.documents.pdf_objects import at, dictionaries

if TYPE_CHECKING:
    from pypdf import PdfReader

_TAKEN_OFF = ("/Metadata", "/PieceInfo", "/Thumb", "/LastModified")


def clean(data: bytes) -> bytes:
    """Return a PDF without properties, XMP, notes, and the metadata of its photographs. Raises Unreadable."""
    from pypdf import apply_configuration  # noqa: PLC0415 (loaded for a PDF only)

    try:
        with apply_configuration(None, **LIMITS):
            reader = opened(data)
            for each in tuple(dictionaries(reader)):
                _cleared(each)
            return _written(opened(_written(reader)))  # the first copy may still hold what nothing leads to
    except (Unreadable, NotAPicture):
        raise Unreadable("damaged") from None
    except Exception:  # noqa: BLE001 (pypdf raises what it likes over hostile bytes)
        raise Unreadable("damaged") from None


def _written(reader: PdfReader) -> bytes:
    """Return the pages of *reader* as a file of their own."""
    from pypdf import PdfWriter  # noqa: PLC0415 (loaded for a PDF only)

    writer = PdfWriter(clone_from=reader)
    writer.metadata = None
    writer.pdf_header = reader.pdf_header
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _cleared(each: Any) -> None:
    """Take off one dictionary what it need not hold."""
    from pypdf.generic import ArrayObject, NameObject  # noqa: PLC0415 (loaded for a PDF only)

    for key in _TAKEN_OFF:
        each.pop(key, None)
    if isinstance(marks := at(each, "/Annots"), list):
        each[NameObject("/Annots")] = ArrayObject(mark for mark in marks if is_link(mark.get_object()))
    if "/AcroForm" in each and not at(at(each, "/AcroForm"), "/Fields"):
        del each["/AcroForm"]
    if at(each, "/Subtype") == "/Image" and coded(each) == JPEG:
        each._data = bare(each.get_data())  # noqa: SLF001 (pypdf puts no JPEG into a stream by itself)
        each[NameObject("/Filter")] = NameObject(JPEG)
