"""A cleaned attachment keeps its words, its sound and its pictures, and nothing else that it carried."""

import json
import posixpath
import re
import shutil
import subprocess
import zipfile
from io import BytesIO

import pytest

from newsdesk.finding import examine
from newsdesk.privacy import documents
from newsdesk.privacy.cleaning import clean
from newsdesk.privacy.documents import mp3
from paper_maker import KINDS, SOMEBODY, WORDS, make_paper

TAKEN_OFF = (
    "pdf+author", "pdf+xmp", "pdf+pieceinfo", "pdf+exif", "pdf+exif-packed", "pdf+gps", "pdf+update", "pdf+trailing",
    "pdf+orphan", "pdf+note", "docx+author", "docx+thumbnail", "docx+custom-xml", "docx+exif", "docx+gps",
    "docx+template", "docx+remains", "docx+comments", "docx+comment-in-xml", "xlsx+author", "xlsx+printer", "xlsx+path",
    "xlsx+comments", "xlsx+exif", "mp3+id3v1", "mp3+id3v2", "mp3+cover", "mp3+object", "mp3+ape", "mp4+tags",
    "mp4+place", "mp4+apple-place", "mp4+times", "mp4+padding",
)  # fmt: skip
LEFT = (
    "pdf+attachment", "pdf+form", "pdf+script", "pdf+launch", "docx+inserted", "docx+deleted", "docx+format-change",
    "docx+vanish", "docx+hidden-style", "docx+macro", "docx+object", "docx+outside-picture", "docx+unknown",
    "xlsx+hidden-sheet", "xlsx+hidden-row", "xlsx+hidden-column", "xlsx+unlisted-sheet", "xlsx+pivot", "xlsx+outside",
    "xlsx+macro", "mp4+track",
)  # fmt: skip


def cleaned(word):
    name, data = f"a.{word.partition('+')[0]}", make_paper(word)
    return name, clean(documents.look(name, data), data)


def unzipped(data):
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize("word", TAKEN_OFF)
def test_what_can_be_taken_off_is_gone_from_the_bytes(word):
    name, data = cleaned(word)

    assert examine(documents.RULES, documents.look(name, make_paper(word)), name)
    assert examine(documents.RULES, documents.look(name, data), name) == ()
    assert SOMEBODY.encode() not in data + unzipped(data)


@pytest.mark.parametrize("word", LEFT)
def test_what_only_a_person_can_decide_about_is_still_objected_to(word):
    name, data = cleaned(word)

    assert examine(documents.RULES, documents.look(name, data), name)


@pytest.mark.parametrize("word", [*KINDS, *TAKEN_OFF])
def test_cleaning_twice_changes_nothing_more(word):
    name, data = cleaned(word)

    assert clean(documents.look(name, data), data) == data


@pytest.mark.parametrize("word", [*KINDS, "pdf+author", "pdf+link", "pdf+bookmark", "docx+author", "xlsx+second"])
def test_the_words_stay(word):
    name, data = cleaned(word)

    assert documents.look(name, data).parts == documents.look(name, make_paper(word)).parts


@pytest.mark.parametrize("word", ["mp3+id3v2", "mp3+cover", "mp3+id3v1", "mp3+ape"])
def test_every_frame_of_the_sound_stays(word):
    heard, data = mp3.sound(make_paper(word)), make_paper(word)

    assert cleaned(word)[1] == data[heard.begin : heard.end] == make_paper("mp3")


@pytest.mark.parametrize("word", ["mp4+tags", "mp4+place", "mp4+times", "mp4+padding"])
def test_nothing_within_a_film_moves(word):
    before, after = make_paper(word), cleaned(word)[1]

    assert len(before) == len(after)
    assert before[before.index(b"mdat") :] == after[after.index(b"mdat") :]


def test_the_pixels_of_a_picture_within_stay_as_they_are_packed():
    plain = make_paper("pdf+jpeg")
    scan = plain[plain.index(b"\xff\xda") : plain.index(b"\xff\xd9")]

    assert scan in cleaned("pdf+gps")[1]


def test_a_csv_has_the_mark_by_which_thai_is_read_and_one_kind_of_line_end():
    assert cleaned("csv")[1] == b"\xef\xbb\xbf" + make_paper("csv").replace(b"\r\n", b"\n")
    assert cleaned("csv+bom")[1] == cleaned("csv")[1]
    assert cleaned("txt+bom")[1] == make_paper("txt")


@pytest.mark.parametrize("word", [word for word in TAKEN_OFF if word.startswith(("docx", "xlsx"))])
def test_nothing_leads_to_a_part_that_is_gone(word):
    with zipfile.ZipFile(BytesIO(cleaned(word)[1])) as archive:
        names = {f"/{name}" for name in archive.namelist()}
        relations = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".rels")}
        types = archive.read("[Content_Types].xml").decode()

    for name, part in relations.items():
        folder = posixpath.dirname(posixpath.dirname("/" + name))
        targets = re.findall(r'Target="([^":]+)"', part)
        assert {posixpath.normpath(posixpath.join(folder, target)) for target in targets} <= names
    assert set(re.findall(r'PartName="([^"]+)"', types)) <= names


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
@pytest.mark.parametrize("word", [word for word in TAKEN_OFF if not word.startswith("xlsx")])
def test_another_program_finds_nothing_told_either(word, tmp_path):
    name, data = cleaned(word)
    (tmp_path / name).write_bytes(data)

    asked = ["exiftool", "-json", "-a", "-G1", "-ee", str(tmp_path / name)]
    [tags] = json.loads(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)
    told = {tag: str(value) for tag, value in tags.items() if not tag.startswith(("System", "SourceFile", "ExifTool"))}

    assert SOMEBODY not in str(told)
    assert not [tag for tag in told if tag.startswith(("XMP", "ID3", "GPS", "IFD", "ItemList", "UserData"))]
    assert all(value[:4] <= "1980" for tag, value in told.items() if "Date" in tag)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
@pytest.mark.parametrize("word", ["pdf+author", "pdf+gps", "pdf+update"])
def test_another_reader_reads_the_same_words(word, tmp_path):
    (tmp_path / "a.pdf").write_bytes(cleaned(word)[1])

    read = subprocess.run(["pdftotext", str(tmp_path / "a.pdf"), "-"], capture_output=True, text=True, check=True)

    assert "".join(WORDS.split()) in "".join(read.stdout.split())
