"""`newsdesk waive` writes an exception that counts, or nothing; `newsdesk waivers` lists those that stand."""

import json
import re

import pytest

import waiving
from newsdesk.cli import main
from newsdesk.gate import Cleared
from newsdesk.site.build import build
from newsroom import AT, PLACE, SOUND, overlaid
from waiving import BODY, ITEM, KEY, PHONE, waived, waiver

FILE = f"content/{PLACE}/release.md"
SOUND_WORDS = {"--reason": "เบอร์เวรช่วงน้ำท่วม เจ้าของยินดี", "--by": "pr-editor", "--until": "2026-12-31"}


@pytest.fixture(autouse=True)
def _key(monkeypatch):
    monkeypatch.setenv("NEWSDESK_WAIVER_KEY", KEY)


@pytest.fixture
def newsdesk(room, capsys):
    def run(*words):
        code = main(["--root", str(room.root), *words, "--at", AT.isoformat()])
        return (code, *capsys.readouterr())

    return run


@pytest.fixture
def waive(room, newsdesk):
    """Waive what a rule finds on a line of the release, with sound words but for *changes*."""

    def run(place="", rule="PDP103", **changes):
        words = SOUND_WORDS | {f"--{name}": word for name, word in changes.items()}
        place = place or str(line_of(room))
        return newsdesk(
            "waive", f"{room.root / FILE}:{place}", rule, *(part for pair in words.items() for part in pair)
        )

    return run


def line_of(room, word=PHONE):
    return next(n for n, line in enumerate(room.file.read_text("utf-8").split("\n"), 1) if word in line)


def lay(room, body=BODY):
    room.lay(overlaid(SOUND, f"body: {body}"))


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_it_writes_one_entry_and_changes_nothing_else(ends, room, waive):
    before = overlaid(SOUND, f"body: {BODY}").replace("\n", ends).encode()
    room.lay(before)

    code, out, _ = waive()

    assert (code, out) == (0, f"{FILE}: บันทึกข้อยกเว้นแล้ว เสนออนุมัติใหม่\n")
    added = [
        line
        for line in room.file.read_bytes().splitlines(keepends=True)
        if line not in before.splitlines(keepends=True)
    ]
    assert [line.split(b"{")[0] for line in added] == [b"waivers:" + ends.encode(), b"  - "]
    assert b"".join(room.file.read_bytes().split(b"".join(added))) == before


def test_what_it_writes_counts_once_it_is_approved(room, waive):
    lay(room)
    waive()
    room.approve()

    assert isinstance(room.verdict(), Cleared)
    [written] = room.read().fields.waivers
    assert (written.rule, written.by, written.reason) == ("PDP103", "pr-editor", SOUND_WORDS["--reason"])
    build(room.settings, at=AT)
    assert PHONE.encode() in room.bytes_of("output")
    assert written.fingerprint.encode() not in room.bytes_of("output")


@pytest.mark.parametrize("list_", ["  - {}\n", "- {}\n", "    - {}\n"])
def test_a_second_entry_stands_beside_the_first(list_, room, waive):
    lay(room, f"{BODY} หรือ 089-876-5432")
    room.lay(room.file.read_text("utf-8").replace("\nbasis:", "\nwaivers:\n" + list_.format(waiver()) + "basis:"))

    assert waive(f"{line_of(room)}:{len(BODY) + 7}")[0] == 0

    room.approve()
    assert isinstance(room.verdict(), Cleared)
    assert len(room.read().fields.waivers) == 2


