"""`newsdesk pack` and what `newsdesk verify` says of its pieces."""

import hashlib

import pytest

from matters import printing
from newsdesk.cli import main
from newsdesk.cli.packing import SUMS
from newsroom import AT, PLACE, SOUND, overlaid

ID = "PR-2569-0900"
ALL = "channels: [web, rss, line, facebook, radio, radio-tower, media, newsletter, noticeboard]"
TOWER = {"tower.txt", "sms.txt", SUMS}

pytestmark = printing


@pytest.fixture
def run(room, capsys):
    """Run a verb in the office; return the exit code, what was printed and what was complained of."""

    def go(*words, at=AT):
        code = main(["--root", str(room.root), *words, "--at", at.isoformat()])
        return (code, *capsys.readouterr())

    return go


@pytest.fixture
def packed(room, run, tmp_path):
    """Pack the sound release with these front-matter lines; return the folder."""

    def pack(overlay=ALL, *words):
        room.lay(overlaid(SOUND, overlay))
        room.approve(f"{PLACE}/release.md")
        assert run("pack", ID, "--output", str(tmp_path / "packs"), *words)[0] == 0
        return tmp_path / "packs" / ID

    return pack


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_pack_is_the_same_bytes_each_time_and_its_sums_are_true(packed):
    once = contents(packed())
    sums = dict(reversed(row.split("  ")) for row in once[SUMS].decode().splitlines()[1:])

    assert contents(packed()) == once
    assert sums == {name: hashlib.sha256(body).hexdigest() for name, body in once.items() if name != SUMS}
    assert once[SUMS].decode().startswith(f"# {ID} sha256:")


def test_only_the_channels_a_release_declares_get_a_piece(packed):
    assert set(contents(packed("channels: [web, radio-tower]"))) == TOWER
    assert set(contents(packed("channels: [web, line, media]", "--only", "brief"))) == {"brief.txt", SUMS}


def test_a_release_for_the_web_alone_has_no_pack(run):
    code, out, err = run("pack", ID)

    assert (code, out) == (1, "")
    assert err.startswith(f"{ID}: ")


def test_an_unasked_pack_lies_in_the_work_and_never_in_content_or_output(room, run):
    room.lay(overlaid(SOUND, ALL))
    room.approve(f"{PLACE}/release.md")
    code, out, _ = run("pack", ID)

    assert code == 0
    assert all(row.startswith(str(room.root / ".newsdesk/packs" / ID)) for row in out.splitlines())
    assert run("pack", ID, "--output", str(room.root / "content"))[0] == 2


@pytest.mark.parametrize(
    ("overlay", "why"),
    [
        ("status: draft", "not approved yet"),
        ("embargo: 2026-12-01 09:00", "not due"),
        ("title: หัวข่าวอื่น", "held"),
        ("status: withdrawn\nwithdrawal: {at: 2026-11-20 09:00, reason: error}", "withdrawn"),
        ("status: removed\nremoval: {at: 2026-11-20 09:00, reason: error}", "taken out"),
    ],
)
def test_what_may_not_be_said_is_not_packed(room, run, packed, overlay, why):
    folder = packed()
    room.lay(overlaid(overlaid(SOUND, ALL), overlay))
    if "embargo" in overlay:
        room.approve(f"{PLACE}/release.md")
    code, out, err = run("pack", ID, "--output", str(folder.parent))

    assert (code, out) == (1, "")
    assert why in err
    assert err.count("\n") == 1


def test_an_unknown_release_is_said_to_be_unknown(run):
    assert run("pack", "PR-2569-9999")[0] == 1


def test_nothing_that_is_no_pack_is_written_over(packed, run):
    folder = packed()
    (folder / SUMS).unlink()

    assert run("pack", ID, "--output", str(folder.parent))[0] == 2


def test_a_new_pack_leaves_nothing_of_the_former_one(packed):
    packed()

    assert set(contents(packed("channels: [web, radio-tower]"))) == TOWER


@pytest.mark.parametrize("name", ["line.txt", "mail.eml", "sms.txt", "newsletter.pdf", "card.jpg", SUMS])
def test_a_piece_is_genuine(packed, run, name):
    code, out, _ = run("verify", str(packed() / name))

    assert code == 0
    assert out.startswith(f"ของแท้: {ID}\n")


@pytest.mark.parametrize("name", ["line.txt", "mail.eml", "sms.txt"])
def test_an_altered_piece_is_altered_whatever_its_sums_say(packed, run, name):
    file = packed() / name
    file.write_bytes(file.read_bytes() + b" ")
    (file.parent / SUMS).write_bytes(b"")

    code, out, _ = run("verify", str(file), "--lang", "en")

    assert code == 1
    assert out.startswith("altered: ")


def test_a_piece_of_a_former_text_is_outdated(room, packed, run):
    file = packed() / "line.txt"
    room.lay(overlaid(overlaid(SOUND, ALL), "title: หัวข่าวใหม่"))
    room.approve(f"{PLACE}/release.md")
    code, out, _ = run("verify", str(file), "--lang", "en")

    assert code == 1
    assert out.startswith(f"outdated: not made of what stands approved now; pack anew: {ID}")


def test_a_piece_of_a_withdrawn_release_is_outdated(room, packed, run):
    file = packed() / "line.txt"
    room.lay(overlaid(overlaid(SOUND, ALL), "status: removed\nremoval: {at: 2026-11-20 09:00, reason: error}"))

    assert run("verify", str(file), "--lang", "en")[1].startswith("outdated")


def test_a_mark_that_was_never_approved_is_not_ours(packed, run, tmp_path):
    text = (packed() / "line.txt").read_text("utf-8")
    forged = tmp_path / "forged.txt"
    forged.write_text(text[: text.rindex(ID)] + f"{ID} 00000000\n", "utf-8")

    assert run("verify", str(forged), "--lang", "en")[:2] == (1, f"not ours: {ID}\n")
