"""What is known at the two ends of each flight: height, course, climb, and where the aircraft was before or after."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.faults import Sound
from crossbearing.detect.flights import Spans
from crossbearing.geo.sphere import Floats, bearings_deg

WINDOW = 24
"""Fixes looked back over at most: two minutes of a feed of five seconds."""
WINDOW_S = 120.0


@dataclass(frozen=True, slots=True, eq=False)
class EndFacts:
    """The starts or the ends of flights, as columns. What is not known is NaN."""

    at: NDArray[np.int64]
    """Index of the fix."""
    time_us: NDArray[np.int64]
    lon_deg: Floats
    lat_deg: Floats
    altitude_m: Floats
    course_deg: Floats
    """In which the field would lie: at a start this is the way it came from."""
    climb_mps: Floats
    """Upwards towards the middle of the flight: at an end that comes down this is positive too."""
    top_m: Floats
    """The highest altitude of the flight."""
    ground: NDArray[np.bool_]
    backwards: bool
    """Whether these are starts."""
    track: NDArray[np.int64]
    """A number for each track."""
    other_lon_deg: Floats
    """Where the aircraft was heard next (of a start: last before)."""
    other_lat_deg: Floats
    other_altitude_m: Floats
    other_ground: NDArray[np.bool_]
    other_s: Floats
    """How long that is after (of a start: before)."""


def facts(track: Sound, found: Spans, *, backwards: bool) -> EndFacts:
    """The facts of all starts, or of all ends, of these flights."""
    fixes = track.fixes
    at = found.first if backwards else found.last
    ground = found.left_ground if backwards else found.reached_ground
    steps = np.arange(WINDOW)
    if backwards:
        near = np.minimum(at[:, None] + steps, found.last[:, None])
    else:
        near = np.maximum(at[:, None] - steps, found.first[:, None])
    seconds = np.abs(fixes.time_us[near] - fixes.time_us[at][:, None]) / 1e6
    inside = seconds <= WINDOW_S
    altitude = np.where(inside, fixes.altitude_m[near], np.nan).astype(np.float64)
    climb = _mean(np.where(inside, fixes.climb_mps[near], np.nan).astype(np.float64))
    climb = np.where(np.isnan(climb), _slope(altitude, seconds, 1.0 if backwards else -1.0), climb)
    course = _first(np.where(inside, fixes.course_deg[near], np.nan).astype(np.float64))
    course = np.where(np.isnan(course), _way_deg(track, near, inside, backwards=backwards), course)
    ids = np.cumsum(track.new, dtype=np.int64)
    other, other_ground = _others(found, ids, at, backwards=backwards)
    known = other >= 0
    return EndFacts(
        at=at,
        time_us=fixes.time_us[at],
        lon_deg=fixes.lon_deg[at],
        lat_deg=fixes.lat_deg[at],
        altitude_m=_first(altitude),
        course_deg=(course + 180.0) % 360.0 if backwards else course,
        climb_mps=climb if backwards else -climb,
        top_m=_tops(fixes.altitude_m, found),
        ground=ground,
        backwards=backwards,
        track=ids[at],
        other_lon_deg=np.where(known, fixes.lon_deg[other], np.nan),
        other_lat_deg=np.where(known, fixes.lat_deg[other], np.nan),
        other_altitude_m=np.where(known, fixes.altitude_m[other], np.nan).astype(np.float64),
        other_ground=known & other_ground,
        other_s=np.where(known, np.abs(fixes.time_us[other] - fixes.time_us[at]) / 1e6, np.nan),
    )


def _first(rows: Floats) -> Floats:
    """The first number of each row that is one."""
    good = ~np.isnan(rows)
    found: Floats = rows[np.arange(len(rows)), np.argmax(good, axis=1)] if len(rows) else np.empty(0)
    return found


def _mean(rows: Floats) -> Floats:
    good = ~np.isnan(rows)
    count = good.sum(axis=1)
    total = np.where(good, rows, 0.0).sum(axis=1)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def _slope(altitude: Floats, seconds: Floats, sign: float) -> Floats:
    """The climb between the nearest and the farthest altitude of each row."""
    if not len(altitude):
        return np.empty(0)
    good = ~np.isnan(altitude)
    row = np.arange(len(altitude))
    a, b = np.argmax(good, axis=1), WINDOW - 1 - np.argmax(good[:, ::-1], axis=1)
    time = seconds[row, b] - seconds[row, a]
    rise = altitude[row, b] - altitude[row, a]
    return np.where(time > 0, sign * rise / np.where(time > 0, time, 1.0), np.nan)


def _way_deg(track: Sound, near: NDArray[np.int64], inside: NDArray[np.bool_], *, backwards: bool) -> Floats:
    """The course between the farthest fix of each window and the end itself."""
    if not len(near):
        return np.empty(0)
    fixes = track.fixes
    far = near[np.arange(len(near)), np.maximum(inside.sum(axis=1) - 1, 0)]
    here = near[:, 0]
    a, b = (here, far) if backwards else (far, here)
    way = bearings_deg(fixes.lon_deg[a], fixes.lat_deg[a], fixes.lon_deg[b], fixes.lat_deg[b])
    return np.where(a == b, np.nan, way)


def _tops(altitude: NDArray[np.float32], found: Spans) -> Floats:
    """The highest altitude of each flight."""
    if not len(found.first):
        return np.empty(0)
    highest = np.empty(len(found.first))
    # flights share at most the ground fix between them, so every second one is a range of its own
    for part in (slice(0, None, 2), slice(1, None, 2)):
        first, last = found.first[part], found.last[part]
        if len(first):
            bounds = np.stack((first, last + 1), axis=1).ravel()
            bounds = bounds[:-1] if bounds[-1] >= len(altitude) else bounds
            highest[part] = np.fmax.reduceat(altitude, bounds)[::2]
    return highest


def _others(
    found: Spans, ids: NDArray[np.int64], at: NDArray[np.int64], *, backwards: bool
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Index of the next fix after each flight (of the last before it) in its track, -1 where there is none.

    And whether that is on the ground.
    """
    starts = np.concatenate((found.first, found.stay_first))
    ends = np.concatenate((found.last, found.stay_last))
    ground = np.concatenate((found.left_ground, np.ones(len(found.stay_first), bool)))
    if backwards:
        ground = np.concatenate((found.reached_ground, np.ones(len(found.stay_first), bool)))
        order = np.argsort(ends, kind="stable")
        place = np.searchsorted(ends[order], at, side="left") - 1
        fix = ends[order]
    else:
        order = np.argsort(starts, kind="stable")
        place = np.searchsorted(starts[order], at, side="right")
        fix = starts[order]
    inside = (place >= 0) & (place < len(order))
    place = np.clip(place, 0, max(len(order) - 1, 0))
    if not len(order):
        return np.full(len(at), -1, np.int64), np.zeros(len(at), bool)
    other = fix[place]
    same = inside & (ids[other] == ids[at])
    return np.where(same, other, -1), ground[order][place] & same
