"""`newsdesk consent`: the receipt of one consent and the letters it asks for; no person, title or picture in any."""

import pytest

from newsdesk.cli import main
from newsdesk.editorial import approval
from newsdesk.settings import moment
from newsdesk.site.build import build
from newsroom import AT, PLACE, SOUND, overlaid
from photo_maker import make_photo

ID, NUMBER = "PR-2569-0900", "C-2570-0001"
ENDED = moment("2026-11-25T09:00")
NAME, ALT, TITLE = "เด็กหญิงตัวอย่าง ตั้งใจเรียน", "นักเรียนถือใบประกาศหน้าเสาธง", "จัดประชุมครูผู้ประสานงานข่าว"
PERSON = f"persons: [{{name: {NAME}, role: pupil, basis: consent, consent: {NUMBER}}}]"
PHOTO = f"photos: [{{file: photos/a.jpg, alt: {ALT}, credit: ก, people: identifiable, basis: consent, consents: [{NUMBER}]}}]"
LEANING = overlaid(SOUND, f"{PERSON}\n{PHOTO}\nchannels: [web, rss, facebook, line, radio]\nwho: {NAME}")
SENT = """- { item: PR-2569-0900, approved_at: 2026-11-18 15:10, by: เจ้าหน้าที่,
    sent: { web: 2026-11-18 15:14, facebook: 2026-11-18 15:20, noticeboard: 2026-11-19 08:30 }, network_ack: [S03, P01] }
- { item: PR-2569-0900, approved_at: 2026-11-18 15:10, by: เจ้าหน้าที่, sent: { facebook: 2026-11-18 15:18 }, network_ack: [S03, S04] }
"""
RECEIVERS = ["P01", "S03", "S04", "facebook", "line", "noticeboard", "radio"]


def withdraw(room, number=NUMBER, at="2026-11-24T16:00:00+07:00"):
    """Write into the register that a consent is withdrawn."""
    book = room.root / "content/office/consents.yml"
    lines = book.read_text("utf-8").splitlines(keepends=True)
    lines = [line.replace("withdrawn_at: null", f"withdrawn_at: {at}") if number in line else line for line in lines]
    book.write_text("".join(lines), "utf-8")


@pytest.fixture
def leaning(room):
    """An approved release that names and shows a pupil under one consent, and was sent on."""
    room.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg"))
    room.lay(LEANING)
    room.approve()
    room.write("office/distribution.yml", SENT)
    return room


@pytest.fixture
def consent(room, capsys):
    """Ask about a consent; return the exit code, what was printed and what was complained of."""

    def run(number=NUMBER, *words, at=ENDED):
        code = main(["--root", str(room.root), "consent", number, "--at", at.isoformat(), *map(str, words)])
        return (code, *capsys.readouterr())

    return run


def written(folder):
    return {path.name: path.read_text("utf-8") for path in sorted(folder.iterdir())}


def test_a_consent_that_stands_says_where_it_is_used(leaning, consent):
    code, out, err = consent(at=AT)

    assert (code, err) == (0, "")
    assert "ยังมีผลถึง ๑๖ พ.ค. ๒๕๗๐ ๐๐.๐๐ น." in out
    assert f"- {ID}  {PLACE}/\n" in out
    assert ", ชื่อ ๑ แห่ง, ภาพ ๑ ภาพ\n  ยังเผยแพร่อยู่\n" in out


def test_a_withdrawn_consent_says_what_was_removed_and_what_others_still_hold(leaning, consent):
    withdraw(leaning)

    code, out, _ = consent()

    assert code == 0
    assert "ถอนเมื่อ ๒๔ พ.ย. ๒๕๖๙ ๑๖.๐๐ น." in out
    assert "นำออกจากการเผยแพร่ตั้งแต่ ๒๔ พ.ย. ๒๕๖๙ ๑๖.๐๐ น.: หน้าเว็บ ภาพ และรายการในฟีด" in out
    assert (
        "สำนักงานเรียกคืนเองไม่ได้: เพจเฟซบุ๊ก (๑๘ พ.ย. ๒๕๖๙ ๑๕.๑๘ น.), กลุ่มไลน์เครือข่าย, วิทยุ, "
        "ป้ายประชาสัมพันธ์ (๑๙ พ.ย. ๒๕๖๙ ๐๘.๓๐ น.), เครื่องมือค้นหา\n" in out
    )
    assert "เครือข่ายที่ตอบรับเรื่อง: S03, P01, S04\n" in out


