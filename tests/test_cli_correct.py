"""A public text is changed with a note to its readers, and approved anew."""

import pytest

from newsdesk.cli import main
from newsdesk.editorial import approval
from newsdesk.gate import Cleared, Held
from newsdesk.site.build import build
from newsroom import AT, SOUND

ID = "PR-2569-0900"


@pytest.fixture
def correct(room, capsys):
    def run(note, item=ID):
        code = main(["--root", str(room.root), "correct", item, "--note", note, "--at", AT.isoformat()])
        return (code, *capsys.readouterr())

    return run


def test_the_note_stands_in_the_dossier_and_the_old_approval_falls(room, correct):
    assert correct('แก้จำนวนจาก "๑๑" เป็น ๑๒: ครบ')[0] == 0

    [change] = room.read().fields.changes
    assert (change.note, change.at) == ('แก้จำนวนจาก "๑๑" เป็น ๑๒: ครบ', AT)
    assert isinstance(room.verdict(), Held)


def test_notes_follow_one_another(room, correct):
    for note in ("ครั้งแรก", "ครั้งที่สอง", "ครั้งที่สาม"):
        correct(note)

    assert [change.note for change in room.read().fields.changes] == ["ครั้งแรก", "ครั้งที่สอง", "ครั้งที่สาม"]


def test_readers_see_what_was_changed_and_the_feeds_that_it_was(room, correct):
    correct("แก้จำนวนโรงเรียน")
    room.approve(at=AT)
    assert isinstance(room.verdict(), Cleared)

    build(room.settings, at=AT)

    page = (room.root / "output/releases/2569/coordinators-meeting/index.html").read_text("utf-8")
    assert "ปรับข้อความหลังเผยแพร่" in page
    assert "แก้จำนวนโรงเรียน" in page
    atom = (room.root / "output/feeds/atom.xml").read_text("utf-8")
    assert "<updated>2026-11-22T12:00:00+07:00</updated>" in atom


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_nothing_else_of_the_file_changes(ends, room, correct):
    room.lay(SOUND.replace("\n", ends).encode())

    correct("แก้")

    kept = [line for line in room.file.read_bytes().splitlines(keepends=True) if b"changes:" not in line]
    assert b"".join(line for line in kept if not line.startswith(b"  - {at:")) == SOUND.replace("\n", ends).encode()


def test_what_was_never_approved_needs_no_note(room, correct):
    approval.book(room.settings, ID).unlink()
    before = room.bytes_of("content")

    assert correct("แก้")[0] == 2
    assert room.bytes_of("content") == before


@pytest.mark.parametrize("item", ["PR-2569-0001", "../x", ""])
def test_an_id_that_no_dossier_has_is_exit_2(item, correct):
    assert correct("แก้", item)[0] == 2
