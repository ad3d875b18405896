"""A PDF is every object in its bytes, shown or not: pages, marks on them, files and pictures within, and what remains.

pypdf reads it within narrower limits than its own, so that no page is worth more than its words.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newsdesk.privacy.documents import boxes, office
from newsdesk.privacy.documents.model import MOST_TEXT, Contents, Part, Trait, Unreadable, contents
from newsdesk.privacy.documents.pdf_objects import Objects, at, gathered

if TYPE_CHECKING:
    from pypdf import PdfReader

LIMITS = {
    "zlib_maximum_output_length": 32_000_000,
    "stream_decoding_work_maximum_length": 64_000_000,
    "stream_parsing_work_maximum_count": 500_000,
    "page_tree_maximum_entries": 3_000,
    "page_tree_maximum_page_entries": 100_000,
    "xform_maximum_invocations_per_extraction": 200,
}
MOST_PAGES = 1_000
_ENDS = re.compile(rb"startxref\s{1,9}\d{1,12}\s{1,9}%%EOF")
_STARTS = re.compile(rb"(?<![^\r\n \t])\d{1,10} \d{1,5} obj\b")
_NEAR = 4  # bytes by which a program may miss the beginning of an object
_LINKS = ("/URI", "/GoTo")
JPEG, _JPEG_2000 = "/DCTDecode", "/JPXDecode"


def read(data: bytes) -> Contents:
    """Return what a PDF carries and says. Raises Unreadable."""
    from pypdf import apply_configuration  # noqa: PLC0415 (a tenth of a second that only a PDF is worth)

    try:
        with apply_configuration(None, **LIMITS):
            reader = opened(data)
            objects = gathered(reader)
            return contents([*_traits(data, reader, objects)], [*_pages(reader), *objects.parts])
    except Unreadable:
        raise
    except Exception:  # noqa: BLE001 (pypdf raises what it likes over hostile bytes)
        raise Unreadable("damaged") from None


def opened(data: bytes) -> PdfReader:
    """Return the PDF. Raises Unreadable when it wants a password, or has no page or too many."""
    from pypdf import PdfReader  # noqa: PLC0415 (as above)

    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        raise Unreadable("password")
    if not reader.pages:
        raise Unreadable("no pages")
    if len(reader.pages) > MOST_PAGES:
        raise Unreadable("too large")
    return reader


def _pages(reader: PdfReader) -> Iterator[Part]:
    left = MOST_TEXT
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text()
        left -= len(text)
        if left < 0:
            raise Unreadable("too large")
        yield Part(f"page {number}", text)


def _traits(data: bytes, reader: PdfReader, objects: Objects) -> Iterator[Trait]:
    if reader.metadata:
        yield Trait("author", "properties")
    yield from objects.traits
    for page in reader.pages:
        yield from (Trait("hidden", "notes") for note in page.annotations or () if not is_link(note.get_object()))
    for image in objects.images:
        yield from _picture(image)
    if _earlier(data, reader):
        yield Trait("earlier", "remains")


def is_link(mark: Any) -> bool:
    """Return whether a mark on a page only leads somewhere."""
    action = at(mark, "/A")
    return at(mark, "/Subtype") == "/Link" and (action is None or at(action, "/S") in _LINKS)


def coded(image: Any) -> str:
    """Return the last way in which the bytes of an image are packed."""
    filters = at(image, "/Filter")
    return str(filters[-1] if isinstance(filters, list) and filters else filters)


def _picture(image: Any) -> Iterator[Trait]:
    if coded(image) == JPEG:
        yield from office.picture(image.get_data())
    elif coded(image) == _JPEG_2000:
        data = image.get_data()
        if data[4:8] == b"jP  " and any(
            box.name in (b"uuid", b"xml ", b"uinf") for box in boxes.boxes(data, 0, len(data))
        ):
            yield Trait("picture", "picture")


def _earlier(data: bytes, reader: PdfReader) -> bool:
    """Return whether bytes of a former version lie in the file: a second end, words after it, objects nobody lists."""
    ends = [found.end() for found in _ENDS.finditer(data)]
    linearized = b"/Linearized" in data[:1024]
    if len(ends) > 1 + linearized or (ends and data[ends[-1] :].strip()):
        return True
    listed = {place + near for table in reader.xref.values() for place in table.values() for near in range(-_NEAR, 1)}
    unlisted = (found.start() for found in _STARTS.finditer(data) if not {found.start(), found.start() - 1} & listed)
    return any(b"/XRef" not in data[at : at + 400] for at in unlisted)
