"""Keeping, speakers, linkage: what the new rules of people say of a whole dossier, and that the sample bears them."""

from __future__ import annotations

import pytest

from newsdesk import desk
from newsdesk.finding import Severity
from newsdesk.privacy import keeping, linkage, speakers
from newsdesk.settings import Settings, moment
from newsroom import AT, REPOSITORY, SOUND, overlaid

RULES = (*keeping.RULES, *speakers.RULES, *linkage.RULES)
IDS = {rule.id for rule in RULES}


def found(room, text, at=AT):
    room.lay(text)
    return [(each.rule.id, each.line, each.width) for each in room.findings(at) if each.rule.id in IDS]


def test_they_advise_and_hold_nothing():
    assert {rule.severity for rule in RULES} == {Severity.WARNING}


def test_the_sample_is_told_of_its_three_winners_and_of_nothing_else():
    told = [
        (each.rule.id, each.path, each.line)
        for item in desk.survey(Settings(REPOSITORY), AT).verdicts
        for each in item.findings
    ]

    award = "content/releases/2569/academic-fair-gold-2569/release.md"
    assert [each for each in told if each[0] in IDS] == [("PDP214", award, line) for line in (24, 25, 26)]


def test_a_consent_is_told_of_for_its_last_thirty_days_and_not_once_it_ended(room):
    person = "persons: [{name: เด็กหญิงตัวอย่าง ตั้งใจเรียน, role: pupil, basis: consent, consent: C-2570-0001}]"
    text = overlaid(SOUND, f"{person}\nbody: เด็กหญิงตัวอย่าง ตั้งใจเรียน")
    moments = ("2027-04-15T23:59", "2027-04-16", "2027-05-15T23:59", "2027-05-16")

    told = [bool([each for each in found(room, text, moment(at)) if each[0] == "PDP210"]) for at in moments]

    assert told == [False, True, True, False]


def test_a_small_cell_is_named_by_its_own_place(room):
    text = overlaid(SOUND, "body: x").replace(
        "\nx\n", "\n| ประเภทความพิการ | จำนวน (คน) |\n|---|---|\n| ทางการเห็น | ๑๒ |\n| ทางการได้ยิน | ๓ |\n"
    )

    [(rule, line, width)] = found(room, text)

    assert (rule, width) == ("PDP215", 1)
    assert room.file.read_text("utf-8").split("\n")[line - 1] == "| ทางการได้ยิน | ๓ |"


@pytest.mark.parametrize(
    "body",
    [
        "| โรงเรียน | เหรียญทอง | เหรียญเงิน |¶|-|-|-|¶| วัดลานตัวอย่าง | ๑ | ๓ |",
        "| ตำแหน่ง | จำนวน (อัตรา) |¶|-|-|¶| ครูผู้ช่วย | ๒ |",
        "| กิจกรรม | งบประมาณ (บาท) |¶|-|-|¶| อบรมผู้ปกครองเด็กพิการ | ๓ |",
        "| ลำดับ | เกณฑ์ | คะแนน |¶|-|-|-|¶| ๑ | ความคิด | ๔ |",
        "| โรงเรียน | นักเรียน (คน) |¶|-|-|¶| บ้านหนองตัวอย่าง | ๔ |",
    ],
)
def test_small_numbers_of_things_and_of_nothing_private_are_left_alone(body, room):
    assert found(room, overlaid(SOUND, f"body: {body}").replace("¶", "\n")) == []


def test_a_speaker_is_found_by_the_title_and_told_once(room):
    text = overlaid(SOUND, "body: เมื่อวานนี้ นายตัวอย่าง ไม่มีจริง ประธานชุมชน เปิดเผยว่า ดี และกล่าวว่า ดีมาก")

    assert [(rule, width) for rule, _, width in found(room, text)] == [("PDP213", len("ตัวอย่าง ไม่มีจริง"))]
