"""The way of each flight in at most a hundred points: more where it turns, and always both sides of a silence."""

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.faults import Sound
from crossbearing.detect.flights import SILENT_S, Spans

MOST = 90
"""Points by way, time and turns; the sides of silences come on top, up to SILENCES of them."""
SILENCES = 5
TURN_M_DEG = 200.0
"""A turn of one degree counts as so many metres of way: half a circle as much as 36 km."""
IN_THE_AIR_MPS = 25.0


def paths(track: Sound, found: Spans) -> list[tuple[tuple[float, float, int], ...]]:
    """Longitude, latitude and seconds since 1970 of the points of each flight, both ends included."""
    fixes, first, last = track.fixes, found.first, found.last
    if not len(first):
        return []
    length = track.step_m.copy()
    turn = np.zeros(len(fixes), np.float32)
    np.abs(np.remainder(np.diff(fixes.course_deg) + 180.0, 360.0) - 180.0, out=turn[1:])
    turn[~(fixes.speed_mps > IN_THE_AIR_MPS) | np.isnan(turn)] = 0.0
    length += turn * TURN_M_DEG
    along = np.cumsum(length)
    chosen = _spread(along, first, last, MOST // 2) + _spread(fixes.time_us.astype(np.float64), first, last, MOST // 2)
    silent = _silences(track, first, last)
    at = np.unique(np.concatenate((*chosen, first, last, silent, silent - 1)))
    bounds = np.searchsorted(at, np.stack((first, last + 1), axis=1))
    lon = np.round(fixes.lon_deg[at], 5).tolist()
    lat = np.round(fixes.lat_deg[at], 5).tolist()
    points = list(zip(lon, lat, (fixes.time_us[at] // 1_000_000).tolist(), strict=True))
    return [tuple(points[a:b]) for a, b in bounds.tolist()]


def _spread(
    along: NDArray[np.float64], first: NDArray[np.int64], last: NDArray[np.int64], count: int
) -> list[NDArray[np.int64]]:
    """The fixes at equal parts of each flight, by a column that ascends in it. The column may fall between flights."""
    share = np.linspace(0.0, 1.0, count)[1:-1]
    few = last - first < count
    every = [
        np.concatenate(
            [np.arange(a, b + 1) for a, b in zip(first[few].tolist(), last[few].tolist(), strict=True)]
            or [np.empty(0, np.int64)]
        )
    ]
    a, b = first[~few], last[~few]
    wanted = along[a][:, None] + (along[b] - along[a])[:, None] * share
    low, high = np.repeat(a[:, None], len(share), axis=1), np.repeat(b[:, None], len(share), axis=1)
    while (low < high).any():
        middle = (low + high) // 2
        before = along[middle] < wanted
        low, high = np.where(before, middle + 1, low), np.where(before, high, middle)
    return [*every, low.ravel()]


def _silences(track: Sound, first: NDArray[np.int64], last: NDArray[np.int64]) -> NDArray[np.int64]:
    """The first fix after each of the longest silences inside each flight."""
    at = np.flatnonzero(track.dt_s > SILENT_S)
    flight = np.searchsorted(first, at, side="left") - 1
    inside = (flight >= 0) & (at <= last[np.maximum(flight, 0)])
    at, flight = at[inside], flight[inside]
    order = np.lexsort((at, -track.dt_s[at], flight))
    rank = np.arange(len(at)) - np.searchsorted(flight[order], flight[order], side="left")
    return np.sort(at[order][rank < SILENCES])
