"""Releases nobody expects, in a real Chromium: whatever an officer writes, the page stands, on a phone and enlarged."""

import shutil

import pytest

from browsing import CHROMIUM, served
from newsdesk.site.build import build
from newsroom import AT, SOUND, Newsroom, overlaid
from photo_maker import make_photo

pytestmark = [
    pytest.mark.sweep,
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed (apt-get install chromium)"),
]
CROWD = 850
RUN = "สำนักงานเขตพื้นที่การศึกษา" * 12
PHRASES = "โรงเรียนจัดกิจกรรมส่งเสริมการอ่าน " * 9
LATIN = "https-and-other-unbroken-latin-runs-" * 6
ROW = "| " + " | ".join(f"หัวข้อที่ยาว {number}" for number in range(12)) + " |"
TABLE = "¶".join([ROW, "|" + "---|" * 12, *[ROW] * 5])
SHOTS = (
    "photos: ["
    + ", ".join(f"{{file: photos/p{n}.jpg, alt: ภาพผังอาคารเรียนแผ่นที่ {n}, people: none}}" for n in range(40))
    + "]"
)
EXTREMES = {
    "long-headline": f"title: {PHRASES}",
    "unbroken-headline": f"title: {RUN}",
    "latin-headline": f"title: {LATIN}",
    "forty-photos": SHOTS,
    "wide-table": f"body: {TABLE}",
    "many-tags": "tags: [" + ", ".join(f"คำสำคัญที่ยาวพอสมควรคำที่ {n}" for n in range(30)) + "]",
    "long-words": f"who: {RUN}\ncontact: {RUN}\nbody: {RUN}\n",
    "one-letter": "title: ก\nsummary: ข\nbody: ค",
    "deep-lists": "body: " + "¶".join("  " * depth + "- ข้อย่อย" for depth in range(10)),
    "code": f"body: `{LATIN}`",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A site of extremes only; ¶ ends a line."""
    room = Newsroom.at(tmp_path_factory.mktemp("extremes") / "office")
    for number, (slug, overlay) in enumerate(EXTREMES.items(), 910):
        place = f"releases/2569/{slug}"
        for shot in range(40 if "photos/" in overlay else 0):
            room.write(f"{place}/photos/p{shot}.jpg", make_photo("jpeg"))
        room.lay(
            overlaid(overlaid(SOUND, f"id: PR-2569-0{number}\nnumber: {number}/2569"), overlay).replace("¶", "\n"),
            place,
        )
        room.approve(f"{place}/release.md")
    build(room.settings, at=AT)
    with served(room.root / "output") as address:
        yield address


@pytest.fixture(scope="module")
def crowded(tmp_path_factory):
    """The share of one month in a year of ten thousand releases."""
    room = Newsroom.at(tmp_path_factory.mktemp("crowded") / "office")
    for number in range(CROWD):
        day = f"date: 2026-10-{number * 31 // CROWD + 1:02} 09:00\nwhen: ในวันราชการ"
        place = f"releases/2569/crowd-{number}"
        front = f"id: PR-2570-{number:04}\nnumber: {number + 2000}/2569\n{day}"
        room.lay(overlaid(SOUND, front), place)
        room.approve(f"{place}/release.md")
    build(room.settings, at=AT)
    with served(room.root / "output") as address:
        yield address


@pytest.fixture(scope="module")
def first_day(tmp_path_factory):
    """An office that has its order, and no news yet."""
    room = Newsroom.at(tmp_path_factory.mktemp("first") / "office")
    shutil.rmtree(room.root / "content/releases")
    build(room.settings, at=AT)
    with served(room.root / "output") as address:
        yield address


@pytest.mark.parametrize("width", [320, 1280])
def test_a_month_of_hundreds_stands_and_every_day_of_it_is_one_step_away(tab, crowded, width):
    page = tab(width)
    page.goto(f"{crowded}/archive/2569/10/")

    assert page.locator(".entry").count() == CROWD + 1, "the order is of that month, too"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator(".days a", has_text="๕").last.click()
    assert page.evaluate("document.querySelector(':target .day').textContent").startswith("๕ ")
    assert page.evaluate("Math.abs(document.querySelector(':target').getBoundingClientRect().top)") < 100


@pytest.mark.parametrize("width", [320, 1280])
def test_lists_and_home_show_the_latest_of_hundreds_only(tab, crowded, width):
    page = tab(width)
    for place in ("", "kinds/activity/", "archive/", "archive/2569/"):
        page.goto(f"{crowded}/{place}")
        assert page.locator("main li").count() <= 60, place
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 1280])
def test_a_site_without_news_says_so_and_stands(tab, first_day, width):
    page = tab(width)
    for place in (
        "",
        "kinds/activity/",
        "schools/s01/",
        "audiences/public/",
        "archive/",
        "feeds/",
        "search/",
        "plan/2570/",
    ):
        assert page.goto(f"{first_day}/{place}").ok, place
        assert page.locator("h1, h2").count(), place
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.goto(f"{first_day}/kinds/activity/")
    assert page.get_by_text("ยังไม่มีข่าวในหมวดนี้").count() == 1


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_extreme_scrolls_sideways_at_its_own_size_or_enlarged(tab, width):
    page = tab(width)
    for place in ("", "archive/2569/11/", "kinds/activity/", *(f"releases/2569/{slug}/" for slug in EXTREMES)):
        page.goto(f"/{place}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, place
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{place} enlarged"


def test_a_wide_table_scrolls_by_itself_and_can_be_reached(tab):
    page = tab(360)
    page.goto("/releases/2569/wide-table/")

    assert page.evaluate("document.querySelector('table').parentElement.scrollWidth") > 360
    assert page.evaluate("getComputedStyle(document.querySelector('table').parentElement).overflowX") == "auto"


def test_all_forty_photographs_are_there_and_only_the_first_is_loaded_at_once(tab):
    page = tab()
    page.goto("/releases/2569/forty-photos/")

    assert page.locator("main figure img:visible").count() == 40
    assert page.locator("main .viewer img").count() == 40
    assert page.locator("main figure img:not([loading=lazy])").count() == 1
