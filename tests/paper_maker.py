"""Real attachments for short words: `make_paper("docx+comments")`. Whatever they tell is invented."""

import functools
import io
import struct
import zlib

import pypdf
from pypdf.annotations import Link, Text
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from office_maker import SOMEBODY, docx, xlsx
from photo_maker import make_photo

WORDS = "ประกาศของสำนักงาน"
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:li>SOMEBODY-ELSE</rdf:li></rdf:RDF></x:xmpmeta>"


@functools.cache
def make_paper(word: str, text: str = WORDS) -> bytes:
    """Return the file that *word* says: a kind, and what it carries or suffers after a plus; *text* is in it."""
    kind, _, extra = word.partition("+")
    if extra == "truncated":
        whole = make_paper(kind, text)
        return whole[: len(whole) // 2]
    return KINDS[kind](extra, text)


# PDF


def _pdf(extra: str, text: str) -> bytes:
    writer = pypdf.PdfWriter()
    if extra != "nopages":
        page = writer.add_blank_page(300, 300)
        _write_on(writer, page, text)
    writer.metadata = {"/Author": SOMEBODY} if extra in ("author", "update") else None
    if extra in _PDFS:
        _PDFS[extra](writer, page)
    data = _saved(writer)
    if extra == "update":
        return _updated(data)
    return data + (SOMEBODY.encode() if extra == "trailing" else b"")


def _saved(writer: pypdf.PdfWriter) -> bytes:
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _write_on(writer: pypdf.PdfWriter, page, text: str) -> None:
    """Write text with a standard font; each of its letters outside Latin is named by a map of our own."""
    letters = {letter: code for code, letter in enumerate(dict.fromkeys(text), 1)}
    told = b"".join(
        b"<%02x> <%s>\n" % (code, letter.encode("utf-16-be").hex().encode()) for letter, code in letters.items()
    )
    cmap = DecodedStreamObject()
    cmap.set_data(
        b"begincmap\n1 begincodespacerange <00> <ff> endcodespacerange\n%d beginbfchar\n%sendbfchar\nendcmap"
        % (len(letters), told)
    )
    font = {
        "/Type": NameObject("/Font"), "/Subtype": NameObject("/Type1"), "/BaseFont": NameObject("/Helvetica"),
        "/ToUnicode": writer._add_object(cmap),
        "/FirstChar": NumberObject(1),
        "/LastChar": NumberObject(len(letters)),
        "/Widths": ArrayObject([NumberObject(600)] * len(letters)),
    }  # fmt: skip
    page[NameObject("/Resources")] = _dict(**{"/Font": _dict(**{"/F1": _dict(**font)})})
    content = DecodedStreamObject()
    shown = bytes(letters[letter] for letter in text).hex().encode()
    content.set_data(b"BT /F1 12 Tf 20 200 Td <" + shown + b"> Tj ET")
    page[NameObject("/Contents")] = writer._add_object(content)


def _dict(**items) -> DictionaryObject:
    return DictionaryObject({NameObject(key): value for key, value in items.items()})


def _xmp(writer, _):
    writer.xmp_metadata = XMP


def _piece(writer, _):
    writer.root_object[NameObject("/PieceInfo")] = _dict(**{"/Program": TextStringObject(SOMEBODY)})


def _action(name: str, **more):
    def do(writer, _):
        writer.root_object[NameObject("/OpenAction")] = _dict(**{"/S": NameObject(name)}, **more)

    return do


def _form(writer, page):
    field = _dict(**{"/FT": NameObject("/Tx"), "/T": TextStringObject("name"), "/V": TextStringObject(SOMEBODY)})
    writer.root_object[NameObject("/AcroForm")] = _dict(**{"/Fields": ArrayObject([writer._add_object(field)])})


def _image(word: str, *, packed: bool = False):
    def do(writer, page):
        picture = make_photo(word)
        image = StreamObject()
        image._data = zlib.compress(picture) if packed else picture
        filters = [NameObject("/FlateDecode")] * packed + [NameObject("/DCTDecode")]
        image.update(
            _dict(**{
                "/Type": NameObject("/XObject"), "/Subtype": NameObject("/Image"), "/Width": NumberObject(960),
                "/Height": NumberObject(640), "/ColorSpace": NameObject("/DeviceRGB"),
                "/BitsPerComponent": NumberObject(8), "/Filter": ArrayObject(filters) if packed else filters[0],
            })
        )  # fmt: skip
        page["/Resources"][NameObject("/XObject")] = _dict(**{"/I1": writer._add_object(image)})

    return do


def _orphan(writer, _):
    lost = DecodedStreamObject()
    lost.set_data(XMP)
    lost[NameObject("/Type")] = NameObject("/Metadata")
    writer._add_object(lost)


def _endless(writer, _):
    pages = writer.root_object["/Pages"]
    pages["/Kids"].append(pages.indirect_reference)


def _updated(data: bytes) -> bytes:
    """Append a second version that has no author, as programs that save in place do."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    root, at = reader.trailer.raw_get("/Root"), len(data) + 1
    end = data.rindex(b"startxref")
    former = int(data[end:].split()[1])
    size = int(reader.trailer["/Size"])
    table = b"xref\n0 0\ntrailer\n<< /Size %d /Root %d 0 R /Prev %d >>\n" % (size, root.idnum, former)
    return data + b"\n" + table + b"startxref\n%d\n%%%%EOF\n" % at


_PDFS = {
    "xmp": _xmp,
    "pieceinfo": _piece,
    "attachment": lambda writer, _: writer.add_attachment("list.txt", b"x"),
    "note": lambda writer, page: writer.add_annotation(page, Text(rect=(10, 10, 20, 20), text=SOMEBODY)),
    "link": lambda writer, page: writer.add_annotation(page, Link(rect=(10, 10, 20, 20), url="https://school.example/")),
    "bookmark": lambda writer, _: writer.add_outline_item(title="สารบัญ", page_number=0),
    "form": _form,
    "script": _action("/JavaScript", **{"/JS": TextStringObject("app.alert(1)")}),
    "launch": _action("/Launch", **{"/F": TextStringObject("calc.exe")}),
    "password": lambda writer, _: writer.encrypt("secret"),
    "jpeg": _image("jpeg"),
    "exif": _image("jpeg+exif"),
    "exif-packed": _image("jpeg+exif", packed=True),
    "gps": _image("jpeg+gps"),
    "orphan": _orphan,
    "endless": _endless,
}  # fmt: skip

# Recordings

_FRAME = b"\xff\xfb\x90\x00" + b"\0" * 413  # 128 kbit/s at 44.1 kHz: silence


def _id3(*frames: tuple[bytes, bytes], declared: int | None = None) -> bytes:
    body = b"".join(name + struct.pack(">IH", len(data), 0) + data for name, data in frames)
    size = len(body) if declared is None else declared
    return b"ID3\3\0\0" + bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0)) + body


def _mp3(extra: str, _: str) -> bytes:
    before = {
        "id3v2": _id3((b"TPE1", b"\0" + SOMEBODY.encode())),
        "comment": _id3((b"COMM", b"\0tha\0" + SOMEBODY.encode())),
        "cover": _id3((b"APIC", b"\0image/jpeg\0\3\0" + make_photo("jpeg+gps"))),
        "object": _id3((b"GEOB", b"\0text/plain\0a\0b\0" + SOMEBODY.encode())),
        "beyond": _id3((b"TPE1", b"\0x"), declared=200_000_000),
    }.get(extra, b"")
    after = {
        "id3v1": b"TAG" + SOMEBODY.encode().ljust(125, b"\0"),
        "ape": b"APETAGEX" + struct.pack("<IIII", 2000, 40, 1, 0) + b"\0" * 8 + SOMEBODY.encode(),
        "junk": SOMEBODY.encode() * 4,
    }.get(extra, b"")
    return before + _FRAME * 20 + after


def box(name: bytes, *inside: bytes) -> bytes:
    """Return a box of an MP4."""
    body = b"".join(inside)
    return struct.pack(">I4s", 8 + len(body), name) + body


def _track(handler: bytes = b"soun", *more: bytes, made: int = 0) -> bytes:
    head = box(b"tkhd", struct.pack(">IIIIII", 7, made, made, 1, 0, 0) + b"\0" * 60)
    media = box(
        b"mdia",
        box(b"mdhd", struct.pack(">IIIII", 0, made, made, 1000, 1000) + b"\x55\xc4\0\0"),
        box(b"hdlr", b"\0" * 8 + handler + b"\0" * 12 + b"Handler\0"),
        box(b"minf", box(b"stbl", box(b"stco", struct.pack(">III", 0, 1, 0)))),
    )
    return box(b"trak", head, media, *more)


def _mp4(extra: str, _: str) -> bytes:
    made = 3_800_000_000 if extra == "times" else 0
    place = box(b"\xa9xyz", struct.pack(">HH", 18, 0x15C7) + b"+14.3500+100.5700/")
    apple = box(
        b"meta",
        box(b"keys", b"\0\0\0\0\0\0\0\1", box(b"mdta", b"com.apple.quicktime.location.ISO6709")),
        box(b"ilst", b"+14.3500+100.5700/"),
    )
    tags = box(
        b"udta", box(b"meta", b"\0\0\0\0", box(b"ilst", box(b"\xa9ART", box(b"data", b"\0" * 8 + SOMEBODY.encode()))))
    )
    more = {"tags": [tags], "place": [box(b"udta", place)], "apple-place": [apple]}.get(extra, [])
    tracks = [_track(made=made), *([_track(b"meta")] if extra == "track" else [])]
    movie = box(b"moov", box(b"mvhd", struct.pack(">IIIII", 0, made, made, 1000, 1000) + b"\0" * 80), *tracks, *more)
    padding = box(b"free", SOMEBODY.encode() if extra == "padding" else b"\0" * 16)
    sound = struct.pack(">I4s", 200_000_000, b"mdat") if extra == "beyond" else box(b"mdat", bytes(range(256)) * 4)
    return box(b"ftyp", b"M4A \0\0\0\0isom") + movie + padding + sound


# Texts


def _text(extra: str, text: str) -> bytes:
    if extra == "binary":
        return text.encode() + b"\0\1\2"
    data = text.encode("cp874" if extra == "windows-874" else "utf-8")
    return (b"\xef\xbb\xbf" if extra == "bom" else b"") + data


def _csv(extra: str, text: str) -> bytes:
    return _text(extra, f"ลำดับ,รายการ\r\n1,{text}\r\n")


def _vtt(extra: str, text: str) -> bytes:
    note = f"NOTE {text}\n\n" if extra == "note" else ""
    return f"WEBVTT\n\n{note}00:00.000 --> 00:01.000\n{'ก' if note else text}\n".encode()


KINDS = {
    "pdf": _pdf, "docx": docx, "xlsx": xlsx, "mp3": _mp3, "mp4": _mp4, "txt": _text, "csv": _csv, "vtt": _vtt,
}  # fmt: skip
