"""Derivatives are small, upright, bare, and the same bytes wherever they are made."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from newsdesk.pictures import derive as module
from newsdesk.pictures import pixels
from newsdesk.pictures.derive import Job, derive, derive_all
from newsdesk.pictures.metadata import carried
from newsdesk.settings import CannotRun
from photo_maker import WORDS, make_photo, picture

WORDS_OF_PHOTOS = [
    *("jpeg+gps", "jpeg+comment", "jpeg+mpo", "jpeg+xmp-faces", "jpeg+icc", "jpeg+cmyk", "jpeg+rotated"),
    *("jpeg+gray", "png+alpha", "png+text", "png+palette", "webp+exif", "webp+animated"),
]


@pytest.fixture
def photo(tmp_path):
    def make(word="jpeg+gps"):
        file = tmp_path / f"{word}.photo"
        file.write_bytes(make_photo(word))
        return file

    return make


def contents(renditions):
    return [(each.path.name, each.path.read_bytes()) for each in renditions]


@pytest.mark.parametrize("word", WORDS_OF_PHOTOS)
def test_no_derivative_carries_anything(word, photo, tmp_path):
    for made in derive(photo(word), tmp_path / "cache"):
        assert carried(made.path.read_bytes()) == ()
        assert WORDS not in made.path.read_bytes()


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
def test_another_program_sees_only_structure(photo, tmp_path):
    for word in WORDS_OF_PHOTOS:
        derive(photo(word), tmp_path / "cache", stem=word)
    command = ["exiftool", "-a", "-G1", "-j", "-r", "-ext", "jpg", "-ext", "webp", tmp_path / "cache"]
    told = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)

    assert len(told) == 4 * len(WORDS_OF_PHOTOS)
    groups = {tag.partition(":")[0] for file in told for tag in file}
    assert groups <= {"SourceFile", "ExifTool", "System", "File", "JFIF", "RIFF", "Composite"}


@pytest.mark.parametrize(
    ("size", "sides"),
    [
        ((4000, 3000), [(1600, 1200), (960, 720), (480, 360)]),
        ((3000, 4000), [(1200, 1600), (720, 960), (360, 480)]),
        ((1200, 600), [(1200, 600), (960, 480), (480, 240)]),
        ((960, 640), [(960, 640), (480, 320)]),
        ((300, 200), [(300, 200)]),
        ((2000, 1), [(1600, 1), (960, 1), (480, 1)]),
    ],
)
def test_sizes_are_never_larger_than_the_original(size, sides, tmp_path):
    file = tmp_path / "photo.jpg"
    picture(*size).save(file, quality=60)

    made = derive(file, tmp_path / "cache", stem="fair")

    assert [(each.width, each.height) for each in made if each.format == "webp"] == sides
    assert [(each.width, each.height) for each in made if each.format == "jpeg"] == sides
    for each in made:
        suffix = {"webp": "webp", "jpeg": "jpg"}[each.format]
        assert each.path.name == f"fair-{each.width}.{suffix}"
        assert each.size == each.path.stat().st_size
        with Image.open(each.path) as image:
            assert (image.size, image.format.lower()) == ((each.width, each.height), each.format)


def test_jpeg_derivatives_are_progressive(photo, tmp_path):
    jpegs = [made.path for made in derive(photo(), tmp_path / "cache") if made.format == "jpeg"]

    assert all(Image.open(path).info.get("progressive") for path in jpegs)


def test_a_turned_photograph_stands_upright(photo, tmp_path):
    made = derive(photo("jpeg+rotated"), tmp_path / "cache")

    assert (made[0].width, made[0].height) == (640, 960)


def test_what_is_transparent_becomes_white(photo, tmp_path):
    made = derive(photo("png+alpha"), tmp_path / "cache")

    assert all(Image.open(each.path).convert("RGB").getpixel((100, 100)) == (255, 255, 255) for each in made)


def test_the_work_is_done_in_the_order_of_the_jobs_and_told(photo, tmp_path):
    jobs = [Job(photo(word), None, word) for word in ("jpeg", "png", "webp", "jpeg")]
    told = []

    done = derive_all(jobs, tmp_path / "cache", on_done=lambda *counts: told.append(counts))

    assert [made[0].path.name for made in done] == [
        "jpeg-960.webp",
        "png-960.webp",
        "webp-960.webp",
        "jpeg-960.webp",
    ]
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_one_worker_and_two_make_the_same_bytes(photo, tmp_path):
    jobs = [Job(photo(word), None, "a") for word in ("jpeg+gps", "png+alpha", "webp+exif", "jpeg+icc")]
    alone, together = (derive_all(jobs, tmp_path / str(workers), workers=workers) for workers in (1, 2))

    assert [contents(made) for made in alone] == [contents(made) for made in together]


def test_another_process_makes_the_same_bytes(photo, tmp_path):
    code = (
        "import sys; from pathlib import Path; from newsdesk.pictures.derive import derive;"
        "derive(Path(sys.argv[1]), Path(sys.argv[2]), stem='a')"
    )
    root = Path(module.__file__).parents[2]
    for place in ("one", "two"):
        command = [sys.executable, "-c", code, photo("jpeg+icc"), tmp_path / place]
        subprocess.run(command, check=True, env=os.environ | {"PYTHONPATH": str(root)})

    one, two = ({file.name: file.read_bytes() for file in (tmp_path / place).rglob("a-*")} for place in ("one", "two"))
    assert one == two
    assert len(one) == 4


def test_a_finished_folder_is_used_again(photo, tmp_path):
    digest = hashlib.sha256(make_photo("jpeg+gps")).hexdigest()
    first = derive(photo(), tmp_path / "cache", digest, "a")
    photo().unlink()

    assert derive(photo("jpeg+gps").with_name("gone"), tmp_path / "cache", digest, "a") == first


@pytest.mark.parametrize("harm", ["killed", "cut", "unlisted", "missing"])
def test_a_half_written_folder_is_not_used(harm, photo, tmp_path):
    first = derive(photo(), tmp_path / "cache", stem="a")
    whole, folder = contents(first), first[0].path.parent
    if harm == "killed":
        folder.rename(folder.with_name(".left-behind"))
    elif harm == "cut":
        first[0].path.write_bytes(whole[0][1][:99])
    elif harm == "unlisted":
        (folder / "renditions.json").unlink()
    else:
        first[1].path.unlink()

    assert contents(derive(photo(), tmp_path / "cache", stem="a")) == whole


def test_nothing_half_written_is_left_behind(photo, tmp_path):
    derive(photo(), tmp_path / "cache", stem="a")

    assert not list((tmp_path / "cache").rglob(".*"))


def test_the_same_picture_can_go_by_two_names(photo, tmp_path):
    names = {made.path.name for stem in ("a", "b") for made in derive(photo(), tmp_path / "cache", stem=stem)}

    assert names == {f"{stem}-{width}.{suffix}" for stem in "ab" for width in (960, 480) for suffix in ("webp", "jpg")}


def test_a_photograph_changed_after_it_was_cleared_is_not_derived(photo, tmp_path):
    with pytest.raises(CannotRun):
        derive(photo(), tmp_path / "cache", "0" * 64, "a")

    assert not (tmp_path / "cache").exists()


def test_an_encoder_that_adds_metadata_stops_the_work():
    with pytest.raises(CannotRun):
        pixels.encoded(picture(), format="JPEG", comment=WORDS)
