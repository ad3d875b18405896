"""`newsdesk mask` shows what it would mask, writes it only when told, and passes over what may be public."""

import pytest

from newsdesk.cli import main
from newsdesk.gate import Held
from newsdesk.privacy.scan import scan
from newsroom import AT, PLACE, SOUND, overlaid
from waiving import KEY, PHONE, waived

FILE = f"content/{PLACE}/release.md"
OTHER = "089-876-5432"
GIRL = "เด็กหญิงตัวอย่าง ตั้งใจเรียน"


@pytest.fixture
def mask(room, capsys):
    def run(*words):
        code = main(["--root", str(room.root), "mask", *map(str, words), "--at", AT.isoformat()])
        return (code, *capsys.readouterr())

    return run


def lay(room, body, *overlays):
    text = SOUND
    for overlay in (*overlays, f"body: {body}"):
        text = overlaid(text, overlay)
    room.lay(text)
    return text.split("\n").index(body) + 1


def test_without_fix_it_shows_every_place_and_writes_nothing(room, mask):
    line = lay(room, f"โทร. {PHONE} หรือ nobody@mail.example")
    before = room.bytes_of("content")

    code, out, _ = mask(room.file)

    assert code == 1
    assert out == (f"{FILE}:{line}:6: เบอร์โทรศัพท์ -> xxx-xxx-5678\n{FILE}:{line}:24: อีเมล -> n***@mail.example\n")
    assert room.bytes_of("content") == before


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_with_fix_it_writes_the_masks_and_nothing_else(start, ends, room, mask):
    lay(room, f"โทร. {PHONE} ครับ")
    before = start + room.file.read_bytes().replace(b"\n", ends.encode())
    room.lay(before)
    room.file.chmod(0o640)

    assert mask(room.file.parent, "--fix")[0] == 0

    assert room.file.read_bytes() == before.replace(PHONE.encode(), b"xxx-xxx-5678")
    assert room.file.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in room.file.parent.iterdir()] == ["release.md"]
    assert mask(room.file) == (0, "", "")


def test_the_value_is_never_printed(room, mask):
    lay(room, f"โทร. {PHONE} เลข 1-2345-67890-12-1 {GIRL} ชั้น ป.๔ บัญชีเลขที่ 123-4-56789-0")

    told = "".join(map(str, (*mask(room.file), *mask(room.file, "--lang", "en"), *mask(room.file, "--fix"))))

    assert not any(value in told for value in (PHONE, "1-2345-67890-12-1", "ตัวอย่าง", "123-4-56789-0"))


def test_what_is_masked_clears_again(room, mask):
    lay(room, f"โทร. {PHONE} ของ {GIRL} ชั้น ป.๔")
    room.approve()
    assert isinstance(room.verdict(), Held)

    assert mask(room.file, "--fix")[0] == 0

    room.approve(at=AT)
    assert [str(finding) for finding in room.findings()] == []


def test_what_may_be_public_is_passed_over(room, mask, monkeypatch):
    monkeypatch.setenv("NEWSDESK_WAIVER_KEY", KEY)
    room.lay(
        overlaid(
            waived(body=f"โทร. {PHONE} หรือ {OTHER} หรือ pr@ayutthaya1.example {GIRL} ชั้น ป.๔ และด.ช.ทดสอบ ไม่มีจริง"),
            f"persons: [{{name: {GIRL}, role: pupil, basis: consent, consent: C-2570-0001}}]",
        )
    )

    mask(room.file, "--fix")

    body = room.file.read_text("utf-8").split("\n---\n")[1].strip()
    assert body == f"โทร. {PHONE} หรือ xxx-xxx-5432 หรือ pr@ayutthaya1.example {GIRL} ชั้น ป.๔ และด.ช. ท."


def test_without_the_key_what_was_waived_is_masked(room, mask, monkeypatch):
    monkeypatch.setenv("NEWSDESK_WAIVER_KEY", "")
    room.lay(waived())

    assert "xxx-xxx-5678" in mask(room.file)[1]


def test_any_text_may_be_masked(room, mask, tmp_path):
    file = tmp_path / "รายชื่อ.csv"
    file.write_text(f"ชื่อ,ชั้น,โทร\nด.ช.ทดสอบ,ไม่มีจริง,ป.4,{PHONE}\n", "utf-8")

    assert mask(file, "--fix")[0] == 0
    assert file.read_text("utf-8") == "ชื่อ,ชั้น,โทร\nด.ช. ท.,,ป.4,xxx-xxx-5678\n"
    assert scan(file.read_text("utf-8")) == []


def test_captions_follow_what_their_dossier_declares(room, mask):
    lay(room, "เนื้อหา", f"persons: [{{name: {GIRL}, role: pupil, basis: consent, consent: C-2570-0001}}]")
    file = room.write(f"{PLACE}/attachments/a.vtt", f"WEBVTT\n\n{GIRL} โทร. {PHONE}\n")

    mask(file, "--fix")

    assert file.read_text("utf-8") == f"WEBVTT\n\n{GIRL} โทร. xxx-xxx-5678\n"


def test_what_cannot_be_masked_here_is_left_to_a_person(room, mask, tmp_path):
    file = tmp_path / "a.md"
    file.write_text(f"---\n{PHONE}: ก\n---\n", "utf-8")

    code, out, _ = mask(file, "--fix", "--lang", "en")

    assert code == 1
    assert out.endswith(":2:1: PHONE: mask this by hand; it cannot be done here\n")


@pytest.mark.parametrize("data", [b"\xa1\xa2", b"x" * 1_000_001, None])
def test_what_is_no_text_is_exit_2_in_one_line(data, mask, tmp_path):
    file = tmp_path / "a.txt"
    if data is not None:
        file.write_bytes(data)

    code, out, err = mask(file, "--fix")

    assert (code, out, err.count("\n")) == (2, "", 1)


def test_a_dossier_that_cannot_be_read_is_left_alone(room, mask):
    lay(room, f"โทร. {PHONE}", "who: ")
    before = room.file.read_bytes()

    code, _, err = mask(room.file, "--fix")

    assert (code, room.file.read_bytes()) == (2, before)
    assert "newsdesk check" in err


def test_a_link_is_not_followed(room, mask, tmp_path):
    target = tmp_path / "a.txt"
    target.write_text(PHONE, "utf-8")
    (tmp_path / "b.txt").symlink_to(target)

    assert mask(tmp_path / "b.txt", "--fix")[0] == 2
    assert target.read_text("utf-8") == PHONE
