"""`newsdesk ingest`: what schools send becomes drafts, once, clean, and never public by itself."""

import base64
import contextlib
import email.message

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from newsdesk.cli import main
from newsdesk.cli.ingest import _body
from newsdesk.gate import NotDue
from newsdesk.intake.feed_file import entries
from newsdesk.intake.mail_file import letters
from newsdesk.intake.received import MOST, Unreadable, received
from newsdesk.settings import Settings
from newsdesk.site.markup import Typesetter
from newsroom import AT
from photo_maker import make_photo

RSS = """<?xml version="1.0" encoding="{}"?>
<rss version="2.0"><channel><title>โรงเรียน</title>
<item><guid>1</guid><title>ข่าวที่หนึ่ง</title><description>&lt;p&gt;ครูและนักเรียน&lt;/p&gt;&lt;script&gt;ร้าย&lt;/script&gt;</description></item>
<item><guid>2</guid><title>ข่าวที่สอง</title><description>ก</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><title>ข่าว</title>
<content type="html">&lt;p&gt;ข&lt;/p&gt;</content></entry></feed>"""


def letter(body="ครูและนักเรียน\n\nร่วมกิจกรรม", charset="utf-8", subject="ข่าวโรงเรียน", attached=()):
    made = email.message.EmailMessage()
    made["Subject"], made["Message-ID"] = subject, "<1@s03.example>"
    made.set_content(body, charset="utf-8")
    for name, data in attached:
        made.add_attachment(data, maintype="image", subtype="jpeg", filename=name)
    data = made.as_bytes()
    if charset != "utf-8":
        head = f"Subject: =?{charset}?B?".encode() + base64.b64encode(subject.encode("cp874"))
        data = (
            head
            + f'?=\nMessage-ID: <1@a>\nContent-Type: text/plain; charset="{charset}"\n\n'.encode()
            + body.encode("cp874")
        )
    return data


@pytest.fixture
def ingest(room, tmp_path, capsys):
    """Take files in; return the exit code, the drafts and the complaints."""

    def run(**files):
        paths = []
        for name, data in files.items():
            path = tmp_path / name.replace("_", ".")
            path.write_bytes(data)
            paths.append(str(path))
        code = main(["--root", str(room.root), "ingest", "S03", *paths, "--at", AT.isoformat()])
        out, err = capsys.readouterr()
        return code, [room.root / row for row in out.splitlines()], err

    return run


def test_each_entry_of_a_feed_is_a_draft_that_nobody_sees(room, ingest):
    code, drafts, _ = ingest(feed_xml=RSS.format("utf-8").encode())
    text = drafts[0].read_text("utf-8")

    assert (code, len(drafts)) == (0, 2)
    assert 'title: "ข่าวที่หนึ่ง"' in text
    assert "schools: [S03]" in text
    assert text.endswith("---\n\nครูและนักเรียน\n")
    assert {type(verdict) for verdict in room.survey().verdicts if "s03-" in getattr(verdict, "path", "")} == {NotDue}


def test_what_was_taken_in_before_is_passed_over(ingest):
    ingest(feed_xml=RSS.format("utf-8").encode())

    assert ingest(feed_xml=RSS.format("utf-8").encode()) == (0, [], "")


@pytest.mark.parametrize("charset", ["windows-874", "tis-620", "cp874"])
def test_thai_of_old_encodings_is_read(charset):
    [first, _] = entries(RSS.format(charset).encode("cp874"), "S03")
    [mail] = letters(letter(charset=charset), "S03")

    assert (first.title, mail.title) == ("ข่าวที่หนึ่ง", "ข่าวโรงเรียน")
    assert "ครูและนักเรียน" in first.html
    assert "ครูและนักเรียน" in mail.html


def test_atom_is_read_too():
    [entry] = entries(ATOM.encode(), "S03")

    assert (entry.title, entry.html) == ("ข่าว", "<p>ข</p>")


def test_an_enclosed_file_loses_its_name_and_waits_outside_content(room, ingest):
    photo = make_photo("jpeg")
    _, [draft], _ = ingest(a_eml=letter(attached=[("../../เด็กหญิงก.jpg", photo), ("a.exe", b"MZ")]))
    [file] = (Settings(room.root).work / "received" / draft.parent.name).iterdir()

    assert file.read_bytes() == photo
    assert file.stem.isalnum()
    assert list(draft.parent.iterdir()) == [draft]


def test_a_box_of_mail_is_read_letter_by_letter():
    box = b"From a@a.example Mon\n" + letter(subject="ก") + b"\nFrom b@b.example Mon\n" + letter(subject="ข")

    assert [each.title for each in letters(box, "S03")] == ["ก", "ข"]


@pytest.mark.parametrize("data", [b"x", b"<rss>", b'<!DOCTYPE a [<!ENTITY b "c">]><rss/>', b"\xff\xfe\x00"])
def test_what_is_no_feed_is_said_to_be_none(ingest, data):
    code, drafts, err = ingest(feed_xml=data)

    assert (code, drafts) == (1, [])
    assert err.startswith("feed.xml: ")


def test_parts_within_parts_without_end_are_refused():
    nested = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (depth, depth) for depth in range(2000)
    )

    with pytest.raises(Unreadable):
        letters(nested, "S03")


def test_no_more_is_taken_than_is_bounded():
    many = "<rss><channel>" + "<item><title>ก</title></item>" * (MOST + 5) + "</channel></rss>"

    assert len(entries(many.encode(), "S03")) == MOST


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    letters(data, "S03")
    with contextlib.suppress(Unreadable):
        entries(data, "S03")


@given(st.text(alphabet="กข#*_[]()<>!`\\-+1.|~:={} ", min_size=1, max_size=40))
def test_the_words_of_a_letter_mean_no_more_in_a_draft(words):
    taken = received("S03", "1", "ก", f"<p>{_escaped(words)}</p>")
    shown = Typesetter().html("\n\n".join(_body(taken)))
    plain = html.fromstring(f"<div>{shown}</div>").text_content()

    assert " ".join(plain.split()) == " ".join(words.split())


def _escaped(words):
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
