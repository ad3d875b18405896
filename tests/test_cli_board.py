"""`newsdesk board`: the staff's day on one private page, the same every time, and nothing of it in output/."""

import http.client
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html

from browsing import CHROMIUM, TEXTS
from newsdesk.audit import sweep
from newsdesk.cli import board, main
from newsdesk.editorial import approval
from newsdesk.report import board_page
from newsdesk.settings import CannotRun, moment
from newsdesk.site.build import build
from newsroom import AT, REPOSITORY, SOUND, overlaid

CANARY = "คานารีบนโต๊ะ"
ID = "PR-2569-0900"
BUSY = moment("2026-11-20T16:45")
JAR = Path(sys.prefix) / "share/validators/node_modules/vnu-jar/build/dist/vnu.jar"
SECTIONS = ("waits", "sent", "questions", "coming", "consents", "network", "week", "plan")
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture
def tell(capsys):
    """Ask an office for its board; return the exit code, what was printed and what was complained of."""

    def run(root, *words, at=AT):
        code = main(["--root", str(root), "board", "--at", at.isoformat(), *map(str, words)])
        return (code, *capsys.readouterr())

    return run


@pytest.fixture
def ask(room, tell):
    """Ask a sound office of one's own, or the sample."""
    return lambda *words, at=AT, root=room.root: tell(root, *words, at=at)


@pytest.fixture
def shown(ask):
    """Return the board as a page, by the words of each section."""

    def run(*words, at=AT, root=None):
        page = html.document_fromstring(ask(*words, at=at, **({"root": root} if root else {}))[1])
        named = {each.get("aria-labelledby"): " ".join(each.text_content().split()) for each in page.iter("section")}
        return page, named

    return run


def change(room, name, old, new):
    file = room.root / "content/office" / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_the_sample_has_every_section_and_the_same_bytes_twice(ask, shown):
    page, named = shown(root=REPOSITORY)

    assert tuple(named) == SECTIONS
    assert {f"#{name}" for name in SECTIONS} >= {link.get("href") for link in page.iter("a")}
    assert ask(root=REPOSITORY) == ask(root=REPOSITORY)


@pytest.mark.parametrize(
    ("at", "section", "words"),
    [
        (AT, "waits", ("VD-2569-0008", "วีดิทัศน์สั้น", "รอมา ๒ วัน", "ข้อทักท้วง ๒ ข้อ", "ผู้อำนวยการกลุ่มอำนวยการ ๒ เรื่อง")),
        (AT, "sent", ("วันนี้ยังไม่มีการส่ง",)),
        (BUSY, "sent", ("PR-2569-0349", "กลุ่มไลน์เครือข่าย", "๙ นาที ทันเกณฑ์", "ยังไม่บันทึกว่าส่ง")),
        (moment("2026-11-16T14:10"), "sent", ("PR-2569-0345", "เพจเฟซบุ๊ก", "๒๕ นาที ช้ากว่าเกณฑ์")),
        (AT, "questions", ("INQ-2570-0008", "เกินกำหนด ๑๙ ชั่วโมง", "กลุ่มส่งเสริมการจัดการศึกษา")),
        (BUSY, "questions", ("INQ-2570-0008", "เหลือ ๒๓ ชั่วโมง")),
        (AT, "coming", ("PR-2569-0349", "อีก ๑๓ วัน", "ต้องสร้างเว็บไซต์ใหม่เมื่อ ๖ ธ.ค. ๒๕๖๙")),
        (AT, "consents", ("C-2569-0188", "ถอนแล้ว")),
        (moment("2027-04-20T09:00"), "consents", ("C-2570-0001", "อีก ๒๕ วัน", "ใช้ใน NL-2569-0047, PR-2569-0345")),
        (AT, "network", ("๑๑ จาก ๑๒ โรงเรียน", "S11", "S08", "ยืนยันล่าสุด ๓๐ ก.ย. ๒๕๖๘")),
        (AT, "week", ("2569-W47", "มีบันทึกแล้ว", "๑๐ จาก ๑๑", "ACT-2570-012", "ภายใน ๒๔ พ.ย. ๒๕๖๙")),
        (moment("2026-11-25T09:00"), "week", ("ยังไม่เปิดบันทึก", "2569-W48 --new", "เลยกำหนด ๒๔ พ.ย. ๒๕๖๙")),
        (AT, "plan", ("A03", "๑ จาก ๖๓ ข่าว", "ควรได้ ๓๕ แล้ว", "เมื่อมีเหตุ")),
    ],
)
def test_a_section_of_the_sample_says(at, section, words, shown):
    _, named = shown(at=at, root=REPOSITORY)

    assert [word for word in words if word not in named[section].replace("\u00a0", " ")] == []


