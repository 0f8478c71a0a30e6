"""Ships that drift, and aircraft that circle: platforms that keep to one area under way.

A ship loiters where it makes less than 2 kn on average for eight hours, off ports and not at anchor. What drifts on is
cut into areas of 20 km. Source: Global Fishing Watch, loitering events (hours of less than 2 kn on average on end);
where we differ: eight hours at least (there one), and ports left out instead of all waters within 20 nautical miles of
a shore.

An aircraft loiters where it keeps within 60 km for an hour in the air and turns by four full circles or more.
"""

from collections.abc import Iterator

import numpy as np

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.clock_steps import Steps, clock_steps
from crossbearing.detect.port_calls import Mask, harbour, stretches
from crossbearing.detect.sea_tracks import (
    KNOT_MPS,
    Numbers,
    at_sea,
    cut_into_tracks,
    sea_tracks,
    squares,
    steps_m,
)
from crossbearing.detect.ship_faults import moves
from crossbearing.detect.slices import moment, slices_of
from crossbearing.detect.tangles import IMPOSSIBLE_MPS
from crossbearing.geo.geodesy import MEAN_RADIUS_M
from crossbearing.geo.sphere import Floats, bearings_deg, chords_to_m, lon_lat, turns_deg, unit_vectors
from crossbearing.model.movement import Loitering
from crossbearing.model.track import Fixes, are_ships, platform_id

_US = 1_000_000
_GRAIN = 0.001
SHIP_STEP_US = 600 * _US
SHIP_STEPS = 48
"""Eight hours. Below, a ship that waits for its berth is told as loitering by the hundred. A judgement."""
SHIP_SILENT_S = 2 * 3600.0
"""Longer silences say nothing of where a ship kept to."""
DRIFT_MPS = 2 * KNOT_MPS
"""Source: Global Fishing Watch, as above."""
SHIP_AREA_M = 20_000.0
AT_REST = 0.5
"""The share of the time at rest from which a ship is at anchor and does not drift."""

AIR_STEP_US = 20 * _US
"""A turn at the standard rate of 3 degrees a second (ICAO Doc 8168, volume I) makes 60 degrees in it."""
AIR_STEPS = 180
"""An hour."""
AIR_SILENT_S = 300.0
AIR_AREA_M = 60_000.0
CIRCLES_DEG = 4 * 360.0
"""With the hour and the 60 km a judgement: a holding makes a circle in four minutes, a patrol in ten to twenty."""
MOVES_M = 200.0
"""In 20 s: 10 m/s. The direction of less is noise."""


def loiterings(fixes: Fixes, index: FacilityIndex) -> Iterator[Loitering]:
    """Where the ships and aircraft of these sorted fixes of whole platforms kept to one area, by platform and time."""
    found = [*_ships(fixes, index), *_aircraft(fixes)]
    yield from sorted(found, key=lambda x: (x.platform, x.start))


def _ships(fixes: Fixes, index: FacilityIndex) -> Iterator[Loitering]:
    tracks = sea_tracks(moves(cut_into_tracks(at_sea(fixes))))
    if not len(tracks):
        return
    seen = harbour(tracks, index)
    joined = np.append(tracks.step_s[1:] <= SHIP_SILENT_S, np.False_)
    joined[tracks.starts[1:] - 1] = False
    joined &= ~seen.in_port
    points = clock_steps(tracks.fixes.time_us, tracks.vectors, joined, SHIP_STEP_US)
    begins = _begins(points, joined)
    way_m = np.concatenate(([0.0], steps_m(points.vectors)))
    way_m[begins] = 0.0
    resting = (seen.stopped | seen.in_port)[points.fix]
    along, rests = _added(way_m), np.cumsum(resting)
    window = _windows(begins, SHIP_STEPS)
    slow = along[window + SHIP_STEPS] - along[window] < DRIFT_MPS * SHIP_STEPS * SHIP_STEP_US / _US / _GRAIN
    drifting = rests[window + SHIP_STEPS] - rests[window] <= AT_REST * SHIP_STEPS
    for first, last in _covered(window[slow & drifting], SHIP_STEPS, begins):
        for a, b in _areas(points.vectors, first, last):
            if b - a >= SHIP_STEPS:
                yield _loitering(tracks.fixes, points, a, b, SHIP_STEP_US)


