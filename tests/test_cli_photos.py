"""`newsdesk photos add`: what enters a dossier is a picture and nothing more."""

import json
import shutil
import subprocess

import pytest

from newsdesk.pictures.inspect import look
from newsdesk.record import parse
from newsroom import PLACE, overlaid
from photo_maker import WORDS, make_photo


@pytest.fixture
def camera(tmp_path):
    """A folder of camera files; calling it lays one there."""

    def lay(name: str, word: str):
        path = tmp_path / name
        path.write_bytes(make_photo(word))
        return str(path)

    return lay


def add(room, *files: str):
    return room.run("photos", "add", f"content/{PLACE}", *files, at=None)


def names(room):
    return sorted(path.name for path in (room.file.parent / "photos").glob("*"))


def test_a_photo_comes_in_clean_and_is_said_to_have_been_otherwise(room, camera):
    done = add(room, camera("IMG_2041.JPG", "jpeg+gps"))
    photo = look(room.file.parent / "photos/img-2041.jpg")
    assert (done.returncode, photo.carried, photo.readable) == (0, (), True)
    assert "พิกัดสถานที่" in done.stderr


@pytest.mark.parametrize("word", ["jpeg+exif", "jpeg+gps", "jpeg+xmp-faces", "png+text"])
def test_what_was_taken_off_is_told_by_kind_and_never_by_value(room, camera, word):
    done = add(room, camera("a.jpg", word))
    assert WORDS.decode() not in done.stdout + done.stderr
    assert WORDS not in room.bytes_of(f"content/{PLACE}")


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
def test_another_program_finds_no_metadata_either(room, camera):
    add(room, camera("a.jpg", "jpeg+gps"))
    asked = ["exiftool", "-json", "-G", "-a", str(room.file.parent / "photos/a.jpg")]
    [tags] = json.loads(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)
    groups = {name.partition(":")[0] for name in tags}
    assert groups <= {"SourceFile", "ExifTool", "File", "JFIF", "Composite"}


def test_the_printed_lines_are_yaml_whose_words_are_still_to_be_written(room, camera):
    done = add(room, camera("a.jpg", "jpeg"), camera("b.jpg", "jpeg"))
    items = parse("photos:\n" + done.stdout).plain["photos"]
    assert [item["file"] for item in items] == ["photos/a.jpg", "photos/b.jpg"]
    assert all(item["alt"] == item["credit"] == item["people"] == "" for item in items)


def test_pasted_and_filled_in_the_lines_make_a_sound_release(room, camera):
    done = add(room, camera("a.jpg", "jpeg+gps"))
    said = done.stdout.replace('alt: ""', "alt: ครูนั่งประชุมรอบโต๊ะยาว").replace('people: ""', "people: none")
    room.lay(overlaid(room.file.read_text("utf-8"), "photos:\n" + said.rstrip("\n")))
    done = room.run("check", f"content/{PLACE}")
    assert "REL" not in done.stdout
    assert "PIC" not in done.stdout


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (["IMG_2041.JPG"], ["img-2041.jpg"]),
        (["a.jpg", "A.JPG"], ["a-2.jpg", "a.jpg"]),
        (["ภาพ ๑.jpg", "ภาพ ๒.jpg"], ["photo-1.jpg", "photo-2.jpg"]),
        (["..jpg", "...jpg"], ["photo-1.jpg", "photo-2.jpg"]),
        (["Café (1).jpeg"], ["cafe-1.jpg"]),
    ],
)
def test_a_photo_is_named_in_plain_letters_and_never_lies_over_another(room, camera, given, kept):
    for name in given:
        assert add(room, camera(name, "jpeg")).returncode == 0
    assert names(room) == kept


def test_photos_of_two_types_do_not_share_a_name(room, camera):
    add(room, camera("a.jpg", "jpeg"), camera("a.png", "png"))
    assert names(room) == ["a-2.png", "a.jpg"]


def test_a_broken_file_is_named_in_one_line_and_the_others_are_taken(room, camera, tmp_path):
    done = add(room, camera("bad.jpg", "truncated"), str(tmp_path / "none.jpg"), camera("good.jpg", "jpeg"))
    assert done.returncode == 1
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == [
        "bad.jpg",
        "none.jpg",
        "good.jpg",
    ]
    assert names(room) == ["good.jpg"]


@pytest.mark.parametrize("place", ["content", "content/office", "content/releases", "content/none", ".."])
def test_a_folder_that_is_no_dossier_is_refused(room, camera, place):
    done = room.run("photos", "add", place, camera("a.jpg", "jpeg"), at=None)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not list((room.root / "content").rglob("a.jpg"))


def test_the_file_of_a_dossier_names_it_as_well(room, camera):
    assert room.run("photos", "add", str(room.file), camera("a.jpg", "jpeg"), at=None).returncode == 0
    assert names(room) == ["a.jpg"]
