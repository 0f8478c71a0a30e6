"""One platform's fixes told apart where no platform can have made them all: which belong together.

Fixes are cut into segments wherever the next could not have been reached, or after a silence. Of all chains of
segments in which each can be reached from the one before, the heaviest is taken; then the heaviest of what is left.
"""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from crossbearing.geo.sphere import Floats, distances_m

IMPOSSIBLE_MPS = 900 * 1852 / 3600
"""Faster than this nothing flies that tells its place. Source: METHODS.md section 4 (implied speed over 900 kt)."""
LEAP_M = 10_000.0
"""A shorter leap proves nothing: positions are told late. The longest in the clean samples of ``traffic`` 2.13 is
5.4 km in a second, at a ground speed of 83 m/s (``quality/track_faults.py``)."""
SILENT_S = 300.0
"""After so long a silence a segment ends: its other side may belong elsewhere though it could have been reached."""
LOOKED_BACK = 64
"""Segments looked back over for the one before. Two platforms under one number alternate at each step at the worst."""
MOST_SEGMENTS = 20_000
"""More are not told apart: 20,000 take 0.6 s, and a number so broken belongs to many."""
MOST_CHAINS = 4
LEAST_IN_CHAIN = 20
"""Fixes that make a further chain; fewer are strays."""


Reached: TypeAlias = Callable[[NDArray[np.int64], int], NDArray[np.bool_]]
"""Whether a fix could have been reached from each of some fixes before it, all by their indices."""


class Segments(NamedTuple):
    """Stretches of one platform's fixes within which each could be reached from the one before."""

    first: NDArray[np.int64]
    """Index of the first fix of each."""
    last: NDArray[np.int64]
    weight: Floats


def segments(broken: NDArray[np.bool_], dt_s: Floats, weight: Floats) -> Segments:
    """Segments by whether the step to each next fix is impossible and how long it took."""
    cut = broken | (dt_s > SILENT_S)
    if np.count_nonzero(cut) >= MOST_SEGMENTS:
        cut = broken
    first = np.concatenate(([0], np.flatnonzero(cut) + 1)).astype(np.int64)
    last = np.concatenate((first[1:] - 1, [len(weight) - 1])).astype(np.int64)
    return Segments(first, last, np.add.reduceat(weight, first))


def places_reached(lon_deg: Floats, lat_deg: Floats, time_s: Floats, grain_s: float) -> Reached:
    """Whether a place could have been reached, where times are as coarse as that."""

    def reached(here: NDArray[np.int64], there: int) -> NDArray[np.bool_]:
        far = distances_m(lon_deg[here], lat_deg[here], lon_deg[there], lat_deg[there])
        can: NDArray[np.bool_] = far <= IMPOSSIBLE_MPS * (time_s[there] - time_s[here] + grain_s) + LEAP_M
        return can

    return reached


def chains(found: Segments, reached: Reached) -> NDArray[np.int64]:
    """The chain of each segment: 0 the heaviest, then 1, 2 ...; -1 in none."""
    label = np.full(len(found.first), -1, np.int64)
    left = np.arange(len(found.first))
    count = found.last - found.first + 1
    for chain in range(MOST_CHAINS):
        if not len(left) or (chain and count[left].sum() < LEAST_IN_CHAIN):
            break
        taken = _heaviest(Segments(found.first[left], found.last[left], found.weight[left]), reached)
        if chain and count[left[taken]].sum() < LEAST_IN_CHAIN:
            break
        label[left[taken]] = chain
        left = np.delete(left, taken)
    return label


def _heaviest(found: Segments, reached: Reached) -> NDArray[np.int64]:
    """The segments of the heaviest chain; of several as heavy the one that ends first."""
    best = found.weight.copy()
    before = np.full(len(best), -1, np.int64)
    for j in range(1, len(best)):
        low = max(0, j - LOOKED_BACK)
        gain = np.where(reached(found.last[low:j], int(found.first[j])), best[low:j], 0.0)
        at = int(np.argmax(gain))
        if gain[at] > 0:
            best[j] += gain[at]
            before[j] = low + at
    at, taken = int(np.argmax(best)), []
    while at >= 0:
        taken.append(at)
        at = int(before[at])
    return np.array(taken[::-1], np.int64)
