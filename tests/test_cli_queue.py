"""`newsdesk queue`: what one role or person may decide now, in words a director understands, on one page."""

import json
import shlex
from datetime import timedelta

import pytest

import keys
from newsdesk.cli import main
from newsdesk.editorial import approval
from newsdesk.gate import Cleared
from newsdesk.settings import moment
from newsroom import AT, SOUND, overlaid

ID = "PR-2569-0900"
SUBMITTED = overlaid(SOUND, "status: submitted")
PAGE_LINES, PAGE_COLUMNS = 60, 120


@pytest.fixture
def queue(room, capsys):
    """Ask for the page; return the exit code, what was printed and what was complained of."""

    def run(*words, at=AT):
        code = main(["--root", str(room.root), "queue", *words, "--at", at.isoformat()])
        return (code, *capsys.readouterr())

    return run


@pytest.fixture
def entries(queue):
    def run(*words, at=AT, lang="en"):
        code, out, _ = queue(*words, "--format", "json", "--lang", lang, at=at)
        assert code == 0
        return json.loads(out)["entries"]

    return run


@pytest.fixture
def submitted(room):
    """The sound release, submitted and never decided on."""
    approval.book(room.settings, ID).unlink()
    room.lay(SUBMITTED)
    return room


def test_a_page_without_anything_to_decide_says_so(queue):
    assert queue("--role", "director") == (
        0,
        "เรื่องรอพิจารณา: ผู้อำนวยการ (๒๒ พ.ย. ๒๕๖๙ ๑๒.๐๐ น.)\n\nไม่มีเรื่องรอพิจารณา\n",
        "",
    )


def test_a_block_says_what_is_required_given_and_missing(submitted, queue):
    code, out, _ = queue("--role", "head-admin")

    assert code == 0
    assert out.split("\n\n")[1].rstrip().splitlines() == [
        f"๑. {ID}  สำนักงานเขตพื้นที่การศึกษาจัดประชุมครูผู้ประสานงานข่าว",
        f"   ข่าวกิจกรรม, ผู้เขียน: เจ้าหน้าที่ประชาสัมพันธ์, รหัสเนื้อหา: {submitted.read().digest[7:15]}",
        "   ต้องมี: การอนุมัติของ ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา หรือ ผู้อำนวยการกลุ่มอำนวยการ",
        "   มีแล้ว: ตรวจทานโดย นักประชาสัมพันธ์",
        "   ยังขาด: การอนุมัติเนื้อหานี้",
        "   ไม่มีข้อทักท้วง",
        f"   อนุมัติ: newsdesk approve {ID} --by head-admin",
    ]


def test_the_command_on_the_page_approves_the_item(submitted, entries, tmp_path, capsys):
    [entry] = entries("--role", "director")

    words = shlex.split(entry["command"])[1:]
    key = str(keys.file("director", tmp_path))
    assert main(["--root", str(submitted.root), *words, "--key", key, "--at", AT.isoformat()]) == 0
    capsys.readouterr()

    assert isinstance(submitted.verdict(), Cleared)
    assert entries("--role", "director") == []


@pytest.mark.parametrize(
    ("words", "overlay", "at", "expected"),
    [
        (("--role", "director"), "credit: ก", AT, ["director"]),
        (("--by", "head-admin"), "credit: ก", AT, ["head-admin"]),
        (("--role", "dpo"), "credit: ก", AT, []),
        (("--by", "pr-editor"), "credit: ก", AT, []),
        (("--by", "head-admin"), "prepared_by: head-admin", AT, []),
        (("--role", "head-admin"), "credit: ก", moment("2026-11-24T12:00"), []),
        (("--by", "deputy"), "credit: ก", moment("2026-12-08T12:00"), ["deputy"]),
        (("--role", "director"), "status: draft", AT, []),
    ],
)
def test_each_sees_what_that_person_may_decide_on_the_day(words, overlay, at, expected, submitted, entries):
    submitted.lay(overlaid(SUBMITTED, overlay))

    found = entries(*words, at=at)

    assert [shlex.split(entry["command"])[4] for entry in found if not entry["urgent"]] == expected


def test_who_may_only_approve_urgently_is_told_in_one_line(submitted, queue):
    out = queue("--role", "deputy")[1]

    assert f"อนุมัติได้เฉพาะกรณีด่วน: {ID}\n   newsdesk approve {ID} --by deputy --urgent" in out
    assert "ต้องมี" not in out


