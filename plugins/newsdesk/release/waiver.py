"""An exception as it is written in a dossier: it names a value by its keyed fingerprint and never holds it."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from newsdesk.record import Record, Until

Fingerprint = Annotated[str, StringConstraints(pattern=r"^hmac-[k-z]{32}$")]


class Waiver(Record):
    """One value that one rule need not object to in this dossier: why, by whose word, until when."""

    rule: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}\d{3}$")]
    fingerprint: Fingerprint
    reason: Annotated[str, StringConstraints(min_length=1)]
    by: Annotated[str, StringConstraints(min_length=1)]
    until: Until
    consent: str | None = None
