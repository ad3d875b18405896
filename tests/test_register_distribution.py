"""distribution.yml only grows: a line comes back as the sending it was made of, and what stood before keeps its bytes."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import RootModel

from newsdesk.record import parse, typed
from newsdesk.register import distribution
from newsdesk.register.distribution import Sending
from newsdesk.settings import ZONE, CannotRun, moment

FIRST = "# ทะเบียน\n- { item: PR-2569-0001, approved_at: 2026-11-18T15:10:00+07:00, sent: { web: 2026-11-18T15:14:00+07:00 }, by: เจ้าหน้าที่ }"
SENT = distribution.entry("PR-2569-0002", moment("2026-11-18T15:10"), "เวร", {"line": moment("2026-11-18T15:12")})
moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(ZONE)).map(
    lambda at: at.replace(microsecond=0, fold=0)
)
sendings = st.builds(
    distribution.entry,
    item=st.from_regex(r"[A-Z]{2}-[0-9]{4}-[0-9]{4}", fullmatch=True),
    approved_at=moments,
    sent=st.dictionaries(st.sampled_from(["web", "rss", "line", "radio-tower"]), moments),
    by=st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1),
    network_ack=st.lists(st.from_regex(r"[SP][0-9]{2}", fullmatch=True)).map(tuple),
)


@given(sendings)
def test_a_line_reads_back_as_what_it_was_made_of(sending):
    known = typed(RootModel[tuple[Sending, ...]], parse(distribution.line(sending)))

    assert isinstance(known, RootModel)
    assert known.root == (sending,)


@pytest.mark.parametrize("before", [FIRST, FIRST + "\n", FIRST.replace("\n", "\r\n") + "\r\n", "", "# ว่าง\n"])
def test_a_line_is_added_and_nothing_before_it_changes(room, before):
    path = room.write("office/distribution.yml", before)

    distribution.enter(room.settings, SENT)

    assert path.read_bytes().startswith(before.encode())
    assert distribution.read(room.settings)[-1] == SENT


@pytest.mark.parametrize(
    "before", ["[]\n", f"[{FIRST.partition('- ')[2]}]\n", "- {", "a: b\n", "- { item: x }\n", "- - \n  - "]
)
def test_a_register_that_could_not_be_read_afterwards_stays_as_it_is(room, before):
    path = room.write("office/distribution.yml", before)

    with pytest.raises(CannotRun, match=r"office/distribution\.yml"):
        distribution.enter(room.settings, SENT)

    assert path.read_bytes() == before.encode()


def test_many_at_once_lose_no_line(room):
    path = room.write("office/distribution.yml", FIRST)
    told = [SENT.model_copy(update={"item": f"PR-2569-{number:04}"}) for number in range(100, 140)]

    with ThreadPoolExecutor(8) as hands:
        list(hands.map(lambda sending: distribution.enter(room.settings, sending), told))

    assert {each.item for each in distribution.read(room.settings)} == {"PR-2569-0001", *(each.item for each in told)}
    assert len(path.read_text("utf-8").splitlines()) == 42


def test_what_went_before_the_approval_was_another_text():
    again = SENT.model_copy(update={"sent": {"line": SENT.approved_at + timedelta(hours=2)}})
    later = SENT.approved_at + timedelta(hours=1)

    assert distribution.reach((SENT, again), SENT.item).sent == SENT.sent
    assert distribution.reach((SENT, again), SENT.item, later).sent == again.sent
