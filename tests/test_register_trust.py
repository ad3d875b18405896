"""The team's register counts only under the signatures of two roots, and of those this machine was told of."""

import re

import pytest

import keys
from newsdesk.register import office as registers
from newsdesk.register import trust
from newsdesk.settings import CannotRun

INTRUDER = "intruder"


def widened(team):
    """An editor gives the web master the director's role."""
    return team.replace("role: working-group", "role: director", 1)


@pytest.fixture
def told(monkeypatch):
    """A machine that was told which roots to expect."""
    monkeypatch.setenv("NEWSDESK_ROOTS", keys.fingerprints())


def test_a_register_signed_by_both_roots_is_read(room, told):
    assert " ".join(sorted(trust.roots(room.settings))) == " ".join(sorted(keys.fingerprints().split()))


@pytest.mark.parametrize("machine", ["told", "not told"])
@pytest.mark.parametrize(
    "change",
    [
        widened,
        lambda team: team.replace("head-admin, from", "head-admin, to: 2026-09-01, from", 1),
        lambda team: re.sub(r"ssh-ed25519 \S+ head-admin", keys.public(INTRUDER), team),
        lambda team: team + "frozen: [sha256:0]\n",
        lambda team: team.replace("serial: 1", "serial: 2"),
        lambda team: team + " ",
    ],
)
def test_a_register_changed_after_signing_is_not_read(change, machine, room, monkeypatch):
    monkeypatch.setenv("NEWSDESK_ROOTS", keys.fingerprints() if machine == "told" else "")
    file = room.root / "content/office/team.yml"
    file.write_text(change(file.read_text("utf-8")), "utf-8")

    with pytest.raises(CannotRun, match=r"content/office/team\.yml"):
        trust.roots(room.settings)


@pytest.mark.parametrize(
    "roots",
    [
        (),
        ("root-director",),
        ("root-it",),
        ("root-it", "root-it"),
        (INTRUDER, "another-intruder"),
        ("root-director", INTRUDER),
        ("director", "head-admin"),
    ],
)
def test_a_machine_that_was_told_believes_nobody_else(roots, room, told):
    room.team(widened, roots)

    with pytest.raises(CannotRun):
        trust.roots(room.settings)


def test_a_machine_that_was_not_told_takes_two_roots_at_their_word_but_goes_nowhere_public(room):
    room.team(widened, (INTRUDER, "another-intruder"))

    assert len(trust.roots(room.settings)) == 2
    with pytest.raises(CannotRun, match="NEWSDESK_ROOTS"):
        trust.expect(room.settings)


def test_a_third_signature_and_the_line_ends_of_windows_do_no_harm(room, told):
    room.team(widened, (*keys.ROOTS, INTRUDER))
    for name in ("team.yml", "team.sigs"):
        file = room.root / "content/office" / name
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    assert len(trust.roots(room.settings)) == 3


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"-----BEGIN SSH SIGNATURE-----\n", b"A" * 100_000])
def test_signatures_that_cannot_be_read_are_none(damage, room, told):
    (room.root / "content/office/team.sigs").write_bytes(damage)

    with pytest.raises(CannotRun):
        trust.roots(room.settings)


def test_a_signature_of_a_root_made_for_another_purpose_does_not_count(room, told):
    file = room.root / "content/office/team.yml"
    message = trust.message(file.read_text("utf-8"))
    made = [keys.sshsig.sign(keys.private(name), keys.NAMESPACE, message) for name in keys.ROOTS]
    file.with_suffix(".sigs").write_text("".join(made), "utf-8")

    with pytest.raises(CannotRun):
        trust.roots(room.settings)


def test_the_public_site_is_not_built_where_no_root_is_expected(published, monkeypatch):
    monkeypatch.setenv("NEWSDESK_ROOTS", "")
    before = published.bytes_of()

    done = published.run("build", "--public")

    assert (done.returncode, "NEWSDESK_ROOTS" in done.stderr) == (2, True)
    assert published.bytes_of() == before


def test_thousands_of_beginnings_without_an_end_keep_nobody_waiting(room, told):
    (room.root / "content/office/team.sigs").write_text("-----BEGIN SSH SIGNATURE-----\n" * 50_000, "ascii")

    with pytest.raises(CannotRun):
        trust.roots(room.settings)


@pytest.mark.parametrize("name", ["team.yml", "team.sigs", "office.yml"])
def test_a_register_that_is_a_link_is_not_read(name, room):
    file = room.root / "content/office" / name
    file.unlink()
    file.symlink_to("/dev/zero")

    with pytest.raises(CannotRun, match=name):
        registers.read(room.settings)
