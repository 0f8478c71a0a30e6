"""Stretches in which a platform under way was not heard, and whether others were heard along the way."""

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.faults import placed
from crossbearing.detect.flights import CLIMB_MPS, LONGEST_S, LOW_M
from crossbearing.detect.slices import moment, slices_of
from crossbearing.geo.sphere import Floats, between, distances_m, lon_lat, unit_vectors
from crossbearing.model.coverage import HOUR_S, SEA_BAND, Coverage, bands_of, coverage_keys
from crossbearing.model.movement import Silence
from crossbearing.model.track import Fixes, are_ships, platform_id

AIR_S = 900.0
"""Shorter silences of aircraft tell nothing: at 230 m/s a quarter of an hour is 200 km, four cells of coverage."""
SEA_S = 12 * 3600.0
"""Source: METHODS.md section 5 (Global Fishing Watch: gaps of 12 hours and more)."""
COVERED = 0.8
"""A gap is one of the transponder where others were heard in so much of the way. The rest may be holes one cell wide:
a 200 km gap crosses five to eight cells, and one of them may be empty."""
MOST = 500
"""Silences of one platform that are told, the longest: one in every 17 hours of a year."""
STEP_S = 300.0
MOST_STEPS = 288
"""Points along the way: one every five minutes (at 230 m/s 70 km would skip cells, so twice as many), at most."""
STEP_M = 20_000.0
MOVED_M = 5000.0
ABOUT_S = 6 * 3600.0
"""A longer silence is one under way only where the way was flown at half the speed before or faster: what stayed about
for longer has landed somewhere, and nobody can say where it should have been heard."""
UNDER_WAY_MPS = 30.0
SHIP_UNDER_WAY_MPS = 0.26
"""Half a knot. Source: METHODS.md section 5 (a ship moves again from 0.5 kn)."""


def silences(fixes: Fixes, coverage: Coverage) -> tuple[Silence, ...]:
    """The silences of platforms under way in their sorted fixes, by what was heard of others.

    An aircraft is under way where it is in the air before and after, and not so low at both ends that it may have been
    on the ground between; a ship where it makes way at either end or comes up elsewhere. ``coverage`` is that of all
    platforms, of this part and every other.
    """
    fixes = placed(fixes)
    after = _gaps(fixes)
    if not len(after):
        return ()
    covered, others = _heard(fixes, after, coverage)
    found = []
    for at, share, most in zip(after.tolist(), covered.tolist(), others.tolist(), strict=True):
        a, b = at - 1, at
        found.append(
            Silence(
                platform=platform_id(int(fixes.platform[b])),
                start=moment(int(fixes.time_us[a])),
                end=moment(int(fixes.time_us[b])),
                start_lon_deg=float(fixes.lon_deg[a]),
                start_lat_deg=float(fixes.lat_deg[a]),
                end_lon_deg=float(fixes.lon_deg[b]),
                end_lat_deg=float(fixes.lat_deg[b]),
                why="transponder gap" if share >= COVERED else "no coverage",
                covered=round(share, 3),
                others=most,
                slices=slices_of(fixes, np.array([a, b])),
            )
        )
    return tuple(found)


def _gaps(fixes: Fixes) -> NDArray[np.intp]:
    """Index of the first fix after each silence that counts."""
    dt = np.diff(fixes.time_us) / 1e6
    sea = are_ships(fixes.platform[1:])
    at = np.flatnonzero((fixes.platform[1:] == fixes.platform[:-1]) & (dt >= np.where(sea, SEA_S, AIR_S))) + 1
    if not len(at):
        return at
    a, ship = at - 1, sea[at - 1]
    far = distances_m(fixes.lon_deg[a], fixes.lat_deg[a], fixes.lon_deg[at], fixes.lat_deg[at])
    sails = (far > MOVED_M) | (np.fmax(fixes.speed_mps[a], fixes.speed_mps[at]) > SHIP_UNDER_WAY_MPS)
    lands = (fixes.climb_mps[a] < -CLIMB_MPS) | (fixes.altitude_m[a] < LOW_M)
    rises = (fixes.climb_mps[at] > CLIMB_MPS) | (fixes.altitude_m[at] < LOW_M)
    on = (dt[a] <= ABOUT_S) | ((far / dt[a] > fixes.speed_mps[a] / 2) & (dt[a] <= LONGEST_S))
    flies = _flying(fixes, a) & _flying(fixes, at) & ~(lands & rises) & on
    at = at[np.where(ship, sails, flies)]
    order = np.lexsort((at, -dt[at - 1], fixes.platform[at]))
    same = fixes.platform[at][order]
    rank = np.arange(len(order)) - np.searchsorted(same, same, side="left")
    return np.sort(at[order][rank < MOST])


