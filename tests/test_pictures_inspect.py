"""A photograph is looked at once, its header before its pixels."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.pictures import pixels
from newsdesk.pictures.formats.block import NotAPicture
from newsdesk.pictures.inspect import look
from photo_maker import make_photo


def test_a_sound_photograph_is_told(tmp_path):
    file = tmp_path / "Photo.JPG"
    file.write_bytes(make_photo("jpeg"))

    photo = look(file)

    assert (photo.format, photo.suffix, photo.width, photo.height) == ("jpeg", ".jpg", 960, 640)
    assert photo.sha256 == hashlib.sha256(make_photo("jpeg")).hexdigest()
    assert photo.readable
    assert photo.accepted


def test_bytes_have_no_suffix():
    assert look(make_photo("png")).suffix is None


@pytest.mark.parametrize(
    "word", ["jpeg+cmyk", "jpeg+gray", "jpeg+progressive", "jpeg+mpo", "png+deep", "webp+lossless"]
)
def test_unusual_pictures_are_readable(word):
    assert look(make_photo(word)).readable


@pytest.mark.parametrize("form", ["jpeg", "jpeg+progressive", "png", "webp"])
@pytest.mark.parametrize("part", [0.3, 0.9])
def test_a_truncated_photograph_is_found(form, part):
    data = make_photo(form)

    assert look(data[: int(len(data) * part)]).reason == "truncated"


def test_pixels_that_end_early_are_found_although_the_file_is_whole():
    data = make_photo("png+bomb").replace((60000).to_bytes(4, "big") * 2, (600).to_bytes(4, "big") * 2)

    assert look(data).reason in ("truncated", "damaged")


def test_a_bomb_is_known_by_its_header_and_not_decoded():
    photo = look(make_photo("bomb"))

    assert photo.oversized
    assert photo.readable  # its pixels are damaged, and nobody looked
    assert (photo.width, photo.height) == (60000, 60000)


def test_the_decoder_too_refuses_a_bomb():
    with pytest.raises(NotAPicture):
        pixels.decode(make_photo("bomb"))


def test_what_is_not_accepted_is_not_decoded():
    damaged = make_photo("avif")[:-2000] + bytes(2000)

    with pytest.raises(NotAPicture):
        pixels.decode(damaged)
    assert look(damaged).readable


@pytest.mark.parametrize("word", ["gif", "tiff", "avif", "heic"])
def test_other_formats_are_not_accepted(word):
    assert not look(make_photo(word)).accepted


@given(
    st.sampled_from(["jpeg+gps", "png+icc", "webp+exif"]),
    st.integers(0, 3000),
    st.binary(min_size=1, max_size=6),
)
def test_a_damaged_photograph_never_crashes_the_look(word, at, damage):
    data = make_photo(word)

    look(data[:at] + damage + data[at + len(damage) :])