def test_the_sample_in_english_names_its_thai_words_thai(shown):
    page, named = shown("--lang", "en", root=REPOSITORY)

    assert (page.get("lang"), "overdue" in named["questions"]) == ("en", True)
    bare = [text for text in page.xpath("//main//text()[not(ancestor::*[@lang='th'])]") if re.search("[ก-๛]", text)]
    assert bare == []


def test_an_office_where_nothing_happens_says_so(shown, room):
    (room.root / "content/office/distribution.yml").write_text("[]\n", "utf-8")
    (room.root / "content/office/inquiries.yml").write_text("[]\n", "utf-8")
    _, named = shown()

    assert "ไม่มีเรื่องรอใคร" in named["waits"]
    assert "ตอบครบทุกข้อแล้ว" in named["questions"]
    assert "ยังไม่มีข่าวที่ส่งถึงเครือข่าย" in named["network"]


def test_a_plan_that_nobody_approved_is_no_plan(shown, room):
    approval.book(room.settings, "PLAN-2570").unlink()

    assert "ไม่มีแผนที่อนุมัติแล้ว" in shown()[1]["plan"]


def test_every_figure_of_the_summary_is_the_count_of_its_section(shown):
    page, _ = shown(root=REPOSITORY)

    told = {each.get("href"): each.find("b").text for each in page.find(".//nav").iter("a")}
    assert told == {"#waits": "๓", "#sent": "๐", "#questions": "๑", "#plan": "๕", "#consents": "๐", "#network": "๑"}


def test_an_item_is_unsent_until_each_of_its_channels_is_served(shown, room):
    at = moment("2026-11-18T15:20")
    assert "PR-2569-0900 เว็บไซต์, ฟีดข่าว (RSS) เหลือ ๐ นาที" in shown(at=at)[1]["sent"]

    (room.root / "content/office/distribution.yml").write_text(
        f"- {{ item: {ID}, approved_at: 2026-11-18T15:10:00+07:00, sent: {{ web: 2026-11-18T15:14:00+07:00,"
        " rss: 2026-11-18T15:22:00+07:00 }, by: เจ้าหน้าที่ }\n",
        "utf-8",
    )
    assert "ฟีดข่าว (RSS)" in shown(at=at)[1]["sent"]
    assert "ยังไม่บันทึกว่าส่ง" not in shown(at=moment("2026-11-18T15:22"))[1]["sent"]
    assert "ช้ากว่าเกณฑ์" in shown(at=moment("2026-11-18T15:22"))[1]["sent"]


def test_a_long_list_is_cut_and_what_is_cut_is_counted(shown, room):
    for nth in range(30):
        text = overlaid(SOUND, f"id: PR-2569-07{nth:02}\nnumber: 7{nth:02}/2569\nstatus: submitted")
        room.lay(text, f"releases/2569/waiting-{nth}")

    assert "และอีก ๑๘ เรื่อง" in shown()[1]["waits"]


def test_what_people_wrote_is_words_and_never_marks(ask, shown, room):
    hostile = "<img src=x onerror=alert(1)>&\"'</title><script>alert(2)</script>"
    room.lay(overlaid(SOUND, f"status: submitted\ntitle: '{hostile.replace(chr(39), '')}'"))
    change(room, "inquiries.yml", "การเก็บเงินค่าสมุดของโรงเรียน", "x")
    change(room, "inquiries.yml", "สอบถามกำหนดรับสมัครนักเรียน ปีการศึกษา ๒๕๗๐", '"<script>alert(3)</script>"')
    page, named = shown()

    assert "<script>alert(3)</script>" in named["questions"]
    assert not page.xpath("//script | //img | //@*[starts-with(name(), 'on')] | //@style")
    assert "<script" not in ask()[1]


