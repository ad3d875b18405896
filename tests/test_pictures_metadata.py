"""What a file carries is found in every format, and told by kind and size alone."""

import contextlib
import json
import shutil
import struct
import subprocess
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.pictures import metadata
from newsdesk.pictures.formats import tiff
from newsdesk.pictures.metadata import NotAPicture, carried, form
from photo_maker import WORDS, make_photo

needs_exiftool = pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")

CARRIED = {
    "jpeg+exif": {"exif"},
    "jpeg+gps": {"exif", "gps"},
    "jpeg+maker": {"exif", "maker"},
    "jpeg+thumbnail": {"exif", "thumbnail"},
    "jpeg+rotated": {"exif"},
    "jpeg+xmp": {"xmp"},
    "jpeg+xmp-gps": {"xmp", "gps"},
    "jpeg+xmp-faces": {"xmp"},
    "jpeg+xmp-people": {"xmp"},
    "jpeg+xmp-extended": {"xmp", "gps"},
    "jpeg+iptc": {"iptc", "maker"},
    "jpeg+photoshop-thumbnail": {"thumbnail", "maker"},
    "jpeg+photoshop-xmp-gps": {"xmp", "gps", "maker"},
    "jpeg+jfif-thumbnail": {"thumbnail"},
    "jpeg+maker-segment": {"maker"},
    "jpeg+comment": {"comment"},
    "jpeg+icc": {"icc"},
    "jpeg+trailer": {"trailer"},
    "jpeg+motion": {"trailer"},
    "jpeg+motion-samsung": {"trailer"},
    "jpeg+motion-google": {"xmp", "trailer"},
    "jpeg+wide": {"icc"},
    "jpeg+mpo": {"multi-picture", "trailer"},
    "png+exif": {"exif"},
    "png+gps": {"exif", "gps"},
    "png+xmp": {"xmp"},
    "png+xmp-gps": {"xmp", "gps"},
    "png+text": {"text"},
    "png+ztext": {"text"},
    "png+time": {"text"},
    "png+icc": {"icc"},
    "png+animated": {"multi-picture"},
    "png+unknown": {"maker"},
    "png+trailer": {"trailer"},
    "webp+exif": {"exif"},
    "webp+gps": {"exif", "gps"},
    "webp+xmp": {"xmp"},
    "webp+xmp-gps": {"xmp", "gps"},
    "webp+icc": {"icc"},
    "webp+animated": {"multi-picture"},
    "webp+trailer": {"trailer"},
    "gif+comment": {"comment"},
    "gif+xmp-gps": {"xmp", "gps"},
    "gif+animated": {"multi-picture"},
    "gif+trailer": {"trailer"},
    "tiff+exif": {"exif"},
    "tiff+gps": {"exif", "gps"},
    "tiff+xmp-gps": {"xmp", "gps"},
    "tiff+icc": {"icc"},
    "tiff+pages": {"multi-picture"},
    "avif+exif": {"exif"},
    "avif+gps": {"exif", "gps"},
    "avif+xmp-gps": {"xmp", "gps"},
    "avif+icc": {"icc"},
}
PLAIN = (
    *("jpeg", "jpeg+progressive", "jpeg+cmyk", "jpeg+gray", "png", "png+alpha", "png+palette", "png+deep"),
    *("webp", "webp+lossless", "gif", "tiff", "avif", "heic"),
)


@pytest.mark.parametrize(("word", "kinds"), CARRIED.items())
def test_everything_a_picture_carries_is_found(word, kinds):
    assert {item.kind for item in carried(make_photo(word))} == kinds


@pytest.mark.parametrize("word", PLAIN)
def test_what_is_structural_is_not_carried(word):
    assert carried(make_photo(word)) == ()


@pytest.mark.parametrize("word", CARRIED)
def test_what_is_found_is_never_quoted(word):
    assert WORDS.decode() not in repr(carried(make_photo(word)))


@pytest.mark.parametrize("word", PLAIN)
def test_the_format_is_read_from_the_bytes(word):
    assert form(make_photo(word)) == word.partition("+")[0]


@pytest.mark.parametrize("word", ["jpeg", "jpeg+progressive", "png", "webp", "webp+lossless", "webp+exif"])
def test_the_size_is_read_from_the_header(word):
    assert metadata.size(make_photo(word)) == (960, 640)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (make_photo("text"), "unknown type"),
        (b"\xff\xd8\xff\xd9", "no picture"),
        (make_photo("jpeg")[:-2], "truncated"),
        (make_photo("truncated"), "truncated"),
        (make_photo("png")[:-8], "truncated"),
        (make_photo("webp")[:-8], "truncated"),
        (make_photo("gif")[:-1], "truncated"),
        (make_photo("avif")[:-8], "truncated"),
        (b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffIDAT", "truncated"),
        (b"\xff\xd8\xff\xe1\0\1", "damaged"),
        (b"\xff\xd8\xff\xe0\0\2loose bytes\xff\xd9", "damaged"),
    ],
)
def test_what_is_no_whole_picture_says_why(data, reason):
    with pytest.raises(NotAPicture) as refused:
        carried(data)

    assert refused.value.reason == reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"])
