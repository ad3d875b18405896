"""PDP1: what no text may give away about a person, whoever wrote it and wherever it stands."""

from newsdesk.finding import Rule
from newsdesk.privacy.rules.belonging import LINE_ID, SALARY, VEHICLE_PLATE
from newsdesk.privacy.rules.contact import PRIVATE_EMAIL, PRIVATE_PHONE
from newsdesk.privacy.rules.identity import NATIONAL_ID, PASSPORT, STATELESS_CODE
from newsdesk.privacy.rules.money import BANK_ACCOUNT, CREDIT_CARD
from newsdesk.privacy.rules.place import COORDINATES, HOME_ADDRESS
from newsdesk.privacy.rules.register import BIRTH_DATE, HOUSE_REGISTRATION, STUDENT_ID
from newsdesk.privacy.rules.sensitive import CHILD_CASE, SECRECY_MARK, SENSITIVE
from newsdesk.source import Source

TEXT_RULES: tuple[Rule[Source], ...] = (
    NATIONAL_ID,
    STATELESS_CODE,
    PRIVATE_PHONE,
    PRIVATE_EMAIL,
    LINE_ID,
    BANK_ACCOUNT,
    CREDIT_CARD,
    PASSPORT,
    HOUSE_REGISTRATION,
    STUDENT_ID,
    VEHICLE_PLATE,
    BIRTH_DATE,
    HOME_ADDRESS,
    COORDINATES,
    SALARY,
    SENSITIVE,
    CHILD_CASE,
    SECRECY_MARK,
)

__all__ = ("TEXT_RULES",)
