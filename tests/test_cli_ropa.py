"""`newsdesk ropa`: a row for each dossier that holds personal data, counted and not named, the same every time."""

import csv
import io
import json

import pytest
from lxml import html

from newsdesk.cli import main
from newsroom import AT, PLACE, SOUND, overlaid
from photo_maker import make_photo

ID, NAME, ALT = "PR-2569-0900", "เด็กหญิงตัวอย่าง ตั้งใจเรียน", "นักเรียนถือใบประกาศหน้าเสาธง"
PERSON = f"{{name: {NAME}, role: pupil, basis: consent, consent: C-2570-0001}}"
HEAD = "{name: ผู้อำนวยการโรงเรียน, role: official, basis: public-task}"
PHOTO = (
    f"{{file: photos/a.jpg, alt: {ALT}, people: identifiable, basis: consent, consents: [C-2570-0001, C-2569-0188]}}"
)
LEANING = overlaid(SOUND, f"persons: [{PERSON}, {HEAD}]\nphotos: [{PHOTO}]")
FORMATS = ("text", "csv", "html", "json")


@pytest.fixture
def leaning(room):
    """A release that names a pupil and a head, and shows two people."""
    room.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg"))
    room.lay(LEANING)
    return room


@pytest.fixture
def ropa(room, capsys):
    """Ask for the record; return the exit code, what was printed and what was complained of."""

    def run(*words):
        code = main(["--root", str(room.root), "ropa", "--at", AT.isoformat(), *map(str, words)])
        return (code, *capsys.readouterr())

    return run


def rows(out):
    return list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))


def test_a_dossier_without_personal_data_has_no_row(ropa):
    code, out, _ = ropa("--format", "json")

    assert (code, json.loads(out)["activities"]) == (0, [])


def test_a_row_says_whose_data_on_what_ground_for_whom_and_until_when(leaning, ropa):
    [row] = json.loads(ropa("--format", "json")[1])["activities"]

    assert row == {
        "item": ID,
        "path": f"content/{PLACE}/release.md",
        "kind": "activity",
        "state": "held",
        "subjects": {"pupil": 1, "official": 1},
        "faces": 1,
        "data": ["name", "photo"],
        "bases": ["consent", "public-task"],
        "consents": ["C-2570-0001", "C-2569-0188"],
        "withdrawn": ["C-2569-0188"],
        "channels": ["web", "rss"],
        "keeping": "consent",
        "end": "2026-11-20T15:05:00+07:00",
        "post": "นักประชาสัมพันธ์",
    }


@pytest.mark.parametrize(
    ("overlay", "kept"),
    [
        ("expires: 2026-11-19", "2026-11-20 00:00 (expires)"),
        ("expires: 2026-12-31", "2026-11-20 15:05 (consent ends)"),
        (f"persons: [{HEAD}]\n-photos", "the office's schedule"),
    ],
)
def test_it_is_kept_until_the_first_end_or_by_the_schedule(overlay, kept, leaning, ropa):
    leaning.lay(overlaid(LEANING, overlay))

    [row] = rows(ropa("--format", "csv", "--lang", "en")[1])

    assert row["kept until"] == kept


def test_totals_count_each_consent_once(leaning, ropa):
    leaning.write("releases/2569/another/photos/a.jpg", make_photo("jpeg"))
    leaning.lay(overlaid(LEANING, "id: PR-2569-0901\nnumber: 901/2569"), "releases/2569/another")

    totals = json.loads(ropa("--format", "json")[1])["totals"]

    assert totals == {
        "activities": 2,
        "subjects": {"pupil": 2, "official": 2},
        "faces": 2,
        "consents": 2,
        "withdrawn": 1,
    }
    assert "รวม: ๒ เรื่อง ระบุชื่อ ๔ ราย ภาพที่ระบุตัวได้ ๒ ภาพ ความยินยอม ๒ ฉบับ ถอนแล้ว ๑ ฉบับ\n" in ropa()[1]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("lang", ["th", "en"])
def test_no_form_of_it_names_anybody_and_each_is_the_same_twice(form, lang, leaning, ropa):
    first = ropa("--format", form, "--lang", lang)

    assert first == ropa("--format", form, "--lang", lang)
    for secret in (NAME, "ตัวอย่าง ตั้งใจเรียน", ALT, "ผู้อำนวยการโรงเรียน", "ส04", "แฟ้ม ป.4", "ครูผู้ประสานงานข่าว"):
        assert secret not in first[1]
    assert ID in first[1]


def test_every_row_of_the_page_and_of_the_spreadsheet_is_as_wide_as_its_head(leaning, ropa):
    page = html.fromstring(ropa("--format", "html")[1])
    [sheet] = rows(ropa("--format", "csv")[1])

    heads = [head.text for head in page.findall(".//th")]
    assert [cell.get("data-head") for cell in page.findall(".//td")] == heads
    assert list(sheet)[:-1] == heads
    assert None not in (*sheet, *sheet.values())


def test_a_dossier_that_cannot_be_read_may_be_missing_and_is_told(leaning, ropa):
    leaning.lay(overlaid(LEANING, "who: "))

    code, out, _ = ropa()

    assert code == 1
    assert f"แฟ้มที่อ่านไม่ได้ จึงอาจขาดในบันทึกนี้: content/{PLACE}/release.md\n" in out


def test_it_is_written_to_a_new_file_that_only_its_owner_reads(leaning, ropa, tmp_path):
    file = tmp_path / "dpo/ropa.csv"

    assert ropa("--format", "csv", "--output", file)[:2] == (0, "")
    assert file.read_bytes().decode() == ropa("--format", "csv")[1]
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)

    assert ropa("--output", file)[0] == 2


@pytest.mark.parametrize(
    "place", ["ropa.txt", "content/ropa.txt", "output/ropa.txt", ".newsdesk/x/ropa.txt", "../office/a"]
)
def test_it_is_never_written_into_the_newsroom(place, leaning, ropa):
    ropa()
    before = leaning.bytes_of(".")  # whose photographs were looked at for faces

    code, out, err = ropa("--output", leaning.root / place)

    assert (code, out, err.count("\n")) == (2, "", 1)
    assert leaning.bytes_of(".") == before