@pytest.mark.parametrize("written", ["waivers: []", f"waivers: [{waiver()}]"])
def test_a_list_in_brackets_is_left_to_its_writer(written, room, waive):
    lay(room, f"{BODY} หรือ 089-876-5432")
    room.lay(overlaid(room.file.read_text("utf-8"), written))
    before = room.file.read_bytes()

    code, _, err = waive(f"{line_of(room)}:{len(BODY) + 7}")

    assert (code, room.file.read_bytes()) == (2, before)
    assert "waivers" in err


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"rule": "PDP101"}, "PDP403"),
        ({"rule": "PDP999"}, "PDP403"),
        ({"rule": "x"}, "rule:"),
        ({"until": "2026-11-21"}, "PDP402"),
        ({"until": "soon"}, "until:"),
        ({"by": "pr-officer"}, "PDP404"),
        ({"by": "nobody"}, "PDP404"),
        ({"rule": "PDP116"}, "PDP406"),
        ({"rule": "PDP104"}, "ไม่พบ"),
        ({"place": "1"}, "ไม่พบ"),
        ({"place": "x"}, "PATH:LINE"),
        ({"reason": f"เบอร์ {PHONE}"}, "--reason"),
        ({"reason": ""}, "เขียนให้ครบ"),
    ],
)
def test_what_would_not_count_is_refused_in_one_line_and_nothing_is_written(change, said, room, waive):
    lay(room)
    before = room.bytes_of("content")

    code, out, err = waive(**change)

    assert (code, out, room.bytes_of("content")) == (2, "", before)
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("word", [PHONE, KEY])
def test_neither_the_value_nor_the_key_is_ever_printed(word, room, waive, newsdesk):
    lay(room)
    told = [*waive(), *waive(), *newsdesk("waivers"), *newsdesk("waivers", "--format", "json"), *newsdesk("check")]

    assert not any(word in str(each) for each in told)


def test_several_on_one_line_want_a_column(room, waive):
    lay(room, f"{BODY} หรือ 089-876-5432")

    code, _, err = waive()

    line = line_of(room)
    assert code == 2
    assert f"{line}:{BODY.index(PHONE) + 1}, {line}:{len(BODY) + 7}" in err


def test_the_same_twice_is_refused_with_the_line_of_the_first(room, waive):
    lay(room)
    waive()

    code, _, err = waive()

    assert code == 2
    assert f"{FILE}:{line_of(room, 'hmac-')}" in err


def test_without_a_key_nothing_is_written(room, waive, monkeypatch):
    monkeypatch.delenv("NEWSDESK_WAIVER_KEY")
    lay(room)

    assert "PDP405" in waive()[2]


def test_a_new_key_is_one_that_works_and_another_each_time(newsdesk, monkeypatch):
    printed = [newsdesk("waive", "--new-key")[1] for _ in range(2)]
    keys = [text.split("\n")[0] for text in printed]

    assert len(set(keys)) == 2
    assert all(re.fullmatch("[0-9a-f]{64}", key) for key in keys)
    monkeypatch.setenv("NEWSDESK_WAIVER_KEY", keys[0])
    assert newsdesk("check")[0] == 0


def test_the_waivers_that_stand_are_listed_with_their_days_and_lines(room, newsdesk):
    assert newsdesk("waivers")[1] == "ไม่มีข้อยกเว้นที่มีผลอยู่\n"
    ended = waiver(value="089-876-5432", until="2026-11-21")
    room.lay(waived(waiver(), ended).replace(BODY, f"{BODY}\n\nซ้ำ {PHONE}"))

    [row] = json.loads(newsdesk("waivers", "--format", "json")[1])
    out = newsdesk("waivers", "--lang", "en")[1]

    first = line_of(room)
    assert row == {
        "rule": "PDP103", "item": ITEM, "path": FILE, "line": line_of(room, "waivers:"), "reaches": [first, first + 2],
        "reason": "เบอร์เวรช่วงน้ำท่วม", "by": "นักประชาสัมพันธ์", "consent": None,
        "until": "2027-01-01T00:00:00+07:00", "days_left": 39,
    }  # fmt: skip
    assert "39 days left" in out
    assert waiving.PHONE not in out


def test_an_ending_waiver_is_due(room, newsdesk):
    room.lay(waived(waiver(until="2026-12-01")))
    room.approve()

    out = newsdesk("due", "--lang", "en")[1]

    assert "waivers ending within 30 days" in out
    assert "the site must be rebuilt at 2026-12-02T00:00:00+07:00" in out
