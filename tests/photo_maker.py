"""Real picture files for short words: `make_photo("jpeg+gps")`. Whatever they tell is invented."""

import functools
import io
import struct
import zlib

from PIL import Image, ImageCms, PngImagePlugin

PLACE = {1: "N", 2: (14.0, 21.0, 9.0), 3: "E", 4: (100.0, 34.0, 40.0)}  # a field beside no house
WORDS = b"SOMEBODY-ELSE"
ICC = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
# A profile that calls red what sRGB calls green: whoever drops it without converting shows other colours.
SWAPPED = ICC.replace(b"rXYZ", b"....", 1).replace(b"gXYZ", b"rXYZ", 1).replace(b"....", b"gXYZ", 1)
_RDF = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"'
    ' xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#" xmlns:Camera="http://ns.google.com/photos/1.0/camera/"'
    "%s/></rdf:RDF></x:xmpmeta>"
)
XMP = {
    "xmp": (_RDF % ' dc:source="SOMEBODY-ELSE"').encode(),
    "xmp-gps": (_RDF % ' exif:GPSLatitude="14,21.15N" exif:GPSLongitude="100,34.66E"').encode(),
    "xmp-faces": (_RDF % ' mwg-rs:Name="SOMEBODY-ELSE" mwg-rs:Type="Face"').encode(),
    "xmp-people": (_RDF % ' MPReg:PersonDisplayName="SOMEBODY-ELSE"').encode(),
}


@functools.cache
def make_photo(word: str) -> bytes:
    """Return the file that *word* says: a format, and what it carries or suffers after a plus."""
    form, _, extra = word.partition("+")
    if word in _WHOLE:
        return _WHOLE[word]()
    if extra == "truncated":
        return make_photo(form)[: len(make_photo(form)) // 2]
    return _FORMATS[form](extra)


def picture(width: int = 960, height: int = 640) -> Image.Image:
    """Return a drawn picture that compresses well and is not the same turned round."""
    across = Image.linear_gradient("L").transpose(Image.Transpose.ROTATE_90).resize((width, height))
    down = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (across, down, Image.new("L", (width, height), 90)))


def exif(sort: str) -> bytes:
    """Return an EXIF block of one sort."""
    block = Image.Exif()
    if sort == "rotated":
        block[274] = 6
        return block.tobytes()
    block[271], block[315] = "MAKER", WORDS.decode()
    if sort == "gps":
        block.get_ifd(34853).update(PLACE)
    if sort == "maker":
        block.get_ifd(34665)[37500] = WORDS
    return _with_thumbnail() if sort == "thumbnail" else block.tobytes()


def _with_thumbnail() -> bytes:
    """Write IFD0 with a maker and IFD1 with a JPEG, as cameras do."""
    small = _jpeg_file(picture(160, 107))
    first = struct.pack("<HHHI4sI", 1, 271, 2, 4, b"CAM\0", 26)
    second = struct.pack("<HHHIIHHIII", 2, 513, 4, 1, 56, 514, 4, 1, len(small), 0)
    return b"Exif\0\0II*\0" + struct.pack("<I", 8) + first + second + small


def _save(image: Image.Image, form: str, **how) -> bytes:
    file = io.BytesIO()
    image.save(file, form, **how)
    return file.getvalue()


def _jpeg_file(image: Image.Image, **how) -> bytes:
    return _save(image, "JPEG", **how)


def _segment(marker: int, payload: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(payload) + 2) + payload


def _jpeg(extra: str) -> bytes:
    plain = _jpeg_file(picture())
    if extra in ("exif", "gps", "maker", "thumbnail", "rotated"):
        return _jpeg_file(picture(), exif=exif(extra))
    if extra in XMP:
        return _after_soi(plain, _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP[extra]))
    return _JPEGS[extra](plain)


def _after_soi(data: bytes, segment: bytes) -> bytes:
    return data[:2] + segment + data[2:]


def _resource(number: int, body: bytes) -> bytes:
    padded = body + b"\0" * (len(body) % 2)
    return b"Photoshop 3.0\0" + b"8BIM" + struct.pack(">HHI", number, 0, len(body)) + padded


def _mpo(_: bytes) -> bytes:
    return _save(picture(), "MPO", save_all=True, append_images=[picture(900, 600)])


def _jfif_thumbnail(data: bytes) -> bytes:
    end = 4 + struct.unpack(">H", data[4:6])[0]
    return data[:2] + _segment(0xE0, data[6 : end - 2] + b"\2\2" + b"\x80" * 12) + data[end:]