def _flying(fixes: Fixes, at: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Whether an aircraft is in the air: not on the ground, and fast or high."""
    quick = (fixes.speed_mps[at] > UNDER_WAY_MPS) | (fixes.altitude_m[at] > LOW_M)
    found: NDArray[np.bool_] = (fixes.on_ground[at] != 1) & quick
    return found


def _heard(fixes: Fixes, after: NDArray[np.intp], coverage: Coverage) -> tuple[Floats, NDArray[np.int64]]:
    """The share of the cells, bands and hours along each silence in which others were heard, and the most of them."""
    gap, key, ok = _way(fixes, after)
    order = np.lexsort((key, gap))
    gap, key, ok = gap[order], key[order], ok[order]
    once = np.ones(len(gap), bool)
    once[1:] = (np.diff(gap) != 0) | (np.diff(key) != 0)
    gap, key, ok = gap[once], key[once], ok[once]
    found = np.zeros(len(key), np.int64)
    if len(coverage.keys):
        at = np.minimum(np.searchsorted(coverage.keys, key), len(coverage.keys) - 1)
        there = ok & (coverage.keys[at] == key)
        found = np.where(there, coverage.platforms[at], 0).astype(np.int64)
        own = there & (coverage.only[at] == fixes.platform[after][gap])
        # at both ends the platform itself was heard in the cell: it is none of the others
        ends = _end_keys(fixes, after)
        itself = (key == ends[0][gap]) | (key == ends[1][gap])
        found = np.where(own, 0, np.maximum(found - (itself & there), 0))
    count = np.bincount(gap, minlength=len(after))
    heard = np.bincount(gap, found > 0, minlength=len(after))
    most = np.zeros(len(after), np.int64)
    np.maximum.at(most, gap, found)
    return heard / np.maximum(count, 1), most


def _end_keys(fixes: Fixes, after: NDArray[np.intp]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    found = []
    for at in (after - 1, after):
        band = np.where(are_ships(fixes.platform[at]), SEA_BAND, bands_of(fixes.altitude_m[at], fixes.on_ground[at]))
        hour = fixes.time_us[at] // (HOUR_S * 1_000_000)
        found.append(coverage_keys(fixes.lon_deg[at], fixes.lat_deg[at], np.maximum(band, 0), hour))
    return found[0], found[1]


def _way(fixes: Fixes, after: NDArray[np.intp]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """Points along the great circle of each silence: its number, their keys, whether their band is known."""
    a = after - 1
    dt = (fixes.time_us[after] - fixes.time_us[a]) / 1e6
    far = distances_m(fixes.lon_deg[a], fixes.lat_deg[a], fixes.lon_deg[after], fixes.lat_deg[after])
    steps = np.clip(np.ceil(np.maximum(dt / STEP_S, far / STEP_M)), 2, MOST_STEPS).astype(np.int64)
    gap = np.repeat(np.arange(len(after)), steps)
    place = np.arange(len(gap)) - np.repeat(np.cumsum(steps) - steps, steps)
    share = (place + 0.5) / steps[gap]
    start = unit_vectors(fixes.lon_deg[a], fixes.lat_deg[a])[gap]
    end = unit_vectors(fixes.lon_deg[after], fixes.lat_deg[after])[gap]
    lon, lat = lon_lat(between(start, end, share))
    low, high = fixes.altitude_m[a].astype(np.float64), fixes.altitude_m[after].astype(np.float64)
    low, high = np.where(np.isnan(low), high, low), np.where(np.isnan(high), low, high)
    altitude = (low[gap] + (high - low)[gap] * share).astype(np.float32)
    sea = are_ships(fixes.platform[after])[gap]
    band = np.where(sea, SEA_BAND, bands_of(altitude, np.zeros(len(gap), np.int8)))
    time_us = fixes.time_us[a][gap] + (dt[gap] * share * 1e6).astype(np.int64)
    hour = time_us // (HOUR_S * 1_000_000)
    return gap, coverage_keys(lon, lat, np.maximum(band, 0), hour), band >= 0
