"""Work over processes: order, bounds, and the death of a worker."""

import multiprocessing
import time
from collections.abc import Iterator

import pytest

from crossbearing.pool import BATCHES_PER_WORKER, Work, spread
from unit.pool_work import Batch, double, double_or_die, double_or_raise, same, weight


def batches(size: int, of: int) -> list[Batch]:
    """The numbers from 0, so many at a time."""
    return [tuple(range(x, min(x + of, size))) for x in range(0, size, of)]


@pytest.mark.parametrize("workers", [1, 3])
def test_results_come_in_the_order_of_the_input(workers: int) -> None:
    """However many processes work, and whichever is first, order stays."""
    work: Work[Batch, int, int] = Work(same, weight, double)
    given = batches(20, 3)
    found = list(spread(given, work, workers, 1000))
    assert [x for x, _ in found] == given
    assert [y for _, ys in found for y in ys] == [2 * x for x in range(20)]


def test_a_dead_worker_costs_one_item() -> None:
    """Two items that kill their process, twice, are the only ones without a result."""
    work: Work[Batch, int, int] = Work(same, weight, double_or_die)
    results = {x: y for xs, ys in spread(batches(20, 2), work, 2, 1000) for x, y in zip(xs, ys, strict=True)}
    assert results == {x: None if x in {3, 11} else 2 * x for x in range(20)}


def test_an_exception_ends_the_run_and_the_workers() -> None:
    """What the work raises is raised here, and no process is left."""
    work: Work[Batch, int, int] = Work(same, weight, double_or_raise)
    before = set(multiprocessing.active_children())
    with pytest.raises(ValueError, match="three"):
        list(spread(batches(20, 2), work, 2, 1000))
    started = set(multiprocessing.active_children()) - before
    waited = time.monotonic() + 30
    while any(process.is_alive() for process in started) and time.monotonic() < waited:
        time.sleep(0.05)  # the pool's own thread waits for them too, and may be a moment ahead of what is_alive knows
    assert not any(process.is_alive() for process in started)


@pytest.mark.parametrize(("most_weight", "ahead"), [(1000, 2 * BATCHES_PER_WORKER), (4, 3)])
def test_no_more_is_under_way_than_the_bounds_allow(most_weight: int, ahead: int) -> None:
    """The input is read no further ahead than batches a worker, or weight, allow: memory stays bounded."""
    read = 0

    def source() -> Iterator[Batch]:
        nonlocal read
        for batch in batches(60, 2):
            read += 1
            yield batch

    work: Work[Batch, int, int] = Work(same, weight, double)
    for done, _ in enumerate(spread(source(), work, 2, most_weight)):
        assert read - done <= ahead


def test_a_batch_without_work_needs_no_process() -> None:
    """What is known already passes through in order, and starts nothing."""
    before = {x.pid for x in multiprocessing.active_children()}
    work: Work[Batch, int, int] = Work(lambda _: (), weight, double)
    given = iter(spread([(1,), (2,)], work, 2, 1000))
    assert next(given) == ((1,), ())
    assert {x.pid for x in multiprocessing.active_children()} <= before
    assert list(given) == [((2,), ())]
