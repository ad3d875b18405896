"""The register of style: the office's own lists, read as strictly as every other register."""

import pytest

from newsdesk.language import prose
from newsdesk.language.prose import House
from newsdesk.language.rules import RULES
from newsdesk.register import office
from newsdesk.register.office import UnreadableRegister
from newsroom import AT

BOOK = "content/office/style.yml"


def change(room, old, new):
    path = room.root / BOOK
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_the_sample_register_is_read_whole(pristine):
    style = office.read(pristine.settings).style

    assert style.misspellings["อนุญาติ"] == "อนุญาต"
    assert style.terms["สพฐ."] == "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน"
    assert style.rules["quotes"].th


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("misspellings:", "mispellings:", "REL104", 2),
        ("terms:", "term:", "REL103", 38),
        ("  อนุญาติ: อนุญาต", "  อนุญาติ: [อนุญาต]", "REL105", 3),
        ("  อนุญาติ: อนุญาต", "  อนุญาติ: ขออนุญาติ", "REL105", 3),
        ("  อนุญาติ: อนุญาต", "  ก: ข", "REL105", 3),
        ("  อนุญาติ: อนุญาต", "  กฏหมาย: กฎหมาย", "REL102", 4),
        ("  maiyamok:", "  mayamok:", "REL105", 27),
        ("th: คำว่า ณ ไม่มีจุด", "de: คำว่า ณ ไม่มีจุด", "REL103", 28),
    ],
)
def test_a_fault_of_the_register_has_its_line(old, new, rule, line, room):
    change(room, old, new)

    with pytest.raises(UnreadableRegister) as error:
        office.read(room.settings)

    assert (BOOK, line, rule) in [(found.path, found.line, found.rule.id) for found in error.value.findings]


def test_a_misspelling_added_to_the_register_is_found_without_more(room):
    change(room, "misspellings:", "misspellings:\n  หลักสุตร: หลักสูตร\n#")
    read = prose.read("หลักสุตรใหม่", House.of(office.read(room.settings), AT))

    assert "THA106" in {rule.id for rule in RULES if any(rule.find(read))}
