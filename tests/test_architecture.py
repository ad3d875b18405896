"""The shape of the code: the straight line of imports, the two locks, one clock, no network, small documented files."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newsroom import REPOSITORY

PACKAGE = REPOSITORY / "plugins/newsdesk"
MODULES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
TREES = {name: ast.parse(path.read_text("utf-8")) for name, path in MODULES.items()}
TESTS = sorted((REPOSITORY / "tests").glob("test_*.py"))
LOCKS = {"Cleared": "gate.py", "Clean": "audit/sweep.py"}
KEYHOLES = {
    "http.server": {"cli/loopback.py"},
    "http.client": set(),
    "urllib.request": set(),
    "requests": set(),
    "socket": set(),
    "ssl": set(),
    "random": set(),
    "secrets": {"cli/waive.py"},
    "uuid": set(),
    "time": set(),
    "pickle": set(),
}
CLOCK = {"now", "today", "utcnow", "fromtimestamp", "utcfromtimestamp"}
WHOLE_PRODUCT = {"architecture", "leaks", "forging", "mutation", "rules", "sample", "documents"}
LONGEST_FILE, LONGEST_FUNCTION = 250, 40
WORKSHOP = re.compile(
    r"(?<!scope=[\"'])\b(?:sessions?|helpers?)\b|\bissue #\d|(?<![\w.])/work/|\.\./shared", re.IGNORECASE
)


def imports(tree):
    """Yield the full name of every module and every name a module imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def calls(tree):
    """Yield the last name of everything a module calls."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield getattr(node.func, "id", getattr(node.func, "attr", ""))


def test_imports_go_down_the_straight_line_only():
    command = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    if command is None:
        pytest.skip("import-linter is not installed beside this Python")

    ran = subprocess.run((command, "--no-cache"), cwd=REPOSITORY, capture_output=True, text=True, check=False)

    assert ran.returncode == 0, ran.stdout
    assert "Contracts: 4 kept, 0 broken" in ran.stdout


@pytest.mark.parametrize(("passport", "home"), LOCKS.items())
def test_a_passport_is_made_in_one_place(passport, home):
    assert [name for name, tree in TREES.items() if passport in calls(tree)] == [home]
    heirs = [
        node.name
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and passport in {getattr(base, "id", "") for base in node.bases}
    ]
    assert heirs == []


@pytest.mark.parametrize("module", KEYHOLES)
def test_the_network_and_chance_are_behind_named_keyholes(module):
    users = {
        name
        for name, tree in TREES.items()
        if any(full == module or full.startswith(f"{module}.") for full in imports(tree))
    }

    assert users <= KEYHOLES[module]


def test_only_the_settings_ask_what_time_it_is():
    askers = {
        name
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in CLOCK
        and getattr(node.value, "id", getattr(node.value, "attr", "")) in ("datetime", "date")
    }

    assert askers == {"settings.py"}


@pytest.mark.parametrize("name", MODULES)
def test_a_module_says_what_it_keeps_and_is_small(name):
    assert ast.get_docstring(TREES[name])
    assert len(MODULES[name].read_text("utf-8").splitlines()) <= LONGEST_FILE
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < LONGEST_FUNCTION, node.name


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.stem)
def test_a_test_file_mirrors_a_part_of_the_product_and_says_what_it_proves(path):
    first = path.stem.removeprefix("test_").split("_")[0]
    parts = {name.partition("/")[0].removesuffix(".py") for name in MODULES}

    assert first in parts | WHOLE_PRODUCT
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


def test_every_switched_off_warning_has_its_reason_in_its_line():
    bare = re.compile(r"#\s*(?:noqa|type:\s*ignore)(?::\s*[A-Z0-9, ]+|\[[^\]]*\])?\s*$")
    found = [
        f"{name}:{number}"
        for name, path in MODULES.items()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if bare.search(line)
    ]

    assert found == []


def test_no_file_speaks_of_the_workshop_it_was_made_in():
    listed = subprocess.run(("git", "ls-files", "-z"), cwd=REPOSITORY, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is no git checkout")
    found = []
    for name in filter(None, listed.stdout.split("\0")):
        path = REPOSITORY / name
        data = path.read_bytes() if path.is_file() and path != Path(__file__) else b""
        if b"\0" not in data[:8000] and WORKSHOP.search(data.decode("utf-8", "replace")):
            found.append(name)

    assert found == []
