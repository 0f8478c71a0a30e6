"""Whether an aircraft is on the ground, fix by fix: what it says, held against how fast and how high it is."""

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.faults import Sound
from crossbearing.geo.sphere import Floats

FASTEST_ROLL_MPS = 100.0
"""Faster than 194 kt nothing rolls. Source: tyre speed limits of transport aircraft, 195 kt (ETSO-C62e classes)."""
FAST_MPS = 40.0
LONGEST_ROLL_S = 120.0
"""Longer than this nothing rolls at more than 40 m/s: who says so all the way says "on the ground" by error."""
SLOW_MPS = 15.0
"""Slower than 29 kt an aeroplane is on the ground; so may be a helicopter, a balloon or a glider elsewhere."""
LOW_M = 350.0
"""Above the field, by the pressure altitude: 30 hPa of weather are 250 m, and the field is not level."""
BESIDE_M = 2000.0
"""Beyond the radius of the field: its reference point is not its end."""
FLICKER_S = 300.0
FLICKER_M = 1500.0
FLICKER_MPS = 30.0
"""In the air for so short a time, so slow and so near the same place: a bit lost on the way, not a flight
(``noisy_ground``: 90 s at one spot)."""
TOUCH_S = 120.0
"""On the ground for less, and never slow: a touch-and-go, or a bit lost on the way. The flight goes on."""


def speeds_mps(track: Sound) -> NDArray[np.float32]:
    """The speed that is told, and where none is told the one that the step from the fix before took."""
    told = track.fixes.speed_mps
    missing = np.flatnonzero(np.isnan(told))
    if not len(missing):
        return told
    found = told.copy()
    step, dt = track.step_m[missing], track.dt_s[missing]
    found[missing] = np.where(dt > 0, step / np.where(dt > 0, dt, 1.0), np.nan)
    first = missing[track.new[missing]]
    after = np.minimum(first + 1, len(told) - 1)
    alone = (after == first) | track.new[after] | (track.dt_s[after] <= 0)
    found[first] = np.where(alone, np.nan, track.step_m[after] / np.where(alone, 1.0, track.dt_s[after]))
    return found


def on_ground(track: Sound, speed: NDArray[np.float32], index: FacilityIndex) -> NDArray[np.bool_]:
    """Whether each fix is on the ground. Where nothing is told it is if slow, low and at an airfield."""
    fixes = track.fixes
    told = fixes.on_ground == 1
    ground: NDArray[np.bool_] = told & ~(speed > FASTEST_ROLL_MPS)
    fast = ground & (speed > FAST_MPS)
    if fast.any():
        start, end = runs(track.new, fast)
        start, end = start[fast[start]], end[fast[start]]
        long = fixes.time_us[end] - fixes.time_us[start] > LONGEST_ROLL_S * 1e6
        for a, b in zip(start[long].tolist(), end[long].tolist(), strict=True):
            ground[a : b + 1] = False
    slow = ~told & (speed < SLOW_MPS)
    if slow.any():
        ground |= _standing(track, slow, index)
    _smoothed(track, speed, ground)
    return ground


def runs(new: NDArray[np.bool_], state: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """First and last index of each stretch of one track in which the state stays the same."""
    cut = new.copy()
    cut[1:] |= state[1:] != state[:-1]
    start = np.flatnonzero(cut)
    return start, np.append(start[1:], len(new)) - 1


def _standing(track: Sound, slow: NDArray[np.bool_], index: FacilityIndex) -> NDArray[np.bool_]:
    """Of slow stretches those that are low at an airfield."""
    fixes = track.fixes
    start, end = runs(track.new, slow)
    of = slow[start]
    least: Floats = np.fmin.reduceat(fixes.altitude_m, start)[of].astype(np.float64)
    first, last = start[of], end[of]
    middle = (first + last) // 2
    near, far = index.nearest(fixes.lon_deg[middle], fixes.lat_deg[middle], "airfield")
    here = (near >= 0) & (far <= index.radius_m[near] + BESIDE_M) if len(index) else near >= 0
    height = least - index.elevation_m[near] if len(index) else least
    here &= np.isnan(height) | (height < LOW_M)
    edge = np.zeros(len(slow) + 1, np.int8)
    edge[first[here]] += 1
    edge[last[here] + 1] -= 1
    standing: NDArray[np.bool_] = np.cumsum(edge[:-1]) > 0
    return standing


def _smoothed(track: Sound, speed: NDArray[np.float32], ground: NDArray[np.bool_]) -> None:
    """Take out stretches that are too short to be what they say: first in the air, then on the ground."""
    fixes = track.fixes
    for airborne in (True, False):
        start, end = runs(track.new, ground)
        inner = np.flatnonzero((ground[start] != airborne) & ~track.new[start] & (end < len(fixes) - 1))
        inner = inner[~track.new[end[inner] + 1]]
        if not len(inner):
            continue
        a, b = start[inner], end[inner]
        lasting = (fixes.time_us[b + 1] - fixes.time_us[a - 1]) / 1e6
        if airborne:
            way = np.cumsum(track.step_m)
            short = (lasting < FLICKER_S) & (way[b + 1] - way[a - 1] < FLICKER_M)
            short &= ~(np.fmax.reduceat(speed, start)[inner] > FLICKER_MPS)
        else:
            short = (lasting < TOUCH_S) & ~(np.fmin.reduceat(speed, start)[inner] < SLOW_MPS)
        for x, y in zip(a[short].tolist(), b[short].tolist(), strict=True):
            ground[x : y + 1] = airborne
