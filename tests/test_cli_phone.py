"""A director with only a phone: the desk writes a request, the phone signs it, the desk takes in the answer."""

import json

import pytest

from browsing import CHROMIUM
from newsdesk.cli import main
from newsdesk.editorial import approval
from newsdesk.gate import Cleared, Held
from newsroom import AT, PLACE, SOUND, overlaid
from photo_maker import make_photo
from test_site_passkey import browser, home, phone  # noqa: F401 (fixtures are used by their names)

ID = "PR-2569-0900"
PHOTO = "kind: announcement\nphotos: [{file: photos/a.jpg, alt: ภาพประกอบข่าวของสำนักงาน, people: none}]"

pytestmark = [
    pytest.mark.sweep,
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed (apt-get install chromium)"),
]


@pytest.fixture
def waiting(room, phone):  # noqa: F811 (the fixture of that name)
    """An office with an announcement that only the director may approve, whose phone is in the register."""
    room.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg"))
    room.lay(overlaid(SOUND, PHOTO))
    key = json.dumps(phone.register().model_dump())
    room.team(
        lambda team: team.replace(
            " director, from:", f" director, from: 2026-09-28, to: null }}\n      - {{ passkey: {key}, from:", 1
        )
    )
    phone.page.reload()
    return room


@pytest.fixture
def approve(waiting, capsys):
    def run(*words, by="director"):
        at = ["--at", AT.isoformat()]
        code = main(["--root", str(waiting.root), "approve", ID, "--by", by, *at, *map(str, words)])
        return (code, *capsys.readouterr())

    return run


@pytest.fixture
def answer(approve, phone, tmp_path):  # noqa: F811
    """Ask the phone to approve; return the file with its answer."""

    def run(*words):
        file = tmp_path / "request.json"
        assert approve("--request", file, *words)[0] == 0
        phone.open(file.read_bytes())
        phone.page.click("#sign")
        made = tmp_path / "answer.json"
        made.write_text(json.dumps(phone.answer()), "utf-8")
        return made

    return run


def test_what_the_phone_signed_clears_the_release(waiting, approve, answer):
    assert isinstance(waiting.verdict(), Held)

    assert approve("--answer", answer())[0] == 0

    verdict = waiting.verdict()
    assert isinstance(verdict, Cleared)
    assert verdict.decision.passkey


def test_the_request_holds_a_small_picture_of_each_photo(approve, tmp_path):
    file = tmp_path / "request.json"
    approve("--request", file)

    asked = json.loads(file.read_text("utf-8"))

    assert list(asked["pictures"]) == ["photos/a.jpg"]
    assert asked["pictures"]["photos/a.jpg"].startswith("data:image/jpeg;base64,")


@pytest.mark.parametrize("change", ["text", "photo", "title"])
def test_an_edit_after_the_phone_signed_voids_it(change, waiting, approve, answer):
    signed = answer()
    if change == "photo":
        waiting.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg") + b"\0")
    else:
        old, new = ("ทันเวลา", "ทันที") if change == "text" else ("title: ", "title: ด่วน ")
        waiting.lay(overlaid(SOUND, PHOTO).replace(old, new))

    code, out, _ = approve("--answer", signed)

    assert (code, "EDT103" in out) == (1, True)
    assert isinstance(waiting.verdict(), Held)


def test_an_answer_does_not_count_twice(waiting, approve, answer):
    signed = answer()
    approve("--answer", signed)
    waiting.decide("return", at=AT, note="ขอภาพใหม่")

    assert approve("--answer", signed)[0] == 1


@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff", b"[" * 5000])
def test_what_is_no_answer_is_exit_2(damage, waiting, approve, tmp_path):
    file = tmp_path / "answer.json"
    file.write_bytes(damage)

    assert approve("--answer", file)[0] == 2


def test_nobody_else_can_hand_in_the_directors_answer_as_their_own(waiting, approve, answer):
    assert approve("--answer", answer(), by="head-admin")[0] == 2


def test_who_has_no_phone_in_the_register_is_asked_nothing(waiting, approve, tmp_path):
    assert approve("--request", tmp_path / "request.json", by="head-admin")[0] == 2
    assert not (tmp_path / "request.json").exists()
    assert approval.read(waiting.settings, ID).last.by == "head-admin"
