"""What an officer reads: a line a finding, a line for everything that is not shown, and the counts."""

import dataclasses

import pytest

from newsdesk.cli.rules import catalogue
from newsdesk.finding import Finding
from newsdesk.gate import NotDue
from newsdesk.report import text
from newsroom import PLACE, SOUND, overlaid

RULES = {rule.id: rule for rule in catalogue()}
PATH = "content/releases/2569/a/release.md"
HELD = Finding(RULES["REL104"], PATH, 2, 1, 0, "who")
ADVICE = Finding(RULES["EDT204"], PATH, 5, 7)
ENDING = "{at: 2026-11-20 09:00, reason: error}"


@pytest.mark.parametrize(
    ("found", "lang", "line"),
    [
        (HELD, "th", f"{PATH}:2:1: REL104 เพิ่มช่องที่ขาด: who"),
        (HELD, "en", f"{PATH}:2:1: REL104 Add the missing key: who"),
        (ADVICE, "th", f"{PATH}:5:7: EDT204 คำเตือน: {RULES['EDT204'].th}"),
        (ADVICE, "en", f"{PATH}:5:7: EDT204 warning: {RULES['EDT204'].en}"),
    ],
)
def test_a_finding_is_one_line_that_says_where_and_what_to_do(found, lang, line):
    assert text.lines([found], lang) == line + "\n"


def test_nothing_found_is_nothing_said():
    assert text.lines(()) == ""


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_advice_of_every_rule_fits_a_line_in_both_languages(rule):
    for lang in ("th", "en"):
        assert text.lines([Finding(rule, PATH)], lang).count("\n") == 1
    assert rule.th != rule.en


@pytest.mark.parametrize(
    ("overlay", "th", "en"),
    [
        ("status: draft", "release.md: ร่าง", "release.md: draft"),
        ("status: submitted", "release.md: รออนุมัติ", "release.md: submitted"),
        ("embargo: 2026-11-23 06:00", "release.md: ห้ามเผยแพร่ก่อนเวลา", "release.md: under embargo"),
        ("date: 2026-11-23 06:00", "release.md: ยังไม่ถึงวันเผยแพร่", "release.md: not due yet"),
        ("expires: 2026-11-20", ": พ้นกำหนดเผยแพร่", ": expired"),
        (
            f"status: removed\nremoval: {ENDING}",
            ": นำออกแล้ว",
            ": removed",
        ),
        ("who: ", "release.md: กักไว้", "release.md: held"),
    ],
)
def test_what_is_not_shown_has_a_line_that_says_why(overlay, th, en, room):
    room.lay(overlaid(SOUND, overlay))
    if "who" not in overlay:
        room.approve()
    desk = room.survey()

    for lang, line in (("th", th), ("en", en)):
        first, counts = text.summary(desk, lang).splitlines()
        assert first.endswith(f"{PLACE}/{line}")
        assert counts


def test_the_counts_are_in_thai_digits_or_in_english(pristine):
    desk = pristine.survey()

    assert text.summary(desk) == "เผยแพร่ ๒ เรื่อง ยังไม่เผยแพร่ ๐ เรื่อง นำออก ๐ เรื่อง"
    assert text.summary(desk, "en") == "2 shown, 0 not shown, 0 gone"


def test_a_summary_names_no_title(room):
    room.lay(overlaid(SOUND, "status: draft"))

    assert "ประชุมครู" not in text.summary(room.survey())


def test_every_reason_to_wait_has_its_words(pristine):
    desk = pristine.survey()
    for reason in ("draft", "submitted", "embargo", "not-yet", "never-approved"):
        waiting = dataclasses.replace(desk, verdicts=(NotDue(PATH, None, reason, None, ()),))
        assert PATH in text.summary(waiting, "en")