def test_a_lapsed_consent_ends_at_the_midnight_after_its_last_day(leaning, consent):
    assert "lapsed at 2027-05-16 00:00" in consent(NUMBER, "--lang", "en", at=moment("2027-05-16"))[1]
    assert "stands until 2027-05-16 00:00" in consent(NUMBER, "--lang", "en", at=moment("2027-05-15T23:59"))[1]


def test_a_letter_goes_to_each_keeper_and_each_of_the_network(leaning, consent, tmp_path):
    withdraw(leaning)

    assert consent(NUMBER, "--letters", tmp_path / "letters")[0] == 0

    letters = written(tmp_path / "letters")
    assert sorted(letters) == [f"{NUMBER}-{receiver}.md" for receiver in RECEIVERS]
    assert "เรียน ครูผู้ประสานงานประชาสัมพันธ์ โรงเรียนวัดสายธารสมมุติ\n" in letters[f"{NUMBER}-S03.md"]
    assert "เรียน หัวหน้าฝ่ายรายการ สถานีวิทยุชุมชนตัวอย่าง\n" in letters[f"{NUMBER}-P01.md"]
    facebook = letters[f"{NUMBER}-facebook.md"]
    assert "เรียน ผู้ดูแลเพจเฟซบุ๊ก\n" in facebook
    assert f"- {ID} https://ayutthaya1.example/{PLACE}/ ส่งเมื่อ ๑๘ พฤศจิกายน ๒๕๖๙ เวลา ๑๕.๑๘ น.\n" in facebook
    assert "สิ้นสุดแล้วเมื่อ ๒๔ พฤศจิกายน ๒๕๖๙ เวลา ๑๖.๐๐ น. สำนักงานได้นำเรื่องออก" in facebook
    assert all("{" not in letter for letter in letters.values())


@pytest.mark.parametrize("lang", ["th", "en"])
def test_nothing_tells_who_it_is_or_what_is_seen(lang, leaning, consent, tmp_path):
    withdraw(leaning)

    out = consent(NUMBER, "--letters", tmp_path / "letters", "--lang", lang)[1]

    told = out + "".join(written(tmp_path / "letters").values())
    for secret in (NAME, "ตัวอย่าง ตั้งใจเรียน", ALT, TITLE, "ส04", "ลำดับ ก", "แฟ้ม ป.4", "ผู้ใช้อำนาจปกครอง", "a.jpg"):
        assert secret not in told


def test_the_same_moment_gives_the_same_bytes(leaning, consent, tmp_path):
    withdraw(leaning)

    assert consent(NUMBER, "--letters", tmp_path / "a") == consent(NUMBER, "--letters", tmp_path / "b")
    assert written(tmp_path / "a") == written(tmp_path / "b")


def test_until_the_site_is_built_anew_it_is_told_that_it_still_shows_the_item(leaning, consent, tmp_path):
    build(leaning.settings, at=AT)
    withdraw(leaning)

    code, out, _ = consent(NUMBER, "--letters", tmp_path / "before")
    assert (code, "ยังอยู่ใน output/" in out) == (1, True)
    assert "สำนักงานกำลังนำเรื่องออก" in (tmp_path / f"before/{NUMBER}-line.md").read_text("utf-8")

    build(leaning.settings, at=ENDED)
    code, out, _ = consent()
    assert (code, "output/" in out) == (0, False)


def test_what_was_never_public_is_asked_of_nobody(leaning, consent, tmp_path):
    approval.book(leaning.settings, ID).unlink()
    leaning.write("office/distribution.yml", "[]")
    leaning.lay(overlaid(LEANING, "status: submitted"))
    withdraw(leaning)

    code, out, _ = consent(NUMBER, "--letters", tmp_path / "letters")

    assert (code, "ไม่ได้เผยแพร่อยู่" in out, "เรียกคืนเองไม่ได้" in out) == (0, True, False)
    assert written(tmp_path / "letters") == {}


def test_a_draft_that_once_was_public_is_still_asked_back(leaning, consent, tmp_path):
    leaning.lay(overlaid(LEANING, "status: draft"))
    withdraw(leaning)

    consent(NUMBER, "--letters", tmp_path / "letters")

    assert len(written(tmp_path / "letters")) == len(RECEIVERS)


