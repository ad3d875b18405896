"""Only new pictures are looked at; a memory that was deleted, damaged or is of another picture is no memory."""

import hashlib
import json
import multiprocessing
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.pictures import derive, seen
from newsdesk.pictures.metadata import NotAPicture
from portraits import gathering, jpeg, needs_detector

pytestmark = needs_detector
LIE = {"faces": [[0.1, 0.1, 0.1, 0.1, 99], [0.5, 0.1, 0.1, 0.1, 99], [0.7, 0.1, 0.1, 0.1, 99]]}


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg(gathering(200, 90)))
    return path


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def look(path, memory):
    return seen.faces_in(path, digest(path), memory)


def kept(memory):
    [file] = memory.rglob("faces.json")
    return file


def test_what_was_seen_once_is_told_again_without_a_look(photo, tmp_path):
    assert len(look(photo, tmp_path / "memory")) == 2
    told = json.loads(kept(tmp_path / "memory").read_text()) | LIE
    kept(tmp_path / "memory").write_text(json.dumps(told))

    assert len(look(photo, tmp_path / "memory")) == 3


def test_what_is_remembered_is_what_was_seen(photo, tmp_path):
    assert look(photo, tmp_path / "memory") == look(photo, tmp_path / "memory") == look(photo, tmp_path / "other")


def test_a_picture_is_new_until_it_was_looked_at(photo, tmp_path):
    assert seen.is_new(digest(photo), tmp_path / "memory")
    look(photo, tmp_path / "memory")
    assert not seen.is_new(digest(photo), tmp_path / "memory")


def test_another_picture_is_looked_at_anew(photo, tmp_path):
    look(photo, tmp_path / "memory")
    photo.write_bytes(jpeg(gathering(200)))

    assert len(look(photo, tmp_path / "memory")) == 1


def test_a_memory_of_another_picture_is_not_believed(photo, tmp_path):
    look(photo, tmp_path / "memory")
    kept(tmp_path / "memory").write_text(json.dumps({"sha256": "0" * 64} | LIE))

    assert len(look(photo, tmp_path / "memory")) == 2


def test_the_memory_of_another_detector_is_not_believed(photo, tmp_path):
    look(photo, tmp_path / "memory")
    folder = kept(tmp_path / "memory").parent
    kept(tmp_path / "memory").write_text(json.dumps({"sha256": digest(photo)} | LIE))
    folder.rename(folder.with_name(folder.name + "-next"))

    assert len(look(photo, tmp_path / "memory")) == 2


DAMAGED = [
    b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000,
    *(
        json.dumps({"sha256": "DIGEST", "faces": faces}).encode()
        for faces in (None, 1, "ab", [1], ["abcde"], [[1, 2]], [[0, 0, 0, 0, None]], [[0, 0, 9, 0, 90]], [[0, 0, 0, 0, 69]])
    ),
    b'{"sha256": "DIGEST", "faces": [[NaN, 0, 0, 0, 90]]}',
    b'{"sha256": "DIGEST", "faces": [[0, 0, 0, 0, 1e999]]}',
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_memory_is_looked_up_anew_and_mended(damage, photo, tmp_path):
    look(photo, tmp_path / "memory")
    file = kept(tmp_path / "memory")
    whole = file.read_bytes()
    file.write_bytes(damage.replace(b"DIGEST", digest(photo).encode()))

    assert len(look(photo, tmp_path / "memory")) == 2
    assert file.read_bytes() == whole


@given(st.binary(max_size=200))
def test_no_bytes_in_the_memory_raise(data):
    assert seen._told(data, "0" * 64) is None


def test_a_memory_that_cannot_be_written_is_no_trouble(photo, tmp_path):
    (tmp_path / "memory").write_text("a file where the folder should be")

    assert len(look(photo, tmp_path / "memory")) == 2


def test_a_file_that_is_not_what_it_was_called_is_not_remembered(photo, tmp_path):
    seen.faces_in(photo, "0" * 64, tmp_path / "memory")

    assert seen.is_new("0" * 64, tmp_path / "memory")


def test_what_is_no_picture_is_not_remembered(photo, tmp_path):
    photo.write_bytes(photo.read_bytes()[:999])

    with pytest.raises(NotAPicture):
        look(photo, tmp_path / "memory")
    assert not (tmp_path / "memory").exists()


def test_the_memory_goes_with_the_picture(photo, tmp_path):
    look(photo, tmp_path / "memory")
    derive.forget(tmp_path / "memory", {digest(photo)})
    assert not seen.is_new(digest(photo), tmp_path / "memory")

    derive.forget(tmp_path / "memory", ())
    assert seen.is_new(digest(photo), tmp_path / "memory")


def test_several_processes_see_and_remember_alike(photo, tmp_path):
    look(photo, tmp_path / "before")  # the detector is loaded here, and inherited
    shutil.copy(photo, tmp_path / "b.jpg")
    with multiprocessing.get_context("fork").Pool(2) as pool:
        jobs = [(path, tmp_path / "memory") for path in (photo, tmp_path / "b.jpg") * 2]
        told = pool.starmap(look, jobs)

    assert told == [look(photo, tmp_path / "before")] * 4
    assert [path.name for path in kept(tmp_path / "memory").parent.iterdir()] == ["faces.json"]
