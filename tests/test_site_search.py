"""The search page in a real Chromium: what readers type is found, in whatever way they type it."""

import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from browsing import CHROMIUM, served
from newsdesk.search import index
from newsdesk.search.fold import fold, grams
from newsdesk.search.index import Entry, shard
from searching.site import write

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed (apt-get install chromium)"),
]
STORIES = {
    "flood": ("น้ำท่วมโรงเรียนวัดสมมุติ ปิดเรียน ๓ วัน", "ระดับน้ำลดลงแล้ว นักเรียนขึ้นรถโรงเรียนได้ตามปกติ", 2569),
    "scholarship": ("มอบทุนการศึกษา ปี ๒๕๖๙", "ผู้รับทุนเดินทางมาเองไม่ได้ จึงไม่สามารถร่วมงาน", 2569),
    "microscope": ("อบรมการใช้กล้องจุลทรรศน์", "ครูวิทยาศาสตร์ฝึกใช้กล้อง หนังสือที่ ศธ ๐๔๐๑๒/ว ๒๒", 2568),
    "kite": ("ประกวดว่าวจุฬา", "นำโดย อรทัย สมมติดี ครูภูมิปัญญา", 2567),
    "milk": ("ตรวจคุณภาพนมโรงเรียน", "นมพาสเจอร์ไรส์ทุกถุงผ่านเกณฑ์", 2566),
}
PADDING = {f"old-{nth}": (f"ประชุมประจำเดือนครั้งที่ {nth}", "รายงานการประชุมของสำนักงาน", 2560) for nth in range(24)}


@pytest.fixture(scope="module")
def home(tmp_path_factory, public_sample):
    """The sample's own pages with an index of many volumes."""
    root = tmp_path_factory.mktemp("search") / "site"
    shutil.copytree(public_sample.root, root)
    years = {}
    for slug, (title, words, year) in (PADDING | STORIES).items():
        entry = Entry(f"{slug}/", title, words, "ข่าวกิจกรรม", f"{year}", (words,))
        years.setdefault(year, []).append(entry)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index, "WHOLE", 2)
        write(years, root)
    with served(root) as address:
        yield address


def ask(page, question):
    """Type a question as a reader does; return the places found and what is said of them."""
    page.fill("#q", question)
    page.press("#q", "Enter")
    page.wait_for_selector("#results[aria-busy=false]", state="attached")
    found = page.eval_on_selector_all(
        "#results a", "links => links.map(link => new URL(link.href).pathname.split('/')[1])"
    )
    return found, page.text_content("#told")


@pytest.mark.parametrize(
    ("question", "slug"),
    [
        ("น้ำท่วม", "flood"), ("นำท่วม", "flood"), ("นํ้าท่วม", "flood"), ("ทุนการศึกษา", "scholarship"), ("จุลทรรศน์", "microscope"),
        ("ศธ 04012/ว22", "microscope"), ("2569 ทุน", "scholarship"), ("จุฬา", "kite"), ("อรทัยสมมติดี", "kite"),
        ("สมมติดี อรทัย", "kite"), ("พาสเจอร์ไรส์", "milk"), ("นม", "milk"), ("รถ", "flood"), ("เเม่", None), ("โรงเรียน ท่ว", "flood"),
        ("กล้อง จ", "microscope"), ("ปิดเรียน ๓ วัน", "flood"), ("ครั้งที่ 7", "old-7"), ("เดินทางมาเองไมได", "scholarship"), ("ไดตามปกติ", "flood"),
    ],
)  # fmt: skip
def test_a_question_is_answered_first_with_what_it_means(tab, question, slug):
    page = tab()
    page.goto("/search/")

    found, told = ask(page, question)

    assert found[:1] == ([slug] if slug else [])
    assert "เรื่อง" in told


