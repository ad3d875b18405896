"""Whether a person is harmed: one text, or one release with its people."""

from __future__ import annotations

from collections.abc import Collection

from newsdesk.finding import Finding, Rule, examine
from newsdesk.privacy import documents, found, keeping, linkage, people, speakers, waiver
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
    return (
        *(each.finding for each in harm if not is_excused(each.finding.rule.id, each.value, case.office, waived)),
        *examine(_OF_THE_WHOLE, case, item.path),
        *documents.release(item),
    )
