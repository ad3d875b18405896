"""EDT: signatures, powers, moments and references of one release."""

from newsdesk.editorial.clearance import Clearance
from newsdesk.editorial.rules import approving, telling
from newsdesk.finding import Rule

RULES: tuple[Rule[Clearance], ...] = (*approving.RULES, *telling.RULES)
