"""Whether all of content/ lies as it was approved: the same answer with a memory and without one."""

import json
import os
import shutil

import pytest

import keys
from forgeries import CANNOT, CONTROLS, FORGERIES
from newsdesk.cli import main
from newsdesk.editorial import genuine
from newsdesk.register import office
from newsdesk.settings import CannotRun
from newsroom import PLACE, SOUND, overlaid

PATH = f"content/{PLACE}/release.md"


@pytest.fixture(autouse=True)
def told(monkeypatch):
    monkeypatch.setenv("NEWSDESK_ROOTS", keys.fingerprints())


def answers(room):
    return dict(genuine.survey(room.settings, office.read(room.settings)))


@pytest.mark.parametrize(
    "forgery", [each for each in FORGERIES if CANNOT not in each.rules], ids=lambda each: each.name
)
def test_the_memory_never_answers_for_what_has_changed(forgery, room):
    assert set(answers(room).values()) == {"genuine"}

    forgery.do(room)

    with_memory = answers(room)
    shutil.rmtree(room.settings.work)
    assert with_memory == answers(room)


@pytest.mark.parametrize("control", CONTROLS)
def test_what_is_honest_is_genuine_with_and_without_a_memory(control, room):
    answers(room)
    CONTROLS[control](room)

    assert answers(room)[PATH] == "genuine"
    assert answers(room)[PATH] == "genuine"


def test_an_unchanged_dossier_is_not_read_again(room, monkeypatch):
    before = answers(room)
    monkeypatch.setattr(genuine.dossier, "read", lambda *_: pytest.fail("read again"))

    assert answers(room) == before


def test_another_register_of_the_team_forgets_everything(room):
    answers(room)
    room.team(lambda team: team.replace("head-admin, from: 2026-09-28", "head-admin, from: 2026-11-20"))

    assert answers(room)[PATH] == "unproven"


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"null", b'{"salt": 1}', b'{"salt": "", "known": [1]}', b"\xff"])
def test_a_damaged_memory_is_no_memory(damage, room):
    before = answers(room)
    (room.settings.work / "genuine.json").write_bytes(damage)

    assert answers(room) == before


def test_a_memory_from_elsewhere_is_not_believed(room, pristine):
    answers(room)
    file = room.settings.work / "genuine.json"
    told = json.loads(file.read_text("utf-8"))
    room.lay(SOUND.replace("ทันเวลา", "ทันที"))
    file.write_text(json.dumps(told | {"salt": "0" * 64}), "utf-8")

    assert answers(room)[PATH] == "changed"


def test_a_photo_of_the_same_size_at_another_time_is_looked_at_again(room):
    from photo_maker import make_photo

    photo = room.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg"))
    room.lay(overlaid(SOUND, "photos: [{file: photos/a.jpg, alt: ภาพประชุมของครู, people: none}]"))
    room.approve()
    assert answers(room)[PATH] == "genuine"

    data = bytearray(photo.read_bytes())
    data[-3] ^= 1
    photo.write_bytes(data)
    os.utime(photo, (1, 1))

    assert answers(room)[PATH] == "changed"


def test_drafts_claim_nothing(room):
    room.lay(overlaid(SOUND, "status: draft"))

    assert PATH not in answers(room)


def test_the_command_names_what_is_not_as_it_was_approved(room, capsys):
    assert main(["--root", str(room.root), "verify"]) == 0
    room.lay(SOUND.replace("ทันเวลา", "ทันที"))

    assert main(["--root", str(room.root), "verify", "--lang", "en"]) == 1

    assert f"{PATH}: changed after its approval\n1 of 2 lie as they were approved\n" in capsys.readouterr().out


def test_an_unreadable_register_is_exit_2(room):
    (room.root / "content/office/team.sigs").unlink()
    with pytest.raises(CannotRun):
        answers(room)
    assert main(["--root", str(room.root), "verify"]) == 2