def test_an_urgent_approval_asks_for_ratification_and_comes_first(submitted, entries):
    submitted.lay(overlaid(SOUND, "id: PR-2569-0901\nkind: announcement"), "releases/2569/zz-flood")
    submitted.decide("urgent", "releases/2569/zz-flood/release.md", "deputy", AT, reason="น้ำท่วมฉับพลัน")

    first, second = entries("--role", "director", at=AT + timedelta(hours=1))

    assert (first["item"], second["item"]) == ("PR-2569-0901", ID)
    assert first["missing"] == ["a ratification by 2026-11-23 12:00"]
    assert first["until"] == "2026-11-23T12:00:00+07:00"
    assert first["given"][-1].startswith("an urgent approval, by รองผู้อำนวยการ")
    assert first["given"][-1].endswith("2026-11-22 12:00: น้ำท่วมฉับพลัน")


@pytest.mark.parametrize(
    ("move", "given"), [("approve", "approved before"), ("return", "returned"), ("withdraw", "withdrawn")]
)
def test_what_was_decided_before_is_given(move, given, submitted, entries):
    submitted.decide(move, note="ขอภาพ\x07")
    submitted.lay(overlaid(SUBMITTED, "credit: ก"))

    [entry] = entries("--role", "director")

    assert entry["given"][-1] == f"{given}, by ผู้อำนวยการกลุ่มอำนวยการ 2026-11-18 15:10: ขอภาพ"
    assert entry["missing"] == ["an approval of these very bytes"]


def test_a_claim_without_an_approval_is_to_be_decided(submitted, entries):
    submitted.lay(SOUND)

    assert [entry["item"] for entry in entries("--role", "director")] == [ID]


@pytest.mark.parametrize(
    ("by", "overlay", "missing"),
    [
        ("webmaster", "credit: ก", "an approval of these very bytes"),
        ("head-admin", "prepared_by: head-admin", "an approval of these very bytes"),
        ("intruder", "credit: ก", "a signature of the approver that is believed"),
    ],
)
def test_an_approval_that_does_not_count_is_asked_for_again(by, overlay, missing, submitted, entries):
    submitted.lay(overlaid(SOUND, overlay))
    submitted.approve(by=by)

    [entry] = entries("--role", "director")

    assert entry["missing"] == [missing]


def test_findings_are_counted_and_not_told(submitted, queue):
    submitted.lay(overlaid(SUBMITTED, "body: โทร ๐๘๙-๑๒๓-๔๕๖๗"))

    out = queue("--role", "director")[1]

    assert "ข้อทักท้วง ๑ ข้อ แก้ก่อนจึงอนุมัติได้" in out
    assert "๔๕๖๗" not in out


def test_a_damaged_or_broken_book_is_to_be_restored(submitted, entries):
    approval.book(submitted.settings, ID).write_text("[{", "utf-8")

    [entry] = entries("--role", "director")

    assert entry["missing"] == ["a sound book of approvals; restore it from git first"]


def test_what_was_removed_is_not_to_be_decided(room, entries):
    room.decide("remove", by="dpo", at=AT, reason="other")
    room.lay(SUBMITTED)

    assert entries("--role", "director") == []


@pytest.mark.parametrize("item", ["PLAN-2570", "REG-WORDS"])
def test_a_plan_and_the_public_words_are_the_directors(item, room, entries):
    approval.book(room.settings, item).unlink()

    assert [entry["command"] for entry in entries("--role", "director")] == [f"newsdesk approve {item} --by director"]
    assert entries("--role", "head-admin") == []


def test_two_dossiers_of_one_id_carry_a_finding(submitted, entries):
    submitted.lay(SUBMITTED, "releases/2569/another")

    assert [entry["findings"] for entry in entries("--role", "director")] == [1, 1]


def test_a_normal_day_is_one_page(submitted, queue):
    for number in range(1, 6):
        text = overlaid(SUBMITTED, f"id: PR-2569-095{number}\ntitle: {'ข่าวยาว ' * 60}{number}")
        submitted.lay(text, f"releases/2569/day-{number}")

    lines = queue("--role", "director")[1].splitlines()

    assert len(lines) <= PAGE_LINES
    assert max(map(len, lines)) <= PAGE_COLUMNS


@pytest.mark.parametrize("words", [("--by", "nobody"), ("--by", "../director"), ("--by", "")])
def test_a_person_whom_no_register_has_is_exit_2(words, room, queue):
    code, out, err = queue(*words)

    assert (code, out) == (2, "")
    assert "team.yml" in err


@pytest.mark.parametrize("words", [(), ("--role", "king"), ("--role", "dpo", "--by", "dpo")])
def test_words_nobody_knows_are_exit_2(words, queue):
    with pytest.raises(SystemExit) as left:
        queue(*words)
    assert left.value.code == 2


def test_an_unreadable_register_is_exit_2(room, queue):
    room.write("office/network.yml", "as_of: [")

    assert queue("--role", "director")[:2] == (2, "")
