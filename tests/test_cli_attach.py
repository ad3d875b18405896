"""`newsdesk attach`: what enters a dossier is a document and nothing more, or it is refused and says why."""

import pytest

from newsdesk.privacy import documents
from newsdesk.record import parse
from newsroom import PLACE, overlaid
from paper_maker import SOMEBODY, make_paper


@pytest.fixture
def desk(tmp_path):
    """A folder of files from elsewhere; calling it lays one there."""

    def lay(name, word, *text):
        path = tmp_path / name
        path.write_bytes(make_paper(word, *text))
        return str(path)

    return lay


def attach(room, *files):
    return room.run("attach", f"content/{PLACE}", *files, at=None)


def names(room):
    return sorted(path.name for path in (room.file.parent / "attachments").glob("*"))


@pytest.mark.parametrize(
    ("name", "word", "told"),
    [
        ("a.pdf", "pdf+author", "ข้อมูลผู้จัดทำ"),
        ("a.pdf", "pdf+gps", "ข้อมูลกล้องในภาพ"),
        ("a.docx", "docx+comments", "ความเห็น"),
        ("a.xlsx", "xlsx+path", "ที่อยู่ไฟล์ในเครื่อง"),
        ("a.mp3", "mp3+id3v2", "ป้ายข้อมูลของสื่อ"),
        ("a.m4a", "mp4+place", "ป้ายข้อมูลของสื่อ"),
        ("a.csv", "csv", "ไม่มีข้อมูลแฝง"),
    ],
)
def test_a_file_comes_in_clean_and_what_was_taken_off_is_told_by_kind(room, desk, name, word, told):
    done = attach(room, desk(name, word))
    taken = room.file.parent / "attachments" / name

    assert (done.returncode, documents.look(name, taken.read_bytes()).traits) == (0, ())
    assert told in done.stderr
    assert SOMEBODY not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("name", "word", "rule"),
    [
        ("a.docx", "docx+inserted", "PDP307"),
        ("a.docx", "docx+macro", "PDP308"),
        ("a.xlsx", "xlsx+hidden-sheet", "PDP303"),
        ("a.pdf", "pdf+form", "PDP303"),
        ("a.pdf", "pdf+script", "PDP308"),
        ("a.pdf", "pdf+password", "PDP301"),
        ("a.docx", "docx+bomb", "PDP301"),
        ("a.txt", "txt+windows-874", "PDP301"),
        ("a.mp4", "mp4+track", "PDP303"),
    ],
)
def test_what_cannot_be_cleaned_is_refused_with_its_reason(room, desk, name, word, rule):
    done = attach(room, desk(name, word))

    assert (done.returncode, done.stdout, names(room)) == (1, "", [])
    assert rule in done.stderr


@pytest.mark.parametrize(
    ("name", "word", "text", "said"),
    [
        ("a.xlsx", "xlsx+second", "1-2345-67890-12-1", ("PDP101", "xlsx sheet 2")),
        ("a.csv", "csv", "เด็กชายทดสอบ ไม่มีจริง", ("PDP201", "csv text")),
        ("a.docx", "docx+header", "1-2345-67890-12-1", ("PDP101", "docx header 1")),
    ],
)
def test_words_that_would_hold_the_release_are_said_at_once(room, desk, name, word, text, said):
    done = attach(room, desk(name, word, text))

    assert done.returncode == 1
    assert all(each in done.stderr for each in said)
    assert text not in done.stderr


def test_a_child_whom_the_dossier_declares_may_be_named(room, desk):
    declared = "persons: [{name: เด็กหญิงตัวอย่าง ตั้งใจเรียน, role: pupil, basis: consent, consent: C-2570-0001}]"
    room.lay(overlaid(room.file.read_text("utf-8"), declared))

    assert attach(room, desk("a.csv", "csv", "เด็กหญิงตัวอย่าง ตั้งใจเรียน")).returncode == 0


@pytest.mark.parametrize(
    ("given", "word", "kept"),
    [
        (["กำหนดการ.docx", "ประกาศ.docx"], "docx", ["attachment-1.docx", "attachment-2.docx"]),
        (["List (1).XLSX", "list 1.xlsx"], "xlsx", ["list-1-2.xlsx", "list-1.xlsx"]),
        (["เพลง.bin"], "mp3", ["attachment-1.mp3"]),
        (["wrong.pdf"], "docx", ["wrong.docx"]),
    ],
)
def test_a_file_is_named_in_plain_letters_for_what_it_is_and_never_lies_over_another(room, desk, given, word, kept):
    for name in given:
        assert attach(room, desk(name, word)).returncode == 0
    assert names(room) == kept


def test_the_printed_lines_are_yaml_whose_title_is_still_to_be_written(room, desk):
    done = attach(room, desk("a.pdf", "pdf"), desk("b.csv", "csv"))
    items = parse("attachments:\n" + done.stdout).plain["attachments"]

    assert [item["file"] for item in items] == ["attachments/a.pdf", "attachments/b.csv"]
    assert {item["title"] for item in items} == {""}


def test_pasted_and_given_titles_the_lines_make_a_release_without_objection(room, desk):
    done = attach(room, *(desk(f"a.{kind}", kind) for kind in ("pdf", "docx", "xlsx", "csv", "mp3", "mp4")))
    lines = done.stdout.replace('title: ""', "title: เอกสารประกอบ").rstrip("\n")
    room.lay(overlaid(room.file.read_text("utf-8"), "attachments:\n" + lines))
    room.approve()

    assert [str(found) for found in room.findings()] == []


def test_a_file_that_is_not_there_is_said_in_one_line(room, tmp_path):
    done = attach(room, str(tmp_path / "none.pdf"))

    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)


def test_english_is_spoken_when_asked(room, desk):
    done = room.run("attach", "--lang", "en", f"content/{PLACE}", desk("a.pdf", "pdf+author"), at=None)

    assert "taken off: properties" in done.stderr
