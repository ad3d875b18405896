"""What an office has made public of itself is spared, wherever it stands."""

from __future__ import annotations

import re

import pytest

from newsdesk.privacy import check
from newsdesk.register import office
from newsdesk.source import Source

ADDRESS = "เลขที่ ๙๙ ถนนสมมุติ ตำบลตัวอย่าง อำเภอสมมุติ จังหวัดอ่างทอง ๑๔๐๐๐"


@pytest.fixture
def ours(room):
    card = room.root / "content/office/office.yml"
    card.write_text(re.sub("address_th: .*", f"address_th: {ADDRESS}", card.read_text("utf-8")), "utf-8")
    return office.read(room.settings)


@pytest.mark.parametrize(
    "text",
    [
        ADDRESS,
        f"<p>{ADDRESS}</p>",
        "99 ถนนสมมุติ ตำบลตัวอย่าง อำเภอสมมุติ",
        ADDRESS.replace(" ", "&nbsp;"),
        ADDRESS.replace(" ", "\n"),
    ],
)
def test_the_address_of_the_office_is_public(ours, text):
    assert check.text(Source.of(text), "a.md", ours) == ()


def test_a_home_beside_the_office_keeps_its_place(ours):
    text = f"{ADDRESS.replace(' อำเภอ', chr(10) + 'อำเภอ')}\nบ้านเลขที่ ๑๒/๓ หมู่ ๔"
    (found,) = check.text(Source.of(text), "a.md", ours)
    assert (found.rule.id, found.line) == ("PDP113", 3)
