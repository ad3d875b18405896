"""PIC1: what a photograph may be when it enters a dossier. Examples are words; tests make them real files."""

from __future__ import annotations

from collections.abc import Iterator

from newsdesk.finding import Rule, Severity, Spot
from newsdesk.pictures.inspect import SUFFIXES, Photo

SMALLEST = 800  # px, the longest side; less looks soft over the width of a page

_PDPA = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา "
_CHILD = "พ.ร.บ.คุ้มครองเด็ก ๒๕๔๖ มาตรา ๒๗"
_WEB = "มาตรฐานเว็บไซต์ภาครัฐ ๓.๐"

# A colour profile says how to read the pixels; derivatives are converted by it and leave it out.
_ELSEWHERE = frozenset({"gps", "icc"})


def _position(photo: Photo) -> Iterator[Spot]:
    if any(item.kind == "gps" for item in photo.carried):
        yield Spot()


def _metadata(photo: Photo) -> Iterator[Spot]:
    for kind in sorted({item.kind for item in photo.carried} - _ELSEWHERE):
        yield Spot(about=kind)


def _unreadable(photo: Photo) -> Iterator[Spot]:
    if not photo.readable:
        yield Spot(about=photo.reason)


def _oversized(photo: Photo) -> Iterator[Spot]:
    if photo.oversized:
        yield Spot()


def _type(photo: Photo) -> Iterator[Spot]:
    agreeing = photo.suffix is None or photo.suffix in SUFFIXES.get(photo.format, ())
    if photo.format and not (photo.accepted and agreeing):
        yield Spot(about=photo.format)


def _small(photo: Photo) -> Iterator[Spot]:
    if 0 < max(photo.width, photo.height) < SMALLEST:
        yield Spot()


PICTURE_RULES: tuple[Rule[Photo], ...] = (
    Rule(
        id="PIC101",
        name="gps-in-photo",
        law=f"{_PDPA}๒๒, ๒๔ และ ๒๗; {_CHILD}",
        th="ลบพิกัดสถานที่ออกจากภาพ: สั่ง newsdesk photos add แล้วใช้ไฟล์ที่ได้",
        en="Take the position out of the photo: run newsdesk photos add and use the file it makes",
        find=_position,
        flags=("jpeg+gps", "jpeg+xmp-gps", "png+gps", "png+xmp-gps", "webp+gps", "webp+xmp-gps"),
        passes=("jpeg", "jpeg+exif", "jpeg+comment", "png", "webp"),
    ),
    Rule(
        id="PIC102",
        name="photo-metadata",
        law=f"{_PDPA}๒๒ และ ๒๗",
        th="ลบข้อมูลแฝงออกจากภาพ: สั่ง newsdesk photos add แล้วใช้ไฟล์ที่ได้",
        en="Take the metadata out of the photo: run newsdesk photos add and use the file it makes",
        find=_metadata,
        flags=(
            "jpeg+exif",
            "jpeg+xmp",
            "jpeg+xmp-faces",
            "jpeg+iptc",
            "jpeg+comment",
            "jpeg+thumbnail",
            "jpeg+maker",
            "jpeg+trailer",
            "jpeg+motion",
            "jpeg+mpo",
            "png+text",
            "png+exif",
            "png+time",
            "webp+exif",
            "webp+xmp",
        ),
        passes=("jpeg", "jpeg+icc", "png", "webp"),
    ),
    Rule(
        id="PIC103",
        name="unreadable-photo",
        law=_WEB,
        th="ขอไฟล์ภาพต้นฉบับใหม่ แล้วสั่ง newsdesk photos add",
        en="Ask for the original file again, then run newsdesk photos add",
        find=_unreadable,
        flags=("truncated", "png+truncated", "webp+truncated", "text", "empty"),
        passes=("jpeg", "jpeg+gps", "png", "webp"),
    ),
    Rule(
        id="PIC104",
        name="too-many-pixels",
        law=f"{_PDPA}๓๗ (๑)",
        th="ย่อภาพให้ไม่เกิน ๑๐๐ ล้านพิกเซล แล้วสั่ง newsdesk photos add",
        en="Make the picture smaller than 100 megapixels, then run newsdesk photos add",
        find=_oversized,
        flags=("bomb", "png+bomb"),
        passes=("jpeg", "png"),
    ),
    Rule(
        id="PIC105",
        name="type-not-accepted",
        law=_WEB,
        th="ใช้ภาพ JPEG, PNG หรือ WebP ที่นามสกุลตรงกับชนิดไฟล์: สั่ง newsdesk photos add",
        en="Use a JPEG, PNG or WebP whose suffix says so: run newsdesk photos add",
        find=_type,
        flags=("gif", "tiff", "avif", "renamed"),
        passes=("jpeg", "png", "webp"),
    ),
    Rule(
        id="PIC106",
        name="too-small",
        law=_WEB,
        th="ใช้ภาพที่ด้านยาวอย่างน้อย ๘๐๐ พิกเซล ขอไฟล์ต้นฉบับแล้วสั่ง newsdesk photos add",
        en="Use a photo with a side of at least 800 pixels: ask for the original, run newsdesk photos add",
        find=_small,
        flags=("small",),
        passes=("jpeg",),
        severity=Severity.WARNING,
    ),
)
