"""Harmless values that look like personal data, by kind; a few kinds count neither way."""

from __future__ import annotations

from collections.abc import Callable

import forms
from numbered import check_digit
from pen import Pen, group
from worded import MONTHS, SHORT_MONTHS, full_name

NEUTRAL = frozenset({"official_mobile", "official_email", "school_bank", "gov_plate"})
TITLES = {"man": ("นาย", "นาย", "ดร.", "ว่าที่ร้อยตรี "), "woman": ("นาง", "นางสาว", "ดร.", "ว่าที่ร้อยตรีหญิง ")}


def adult_name(pen: Pen) -> str:
    kind = pen.rng.choice(("man", "woman"))
    return pen.rng.choice(TITLES[kind]) + full_name(pen, kind)


def sometimes_thai(pen: Pen, text: str) -> str:
    """Write every third one in Thai digits."""
    return text.translate(forms.THAI) if pen.rng.random() < 0.33 else text


def be_date(pen: Pen) -> str:
    day, month, year = pen.rng.randrange(1, 29), pen.rng.randrange(1, 13), pen.rng.randrange(2566, 2571)
    ways = (
        f"{day} {MONTHS[month - 1]} {year}",
        f"{day} {MONTHS[month - 1]} พ.ศ. {year}",
        f"{day} {SHORT_MONTHS[month - 1]} {year}",
        f"{day} {SHORT_MONTHS[month - 1]} {year % 100}",
        f"{day}/{month}/{year}",
        f"{year - 543}-{month:02}-{day:02}",
    )
    return sometimes_thai(pen, pen.rng.choice(ways))


def thirteen(pen: Pen, begun: str) -> str:
    """Return 13 digits that are no identity number."""
    twelve = begun + pen.digits(12 - len(begun))
    return twelve + str((check_digit(twelve) + pen.rng.randrange(1, 10)) % 10)


def no_identity(number: str) -> str:
    """Return the number, with another last digit when it is by chance an identity number."""
    by_chance = len(number) == 13 and int(number[12]) == check_digit(number[:12])
    return number[:12] + str((int(number[12]) + 1) % 10) if by_chance else number


def ean(twelve: str) -> str:
    """Return a trade number: the last digit is its own check."""
    return twelve + str(-sum(int(digit) * (1 + place % 2 * 2) for place, digit in enumerate(twelve)) % 10)


def no_identity_ean(pen: Pen, begun: str) -> str:
    """Return a trade number that no identity number equals."""
    while True:
        number = ean(begun + pen.digits(12 - len(begun)))
        if int(number[12]) != check_digit(number[:12]):
            return number


def collision(pen: Pen) -> str:
    twelve = pen.rng.choice("12358") + pen.digits(11)
    return twelve + str(check_digit(twelve))


def juristic(pen: Pen) -> str:
    number = pen.rng.choice(("0994000", "0145", "0105", "0135")) + pen.digits(12)
    number = number[:5] + "40" + number[7:] if number[5:7] == "89" else number  # 89 is for people
    kept = group(number[:12], 1, 2, 1, 3, 5)
    return pen.rng.choice(("", "-")).join((*kept, str(check_digit(number[:12]))))


def office_phone(pen: Pen) -> str:
    number = pen.rng.choice(("035", "02")) + pen.digits(7)
    number = number[:9]
    ways = (
        "-".join(group(number, 3, 6)),
        "-".join((number[0], *group(number[1:], 4, 4))),
        " ".join((number[0], *group(number[1:], 4, 4))),
        number,
    )
    return sometimes_thai(pen, pen.rng.choice(ways))


def office_ext(pen: Pen) -> str:
    extension = pen.rng.randrange(101, 299)
    return pen.rng.choice((f"ต่อ {extension}", f"{office_phone(pen)} ต่อ {extension}", f"ext. {extension}"))


def office_addr(pen: Pen) -> str:
    tambon, amphoe, province, code = pen.word("place").split("|")
    return sometimes_thai(
        pen,
        f"เลขที่ {pen.rng.randrange(1, 99)} หมู่ {pen.rng.randrange(1, 9)} ตำบล{tambon} อำเภอ{amphoe} จังหวัด{province} {code}",
    )


def url_num(pen: Pen) -> str:
    number = no_identity(pen.rng.choice("24579") + pen.digits(pen.rng.randrange(9, 15)))
    return pen.rng.choice(
        (
            f"https://www.tuayang1.go.th/news/{number}",
            f"https://drive.example/d/{number}/view",
            f"https://photos.example/album?id={number}",
        )
    )


def office_email(pen: Pen) -> str:
    box = pen.rng.choice(("saraban", "pr", "hr", "policy", "dpo", "finance"))
    return f"{box}@{pen.rng.choice(('tuayang1.go.th', 'saeo-tuayang.go.th', 'watdinso.ac.th'))}"


def official_email(pen: Pen) -> str:
    return f"{pen.word('user')}@{pen.rng.choice(('tuayang1.go.th', 'inbox.example'))}"


def school_gps(pen: Pen) -> str:
    return f"{pen.rng.uniform(13.5, 18.5):.5f},{pen.rng.uniform(99, 104):.5f}"


