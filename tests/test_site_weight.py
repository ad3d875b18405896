"""What a page weighs on a slow line: its bytes as they are sent, its requests, and nothing that moves while it loads."""

import gzip
import time

import pytest

from browsing import CHROMIUM, Quiet, served
from sample_site import GALLERY

KIB = 1024
BUDGET = {
    "article": 6 * KIB,
    "home": 10 * KIB,
    "list": 15 * KIB,
    "sheet": 8 * KIB,
    "script": 5 * KIB,
    "fonts": 32 * KIB,
}
PAGE, REQUESTS = 150 * KIB, 12
MOVED = """() => new Promise(answer => {
  let moved = 0;
  new PerformanceObserver(list => list.getEntries().forEach(each => { moved += each.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => answer(moved), 300);
})"""


PLACES = ("", GALLERY, "archive/2569/11/", "search/")


class LateFonts(Quiet):
    """A web server at the end of a slow line: its fonts come long after the page is read."""

    def do_GET(self):  # noqa: N802 (the library names it)
        if self.path.endswith(".woff2"):
            time.sleep(0.6)
        super().do_GET()


@pytest.fixture
def root(public_sample):
    return public_sample.root


def sent(*files):
    """Return how many bytes a server sends that packs them."""
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)


def kind(name):
    if name == "index.html":
        return "home"
    return "article" if name.split("/")[0] in ("releases", "articles", "scripts", "orders") else "list"


def test_every_page_is_light(public_sample):
    weights = {name: (sent(public_sample.root / name), BUDGET[kind(name)]) for name in public_sample.pages}
    assert {name: weight for name, (weight, most) in weights.items() if weight > most} == {}


def test_there_is_one_sheet_and_it_is_light(root):
    [sheet] = root.rglob("*.css")
    assert sent(sheet) <= BUDGET["sheet"]
    assert "@import" not in sheet.read_text("utf-8")


def test_the_only_script_is_light(root):
    [script] = root.rglob("*.js")
    assert sent(script) <= BUDGET["script"]


def test_two_fonts_carry_all_of_it(root):
    fonts = list(root.rglob("*.woff2"))
    assert len(fonts) == 2
    assert sum(font.stat().st_size for font in fonts) <= BUDGET["fonts"]


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed (apt-get install chromium)")
class TestInTheBrowser:
    def test_a_telephone_fetches_little_for_a_story(self, tab, root, home):
        page, asked = tab(360, device_scale_factor=2), []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"/{GALLERY}", wait_until="networkidle")
        files = [root / url.removeprefix(home) for url in asked if (root / url.removeprefix(home)).is_file()]
        assert len(asked) <= REQUESTS
        assert sum(map(sent, files)) + sent(root / GALLERY / "index.html") <= PAGE

    @pytest.mark.parametrize("place", PLACES)
    @pytest.mark.parametrize("width", [360, 1280])
    def test_nothing_moves_while_a_page_loads(self, tab, place, width):
        page = tab(width)
        page.goto(f"/{place}", wait_until="networkidle")
        assert page.evaluate(MOVED) == 0

    @pytest.mark.parametrize("place", PLACES)
    def test_nothing_moves_when_the_fonts_come_late(self, tab, root, place):
        with served(root, LateFonts) as home:
            page = tab(360)
            page.goto(f"{home}{place}", wait_until="networkidle")
            assert page.evaluate(MOVED) == 0
