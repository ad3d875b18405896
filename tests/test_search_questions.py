"""What readers ask, in a real Chromium: a thousand releases, questions of every sort and some written by hand."""

import gzip
import statistics
from collections import defaultdict

import pytest

from browsing import CHROMIUM, served
from searching.by_hand import QUESTIONS
from searching.corpus import releases
from searching.questions import Question, answers, asked
from searching.site import ask, lay

pytestmark = [
    pytest.mark.sweep,
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed (apt-get install chromium)"),
]
ENOUGH, KIB = 0.95, 1024


@pytest.fixture(scope="module", params=[1, 7])
def searched(request, public_sample, tmp_path_factory):
    """A corpus, the questions about it that have an answer, the site that is asked, and its address."""
    corpus = releases(1000, request.param)
    root = tmp_path_factory.mktemp("searched") / "site"
    lay(corpus, public_sample.root, root)
    questions = [*asked(corpus, request.param), *QUESTIONS]
    with served(root) as address:
        yield corpus, [each for each in questions if answers(each, corpus)], root, address


@pytest.fixture(scope="module")
def home(searched):
    return searched[3]


def test_the_first_ten_answers_are_what_was_meant(tab, searched):
    corpus, questions, _, _ = searched
    page, right, missed = tab(), defaultdict(list), list[Question]()
    page.goto("/search/")
    for question in questions:
        found, wanted = ask(page, question.typed)[0][:10], answers(question, corpus)
        good = bool(found) and sum(each in wanted for each in found) >= 0.9 * len(found)
        right[question.sort].append(good)
        missed += [] if good else [question]

    told = {sort: f"{sum(good)} of {len(good)}" for sort, good in right.items()}
    assert len(missed) <= len(questions) * (1 - ENOUGH), (told, missed)


def test_a_first_question_costs_little(tab, searched):
    _, questions, root, address = searched
    weights = []
    for question in questions[::6]:
        page, fetched = tab(), set()
        page.goto("/search/")
        page.on("request", lambda request, fetched=fetched: fetched.add(request.url.removeprefix(address)))
        ask(page, question.typed)
        weights.append(
            sum(len(gzip.compress((root / name).read_bytes())) for name in fetched if (root / name).is_file())
        )
        page.context.close()

    assert statistics.median(weights) <= 60 * KIB
    assert max(weights) <= 120 * KIB