@pytest.mark.parametrize(
    ("where", "private"),
    [("title", "โทร 081-234-5678"), ("title", "เลขประจำตัว 1-2345-67890-12-1"), ("topic", "โทร 081-234-5678")],
)
def test_personal_data_in_a_title_or_a_question_is_masked(where, private, ask, room):
    if where == "title":
        room.lay(overlaid(SOUND, f"status: submitted\ntitle: ประชุมครู {private}"))
    else:
        change(room, "inquiries.yml", "สอบถามกำหนดรับสมัครนักเรียน ปีการศึกษา ๒๕๗๐", private)
    code, told, _ = ask()

    assert code == 0
    assert private.split()[-1] not in told


def test_no_consent_and_no_inquiry_is_told_beyond_its_number_and_question(ask):
    told = ask(root=REPOSITORY)[1]

    assert [
        word for word in ("นักเรียน ส", "แฟ้ม ป.", "ผู้ใช้อำนาจปกครอง", "ผู้สื่อข่าว", "@school.example") if word in told
    ] == []


def test_the_page_takes_one_style_and_nothing_else_from_anywhere(ask):
    told = ask()[1]

    [policy] = re.findall(r'Content-Security-Policy" content="([^"]*)"', told)
    [style] = re.findall(r"<style>(.*?)</style>", told, re.DOTALL)
    assert policy == (
        f"default-src 'none'; style-src {board_page.printed.source(style)}; base-uri 'none'; form-action 'none'"
    )
    assert not re.search(r"\s(?:src|style|srcset|action)=|url\(|@import|https?:|<(?:script|link|iframe|img)\b", told)


# Where it is written


def test_a_board_is_its_owners_alone_and_is_written_over_by_the_next(ask, tmp_path):
    file = tmp_path / "board.html"
    assert ask("--output", file)[0] == 0
    assert file.stat().st_mode & 0o777 == 0o600
    before = file.read_bytes()
    assert ask("--output", file, at=BUSY)[0] == 0
    assert file.read_bytes() != before
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["board.html"]


@pytest.mark.parametrize("kind", ["paper", "link", "folder"])
def test_anything_but_a_board_is_never_written_over(kind, ask, tmp_path):
    file, other = tmp_path / "board.html", tmp_path / "other.html"
    if kind == "folder":
        file.mkdir()
    else:
        (other if kind == "link" else file).write_text("งานของคนอื่น" if kind == "paper" else board_page.MARK, "utf-8")
        if kind == "link":
            file.symlink_to(other)
    code, told, errors = ask("--output", file)

    assert (code, told, "Traceback" in errors) == (2, "", False)
    assert kind != "paper" or file.read_text("utf-8") == "งานของคนอื่น"


@pytest.mark.parametrize("place", ["output", "content", "content/office", ".newsdesk", "theme", "."])
def test_it_is_never_written_into_the_newsroom(place, ask, room):
    code, _, errors = ask("--output", room.root / place / "board.html")

    assert (code, "--output" in errors) == (2, True)
    assert list(room.root.rglob("board.html*")) == []


@pytest.mark.parametrize("name", ["output", "content"])
def test_a_folder_of_the_newsroom_that_lies_elsewhere_is_still_of_the_newsroom(name, ask, room, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    if (room.root / name).exists():
        (room.root / name).rename(elsewhere)
    else:
        elsewhere.mkdir()
    (room.root / name).symlink_to(elsewhere)

    assert ask("--output", elsewhere / "board.html")[0] == 2
    assert not (elsewhere / "board.html").exists()


def test_nothing_of_the_board_reaches_output(tell, published, tmp_path):
    root = published.root
    text = overlaid(SOUND, f"id: PR-2569-0950\nnumber: 950/2569\nstatus: submitted\ntitle: {CANARY}")
    published.lay(text, "releases/2569/waiting")
    change(published, "inquiries.yml", "สอบถามกำหนดรับสมัครนักเรียน ปีการศึกษา ๒๕๗๐", CANARY)
    before = published.bytes_of()
    told = tell(root)[1]
    assert told.count(CANARY) == 2
    assert tell(root, "--output", tmp_path / "board.html")[0] == 0
    assert published.bytes_of() == before

    build(published.settings, at=AT)
    assert CANARY.encode() not in published.bytes_of()

    (root / "output/board.html").write_text(told, "utf-8")
    assert sweep.objections(root / "output", published.settings)


def test_a_register_that_cannot_be_read_is_one_clear_line(ask, room):
    room.write("office/inquiries.yml", "- [")
    code, told, errors = ask()

    assert (code, told, "inquiries.yml" in errors, "Traceback" in errors) == (2, "", True, False)


# In a browser of this computer


@contextmanager
def served(room):
    """Serve the board of *room* on a free port; hand out how to ask it."""
    with board.server(room.settings, AT, 0, "th") as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()

        def answered(path, **headers):
            line = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)
            line.request("GET", path, headers=headers)
            answer = line.getresponse()
            return answer.status, answer.read().decode(), answer.headers

        yield answered
        server.shutdown()


