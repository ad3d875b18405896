"""The privacy rules on texts nobody wrote them for; the corpora are what their composer writes."""

import itertools
import json
import subprocess
import sys
from pathlib import Path

import pytest

import score
from newsdesk.privacy.scan import scan

CORPUS = Path(__file__).parent / "corpus"
LEAST = {
    "ALL": {"precision": 0.97, "recall": 0.96},
    "NATIONAL_ID": {"precision": 0.99, "recall": 0.98},
    "GATE": {"recall": 0.98},
}


def written(script, *arguments):
    """Return the lines a script of the corpus prints."""
    command = [sys.executable, CORPUS / script, *arguments]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.splitlines()


def samples(part):
    return [json.loads(line) for line in (CORPUS / f"{part}.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("part", ["public", "sealed"])
def test_the_rules_find_personal_data_and_leave_the_rest_alone(part):
    found = score.score_of(CORPUS / f"{part}.jsonl")

    assert score.under(found, LEAST) == []
    assert found.gate["stopped clean"] <= 0.02 * (found.gate["stopped clean"] + found.gate["passed"])


def test_nothing_is_found_in_clean_official_texts():
    texts = [json.loads(line) for line in written("clean.py")]

    assert len(texts) == 200
    assert [place for place, text in enumerate(texts) if scan(text)] == []


@pytest.mark.parametrize("part", ["open", "sealed"])
def test_a_corpus_is_what_its_composer_writes(part):
    assert written("compose.py", "--part", part) == (CORPUS / f"{part}.jsonl").read_text("utf-8").splitlines()


def test_no_sentence_is_in_both_parts():
    for name in ("sentences.txt", "lookalikes.txt", "papers.txt"):
        lines = [line for line in (CORPUS / name).read_text("utf-8").splitlines() if len(line) > 40]
        assert [line for line in lines if lines.count(line) > 1] == []


@pytest.mark.parametrize("part", ["open", "sealed"])
def test_every_type_and_many_forms_are_in_both_parts(part):
    labels = [label for sample in samples(part) for label in sample["labels"]]
    kinds = {label["type"] for label in labels}
    forms = {label["form"] for label in labels}

    assert len(kinds) == 17
    assert min(sum(label["type"] == kind for label in labels) for kind in kinds) >= 25
    assert len(forms) >= 80


@pytest.mark.parametrize("part", ["open", "sealed"])
def test_a_label_stands_where_it_says_and_touches_nothing_harmless(part):
    for sample in samples(part):
        spans = sorted(
            (mark["start"], mark["end"]) for kind in ("labels", "negatives", "neutral") for mark in sample[kind]
        )
        assert all(0 <= start < end <= len(sample["text"]) for start, end in spans)
        assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))


def sample(**labels):
    """Return a document of 40 characters with one label from 10 to 20, and something neutral from 30 to 35."""
    label = {"type": "PHONE", "form": "plain", "start": 10, "end": 20, **labels}
    return {"id": "x", "text": "x" * 40, "labels": [label], "neutral": [{"start": 30, "end": 35}]}


@pytest.mark.parametrize(
    ("found", "right", "wrong", "missed"),
    [
        ([], 0, 0, 1),
        ([("PHONE", 10, 20)], 1, 0, 0),
        ([("PHONE", 15, 20)], 1, 0, 0),  # half of the label is enough
        ([("PHONE", 16, 20)], 0, 0, 1),  # less is a miss, but a part of a label is no fault
        ([("PHONE", 10, 15), ("PHONE", 15, 20)], 1, 0, 0),
        ([("PHONE", 0, 33)], 1, 0, 0),
        ([("PHONE", 0, 40)], 0, 1, 1),  # a finding of the whole document says nothing
        ([("EMAIL", 10, 20)], 0, 1, 1),
        ([("PHONE", 10, 20), ("EMAIL", 30, 33)], 1, 0, 0),
        ([("PHONE", 10, 20), ("EMAIL", 22, 26)], 1, 1, 0),
    ],
)
def test_a_finding_is_right_wrong_or_excused(found, right, wrong, missed):
    counted = score.Score()
    marks = [{"type": kind, "start": start, "end": end} for kind, start, end in found]
    score.count(counted, sample(), frozenset(), "form", lambda _: marks)

    assert (counted.right.total(), counted.wrong.total(), counted.missed.total()) == (right, wrong, missed)


def test_a_label_may_accept_another_type():
    counted = score.Score()
    found = [{"type": "NATIONAL_ID", "start": 10, "end": 20}]
    score.count(counted, sample(type="BANK_ACCOUNT", accept=["NATIONAL_ID"]), frozenset(), "form", lambda _: found)

    assert counted.right["BANK_ACCOUNT"] == 1
    assert not counted.wrong


def test_a_redacted_report_shows_no_text():
    line = json.dumps({**sample(), "text": "ลับ" * 14}, ensure_ascii=False)
    for option, shown in (([], True), (["--redact"], False)):
        told = scored(line, *option)
        assert ("ลับ" in told) is shown


def scored(line, *options):
    """Return what the scorer prints about a corpus of one document."""
    command = [sys.executable, CORPUS.parent / "score.py", "/dev/stdin", *options]
    paths = {"PYTHONPATH": str(CORPUS.parents[1] / "plugins"), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, input=line, check=True, capture_output=True, encoding="utf-8", env=paths).stdout
