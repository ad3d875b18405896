"""The documents are true: their commands exist, their rules exist, and the fields they name are the schema's."""

import re
import shlex

import pytest

from newsdesk.cli import VERBS, parser
from newsdesk.cli.rules import catalogue
from newsdesk.register.words import Kind, Status
from newsdesk.release.fields import SCHEMAS
from newsroom import REPOSITORY

README = (REPOSITORY / "README.md").read_text("utf-8")
HANDBOOK = (REPOSITORY / "HANDBOOK.md").read_text("utf-8")
COMMANDS = sorted(
    {
        line.strip()
        for text in (README, HANDBOOK)
        for block in re.findall(r"```(?:sh|console)\n(.*?)```", text, re.DOTALL)
        for line in block.splitlines()
        if line.startswith(("newsdesk ", "make "))
    }
)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_documents_is_a_command_of_the_program(command):
    tool, *words = shlex.split(command, comments=True)

    if tool == "make":
        targets = re.findall(r"^([a-z-]+):", (REPOSITORY / "Makefile").read_text("utf-8"), re.MULTILINE)
        assert words[0] in targets
    else:
        assert parser(words).parse_args(words).run


def test_every_rule_that_is_named_exists():
    known = {rule.id for rule in catalogue()}

    assert set(re.findall(r"\b(?:REL|EDT|PDP|PIC|OUT|THA)\d{3}\b", README + HANDBOOK)) <= known


def test_the_readme_lists_every_verb():
    assert all(f"newsdesk {verb}" in README for verb in VERBS)


@pytest.mark.parametrize("word", [*Kind, *Status])
def test_the_handbook_names_every_kind_and_status(word):
    assert word in HANDBOOK


@pytest.mark.parametrize("kind", Kind)
def test_the_handbook_names_every_field_a_kind_must_have(kind):
    required = [name for name, field in SCHEMAS[kind].model_fields.items() if field.is_required()]

    assert [name for name in required if f"`{name}`" not in HANDBOOK] == []
