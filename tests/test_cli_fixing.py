"""`newsdesk check --fix`: drafts are corrected in place and said so; what is no draft only when it is named."""

import json

import pytest

from newsdesk.cli import main
from newsroom import AT, PLACE, SOUND, overlaid

FILE = f"content/{PLACE}/release.md"
FAULTY = overlaid(SOUND, "title: ครูต่างๆ ประชุม\nbody: ประชุม ณ. ห้องประชุม ขออนุญาติ")
RIGHT = overlaid(SOUND, "title: ครูต่าง\u00a0ๆ ประชุม\nbody: ประชุม ณ ห้องประชุม ขออนุญาต")


@pytest.fixture
def newsdesk(capsys):
    """Run the command in this process; return the exit code, what it printed and what it said beside."""

    def run(room, *words):
        code = main(["--root", str(room.root), *words, "--at", AT.isoformat()])
        return code, *capsys.readouterr()

    return run


def as_status(text, status):
    return overlaid(text, f"status: {status}")


@pytest.mark.parametrize("status", ["draft", "submitted"])
def test_what_is_certain_is_corrected_in_drafts_and_said_by_rule_and_place(status, room, newsdesk):
    room.lay(as_status(FAULTY, status))

    code, out, err = newsdesk(room, "check", "--fix")

    assert room.file.read_text("utf-8") == as_status(RIGHT, status)
    assert (code, out) == (0, "")
    assert [line.split(": ")[:2] for line in err.splitlines()] == [
        [f"{FILE}:7:15", "THA105 แก้แล้ว"],
        [f"{FILE}:27:8", "THA110 แก้แล้ว"],
        [f"{FILE}:27:24", "THA106 แก้แล้ว"],
    ]
    assert newsdesk(room, "check", "--fix") == (0, "", "")


def test_what_is_approved_is_left_and_said(room, newsdesk):
    room.lay(FAULTY)
    room.approve()
    before = room.file.read_bytes()

    code, out, err = newsdesk(room, "check", "--fix")

    assert room.file.read_bytes() == before
    assert code == 0
    assert [line.split(": ")[1].split()[0] for line in out.splitlines()] == ["THA105", "THA110", "THA106"]
    assert err.startswith(f"{FILE}: ไม่แก้ให้")
    assert err.count("\n") == 1


def test_what_is_approved_is_corrected_when_named_and_must_be_approved_anew(room, newsdesk):
    room.lay(FAULTY)
    room.approve()

    code, out, err = newsdesk(room, "check", "--fix", str(room.file.parent))

    assert room.file.read_text("utf-8") == RIGHT
    assert code == 1
    assert "EDT10" in out
    assert err.splitlines()[-1].endswith("newsdesk submit")


def test_the_report_stays_one_that_machines_read(room, newsdesk):
    room.lay(as_status(FAULTY, "draft"))

    _, out, err = newsdesk(room, "check", "--fix", "--format", "json", "--lang", "en")

    assert json.loads(out) == []
    assert "THA106 corrected: Correct the spelling: อนุญาต" in err


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        as_status(FAULTY, "draft").encode("cp874", "replace"),
        as_status(FAULTY, "draft").replace("\n---\n", "\n").encode(),
        (as_status(FAULTY, "draft") + "ก" * 400_000).encode(),
        FAULTY.replace("status: approved", "status: [").encode(),
    ],
    ids=["empty", "not UTF-8", "the code page of Windows", "no closing fence", "too long", "broken and of no status"],
)
def test_what_cannot_be_read_is_left(data, room, newsdesk):
    room.lay(data)

    newsdesk(room, "check", "--fix")

    assert room.file.read_bytes() == data


def test_a_draft_that_is_not_whole_yet_is_corrected_too(room, newsdesk):
    room.lay(overlaid(as_status(FAULTY, "draft"), "-who"))

    newsdesk(room, "check", "--fix")

    assert room.file.read_text("utf-8") == overlaid(as_status(RIGHT, "draft"), "-who")


def test_line_ends_of_windows_and_a_byte_order_mark_stay(room, newsdesk):
    room.lay(b"\xef\xbb\xbf" + as_status(FAULTY, "draft").replace("\n", "\r\n").encode())

    newsdesk(room, "check", "--fix")

    assert room.file.read_bytes() == b"\xef\xbb\xbf" + as_status(RIGHT, "draft").replace("\n", "\r\n").encode()


def test_only_the_named_dossiers_are_corrected(room, newsdesk):
    room.lay(as_status(FAULTY, "draft"))
    other = room.lay(overlaid(as_status(FAULTY, "draft"), "id: PR-2569-0901\nnumber: 901/2569"), "releases/2569/other")
    before = other.read_bytes()

    newsdesk(room, "check", "--fix", str(room.file))

    assert room.file.read_text("utf-8") == as_status(RIGHT, "draft")
    assert other.read_bytes() == before


def test_an_editor_reads_the_advice_without_fix_and_nothing_changes(room, newsdesk):
    room.lay(as_status(FAULTY, "draft"))
    before = room.file.read_bytes()

    code, out, _ = newsdesk(room, "check", "--format", "json")

    assert code == 0
    assert {(row["rule"], row["line"], row["column"], row["width"]) for row in json.loads(out)} == {
        ("THA105", 7, 15, 1),
        ("THA110", 27, 8, 2),
        ("THA106", 27, 24, 7),
    }
    assert room.file.read_bytes() == before
