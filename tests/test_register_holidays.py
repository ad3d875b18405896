"""The days on which the office is closed: of every year that has a file, strictly read."""

from datetime import date

import pytest

from newsdesk.register import holidays
from newsdesk.settings import CannotRun


def test_the_files_of_all_years_are_one_calendar(room):
    room.write("office/holidays-2571.yml", "- { date: 2027-10-13, name: วันนวมินทรมหาราช }\n")

    assert {date(2026, 10, 13), date(2026, 12, 7), date(2027, 10, 13)} <= holidays.read(room.settings)


def test_without_a_file_only_weekends_are_known(room):
    for path in (room.root / "content/office").glob("holidays-*.yml"):
        path.unlink()

    assert holidays.read(room.settings) == frozenset()


@pytest.mark.parametrize(
    "told",
    ["- { date: 2026-13-01, name: x }\n", "- { date: 2026-12-05 }\n", "- { date: 2026-12-05, name: x, off: 1 }\n", "x"],
)
def test_a_file_with_a_slip_is_told_by_its_name(room, told):
    room.write("office/holidays-2571.yml", told)

    with pytest.raises(CannotRun, match=r"holidays-2571\.yml"):
        holidays.read(room.settings)
