"""The way from paper to page: a QR code as a picture within the HTML, sharp in any size."""

from __future__ import annotations

from newsdesk.papers import look
from newsdesk.settings import CannotRun


def code(url: str) -> str:
    """Return the QR code of *url* as a data address."""
    try:
        import segno  # noqa: PLC0415 (only papers wait for it)
    except ImportError:
        raise CannotRun("ทำคิวอาร์โค้ดไม่ได้ ให้สั่ง make html ใหม่ (segno is not installed)") from None
    return str(segno.make(url, error="m", micro=False).svg_data_uri(border=2, dark=look.INDIGO, light="#fff"))
