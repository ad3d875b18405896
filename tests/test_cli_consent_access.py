"""`newsdesk consent --access` and `--expiring`: what is held under a number, and what ends, school by school."""

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from newsdesk.cli import main
from newsdesk.report.access import Access
from newsdesk.settings import ZONE, moment
from newsdesk.site.build import build
from newsroom import AT, PLACE, SOUND, overlaid
from photo_maker import make_photo
from test_cli_consent import ENDED, ID, LEANING, NAME, NUMBER, SENT, TITLE, withdraw

FILE = f"content/{PLACE}/release.md"


@pytest.fixture
def leaning(room):
    """An approved release that names and shows a pupil under one consent, built and sent on."""
    room.write(f"{PLACE}/photos/a.jpg", make_photo("jpeg"))
    room.lay(overlaid(LEANING, f"body: วันนี้ {NAME} ได้รับรางวัล\nsummary: ข่าวของ {NAME}"))
    room.approve()
    room.write("office/distribution.yml", SENT)
    return room


@pytest.fixture
def consent(room, capsys):
    """Ask about consents; return the exit code, what was printed and what was complained of."""

    def run(*words, at=AT):
        capsys.readouterr()
        code = main(["--root", str(room.root), "consent", *map(str, words), "--at", at.isoformat()])
        return (code, *capsys.readouterr())

    return run


def test_everything_held_is_listed_with_its_place(leaning, consent):
    build(leaning.settings, at=AT)

    code, out, _ = consent(NUMBER, "--access", "--format", "json", "--received", "2026-11-20T10:00")

    told = json.loads(out)
    [held] = told["holdings"]
    lines = leaning.file.read_text("utf-8").splitlines()
    assert code == 0
    assert told["consent"]["id"] == NUMBER
    assert [lines[line - 1].split(":")[0] for line in held["named"]] == ["summary", "who", "persons", lines[-1]]
    assert held["photos"] == ["photos/a.jpg"]
    assert f"{PLACE}/index.html" in held["shown"]["own"]
    assert any(name.endswith(".jpg") for name in held["shown"]["own"])
    assert {"feeds/rss.xml", "feeds/atom.xml", "feeds/feed.json", "feeds/schools/s03/rss.xml"} <= set(
        held["shown"]["feeds"]
    )
    assert {"index.html", "archive/2569/11/index.html", "sitemap.xml"} <= set(held["shown"]["lists"])
    assert "schools/s04/index.html" not in held["shown"]["lists"]
    assert held["use"]["sent"]["facebook"] == "2026-11-18T15:18:00+07:00"
    assert {each["decision"] for each in held["decisions"]} == {"approve"}


def test_the_clock_gives_fifteen_days_to_acknowledge_and_thirty_to_answer(leaning, consent):
    out = consent(NUMBER, "--access", "--received", "2026-11-20T10:00")[1]

    assert "รับคำขอ ๒๐ พ.ย. ๒๕๖๙ ๑๐.๐๐ น. ตอบรับภายใน ๕ ธ.ค. ๒๕๖๙ ๑๐.๐๐ น. ให้ข้อมูลภายใน ๒๐ ธ.ค. ๒๕๖๙ ๑๐.๐๐ น." in out


@given(
    st.datetimes(
        min_value=moment("2020-01-01").replace(tzinfo=None), max_value=moment("2100-01-01").replace(tzinfo=None)
    )
)
def test_the_answer_is_never_due_before_the_acknowledgement(received):
    made = Access(None, received.replace(tzinfo=ZONE), AT, ())

    assert made.answer_by - made.acknowledge_by == made.acknowledge_by - made.received == timedelta(days=15)


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("form", ["text", "html", "json"])
def test_it_names_places_and_repeats_nothing_that_stands_there(form, lang, leaning, consent):
    out = consent(NUMBER, "--access", "--format", form, "--lang", lang)[1]

    assert f"{PLACE}" in out
    for secret in (NAME, TITLE, "นักเรียนถือใบประกาศ", "ลำดับ ก"):
        assert secret not in out


