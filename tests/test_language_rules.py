"""The rules of language: where they look, what alone is right, and that no length of text makes them slow."""

import pytest

from house import FRONT, HOUSE, told
from newsdesk.finding import Severity
from newsdesk.language import check, fix, prose
from newsdesk.language.rules import RULES
from newsdesk.language.slip import corrections
from newsdesk.register import office
from newsdesk.release import shelf
from newsdesk.release.case import Case
from newsdesk.release.model import Release
from newsdesk.settings import Settings
from newsroom import AT, REPOSITORY

BY_ID = {rule.id: rule for rule in RULES}
EXAMPLES = [pytest.param(rule, text, id=f"{rule.id}-{n}") for rule in RULES for n, text in enumerate(rule.flags)]
LOOK_ALIKES = [pytest.param(rule, text, id=f"{rule.id}-{n}") for rule in RULES for n, text in enumerate(rule.passes)]
RIGHT = {
    "ต่างๆ": "ต่าง\u00a0ๆ",
    "เด็กๆไป": "เด็ก\u00a0ๆ ไป",
    "มากๆๆ": "มาก\u00a0ๆๆ",
    "เรื่องดี\nๆ มา": "เรื่องดี\u00a0ๆ มา",
    "**มาก** ๆ": "**มาก** ๆ",
    "น้\u0e4dา": "น้ำ",
    "น\u0e4d้า": "น้ำ",
    "นำ้": "น้ำ",
    "ท่ี": "ที่",
    "ที่่": "ที่",
    "พันธ์ุ": "พันธุ์",
    "เเละเเผน": "และแผน",
    "ข้อ\u200bความ\ufeff": "ข้อความ",
    "ณ.ห้อง": "ณ ห้อง",
    "ณ. ห้อง": "ณ ห้อง",
    "09:30 น.": "๐๙.๓๐ น.",
    "9:30น. วันที่ 18": "9.30 น. วันที่ 18",
    "เวลา 09:00-12:00 น.": "เวลา ๐๙.๐๐–๑๒.๐๐ น.",
    "เวลา 9:30 วันที่ ๑๘": "เวลา ๙.๓๐ วันที่ ๑๘",
    "๐๙.๓๐ น ณ วัด": "๐๙.๓๐ น. ณ วัด",
    "อายุ 4 - 6 ปี": "อายุ 4–6 ปี",
    'โครงการ "อ่าน" และ "เขียน"': "โครงการ “อ่าน” และ “เขียน”",
    "ขออนุญาติตามกฏหมาย": "ขออนุญาตตามกฎหมาย",
    "ขออนุญาติๆ ณ.วัด": "ขออนุญาต\u00a0ๆ ณ วัด",
}
UNSURE = (
    'จอ 15" และ 17"', 'โครงการ "อ่าน', "เเเ", "วา่", "ก ้าน", "ท่ี่้", "ด.ช. ณ. บ้าน", "ชนะ 3-1", "โทร. 035-123-456", "เขต ๑)",
)  # fmt: skip
HOSTILE = (
    "ๆ", "กๆ", "ๆ ", "\nๆ", '"', '\\"', "(", ")", "“", "[", "](", "![", "`", "``", "<", "<!--", "<a ", "```\n", "@", "a", "a@",
    "a :// ", "www.", "1-", "1 - ", "1", "๑", "1.", "1,", "1234.", "1234", "09:30 น. ", "09:30 ", "เวลา ", "พ.ศ.", "ณ.", "ณ. ", "-",
    "เ", "เเ", "่", "ก่", "ี่", "ำ่", "\u0e4d", "\u0e4dา", "\u200b", "\u200d", "ก\u200d", "อนุญาติ", "สพฐ.", "\n", "\n\n", " ", "\n ",
    "| ", "\n- ", "1) ", "31 ", "31 ม.ค. ", "วันที่ ", "๓๑ กุมภาพันธ์ ๒๕๖๙ ",
)  # fmt: skip


