"""`newsdesk team`: who may, by which keys; and the roots sign what is to be believed."""

import pytest

import keys
from newsdesk.cli import main
from newsdesk.register import trust
from newsdesk.settings import CannotRun
from newsroom import REPOSITORY


@pytest.fixture
def team(room, capsys):
    def run(*words):
        code = main(["--root", str(room.root), "team", *map(str, words)])
        return (code, *capsys.readouterr())

    return run


def change(room):
    file = room.root / "content/office/team.yml"
    file.write_text(file.read_text("utf-8").replace("serial: 1", "serial: 2"), "utf-8")


def test_it_shows_every_person_key_and_root(team):
    code, out, _ = team()

    assert code == 0
    assert "ผู้อำนวยการกลุ่มอำนวยการ" in out
    assert keys.public_key(keys.public("head-admin")).fingerprint in out
    assert all(root in out for root in keys.fingerprints().split())
    assert "398/2569" in out


@pytest.mark.parametrize(("told", "word"), [(True, "(expected)"), (False, "(not expected here)")])
def test_it_says_which_roots_this_machine_expects(told, word, team, monkeypatch):
    monkeypatch.setenv("NEWSDESK_ROOTS", keys.fingerprints() if told else "")

    assert team()[1].count(word) == 2


def test_the_fingerprints_alone_are_what_the_variable_takes(team, room, monkeypatch):
    monkeypatch.setenv("NEWSDESK_ROOTS", team("--roots")[1])

    trust.expect(room.settings)


def test_a_changed_register_counts_again_once_both_roots_have_signed_it(team, room, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSDESK_ROOTS", keys.fingerprints())
    change(room)
    for root in keys.ROOTS:
        with pytest.raises(CannotRun):
            trust.roots(room.settings)
        assert team("--sign", keys.file(root, tmp_path))[0] == 0

    assert len(trust.roots(room.settings)) == 2
    assert (room.root / "content/office/team.sigs").read_text("ascii").count("BEGIN") == 2


def test_signing_twice_leaves_one_signature(team, room, tmp_path):
    for _ in range(2):
        team("--sign", keys.file("root-it", tmp_path))

    assert (room.root / "content/office/team.sigs").read_text("ascii").count("BEGIN") == 2


def test_a_key_that_is_not_there_changes_nothing(team, room, tmp_path):
    before = room.bytes_of("content")

    assert team("--sign", tmp_path / "none")[0] == 2
    assert room.bytes_of("content") == before


def test_the_phones_page_is_written_as_it_ships(team, tmp_path):
    team("--page", tmp_path / "approve.html")

    shipped = REPOSITORY / "plugins/newsdesk/site/desk/passkey.html"
    assert (tmp_path / "approve.html").read_bytes() == shipped.read_bytes()
