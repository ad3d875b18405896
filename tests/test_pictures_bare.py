"""A picture laid bare loses what it carried; its pixels stay as they are."""

import io

import pytest
from PIL import Image

from newsdesk.pictures import metadata
from newsdesk.pictures.bare import bare
from photo_maker import WORDS, make_photo

CARRYING = (
    "jpeg+exif", "jpeg+gps", "jpeg+thumbnail", "jpeg+xmp", "jpeg+iptc", "jpeg+comment", "jpeg+trailer",
    "jpeg+jfif-thumbnail", "jpeg+maker-segment", "jpeg+motion", "jpeg+mpo", "png+exif", "png+text", "png+ztext",
    "png+trailer", "png+time", "png+unknown", "png+xmp",
)  # fmt: skip


@pytest.mark.parametrize("word", CARRYING)
def test_nothing_but_the_picture_is_left(word):
    data = bare(make_photo(word))

    assert metadata.carried(data) == ()
    assert WORDS not in data


@pytest.mark.parametrize(
    "word", ["jpeg", "jpeg+gps", "jpeg+progressive", "jpeg+cmyk", "png", "png+text", "png+palette"]
)
def test_every_pixel_stays(word):
    before, after = (Image.open(io.BytesIO(data)) for data in (make_photo(word), bare(make_photo(word))))

    assert before.tobytes() == after.tobytes()


@pytest.mark.parametrize("word", ["jpeg+icc", "png+icc", "gif", "webp"])
def test_a_profile_stays_and_another_format_is_not_touched(word):
    assert {item.kind for item in metadata.carried(bare(make_photo(word)))} <= {"icc"}
