"""List every rule: its id, its law, what to do, and examples it flags and passes."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from typing import Any

from newsdesk import record
from newsdesk.audit import rules as audit
from newsdesk.audit import sweep
from newsdesk.editorial import authors, sheet
from newsdesk.editorial import rules as editorial
from newsdesk.finding import Rule
from newsdesk.language import rules as language
from newsdesk.office import rules as office
from newsdesk.pictures import rules as pictures
from newsdesk.pictures.check import ALT_RULES
from newsdesk.pictures.shown import FACE_RULES
from newsdesk.privacy import documents, keeping, linkage, people, speakers, waiver
from newsdesk.privacy import rules as privacy
from newsdesk.release import captions, shelf
from newsdesk.release import rules as release
from newsdesk.settings import CannotRun

EXAMPLE = "newsdesk rules PDP101"
FAMILIES: tuple[tuple[Rule[Any], ...], ...] = (
    record.RULES,
    release.RULES,
    shelf.RULES,
    captions.RULES,
    editorial.RULES,
    sheet.RULES,
    authors.RULES,
    privacy.TEXT_RULES,
    people.RULES,
    keeping.RULES,
    speakers.RULES,
    linkage.RULES,
    waiver.RULES,
    documents.RULES,
    language.RULES,
    office.RULES,
    pictures.PICTURE_RULES,
    ALT_RULES,
    FACE_RULES,
    audit.RULES,
    (sweep.CHILD, sweep.WHOLE),
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("ids", nargs="*", metavar="ID", help="เฉพาะกฎเหล่านี้ (only these)")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def catalogue() -> Iterator[Rule[Any]]:
    """Yield every rule there is, in the order of their families."""
    for family in FAMILIES:
        yield from family


def run(options: argparse.Namespace) -> int:
    """Print the rules asked for, or all of them, one a line."""
    rules = {rule.id: rule for rule in catalogue()}
    if unknown := [name for name in options.ids if name not in rules]:
        raise CannotRun(f"{' '.join(unknown)}: ไม่มีกฎนี้ (no such rule)")
    chosen = [rules[name] for name in options.ids] or sorted(rules.values(), key=lambda rule: rule.id)
    if options.format == "json":
        print(json.dumps([_plain(rule) for rule in chosen], ensure_ascii=False, indent=1))
    elif options.ids:
        print("\n\n".join(_page(rule) for rule in chosen))
    else:
        print("\n".join(f"{rule.id} {rule.name}: {rule.says(options.lang)}" for rule in chosen))
    return 0


def _plain(rule: Rule[Any]) -> dict[str, Any]:
    names = ("id", "name", "law", "th", "en", "flags", "passes")
    return {name: getattr(rule, name) for name in names} | {"severity": rule.severity.value}


def _page(rule: Rule[Any]) -> str:
    flags = "\n".join(f"  ✗ {example}" for example in rule.flags)
    passes = "\n".join(f"  ✓ {example}" for example in rule.passes)
    return f"{rule.id} {rule.name} ({rule.severity})\n{rule.th}\n{rule.en}\n{rule.law}\n{flags}\n{passes}"
