"""A cleaned photograph is the same picture, upright, and carries nothing."""

import io
import json
import shutil
import subprocess

import pytest
from PIL import Image, ImageChops, ImageFile

from newsdesk.pictures.clean import clean
from newsdesk.pictures.inspect import look
from newsdesk.pictures.metadata import NotAPicture, carried, form
from photo_maker import WORDS, make_photo, picture

JPEGS = (
    *(
        "gps",
        "maker",
        "maker-segment",
        "thumbnail",
        "jfif-thumbnail",
        "xmp-faces",
        "xmp-people",
        "xmp-extended",
        "iptc",
    ),
    *("photoshop-thumbnail", "photoshop-xmp-gps", "comment", "icc", "wide", "trailer", "motion", "motion-samsung"),
    *("motion-google", "mpo", "cmyk", "gray"),
)
CLEANED = [
    *(f"jpeg+{what}" for what in JPEGS),
    *("png+text", "png+gps", "png+icc", "webp+gps", "gif+comment", "tiff+xmp-gps", "avif+gps"),
]
STRUCTURE = {"SourceFile", "ExifTool", "System", "File", "JFIF", "Adobe", "PNG", "Composite"}


@pytest.fixture
def cleaned(tmp_path):
    def make(word):
        file = tmp_path / "photo"
        file.write_bytes(make_photo(word))
        return clean(file)

    return make


def opened(data):
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize("word", CLEANED)
def test_nothing_is_carried_any_more(word, cleaned):
    data = cleaned(word)

    assert carried(data) == ()
    assert WORDS not in data
    assert form(data) == ("png" if word.startswith("png") else "jpeg")


@pytest.mark.parametrize("word", ["jpeg+gps", "png+text", "webp+gps", "jpeg+icc", "avif+gps"])
def test_the_picture_stays_the_same(word, cleaned):
    difference = ImageChops.difference(opened(cleaned(word)).convert("RGB"), picture())

    assert max(high for _, high in difference.getextrema()) < 24


def test_the_orientation_is_applied(cleaned):
    turned = opened(cleaned("jpeg+rotated")).convert("RGB")
    difference = ImageChops.difference(turned, picture().transpose(Image.Transpose.ROTATE_270))

    assert turned.size == (640, 960)
    assert max(high for _, high in difference.getextrema()) < 24


def test_sixteen_bits_are_not_blown_out(tmp_path):
    file = tmp_path / "deep.png"
    Image.new("I;16", (5000, 10), 0x4000).save(file)

    assert opened(clean(file)).getpixel((0, 0)) == (0x40, 0x40, 0x40)


def test_a_png_keeps_its_transparency(tmp_path):
    file = tmp_path / "a.png"
    Image.new("RGBA", (5000, 10), (1, 2, 3, 0)).save(file)

    assert opened(clean(file)).mode == "RGBA"


def test_no_side_is_over_4000(tmp_path):
    file = tmp_path / "wide.jpg"
    picture(6000, 600).save(file, quality=50)

    assert opened(clean(file)).size == (4000, 400)


@pytest.mark.parametrize("word", ["jpeg", "png", "webp"])
def test_a_clean_photograph_stays_as_it_is(word, cleaned):
    assert cleaned(word) == make_photo(word)


@pytest.mark.parametrize("word", CLEANED)
def test_cleaning_twice_changes_nothing_more(word, cleaned, tmp_path):
    once = tmp_path / "once"
    once.write_bytes(cleaned(word))

    assert clean(once) == once.read_bytes()
    assert look(once.read_bytes()).readable


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("text", "unknown type"),
        ("empty", "empty"),
        ("truncated", "truncated"),
        ("heic", "heic"),
        ("bomb", "too many pixels"),
    ],
)
def test_what_cannot_be_decoded_is_refused(word, reason, cleaned):
    with pytest.raises(NotAPicture) as refused:
        cleaned(word)

    assert refused.value.reason == reason


def test_colours_are_converted_before_their_profile_goes(cleaned):
    red, green, blue = opened(cleaned("jpeg+wide")).convert("RGB").split()
    was_red, was_green, was_blue = picture().split()

    for now, before in ((red, was_green), (green, was_red), (blue, was_blue)):
        assert ImageChops.difference(now, before).getextrema()[1] < 24


def told(file):
    """Return the groups of what exiftool reads in a file; all of STRUCTURE only say how to read the pixels."""
    ran = subprocess.run(["exiftool", "-a", "-ee", "-G1", "-j", file], check=True, capture_output=True)
    return {tag.partition(":")[0] for tag in json.loads(ran.stdout)[0]}


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
@pytest.mark.parametrize("word", CLEANED)
def test_another_program_sees_only_structure(word, cleaned, tmp_path):
    file = tmp_path / "cleaned"
    file.write_bytes(cleaned(word))
    assert told(file) <= STRUCTURE


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
@pytest.mark.parametrize("word", ["jpeg+gps", "jpeg+iptc", "jpeg+xmp-people", "jpeg+thumbnail", "jpeg+icc", "jpeg+mpo"])
def test_another_program_saw_it_before(word, tmp_path):
    file = tmp_path / "camera"
    file.write_bytes(make_photo(word))
    assert not told(file) <= STRUCTURE


def test_half_a_picture_is_refused_whatever_another_library_allows(monkeypatch, tmp_path):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    (tmp_path / "half.jpg").write_bytes(make_photo("truncated"))
    with pytest.raises(NotAPicture, match="truncated"):
        clean(tmp_path / "half.jpg")
