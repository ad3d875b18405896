"""Whether a person is harmed: one text, or one release with its people."""

from __future__ import annotations

import re

from newsdesk.finding import Finding, examine
from newsdesk.privacy import documents, people
from newsdesk.privacy.detect import digits_of, email_of, home_addresses, private_emails, private_phones
from newsdesk.privacy.harmless import is_known
from newsdesk.privacy.rules import TEXT_RULES
from newsdesk.register.office import Office
from newsdesk.release.case import Case
from newsdesk.source import Source


def text(source: Source, path: str, office: Office) -> tuple[Finding, ...]:
    """Return what may harm a person in *source*; what the office has made public of itself is spared."""
    found = () if is_known(source) else examine(TEXT_RULES, source, path)
    return examine(TEXT_RULES, _spared(source, office), path) if found else ()


def release(case: Case) -> tuple[Finding, ...]:
    """Return what may harm a person in a release: its words, its people, its attachments."""
    path = case.release.path
    words = text(case.release.source, path, case.office)
    return (*words, *examine(people.RULES, case, path), *documents.release(case.release))


def _spared(source: Source, office: Office) -> Source:
    """Blank what the office has made public, letter for letter, so that every place stays the same."""
    raw, public = source.raw, digits_of(phone := Source.of(office.card.phone), (0, len(phone.plain)))
    spans = [span for span in private_emails(source) if email_of(source, span) in office.mailboxes]
    spans += [span for span in private_phones(source) if digits_of(source, span) == public]
    own = _bare(Source.of(office.card.address_th).plain)
    spans += [span for span in home_addresses(source) if _bare(source.plain[slice(*span)]) in own]
    for start, end in (source.raw_span(*span) for span in spans):
        raw = raw[:start] + re.sub(r"[^\n]", " ", raw[start:end]) + raw[end:]
    return Source.of(raw) if spans else source


def _bare(address: str) -> str:
    """Return an address as it reads, without its spaces and signs."""
    return re.sub(r"[\s,]+", "", address)
