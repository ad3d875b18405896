"""A hostile text costs what its length costs: four times the text, no more than about four times the work."""

from __future__ import annotations

import time

import pytest

from newsdesk.privacy.detect import home_addresses, positions, secrecy_marks, sensitive
from newsdesk.source import Source

BRICKS = [
    "1/2 ม.5 ", "บ้านเลขที่ 1 ", "บ้านเลขที่,1\n", "บ้านเลขที่|", "อาศัยอยู่หมู่ 1 ", "ต.ก ", "1 moo 1 soi ", "12, a a a",
    "14.12345 100.12345 ", "1.2345 ", "14°10'", "ABCD+", "lat ", "https://maps.google.com/", "///ก.",
    "โรค", "ด.ช.ก ป่วย", "ป่วยของ", "โรคประจำตัว: ก ", "โรคประจำตัว,", "ถูกก", "นักเรียน1 คน", "Aa Aa was diagnosed ",
    "ลับ", "- ลับ ", "ชั้นความลับ ", "**", " ", "\n",
]  # fmt: skip


def work(detector, text):
    """CPU seconds of this process for one look, the least of three."""
    spent = []
    for turn in range(3):
        source = Source.of(text + "." * turn)
        source.plain  # noqa: B018 (reading is not what is measured)
        begun = time.process_time()
        list(detector(source))
        spent.append(time.process_time() - begun)
    return min(spent)


@pytest.mark.parametrize("detector", [home_addresses, positions, secrecy_marks, sensitive])
def test_work_grows_with_the_length_of_a_hostile_text_and_not_faster(detector):
    for brick in BRICKS:
        short = brick * (1500 // len(brick))
        assert work(detector, short * 4) <= work(detector, short) * 9 + 0.005, brick
