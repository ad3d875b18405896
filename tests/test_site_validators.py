"""What the validators of others say: the Nu checker of every page and sheet, axe of every kind of page."""

import json
import shutil
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

from browsing import CHROMIUM
from fetch_checker import JAR
from sample_site import GALLERY, REMOVED, WITHDRAWN

pytestmark = pytest.mark.sweep
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
KINDS = ("", GALLERY, WITHDRAWN, REMOVED, "kinds/announcement/", "archive/", "archive/2569/", "archive/2569/11/", "feeds/",
         "privacy/", "search/?q=โรงเรียน", "404.html")  # fmt: skip


@pytest.mark.skipif(not (shutil.which("java") and JAR.is_file()), reason="java or vnu.jar is not installed (make test)")
@pytest.mark.parametrize("what", ["html", "css", "svg"])
def test_the_nu_checker_has_nothing_to_say(public_sample, what):
    # It reads files, for which the site's own policy means another place.
    how = ("--format", "json", "--stdout", "--exit-zero-always", "--filterpattern", ".*blocked by .* directive.*")
    command = ["java", "-jar", str(JAR), *how, f"--skip-non-{what}", str(public_sample.root)]
    told = subprocess.run(command, check=True, capture_output=True)

    said = json.loads(told.stdout)["messages"]
    assert [(each["url"].rpartition("output/")[2], each.get("lastLine"), each["message"]) for each in said] == []


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed (apt-get install chromium)")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_no_barrier(tab, width, scheme):
    page = tab(width, color_scheme=scheme, bypass_csp=True)
    for place in KINDS:
        page.goto(f"/{place}")
        if "q=" in place:
            page.wait_for_selector("#results[aria-busy=false] li")
        found = Axe().run(page, options=WCAG).response["violations"]
        assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in found] == [], place
