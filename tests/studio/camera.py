"""Photographs as a camera leaves them, for the dossiers that must be held; all their metadata is invented.

EXIF is written by Pillow; XMP, IPTC, the comment and the bytes after the end are laid into the file by hand.
"""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING

from PIL import ExifTags, Image

if TYPE_CHECKING:
    from collections.abc import Mapping

QUALITY = 88
PLACE: Mapping[int, object] = {
    ExifTags.GPS.GPSLatitudeRef: "N",
    ExifTags.GPS.GPSLatitude: (14.0, 0.0, 0.0),
    ExifTags.GPS.GPSLongitudeRef: "E",
    ExifTags.GPS.GPSLongitude: (100.0, 30.0, 0.0),
    ExifTags.GPS.GPSAltitude: 4.0,
    ExifTags.GPS.GPSDateStamp: "2026:10:28",
}
NAMES = ("ตัวอย่าง ตั้งใจเรียน", "สมมุติ ขยันยิ่ง")
CAPTION = "ห้องเรียนตัวอย่าง"
MARKS = {"EXIF": 0xE1, "XMP": 0xE1, "IPTC": 0xED, "COMMENT": 0xFE}


def bare(image: Image.Image) -> bytes:
    """Return a JPEG that carries nothing but the picture."""
    written = io.BytesIO()
    image.save(written, "JPEG", quality=QUALITY)
    return written.getvalue()


def located(image: Image.Image) -> bytes:
    """Return a JPEG as a telephone leaves it: where, when, with what, and a thumbnail."""
    exif = _exif("Example Phone 9", "2026:10:28 16:42:07")
    return _with(bare(image), ("EXIF", _thumbnailed(exif, image)))


def owned(image: Image.Image) -> bytes:
    """Return a JPEG that names its camera, its owner and those it shows, and goes on after its end."""
    exif = _exif("Example DX 40", "2026:11:18 10:05:31")
    details = exif.get_ifd(ExifTags.IFD.Exif)
    details[ExifTags.Base.BodySerialNumber] = "EX0000040"
    details[ExifTags.Base.CameraOwnerName] = "Example Owner"
    data = _with(
        bare(image),
        ("EXIF", exif.tobytes()),
        ("XMP", b"http://ns.adobe.com/xap/1.0/\0" + _faces().encode()),
        ("IPTC", _iptc(CAPTION)),
        ("COMMENT", "ถ่ายโดยครูตัวอย่าง".encode()),
    )
    return data + b"MotionPhoto example trailer" * 8


def _exif(model: str, taken: str) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Example"
    exif[ExifTags.Base.Model] = model
    exif[ExifTags.Base.Software] = "Example Firmware 1.0"
    exif[ExifTags.Base.DateTime] = taken
    exif[ExifTags.Base.Orientation] = 1
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(PLACE)
    return exif


def _thumbnailed(exif: Image.Exif, image: Image.Image) -> bytes:
    """Return *exif* with a small picture in a second directory, as cameras write it; Pillow cannot."""
    small = bare(image.resize((160, 120)))
    block = exif.tobytes().removeprefix(b"Exif\0\0")
    order = "<" if block[:2] == b"II" else ">"
    first = struct.unpack_from(order + "I", block, 4)[0]
    count = struct.unpack_from(order + "H", block, first)[0]
    link, second = first + 2 + 12 * count, len(block)
    entries = ((0x0103, 3, 6), (0x0201, 4, second + 2 + 36 + 4), (0x0202, 4, len(small)))
    directory = struct.pack(order + "H", len(entries))
    for tag, kind, value in entries:
        directory += struct.pack(order + ("HHIHxx" if kind == 3 else "HHII"), tag, kind, 1, value)
    block = block[:link] + struct.pack(order + "I", second) + block[link + 4 :]
    return b"Exif\0\0" + block + directory + bytes(4) + small


def _faces() -> str:
    """Return an XMP packet whose regions name faces."""
    area = '<mwg-rs:Area stArea:x="0.4" stArea:y="0.6" stArea:w="0.1" stArea:h="0.1" stArea:unit="normalized"/>'
    regions = "".join(
        f'<rdf:li rdf:parseType="Resource"><mwg-rs:Name>{name}</mwg-rs:Name>'
        f"<mwg-rs:Type>Face</mwg-rs:Type>{area}</rdf:li>"
        for name in NAMES
    )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
        ' xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"'
        ' xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#"><mwg-rs:Regions rdf:parseType="Resource">'
        f"<mwg-rs:RegionList><rdf:Bag>{regions}</rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )


def _iptc(caption: str) -> bytes:
    """Return a Photoshop resource block that holds an IPTC caption in UTF-8."""
    text = caption.encode()
    records = b"\x1c\x01\x5a" + struct.pack(">H", 3) + b"\x1b%G"
    records += b"\x1c\x02\x78" + struct.pack(">H", len(text)) + text
    padded = records + b"\0" * (len(records) % 2)
    return b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(records)) + padded


def _with(jpeg: bytes, *segments: tuple[str, bytes]) -> bytes:
    """Return *jpeg* with segments laid in right after its first two bytes."""
    laid = b"".join(bytes((0xFF, MARKS[name])) + struct.pack(">H", len(data) + 2) + data for name, data in segments)
    return jpeg[:2] + laid + jpeg[2:]
