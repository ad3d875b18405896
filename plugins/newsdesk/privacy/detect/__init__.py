"""Where a text gives a person away. A detector takes a source and yields the spans of its plain text."""

from collections.abc import Callable, Iterable

from newsdesk.privacy.detect.adult import adults, private_adults
from newsdesk.privacy.detect.birth import birth_dates
from newsdesk.privacy.detect.child import is_named, minor_names, name_of
from newsdesk.privacy.detect.contact import email_of, private_emails, private_phones
from newsdesk.privacy.detect.home import home_addresses
from newsdesk.privacy.detect.identity import national_ids, passports, stateless_codes
from newsdesk.privacy.detect.money import bank_accounts, credit_cards
from newsdesk.privacy.detect.number import Span, digits_of
from newsdesk.privacy.detect.position import positions
from newsdesk.privacy.detect.secrecy import secrecy_marks
from newsdesk.privacy.detect.sensitive import child_cases, private_matters, sensitive
from newsdesk.source import Source

SCANNERS: tuple[tuple[str, Callable[[Source], Iterable[Span]]], ...] = (
    ("NATIONAL_ID", national_ids),
    ("STATELESS_CODE", stateless_codes),
    ("PASSPORT", passports),
    ("PHONE", private_phones),
    ("EMAIL", private_emails),
    ("LINE_ID", line_ids),
    ("BANK_ACCOUNT", bank_accounts),
    ("CREDIT_CARD", credit_cards),
    ("HOME_ADDRESS", home_addresses),
    ("GPS", positions),
    ("MINOR_NAME", minor_names),
    ("SENSITIVE", sensitive),
)

__all__ = (
    "SCANNERS",
    "Span",
    "adults",
    "bank_accounts",
    "child_cases",
    "credit_cards",
    "digits_of",
    "email_of",
    "home_addresses",
    "is_named",
    "line_ids",
    "minor_names",
    "name_of",
    "national_ids",
    "passports",
    "positions",
    "private_emails",
    "private_matters",
    "private_phones",
    "secrecy_marks",
    "sensitive",
    "stateless_codes",
    "student_ids",
    "vehicle_plates",
)
