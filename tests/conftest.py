"""The fixtures all tests share."""

import shutil

import pytest
from newsroom import Newsroom


@pytest.fixture(scope="session")
def pristine(tmp_path_factory):
    """One sound office, set up once; nobody changes it."""
    return Newsroom.at(tmp_path_factory.mktemp("pristine") / "office")


@pytest.fixture
def room(pristine, tmp_path):
    """A sound office of one's own."""
    shutil.copytree(pristine.root, tmp_path / "office")
    return Newsroom(tmp_path / "office")
