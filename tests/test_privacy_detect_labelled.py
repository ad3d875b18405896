"""Values that only a label gives away: what people write, in every form, and what merely looks like it."""

from __future__ import annotations

import re
import sys
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labelled_texts import LOOK_ALIKES, TOLD
from newsdesk.privacy.detect import SCANNERS, birth, day, handle, house, labelled, pay, pay_words, plate, pupil, table
from newsdesk.source import Source

DETECT = {name: find for name, find in SCANNERS if name in TOLD}
ESCAPES = {"\\n": "\n", "\\t": "\t", "\\u200b": "\u200b", "\\u00a0": "\u00a0"}


def texts(block):
    for text in filter(None, block.split("\n")):
        yield re.sub(r"\\(?:n|t|u[0-9a-f]{4})", lambda found: ESCAPES[found[0]], text)


def found(name, text):
    source = Source.of(text)
    return [text[slice(*source.raw_span(*span))] for span in DETECT[name](source)]


@pytest.mark.parametrize(("name", "marked"), [(name, text) for name, block in TOLD.items() for text in texts(block)])
def test_what_is_called_by_its_label_is_found_and_nothing_else(name, marked):
    text = re.sub("[«»]", "", marked)

    assert {other: it for other in DETECT if (it := found(other, text))} == {
        name: re.findall("«(.*?)»", marked, re.DOTALL)
    }


@pytest.mark.parametrize("text", [text for block in LOOK_ALIKES.values() for text in texts(block)])
def test_what_only_looks_like_it_passes(text):
    assert {name: it for name in DETECT if (it := found(name, text))} == {}


