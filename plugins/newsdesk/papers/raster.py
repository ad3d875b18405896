"""A page as pictures, for LINE and Facebook, which show no PDF."""

from __future__ import annotations

from io import BytesIO

from newsdesk.papers.matter import Piece
from newsdesk.settings import CannotRun

_DPI = 150


def pictures(pdf: bytes, stem: str) -> tuple[Piece, ...]:
    """Return the first page as PNG and JPEG, 1241 x 1754 pixels from A4."""
    try:
        import pypdfium2  # noqa: PLC0415 (only papers wait for it)
    except ImportError:
        raise CannotRun("ทำภาพจาก PDF ไม่ได้ ให้สั่ง make html ใหม่ (pypdfium2 is not installed)") from None
    document = pypdfium2.PdfDocument(pdf)
    image = document[0].render(scale=_DPI / 72).to_pil().convert("RGB")
    document.close()
    made = []
    for form, options in (("png", {"compress_level": 6}), ("jpg", {"quality": 88, "optimize": True})):
        out = BytesIO()
        image.save(out, "JPEG" if form == "jpg" else "PNG", **options)
        made.append(Piece(f"{stem}.{form}", out.getvalue()))
    return tuple(made)
