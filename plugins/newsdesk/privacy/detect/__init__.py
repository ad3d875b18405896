"""Where a text gives a person away. A detector takes a source and yields the spans of its plain text."""

from collections.abc import Callable, Iterable

from newsdesk.privacy.detect.adult import adults, private_adults
from newsdesk.privacy.detect.birth import birth_dates
from newsdesk.privacy.detect.child import is_named, minor_names, name_of
from newsdesk.privacy.detect.contact import email_of, private_emails, private_phones
from newsdesk.privacy.detect.handle import line_ids
from newsdesk.privacy.detect.home import home_addresses
from newsdesk.privacy.detect.house import house_codes
from newsdesk.privacy.detect.identity import national_ids, passports, stateless_codes
from newsdesk.privacy.detect.money import bank_accounts, credit_cards
from newsdesk.privacy.detect.number import Span, digits_of
from newsdesk.privacy.detect.pay import salaries
from newsdesk.privacy.detect.plate import vehicle_plates
from newsdesk.privacy.detect.position import positions
from newsdesk.privacy.detect.pupil import student_ids
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
    ("HOUSE_REG", house_codes),
    ("STUDENT_ID", student_ids),
    ("VEHICLE_PLATE", vehicle_plates),
    ("BIRTH_DATE", birth_dates),
    ("HOME_ADDRESS", home_addresses),
    ("GPS", positions),
    ("SALARY", salaries),
    ("MINOR_NAME", minor_names),
    ("SENSITIVE", sensitive),
)

__all__ = (
    "SCANNERS",
    "Span",
    "adults",
    "bank_accounts",
    "birth_dates",
    "child_cases",
    "credit_cards",
    "digits_of",
    "email_of",
    "home_addresses",
    "house_codes",
    "is_named",
    "line_ids",
    "minor_names",
    "name_of",
    "national_ids",
    "passports",
    "positions",
    "private_adults",
    "private_emails",
    "private_matters",
    "private_phones",
    "salaries",
    "secrecy_marks",
    "sensitive",
    "stateless_codes",
    "student_ids",
    "vehicle_plates",
)
