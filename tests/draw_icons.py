"""Draw the office's mark in the sizes browsers ask for: `python tests/draw_icons.py`, by Chromium from mark.svg."""

from __future__ import annotations

from io import BytesIO

from PIL import Image
from playwright.sync_api import sync_playwright

from browsing import CHROMIUM, FLAGS
from newsroom import REPOSITORY

STATIC = REPOSITORY / "theme/static"
SIZES = {"icon-192.png": 192, "icon-512.png": 512, "apple-touch-icon.png": 180}


def main() -> None:
    """Write each size, and the three of favicon.ico."""
    mark = (STATIC / "mark.svg").read_text("utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 512, "height": 512})
        page.set_content(f"<style>body{{margin:0}}svg{{display:block;width:512px}}</style>{mark}")
        large = Image.open(BytesIO(page.screenshot(omit_background=True))).convert("RGBA")
        browser.close()
    for name, size in SIZES.items():
        large.resize((size, size), Image.Resampling.LANCZOS).save(STATIC / name, optimize=True)
    (STATIC / "root").mkdir(exist_ok=True)
    large.save(STATIC / "root/favicon.ico", sizes=[(16, 16), (32, 32), (48, 48)])


if __name__ == "__main__":
    main()