def test_a_page_lists_what_the_text_lists(leaning, consent):
    page = html.fromstring(consent(NUMBER, "--access", "--format", "html")[1]).text_content()

    for line in consent(NUMBER, "--access")[1].splitlines():
        for part in line.partition(": ")[2].split(", "):
            assert part in page


def test_without_a_built_site_it_tells_of_content_alone(leaning, consent):
    [held] = json.loads(consent(NUMBER, "--access", "--format", "json")[1])["holdings"]

    assert held["shown"] == {"own": [], "feeds": [], "lists": []}


def test_a_dossier_that_cannot_be_read_is_told_of(leaning, consent):
    leaning.lay(overlaid(LEANING, "who: "))

    assert "อ่านแฟ้มไม่ได้ ต้องเปิดดูเอง" in consent(NUMBER, "--access")[1]


def test_a_consent_that_nothing_uses_is_answered_with_its_entry(room, consent):
    out = consent("C-2569-0190", "--access", "--lang", "en")[1]

    assert "no dossier uses it" in out
    assert "expires: 2026-10-31" in out


def test_nothing_in_use_ends_soon(leaning, consent):
    assert consent("--expiring") == (0, "ไม่มีความยินยอมที่ใช้อยู่ซึ่งจะสิ้นสุดหรือสิ้นสุดแล้ว\n", "")


def test_what_ends_is_listed_by_school_and_each_school_gets_one_letter(leaning, consent, tmp_path):
    leaning.lay(
        overlaid(LEANING, "persons: [{name: เด็กชายสมมุติ ขยันยิ่ง, role: pupil, basis: consent, consent: C-2570-0003}]"),
        "releases/2569/another",
    )

    code, out, _ = consent("--expiring", 200, "--output", tmp_path / "letters", "--lang", "en")

    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == ["C-2570-0003", NUMBER]
    assert "S04 s04@school.example" in out
    letter = (tmp_path / "letters/S04.md").read_text("utf-8")
    assert sorted(path.name for path in (tmp_path / "letters").iterdir()) == ["S01.md", "S04.md"]
    assert "เรียน ครูผู้ประสานงานประชาสัมพันธ์ โรงเรียนบ้านคลองจำลอง (ส่งทาง s04@school.example)\n" in letter
    assert f"อ้างถึง ความยินยอมเลขที่ {NUMBER}\n" in letter
    assert f"- {NUMBER} จะสิ้นสุดเมื่อ ๑๖ พฤษภาคม ๒๕๗๐ เวลา ๐๐.๐๐ น.\n" in letter
    assert "C-2570-0003" not in letter
    assert not [secret for secret in (NAME, TITLE, "ลำดับ ก", "{") if secret in letter]


def test_an_ended_consent_is_listed_until_the_site_is_built_anew(leaning, consent):
    build(leaning.settings, at=AT)
    withdraw(leaning)

    code, out, _ = consent("--expiring", 0, at=ENDED)
    assert (code, out.split()[:2]) == (1, [NUMBER, "สิ้นสุดแล้ว"])

    build(leaning.settings, at=ENDED)
    assert consent("--expiring", 0, at=ENDED)[0] == 0


def test_what_came_from_no_school_is_listed_and_gets_no_letter(leaning, consent, tmp_path):
    leaning.lay(
        overlaid(SOUND, "persons: [{name: นายตัวอย่าง ไม่มีจริง, role: public, basis: consent, consent: C-2569-0190}]")
    )

    code, out, _ = consent("--expiring", "--output", tmp_path / "letters")

    assert (code, f"-  {ID}" in out) == (1, True)
    assert list((tmp_path / "letters").iterdir()) == []


@pytest.mark.parametrize("words", [(), (NUMBER, "--expiring"), ("--expiring", "soon")])
def test_either_a_number_or_expiring_is_wanted(words, consent):
    with pytest.raises(SystemExit) as stopped:
        consent(*words)

    assert stopped.value.code == 2
