"""Where flights begin and end in the fixes: at the ground, and at silences too long to have been flown through."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.airborne import on_ground, runs, speeds_mps
from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.faults import Sound
from crossbearing.geo.sphere import Floats

SILENT_S = 600.0
"""A shorter silence never ends a flight: no aircraft lands, turns round and is up again."""
LONGEST_S = 18 * 3600.0
"""No flight without refuelling is much longer than 18 hours. Source: the longest scheduled flight, 18 h 40 min."""
SLACK_S = 2700.0
"""So much more time than the way between needs is a landing, whatever came before: the shortest turnround of an
airliner is 25 minutes, and as much again for the way down and up."""
SLACK_LOW_S = 1500.0
"""The same where it was going down before, or coming up after."""
SLACK_BOTH_S = 600.0
"""The same where both."""
LOW_M = 1500.0
"""Above the sea: so low it is going down or coming up, wherever it is."""
CLIMB_MPS = 1.5
"""300 ft a minute: less is level flight."""
CRUISE_MPS = (50.0, 300.0)
USUAL_MPS = 150.0
"""What is taken for the speed of an aircraft that does not tell it."""
JOINED_S = 900.0
"""A ground fix heard no later than this, beside the way's own time, is the end of the flight before it."""
MOVED_M = 10_000.0
"""On the ground here, and then on the ground so far away: it was flown there unheard."""
LEAST_S = 60.0
LEAST_M = 2000.0
"""Less is no flight: a bit lost on the way, a hop of a helicopter over its own field."""


@dataclass(frozen=True, slots=True, eq=False)
class Spans:
    """Flights and stays as ranges of fixes, both ends included: columns in the order of the fixes."""

    first: NDArray[np.int64]
    last: NDArray[np.int64]
    left_ground: NDArray[np.bool_]
    """Whether the first fix is on the ground."""
    reached_ground: NDArray[np.bool_]
    stay_first: NDArray[np.int64]
    stay_last: NDArray[np.int64]


def spans(track: Sound, index: FacilityIndex) -> Spans:
    """The flights and the stays on the ground of all tracks."""
    fixes, count = track.fixes, len(track.fixes)
    if not count:
        none = np.empty(0, np.int64)
        return Spans(none, none, none > 0, none > 0, none, none)
    speed = speeds_mps(track)
    ground = on_ground(track, speed, index)
    cut = track.new | _landed_between(track, speed, ground)
    start, end = runs(cut, ground)
    flown = ~ground[start]
    first, last = start[flown], end[flown]
    joined = _joins(track, speed)
    left = (first > 0) & ~track.new[first] & ground[np.maximum(first - 1, 0)] & joined[first]
    after = np.minimum(last + 1, count - 1)
    reached = (last < count - 1) & ~track.new[after] & ground[after] & joined[after]
    first, last = first - left, last + reached
    way = np.cumsum(track.step_m)
    kept = (fixes.time_us[last] - fixes.time_us[first] >= LEAST_S * 1e6) & (way[last] - way[first] >= LEAST_M)
    return Spans(
        first[kept].astype(np.int64),
        last[kept].astype(np.int64),
        left[kept],
        reached[kept],
        start[~flown].astype(np.int64),
        end[~flown].astype(np.int64),
    )


def _slack_s(track: Sound, speed: NDArray[np.float32], at: NDArray[np.intp]) -> Floats:
    """How much longer each step took than its way needs at the speed flown before and after."""
    mean = np.fmax(speed[at - 1], speed[at]).astype(np.float64)
    mean = np.clip(np.where(np.isnan(mean), USUAL_MPS, mean), *CRUISE_MPS)
    slack: Floats = track.dt_s[at] - track.step_m[at] / mean
    return slack


def _landed_between(track: Sound, speed: NDArray[np.float32], ground: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether a landing lies unheard before each fix."""
    fixes = track.fixes
    found = np.zeros(len(fixes), bool)
    at = np.flatnonzero(track.dt_s > SILENT_S)
    if not len(at):
        return found
    still = ground[at] & ground[at - 1]
    found[at[still]] = track.step_m[at[still]] > MOVED_M
    at = at[~ground[at] & ~ground[at - 1]]
    slack = _slack_s(track, speed, at)
    down = (fixes.climb_mps[at - 1] < -CLIMB_MPS) | (fixes.altitude_m[at - 1] < LOW_M)
    up = (fixes.climb_mps[at] > CLIMB_MPS) | (fixes.altitude_m[at] < LOW_M)
    need = np.where(down & up, SLACK_BOTH_S, np.where(down | up, SLACK_LOW_S, SLACK_S))
    found[at] = (slack > need) | (track.dt_s[at] > LONGEST_S)
    return found


def _joins(track: Sound, speed: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Whether the step to each fix from the one before took little more than its way."""
    joined = track.dt_s <= SILENT_S
    at = np.flatnonzero(~joined)
    if len(at):
        joined[at] = (_slack_s(track, speed, at) <= JOINED_S) & (track.dt_s[at] <= LONGEST_S)
    return joined
