"""The whole desk at one moment: every register, dossier and approval read, every release judged."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from newsdesk import forked, gate
from newsdesk.editorial import approval, order, sheet, signature
from newsdesk.editorial.approval import Approvals
from newsdesk.editorial.sheet import Standing
from newsdesk.editorial.signature import Proof
from newsdesk.finding import Finding
from newsdesk.gate import Cleared, Gone, Held, NotDue, Verdict
from newsdesk.pictures import check as pictures
from newsdesk.privacy.harmless import is_harmless, remember
from newsdesk.register import office as registers
from newsdesk.register.office import Office
from newsdesk.register.words import Kind
from newsdesk.release import dossier, shelf
from newsdesk.release.model import Reading, Release
from newsdesk.settings import Settings

_WORTH_LOOKING = 4  # dossiers with new photographs: half a second


@dataclass(frozen=True, slots=True)
class Desk:
    """One office and its verdicts, in the order of the dossiers' paths; all decisions ever made, by item.

    `sheets` are the approved ones, by id. `unsaid` are findings in the registers: while there is one, nothing is shown.
    """

    office: Office
    at: datetime
    verdicts: tuple[Verdict, ...]
    approvals: Mapping[str, Approvals]
    sheets: Mapping[str, Standing]
    unsaid: tuple[Finding, ...]

    @property
    def cleared(self) -> tuple[Cleared, ...]:
        """What may be said."""
        return tuple(verdict for verdict in self.verdicts if isinstance(verdict, Cleared))

    @property
    def gone(self) -> tuple[Gone, ...]:
        """What answers "gone"."""
        return tuple(verdict for verdict in self.verdicts if isinstance(verdict, Gone))

    @property
    def held(self) -> tuple[Held, ...]:
        """What is held."""
        return tuple(verdict for verdict in self.verdicts if isinstance(verdict, Held))

    @property
    def waiting(self) -> tuple[NotDue, ...]:
        """What is not due."""
        return tuple(verdict for verdict in self.verdicts if isinstance(verdict, NotDue))

    @property
    def objections(self) -> tuple[Finding, ...]:
        """Every finding of the registers and of every held release."""
        return (*self.unsaid, *(finding for held in self.held for finding in held.findings))


def survey(settings: Settings, at: datetime) -> Desk:
    """Read and judge everything at the moment *at*. Raises CannotRun when a register cannot be read."""
    office = registers.read(settings)
    _read_ahead(settings, office)
    readings = shelf.read_all(settings)
    approvals = approval.Books(settings)
    ids = frozenset(reading.id for reading in readings if reading.id)
    office = empowered(dataclasses.replace(office, known=ids), readings, approvals, at)
    _look_ahead(readings, lambda reading: judge(reading, office, approvals, at))
    verdicts = tuple(judge(reading, office, approvals, at) for reading in readings)
    standing = sheet.approved(office, approvals, at)
    return Desk(office, at, verdicts, approvals, standing, sheet.objections(office, approvals, at))


def _read_ahead(settings: Settings, office: Office) -> None:
    """Let several processes read, search and verify; what they found sound is remembered, the rest done again."""
    texts, _ = shelf.contents(settings)
    ahead = forked.shared(lambda part: [_sound(dossier.read(text, settings), settings, office) for text in part], texts)
    for text, (reading, harmless, proofs) in zip(texts, ahead, strict=True):
        if reading is not None:
            dossier.remember(text, reading)
            if harmless:
                remember(reading.source)
        for proof in proofs:
            signature.remember(proof)


def _look_ahead(readings: Iterable[Reading], judged: Callable[[Reading], Verdict]) -> None:
    """Let several processes judge what has new photographs; the faces they find there are remembered on disk."""
    new = [reading for reading in readings if isinstance(reading, Release) and pictures.has_new(reading)]
    if len(new) >= 2 * _WORTH_LOOKING:
        forked.shared(lambda part: [bool(judged(reading)) for reading in part], new, worth_it=_WORTH_LOOKING)


def _sound(reading: Reading, settings: Settings, office: Office) -> tuple[Release | None, bool, tuple[Proof, ...]]:
    """Return what may cross from one process to another: findings hold rules, and rules stay at home."""
    if reading.findings or not isinstance(reading, Release):
        return None, False, ()
    last = approval.read(settings, reading.id).last
    believed = last is not None and signature.doubt(last, office) is None
    return reading, is_harmless(reading.source), signature.proofs(last, office) if last and believed else ()


def empowered(
    office: Office, readings: tuple[Reading, ...], approvals: Mapping[str, Approvals], at: datetime
) -> Office:
    """Return *office* with its approved plans, and the powers of the cleared orders among *readings*."""
    approved = sheet.approved(office, approvals, at)
    office = dataclasses.replace(office, plans=tuple(plan for plan in office.plans if plan.id in approved))
    orders = [reading for reading in readings if isinstance(reading, Release) and reading.kind is Kind.ORDER]
    verdicts = (judge(reading, office, approvals, at) for reading in orders)
    cleared = (verdict for verdict in verdicts if isinstance(verdict, Cleared))
    powers = (order.delegations(each.release, each.withdrawal.at if each.withdrawal else None) for each in cleared)
    return office.with_powers(tuple(power for given in powers for power in given))


def judge(reading: Reading, office: Office, approvals: Mapping[str, Approvals], at: datetime) -> Verdict:
    """Judge one reading with the decisions about it."""
    return gate.judge(reading, office, approvals[reading.id or ""], at)
