"""The office's own pages: only what the director approved as it stands, and nothing private of any register."""

import shutil

import pytest

from newsdesk.editorial import approval
from newsdesk.site.build import build
from newsroom import AT, Newsroom

CANARY = "คานารีนกน้อยตัวหนึ่ง"
PAGES = {"PLAN-2570": "plan/2570", "EV-2569-W47": "evaluation/2569-W47", "REG-NETWORK": "network", "REG-LAWS": "laws"}
# Register, what is written, what is written instead.
PRIVATE = {
    "an inquiry's topic": ("inquiries.yml", "การเก็บเงินค่าสมุดของโรงเรียน", CANARY),
    "who asked": ("inquiries.yml", "ผู้สื่อข่าววิทยุชุมชน", CANARY),
    "a consent's subject": ("consents.yml", "นักเรียน ส04 ลำดับ ก", CANARY),
    "where a consent lies": ("consents.yml", "แฟ้ม ป.4/2570 หน้า 1", CANARY),
    "who sent": ("distribution.yml", "by: เจ้าหน้าที่", f"by: {CANARY}"),
    "the office's own note": ("network.yml", "เก็บเฉพาะตำแหน่ง", CANARY),
    "a leave": ("leave.yml", "ลาราชการ", CANARY),
}


@pytest.fixture
def office(room):
    """A sound office with all of its pages."""
    return room


def built(room):
    shutil.rmtree(room.root / "output", ignore_errors=True)
    build(room.settings, at=AT, leave_out_held=True)  # a release of a plan that nobody approved is held
    return room.root / "output"


def words(output):
    return {
        file.relative_to(output).as_posix()
        for file in output.rglob("*")
        if file.is_file() and CANARY.encode() in file.read_bytes()
    }


def test_every_approved_register_has_its_page(office):
    output = built(office)
    assert [name for name in PAGES.values() if not (output / name / "index.html").is_file()] == []
    assert (output / "plan/2570/plan.ics").is_file()


@pytest.mark.parametrize("item", PAGES)
def test_what_the_director_has_not_approved_has_no_page(office, item):
    approval.book(office.settings, item).unlink()
    assert not (built(office) / PAGES[item]).exists()


@pytest.mark.parametrize(
    ("name", "said", "item"),
    [
        ("plan-2570.yml", "จดหมายข่าวประจำสัปดาห์", "PLAN-2570"),
        ("evaluation/2569-W47.yml", "เพิ่มผู้ดูแลเพจสำรองช่วงบ่าย", "EV-2569-W47"),
        ("network.yml", "รองผู้อำนวยการโรงเรียน", "REG-NETWORK"),
        ("laws.yml", "ต้องจัดให้มีข้อมูลข่าวสาร", "REG-LAWS"),
    ],
)
def test_a_word_changed_after_the_approval_is_nowhere(office, name, said, item):
    file = office.root / "content/office" / name
    file.write_text(file.read_text("utf-8").replace(said, CANARY), "utf-8")
    output = built(office)
    assert words(output) == set()
    assert not (output / PAGES[item]).exists()


@pytest.mark.parametrize("case", PRIVATE)
def test_what_is_private_in_a_register_is_on_no_page(office, case):
    name, said, instead = PRIVATE[case]
    file = office.root / "content/office" / name
    text = file.read_text("utf-8")
    assert said in text
    file.write_text(text.replace(said, instead), "utf-8")
    assert words(built(office)) == set()


def test_personal_data_in_an_evaluation_stops_the_build(office):
    file = office.root / "content/office/evaluation/2569-W47.yml"
    file.write_text(file.read_text("utf-8").replace("เพิ่มผู้ดูแลเพจสำรองช่วงบ่าย", "โทร 081-234-5678"), "utf-8")
    office.approve_sheets()
    with pytest.raises(SystemExit) as stop:
        build(office.settings, at=AT)
    assert "PDP103" in str(stop.value)
    assert not (office.root / "output").exists()


def test_the_office_without_any_of_them_still_stands(tmp_path):
    room = Newsroom.at(tmp_path / "office")
    for item in PAGES:
        if item != "PLAN-2570":
            approval.book(room.settings, item).unlink()
    assert (built(room) / "transparency/index.html").is_file()
