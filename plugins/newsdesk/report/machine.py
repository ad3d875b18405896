"""Findings as JSON, as GitHub annotations and as SARIF 2.1.0; none of them holds the words that were found."""

from __future__ import annotations

import hashlib
import json
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
    """Return a SARIF 2.1.0 log; its fingerprints are of rule, place and field only."""
    found = tuple(findings)
    rules = {finding.rule.id: finding.rule for finding in found}
    run = {
        "tool": {"driver": {"name": "newsdesk", "rules": [_rule(rules[key], lang) for key in sorted(rules)]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, lang) for finding in found],
    }
    return json.dumps({"$schema": SARIF, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule[Any], lang: Lang) -> Mapping[str, Any]:
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.says(lang)},
        "help": {"text": f"{rule.says(lang)} ({rule.law})"},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(finding: Finding, lang: Lang) -> Mapping[str, Any]:
    region = {"startLine": finding.line, "startColumn": finding.column}
    if finding.width:
        region["endColumn"] = finding.column + finding.width
    place = f"{finding.rule.id} {finding.path} {finding.line} {finding.column} {finding.about}"
    return {
        "ruleId": finding.rule.id,
        "level": finding.rule.severity.value,
        "message": {"text": finding.message(lang)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(finding.path)}, "region": region}}],
        "partialFingerprints": {"place/v1": hashlib.sha256(place.encode()).hexdigest()[:32]},
    }