_VIDEO = struct.pack(">I4s4sI4s", 24, b"ftyp", b"mp42", 0, b"isom") + WORDS + b"\0" * 512
_MOTION = (_RDF % ' Camera:MotionPhoto="1"').encode()
_JPEGS = {
    "": lambda plain: plain,
    "comment": lambda plain: _after_soi(plain, _segment(0xFE, WORDS)),
    "icc": lambda _: _jpeg_file(picture(), icc_profile=ICC),
    "iptc": lambda plain: _after_soi(
        plain, _segment(0xED, _resource(1028, b"\x1c\x02\x78" + struct.pack(">H", len(WORDS)) + WORDS))
    ),
    "photoshop-thumbnail": lambda plain: _after_soi(plain, _segment(0xED, _resource(1036, b"\0" * 28 + plain[:99]))),
    "photoshop-xmp-gps": lambda plain: _after_soi(plain, _segment(0xED, _resource(1060, XMP["xmp-gps"]))),
    "jfif-thumbnail": _jfif_thumbnail,
    "maker-segment": lambda plain: _after_soi(plain, _segment(0xEC, WORDS)),
    "trailer": lambda plain: plain + WORDS,
    "xmp-extended": lambda plain: _after_soi(
        plain, _segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 40 + XMP["xmp-gps"])
    ),
    "motion-samsung": lambda plain: plain + b"MotionPhoto_Data" + _VIDEO + b"SEFH" + bytes(12) + b"SEFT",
    "motion-google": lambda plain: (
        _after_soi(plain, _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + _MOTION)) + _VIDEO
    ),
    "motion": lambda plain: plain + _VIDEO,
    "mpo": _mpo,
    "wide": lambda _: _jpeg_file(picture(), icc_profile=SWAPPED),
    "progressive": lambda _: _jpeg_file(picture(), progressive=True),
    "cmyk": lambda _: _jpeg_file(picture().convert("CMYK")),
    "gray": lambda _: _jpeg_file(picture().convert("L")),
}


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _png(extra: str) -> bytes:
    told, how = PngImagePlugin.PngInfo(), {}
    if extra in ("exif", "gps", "rotated"):
        how["exif"] = exif(extra)
    elif extra in XMP:
        told.add_itxt("XML:com.adobe.xmp", XMP[extra].decode(), zip=extra == "xmp-gps")
    elif extra == "text":
        told.add_text("Author", WORDS.decode())
    elif extra == "ztext":
        told.add_text("Author", WORDS.decode(), zip=True)
    elif extra == "icc":
        how["icc_profile"] = ICC
    plain = _save(_PNGS.get(extra, picture)(), "PNG", pnginfo=told, **how)
    if extra == "animated":
        return _save(picture(), "PNG", save_all=True, append_images=[picture(960, 640).rotate(180)])
    after_header = {
        "time": (b"tIME", struct.pack(">HBBBBB", 2026, 11, 13, 8, 30, 0)),
        "unknown": (b"prVt", WORDS),
    }
    if extra in after_header:
        return plain[:33] + _chunk(*after_header[extra]) + plain[33:]
    return plain + (WORDS if extra == "trailer" else b"")


def _translucent() -> Image.Image:
    image = picture().convert("RGBA")
    image.putalpha(Image.new("L", image.size, 0))
    return image


_PNGS = {
    "alpha": _translucent,
    "palette": lambda: picture().quantize(32),
    "deep": lambda: Image.new("I;16", (960, 640), 0x4000),
}


def _png_bomb() -> bytes:
    header = struct.pack(">IIBBBBB", 60000, 60000, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _webp(extra: str) -> bytes:
    how = {"method": 0}
    if extra in ("exif", "gps", "rotated"):
        how["exif"] = exif(extra)
    elif extra in XMP:
        how["xmp"] = XMP[extra]
    elif extra == "icc":
        how["icc_profile"] = ICC
    elif extra == "lossless":
        how["lossless"] = True
    elif extra == "animated":
        how |= {"save_all": True, "append_images": [picture().rotate(180)]}
    return _save(picture(), "WEBP", **how) + (WORDS if extra == "trailer" else b"")


def _gif(extra: str) -> bytes:
    how = {"comment": WORDS} if extra == "comment" else {}
    if extra == "animated":
        how = {"save_all": True, "append_images": [picture().rotate(180)]}
    plain = _save(picture(), "GIF", **how)
    if extra == "xmp-gps":
        magic = b"\x01" + bytes(range(255, -1, -1)) + b"\0"
        return plain[:-1] + b"\x21\xff\x0bXMP DataXMP" + XMP[extra] + magic + b"\x3b"
    return plain + (WORDS if extra == "trailer" else b"")


def _tiff(extra: str) -> bytes:
    how = {"exif": exif(extra)} if extra in ("exif", "gps") else {}
    if extra in XMP:
        how["tiffinfo"] = {700: XMP[extra]}
    if extra == "icc":
        how["icc_profile"] = ICC
    if extra == "pages":
        how |= {"save_all": True, "append_images": [picture(160, 120)]}
    return _save(picture(320, 200), "TIFF", **how)


def _avif(extra: str) -> bytes:
    how = {"exif": exif(extra)} if extra in ("exif", "gps") else {}
    if extra in XMP:
        how["xmp"] = XMP[extra]
    if extra == "icc":
        how["icc_profile"] = ICC
    return _save(picture(), "AVIF", speed=10, **how)


_FORMATS = {"jpeg": _jpeg, "png": _png, "webp": _webp, "gif": _gif, "tiff": _tiff, "avif": _avif}
_WHOLE = {
    "text": "ประกาศสำนักงาน ไม่ใช่ภาพ".encode,
    "empty": lambda: b"",
    "truncated": lambda: make_photo("jpeg+truncated"),
    "bomb": _png_bomb,
    "png+bomb": _png_bomb,
    "renamed": lambda: make_photo("png"),
    "small": lambda: _jpeg_file(picture(320, 200)),
    "heic": lambda: make_photo("avif").replace(b"avif", b"heic").replace(b"mif1", b"heic"),
}
