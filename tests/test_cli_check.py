"""`newsdesk check`: every bad input has a finding with its file and line, an exit code, and no traceback."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import hostile
from newsdesk.cli import main
from newsdesk.editorial import approval
from newsdesk.settings import moment
from newsroom import AT, PLACE, SOUND, overlaid
from photo_maker import make_photo

FILE = f"content/{PLACE}/release.md"
PHOTO = "photos: [{file: photos/a.%s, alt: ภาพประกอบข่าวของสำนักงาน, people: none}]"
CONSENTS, TEAM = "content/office/consents.yml", "content/office/team.yml"
KEYS = ["rule", "path", "line", "column", "width", "severity", "message"]


@pytest.fixture
def newsdesk(capsys):
    """Run the command in this process; return the exit code, what it printed and what it complained of."""

    def run(room, *words, at=AT):
        clock = ["--at", at.isoformat()] if at else []
        code = main(["--root", str(room.root), *words, *clock])
        printed = capsys.readouterr()
        assert "Traceback" not in printed.out + printed.err
        return code, printed.out, printed.err

    return run


def found(out):
    """Return `(rule, path, line)` of every finding of a JSON report."""
    return [(row["rule"], row["path"], row["line"]) for row in json.loads(out)]


def test_a_sound_office_is_clear(room, newsdesk):
    assert newsdesk(room, "check") == (0, "", "")


def test_a_held_release_is_exit_1_and_named(room, newsdesk):
    room.lay(overlaid(SOUND, "who: "))

    code, out, _ = newsdesk(room, "check")

    assert code == 1
    assert out.startswith(f"{FILE}:10:")
    assert "REL105" in out


def test_the_four_formats_tell_of_the_same_findings(room, newsdesk):
    room.lay(overlaid(SOUND, "-who\nplan: A99"))

    text = newsdesk(room, "check", "--format", "text")
    github = newsdesk(room, "check", "--format", "github")
    code, out, _ = newsdesk(room, "check", "--format", "json")
    sarif = newsdesk(room, "check", "--format", "sarif")

    rows = json.loads(out)
    assert rows
    assert {text[0], github[0], code, sarif[0]} == {1}
    assert all(list(row) == KEYS for row in rows)
    assert re.findall(r"^\S+: ([A-Z]{3}\d+) ", text[1], re.MULTILINE) == [row["rule"] for row in rows]
    assert len(github[1].splitlines()) == len(rows)
    assert [item["ruleId"] for item in json.loads(sarif[1])["runs"][0]["results"]] == [row["rule"] for row in rows]


@pytest.mark.parametrize("form", ["json", "sarif", "github", "text"])
def test_a_clear_office_gives_an_empty_report_that_machines_can_read(form, room, newsdesk):
    code, out, _ = newsdesk(room, "check", "--format", form)

    assert code == 0
    assert json.loads(out) == [] if form == "json" else True
    assert json.loads(out)["runs"][0]["results"] == [] if form == "sarif" else True
    assert out == "" if form in ("github", "text") else True


def test_the_clock_is_what_at_says(room, newsdesk):
    assert newsdesk(room, "check", at=moment("2026-11-18T15:20"))[0] == 0
    code, out, _ = newsdesk(room, "check", "--format", "json", at=moment("2026-10-01"))
    assert {rule for rule, *_ in found(out)} == {"EDT106", "EDT109", "EDT201", "EDT301", "REL605"}
    assert code == 1


@pytest.mark.parametrize("place", [FILE, f"content/{PLACE}", f"content/{PLACE}/"])
def test_a_dossier_is_named_by_its_file_or_its_folder(place, room, newsdesk):
    room.lay(overlaid(SOUND, "plan: A99"))

    code, out, _ = newsdesk(room, "check", str(room.root / place), "--format", "json")

    assert code == 1
    assert ("EDT201", FILE, 19) in found(out)


def test_a_photo_names_the_dossier_it_lies_in(room, newsdesk):
    room.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg"))

    code, out, _ = newsdesk(room, "check", str(room.root / f"content/{PLACE}/photos/a.jpg"))

    assert code == 1
    assert "REL302" in out


def test_several_dossiers_are_judged_and_no_other(room, newsdesk):
    for number in (1, 2, 3):
        text = overlaid(SOUND, f"id: PR-2569-070{number}\nnumber: 70{number}/2569\nplan: A99")
        room.lay(text, f"releases/2569/number-{number}")
    paths = [str(room.root / f"content/releases/2569/number-{number}") for number in (1, 3)]

    _, out, _ = newsdesk(room, "check", *paths, "--format", "json")

    assert {Path(path).parent.name for _, path, _ in found(out)} == {"number-1", "number-3"}


def test_a_draft_is_advised_in_general_and_judged_when_named(room, newsdesk):
    room.lay(overlaid(SOUND, "status: draft\nplan: A99"))

    general = newsdesk(room, "check")
    named = newsdesk(room, "check", str(room.file))

    assert (general[0], named[0]) == (0, 1)
    assert "EDT201" in general[1]
    assert general[1] == named[1]


def test_a_named_dossier_is_clear_when_another_is_held(room, newsdesk):
    room.lay(overlaid(SOUND, "id: PR-2569-0701\nnumber: 701/2569\nwho: "), "releases/2569/broken")

    assert newsdesk(room, "check")[0] == 1
    assert newsdesk(room, "check", str(room.file)) == (0, "", "")


@pytest.mark.parametrize(
    ("place", "rule"),
    [("releases/2569/another", "REL308"), ("releases/2568/coordinators-meeting", "REL309")],
)
def test_a_named_dossier_is_held_against_all_others(place, rule, room, newsdesk):
    room.lay(SOUND, place)

    assert rule in newsdesk(room, "check")[1]
    code, out, _ = newsdesk(room, "check", str(room.file), "--format", "json")
    assert code == 1
    assert rule in {found_rule for found_rule, *_ in found(out)}


def test_a_dossier_named_twice_is_judged_once(room, newsdesk):
    room.lay(overlaid(SOUND, "plan: A99"))

    once = newsdesk(room, "check", str(room.file))
    assert newsdesk(room, "check", str(room.file), str(room.file.parent)) == once


def test_messages_are_english_when_asked(room, newsdesk):
    room.lay(overlaid(SOUND, "plan: A99"))

    out = newsdesk(room, "check", "--lang", "en")[1]

    assert "no register has it" in out
    assert not re.search("[ก-๙]", out)


def broken_photo(word, form="jpg"):
    def do(room):
        room.write(f"{PLACE}/photos/a.{form}", make_photo(word))
        room.lay(overlaid(SOUND, PHOTO % form))
        room.approve()

    return do


def lay(data):
    return lambda room: room.lay(data)


def approved_away(room):
    book = approval.book(room.settings, "PR-2569-0900")
    book.write_text(book.read_text("utf-8").replace("2026-11-18T15:10", "2026-11-24T10:00"), "utf-8")


BAD = {
    "broken YAML": (lay(overlaid(SOUND, "tags: [ข่าว")), "REL101", FILE, 19),
    "a byte order mark": (lay(b"\xef\xbb\xbf" + SOUND.encode()), "REL201", FILE, 1),
    "line ends of Windows": (lay(SOUND.replace("\n", "\r\n")), "REL202", FILE, 1),
    "the code page of Windows": (lay(SOUND.encode("cp874")), "REL203", FILE, 7),
    "an empty file": (lay(b""), "REL204", FILE, 1),
    "five megabytes": (lay(SOUND + "ก" * 1_700_000), "REL205", FILE, 1),
    "zero bytes in the text": (lay(SOUND.encode().replace(b"who:", b"who:\0")), "REL207", FILE, 10),
    "a truncated photo": (broken_photo("truncated"), "PIC103", FILE, 25),
    "a decompression bomb": (broken_photo("bomb", "png"), "PIC104", FILE, 25),
    "one slug twice": (lambda room: room.lay(SOUND, "releases/2568/coordinators-meeting"), "REL309", FILE, 1),
    "one id twice": (lambda room: room.lay(SOUND, "releases/2569/another"), "REL308", FILE, 2),
    "an unknown kind": (lay(overlaid(SOUND, "kind: gossip")), "REL105", FILE, 4),
    "an approver on leave": (approved_away, "EDT105", FILE, 6),
    "a file in no dossier": (
        lambda room: room.write("notes.txt", "ก"),
        "REL310",
        "content/notes.txt",
        1,
    ),
    "a book of approvals that is damaged": (
        lambda room: approval.book(room.settings, "PR-2569-0900").write_bytes(b"[{\xff"),
        "EDT101",
        FILE,
        6,
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_input_is_found_with_its_file_and_line_and_the_public_site_stays(name, published, newsdesk):
    do, rule, path, line = BAD[name]
    before = published.bytes_of()
    do(published)
    at = moment("2026-11-26")

    code, out, err = newsdesk(published, "check", "--format", "json", at=at)

    assert (code, err) == (1, "")
    places = found(out)
    assert (rule, path, line) in places, places
    assert newsdesk(published, "build", at=at)[0] == 1
    assert published.bytes_of() == before


REGISTERS = {
    "broken YAML": (CONSENTS, lambda text: text + "- { id: [\n", "REL101", 9),
    "an unknown key": (TEAM, lambda text: text.replace("    role: director", "    roll: director", 1), "REL103", 11),
    "a wrong date": (TEAM, lambda text: text.replace("2025-10-01", "2025-13-01", 1), "REL105", 12),
    "one id twice": (TEAM, lambda text: text.replace("id: deputy", "id: director"), "REL102", 16),
    "nothing at all": (CONSENTS, lambda _: "", "REL105", 1),
    "a list for a record": (TEAM, lambda _: "- 1\n", "REL105", 1),
}


@pytest.mark.parametrize("name", REGISTERS)
def test_an_unreadable_register_stops_everything_and_says_where(name, published, newsdesk):
    book, change, rule, line = REGISTERS[name]
    before = published.bytes_of()
    path = published.root / book
    path.write_text(change(path.read_text("utf-8")), "utf-8")

    code, out, _ = newsdesk(published, "check", "--format", "json")

    assert code == 2
    assert (rule, book, line) in found(out)
    assert newsdesk(published, "check", str(published.file), "--format", "json")[:2] == (code, out)
    assert stopped(published, newsdesk) == 2
    assert published.bytes_of() == before


@pytest.mark.parametrize("damage", ["missing", "code page", "folder"])
def test_a_register_that_cannot_be_opened_is_named(damage, published, newsdesk):
    before = published.bytes_of()
    card = published.root / "content/office/office.yml"
    text = card.read_text("utf-8")
    card.unlink()
    if damage == "folder":
        card.mkdir()
    elif damage == "code page":
        card.write_bytes(text.encode("cp874", "replace"))

    code, out, err = newsdesk(published, "check")

    assert (code, out) == (2, "")
    assert "content/office/office.yml" in err
    assert stopped(published, newsdesk) == 2
    assert published.bytes_of() == before


def stopped(room, newsdesk):
    """Build where Pelican itself leaves the process; return the exit code."""
    try:
        return newsdesk(room, "build")[0]
    except SystemExit as left:
        return left.code


@pytest.mark.parametrize(
    "words",
    [
        ("check", "--at", "yesterday"),
        ("check", "content/office/team.yml"),
        ("check", "content/releases/2569"),
        ("check", "nowhere"),
        ("check", "/etc/hostname"),
    ],
)
def test_what_cannot_be_checked_is_exit_2_with_a_sentence(words, room, newsdesk, monkeypatch):
    monkeypatch.chdir(room.root)

    code, out, err = newsdesk(room, *words, at=None)

    assert (code, out) == (2, "")
    assert err.startswith("newsdesk: ")
    assert err.count("\n") == 1


def test_a_folder_that_is_no_newsroom_is_exit_2(tmp_path, capsys):
    assert main(["--root", str(tmp_path), "check"]) == 2
    assert "pelicanconf.py" in capsys.readouterr().err


def test_a_newsroom_is_found_from_any_folder_in_it(room, capsys):
    assert main(["--root", str(room.file.parent), "check", "--at", "2026-11-22"]) == 0


def test_words_nobody_knows_are_exit_2(room, newsdesk):
    for words in (("chekc",), ("check", "--formt", "json"), ("check", "--format", "xml"), ()):
        with pytest.raises(SystemExit) as left:
            newsdesk(room, *words, at=None)
        assert left.value.code == 2


def test_the_module_and_the_command_are_one(room):
    command = shutil.which("newsdesk", path=str(Path(sys.executable).parent))
    if command is None:
        pytest.skip("the command newsdesk is not installed beside this Python")
    room.lay(overlaid(SOUND, "who: "))

    module = room.run("check", "--format", "json")
    typed = subprocess.run(
        (command, "check", "--format", "json", "--at", AT.isoformat()),
        cwd=room.root,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (typed.returncode, typed.stdout) == (module.returncode, module.stdout)
    assert module.returncode == 1
    assert not module.stderr


def test_nothing_is_written_by_a_check(room, newsdesk):
    def seen():
        return {path: path.stat().st_mtime_ns for path in room.root.rglob("*")}

    hostile.lay("plan: A99")(room)
    before = seen()
    newsdesk(room, "check")
    assert seen() == before


@pytest.mark.parametrize(
    ("name", "said"), [("inquiries.yml", "การเก็บเงินค่าสมุดของโรงเรียน"), ("distribution.yml", "by: เจ้าหน้าที่")]
)
def test_a_private_number_in_a_register_is_found_and_not_said(room, capsys, name, said):
    file = room.root / "content/office" / name
    text = file.read_text("utf-8")
    assert said in text
    file.write_text(text.replace(said, f"{said} 081-234-5678", 1), "utf-8")

    code = main(["--root", str(room.root), "check", "--at", AT.isoformat()])
    told = capsys.readouterr().out
    assert (code, "PDP103" in told, f"content/office/{name}:" in told, "234" in told) == (1, True, True, False)