def rules_of(text):
    read = told(text)
    return {rule.id for rule in RULES if any(rule.find(read))}


@pytest.mark.parametrize(("rule", "text"), EXAMPLES)
def test_a_rule_finds_its_example_in_a_field_an_item_and_a_quotation(rule, text):
    if "\n" not in text and '"' not in text:
        assert rule.id in rules_of(f"---\nid: PR-2569-0001\nwhat: {text}\n---\n\nก")
    for frame in ("%s", "> %s", "ก\n\n%s\n\nข"):
        assert rule.id in rules_of(frame.replace("%s", text))


@pytest.mark.parametrize(("rule", "text"), EXAMPLES)
def test_a_finding_is_within_the_text_and_about_nothing_but_words_of_the_register(rule, text):
    for spot in rule.find(told(text)):
        line = text.split("\n")[spot.line - 1]
        assert 1 <= spot.column <= len(line) + 1
        assert spot.about in ("", *HOUSE.style.misspellings.values(), *HOUSE.style.terms.values())


@pytest.mark.parametrize(("rule", "text"), EXAMPLES)
def test_what_is_corrected_is_no_longer_found(rule, text):
    before = list(corrections((rule,), told(text)))
    fixed, gone = fix.corrected(FRONT.replace("%s", "ก") + text, "a.md", HOUSE)

    assert {finding.rule.id for finding in gone} >= {found.id for found, _ in before}
    assert not list(corrections(RULES, told(fixed)))


@pytest.mark.parametrize(("rule", "text"), LOOK_ALIKES)
def test_a_look_alike_is_left_as_it_is(rule, text):
    assert not list(corrections((rule,), told(text)))


@pytest.mark.parametrize(("written", "right"), RIGHT.items())
def test_what_alone_is_right_is_put_there(written, right):
    front = FRONT.replace("%s", "ก")

    assert fix.corrected(front + written, "a.md", HOUSE)[0] == front + right


@pytest.mark.parametrize("text", UNSURE)
def test_what_only_the_writer_can_tell_is_left(text):
    front = FRONT.replace("%s", "ก")

    assert fix.corrected(front + text, "a.md", HOUSE) == (front + text, ())


def test_only_what_is_false_holds_a_release():
    assert [rule.id for rule in RULES if rule.severity is Severity.ERROR] == ["THA101", "THA102"]


def test_nothing_of_the_sample_is_found():
    settings = Settings(REPOSITORY)
    here = office.read(settings)

    found = [
        str(finding)
        for reading in shelf.read_all(settings)
        for finding in (check.release(Case(reading, here, AT)) if isinstance(reading, Release) else ())
    ]

    assert found == []


def test_a_misspelling_and_a_term_of_the_register_are_enough():
    style = HOUSE.style.model_copy(
        update={"misspellings": {"ประชาสัมพันธุ์": "ประชาสัมพันธ์"}, "terms": {"ศธ.": "กระทรวงศึกษาธิการ"}}
    )
    front = FRONT.replace("%s", "ก")

    text, gone = fix.corrected(front + "งานประชาสัมพันธุ์ ขออนุญาติ", "a.md", HOUSE._replace(style=style))

    assert text == front + "งานประชาสัมพันธ์ ขออนุญาติ"
    assert [finding.about for finding in gone] == ["ประชาสัมพันธ์"]


def test_the_year_that_is_too_far_is_told_from_the_day_it_is_asked():
    later = HOUSE._replace(today=HOUSE.today.replace(year=2100))

    assert "THA103" in rules_of("พ.ศ. ๒๖๕๙")
    assert not list(BY_ID["THA103"].find(prose.read("พ.ศ. ๒๖๕๙", later)))


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_long_hostile_text_is_read_to_its_end(unit):
    read = told(unit * (64_000 // len(unit)))

    assert all(each.line >= 1 for rule in RULES for each in rule.find(read))
