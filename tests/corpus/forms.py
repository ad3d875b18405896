"""How one number can be written: every form turns groups of digits into a string a reader still reads as that number.

A form has a level: `plain` may stand anywhere, `line` wants Markdown or HTML around it, `block` takes several lines.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

Groups = tuple[str, ...]

THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
WIDE = {ord(one): ord(one) + 0xFEE0 for one in "0123456789-"}
LAO = str.maketrans("0123456789", "໐໑໒໓໔໕໖໗໘໙")
BOLD = str.maketrans("0123456789", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗")
ALIKE = str.maketrans("01", "Ol")
SAID = dict(zip("0123456789", ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"], strict=True))


class Form(NamedTuple):
    """One way to write a number: how often, where it may stand, and how."""

    weight: int
    level: str
    write: Callable[[Groups, Random], str]


def between(separator: str) -> Callable[[Groups, Random], str]:
    """Put *separator* between the groups."""
    return lambda groups, _: separator.join(groups)


def unseen(character: str) -> Callable[[Groups, Random], str]:
    """Put an unseen character at some places of the digits; half of the numbers keep their hyphens."""

    def write(groups: Groups, rng: Random) -> str:
        text = rng.choice(("", "-")).join(groups)
        places = sorted(rng.sample(range(1, len(text)), min(3, len(text) - 1)), reverse=True)
        for place in places:
            text = text[:place] + character + text[place:]
        return text

    return write


def marked(before: str, after: str) -> Callable[[Groups, Random], str]:
    """Set one group, but not the first, in a mark."""

    def write(groups: Groups, rng: Random) -> str:
        chosen = rng.randrange(1, len(groups)) if len(groups) > 1 else 0
        return "".join(f"{before}{group}{after}" if at == chosen else group for at, group in enumerate(groups))

    return write


def coded(code: Callable[[str], str], share: float) -> Callable[[Groups, Random], str]:
    """Write a share of the characters in a code of their own."""

    def write(groups: Groups, rng: Random) -> str:
        text = "".join(groups)
        return "".join(code(one) if rng.random() < share else one for one in text)

    return write


def translated(table: dict[int, int], separator: str = "") -> Callable[[Groups, Random], str]:
    """Write the digits of another script, or letters that look like digits."""
    return lambda groups, _: separator.join(groups).translate(table)


def mixed(groups: Groups, rng: Random) -> str:
    """Write some digits in Thai, some not."""
    return "-".join("".join(one.translate(THAI) if rng.random() < 0.5 else one for one in group) for group in groups)


def said(groups: Groups, rng: Random) -> str:
    """Write the digits as words."""
    separator = rng.choice((" ", "", "-"))
    return separator.join(SAID.get(one, one) for group in groups for one in group)


FORMS: dict[str, Form] = {
    "dash": Form(26, "plain", between("-")),
    "plain": Form(22, "plain", between("")),
    "thai_dash": Form(10, "plain", translated(THAI, "-")),
    "thai": Form(8, "plain", translated(THAI)),
    "space": Form(8, "plain", between(" ")),
    "dot": Form(2, "plain", between(".")),
    "slash": Form(1, "plain", between("/")),
    "underscore": Form(1, "plain", between("_")),
    "space_dash": Form(2, "plain", between(" - ")),
    "mixed_thai": Form(2, "plain", mixed),
    "fullwidth": Form(2, "plain", translated(WIDE, "-")),
    "nbsp": Form(2, "plain", between("\u00a0")),
    "nnbsp": Form(1, "plain", between("\u202f")),
    "thin": Form(1, "plain", between("\u2009")),
    "zwsp": Form(2, "plain", unseen("\u200b")),
    "zwnj": Form(1, "plain", unseen("\u200c")),
    "wj": Form(1, "plain", unseen("\u2060")),
    "bom": Form(1, "plain", unseen("\ufeff")),
    "shy": Form(1, "plain", unseen("\u00ad")),
    "endash": Form(2, "plain", between("–")),
    "nbhyphen": Form(1, "plain", between("\u2011")),
    "minus": Form(1, "plain", between("\u2212")),
    "entity_dec": Form(1, "line", coded(lambda one: f"&#{ord(one)};", 0.4)),
    "entity_hex": Form(1, "line", coded(lambda one: f"&#x{ord(one):x};", 0.4)),
    "entity_thai": Form(1, "line", coded(lambda one: f"&#{ord(one.translate(THAI))};", 0.5)),
    "entity_sep": Form(1, "line", between("&#45;")),
    "md_bold": Form(2, "line", marked("**", "**")),
    "md_em": Form(1, "line", marked("*", "*")),
    "html_b": Form(1, "line", marked("<b>", "</b>")),
    "md_escape": Form(1, "line", between("\\-")),
    "comment_split": Form(1, "line", marked("<!-- -->", "")),
    "newline": Form(1, "block", lambda groups, _: "-".join(groups[:2]) + "-\n" + "-".join(groups[2:])),
    "homoglyph": Form(1, "plain", translated(ALIKE, "-")),
    "br": Form(1, "line", lambda groups, _: "-".join(groups[:2]) + "<br>" + "-".join(groups[2:])),
}

# Forms that the list of the public set does not name: some to tune by, others only ever scored.
OF_PART: dict[str, dict[str, Form]] = {
    "open": {
        "html_span": Form(1, "line", marked('<span class="n">', "</span>")),
        "wbr": Form(1, "line", marked("<wbr>", "")),
        "ideographic": Form(1, "plain", between("\u3000")),
        "lao": Form(1, "plain", translated(LAO)),
        "lrm": Form(1, "plain", unseen("\u200e")),
        "double_space": Form(1, "plain", between("  ")),
        "each_space": Form(1, "plain", lambda groups, _: " ".join("".join(groups))),
    },
    "sealed": {
        "strike": Form(1, "line", marked("~~", "~~")),
        "figure_dash": Form(1, "plain", between("\u2012")),
        "bold_digits": Form(1, "plain", translated(BOLD)),
        "zwj": Form(1, "plain", unseen("\u200d")),
        "emdash": Form(1, "plain", between("—")),
        "dash_space": Form(1, "plain", between("- ")),
        "middot": Form(1, "plain", between("·")),
    },
}

# Forms that only a template asks for.
ASKED: dict[str, Form] = {
    "spelled": Form(0, "line", said),
    "url": Form(0, "plain", coded(lambda one: f"%{ord(one):02X}", 1.0)),
    "file": Form(0, "plain", between("_")),
}

LEVELS = {"plain": ("plain",), "line": ("plain", "line"), "block": ("plain", "line", "block")}


def choose(part: str, level: str, rng: Random, length: int) -> str:
    """Return the name of a form that may stand at *level*, the usual ones more often.

    Letters for digits are read as digits only in a number of some *length*.
    """
    fitting = {
        name: form
        for name, form in {**FORMS, **OF_PART[part]}.items()
        if form.level in LEVELS[level] and (length >= 10 or name != "homoglyph")
    }
    return rng.choices(list(fitting), [form.weight for form in fitting.values()])[0]


def write(name: str, groups: Groups, part: str, rng: Random) -> str:
    """Write *groups* in the form of that name."""
    return {**FORMS, **OF_PART[part], **ASKED}[name].write(groups, rng)
