"""OUT: what must not be in the built site. Examples are `name: content` of one file laid into a sound site."""

from newsdesk.audit.rules import carried, listing, page
from newsdesk.audit.rules.listing import STRANGE
from newsdesk.audit.sight import Sight
from newsdesk.finding import Rule

RULES: tuple[Rule[Sight], ...] = (*listing.RULES, *page.RULES, *carried.RULES)
__all__ = ("RULES", "STRANGE")
