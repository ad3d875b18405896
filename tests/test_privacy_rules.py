"""Every rule is proven by its own examples."""

from __future__ import annotations

import pytest

from newsdesk.finding import examine
from newsdesk.privacy.rules import TEXT_RULES
from newsdesk.source import Source

FLAGS = [pytest.param(rule, text, id=f"{rule.id}-{n}") for rule in TEXT_RULES for n, text in enumerate(rule.flags)]
PASSES = [pytest.param(rule, text, id=f"{rule.id}-{n}") for rule in TEXT_RULES for n, text in enumerate(rule.passes)]


@pytest.mark.parametrize(("rule", "text"), FLAGS)
def test_a_rule_flags_its_example_once(rule, text):
    assert len(list(rule.find(Source.of(text)))) == 1


@pytest.mark.parametrize(("rule", "text"), PASSES)
def test_a_rule_passes_its_look_alike(rule, text):
    assert list(rule.find(Source.of(text))) == []


@pytest.mark.parametrize(("rule", "text"), FLAGS)
def test_a_rule_flags_its_example_wherever_it_is_written(rule, text):
    for frame in ("| ก | {} |\n", "- {}\n", "> {}\n", "<td>5</td><td>{}</td>", "---\nnote: {}\n---\n"):
        assert list(rule.find(Source.of(frame.format(text)))), frame


def test_no_two_rules_share_an_id_or_a_name():
    assert len({rule.id for rule in TEXT_RULES} | {rule.name for rule in TEXT_RULES}) == 2 * len(TEXT_RULES)


@pytest.mark.parametrize("rule", TEXT_RULES, ids=lambda rule: rule.id)
def test_a_finding_never_repeats_what_it_found(rule):
    for text in rule.flags:
        for finding in examine((rule,), Source.of(text), "a.md"):
            assert text not in f"{finding!r}{finding}{finding.message('en')}"
