"""Findings as JSON, as GitHub annotations and as SARIF 2.1.0; none of them holds the words that were found."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from newsdesk.finding import Finding, Lang, Rule

SARIF = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_json(findings: Iterable[Finding], lang: Lang = "th") -> str:
    """Return a list of {rule, path, line, column, width, severity, message}."""
    rows = [
        {
            "rule": finding.rule.id,
            "path": finding.path,
            "line": finding.line,
            "column": finding.column,
            "width": finding.width,
            "severity": finding.rule.severity.value,
            "message": finding.message(lang),
        }
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def github(findings: Iterable[Finding], lang: Lang = "th") -> str:
    """Return one workflow command a finding, which GitHub shows beside the line."""
    return "".join(_annotation(finding, lang) + "\n" for finding in findings)


def _annotation(finding: Finding, lang: Lang) -> str:
    place = f"file={_property(finding.path)},line={finding.line},col={finding.column}"
    title = f"title={finding.rule.id} {finding.rule.name}"
    return f"::{finding.rule.severity.value} {place},{title}::{_escaped(finding.message(lang))}"


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def sarif(findings: Iterable[Finding], lang: Lang = "th") -> str:
    """Return a SARIF 2.1.0 log; its fingerprints stay when other lines of the file move."""
    found = tuple(findings)
    rules = {finding.rule.id: finding.rule for finding in found}
    prints = _fingerprints(found)
    run = {
        "tool": {"driver": {"name": "newsdesk", "rules": [_rule(rules[key], lang) for key in sorted(rules)]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, mark, lang) for finding, mark in zip(found, prints, strict=True)],
    }
    return json.dumps({"$schema": SARIF, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule[Any], lang: Lang) -> Mapping[str, Any]:
    other: Lang = "en" if lang == "th" else "th"
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.says(lang)},
        "fullDescription": {"text": f"{rule.says(lang)} ({rule.says(other)})"},
        "help": {"text": f"{rule.says(lang)} ({rule.law}){_examples(rule)}"},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _examples(rule: Rule[Any]) -> str:
    """Return the examples of a language rule; those of others are words of our tests, or look like personal data."""
    tried = (("✗", rule.flags), ("✓", rule.passes)) if rule.id.startswith("THA") else ()
    return "".join(f"\n{sign} {example}" for sign, examples in tried for example in examples)


def _result(finding: Finding, mark: str, lang: Lang) -> Mapping[str, Any]:
    region = {"startLine": finding.line, "startColumn": finding.column}
    if finding.width:
        region["endColumn"] = finding.column + finding.width
    return {
        "ruleId": finding.rule.id,
        "level": finding.rule.severity.value,
        "message": {"text": finding.message(lang)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(finding.path)}, "region": region}}],
        "partialFingerprints": {"order/v1": mark},
    }


def _fingerprints(findings: tuple[Finding, ...]) -> list[str]:
    """Return what tells each finding from every other: rule, file, field, and the how-many-th it is of these there."""
    seen: Counter[tuple[str, str, str]] = Counter()
    marks: dict[int, str] = {}
    for number, finding in sorted(enumerate(findings), key=lambda pair: pair[1].order):
        kin = finding.rule.id, finding.path, finding.about
        marks[number] = hashlib.sha256("\n".join((*kin, str(seen[kin]))).encode()).hexdigest()[:32]
        seen[kin] += 1
    return [marks[number] for number in range(len(findings))]
