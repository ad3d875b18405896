"""Releases nobody expects, in a real Chromium: whatever an officer writes, the page stands, on a phone and enlarged."""

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
