"""EDT and THA: signatures, powers, moments, references and words of one release."""

from newsdesk.editorial.clearance import Clearance
from newsdesk.editorial.rules import approving, telling
from newsdesk.finding import Rule

RULES: tuple[Rule[Clearance], ...] = (*approving.RULES, *telling.RULES)
