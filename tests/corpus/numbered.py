"""Numbers that belong to nobody, with valid check digits, written as people write them."""

from __future__ import annotations

from pen import Pen, Value, group


def check_digit(twelve: str) -> int:
    """Return the last digit of the identity number that begins with these twelve."""
    return (11 - sum((13 - place) * int(digit) for place, digit in enumerate(twelve)) % 11) % 10


def luhn(digits: str) -> int:
    """Return the check digit that makes *digits* the number of a payment card."""
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(reversed(digits))]
    return -sum(number - 9 * (number > 9) for number in doubled) % 10


def national_id(pen: Pen, form: str) -> Value:
    twelve = str(pen.rng.randrange(1, 9)) + pen.digits(11)
    if form == "stateless0":
        twelve = "0" + pen.digits(4) + "89" + pen.digits(5)
    last = check_digit(twelve) if form != "badsum_ctx" else (check_digit(twelve) + pen.rng.randrange(1, 10)) % 10
    written = pen.number(group(f"{twelve}{last}", 1, 4, 5, 2, 1), form)
    return written._replace(form=form) if form in {"stateless0", "badsum_ctx"} else written


def stateless_code(pen: Pen, form: str) -> Value:
    first, *rest = group(pen.digits(12), 4, 5, 2, 1)
    written = pen.number(("G" + first, *rest), form)
    lower = not form and pen.rng.random() < 0.1
    return Value(written.text.lower(), "lower", written.value) if lower else written


def passport(pen: Pen, form: str) -> Value:
    letters = "".join(pen.rng.choice("ABCDEFGHJKLMNPRT") for _ in range(2))
    if not form and pen.rng.random() < 0.15:
        text = letters.lower() + pen.digits(7)
        return Value(text, "lower", text.upper())
    form = (
        form
        or pen.rng.choices(("plain", "space", "dash", "thai", "zwsp", "nbsp", "fullwidth"), (9, 5, 1, 2, 2, 1, 1))[0]
    )
    return pen.number((letters, pen.digits(7)), form)


def phone(pen: Pen, form: str) -> Value:
    number = pen.rng.choice(("06", "08", "08", "09")) + pen.digits(8)
    national = group(number, 3, 3, 4)
    abroad = (number[1:3], number[3:6], number[6:])
    written = {
        "home": lambda: home_phone(pen),
        "tel": lambda: Value("+66" + number[1:], "tel", number),
        "intl": lambda: Value("+66 " + " ".join(abroad), "intl", number),
        "e164": lambda: Value("+66" + number[1:], "e164", number),
        "intl_dash": lambda: Value("+66-" + "-".join(abroad), "intl_dash", number),
        "intl_paren": lambda: Value("(+66) " + "-".join(abroad), "intl_paren", number),
        "zero_zero": lambda: Value("0066" + number[1:], "zero_zero", number),
        "intl_zero": lambda: Value(f"+66 (0){abroad[0]} {abroad[1]} {abroad[2]}", "intl_zero", number),
        "paren": lambda: Value(f"({national[0]}) {national[1]}-{national[2]}", "paren", number),
        "dash442": lambda: Value("-".join(group(number, 4, 3, 3)), "dash442", number),
        "dash37": lambda: Value("-".join(group(number, 3, 7)), "dash37", number),
        "pairs": lambda: Value("-".join(group(number, 2, 2, 2, 2, 2)), "pairs", number),
        "glued_ext": lambda: Value(f"{number[:2]} {number[2:6]} {number[6:]}", "space244", number),
    }
    usual = ("intl", "e164", "intl_dash", "intl_paren", "dash442", "dash37", "glued_ext")
    rare = {"open": ("zero_zero", "paren"), "sealed": ("intl_zero", "pairs")}[pen.part]
    name = form
    if not form and pen.rng.random() < 0.22:
        name = pen.rng.choice(usual * 2 + rare)
    return written[name]() if name in written else pen.number(national, form)


def home_phone(pen: Pen) -> Value:
    number = pen.rng.choice(("035", "032", "043", "053", "074")) + pen.digits(6)
    text = pen.rng.choice(
        (number, "-".join(group(number, 3, 6)), "-".join(group(number, 3, 3, 3)), f"0 {number[1:5]} {number[5:]}")
    )
    return Value(text, "home", number)


def bank_account(pen: Pen, form: str) -> Value:
    if form == "promptpay_phone":
        return phone(pen, pen.rng.choice(("dash", "plain", "thai_dash", "space")))._replace(
            form=form, accept=("PHONE",)
        )
    if form == "promptpay_id":
        return national_id(pen, "")._replace(form=form, accept=("NATIONAL_ID",))
    if form == "gsb12":
        written = pen.number(group("0" + pen.digits(11), *pen.rng.choice(((12,), (4, 4, 4), (3, 1, 7, 1)))))
        return written._replace(form=form)
    return pen.number(group(pen.rng.choice("123456789") + pen.digits(9), 3, 1, 5, 1), form)


def credit_card(pen: Pen, form: str) -> Value:
    begun = pen.rng.choice(("4", "51", "53", "55"))
    begun += pen.digits(15 - len(begun))
    usual = form or pen.rng.choices(("space", "dash", "plain", ""), (4, 3, 3, 4))[0]
    return pen.number(group(begun + str(luhn(begun)), 4, 4, 4, 4), usual)


def house_reg(pen: Pen, form: str) -> Value:
    return pen.number(group(pen.rng.choice("123456789") + pen.digits(10), 4, 6, 1), form)


def student_id(pen: Pen, form: str) -> Value:
    number = pen.rng.choice("123456789") + pen.digits(pen.rng.choice((3, 4, 4, 4, 5)))
    form = form or pen.rng.choices(("plain", "thai", "zwsp", "fullwidth"), (8, 4, 1, 1))[0]
    return pen.number((number,), form)
