"""What is told of a person is found where it stands; what is said of people at large passes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.privacy.detect import child_cases, private_matters, sensitive
from newsdesk.source import Source
from told_of_persons import CASES, GENERAL, TOLD


def sentences(block):
    return [line.replace("\\n", "\n") for line in block.strip().split("\n")]


def found(detector, text):
    source = Source.of(text)
    return [source.raw_span(*span) for span in detector(source)]


def common(one, two):
    return max(0, min(one[1], two[1]) - max(one[0], two[0]))


@pytest.mark.parametrize("marked", [*sentences(CASES), *sentences(TOLD)])
def test_what_is_told_of_a_person_is_found_once_and_where_it_stands(marked):
    wanted = marked.index("⟦"), marked.index("⟧") - 1
    (span,) = found(sensitive, marked.replace("⟦", "").replace("⟧", ""))
    assert common(span, wanted) * 2 >= wanted[1] - wanted[0]


@pytest.mark.parametrize("marked", sentences(CASES))
def test_a_childs_case_is_no_mere_private_matter(marked):
    text = marked.replace("⟦", "").replace("⟧", "")
    assert (len(found(child_cases, text)), found(private_matters, text)) == (1, [])


@pytest.mark.parametrize("text", sentences(GENERAL))
def test_what_is_said_of_people_at_large_passes(text):
    assert found(sensitive, text) == []


_people = st.sampled_from(
    [
        "ด.ช.ตัวอย่าง ทดสอบดี",
        "เด็กหญิงตัวอย่าง ทดสอบดี",
        "น้องแก้ว",
        "นักเรียนชายชั้น ม.๒ คนหนึ่ง",
        "นายตัวอย่าง ทดสอบดี",
        "นางสาวตัวอย่าง ณ อยุธยา",
    ]
)
_matters = st.sampled_from(
    [
        "ป่วยเป็นโรคลมชัก",
        "นับถือศาสนาอิสลาม",
        "ถูกทำร้ายร่างกาย",
        "ติดเชื้อเอชไอวี",
        "มีฐานะยากจน",
        "เป็นสมาชิกพรรคการเมือง",
        "พิการทางสายตา",
    ]
)
_placed = st.sampled_from(["", ", ", " อายุ ๑๒ ปี", " นักเรียนโรงเรียนวัดตัวอย่าง", " ชั้น ป.๔", " ซึ่ง"])


@given(
    person=_people, matter=_matters, placed=_placed,
    split=st.sampled_from(["", "\u200b", "**", "<!-- -->", "<b></b>", "\u00ad"]), at=st.integers(1, 8),
    frame=st.sampled_from(["{}", "| ก | {} |", "- {}", "> {}", "<p>{}</p>", "![{}](a.jpg)", "<!-- {} -->", "เมื่อวานนี้ {} จึงแจ้งให้ทราบ"]),
)  # fmt: skip
def test_a_matter_is_found_however_it_is_split_and_framed(person, matter, placed, split, at, frame):
    text = frame.format(f"{person}{placed} {matter[:at]}{split}{matter[at:]}")
    assert len(found(sensitive, text)) == 1


@given(st.sampled_from(["จำนวน ๑๒ คน", "๓๕ ราย", "รวม 120 คน"]), _matters)
def test_a_number_of_people_is_nobody(many, matter):
    assert found(sensitive, f"นักเรียนที่{matter} {many}") == []
