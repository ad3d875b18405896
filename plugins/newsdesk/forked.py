"""Long work on many things, shared by forked processes: they inherit everything and hand back only results.

The results are those of one process, in the same order, whatever the number of workers.
"""

from __future__ import annotations

import multiprocessing
import os
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from multiprocessing.connection import Connection
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")
WORTH_IT = 200


def shared(
    work: Callable[[Sequence[T]], Sequence[R]],
    items: Sequence[T],
    workers: int | None = None,
    worth_it: int = WORTH_IT,
    weigh: Callable[[T], int] = lambda _: 1,
) -> list[R]:
    """Return what *work* makes of each of *items*; it is given a part of them and answers one result for each.

    *worth_it* is how many items a process of their own is worth; *weigh* tells how much work is in one beside another.
    An exception in a worker is raised here.
    """
    count = min(workers or os.cpu_count() or 1, max(1, len(items) // worth_it))
    if count == 1 or "fork" not in multiprocessing.get_all_start_methods():
        return list(work(items))
    context = multiprocessing.get_context("fork")
    parts = _cut(items, count, [weigh(item) for item in items])
    others = []
    for part in parts[1:]:
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=_answer, args=(there, work, part))
        process.start()
        there.close()
        others.append((process, here))
    done = list(work(parts[0]))
    for process, here in others:
        done += _received(here)
        process.join()
    return done


def _cut(items: Sequence[T], count: int, weights: Sequence[int]) -> list[Sequence[T]]:
    """Return *items* in *count* parts that follow each other and weigh about the same."""
    sums = [0, *accumulate(weights)]
    edges = [bisect_left(sums, sums[-1] * part / count) for part in range(1, count)]
    return [items[begin:end] for begin, end in pairwise((0, *edges, len(items)))]


def _answer(there: Connection, work: Callable[[Sequence[T]], Sequence[R]], part: Sequence[T]) -> None:
    try:
        there.send((True, list(work(part))))
    except Exception as error:  # noqa: BLE001 (it is raised again where it is awaited)
        there.send((False, error))


def _received(here: Connection) -> list[R]:
    try:
        fine, answer = here.recv()
    except EOFError:
        raise RuntimeError("a worker process ended without an answer") from None
    if not fine:
        raise answer
    return list(answer)
