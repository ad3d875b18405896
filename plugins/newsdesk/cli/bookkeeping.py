"""What is to be mended in the registers that have pages of their own: plan, network, laws, evaluations."""

from __future__ import annotations

from newsdesk.cli.rules import catalogue
from newsdesk.desk import Desk
from newsdesk.finding import Finding
from newsdesk.office import registers
from newsdesk.office.rules import Around
from newsdesk.settings import Settings


def findings(desk: Desk, settings: Settings) -> tuple[Finding, ...]:
    """Return the findings in all of these registers, each at its line."""
    known = frozenset(rule.id for rule in catalogue())
    return registers.objections(settings, Around(desk.office, desk.at.date(), known))
