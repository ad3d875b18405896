"""Pelican typed by hand, with every switch that could open a door: as safe as `make html`."""

import pytest

import hostile
from test_leaks import assert_no_canary

SAFE_OR_REFUSED = [
    pytest.param([], id="plain"),
    pytest.param(["content/releases"], id="another content folder"),
    pytest.param(["-t", "simple"], id="Pelican's own theme"),
    pytest.param(["-o", "public"], id="another output folder"),
    pytest.param(["-d"], id="delete the output first"),
    pytest.param(["-e", "PLUGINS=[]"], id="no plugins"),
    pytest.param(["-e", 'PELICAN_CLASS="pelican.Pelican"'], id="the stock class"),
    pytest.param(["-e", 'PELICAN_CLASS="pelican.Pelican"', "PLUGINS=[]"], id="the stock class without the tripwire"),
    pytest.param(["-e", 'AUDITOR="nobody"'], id="no auditor"),
    pytest.param(["-e", 'ARTICLE_PATHS=["."]'], id="all of content as articles"),
    pytest.param(["-e", 'PAGE_PATHS=["."]'], id="all of content as pages"),
    pytest.param(["-e", 'STATIC_PATHS=["."]'], id="all of content as static files"),
    pytest.param(["-e", 'STATIC_PATHS=["office", "approvals"]'], id="the registers as static files"),
    pytest.param(["-e", "OUTPUT_SOURCES=true"], id="sources in the output"),
    pytest.param(["-e", "READERS={}"], id="stock readers"),
    pytest.param(["-e", "CACHE_CONTENT=true", "LOAD_CONTENT_CACHE=true"], id="Pelican's cache"),
    pytest.param(["-e", 'DEFAULT_METADATA={"status": "published"}'], id="published by default"),
    pytest.param(["-e", f'TEMPLATE_PAGES={{"{hostile.FILE}": "x.html"}}'], id="a dossier as a template"),
    pytest.param(["-e", 'FEED_ALL_ATOM="all.xml"'], id="Pelican's feeds"),
    pytest.param(["-e", "WITH_FUTURE_DATES=false"], id="future dates as drafts"),
    pytest.param(["-e", 'THEME_STATIC_PATHS=["../content"]'], id="content as theme files"),
    pytest.param(["-e", "LEAVE_OUT_HELD=true"], id="held left out"),
    pytest.param(["-e", "LEAVE_OUT_HELD=true", "PLUGINS=[]"], id="held left out without the tripwire"),
]


@pytest.fixture
def besieged(published):
    """An office with a draft, an unapproved release, a hidden file and an identity number lying about."""
    hostile.lay("status: draft")(published)
    text = (published.root / "content" / hostile.FILE).read_text("utf-8")
    unapproved = text.replace("status: draft", "status: approved").replace("PR-2569-0901", "PR-2569-0902")
    published.write("releases/2569/kanari-unapproved/release.md", unapproved)
    published.write("releases/2569/kanari.html", hostile.CANARY)
    published.write(".kanari.md", unapproved)
    return published


@pytest.mark.parametrize("switches", SAFE_OR_REFUSED)
def test_no_switch_of_pelican_opens_a_door(switches, besieged):
    done = besieged.python("-m", "pelican", "-s", "pelicanconf.py", *switches)

    for folder in ("output", "public"):
        assert_no_canary(besieged, folder)
    assert b"coordinators-meeting" in besieged.bytes_of()
    assert "Traceback" not in done.stderr + done.stdout


def test_pelican_by_hand_says_what_is_held_and_exits_1(besieged):
    done = besieged.python("-m", "pelican", "-s", "pelicanconf.py")

    assert done.returncode == 1
    assert "EDT102" in done.stderr
    assert "REL310" in done.stderr


def test_pelican_by_hand_builds_the_site_when_nothing_is_held(published):
    before = published.bytes_of()

    done = published.python("-m", "pelican", "-s", "pelicanconf.py", "-e", "AT=null")

    assert done.returncode == 0, done.stderr
    assert {name for name in before.split(b"\n") if name.startswith(b"output/releases")}
