"""The nearest port of each fix of a ship, asked for a stretch of fixes at a time.

A ship's fixes in a row lie near each other. The ports about the first of a stretch tell of all: none is near any of
them, or the same one is the nearest of all, or it has to be asked for each. The answer is that of asking for each.
"""

import numpy as np

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.sea_tracks import Numbers, SeaTracks, squares
from crossbearing.geo.geodesy import MEAN_RADIUS_M
from crossbearing.geo.sphere import Floats, chords_to_m, unit_vectors

STRETCH = 32
"""Fixes; an hour and a half at one in three minutes. Measured: 16 to 64 are as fast."""
ROUND_M = 25_000.0
"""Ports are looked for so far about the first fix of a stretch."""
_MARGIN_M = 10.0
"""For rounding, and for the difference between an arc and its chord at these distances."""


def ports_near(tracks: SeaTracks, index: FacilityIndex, within_m: float) -> tuple[Numbers, Floats]:
    """For each fix the nearest port within that range (below 20 km) and its distance; -1 and infinity where none is."""
    count = len(tracks)
    port, distance_m = np.full(count, -1), np.full(count, np.inf)
    if not count:
        return port, distance_m
    heads = _heads(tracks.starts)
    length = np.diff(np.append(heads, count))
    head = np.repeat(heads, length)
    wide_m = np.sqrt(np.maximum.reduceat(squares(tracks.vectors - tracks.vectors[head]), heads)) * MEAN_RADIUS_M
    first_m, second_m, first = _two_nearest(tracks, index, heads)
    known = wide_m <= ROUND_M - within_m - _MARGIN_M
    far = known & (first_m > within_m + wide_m + _MARGIN_M)
    same = known & ~far & (first_m + 2 * wide_m + _MARGIN_M < second_m)
    rows = np.flatnonzero(np.repeat(same, length))
    its = np.repeat(first[same], length[same])
    places = unit_vectors(index.lon_deg, index.lat_deg)
    away_m = chords_to_m(np.sqrt(squares(tracks.vectors[rows] - places[its])))
    near = away_m <= within_m
    port[rows[near]], distance_m[rows[near]] = its[near], away_m[near]
    rows = np.flatnonzero(np.repeat(~far & ~same, length))
    lon, lat = tracks.fixes.lon_deg[rows], tracks.fixes.lat_deg[rows]
    port[rows], distance_m[rows] = index.nearest(lon, lat, "port", within_m)
    return port, distance_m


def _heads(starts: Numbers) -> Numbers:
    """The first fix of each stretch; stretches are counted from the start of a track."""
    stretches = -(-np.diff(starts) // STRETCH)
    before = np.cumsum(stretches) - stretches
    return np.repeat(starts[:-1] - before * STRETCH, stretches) + np.arange(int(stretches.sum())) * STRETCH


def _two_nearest(tracks: SeaTracks, index: FacilityIndex, heads: Numbers) -> tuple[Floats, Floats, Numbers]:
    """How far the nearest port and the next one are from these fixes, and which the nearest is."""
    fixes = tracks.fixes
    pairs = index.around(fixes.lon_deg[heads], fixes.lat_deg[heads], "port", ROUND_M, most=2)
    nearest_m, next_m = np.full(len(heads), ROUND_M), np.full(len(heads), ROUND_M)
    which = np.full(len(heads), -1)
    leads = np.concatenate(([True], np.diff(pairs.point) != 0))[: len(pairs.point)]
    nearest_m[pairs.point[leads]], which[pairs.point[leads]] = pairs.distance_m[leads], pairs.facility[leads]
    next_m[pairs.point[~leads]] = pairs.distance_m[~leads]
    return nearest_m, next_m, which
