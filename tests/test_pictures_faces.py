"""Faces are found where they are, in any format and however turned; without a detector nothing is claimed."""

import io
import subprocess
import sys

import pytest
from PIL import Image

from newsdesk.pictures import faces
from newsdesk.pictures.faces import PROBABLE, SURE
from newsdesk.pictures.metadata import NotAPicture
from newsroom import REPOSITORY
from photo_maker import make_photo, picture
from portraits import gathering, jpeg, needs_detector

pytestmark = needs_detector


def saved(image, form, **how):
    file = io.BytesIO()
    image.save(file, form, **how)
    return file.getvalue()


@pytest.mark.parametrize("sides", [(), (400,), (300, 300), (80, 90, 100, 110), (60,) * 20])
def test_every_face_is_found_for_sure(sides):
    found = faces.found(jpeg(gathering(*sides)))

    assert len(found) == len(sides)
    assert all(face.sure for face in found)


def test_a_face_too_small_to_be_sure_of_is_probable():
    [face] = faces.found(jpeg(gathering(30)))

    assert PROBABLE <= face.confidence < SURE
    assert not face.sure


def test_a_face_lies_where_it_was_drawn_whatever_the_size_of_the_picture():
    small, large = (faces.found(jpeg(gathering(300).resize(size))) for size in ((960, 640), (2400, 1600)))

    for [face] in (small, large):
        assert 20 / 960 < face.x < face.x + face.width < 320 / 960
        assert 20 / 640 < face.y < face.y + face.height < 320 / 640
        assert face.large


def test_a_face_at_the_edge_stays_within_the_picture():
    [face] = faces.found(jpeg(gathering(300).crop((110, 100, 960, 640))))

    assert face.x >= 0
    assert face.y >= 0


def test_faces_are_told_from_left_to_right():
    places = [face.x for face in faces.found(jpeg(gathering(100, 300, 80)))]

    assert places == sorted(places)
    assert len(places) == 3


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_the_format_makes_no_difference(form):
    assert len(faces.found(saved(gathering(200, 200), form))) == 2


def test_a_picture_turned_by_its_metadata_is_looked_at_upright():
    lying = gathering(300).transpose(Image.Transpose.ROTATE_90)
    block = Image.Exif()
    block[274] = 6

    [face] = faces.found(jpeg(lying, exif=block.tobytes()))
    assert face.x < 0.3
    assert face.y < 0.5


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (960, 2), (9, 9)])
def test_a_tiny_picture_has_no_faces(size):
    assert faces.found(jpeg(picture(*size))) == ()


@pytest.mark.parametrize("word", ["text", "empty", "truncated", "bomb"])
def test_what_is_no_picture_is_refused(word):
    with pytest.raises(NotAPicture):
        faces.found(make_photo(word))


def test_the_drawings_of_the_sample_show_no_faces():
    photos = sorted((REPOSITORY / "content").rglob("photos/*.jpg"))

    assert photos
    assert [path.name for path in photos if faces.found(path.read_bytes())] == []


def test_the_same_picture_is_always_seen_alike():
    data = jpeg(gathering(200, 90, 30))

    assert faces.found(data) == faces.found(data)


def test_the_detector_is_told_to_use_one_thread_before_it_is_loaded():
    program = "from newsdesk.pictures import faces; faces.detector(); import os; print(os.environ['OMP_NUM_THREADS'])"
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=REPOSITORY / "plugins"
    )

    assert ran.stdout == "1\n"
