"""The registers: read whole or not at all, every fault at once, and never one entry under the number of another."""

from datetime import date

import pytest

from newsdesk.register import office
from newsdesk.register.books import Consent, Person
from newsdesk.register.office import UnreadableRegister
from newsdesk.register.words import Kind
from newsdesk.settings import CannotRun, moment

BOOKS = (
    "office.yml",
    "team.yml",
    "vocabulary.yml",
    "network.yml",
    "consents.yml",
    "inquiries.yml",
    "plan-2570.yml",
)
PERSON = {"id": "deputy", "post": "รองผู้อำนวยการ", "role": "deputy", "from": "2025-10-01", "to": "2026-09-30"}
PAPER = {
    "id": "C-2570-0009",
    "subject": "นักเรียน ส04 ลำดับ ก",
    "minor": "false",
    "age_band": "adult",
    "given_by": "เจ้าของข้อมูล",
    "given_at": "2026-10-12",
    "scope": ["name"],
    "channels": ["web"],
    "expires": "2027-05-15",
    "evidence": "แฟ้ม ป.4/2570 หน้า 9",
}


def change(room, book, old, new):
    path = room.root / "content/office" / book
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def faults(room):
    """Return the book, the line and the rule of every finding."""
    with pytest.raises(UnreadableRegister) as error:
        office.read(room.settings)
    return [(found.path.removeprefix("content/office/"), found.line, found.rule.id) for found in error.value.findings]


def test_the_sample_office_is_read_whole(pristine):
    read = office.read(pristine.settings)

    assert read.person("head-admin").role == "head-admin"
    assert read.person("nobody") is None
    assert read.school("S03").id == "S03"
    assert read.school("S99") is None
    assert len(read.network.schools) == 12
    assert set(read.vocabulary.kinds) == set(Kind)
    assert len(read.plans[0].activities) == 14
    assert {"A01", "A14"} <= read.activities
    assert all(box.endswith(".example") for box in read.mailboxes)
    assert len(read.consents) == 5
    assert read.delegations == ()


@pytest.mark.parametrize("book", BOOKS)
def test_a_book_with_a_key_nobody_knows_is_not_read(book, room):
    path = room.root / "content/office" / book
    text = path.read_text("utf-8")
    extra = "- { id: x }\n" if book in ("consents.yml", "inquiries.yml") else "zebra: 1\n"
    path.write_text(text.rstrip("\n") + "\n" + extra, "utf-8")

    assert {(name, line) for name, line, _ in faults(room)} == {(book, text.rstrip("\n").count("\n") + 2)}


@pytest.mark.parametrize("book", BOOKS[:-1])
def test_without_a_book_nothing_is_judged(book, room):
    (room.root / "content/office" / book).unlink()

    with pytest.raises(CannotRun, match=book):
        office.read(room.settings)


def test_the_faults_of_all_books_come_at_once_in_reading_order(room):
    change(room, "team.yml", "role: deputy", "role: king")
    change(room, "consents.yml", "minor: true", "minor: perhaps")
    change(room, "office.yml", "timezone: Asia/Bangkok", "timezone: Europe/Paris")

    found = faults(room)

    assert [name for name, *_ in found] == ["consents.yml", "office.yml", "team.yml"]
    assert {rule for *_, rule in found} == {"REL105"}


@pytest.mark.parametrize(
    ("book", "old", "new", "line"),
    [
        ("consents.yml", "C-2570-0002", "C-2570-0001", 4),
        ("team.yml", "id: deputy", "id: director", 7),
        ("team.yml", "id: deputy", 'id: "director"', 7),
        ("network.yml", "id: S02", "id: S01", None),
        ("plan-2570.yml", "id: A02", "id: A01", None),
    ],
)
def test_two_entries_of_one_id_are_refused(book, old, new, line, room):
    change(room, book, old, new)

    [(name, place, rule)] = faults(room)

    assert (name, rule) == (book, "REL102")
    assert line in (place, None)


def test_a_message_about_a_register_holds_none_of_its_words(room):
    change(room, "consents.yml", "given_at: 2026-10-12", "given_at: เด็กหญิงคนหนึ่ง")

    with pytest.raises(UnreadableRegister) as error:
        office.read(room.settings)

    assert "content/office/consents.yml:3:" in str(error.value)
    assert "เด็กหญิง" not in str(error.value)


@pytest.mark.parametrize(
    ("day", "here"),
    [
        ("2025-09-30", False),
        ("2025-10-01", True),
        ("2026-05-09", True),
        ("2026-05-10", False),
        ("2026-05-12", False),
        ("2026-05-13", True),
        ("2026-09-30", True),
        ("2026-10-01", False),
    ],
)
def test_a_person_is_in_office_from_the_first_to_the_last_day_unless_away(day, here):
    person = Person.model_validate(PERSON | {"away": [{"from": "2026-05-10", "to": "2026-05-12"}]})

    assert person.in_office(date.fromisoformat(day)) is here


@pytest.mark.parametrize(
    ("at", "withdrawn", "stands"),
    [
        ("2026-10-11T23:59", None, False),
        ("2026-10-12T00:00", None, True),
        ("2027-05-15T23:59:59", None, True),
        ("2027-05-16T00:00", None, False),
        ("2026-10-11T17:00+00:00", None, True),
        ("2027-05-15T17:00+00:00", None, False),
        ("2026-11-20T15:04", "2026-11-20 15:05", True),
        ("2026-11-20T15:05", "2026-11-20 15:05", False),
        ("2027-06-01T00:00", "2027-07-01", False),
    ],
)
def test_a_consent_stands_from_its_day_to_its_end_or_withdrawal(at, withdrawn, stands):
    paper = Consent.model_validate(PAPER | {"withdrawn_at": withdrawn})

    assert paper.stands(moment(at)) is stands