MONTHS = ["มกราคม", "ก.พ.", "มีค", "เม.ย.", "พฤษภาคม", "มิ.ย.", "กรกฎา", "ส.ค.", "กันยายน", "ต.ค.", "พ.ย.", "ธันวาคม"]
DAYS = st.tuples(st.integers(1, 28), st.integers(1, 12), st.integers(2490, 2569))
VALUES = {
    "LINE_ID": st.from_regex(r"[a-z]{4,8}[._-]?[0-9]{2,4}", fullmatch=True),
    "HOUSE_REG": st.from_regex(r"[1-9][0-9]{3}(-?)[0-9]{6}\1[0-9]", fullmatch=True),
    "STUDENT_ID": st.from_regex(r"[1-9][0-8]9[0-9]{1,3}", fullmatch=True),
    "VEHICLE_PLATE": st.from_regex(r"[1-9]?[ขฆฌญฎฐ]{2}[ -]?[1-9][0-9]{1,3}", fullmatch=True),
    "BIRTH_DATE": st.one_of(
        DAYS.map(lambda day: f"{day[0]}/{day[1]}/{day[2]}"),
        DAYS.map(lambda day: f"{day[0]:02}-{day[1]:02}-{day[2] % 100:02}"),
        DAYS.map(lambda day: f"{day[2] - 543}-{day[1]:02}-{day[0]:02}"),
        DAYS.map(lambda day: f"{day[0]} {MONTHS[day[1] - 1]} {day[2]}"),
    ),
    "SALARY": st.integers(3_000, 80_000).map("{:,} บาท".format),
}
LABELS = {
    "LINE_ID": ["ไอดีไลน์ {}", "Line ID: {}", "ไลน์ส่วนตัว {}", "แอดไลน์ครู {}"],
    "HOUSE_REG": ["เลขรหัสประจำบ้าน {}", "ทะเบียนบ้านเลขที่ {}", "house registration no. {}"],
    "STUDENT_ID": ["เลขประจำตัวนักเรียน {}", "รหัสนักเรียน: {}", "student ID {}", "รหัสประจำตัวผู้เรียน {}"],
    "VEHICLE_PLATE": ["ทะเบียนรถ {}", "หมายเลขทะเบียน {}", "license plate: {}"],
    "BIRTH_DATE": ["เกิดวันที่ {}", "วันเดือนปีเกิด {}", "ว/ด/ป เกิด: {}", "DOB {}", "ด.ช.ทดลอง ไม่มีจริง เกิดเมื่อ {}"],
    "SALARY": ["นายทดลอง ไม่มีจริง เงินเดือน {}", "รายได้มารดาเดือนละ {}", "ครูทดลองได้รับเงินเดือน {}"],
}
HEADS = {
    "LINE_ID": "ไอดีไลน์", "HOUSE_REG": "รหัสประจำบ้าน", "STUDENT_ID": "รหัสนักเรียน", "VEHICLE_PLATE": "ทะเบียนรถ",
    "BIRTH_DATE": "วันเกิด", "SALARY": "เงินเดือน",
}  # fmt: skip
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def half(text, between):
    """Put something between two letters or digits in the middle of *text*."""
    middles = [n for n in range(1, len(text)) if text[n - 1 : n + 1].isalnum()]
    middle = min(middles, key=lambda n: abs(n - len(text) // 2))
    return text[:middle] + between + text[middle:]


FORMS = {
    "plain": str,
    "Thai digits": lambda text: text.translate(THAI_DIGITS),
    "full width": lambda text: "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text),
    "zero width": lambda text: half(text, "\u200b"),
    "soft hyphen": lambda text: half(text, "\u00ad"),
    "bold": lambda text: f"**{text}**",
    "half bold": lambda text: f"**{half(text, '**')}",
    "code": lambda text: f"`{text}`",
    "element": lambda text: f"<b>{half(text, '</b>')}",
    "comment": lambda text: half(text, "<!-- ก -->"),
    "decimal entities": lambda text: "".join(f"&#{ord(sign)};" for sign in text),
    "hex entities": lambda text: "".join(f"&#x{ord(sign):x};" for sign in text),
    "no-break space": lambda text: text.replace(" ", "\u00a0"),
    "entity spaces": lambda text: text.replace(" ", "&nbsp;"),
    "other hyphens": lambda text: text.replace("-", "\u2011"),
    "percent": lambda text: "".join(f"%{byte:02X}" for byte in text.encode()),
    "quoted": lambda text: f"“{text}”",
}
FRAMES = (
    "{}", "- {}", "1. {}", "> {}", "| ก | {} |", "ก,{},ข", '<img title="{}" alt="">', "<td>{}</td>", "---\nnote: {}\n---\n",
    "<!-- {} -->", "![{}](a.jpg)", "```\n{}\n```", "## {}", "ก่อน\n\n{} ตามที่แจ้ง\n", "(หมายเหตุ {})",
)  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", VALUES)
@settings(max_examples=12)
@given(data=st.data())
def test_a_value_is_found_in_every_form_and_place(name, form, data):
    value = data.draw(VALUES[name])
    written = FORMS[form](value)
    text = data.draw(st.sampled_from(FRAMES)).format(data.draw(st.sampled_from(LABELS[name])).format(written))
    start = text.index(written)

    source = Source.of(text)
    spans = [source.raw_span(*span) for span in DETECT[name](source)]
    assert len(spans) == 1
    assert min(spans[0][1], start + len(written)) - max(spans[0][0], start) >= len(written) / 2


SHEETS = {
    "Markdown": "| ชื่อ | {head} |\n|---|:---:|\n| {name} | {value} |\n",
    "CSV": 'ชื่อ,{head},ชั้น\n{name},"{value}",-\n',
    "tabs": "ชื่อ\t{head}\n{name}\t{value}\n",
    "semicolons": "ชื่อ;{head}\n{name};{value}\n",
    "columns": "ชื่อ                    {head}\n{name}    {value}\n",
    "HTML": "<table><tr><th>ชื่อ</th><th>{head}</th></tr><tr><td>{name}</td><td>{value}</td></tr></table>",
    "HTML on lines": "<TABLE>\n<TR>\n<TD>ชื่อ</TD>\n<TD>{head}</TD>\n</TR>\n<TR>\n<TD>{name}</TD>\n<TD>{value}</TD>\n</TR>\n</TABLE>",
    "a head on two lines": "| ชื่อ | ข้อมูล<br>{head} |\n|---|---|\n| {name} | {value} |\n",
}


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("name", VALUES)
@settings(max_examples=12)
@given(data=st.data())
def test_a_value_is_found_under_its_head(name, sheet, data):
    value = data.draw(VALUES[name])
    text = SHEETS[sheet].format(head=HEADS[name], name="นายทดลอง ไม่มีจริง", value=value)

    assert found(name, text) == [value]


HOSTILE = (
    "ไลน์ ", "line.me/ti/p/~", "รหัสนักเรียน 1", "12345, ", "1499-012345-6 ", "ทะเบียนรถ กข 1", "กข 1 ", "เกิดที่", "5/5/", "วันเกิดของนาย",
    "เงินเดือน 1,000", "นาย", "1,111,", "| รหัสนักเรียน ", "รหัสนักเรียน,1\n", '"', "<tr><td>รหัสนักเรียน", "   x", "\n> ", "หนึ่ง", "เกิด*",
)  # fmt: skip


def steps(text):
    """Count the calls that all detectors make over *text*; what one call may look at is bounded by its pattern."""
    count = 0

    def seen(*_):
        nonlocal count
        count += 1

    source = Source.of(text)
    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        for find in DETECT.values():
            list(find(source))
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("unit", HOSTILE)
def test_the_work_grows_no_faster_than_the_text(unit):
    short, long = steps(unit * (2_000 // len(unit))), steps(unit * (8_000 // len(unit)))

    assert long <= 5 * short + 100


def repeats(parsed):
    """Yield the most that each repeat of a parsed pattern may run on, those within others too."""
    for _, argument in parsed:
        parts = [argument] if isinstance(argument, tuple | list) else []
        while parts:
            part = parts.pop()
            if isinstance(part, re._parser.SubPattern):
                yield from repeats(part)
            elif isinstance(part, tuple | list):
                parts += part
    yield from (int(it[1][1]) for it in parsed if it[0] in (re._constants.MAX_REPEAT, re._constants.MIN_REPEAT))


def patterns(module: ModuleType):
    for name, value in vars(module).items():
        if isinstance(value, re.Pattern):
            yield f"{module.__name__}.{name}", value
        elif isinstance(value, labelled.Shape):
            yield from ((f"{module.__name__}.{name}", it) for it in (value.label, value.between, value.value))


BOUNDED = dict(
    it for module in (birth, day, handle, house, labelled, pay, pay_words, plate, pupil) for it in patterns(module)
)


@pytest.mark.parametrize("name", BOUNDED)
def test_no_pattern_runs_on_without_bounds(name):
    pattern = BOUNDED[name]

    assert max(repeats(re._parser.parse(pattern.pattern, pattern.flags)), default=0) <= 100


def test_a_table_is_a_head_and_rows_of_its_shape():
    source = Source.of("ก,ข\n1,2\n3,4,5\n\n| ค | ง |\n|---|---|\n| 6 | 7 |\n| 8 |\n")
    read = [[[source.plain[slice(*cell)] for cell in row] for row in it] for it in table.tables(source)]

    assert read == [[["ก", "ข"], ["1", "2"]], [["", "ค", "ง", ""], ["", "6", "7", ""], ["", "8", ""]]]


@given(st.text(alphabet="|,;\t\n\f <>tdrh/\"'-กข12", max_size=80))
def test_no_text_is_a_table_that_cannot_be_read(text):
    source = Source.of(text)
    for it in table.tables(source):
        assert len(it) > 1
        assert all(0 <= start <= end <= len(source.plain) for row in it for start, end in row)


@pytest.mark.parametrize("stars", ["*", "**", "***"])
def test_stars_that_cover_digits_are_no_emphasis(stars):
    assert found("STUDENT_ID", f"รหัสนักเรียน 123{stars}") == []
    assert found("STUDENT_ID", f"รหัสนักเรียน {stars}123{stars}") == ["123"]
    assert found("STUDENT_ID", f"{stars}รหัสนักเรียน 123{stars}") == ["123"]


def test_every_sort_of_value_has_texts_and_look_alikes():
    assert TOLD.keys() == LOOK_ALIKES.keys() == VALUES.keys() == LABELS.keys() == DETECT.keys()
