"""Each rule of pictures is proven by real files made of its examples."""

import pytest

from newsdesk.finding import examine
from newsdesk.pictures.inspect import look
from newsdesk.pictures.rules import PICTURE_RULES
from photo_maker import make_photo

SUFFIXES = {"png": ".png", "webp": ".webp"}
EXAMPLES = [
    pytest.param(rule, word, flagged, id=f"{rule.id}-{word}-{'flags' if flagged else 'passes'}")
    for rule in PICTURE_RULES
    for flagged, words in ((True, rule.flags), (False, rule.passes))
    for word in words
]


def found(folder, word, name=None):
    file = folder / (name or "photo" + SUFFIXES.get(word.partition("+")[0], ".jpg"))
    file.write_bytes(make_photo(word))
    return {finding.rule.id for finding in examine(PICTURE_RULES, look(file), "a.md")}


@pytest.mark.parametrize(("rule", "word", "flagged"), EXAMPLES)
def test_a_rule_is_proven_by_its_examples(rule, word, flagged, tmp_path):
    assert (rule.id in found(tmp_path, word)) is flagged


@pytest.mark.parametrize("word", ["jpeg", "png", "webp", "jpeg+icc"])
def test_a_sound_photograph_has_no_findings(word, tmp_path):
    assert found(tmp_path, word) == set()


@pytest.mark.parametrize(
    ("word", "name"),
    [("png", "a.jpg"), ("jpeg", "a.png"), ("webp", "a.jpeg"), ("jpeg", "a"), ("jpeg", "a.txt")],
)
def test_a_suffix_that_disagrees_is_found(word, name, tmp_path):
    assert found(tmp_path, word, name) == {"PIC105"}


@pytest.mark.parametrize("name", ["a.jpg", "a.jpeg", "a.JPG"])
def test_every_way_to_write_the_suffix_is_taken(name, tmp_path):
    assert found(tmp_path, "jpeg", name) == set()


def test_each_kind_of_metadata_is_told_once():
    kinds = [finding.about for finding in examine(PICTURE_RULES, look(make_photo("png+animated")), "a.md")]

    assert kinds == ["multi-picture"]
