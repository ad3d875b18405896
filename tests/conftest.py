"""The fixtures all tests share."""

import shutil

import pytest

from built_site import Site, with_draft
from newsdesk.site.build import build
from newsroom import AT, Newsroom


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
