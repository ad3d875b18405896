"""What is masked is found by no second scan, and what is around it stays as it was. Every value is invented."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from newsdesk.privacy.detect import SCANNERS
from newsdesk.privacy.mask import RULE_OF, Edit, masked
from newsdesk.privacy.rules import TEXT_RULES
from newsdesk.privacy.scan import scan
from newsdesk.record import parse
from newsdesk.release.redaction import KINDS
from newsdesk.site.markup import Typesetter

GIRL, BOY = "เด็กหญิงตัวอย่าง ทดสอบดี", "ด.ช.ตัวอย่าง ทดสอบดี"
# What stands before a value so that it is known, the groups it is written in, and what the mask shows of it.
VALUES = (
    ("เลขบัตรประชาชน ", ("1", "2345", "67890", "12", "1"), "1-xxxx-xxxxx-xx-1"),
    ("โทร. ", ("081", "234", "5678"), "xxx-xxx-5678"),
    ("บัญชีเลขที่ ", ("123", "4", "56789", "0"), "xxx-x-xxx890"),
    ("บัตรเครดิต ", ("4999", "1234", "5678", "9010"), "{{redact: CREDIT_CARD}}"),
    ("รหัส ", ("G64", "1234", "567890"), "{{redact: STATELESS_CODE}}"),
    ("หนังสือเดินทาง ", ("AB", "1234567"), "{{redact: PASSPORT}}"),
)
SEPARATORS = (
    "",
    "-",
    " ",
    "\u00a0",
    "\u2009",
    "\u2011",
    "\u2212",
    "\u200b",
    "\u00ad",
    "\\-",
    "&#45;",
    "<!-- ก -->",
    "-\n",
    "-\r\n",
)
WRAPS = ("{}", "**{}**", "<b>{}</b>", "_{}_", "`{}`", "<span lang='th'>{}</span>", "~~{}~~")
FRAMES = (
    "{}",
    "- {}\n- ต่อไป",
    "> {}\n",
    "| ก | {} | ข |\n|---|---|---|\n| ค | ง | จ |\n",
    "ชื่อ,ค่า\nก,{}\n",
    "<td>ก</td><td>{}</td>",
    "[ดู](https://example.org/?q=a) {} ครับ",
    '---\nid: PR-2569-0900\nsummary: "{}"\n---\n\nเนื้อหา\n',
    "---\nsummary: ก {} ข\n---\n\nเนื้อหา\n",
    "---\nnote: |\n  ก\n  {}\n---\n\nเนื้อหา\n",
    "\ufeff---\r\nid: x\r\n---\r\n\r\n{}\r\n",
    "<!-- {} -->",
    "# {} #\n",
)
DIGITS = (
    None,
    "๐๑๒๓๔๕๖๗๘๙",
    "０１２３４５６７８９",
    [f"&#{48 + n};" for n in range(10)],
    [f"&#x{48 + n:x};" for n in range(10)],
)
Spots = tuple[str, str, str]


def nothing(*_):
    return False


def mask(text):
    return masked(text, nothing)[0]


@st.composite
def written(draw) -> Spots:
    """A text before, a value in some surface form, and a text after."""
    label, groups, _ = draw(st.sampled_from(VALUES))
    first, rest = groups[0], groups[1:]
    digits = draw(st.sampled_from(DIGITS))
    wrapped = draw(st.integers(0, len(rest)))
    parts = [
        part if digits is None else "".join(digits[int(n)] if n.isdecimal() else n for n in part)
        for part in (first, *rest)
    ]
    parts[wrapped] = draw(st.sampled_from(WRAPS)).format(parts[wrapped])
    value = draw(st.sampled_from(SEPARATORS)).join(parts)
    before, after = draw(st.sampled_from(FRAMES)).replace("{}", f"{label}\x01", 1).split("\x01")
    return before, value, after


@given(written())
@settings(max_examples=300)
def test_what_is_masked_is_found_by_no_second_scan(text):
    once = mask("".join(text))

    assert scan(once) == []
    assert mask(once) == once


@given(written())
@settings(max_examples=300)
def test_what_is_around_stays_as_it_was_to_the_byte(text):
    before, value, after = text
    once = mask("".join(text))

    assert once.startswith(before)
    assert once.endswith(after)
    assert once == "".join(text) or value not in once


@given(st.lists(written(), min_size=2, max_size=6))
def test_many_places_are_masked_without_moving_one_another(texts):
    lines = [
        before + value + after
        for before, value, after in texts
        if "---" not in before + after and "<!--" not in before + value
    ]
    once = mask("\n\nคั่น\n\n".join(lines))

    assert once == "\n\nคั่น\n\n".join(mask(line) for line in lines)


@pytest.mark.parametrize(("label", "groups", "shown"), VALUES)
def test_each_kind_has_its_house_style(label, groups, shown):
    assert mask(f"{label}{'-'.join(groups)} ครับ") == f"{label}{shown} ครับ"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑", "๑-xxxx-xxxxx-xx-๑"),
        ("โทร. ๐๘๑-๒๓๔-๕๖๗๘", "โทร. xxx-xxx-๕๖๗๘"),
        ("ศูนย์แปดหนึ่ง สองสามสี่ ห้าหกเจ็ดแปด", "xxx-xxx-5678"),
        ("+66 81 234 5678", "xxx-xxx-5678"),
        ("มารดา โทร. 035-123-456", "มารดา โทร. xxx-xxx-3456"),
        ("nobody.t@mail.example", "n***@mail.example"),
        ("nobody.t (at) mail (dot) example", "n***@mail.example"),
        ("**อีเมล** nobody@mail.example", r"**อีเมล** n\*\*\*@mail.example"),
        (f"{GIRL} ชั้น ป.๔", "ด.ญ. ต. ชั้น ป.๔"),
        (f"{BOY} ชั้น ป.๔", "ด.ช. ต. ชั้น ป.๔"),
        ("เด็กหญิงเกียรติ ทดสอบดี", "ด.ญ. ก."),
        ("นายตัวอย่าง ทดสอบดี นักเรียนชั้น ม.6", "นาย ต. นักเรียนชั้น ม.6"),
        ("น.ส.ตัวอย่าง ทดสอบดี (ม.๕/๑)", "น.ส. ต. (ม.๕/๑)"),
        ("น้องแก้วตา ชั้น ป.๒", "น้อง ก. ชั้น ป.๒"),
        ("ชนะเลิศได้แก่ ตัวอย่าง ทดสอบดี ชั้น ม.๓", "ชนะเลิศได้แก่ ต. ชั้น ม.๓"),
        ("| ด.ญ. | ตัวอย่าง | ทดสอบดี | ป.๔ |", "| ด.ญ. ต. |  |  | ป.๔ |"),
        ("ด.ช.,ตัวอย่าง,ทดสอบดี,ป.๔", "ด.ช. ต.,,,ป.๔"),
        ("พร้อมเพย์ 081-234-5678", "พร้อมเพย์ xxx-xxx-5678"),
        ("[โทร](tel:0812345678)", "[โทร](tel:xxx-xxx-5678)"),
        ("[เอกสาร](https://example.org/passport/AB1234567)", "[เอกสาร](https://example.org/passport/xxxx)"),
    ],
)
def test_a_mask_in_the_style_of_what_was_written(text, shown):
    assert mask(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**1-2345-67890**-12-1 ก", "**1-xxxx-xxxxx-xx-1** ก"),
        ("1-2345-**67890-12-1** ก", "**1-xxxx-xxxxx-xx-1** ก"),
        ("<b>081-234</b>-5678", "<b>xxx-xxx-5678</b>"),
        ("081-<b>234-5678</b>", "<b>xxx-xxx-5678</b>"),
        ("<i>081</i>-<b>234-5678</b>", "<i><b>xxx-xxx-5678</i></b>"),
        ("ก **ข** **081**-234-5678", "ก **ข** **xxx-xxx-5678**"),
        ("081-\n> 234-5678", "xxx-xxx-5678\n> "),
        ("081<br>2345678", "xxx-xxx-5678<br>"),
    ],
)
def test_markup_that_reaches_out_of_a_mask_is_kept(text, shown):
    assert mask(text) == shown


@pytest.mark.parametrize("wrap", ["**{}**", "*{}*", "<b>{}</b>", "`{}`"])
@pytest.mark.parametrize("cut", range(1, 11))
def test_the_rest_of_a_paragraph_looks_as_before(wrap, cut):
    number = "0812345678"
    text = f"ก **ข** {wrap.format('ค ' + number[:cut])}{number[cut:]} ง *จ* ฉ"

    made = [html.fragment_fromstring(Typesetter().html(each), create_parent=True) for each in (text, mask(text))]

    assert [each.text_content().replace(number, "").replace("xxx-xxx-5678", "") for each in made] == [
        "ก ข ค  ง จ ฉ\n"[:-1]
    ] * 2


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("summary: หนังสือเดินทาง AB1234567 ค่ะ", "summary: หนังสือเดินทาง {{redact:PASSPORT}} ค่ะ"),
        ('summary: "หนังสือเดินทาง AB1234567"', 'summary: "หนังสือเดินทาง {{redact: PASSPORT}}"'),
        ("summary: [passport AB1234567, ก]", "summary: [passport xxxx, ก]"),
        ("summary: {alt: passport AB1234567, people: none}", "summary: {alt: passport xxxx, people: none}"),
        ("passport: AB1234567", 'passport: "{{redact: PASSPORT}}"'),
        ("summary: nobody@mail.example", "summary: n***@mail.example"),
        ("summary: 081-234-5678", "summary: xxx-xxx-5678"),
        ("# โทร 081-234-5678", "# โทร xxx-xxx-5678"),
        (f"persons: [{{name: {GIRL}, role: pupil}}]", "persons: [{name: ด.ญ. ต., role: pupil}]"),
    ],
)
def test_a_front_matter_keeps_its_form(line, shown):
    once = mask(f"---\nid: PR-2569-0900\n{line}\n---\n\nเนื้อหา\n")

    assert once == f"---\nid: PR-2569-0900\n{shown}\n---\n\nเนื้อหา\n"
    assert not parse(once.split("---\n")[1]).faults


def test_what_fits_nowhere_is_told_and_left():
    text = "---\n081-234-5678: ข\n---\n\nเนื้อหา\n"

    once, edits = masked(text, nothing)

    assert once == text
    assert {edit.text for edit in edits} == {""}


def test_many_in_one_front_matter_are_crossed_out():
    once = mask("---\nnote: >\n" + "  โทร 081-234-5678\n" * 101 + "---\n")

    assert once.count("xxxx") == 101
    assert scan(once) == []


def test_many_that_fit_nowhere_are_told_and_left():
    text = "---\n" + "".join(f"'081-234-5678 {n}': ก\n" for n in range(101)) + "---\n"

    once, edits = masked(text, nothing)

    assert (once, len(edits), {edit.text for edit in edits}) == (text, 101, {""})


def test_an_edit_tells_the_place_and_the_mask_and_no_more():
    _, edits = masked(f"---\r\nid: x\r\n---\r\n\r\nโทร 081-234-5678\r\n{GIRL}\r\n", nothing)

    assert edits == (Edit(5, 5, "PHONE", "xxx-xxx-5678"), Edit(6, 1, "MINOR_NAME", "ด.ญ. ต."))


def test_what_is_spared_stays():
    text = "โทร 081-234-5678 หรือ nobody@mail.example"

    assert masked(text, lambda kind, *_: kind == "EMAIL")[0] == "โทร xxx-xxx-5678 หรือ nobody@mail.example"


@given(st.text(alphabet="0123456789-*_<b>/|\r\n {}:", max_size=80))
def test_no_text_stumbles(text):
    once, edits = masked(text, nothing)

    assert mask(once) == once
    assert edits or once == text


def test_every_kind_that_is_scanned_for_can_be_named_in_a_redaction():
    assert {kind for kind, _ in SCANNERS} <= set(KINDS)
    assert set(RULE_OF) == set(KINDS) - {"MINOR_NAME"}
    known = {rule.id for rule in TEXT_RULES}
    assert all(re.fullmatch(r"PDP1\d\d", rule) for rule in RULE_OF.values())
    assert {RULE_OF[kind] for kind, _ in SCANNERS if kind in RULE_OF} <= known
