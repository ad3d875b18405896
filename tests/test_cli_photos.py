"""`newsdesk photos add`: what enters a dossier is a picture and nothing more."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from newsdesk.pictures import seen
from newsdesk.pictures.inspect import look
from newsdesk.record import parse
from newsroom import PLACE, REPOSITORY, overlaid
from photo_maker import WORDS, make_photo
from portraits import gathering, jpeg, needs_detector


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


def lay(tmp_path, *sides: int):
    path = tmp_path / "camera.jpg"
    path.write_bytes(jpeg(gathering(*sides)))
    return str(path)


def pasted(done):
    [item] = parse("photos:\n" + done.stdout).plain["photos"]
    return item


@needs_detector
@pytest.mark.parametrize(
    ("sides", "people", "words"),
    [
        ((), "", "พบใบหน้า 0"),
        ((30,), "", "พบใบหน้า 0 น่าจะใช่อีก 1"),
        ((200, 200), "identifiable", "พบใบหน้า 2"),
        ((60,) * 20, "crowd", "พบใบหน้า 20"),
        ((*(60,) * 20, 300), "identifiable", "พบใบหน้า 21"),
    ],
)
def test_people_are_suggested_by_the_faces_and_none_is_never_guessed(room, tmp_path, sides, people, words):
    done = add(room, lay(tmp_path, *sides))

    assert pasted(done)["people"] == people
    assert done.stderr.rstrip().endswith(words)
    assert ("# " + words in done.stdout) is bool(people)


@needs_detector
def test_who_can_be_told_needs_a_basis_and_consents(room, tmp_path):
    item = pasted(add(room, lay(tmp_path, 200)))

    assert (item["basis"], item["consents"]) == ("", [])


@needs_detector
def test_the_check_that_follows_has_nothing_left_to_look_at(room, tmp_path):
    add(room, lay(tmp_path, 200))

    [photo] = (room.file.parent / "photos").iterdir()
    assert not seen.is_new(look(photo).sha256, room.settings.pictures)


def test_words_given_as_options_are_written_and_quoted(room, camera):
    told = ("--alt", 'ครู: "นั่ง" #ประชุม', "--credit", "สพป.", "--people", "none")
    item = pasted(room.run("photos", "add", f"content/{PLACE}", camera("a.jpg", "jpeg"), *told, at=None))

    assert (item["alt"], item["credit"], item["people"]) == ('ครู: "นั่ง" #ประชุม', "สพป.", "none")


def test_one_alternative_text_is_not_given_to_two_photographs(room, camera):
    done = add(room, camera("a.jpg", "jpeg"), camera("b.jpg", "jpeg"), "--alt", "ครูนั่งประชุม")

    assert done.returncode == 2
    assert names(room) == []


def at_terminal(room, answers: bytes, *words: str):
    """Run the command as for an officer at a terminal who types *answers*."""
    officer, terminal = os.openpty()
    os.write(officer, answers)
    env = os.environ | {"PYTHONPATH": str(REPOSITORY / "plugins"), "PYTHONIOENCODING": "utf-8"}
    command = (sys.executable, "-m", "newsdesk", "photos", "add", f"content/{PLACE}", *words)
    done = subprocess.run(
        command, cwd=room.root, env=env, stdin=terminal, capture_output=True, text=True, timeout=60, check=False
    )
    os.close(terminal)
    os.close(officer)
    return done


def test_at_a_terminal_the_words_are_asked_for_in_thai(room, camera):
    done = at_terminal(room, "ครูนั่งประชุมรอบโต๊ะ\nสพป.\nnone\n".encode(), camera("a.jpg", "jpeg"))
    item = pasted(done)

    assert (item["alt"], item["credit"], item["people"]) == ("ครูนั่งประชุมรอบโต๊ะ", "สพป.", "none")
    assert all(f"({name})" in done.stderr for name in ("alt", "credit", "people"))


def test_enter_leaves_a_word_blank(room, camera):
    item = pasted(at_terminal(room, b"\n\n\n", camera("a.jpg", "jpeg")))

    assert (item["alt"], item["credit"], item["people"]) == ("", "", "")


@needs_detector
def test_enter_takes_what_the_faces_suggest(room, tmp_path):
    done = at_terminal(room, b"\n\n\n", lay(tmp_path, 200))

    assert pasted(done)["people"] == "identifiable"
    assert "[identifiable]" in done.stderr


def test_people_are_asked_again_until_the_word_is_known(room, camera):
    item = pasted(at_terminal(room, "\n\nทุกคน\ncrowd\n".encode(), camera("a.jpg", "jpeg")))

    assert item["people"] == "crowd"


def test_what_an_option_says_is_not_asked(room, camera):
    told = ("--alt", "ก", "--credit", "ข", "--people", "none")
    done = at_terminal(room, b"", camera("a.jpg", "jpeg"), *told)

    assert (pasted(done)["people"], "(alt)" in done.stderr) == ("none", False)


def test_bytes_that_are_no_text_are_no_trouble(room, camera):
    done = at_terminal(room, b"\xff\xfe\n\x1b[31m\n\n", camera("a.jpg", "jpeg"))

    assert (done.returncode, "Traceback" in done.stderr, "\x1b" in done.stdout) == (0, False, False)


@pytest.mark.parametrize(("lang", "words"), [("th", "ส่งออกเป็น JPEG"), ("en", "export it as JPEG")])
def test_heic_is_refused_with_what_to_do(room, camera, lang, words):
    done = add(room, camera("IMG_1.HEIC", "heic"), "--lang", lang)

    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert words in done.stderr
    assert names(room) == []
