"""What each medium makes of a release: good Thai within the medium's limits, the same bytes each time, or a clear word."""

import email
import email.policy
import re
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk import desk
from newsdesk.papers import line, plain, radio, sms
from newsdesk.papers.media import MEDIA
from newsdesk.papers.syllables import seconds
from newsdesk.site import papers
from newsroom import AT, PLACE, REPOSITORY, SOUND, Newsroom, overlaid

GOLDEN = REPOSITORY / "tests/golden/pack"
PRINTED = {"card", "newsletter", "sheet", "letter"}
SAMPLES = ("PR-2569-0345", "RD-2569-0021")
LONG = {
    "headline": "title: " + "ตาดีมีนา" * 37,
    "body": "body: " + "นักเรียนและครูร่วมกิจกรรมอ่านหนังสือทุกวัน " * 600,
    "emoji": "title: ยินดีกับนักเรียน 🎉🎉\nsummary: ข่าวดี 👩‍🏫",
    "thai-digits": "title: รับสมัคร ๒ อัตรา\nsummary: วันที่ ๓๐ พ.ย. ๒๕๖๙ เวลา ๐๘.๓๐ น.",
    "redacted": "title: 'ชื่อ {{redact: MINOR_NAME}}'\nsummary: 'โทร {{redact: PHONE}}'\nbody: เลข {{redact: NATIONAL_ID}}",
    "lines": "title: \"ก\\nข\"\nsummary: 'ค'",
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The matter of every cleared release of the sample."""
    root = tmp_path_factory.mktemp("sample") / "office"
    shutil.copytree(REPOSITORY / "content", root / "content")
    shutil.copy(REPOSITORY / "pelicanconf.py", root)
    room = Newsroom(root)
    survey = desk.survey(room.settings, AT)
    return {item.release.id: papers.matter(item, survey, room.settings) for item in survey.cleared}


@pytest.fixture
def matter(room):
    """Return the matter of the sound release with front-matter lines changed."""

    def make(overlay=""):
        room.lay(overlaid(SOUND, overlay) if overlay else SOUND)
        room.approve(f"{PLACE}/release.md")
        survey = room.survey()
        item = papers.cleared(survey, "PR-2569-0900")
        assert item, [str(finding) for finding in survey.objections]
        return papers.matter(item, survey, room.settings)

    return make


def made(matter):
    """Return the pieces that are text; the printed ones have tests of their own."""
    told = (medium for medium in MEDIA if medium.name not in PRINTED)
    return {piece.name: piece.body for medium in told for piece in medium.pieces(matter)}


@pytest.mark.parametrize("key", SAMPLES)
def test_the_pieces_look_as_they_were_last_read_by_a_person(sample, key, request):
    folder = GOLDEN / key
    pieces = {name: body.replace(b"\r\n", b"\n") for name, body in made(sample[key]).items()}  # as git keeps a text
    if request.config.getoption("--golden"):
        folder.mkdir(parents=True, exist_ok=True)
        for name, body in pieces.items():
            (folder / name).write_bytes(body)

    assert pieces == {path.name: path.read_bytes() for path in folder.iterdir()}


def test_every_release_has_a_message_a_spot_and_an_announcement_without_a_mark_of_the_web(sample):
    for matter in sample.values():
        for name, body in made(matter).items():
            if name != "mail.eml":
                assert not re.search(r"\n{3}|\{\{|</|&amp;|\u00a0|\x00", body.decode()), (
                    matter.cleared.release.id,
                    name,
                )


@pytest.mark.parametrize("overlay", LONG.values(), ids=LONG)
def test_a_hard_release_stays_within_every_limit(matter, overlay):
    pieces = {name: body.decode() for name, body in made(matter(overlay)).items()}

    assert line.units(pieces["line.txt"]) <= line.LONGEST
    assert sms.segments(pieces["sms.txt"].rstrip("\n")) <= sms.MOST
    assert pieces["sms.txt"].count("\n") == 1
    assert "https://ayutthaya1.example/" in pieces["line.txt"]


def test_a_redaction_is_read_as_one_everywhere(matter):
    pieces = made(matter(LONG["redacted"]))

    assert all(b"{{" not in body for body in pieces.values())
    assert "ข้อความปกปิดตามกฎหมาย" in pieces["tower.txt"].decode()
    assert "[ปกปิดตามกฎหมาย]" in pieces["line.txt"].decode()


def test_a_spot_that_cannot_fit_says_so(matter):
    spot = made(matter(LONG["headline"]))["spot.txt"].decode()

    assert "ยาวเกินไป ให้ตัดบท" in spot


def test_a_spot_of_the_sample_fits_where_one_can(sample):
    assert {key for key, matter in sample.items() if seconds(radio.spot(matter)) > radio.SPOT * 1.1} == set()


def test_a_letter_is_read_back_whole_and_names_nobody(sample):
    matter = sample["PR-2569-0345"]
    letter = email.message_from_bytes(made(matter)["mail.eml"], policy=email.policy.default)
    words, html = (letter.get_body(preferencelist=(sort,)).get_content() for sort in ("plain", "html"))

    assert letter["Subject"] == matter.cleared.release.fields.title
    assert letter["To"] is None
    assert letter["Date"].datetime == matter.cleared.decision.at
    assert matter.url in words
    assert f'<a href="{matter.url}"' in html


@given(st.text(alphabet="กา่ำเ้ 😀a", max_size=60), st.integers(min_value=1, max_value=40))
def test_a_shortened_text_fits_and_breaks_no_letter(text, longest):
    short = line.shortened(text, longest)

    assert line.units(short) <= longest
    assert short == text or text.startswith(short[:-1].rstrip())
    assert text[len(short) - 1 :][:1] not in tuple("า่ำ้") or " " in text or short == text or longest < 4


@pytest.mark.parametrize(
    ("html", "parts"),
    [
        ("<h2>ก</h2>\n<p>ข <strong>ค</strong></p>", [("heading", "ก"), ("text", "ข ค")]),
        ("<ul>\n<li>ก</li>\n<li><p>ข</p></li>\n</ul>", [("item", "ก"), ("item", "ข")]),
        (
            "<table><tr><th>ก</th><th>ข</th></tr><tr><td></td><td>ค</td></tr></table>",
            [("row", "ก | ข"), ("row", " | ค")],
        ),
        ("<p>a &amp; b<br>ค\u00a0ง</p><hr>", [("text", "a & b ค ง")]),
        ("", []),
    ],
)
def test_a_set_text_is_read_as_paragraphs(html, parts):
    assert list(plain.paragraphs(html)) == parts