@pytest.mark.parametrize("question", ["18 พฤศจิกายน 2569", "๑๘ พ.ย. ๒๕๖๙", "18/11/2569", "2026-11-18"])
def test_the_news_of_a_day_is_found_however_its_date_is_written(tab, public_sample, question):
    with served(public_sample.root) as address:
        page = tab()
        page.goto(f"{address}/search/")

        found, _ = ask(page, question)

    assert found, question


def test_a_number_is_answered_with_itself_before_the_digits_of_others(tab):
    page = tab()
    page.goto("/search/")

    assert ask(page, "หนังสือที่ ศธ 0401")[0] == ["microscope"], "still being typed"
    assert ask(page, "ครั้งที่ 12")[0] == ["old-12"]


def test_a_misspelt_question_finds_what_is_near(tab):
    page = tab()
    page.goto("/search/")

    found, told = ask(page, "พาสเจอไรส์")

    assert found[0] == "milk"
    assert "ใกล้เคียง" in told


def test_more_than_ten_wait_for_the_reader(tab):
    page = tab()
    page.goto("/search/")

    found, told = ask(page, "ประชุม")
    assert (len(found), "อย่างน้อย" in told) == (10, False)
    page.click("#more")
    page.wait_for_selector("#results li:nth-child(20)")
    page.click("#more")
    page.wait_for_selector("#results li:nth-child(24)")
    page.wait_for_selector("#results[aria-busy=false]")
    assert page.is_hidden("#more")
    assert page.text_content("#told") == "พบ 24 เรื่อง"


def test_an_address_asks_and_the_words_are_marked(tab):
    page = tab()
    page.goto("/search/?q=%E0%B8%97%E0%B8%B8%E0%B8%99%E0%B8%81%E0%B8%B2%E0%B8%A3")
    page.wait_for_selector("#results a")

    assert page.input_value("#q") == "ทุนการ"
    assert page.text_content("#results a mark") == "ทุนการ"
    page.fill("#q", "ว่าว")
    page.wait_for_selector("#results a[href*=kite]")
    assert "q=" in page.url


def test_the_keyboard_reaches_every_result_and_comes_back(tab):
    page = tab()
    page.goto("/search/?q=โรงเรียน")
    page.wait_for_selector("#results a")
    page.focus("#q")

    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('#results') !== null")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "q"


def test_nothing_is_asked_of_any_other_host_and_the_policy_is_kept(tab, home):
    page, asked, said = tab(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto("/search/")
    ask(page, "<img src=x onerror=alert(1)>โรงเรียน")
    ask(page, "โรงเรียน")

    assert asked
    assert all(url.startswith(home) for url in asked)
    assert said == []


def test_when_the_index_cannot_be_had_the_archive_is_named(tab):
    page = tab()
    page.goto("/search/")
    page.route("**/index.json", lambda route: route.abort())

    _, told = ask(page, "โรงเรียน")

    assert "คลังข่าว" in told


def test_without_a_script_the_archive_is_there(tab):
    page = tab(java_script_enabled=False)
    page.goto("/search/")

    assert page.is_visible("noscript a, .elsewhere a")


WORDS = [
    "ที่นี่",
    "นํ้า",
    "นํ้้า",
    "เเม่",
    "๒๕๖๙",
    "ABC",
    "é",
    "e\u0301",
    "²",
    "ต่างๆ",
    "ก_ข",
    "ป.๔/๑",
    "\u200bก",
    "ｆｕｌｌ",
    "ß",
    "İ",
    "ร\u0e4dา",
    "أب",
    "한글",
]


def test_the_browser_folds_and_reckons_as_the_index_does(tab):
    page = tab()
    page.goto("/search/")

    @settings(max_examples=60)
    @given(st.one_of(st.sampled_from(WORDS), st.text("กขคงเแํำาิ่้็์ๆฯ๑๒12aB .-/_\u200b", max_size=20)))
    def same(text):
        assert page.evaluate("text => fold(text)", text) == fold(text)
        for gram in grams(fold(text)):
            assert page.evaluate("key => shard(key, 64)", gram) == shard(gram, 64)

    same()
