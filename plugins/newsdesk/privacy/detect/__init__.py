"""Where a text gives a person away. A detector takes a source and yields the spans of its plain text."""

from collections.abc import Callable, Iterable

from newsdesk.privacy.detect.adult import adults, private_adults
from newsdesk.privacy.detect.birth import birth_dates
from newsdesk.privacy.detect.child import is_named, minor_names, name_of
from newsdesk.privacy.detect.contact import email_of, private_emails, private_phones
from newsdesk.privacy.detect.handle import line_ids
from newsdesk.privacy.detect.house import house_codes
from newsdesk.privacy.detect.identity import national_ids, passports, stateless_codes
from newsdesk.privacy.detect.money import bank_accounts, credit_cards
from newsdesk.privacy.detect.number import Span, digits_of
from newsdesk.privacy.detect.pay import salaries
from newsdesk.privacy.detect.plate import vehicle_plates
from newsdesk.privacy.detect.pupil import student_ids
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
    ("SALARY", salaries),
    ("MINOR_NAME", minor_names),
)

__all__ = (
    "SCANNERS",
    "Span",
    "adults",
    "bank_accounts",
    "birth_dates",
    "credit_cards",
    "digits_of",
    "email_of",
    "house_codes",
    "is_named",
    "line_ids",
    "minor_names",
    "name_of",
    "national_ids",
    "passports",
    "private_adults",
    "private_emails",
    "private_phones",
    "salaries",
    "stateless_codes",
    "student_ids",
    "vehicle_plates",
)
