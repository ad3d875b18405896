"""Addresses, dates, names and what else is no plain number; nobody lives there, was born then or bears them."""

from __future__ import annotations

import re

import forms
from pen import Pen, Value

MONTHS = [
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
]
SHORT_MONTHS = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."]
ENGLISH_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


MAPS = {"open": "https://maps.google.com/?q=", "sealed": "https://www.google.com/maps?q="}


def email(pen: Pen, form: str) -> Value:
    user, host = pen.word("user") + pen.digits(pen.rng.randrange(1, 4)), pen.word("host")
    ways = {
        "upper": f"{user}@{host}".upper(),
        "obf_at": f"{user}(at){host}",
        "obf_brackets": f"{user} [at] {host.replace('.', ' [dot] ')}",
        "space_at": f"{user} @ {host}",
        "fullwidth_at": f"{user}＠{host}",
        "entity_at": f"{user}&#64;{host}",
        "entity_hex": f"{user}&#x40;{host}",
        "thai_at": f"{user} แอท {host}",
        "zwsp": f"{user}\u200b@{host}",
        "md_escape": f"{user}\\@{host}".replace("_", "\\_"),
        "autolink": f"<{user}@{host}>",
        "md_bold": f"{user}@**{host}**",
    }
    marked = {"entity_at", "entity_hex", "autolink", "md_bold", "md_escape"}
    fitting = [name for name in ways if pen.level != "plain" or name not in marked]
    plain = form in {"plain", *ways} or pen.rng.random() < 0.55
    name = form if form in ways else "plain" if plain else pen.rng.choice(fitting)
    text = ways.get(name, f"{user}@{host}")
    return Value(text, name, f"{user}@{host}")


def line_id(pen: Pen, form: str) -> Value:
    user = pen.word("user") + pen.digits(2)
    ways = {
        "plain": user,
        "upper": user.upper(),
        "quoted": f"“{user}”",
        "zwsp": user[:3] + "\u200b" + user[3:],
        "tilde": f"~{user}",
    }
    if form == "url":
        return Value(user, "url", user, lead="https://line.me/ti/p/~")
    name = pen.rng.choices(list(ways), (10, 3, 3, 2, 1))[0]
    return Value(ways[name], name, user)


def vehicle_plate(pen: Pen, form: str) -> Value:
    letters = "".join(pen.rng.choice("กขคฆงจฉชญฎฐฒณ") for _ in range(2))
    number, province = str(pen.rng.randrange(11, 9999)), pen.word("province")
    if pen.rng.random() < 0.6:
        letters = pen.rng.choice("123456789") + letters
    ways = {
        "space": f"{letters} {number} {province}",
        "plain": f"{letters}{number} {province}",
        "dash": f"{letters}-{number} {province}",
        "thai": f"{letters} {number} {province}".translate(forms.THAI),
        "zwsp": f"{letters}\u200b {number} {province}",
        "no_province": f"{letters} {number}",
        "nbsp": f"{letters}\u00a0{number} {province}",
        "dot_space": f"{letters}. {number} {province}",
    }
    name = pen.rng.choices(list(ways), (8, 4, 3, 3, 1, 3, 1, 1))[0]
    return Value(ways[name], name, letters + number)


def birth_date(pen: Pen, form: str) -> Value:
    day, month, year = (
        pen.rng.randrange(1, 29),
        pen.rng.randrange(1, 13),
        pen.rng.choice((2510, 2528, 2555, 2558, 2560)),
    )
    year += pen.rng.randrange(5)
    ways = {
        "long": f"{day} {MONTHS[month - 1]} {year}",
        "long_thai": f"{day} {MONTHS[month - 1]} พ.ศ. {year}".translate(forms.THAI),
        "be_word": f"{day} {MONTHS[month - 1]} พุทธศักราช {year}",
        "short": f"{day} {SHORT_MONTHS[month - 1]} {year}",
        "short2": f"{day} {SHORT_MONTHS[month - 1]} {year % 100}",
        "slash": f"{day}/{month:02}/{year}",
        "slash_thai": f"{day}/{month}/{year}".translate(forms.THAI),
        "slash2": f"{day:02}/{month:02}/{year % 100}",
        "dash": f"{day:02}-{month:02}-{year}",
        "dot": f"{day}.{month}.{year}",
        "iso": f"{year - 543}-{month:02}-{day:02}",
        "english": f"{day} {ENGLISH_MONTHS[month - 1]} {year - 543}",
        "glued": f"{day}{SHORT_MONTHS[month - 1]}{year}",
        "zwsp": f"{day}\u200b {MONTHS[month - 1]} {year}",
        "nbsp": f"{day}\u00a0{MONTHS[month - 1]}\u00a0{year}",
    }
    name = form or pen.rng.choice([*ways, "long", "long_thai", "short", "slash", "slash_thai"])
    return Value(ways[name], name, f"{year - 543}-{month:02}-{day:02}")


