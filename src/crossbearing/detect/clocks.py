"""Clocks that jump: back in the order of the file, or ahead while the aircraft moves on as if no time had passed."""

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.slices import anomaly
from crossbearing.geo.sphere import Floats, distances_m, turns_deg
from crossbearing.model.movement import Anomaly
from crossbearing.model.track import Fixes

BACK_S = 30.0
"""A step back in the order of the file by less is the disorder of receivers."""
MOST_RESETS = 5
"""A file in which time goes back more often for one platform is in no order of time at all: that is no fault."""
NEAR_M = 15_000.0
"""A clock that jumps back leaves the aircraft where it is: ten seconds at 900 kt and the leap that proves nothing."""
MOVING_MPS = 50.0
SAME_COURSE_DEG = 20.0
AHEAD_S = 600.0
HARDLY_M = 3000.0
"""How far an aircraft gets at most in the seconds between two fixes; more would be a way round."""
STRAIGHT_DEG = 3.0
LEVEL_M = 30.0


def clock_epochs(fixes: Fixes) -> tuple[NDArray[np.int64] | None, tuple[Anomaly, ...]]:
    """The track of each fix where clocks were set back (None where none was), and the findings.

    What lies after a reset is a track of its own: its times overlap those before.
    """
    same = (fixes.platform[1:] == fixes.platform[:-1]) & (fixes.artifact[1:] == fixes.artifact[:-1])
    back = same & (fixes.row[1:] < fixes.row[:-1])
    if not back.any():
        return None, ()
    at = np.flatnonzero(np.isin(fixes.platform, np.unique(fixes.platform[1:][back])))
    at = at[np.lexsort((fixes.row[at], fixes.artifact[at], fixes.platform[at]))]
    reset = _resets(fixes, at)
    if not reset.any():
        return None, ()
    track = np.zeros(len(fixes), np.int64)
    whole = np.concatenate(([0], np.cumsum(reset)))
    new = np.flatnonzero(np.diff(fixes.platform[at], prepend=-1))
    track[at] = whole - np.repeat(whole[new], np.diff(np.append(new, len(at))))
    found = []
    for n in np.flatnonzero(reset).tolist():
        pair = at[[n, n + 1]]
        back_s = (fixes.time_us[pair[0]] - fixes.time_us[pair[1]]) / 1e6
        text = f"the clock goes back by {back_s:,.0f} s from one record to the next, and the aircraft flies on"
        found.append(anomaly(fixes, pair, "clock jump", text))
    return track, tuple(found)


def _resets(fixes: Fixes, at: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether, in the order of the file, the clock is set back after each fix but the last."""
    a, b = at[:-1], at[1:]
    same = (fixes.platform[a] == fixes.platform[b]) & (fixes.artifact[a] == fixes.artifact[b])
    reset: NDArray[np.bool_] = same & (fixes.time_us[b] < fixes.time_us[a] - BACK_S * 1e6)
    platforms, of = np.unique(fixes.platform[b], return_inverse=True)
    reset &= (np.bincount(of[reset], minlength=len(platforms)) <= MOST_RESETS)[of]
    few = np.flatnonzero(reset)
    a, b = a[few], b[few]
    far = distances_m(fixes.lon_deg[a], fixes.lat_deg[a], fixes.lon_deg[b], fixes.lat_deg[b])
    moving = np.fmin(fixes.speed_mps[a], fixes.speed_mps[b]) > MOVING_MPS
    straight = turns_deg(fixes.course_deg[a].astype(np.float64), fixes.course_deg[b].astype(np.float64))
    reset[few] = (far < NEAR_M) & moving & (straight < SAME_COURSE_DEG)
    return reset


def leaps_of_the_clock(fixes: Fixes, new: NDArray[np.bool_], step_m: Floats, dt_s: Floats) -> tuple[Anomaly, ...]:
    """Where time leaps ahead while an aircraft in level flight moves on by seconds, on the same course and height."""
    b = np.flatnonzero(~new & (dt_s > AHEAD_S) & (step_m < HARDLY_M))
    a = b - 1
    turn = turns_deg(fixes.course_deg[a].astype(np.float64), fixes.course_deg[b].astype(np.float64))
    moving = np.fmin(fixes.speed_mps[a], fixes.speed_mps[b]) > MOVING_MPS
    level = np.abs(fixes.altitude_m[a] - fixes.altitude_m[b]) < LEVEL_M
    air = (fixes.on_ground[a] != 1) & (fixes.on_ground[b] != 1)
    found = []
    for n in b[moving & level & air & (turn < STRAIGHT_DEG)].tolist():
        text = (
            f"the clock leaps {dt_s[n]:,.0f} s ahead while the aircraft moves {step_m[n] / 1000:.1f} km "
            f"at {fixes.speed_mps[n]:.0f} m/s, straight and level"
        )
        found.append(anomaly(fixes, np.array([n - 1, n]), "clock jump", text))
    return tuple(found)
