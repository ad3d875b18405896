"""Work shared by processes gives what one process gives, in the same order, however it is cut."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk import forked


def doubled(part):
    return [(2 * item, os.getpid()) for item in part]


@pytest.mark.parametrize("workers", [1, 2, 3, 7])
def test_the_results_are_those_of_one_process_in_order(workers):
    shared = forked.shared(doubled, range(50), workers, worth_it=1)
    assert [result for result, _ in shared] == [2 * item for item in range(50)]
    assert len({process for _, process in shared}) == workers


def test_a_little_work_stays_at_home():
    assert {process for _, process in forked.shared(doubled, range(50), 2, worth_it=26)} == {os.getpid()}


@given(st.lists(st.integers(0, 1000), min_size=1), st.integers(1, 5))
def test_parts_follow_each_other_and_none_is_much_heavier_than_its_share(weights, count):
    parts = forked._cut(weights, count, weights)
    assert [item for part in parts for item in part] == weights
    assert len(parts) == count
    assert all(sum(part) <= sum(weights) / count + max(weights) for part in parts)


def test_an_exception_of_a_worker_is_raised_here():
    def work(part):
        return [1 // item for item in part]

    with pytest.raises(ZeroDivisionError):
        forked.shared(work, [3, 2, 1, 0], 2, worth_it=1)


def test_a_worker_that_is_killed_is_told():
    home = os.getpid()

    def work(part):
        if os.getpid() != home:
            os._exit(9)
        return list(part)

    with pytest.raises(RuntimeError, match="without an answer"):
        forked.shared(work, range(4), 2, worth_it=1)