def home_address(pen: Pen, form: str) -> Value:
    number, moo = f"{pen.rng.randrange(1, 299)}/{pen.rng.randrange(1, 40)}", str(pen.rng.randrange(1, 13))
    tambon, amphoe, province, code = pen.word("place").split("|")
    khwaeng, khet, city_code = pen.word("city").split("|")
    english = pen.word("english_place").replace("_", " ").split("|")
    lane = pen.word("lane")
    long = f"หมู่ {moo} ตำบล{tambon} อำเภอ{amphoe} จังหวัด{province} {code}"
    ways = {
        "full": f"บ้านเลขที่ {number} {long}",
        "abbr": f"{number} ม.{moo} ต.{tambon} อ.{amphoe} จ.{province} {code}",
        "nocomma": f"บ้านเลขที่ {number} หมู่ {moo} ต.{tambon} อ.{amphoe} จ.{province}",
        "thai": f"บ้านเลขที่ {number} {long}".translate(forms.THAI),
        "moo_thi": f"{number} หมู่ที่ {moo} {lane} ตำบล{tambon} อำเภอ{amphoe} จังหวัด{province}",
        "zwsp": f"บ้าน\u200bเลขที่ {number} {long}",
        "spaced": f"{number} หมู่ที่ {moo} ต. {tambon} อ. {amphoe} จ. {province} {code}",
        "city": f"{number} {lane} แขวง{khwaeng} เขต{khet} กรุงเทพมหานคร {city_code}",
        "bare": f"{number} {long}",
        "english": f"{number} Moo {moo}, {english[0]}, {english[1]}, {english[2]} {english[3]}",
        "nl": f"บ้านเลขที่ {number} หมู่ {moo}\nตำบล{tambon} อำเภอ{amphoe}\nจังหวัด{province} {code}",
        "comma": f"{number}, หมู่ {moo}, ต.{tambon}, อ.{amphoe}, {province}, {code}",
    }
    usual = ["full", "full", "abbr", "abbr", "nocomma", "thai", "moo_thi", "zwsp", "spaced", "city", "comma"]
    name = form or pen.rng.choice(usual + ["nl"] * (pen.level == "block"))
    return Value(ways[name], name, re.sub(r"\s+", " ", ways[name].replace("\u200b", "")))


def gps(pen: Pen, form: str) -> Value:
    north, east = pen.rng.uniform(6.5, 19.5), pen.rng.uniform(98.5, 104.5)
    pair = f"{north:.6f},{east:.6f}"
    minutes = [(int(a), int(a % 1 * 60), a * 60 % 1 * 60) for a in (north, east)]
    ways = {
        "dec": f"{north:.5f}, {east:.5f}",
        "spaced": f"{north:.6f}  {east:.6f}",
        "dec_thai": f"{north:.5f}, {east:.5f}".translate(forms.THAI),
        "dms": "{}°{:02}'{:04.1f}\"N {}°{:02}'{:04.1f}\"E".format(*minutes[0], *minutes[1]),
        "lettered": f"N {north:.5f} E {east:.5f}",
        "mapurl": pair,
        "geo": f"geo:{pair}",
    }
    quoting = [name for name in ways if pen.level != "plain" or name != "dms"]
    name = form or pen.rng.choice(quoting)
    return Value(ways[name], name, pair, lead=MAPS[pen.part] if name == "mapurl" else "")


def salary(pen: Pen, form: str) -> Value:
    amount = pen.rng.randrange(60, 690) * 100 + pen.rng.choice((0, 0, 0, 50, 80))
    ways = {
        "comma": f"{amount:,} บาท",
        "thai": f"{amount:,} บาท".translate(forms.THAI),
        "word": f"{amount} บาท",
        "stroke": f"{amount:,}.-",
        "satang": f"{amount:,}.00 บาท",
        "english": f"{amount:,} baht",
        "cell": f"{amount:,}",
    }
    name = form or pen.rng.choices(list(ways), (5, 4, 3, 1, 1, 1, 0))[0]
    return Value(ways[name], name, str(amount))


def full_name(pen: Pen, kind: str) -> str:
    """Return a name nobody bears: given name, space, surname."""
    return f"{pen.word(kind)} {pen.word('begins')}{pen.word('ends')}"


def minor_name(pen: Pen, form: str) -> Value:
    kind = "boy" if form == "novice" else pen.rng.choice(("boy", "girl"))
    name = full_name(pen, kind)
    given, _, family = name.partition(" ")
    title, short = {"boy": ("เด็กชาย", "ช"), "girl": ("เด็กหญิง", "ญ")}[kind]
    adult = {"boy": "นาย", "girl": "นางสาว"}[kind]
    ways = {
        "full": f"{title}{name}",
        "abbr": f"ด.{short}.{name}",
        "abbr_sp": f"ด.{short}. {name}",
        "abbr_space_inside": f"ด. {short}. {name}",
        "abbr_nodot": f"ด{short}.{name}",
        "two_space": f"{title}{given}  {family}",
        "full_sp": f"{title} {name}",
        "nbsp": f"{title}{given}\u00a0{family}",
        "zwsp": f"{title}\u200b{name}",
        "entity": f"{title}&nbsp;{given}&nbsp;{family}",
        "md_bold": f"**{title}{given}** {family}",
        "nick": f"น้อง{pen.word('nick')}",
        "notitle": name,
        "adult_title": f"{adult}{name}",
        "novice": f"สามเณร{name}",
        "english": pen.word("english_name").replace("_", " "),
        "given": f"{title}{given}",
    }
    usual = ("full", "abbr", "abbr_sp", "abbr_space_inside", "abbr_nodot", "two_space", "full_sp", "nbsp", "zwsp")
    weights = (12, 9, 4, 1, 1, 1, 2, 1, 1)
    if pen.level != "plain":
        usual, weights = (*usual, "entity", "md_bold"), (*weights, 1, 1)
    name_of = form or pen.rng.choices(usual, weights)[0]
    return Value(ways[name_of], name_of, name if name_of not in {"nick", "english"} else ways[name_of])
