"""The figures of the sample's week, and that they move as they must when a register changes."""

import dataclasses
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk import desk as desks
from newsdesk.office.evaluation import figures
from newsdesk.office.period import named
from newsdesk.register import distribution
from newsdesk.register.distribution import Sending
from newsdesk.release import shelf
from newsdesk.report.weekly import counts
from newsdesk.settings import Settings, moment
from newsroom import REPOSITORY

AT, WEEK = moment("2026-11-22T12:00"), named("2569-W47")
SAMPLE = Settings(REPOSITORY)


@pytest.fixture(scope="module")
def week():
    """What the figures of the sample's week are made from."""
    return desks.survey(SAMPLE, AT), shelf.read_all(SAMPLE), distribution.read(SAMPLE)


def counted(desk, readings, sendings, period=WEEK):
    return counts(figures(desk, readings, sendings, period))


def sent(item="PR-2569-0347", channel="tv", minutes=5, heard=()):
    at = moment("2026-11-18T15:10")
    return Sending.model_construct(
        item=item, approved_at=at, sent={channel: at + timedelta(minutes=minutes)}, by="เจ้าหน้าที่", network_ack=heard
    )


def test_the_week_of_the_sample_comes_to_what_was_written_down_for_it(week):
    assert counted(*week) == {
        "public": 8, "in_review": 2, "proactive": 5, "reactive": 3, "sends": 11, "sends_in_time": 10,
        "inquiries_closed": 3, "inquiries_closed_in_time": 3, "inquiries_open": 1, "acknowledged": 10, "network": 12,
        "consents_expired": 1, "consents_withdrawn": 1,
    }  # fmt: skip


def test_the_late_sending_and_the_silent_school_are_named(week):
    told = figures(*week, WEEK)
    assert [(send.item, send.channel, send.took) for send in told.late] == [
        ("PR-2569-0345", "facebook", timedelta(minutes=25))
    ]
    assert told.silent == ("S11",)
    assert told.unreached == ()


def test_what_happened_after_the_moment_asked_about_does_not_count(week):
    _, readings, sendings = week
    early = desks.survey(SAMPLE, moment("2026-11-18T15:13"))
    told = counted(early, readings, sendings)
    assert (told["public"], told["sends"], told["inquiries_closed"], told["consents_withdrawn"]) == (1, 4, 1, 0)


@pytest.mark.parametrize("name", ["2569-W41", "2580-W10", "2560-Q2"])
def test_a_week_without_data_is_zeros_and_every_audience_unreached(week, name):
    told = figures(*week, named(name))
    counted_up = {
        key: count for key, count in counts(told).items() if not key.startswith(("consents", "network", "inquiries"))
    }
    assert set(counted_up.values()) == {0}
    assert len(told.unreached) == 4


def test_the_year_holds_its_quarters(week):
    years, quarters = counted(*week, named("2570")), [counted(*week, named(f"2570-Q{nth}")) for nth in range(1, 5)]
    for name in ("public", "reactive", "sends", "sends_in_time", "inquiries_closed"):
        assert years[name] == sum(quarter[name] for quarter in quarters), name


@given(st.integers(0, 300))
@settings(max_examples=25)
def test_one_more_sending_changes_the_sends_alone_and_is_in_time_within_ten_minutes(week, minutes):
    desk, readings, sendings = week
    before, after = counted(*week), counted(desk, readings, (*sendings, sent(minutes=minutes)))
    changed = {name for name in before if before[name] != after[name]}
    assert changed == ({"sends", "sends_in_time"} if minutes <= 10 else {"sends"})
    assert after["sends"] == before["sends"] + 1


@given(st.permutations(range(3)), st.booleans())
@settings(max_examples=12)
def test_neither_the_order_of_a_register_nor_an_entry_told_twice_changes_anything(week, order, twice):
    desk, readings, sendings = week
    shuffled = tuple(sendings[place] for place in order)
    assert counted(desk, readings, shuffled * (1 + twice)) == counted(*week)


def test_a_sending_before_its_approval_is_not_known_to_be_in_time(week):
    desk, readings, sendings = week
    told = figures(desk, readings, (*sendings, sent(minutes=-30)), WEEK)
    [early] = [send for send in told.late if send.channel == "tv"]
    assert early.took is None


@pytest.mark.parametrize("told", [{"item": "PR-2569-0999"}, {"channel": "telex"}])
def test_a_sending_of_what_nobody_knows_is_none(week, told):
    desk, readings, sendings = week
    assert counted(desk, readings, (*sendings, sent(**told))) == counted(*week)


@given(st.sets(st.sampled_from([f"S{number:02d}" for number in range(1, 13)] + ["P01", "S99"])))
@settings(max_examples=25)
def test_only_schools_of_the_network_acknowledge(week, heard):
    desk, readings, _ = week
    told = figures(desk, readings, (sent(heard=tuple(heard)),), WEEK)
    known = {school.id for school in desk.office.network.schools}
    assert told.acknowledged == len(heard & known)
    assert set(told.silent) == known - heard


@given(st.integers(-10, 60))
@settings(max_examples=25)
def test_an_answer_is_in_time_within_its_own_limit(week, hours):
    desk, readings, sendings = week
    inquiry = desk.office.inquiries["INQ-2570-0005"]
    answered = inquiry.model_copy(update={"answered_at": inquiry.received_at + timedelta(hours=hours)})
    office = dataclasses.replace(desk.office, inquiries={answered.id: answered})
    told = counted(dataclasses.replace(desk, office=office), readings, sendings)
    assert told["inquiries_closed_in_time"] == (0 <= hours <= answered.sla_hours)
    assert told["inquiries_closed"] + told["inquiries_open"] == 1


def test_every_channel_of_an_item_is_counted_once(week):
    desk, readings, _ = week
    begun = datetime.fromisoformat("2026-11-18T15:10:00+07:00")
    channels = tuple(desk.office.vocabulary.channels)
    many = [sent(channel=channel, minutes=2 * nth) for nth, channel in enumerate(channels)]
    told = figures(desk, readings, (*many, *many), WEEK)
    assert len(told.sends) == len(channels)
    assert told.in_time == sum(2 * nth <= 10 for nth in range(len(channels)))
    assert all(send.approved == begun for send in told.sends)