def test_a_held_item_may_still_be_shown(leaning, consent):
    leaning.lay(overlaid(LEANING, "date: 2026-11-24 18:00"))
    leaning.approve(at=ENDED)
    withdraw(leaning)

    code, out, _ = consent()

    assert (code, f"newsdesk remove {ID}" in out) == (1, True)


@pytest.mark.parametrize("data", [overlaid(LEANING, "who: ").encode(), b"\xff\xfe" + LEANING.encode("utf-16-le")])
def test_a_dossier_that_cannot_be_read_may_lean_on_it(data, leaning, consent):
    leaning.lay(data)
    withdraw(leaning)

    code, out, _ = consent()

    assert (code, "อ่านแฟ้มนี้ไม่ได้" in out) == (1, True)
    assert NAME not in out


def test_two_dossiers_of_one_id_are_both_told(leaning, consent):
    leaning.write("releases/2569/another/photos/a.jpg", make_photo("jpeg"))
    leaning.lay(LEANING, "releases/2569/another")
    withdraw(leaning)

    assert consent()[1].count(f"- {ID}  releases/2569/") == 2


def test_a_consent_that_nothing_uses_says_so(room, consent):
    assert "no dossier uses this consent" in consent("C-2569-0188", "--lang", "en")[1]


@pytest.mark.parametrize("number", ["C-2569-9999", "c-2570-0001", "../C-2570-0001", ""])
def test_a_number_that_no_consent_has_is_exit_2(number, leaning, consent, tmp_path):
    code, out, err = consent(number, "--letters", tmp_path / "letters")

    assert (code, out, err.count("\n")) == (2, "", 1)
    assert not (tmp_path / "letters").exists()


def test_no_letter_is_written_while_the_consent_stands(leaning, consent, tmp_path):
    code, out, err = consent(NUMBER, "--letters", tmp_path / "letters", at=AT)

    assert (code, out) == (2, "")
    assert "the consent stands" in err
    assert not (tmp_path / "letters").exists()


def test_a_letter_is_never_written_over_another(leaning, consent, tmp_path):
    withdraw(leaning)
    (tmp_path / f"{NUMBER}-radio.md").symlink_to(tmp_path / "elsewhere")

    assert consent(NUMBER, "--letters", tmp_path)[:2] == (2, "")
    assert [path.name for path in tmp_path.glob("*.md")] == [f"{NUMBER}-radio.md"]
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(
    "folder", ["content", "content/office/letters", "output", "theme/static", "output/../content/x"]
)
def test_a_letter_is_never_written_where_it_may_become_public(folder, leaning, consent):
    withdraw(leaning)
    before = leaning.bytes_of(".")

    assert consent(NUMBER, "--letters", leaning.root / folder)[:2] == (2, "")
    assert leaning.bytes_of(".") == before


def test_a_folder_that_is_a_file_is_exit_2(leaning, consent, tmp_path):
    withdraw(leaning)
    (tmp_path / "file").touch()

    assert consent(NUMBER, "--letters", tmp_path / "file")[:2] == (2, "")


@pytest.mark.parametrize(
    ("book", "told"),
    [
        ("- { item: PR-2569-0900, sent: {}, by: ก }", "REL104"),
        ("- { item: ../x, approved_at: 2026-11-18, sent: {}, by: ก }", "REL105"),
        ("- { item: PR-2569-0900, approved_at: 2026-11-18, sent: { web: soon }, by: ก }", "REL105"),
        ("- { item: PR-2569-0900, approved_at: 2026-11-18, sent: {}, by: ก, phone: ก }", "REL103"),
        ("- [", "REL101"),
        (b"\xff", "UTF-8"),
        (None, "UTF-8"),
    ],
)
def test_an_unreadable_register_is_exit_2(book, told, leaning, consent):
    if book is None:
        (leaning.root / "content/office/distribution.yml").unlink()
    else:
        leaning.write("office/distribution.yml", book)

    code, out, err = consent()

    assert (code, out) == (2, "")
    assert "content/office/distribution.yml" in err
    assert told in err


@pytest.mark.parametrize("receiver", ["S99", "../../S03", "คนหนึ่ง"])
def test_a_receiver_that_no_register_has_gets_no_letter_and_stops_the_others(receiver, leaning, consent, tmp_path):
    leaning.write("office/distribution.yml", SENT.replace("S04", receiver))
    withdraw(leaning)

    code, out, err = consent(NUMBER, "--letters", tmp_path / "letters")

    assert (code, out) == (2, "")
    assert "no register has this receiver" in err
    assert not (tmp_path / "letters").exists()
