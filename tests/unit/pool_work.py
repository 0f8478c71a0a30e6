"""Work for the tests of the pool: functions that a spawned process can import."""

import os
import signal
import time
from collections.abc import Sequence

Batch = tuple[int, ...]


def same(batch: Batch) -> Batch:
    """The items of a batch."""
    return batch


def weight(batch: Batch) -> int:
    """The weight of a batch."""
    return len(batch)


def double(numbers: Sequence[int]) -> list[int]:
    """Twice each number, the smaller ones later."""
    time.sleep(0.02 if min(numbers) < 5 else 0)
    return [2 * x for x in numbers]


def double_or_die(numbers: Sequence[int]) -> list[int]:
    """Twice each number; 3 and 11 kill the process that works on them."""
    if {3, 11} & set(numbers):
        os.kill(os.getpid(), signal.SIGKILL)
    return double(numbers)


def double_or_raise(numbers: Sequence[int]) -> list[int]:
    """Twice each number; 3 raises."""
    if 3 in numbers:
        raise ValueError("three")
    return double(numbers)
