"""The sample in a real Chromium: it fits, it can be read, it asks no other host, it obeys keyboard and paper."""

import re
import shutil
import subprocess

import pytest

from browsing import CHROMIUM, TEXTS
from sample_site import DUTIES, GALLERY, REMOVED, WITHDRAWN

PAGES = (
    "",
    GALLERY,
    WITHDRAWN,
    REMOVED,
    "kinds/announcement/",
    "kinds/newsletter/",
    "archive/",
    "archive/2569/11/",
    "archive/2569/",
    "feeds/",
    "privacy/",
    "search/",
    *DUTIES,
    "404.html",
)
TWICE = "html { font-size: 212.5% !important }"
SPACED = (  # WCAG 2.2, 1.4.12
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    "p { margin-bottom: 2em !important }"
)
MARKED = "ปู่ย่าเลี้ยงนกฮูก ที่น้ำตก ๑๒๓"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed (apt-get install chromium)"),
]


@pytest.mark.parametrize("width", [320, 360, 640, 1280])
def test_no_page_scrolls_sideways(tab, width):
    page = tab(width)
    for name in PAGES:
        page.goto(f"/{name}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name


@pytest.mark.parametrize("style", [TWICE, SPACED])
def test_readers_may_enlarge_the_letters_and_space_them(tab, style):
    page = tab(360, bypass_csp=True)
    for name in PAGES:
        page.goto(f"/{name}")
        page.add_style_tag(content=style)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, name


@pytest.mark.parametrize("width", [320, 1280])
def test_no_text_is_smaller_than_sixteen_pixels(tab, width):
    page = tab(width)
    for name in PAGES:
        page.goto(f"/{name}")
        texts = page.evaluate(TEXTS)
        assert texts
        assert [each for each in texts if each["size"] < 16] == [], name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(tab, scheme):
    page = tab(color_scheme=scheme)
    for name in PAGES:
        page.goto(f"/{name}")
        assert [each for each in page.evaluate(TEXTS) if each["contrast"] < 4.5] == [], name


def test_the_dark_scheme_is_dark_and_the_light_one_light(tab):
    grounds = {}
    for scheme in ("light", "dark"):
        page = tab(color_scheme=scheme)
        page.goto("/")
        ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).map(Number)")
        grounds[scheme] = sum(ground) / 3
    assert grounds["dark"] < 64
    assert grounds["light"] > 192


@pytest.mark.parametrize("selector", ["h1", ".prose p", "nav a"])
def test_thai_is_set_in_the_sarabun_that_the_site_ships(tab, selector):
    page = tab()
    page.goto(f"/{GALLERY}")
    page.evaluate("() => document.fonts.ready")
    page.locator(selector).first.evaluate("(element, words) => { element.textContent = words; }", MARKED)
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    tools.send("CSS.enable")
    root = tools.send("DOM.getDocument")["root"]["nodeId"]
    node = tools.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    fonts = tools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    assert {(font["familyName"], font["isCustomFont"]) for font in fonts} == {("Sarabun", True)}


def test_nothing_is_asked_of_another_host_and_nothing_is_complained_of(tab, home):
    page, asked, said = tab(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: said.append(request.url))
    page.on("response", lambda response: said.append(response.url) if response.status >= 400 else None)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.add_init_script(
        "document.addEventListener('securitypolicyviolation', event => console.error(event.violatedDirective))"
    )
    for name in PAGES:
        page.goto(f"/{name}", wait_until="networkidle")
    assert len(asked) > len(PAGES)
    assert [url for url in asked if not url.startswith(home)] == []
    assert said == []


def test_every_photograph_is_shown_and_keeps_its_shape(tab):
    page = tab(390)
    page.goto(f"/{GALLERY}")
    page.evaluate("document.querySelectorAll('img').forEach(image => { image.loading = 'eager'; })")
    page.wait_for_load_state("networkidle")
    shapes = page.evaluate(
        "[...document.querySelectorAll('main img')].filter(i => i.checkVisibility())"
        ".map(i => [i.naturalWidth / i.naturalHeight, i.width / i.height])"
    )
    assert len(shapes) == 2
    assert all(shown == pytest.approx(natural, rel=0.02) for natural, shown in shapes)


def test_paper_carries_the_story_and_its_source_but_no_menu(tab):
    page = tab()
    page.goto(f"/{GALLERY}")
    page.emulate_media(media="print")
    assert page.locator("nav:visible, .skip:visible, .gallery:visible").count() == 0
    assert page.locator("h1:visible, .prose:visible, .source:visible, .imprint address:visible").count() == 4
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext is not installed (apt-get install poppler-utils)"
)
def test_a_story_prints_as_a_press_release_of_one_or_two_sheets(tab, tmp_path):
    page = tab()
    page.goto(f"/{GALLERY}")
    page.pdf(path=tmp_path / "story.pdf", prefer_css_page_size=True)
    told = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "story.pdf", "-"], capture_output=True, check=True
    ).stdout.decode()

    assert told.count("\f") in (1, 2)
    assert "ayutthaya1.example/releases/2569/reading-supervision-wat-saithan/" in told
    assert not re.search("ข้ามไปยังเนื้อหา|ฟีดข่าว|ส่งต่อ|ขนาดอักษร", told)


def test_the_first_tab_shows_the_skip_link_and_enter_goes_to_the_text(tab):
    page = tab()
    page.goto(f"/{GALLERY}")
    skip = page.locator(".skip")
    assert skip.bounding_box()["width"] <= 1
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert skip.bounding_box()["width"] > 100
    page.keyboard.press("Enter")
    page.wait_for_url("**/#main")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_focus_can_be_seen_on_every_stop(tab):
    page = tab()
    page.goto(f"/{GALLERY}")
    stops = page.locator("a[href]:visible").count()
    for _ in range(stops):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            "(({outlineStyle, outlineWidth}) => [outlineStyle, parseFloat(outlineWidth)])"
            "(getComputedStyle(document.activeElement))"
        )
        assert outline[0] == "solid"
        assert outline[1] >= 2


def test_letters_grow_without_a_script_and_by_the_keyboard(tab):
    page = tab(360, java_script_enabled=False)
    page.goto(f"/{GALLERY}")
    size = "parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)"
    usual = page.evaluate(size)

    page.focus("#size-usual")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(size) > usual
    page.keyboard.press("ArrowRight")
    assert page.evaluate(size) >= usual * 1.4
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