def test_a_position_in_xmp_is_found_in_every_encoding(encoding):
    packet = "<rdf exif:GPSLatitude='14,21.15N'/>".encode(encoding)
    data = make_photo("jpeg")
    length = struct.pack(">H", len(packet) + 31)
    planted = data[:2] + b"\xff\xe1" + length + b"http://ns.adobe.com/xap/1.0/\0" + packet + data[2:]

    assert {item.kind for item in carried(planted)} == {"xmp", "gps"}


def test_tags_behind_a_loop_of_directories_end():
    loop = b"II*\0\x08\0\0\0" + b"\0\0" + struct.pack("<I", 8)

    assert list(tiff.tags(loop)) == []


def test_a_directory_full_of_packets_is_refused():
    entries = struct.pack("<HHII", 700, 7, 9_000, 100) * 1000
    data = b"II*\0\x08\0\0\0" + struct.pack("<H", 1000) + entries + bytes(10_000)

    with pytest.raises(NotAPicture):
        carried(data)


def test_a_damaged_exif_block_is_still_one():
    assert [item.kind for item in tiff.exif(b"Exif\0\0MM\0*\xff\xff\xff\xff")] == ["exif"]


@pytest.mark.parametrize("turn", [1, 6, 8])
def test_the_orientation_is_read(turn):
    block = b"Exif\0\0MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 274, 3, 1, turn, 0, 0)

    assert tiff.orientation(block) == turn


def test_a_packed_text_that_would_burst_is_read_in_part():
    body = b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(bytes(20_000_000))
    data = make_photo("png")
    bursting = data[:33] + struct.pack(">I", len(body)) + b"iTXt" + body + b"\0\0\0\0" + data[33:]

    assert [item.size for item in carried(bursting)] == [1 << 20]


BASES = [
    make_photo(word)
    for word in ("jpeg+gps", "jpeg+mpo", "jpeg+iptc", "png+gps", "png+xmp-gps", "webp+gps", "gif+xmp-gps")
] + [make_photo(word) for word in ("tiff+gps", "avif+gps", "heic")]
SIGNED = [data[:16] for data in BASES]


@given(st.sampled_from(SIGNED), st.binary(max_size=300))
def test_bytes_behind_a_signature_are_read_or_refused(signature, rest):
    _read_or_refused(signature + rest)


@given(st.sampled_from(BASES), st.integers(0, 900), st.binary(min_size=1, max_size=8), st.integers(0))
def test_a_damaged_picture_is_read_or_refused(data, at, damage, cut):
    damaged = data[:at] + damage + data[at + len(damage) :]
    _read_or_refused(damaged[: cut % (2 * len(damaged))])


@given(st.binary(max_size=400))
def test_a_hostile_exif_block_is_read(body):
    for head in (b"", b"Exif\0\0II*\0\x08\0\0\0", b"MM\0*\0\0\0\x08"):
        list(tiff.exif(head + body))
        assert tiff.orientation(head + body) in range(1, 9)


def _read_or_refused(data):
    for read in (carried, metadata.size):
        with contextlib.suppress(NotAPicture):
            read(data)


PLANTED = {
    "exif": "-EXIF:Artist=Somebody",
    "gps": "-EXIF:GPSLatitude=14.35",
    "xmp": "-XMP-dc:Creator=Somebody",
    "iptc": "-IPTC:By-line=Somebody",
    "comment": "-File:Comment=Somebody",
    "text": "-PNG:Author=Somebody",
}


@needs_exiftool
@pytest.mark.parametrize(
    ("word", "kind"),
    [
        *(("jpeg", kind) for kind in ("exif", "gps", "xmp", "iptc", "comment")),
        *(("png", kind) for kind in ("exif", "gps", "xmp", "text")),
        *(("webp", kind) for kind in ("exif", "gps", "xmp")),
        *(("tiff", kind) for kind in ("exif", "gps", "xmp", "iptc")),
        *(("gif", kind) for kind in ("xmp", "comment")),
        *(("avif", kind) for kind in ("exif", "gps", "xmp")),
    ],
)
def test_what_another_program_plants_is_found(word, kind, tmp_path):
    file = tmp_path / f"photo.{word}"
    file.write_bytes(make_photo(word))
    subprocess.run(["exiftool", "-q", "-overwrite_original", PLANTED[kind], file], check=True)

    assert kind in {item.kind for item in carried(file.read_bytes())}


@needs_exiftool
def test_the_made_photographs_are_what_another_program_says_they_are(tmp_path):
    for word, group in {
        "jpeg+gps": "GPS",
        "jpeg+thumbnail": "IFD1",
        "jpeg+iptc": "IPTC",
        "jpeg+mpo": "MPF0",
    }.items():
        file = tmp_path / "photo.jpg"
        file.write_bytes(make_photo(word))
        done = subprocess.run(["exiftool", "-a", "-G1", "-j", file], check=True, capture_output=True)
        assert any(tag.startswith(f"{group}:") for tag in json.loads(done.stdout)[0])
