"""Tracks put on one clock: where each platform was at even steps of time, between fixes that are not far apart."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crossbearing.geo.sphere import Floats

Numbers = NDArray[np.int64]


class Steps(NamedTuple):
    """Points at even steps, as columns of one length, in the order of the fixes."""

    fix: Numbers
    """The last fix at or before each."""
    step: Numbers
    """Steps since 1970."""
    vectors: Floats
    """See ``sphere.unit_vectors``."""


def clock_steps(time_us: Numbers, vectors: Floats, joined: NDArray[np.bool_], step_us: int) -> Steps:
    """The points at steps between each fix and the next that it is ``joined`` with, and at fixes that lie on a step.

    Between two fixes a platform goes straight and evenly. Times of joined fixes never fall.
    """
    count = len(time_us)
    low = -(-time_us // step_us)
    until = np.where(joined, np.append(low[1:], 0) if count else low, time_us // step_us + 1)
    steps = np.maximum(until - low, 0)
    fix = np.repeat(np.arange(count), steps)
    step = low[fix] + np.arange(len(fix)) - np.repeat(np.cumsum(steps) - steps, steps)
    following = np.minimum(fix + 1, max(count - 1, 0))
    apart_us = np.maximum(time_us[following] - time_us[fix], 1)
    share = np.where(joined[fix], (step * step_us - time_us[fix]) / apart_us, 0.0)[:, None]
    points = (1 - share) * vectors[fix] + share * vectors[following]
    return Steps(fix, step, points / np.sqrt(np.sum(np.square(points), axis=1))[:, None])
