"""Work spread over processes: results in the order of the input, bounded memory, and a dead worker costs one item."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Generic, TypeVar

B = TypeVar("B")
T = TypeVar("T")
R = TypeVar("R")

BATCHES_PER_WORKER = 3
"""Batches on their way for each worker: one in work, one to go on with, one that waits to be stored."""


@dataclass(frozen=True, slots=True)
class Work(Generic[B, T, R]):
    """What is done to each batch: which of its items need work, how heavy they are, and the function for them."""

    items: Callable[[B], tuple[T, ...]]
    weight: Callable[[B], int]
    do: Callable[[tuple[T, ...]], Sequence[R]]
    """Sent to the workers by name; gives one result for each item. What it raises ends the whole run."""


def spread(
    batches: Iterable[B], work: Work[B, T, R], workers: int, most_weight: int
) -> Generator[tuple[B, Sequence[R | None]], None, None]:
    """Yields each batch with its results, in the order of the input.

    At most BATCHES_PER_WORKER batches a worker, and no more than ``most_weight`` plus one batch, are under way. Where
    a worker dies, each item that was under way is done once more alone in a fresh process; one that kills that too
    has the result None.
    """
    source = iter(batches)
    window: deque[tuple[B, Future[Sequence[R]] | None]] = deque()
    weight = 0
    pool = _start(workers)
    try:
        exhausted = False
        while True:
            while not exhausted and len(window) < workers * BATCHES_PER_WORKER and weight < most_weight:
                batch = next(source, None)
                if batch is None:
                    exhausted = True
                    break
                weight += work.weight(batch)
                window.append((batch, _submit(pool, work, batch)))
            if not window:
                return
            if _died(window[0][1]):
                _stop(pool)
                for batch, results in _one_by_one(window, work):
                    yield batch, results
                window.clear()
                weight = 0
                pool = _start(workers)
                continue
            batch, future = window.popleft()
            yield batch, future.result() if future is not None else ()
            weight -= work.weight(batch)
    finally:
        _stop(pool)


def _submit(pool: ProcessPoolExecutor, work: Work[B, T, R], batch: B) -> Future[Sequence[R]] | None:
    items = work.items(batch)
    if not items:
        return None
    try:
        return pool.submit(work.do, items)
    except BrokenProcessPool as error:
        failed: Future[Sequence[R]] = Future()
        failed.set_exception(error)
        return failed


def _died(future: Future[Sequence[R]] | None) -> bool:
    return future is not None and isinstance(future.exception(), BrokenProcessPool)


def _one_by_one(
    window: Iterable[tuple[B, Future[Sequence[R]] | None]], work: Work[B, T, R]
) -> Iterator[tuple[B, Sequence[R | None]]]:
    pool = _start(1)
    try:
        for batch, future in window:
            if future is None:
                yield batch, ()
            elif not _died(future):
                yield batch, future.result()
            else:
                results: list[R | None] = []
                for item in work.items(batch):
                    alone = pool.submit(work.do, (item,))
                    if _died(alone):
                        _stop(pool)
                        pool = _start(1)
                        results.append(None)
                    else:
                        results.extend(alone.result())
                yield batch, results
    finally:
        _stop(pool)


def _start(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_settle)


def _stop(pool: ProcessPoolExecutor) -> None:
    """Ends the workers now: whatever they still do will not be waited for."""
    pool.shutdown(wait=False, cancel_futures=True)
    for process in multiprocessing.active_children():
        if process.name.startswith("SpawnProcess"):
            process.terminate()


def _settle() -> None:
    """In a worker: leaves Ctrl-C to the parent, and ends when the parent is gone, killed or not."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
