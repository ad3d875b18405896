"""What was blurred cannot come back: the new picture depends on a few means, and nothing else of it has changed."""

import io
import random
from math import ceil

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from newsdesk.pictures import blur, faces
from newsdesk.pictures.blur import Box
from newsdesk.pictures.clean import as_jpeg
from newsdesk.pictures.inspect import look
from newsdesk.pictures.metadata import NotAPicture
from photo_maker import exif, make_photo
from portraits import gathering, jpeg, needs_detector

WIDTH, HEIGHT = 240, 160
REACH = 18  # px: a block of JPEG with its colours, and what smooths them when it is opened


def noise(seed):
    return Image.frombytes("RGB", (WIDTH, HEIGHT), random.Random(seed).randbytes(3 * WIDTH * HEIGHT))


def png(image):
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=1)
    return file.getvalue()


def opened(data):
    return Image.open(io.BytesIO(data)).convert("RGB")


@st.composite
def boxes(draw):
    left, top = draw(st.integers(0, WIDTH - 1)), draw(st.integers(0, HEIGHT - 1))
    return Box(left, top, draw(st.integers(left + 1, WIDTH)), draw(st.integers(top + 1, HEIGHT)))


def tiles(box):
    """Yield the parts of a box of which one mean each may stay."""
    side = max(ceil(max(box.right - box.left, box.bottom - box.top) / 5), 8)
    for left in range(box.left, box.right, side):
        for top in range(box.top, box.bottom, side):
            yield left, top, min(left + side, box.right), min(top + side, box.bottom)


def shuffled(image, box, seed):
    """Return the picture with the pixels of each tile in another order: another face of the same means."""
    chance, other = random.Random(seed), image.copy()
    for tile in tiles(box):
        part = image.crop(tile)
        pixels = [part.tobytes()[at : at + 3] for at in range(0, 3 * part.width * part.height, 3)]
        chance.shuffle(pixels)
        other.paste(Image.frombytes("RGB", part.size, b"".join(pixels)), tile)
    return other


@settings(max_examples=25)
@given(st.integers(0, 99), boxes())
@example(1, Box(40, 40, 47, 47))
@example(2, Box(0, 0, WIDTH, HEIGHT))
def test_what_is_inside_depends_on_a_few_means_alone(seed, box):
    image = noise(seed)
    other = shuffled(image, box, seed)

    assert len(list(tiles(box))) <= 25
    assert blur.blurred(png(image), [box]) == blur.blurred(png(other), [box])


@settings(max_examples=25)
@given(st.integers(0, 99), boxes())
def test_what_is_outside_stays_as_it_is(seed, box):
    image = noise(seed)
    difference = ImageChops.difference(opened(blur.blurred(png(image), [box])), opened(as_jpeg(image)))
    left, top, right, bottom = box
    difference.paste((0, 0, 0), (left - REACH, top - REACH, right + REACH, bottom + REACH))

    assert difference.getbbox() is None


@given(boxes())
def test_no_box_reaches_beyond_the_picture(box):
    within = blur.within(Box(box.left - 50, box.top - 50, box.right + 50, box.bottom + 50), (WIDTH, HEIGHT))

    assert 0 <= within.left < within.right <= WIDTH
    assert 0 <= within.top < within.bottom <= HEIGHT


@needs_detector
@pytest.mark.parametrize("sides", [(400,), (200, 200), (80,) * 8, (60,) * 20, (30, 34, 40), (630,)])
def test_no_face_is_found_where_all_were_blurred(sides):
    data = jpeg(gathering(*sides))
    chosen = [blur.around(face, blur.size(data)) for face in faces.found(data)]

    assert faces.found(blur.blurred(data, chosen)) == ()


@needs_detector
def test_only_the_chosen_face_goes():
    data = jpeg(gathering(200, 200))
    first, second = faces.found(data)
    [left] = faces.found(blur.blurred(data, [blur.around(first, blur.size(data))]))

    assert left.x == pytest.approx(second.x, abs=0.02)


@pytest.mark.parametrize("word", ["jpeg+thumbnail", "jpeg+gps", "jpeg+xmp-faces", "jpeg+mpo", "png+text", "webp+exif"])
def test_the_new_file_carries_nothing_of_the_old_one(word):
    made = look(blur.blurred(make_photo(word), [Box(0, 0, 99, 99)]))

    assert (made.format, made.carried, made.readable) == ("jpeg", (), True)


def test_a_picture_turned_by_its_metadata_is_blurred_upright():
    lying = jpeg(noise(1), exif=exif("rotated"))
    made, without = (opened(blur.blurred(lying, boxes)) for boxes in ([Box(0, 0, 60, 60)], []))

    assert made.size == blur.size(lying) == (HEIGHT, WIDTH)
    assert ImageChops.difference(made, without).getbbox()[:2] == (0, 0)
    assert ImageChops.difference(made, without).crop((60 + REACH, 60 + REACH, HEIGHT, WIDTH)).getbbox() is None


@pytest.mark.parametrize("word", ["text", "empty", "truncated", "heic", "bomb"])
def test_what_is_no_picture_is_refused(word):
    with pytest.raises(NotAPicture):
        blur.blurred(make_photo(word), [Box(0, 0, 9, 9)])