def _aircraft(fixes: Fixes) -> Iterator[Loitering]:
    on_earth = (np.abs(fixes.lat_deg) <= 90.0) & np.isfinite(fixes.lon_deg)  # noqa: PLR2004 - the poles
    up = ~are_ships(fixes.platform) & (fixes.on_ground != 1) & on_earth
    if not up.any():
        return
    fixes = fixes.take(up)
    vectors = unit_vectors(fixes.lon_deg, fixes.lat_deg)
    seconds = np.diff(fixes.time_us) / _US
    near = (seconds <= AIR_SILENT_S) & (steps_m(vectors) <= IMPOSSIBLE_MPS * (seconds + 1.0))
    joined = np.append((np.diff(fixes.platform) == 0) & near, np.False_)
    points = clock_steps(fixes.time_us, vectors, joined, AIR_STEP_US)
    begins = _begins(points, joined)
    window = _windows(begins, AIR_STEPS)
    if not len(window):
        return
    turned = _added(_turns(points, begins))
    for first, last in _covered(window[_compact(points.vectors, window)], AIR_STEPS, begins):
        if turned[last] - turned[first] >= CIRCLES_DEG / _GRAIN:
            yield _loitering(fixes, points, first, last, AIR_STEP_US)


def _added(values: Floats) -> Numbers:
    """Running sums in whole thousandths: exact, so that a difference does not depend on what stands before."""
    return np.cumsum(np.rint(values / _GRAIN).astype(np.int64))


def _begins(points: Steps, joined: Mask) -> Mask:
    """Where a run of steps on end begins: not the next step, or fixes between that are not joined."""
    found = np.ones(len(points.fix), bool)
    breaks = np.cumsum(~joined)[points.fix]
    before = np.where(joined[points.fix], breaks, breaks - 1)  # breaks before the fix
    found[1:] = (np.diff(points.step) != 1) | (np.diff(before) != 0)
    return found


def _windows(begins: Mask, steps: int) -> Numbers:
    """The first point of each window of that many steps within one run."""
    run = np.cumsum(begins)
    return np.flatnonzero(run[steps:] == run[: max(len(run) - steps, 0)])


def _covered(window: Numbers, steps: int, begins: Mask) -> list[tuple[int, int]]:
    """The first and the last point of the stretches that these windows cover."""
    edges = np.zeros(len(begins) + 1, np.int64)
    edges[window] += 1
    np.subtract.at(edges, window + steps + 1, 1)
    first, last = stretches(np.cumsum(edges[:-1]) > 0, begins)
    return list(zip(first.tolist(), last.tolist(), strict=True))


def _compact(vectors: Floats, window: Numbers) -> Mask:
    """Whether each hour keeps within 60 km, by the diagonal of the box about it: a circle's is its width times 1.41."""
    from scipy.ndimage import maximum_filter1d, minimum_filter1d  # noqa: PLC0415 - only tracks of aircraft need it

    size, middle = AIR_STEPS + 1, window + AIR_STEPS // 2
    squared = np.zeros(len(window))
    for axis in range(3):
        high = maximum_filter1d(vectors[:, axis], size)[middle]
        squared += np.square(high - minimum_filter1d(vectors[:, axis], size)[middle])
    within: Mask = np.sqrt(squared) <= 2 * np.sqrt(2) * AIR_AREA_M / MEAN_RADIUS_M
    return within


def _turns(points: Steps, begins: Mask) -> Floats:
    """By how much the way turns at each point, to either side; 0 where it hardly moves and where a run begins."""
    lon, lat = lon_lat(points.vectors)
    course = bearings_deg(lon[:-1], lat[:-1], lon[1:], lat[1:])
    moving = (steps_m(points.vectors) >= MOVES_M) & ~begins[1:]
    found = np.zeros(len(lon))
    both = moving[1:] & moving[:-1]
    found[1:-1] = np.where(both, turns_deg(course[:-1], course[1:]), 0.0)
    return found


def _areas(vectors: Floats, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The stretch cut wherever it is 20 km from where the part before began."""
    limit = SHIP_AREA_M / MEAN_RADIUS_M
    while first <= last:
        away = squares(vectors[first : last + 1] - vectors[first]) > limit * limit
        end = first + int(np.argmax(away)) - 1 if away.any() else last
        yield first, end
        first = end + 1


def _loitering(fixes: Fixes, points: Steps, first: int, last: int, step_us: int) -> Loitering:
    middle = points.vectors[first : last + 1].mean(axis=0)
    middle /= np.sqrt(np.sum(np.square(middle)))
    lon, lat = lon_lat(middle)
    away = np.sqrt(np.max(squares(points.vectors[first : last + 1] - middle)))
    rows = np.arange(points.fix[first], points.fix[last] + 1)
    return Loitering(
        platform=platform_id(int(fixes.platform[rows[0]])),
        start=moment(int(points.step[first]) * step_us),
        end=moment(int(points.step[last]) * step_us),
        lon_deg=round(float(lon), 6),
        lat_deg=round(float(lat), 6),
        radius_m=round(float(chords_to_m(away)), 1),
        slices=slices_of(fixes, rows),
    )
