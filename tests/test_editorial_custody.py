"""The custody book: every decision by its seal; what was published once is found to be missing."""

from datetime import timedelta

import pytest

from newsdesk.editorial import approval, custody
from newsroom import APPROVED, PLACE, SOUND

ID = "PR-2569-0900"


@pytest.fixture
def told(room):
    """The book of an office whose release was approved, withdrawn and approved anew."""
    room.decide("withdraw", at=APPROVED + timedelta(hours=1), reason="error")
    room.decide("approve", at=APPROVED + timedelta(hours=2))
    return custody.book(approval.Books(room.settings), {ID}, 7)


def test_the_book_begins_with_the_serial_of_the_team(told):
    assert told.startswith("team 7\n")
    assert custody.serial(told) == 7


@pytest.mark.parametrize("text", ["", "team\n", "team x\n", "sha256:0\n"])
def test_a_book_that_tells_no_serial_has_none(text):
    assert custody.serial(text) == 0


def test_each_decision_of_a_public_item_is_told_in_order(told):
    lines = [line.split() for line in told.splitlines() if ID in line]

    assert [(number, move) for _, _, number, move, _ in lines] == [
        ("1", "approve"),
        ("2", "withdraw"),
        ("3", "approve"),
    ]


def test_of_an_item_that_is_not_public_only_seals_are_told(told):
    others = [line for line in told.splitlines()[1:] if ID not in line]

    assert others
    assert all(len(line.split()) == 1 for line in others)


def test_nothing_vanishes_when_an_item_becomes_public_or_decisions_are_added(room, told):
    room.decide("return", at=APPROVED + timedelta(hours=3), note="ขอภาพใหม่")
    now = custody.book(approval.Books(room.settings), (), 7)

    assert custody.vanished(told, now) == ()


@pytest.mark.parametrize("kept", [(0,), (0, 1), (1, 2), (0, 2), ()])
def test_a_decision_taken_out_of_the_book_is_missed(kept, room, told):
    given = approval.read(room.settings, ID).decisions
    approvals = dict(approval.Books(room.settings)) | {ID: approval.Approvals(tuple(given[n] for n in kept))}

    assert len(custody.vanished(told, custody.book(approvals, (), 7))) == len(given) - len(kept)


def test_a_decision_made_again_in_other_words_is_missed(room, told):
    approval.book(room.settings, ID).unlink()
    room.lay(SOUND.replace("ทันเวลา", "ทันที"))
    room.approve(f"{PLACE}/release.md")

    assert len(custody.vanished(told, custody.book(approval.Books(room.settings), (), 7))) == 3
