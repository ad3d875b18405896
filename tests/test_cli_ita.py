"""`newsdesk ita`: what is asked stands in oit.yml, what shows it is public, and nothing else is named."""

import csv
import hashlib
import io
import zipfile

import pytest

from newsdesk.cli import main
from newsdesk.settings import moment
from newsroom import AT, PLACE, SOUND, overlaid

ID, CANARY = "PR-2569-0900", "คำลับของร่าง"


@pytest.fixture
def ita(room, capsys):
    """Return the exit code and all that is said."""

    def run(*words, at=AT, lang="en"):
        code = main(["--root", str(room.root), "ita", *words, "--lang", lang, "--at", at.isoformat()])
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def test_the_public_news_of_the_year_is_named_with_its_address(ita):
    code, told = ita("2570")

    assert code == 0
    assert "no number yet" in told
    assert "not checked against the manual" in told
    assert f"https://ayutthaya1.example/{PLACE}/" in told
    assert "OR-2569-0345" in told, "an order of October is of the next fiscal year"


def test_another_year_has_other_evidence_and_thai_digits_are_read(ita):
    code, told = ita("๒๕๖๗", lang="th")

    assert (code, "ยังไม่มีเรื่องของปีนี้" in told, "O5" in told) == (0, True, True)


@pytest.mark.parametrize("change", ["status: draft", "embargo: 2026-12-01 06:00", "expires: 2026-11-20"])
def test_what_is_not_public_is_no_evidence(room, ita, change, tmp_path):
    room.lay(overlaid(SOUND, f"title: {CANARY}\n{change}"))
    room.approve(f"{PLACE}/release.md")

    assert ita("2570", "--output", str(tmp_path / "out"))[0] == 0

    for path in (tmp_path / "out").iterdir():
        data = path.read_bytes()
        parts = [data]
        if path.suffix == ".zip":
            packed = zipfile.ZipFile(io.BytesIO(data))
            parts += [packed.read(name) for name in packed.namelist()]
        assert not any(CANARY.encode() in part or ID.encode() in part for part in parts), path.name


def test_what_was_withdrawn_is_no_evidence(room, ita):
    room.decide("withdraw", at=moment("2026-11-21T09:00"), reason="error", note="ถอนเพื่อแก้")

    assert ID not in ita("2570")[1]


def test_the_papers_are_the_same_each_time_and_their_sums_agree(ita, tmp_path):
    for name in ("one", "two"):
        assert ita("2570", "--output", str(tmp_path / name))[0] == 0

    one, two = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("one", "two"))
    assert one == two
    assert set(one) == {"index.html", "evidence.csv", "ita-2570.zip"}
    packed = zipfile.ZipFile(io.BytesIO(one["ita-2570.zip"]))
    sums = dict(reversed(line.split("  ")) for line in packed.read("SHA256SUMS").decode().splitlines())
    assert {name: hashlib.sha256(packed.read(name)).hexdigest() for name in sums} == sums
    rows = list(csv.DictReader(io.StringIO(one["evidence.csv"].decode("utf-8-sig"))))
    assert [row["item"] for row in rows] == ["OR-2569-0345", ID]
    assert f'<a href="https://ayutthaya1.example/{PLACE}/">'.encode() in one["index.html"]


def test_no_title_is_a_formula_in_the_spreadsheet_or_a_tag_on_the_page(room, ita, tmp_path):
    room.lay(overlaid(SOUND, 'title: "=1+2 <b>ตัวหนา</b>"'))
    room.approve(f"{PLACE}/release.md")

    ita("2570", "--output", str(tmp_path / "out"))

    assert ",=1" not in (tmp_path / "out/evidence.csv").read_text("utf-8-sig")
    assert "<b>" not in (tmp_path / "out/index.html").read_text("utf-8")


@pytest.mark.parametrize("year", ["2580", "x", "../2570", "2570-Q1"])
def test_a_year_of_which_nothing_is_asked_is_told_in_one_line(ita, year):
    code, told = ita(year)

    assert (code, told.count("\n"), "oit.yml" in told) == (2, 1, True)


def test_a_register_with_a_slip_or_none_at_all_is_told(room, ita):
    room.write("office/oit.yml", "- { fiscal_year: 2570, item: null, title: ก, needs: ข, verified: false, more: 1 }\n")
    assert "office/oit.yml:1" in ita("2570")[1]

    (room.root / "content/office/oit.yml").unlink()
    assert "oit.yml" in ita("2570")[1]


def test_papers_are_never_written_into_the_newsroom_or_over_others(room, ita, tmp_path):
    for place in (room.root / "output/ita", room.root / "ita"):
        assert ita("2570", "--output", str(place))[0] == 2
        assert not place.exists()
    ita("2570", "--output", str(tmp_path / "out"))
    assert ita("2570", "--output", str(tmp_path / "out"))[0] == 2
