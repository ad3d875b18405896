"""Photographs that open large without a script, in a real Chromium: by the address, the keyboard and "back"."""

import pytest

from browsing import CHROMIUM
from sample_site import GALLERY

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed (apt-get install chromium)"),
]


def shown(page):
    """Return the numbers of the photographs that stand over the whole screen."""
    open_ones = "[...document.querySelectorAll('.viewer')].filter(each => each.checkVisibility()).map(each => each.id)"
    return page.evaluate(open_ones)


def test_a_photograph_opens_leads_to_the_next_and_closes_without_a_script(tab):
    page = tab(390, java_script_enabled=False)
    page.goto(f"/{GALLERY}")
    page.click("#photo-1 a")
    assert shown(page) == ["view-1"]
    page.click("#view-1 [rel=next]")
    assert shown(page) == ["view-2"]
    page.go_back()
    assert shown(page) == ["view-1"]
    page.click("#view-1 a[href='#photo-1']")
    assert shown(page) == []
    assert page.locator("#photo-1 img").is_visible()


def test_the_first_has_none_before_it_and_the_last_none_after(tab):
    page = tab()
    page.goto(f"/{GALLERY}#view-1")
    assert page.locator("#view-1 [rel=prev]").count() == 0
    page.goto(f"/{GALLERY}#view-2")
    assert page.locator("#view-2 [rel=next]").count() == 0


def test_nothing_beneath_an_open_photograph_can_be_reached_or_seen(tab):
    page = tab(360)
    page.goto(f"/{GALLERY}#view-2")
    assert not page.locator("h1").is_visible()
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("(at => at === document.body || at.closest('.viewer') !== null)(document.activeElement)")


@pytest.mark.parametrize(("width", "height"), [(320, 480), (844, 390), (1280, 800)])
def test_an_open_photograph_is_whole_on_any_screen(tab, width, height):
    page = tab(width)
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"/{GALLERY}#view-2")
    box = page.locator("#view-2 img").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["height"] <= height


def test_no_large_photograph_is_fetched_before_it_is_opened(tab):
    page, asked = tab(1280, bypass_csp=True), []  # the wait is a string of JavaScript, which the policy forbids
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"/{GALLERY}", wait_until="networkidle")
    small = list(asked)
    page.goto(f"/{GALLERY}#view-2")
    page.wait_for_function("document.querySelector('#view-2 img').naturalWidth > 1000")
    assert not [url for url in small if url.endswith("classroom-1600.webp")]
    assert [url for url in asked if url.endswith("classroom-1600.webp")]


def test_the_file_itself_can_be_had(tab):
    page = tab()
    page.goto(f"/{GALLERY}#view-2")
    with page.expect_response("**/*.jpg") as answer:
        page.click("#view-2 p a:has-text('ไฟล์ภาพ')")
    assert answer.value.ok
