"""What the validators of others say: the Nu checker, axe and Lighthouse of the pages, schema.org of their data."""

import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from browsing import CHROMIUM, FLAGS, served
from sample_site import DUTIES, GALLERY, REMOVED, SITE, WITHDRAWN

pytestmark = pytest.mark.sweep
TOOLS = Path(sys.prefix) / "share/validators/node_modules"
JAR, LIGHTHOUSE = TOOLS / "vnu-jar/build/dist/vnu.jar", TOOLS / "lighthouse/cli/index.js"
VOCABULARY = TOOLS / "schema-dts/dist/schema.d.ts"
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
KINDS = ("", GALLERY, f"{GALLERY}#view-2", WITHDRAWN, REMOVED, "kinds/announcement/", "archive/", "archive/2569/",
         "archive/2569/11/", "feeds/", "privacy/", "search/?q=โรงเรียน", *DUTIES, "404.html")  # fmt: skip

with_chromium = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed (apt-get install chromium)")


@pytest.mark.skipif(
    not (shutil.which("java") and JAR.is_file()), reason="java or the Nu checker is not installed (make test)"
)
@pytest.mark.parametrize("what", ["html", "css", "svg"])
def test_the_nu_checker_has_nothing_to_say(public_sample, what):
    # It reads files, for which the site's own policy means another place.
    how = ("--format", "json", "--stdout", "--exit-zero-always", "--filterpattern", ".*blocked by .* directive.*")
    command = ["java", "-jar", str(JAR), *how, f"--skip-non-{what}", str(public_sample.root)]
    told = subprocess.run(command, check=True, capture_output=True)

    said = json.loads(told.stdout)["messages"]
    assert [(each["url"].rpartition("output/")[2], each.get("lastLine"), each["message"]) for each in said] == []


@pytest.mark.browser
@with_chromium
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


@pytest.fixture(scope="module")
def as_public(public_sample, tmp_path_factory):
    """The address of the sample served as if at its public address, as a web server would."""
    root = tmp_path_factory.mktemp("public") / "site"
    shutil.copytree(public_sample.root, root)
    with served(root) as address:
        for file in root.rglob("*"):
            if file.suffix in {".html", ".xml", ".txt", ".json", ".webmanifest"}:
                file.write_text(file.read_text("utf-8").replace(f"{SITE}/", address), "utf-8")
        yield address


@pytest.mark.browser
@with_chromium
@pytest.mark.skipif(
    not (shutil.which("node") and LIGHTHOUSE.is_file()), reason="node or Lighthouse is not installed (make test)"
)
@pytest.mark.parametrize("place", ["", GALLERY, "archive/2569/11/", "search/"])
def test_lighthouse_gives_full_marks(as_public, place, tmp_path):
    report = tmp_path / "report.json"
    subprocess.run(
        ["node", str(LIGHTHOUSE), as_public + place, "--quiet", "--output=json", f"--output-path={report}",
         "--only-categories=accessibility,best-practices,seo", f"--chrome-flags=--headless=new {' '.join(FLAGS)}"],
        check=True, capture_output=True, env=os.environ | {"CHROME_PATH": CHROMIUM, "DISABLE_ERROR_REPORTING": "1"},
    )  # fmt: skip

    told = json.loads(report.read_text("utf-8"))
    lost = [name for name, audit in told["audits"].items() if audit["score"] is not None and audit["score"] < 1]
    assert ({name: part["score"] for name, part in told["categories"].items()}, lost) == (
        {"accessibility": 1, "best-practices": 1, "seo": 1}, []
    )  # fmt: skip


@cache
def words():
    """Return what schema.org lets each of its types say, its parents' words among them."""
    text = VOCABULARY.read_text("utf-8")
    bases = {
        name: (re.findall(r"(\w+Base)\b", parents), re.findall(r'^    "(\w+)"\?:', body, re.MULTILINE))
        for name, parents, body in re.findall(
            r"^interface (\w+Base) extends ([^{]+)\{(.*?)^\}", text, re.MULTILINE | re.DOTALL
        )
    }

    def said(name):
        parents, own = bases.get(name, ((), ()))
        return set(own).union(*map(said, parents))

    leaves = re.findall(r"interface \w+Leaf extends (\w+Base) \{\n    \"@type\": \"(\w+)\"", text)
    return {name: said(base) for base, name in leaves}


@pytest.mark.skipif(not VOCABULARY.is_file(), reason="schema-dts is not installed (make test)")
def test_search_engines_are_told_only_what_schema_org_knows(public_sample):
    told = [json.loads(text) for page in public_sample.pages.values() for text in page.xpath("//script/text()")]
    assert told

    def unknown(value):
        if isinstance(value, list):
            return [each for part in value for each in unknown(part)]
        if not isinstance(value, dict):
            return []
        kind = value.get("@type")
        strange = [(kind, key) for key in value if not key.startswith("@") and key not in words().get(kind, ())]
        return [*(strange if kind else ()), *unknown(list(value.values()))]

    assert words()["NewsArticle"] > {"headline", "datePublished", "image"}
    assert unknown(told) == []
