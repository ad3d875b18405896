"""Whether a person is harmed: one text, or one release with its people."""

from __future__ import annotations

from collections.abc import Collection

from newsdesk.finding import Finding, Rule, examine
from newsdesk.privacy import documents, found, keeping, linkage, people, speakers, waiver
from newsdesk.privacy.documents import Document
from newsdesk.privacy.excused import Waived, is_excused
from newsdesk.register.office import Office
from newsdesk.release.case import Case
from newsdesk.source import Source

_OF_THE_WHOLE: tuple[Rule[Case], ...] = (
    *people.RULES,
    *keeping.RULES,
    *speakers.RULES,
    *linkage.RULES,
    *waiver.RULES,
)


def text(source: Source, path: str, office: Office, waived: Collection[Waived] = ()) -> tuple[Finding, ...]:
    """Return what may harm a person in *source*, but for what the office has made public and what is *waived*."""
    harm = found.in_text(source, path)
    return tuple(each.finding for each in harm if not is_excused(each.finding.rule.id, each.value, office, waived))


def release(case: Case) -> tuple[Finding, ...]:
    """Return what may harm a person in a release: its words, its people, its attachments, its waivers."""
    item, waived = case.release, tuple(waiver.waived(case))
    harm = found.in_release(item)
    standing = (each.finding for each in harm if not is_excused(each.finding.rule.id, each.value, case.office, waived))
    return (
        *dict.fromkeys(standing),  # a part of an attachment is told once, however often it does the same harm
        *examine(_OF_THE_WHOLE, case, item.path),
        *documents.release(item),
    )


def attachment(document: Document, path: str, office: Office, declared: Collection[str]) -> tuple[Finding, ...]:
    """Return what would hold an attachment of a release that has *declared* these persons."""
    found_in = [*examine(documents.RULES, document, path)]
    for part in document.parts:
        source = Source.of(part.text)
        said = [
            *text(source, path, office),
            *(Finding(people.CHILD, path) for _ in people.undeclared(source, declared)),
        ]
        found_in += (Finding(each.rule, path, about=f"{document.suffix[1:]} {part.about}") for each in said)
    return tuple(dict.fromkeys(found_in))
