"""Who makes a value of which type; what is SENSITIVE stands in the templates."""

from __future__ import annotations

from collections.abc import Callable

import numbered
import worded
from pen import Pen, Value

MAKERS: dict[str, Callable[[Pen, str], Value]] = {
    "NATIONAL_ID": numbered.national_id,
    "STATELESS_CODE": numbered.stateless_code,
    "PASSPORT": numbered.passport,
    "PHONE": numbered.phone,
    "EMAIL": worded.email,
    "LINE_ID": worded.line_id,
    "BANK_ACCOUNT": numbered.bank_account,
    "CREDIT_CARD": numbered.credit_card,
    "HOUSE_REG": numbered.house_reg,
    "STUDENT_ID": numbered.student_id,
    "VEHICLE_PLATE": worded.vehicle_plate,
    "BIRTH_DATE": worded.birth_date,
    "HOME_ADDRESS": worded.home_address,
    "GPS": worded.gps,
    "SALARY": worded.salary,
    "MINOR_NAME": worded.minor_name,
}