def masked_id(pen: Pen) -> str:
    tail = pen.digits(3)
    return pen.rng.choice(
        (
            f"1-xxxx-xxxx{tail[0]}-{tail[1:]}-x",
            f"x-xxxx-xx{tail}-xx-x",
            f"1-XXXX-XXXXX-{tail[:2]}-{tail[2]}",
            f"*********{tail}0",
        )
    )


def masked_phone(pen: Pen) -> str:
    tail = pen.digits(4)
    return pen.rng.choice((f"08x-xxx-{tail}", f"xxx-xxx-{tail}", f"089-***-{tail}", f"0xx xxx {tail}"))


def doc_no(pen: Pen) -> str:
    return sometimes_thai(
        pen, f"ที่ ศธ {pen.digits(5).replace('0', '4')}/{pen.rng.choice(('', 'ว '))}{pen.rng.randrange(11, 9999)}"
    )


def money(pen: Pen) -> str:
    amount = pen.rng.choice((pen.rng.randrange(2, 90) * 500, pen.rng.randrange(10, 4000) * 1000))
    return sometimes_thai(pen, f"{amount:,}{pen.rng.choice(('', '', '.00'))} บาท")


def bank(pen: Pen) -> str:
    return "-".join(group(pen.rng.choice("123456789") + pen.digits(9), 3, 1, 5, 1))


MAKERS: dict[str, Callable[[Pen], str]] = {
    "adult": adult_name,
    "asset13": lambda pen: thirteen(pen, pen.rng.choice("4567")),
    "asset_no": lambda pen: f"{pen.digits(4)}-{pen.digits(3)}-{pen.digits(4)}/{pen.rng.randrange(58, 70)}",
    "barcode13": lambda pen: no_identity_ean(pen, "885"),
    "be_date": be_date,
    "budget_code": lambda pen: "20004" + pen.digits(11),
    "cid_collision": collision,
    "class_room": lambda pen: sometimes_thai(
        pen, f"{pen.rng.choice(('ป.4', 'ป.5', 'ป.6', 'ป.3', 'ป.2', 'ม.1', 'ม.2', 'ม.3'))}/{pen.rng.randrange(1, 5)}"
    ),
    "doc_no": doc_no,
    "ebidding": lambda pen: pen.rng.choice(("68", "69")) + pen.digits(9),
    "fund_code": lambda pen: "69" + pen.digits(5),
    "gfmis_doc": lambda pen: pen.rng.choice(("36", "31")) + pen.digits(8),
    "gov_plate": lambda pen: (
        f"{pen.rng.choice(('นข', 'กธ', 'ฮค'))} {pen.rng.randrange(100, 9999)} {pen.word('province')}"
    ),
    "hotline": lambda pen: pen.rng.choice(("1579", "1323", "191", "1669", "1300", "๑๑๙๖")),
    "ip_ver": lambda pen: pen.rng.choice(
        (
            f"10.{pen.rng.randrange(9)}.14.{pen.rng.randrange(9, 250)}",
            f"4.12.{pen.rng.randrange(99)}",
            f"192.168.1.{pen.rng.randrange(2, 250)}",
        )
    ),
    "isbn": lambda pen: "-".join(group(no_identity_ean(pen, "978616"), 3, 3, 3, 3, 1)),
    "juristic": juristic,
    "ledger": lambda pen: pen.rng.choice("15") + pen.digits(9),
    "line_oa": lambda pen: f"@{pen.rng.choice(('tuayang1', 'saeo.news', 'dinso_school', '418pakka'))}",
    "masked_id": masked_id,
    "masked_phone": masked_phone,
    "money": money,
    "office_addr": office_addr,
    "office_email": office_email,
    "office_ext": office_ext,
    "office_phone": office_phone,
    "official_email": official_email,
    "official_mobile": lambda pen: "-".join(group(pen.rng.choice(("08", "09")) + pen.digits(8), 3, 3, 4)),
    "order_no": lambda pen: sometimes_thai(pen, f"คำสั่งที่ {pen.rng.randrange(9, 999)}/{pen.rng.randrange(2567, 2570)}"),
    "parcel": lambda pen: pen.rng.choice(("EB", "RC", "EF")) + pen.digits(9) + "TH",
    "road": lambda pen: pen.word("road"),
    "school10": lambda pen: "1014" + pen.digits(6),
    "school8": lambda pen: "1401" + pen.digits(4),
    "school_bank": bank,
    "school_gps": school_gps,
    "score": lambda pen: f"{pen.rng.randrange(40, 100)}.{pen.digits(2)}",
    "stat": lambda pen: sometimes_thai(pen, f"{pen.rng.randrange(100, 9000):,}"),
    "subject": lambda pen: sometimes_thai(pen, f"{pen.rng.choice('ทคสวพ')}{pen.rng.randrange(11101, 33299)}"),
    "unixtime": lambda pen: no_identity("17" + pen.digits(pen.rng.choice((8, 11)))),
    "url_num": url_num,
    "zoom": lambda pen: " ".join(group(pen.rng.choice("789") + pen.digits(10), 3, 4, 4)),
}

FILLINGS: dict[str, Callable[[Pen], str]] = {
    "event": lambda pen: pen.word("event"),
    "n": lambda pen: sometimes_thai(pen, str(pen.rng.randrange(2, 60))),
    "school": lambda pen: pen.word("school"),
}