def test_it_is_served_anew_for_each_request_and_nothing_else_is(ask, room):
    with served(room) as answered:
        status, told, headers = answered("/")
        assert (status, told, headers["Cache-Control"]) == (200, ask()[1], "no-store")
        room.lay(overlaid(SOUND, "status: submitted"))
        assert ID in answered("/")[1]
        assert [answered(path)[0] for path in ("/board.html", "/..", "/theme/css/site.css")] == [404] * 3


def test_the_policy_of_the_server_lets_its_own_style_through(room):
    with served(room) as answered:
        _, told, headers = answered("/")
        [style] = re.findall(r"<style>(.*?)</style>", told, re.DOTALL)
        assert f"style-src {board_page.printed.source(style)};" in headers["Content-Security-Policy"]


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", ""])
def test_a_name_that_is_not_ours_is_refused(host, room):
    with served(room) as answered:
        assert answered("/", Host=host)[0] == 403


def test_a_register_that_breaks_meanwhile_is_said_in_a_page(room):
    with served(room) as answered:
        room.write("office/team.yml", "people: [")
        status, told, _ = answered("/")
        assert (status, "team.yml" in told) == (500, True)


def test_it_listens_on_the_loopback_address_alone(room):
    with board.server(room.settings, AT, 0, "th") as server:
        assert server.server_address[0] == "127.0.0.1"
        with pytest.raises(CannotRun, match="--port"):
            board.server(room.settings, AT, server.server_port, "th")


@pytest.mark.sweep
@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed (apt-get install chromium)")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_a_telephone_and_a_wall_by_day_and_by_night(scheme, ask, browser, tmp_path):
    for lang in ("th", "en"):
        assert ask("--output", tmp_path / f"{lang}.html", "--lang", lang, at=BUSY, root=REPOSITORY)[0] == 0
        for width in (320, 390, 1280):
            context = browser.new_context(
                viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
            )
            page = context.new_page()
            page.goto((tmp_path / f"{lang}.html").as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert [text for text in page.evaluate(TEXTS) if text["contrast"] < 4.5 or text["size"] < 12] == []
            found = Axe().run(page, options=WCAG).response["violations"]
            assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in found] == []
            context.close()


@pytest.mark.sweep
@pytest.mark.skipif(
    not (shutil.which("java") and JAR.is_file()), reason="java or the Nu checker is not installed (make test)"
)
def test_the_nu_checker_has_nothing_to_say(ask, tmp_path):
    # It knows no hash of a style.
    how = ("--format", "json", "--stdout", "--exit-zero-always", "--filterpattern", ".*violates Content Security.*")
    pages = [tmp_path / f"{lang}.html" for lang in ("th", "en")]
    for page in pages:
        assert ask("--output", page, "--lang", page.stem, at=BUSY, root=REPOSITORY)[0] == 0
    told = subprocess.run(["java", "-jar", str(JAR), *how, *map(str, pages)], check=True, capture_output=True)

    assert json.loads(told.stdout)["messages"] == []


def test_a_board_of_another_place_says_the_same(room):
    env = os.environ | {
        "PYTHONPATH": str(REPOSITORY / "plugins"),
        "PYTHONHASHSEED": "7",
        "TZ": "America/New_York",
        "LC_ALL": "C",
    }
    command = [sys.executable, "-m", "newsdesk", "board", "--at", AT.isoformat()]
    told = {
        subprocess.run(command, cwd=room.root, env=env | more, capture_output=True, check=True).stdout
        for more in ({}, {"PYTHONHASHSEED": "8", "TZ": "UTC"})
    }

    assert len(told) == 1
