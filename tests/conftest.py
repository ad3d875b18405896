"""The fixtures all tests share."""

import shutil

import hypothesis
import pytest
from playwright.sync_api import sync_playwright

from browsing import CHROMIUM, FLAGS, served
from built_site import Site, with_draft
from newsdesk.site.build import build
from newsroom import AT, Newsroom
from sample_site import sample

hypothesis.settings.register_profile("untimed", deadline=None)  # how fast a machine is proves nothing
hypothesis.settings.load_profile("untimed")


def pytest_addoption(parser):
    parser.addoption("--golden", action="store_true", help="write the expected files of tests/golden anew")


@pytest.fixture(scope="session")
def pristine(tmp_path_factory):
    """One sound office, set up once; nobody changes it."""
    return Newsroom.at(tmp_path_factory.mktemp("pristine") / "office")


@pytest.fixture
def room(pristine, tmp_path):
    """A sound office of one's own."""
    shutil.copytree(pristine.root, tmp_path / "office")
    return Newsroom(tmp_path / "office")


@pytest.fixture(scope="session")
def sound_site(tmp_path_factory):
    """A site built from a sound office that also holds a draft."""
    room = Newsroom.at(tmp_path_factory.mktemp("built") / "office")
    with_draft(room)
    build(room.settings, at=AT)
    return Site(room.root / "output", room)


@pytest.fixture
def published(sound_site, tmp_path):
    """An office of one's own whose site is already public."""
    shutil.copytree(sound_site.newsroom.root, tmp_path / "office", ignore=shutil.ignore_patterns(".newsdesk"))
    return Newsroom(tmp_path / "office")


@pytest.fixture(scope="session")
def public_sample(tmp_path_factory):
    """The sample as a built site, built once; nobody changes it."""
    return sample(tmp_path_factory.mktemp("sample") / "office")


@pytest.fixture(scope="module")
def home(public_sample):
    """The address at which the sample is served."""
    with served(public_sample.root) as address:
        yield address


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def tab(browser, home):
    """Return what opens an empty tab at the site: `tab(width=320, color_scheme="dark")`."""
    opened = []

    def opener(width=1280, **options):
        opened.append(browser.new_context(base_url=home, viewport={"width": width, "height": 800}, **options))
        return opened[-1].new_page()

    yield opener
    for context in opened:
        context.close()
