"""Ships that lie or sail side by side for an hour away from ports.

Each ship is put on one clock of ten-minute steps: straight between two fixes no more than an hour apart, and nowhere
else. Two ships meet where they are within half a kilometre for an hour of steps on end. The steps of each ship are
made batch by batch (``meeting_points``); what is found over all of them is the same however ships were put in batches.

Left out are meetings in ports; in harbours that no table has, known by the ships that lie there together; and with a
ship that never leaves its place. So a ship that unloads into a hulk is not found.

Source: Global Fishing Watch, pipe-encounters (commit 05b83672, Apache-2.0): 10 minutes, 1 hour, 0.5 km. Where we
differ: an hour of meeting for theirs of two, and no limit to the speed (METHODS.md section 5 has none).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.clock_steps import clock_steps
from crossbearing.detect.port_calls import ENTER_M, START_KN, Mask
from crossbearing.detect.sea_tracks import KNOT_MPS, Numbers, at_sea, cut_into_tracks, sea_tracks, squares
from crossbearing.detect.ship_faults import moves
from crossbearing.detect.slices import moment
from crossbearing.geo.geodesy import MEAN_RADIUS_M
from crossbearing.geo.sphere import Floats, lon_lat
from crossbearing.model.locator import TrackSlice
from crossbearing.model.movement import Encounter
from crossbearing.model.track import Fixes, platform_id

STEP_US = 600 * 1_000_000
"""Source: RESAMPLE_INCREMENT_MINUTES of the pipeline is 10."""
LONGEST_S = 3600.0
"""Source: MAX_GAP_HOURS of the pipeline is 1."""
NEAR_M = 500.0
LEAST_STEPS = 6
"""An hour. Source of both: METHODS.md section 5."""
STAYS_M = 1000.0
"""A ship that is never farther from its first place than this stays there: the swing of a ship at anchor."""
HARBOUR_M = 1500.0
HARBOUR_SHIPS = 6
"""More ships at rest than this in a cube of that side are a harbour, whether a table has it or not: ships at anchor
keep some 500 m apart. A judgement: without it the moored boats of the MarineCadastre sample meet each other."""
CROWD = 50
"""More ships than this in one cell, at rest or not, are a race or a made-up fleet and no encounter."""
_RANKS = 1 << 18
"""Steps that are joined at once: a key holds 18 bits of steps and 45 of cells."""
_AXIS = 15


@dataclass(frozen=True, slots=True, eq=False)
class MeetingPoints:
    """Where ships were at each step of the clock, as columns of one length."""

    platform: Numbers
    step: Numbers
    """Tens of minutes since 1970."""
    vectors: NDArray[np.float64]
    """See ``sphere.unit_vectors``."""
    ordinal: NDArray[np.int32]
    """Which of the ship's fixes, by time, is the last at or before the step; and where that one stands:"""
    fix_us: Numbers
    artifact: NDArray[np.uint32]
    row: NDArray[np.uint32]
    artifacts: tuple[str, ...]

    def __len__(self) -> int:
        """How many there are."""
        return len(self.platform)

    def take(self, at: Numbers | Mask) -> "MeetingPoints":
        """Some of them."""
        return MeetingPoints(
            self.platform[at], self.step[at], self.vectors[at], self.ordinal[at], self.fix_us[at], self.artifact[at],
            self.row[at], self.artifacts,
        )  # fmt: skip


class _Pairs(NamedTuple):
    """Two points of one step near each other."""

    one: Numbers
    """Index of the point of the ship with the lower number."""
    other: Numbers
    distance_m: Floats


def meeting_points(fixes: Fixes) -> MeetingPoints:
    """Where the ships among these sorted fixes of whole platforms were every ten minutes."""
    tracks = sea_tracks(moves(cut_into_tracks(at_sea(fixes))))
    f = tracks.fixes
    joined = np.append(tracks.step_s[1:] <= LONGEST_S, np.False_)[: len(f)]
    joined[tracks.starts[1:] - 1] = False
    fix, step, vectors = clock_steps(f.time_us, tracks.vectors, joined, STEP_US)
    first = np.searchsorted(f.platform, f.platform[fix])
    return MeetingPoints(
        f.platform[fix], step, vectors, (fix - first).astype(np.int32), f.time_us[fix], f.artifact[fix], f.row[fix],
        f.artifacts,
    )  # fmt: skip


def encounters(parts: Sequence[MeetingPoints], index: FacilityIndex) -> Iterator[Encounter]:
    """The meetings of ships, by time; the same however the ships are put in parts."""
    points = _together(parts)
    points = points.take(_may_meet(points, index))
    pairs = _near_pairs(points)
    if not len(pairs.one):
        return
    one, other, step = points.platform[pairs.one], points.platform[pairs.other], points.step[pairs.one]
    new = np.ones(len(one), bool)
    new[1:] = (one[1:] != one[:-1]) | (other[1:] != other[:-1]) | (np.diff(step) != 1)
    first = np.flatnonzero(new)
    last = np.append(first[1:], len(new)) - 1
    long = step[last] - step[first] >= LEAST_STEPS
    found = [_encounter(points, pairs, slice(a, b + 1)) for a, b in zip(first[long], last[long], strict=True)]
    yield from sorted(found, key=lambda x: (x.start, x.platforms))


def _together(parts: Sequence[MeetingPoints]) -> MeetingPoints:
    """All points by platform and step, each once, with the artifacts numbered anew."""
    names = sorted({name for part in parts for name in part.artifacts})
    number = {name: n for n, name in enumerate(names)}
    artifact = [np.array([number[x] for x in p.artifacts] or [0], np.uint32)[p.artifact] for p in parts]
    points = MeetingPoints(
        platform=np.concatenate([np.empty(0, np.int64), *(x.platform for x in parts)]),
        step=np.concatenate([np.empty(0, np.int64), *(x.step for x in parts)]),
        vectors=np.concatenate([np.empty((0, 3)), *(x.vectors for x in parts)]),
        ordinal=np.concatenate([np.empty(0, np.int32), *(x.ordinal for x in parts)]),
        fix_us=np.concatenate([np.empty(0, np.int64), *(x.fix_us for x in parts)]),
        artifact=np.concatenate([np.empty(0, np.uint32), *artifact]),
        row=np.concatenate([np.empty(0, np.uint32), *(x.row for x in parts)]),
        artifacts=tuple(names),
    )
    return points.take(np.lexsort((points.ordinal, points.step, points.platform)))


def _may_meet(points: MeetingPoints, index: FacilityIndex) -> Mask:
    """Points away from ports and harbours, of ships that do not stay where they are."""
    if not len(points):
        return np.zeros(0, bool)
    lon, lat = lon_lat(points.vectors)
    port, _ = index.nearest(lon, lat, "port", ENTER_M)
    keep = (port < 0) & ~_in_harbour(points)
    first = np.searchsorted(points.platform, points.platform)
    ship = np.flatnonzero(np.concatenate(([True], np.diff(points.platform) != 0)))
    away = squares(points.vectors - points.vectors[first])
    goes = np.maximum.reduceat(away, ship) > (STAYS_M / MEAN_RADIUS_M) ** 2
    return keep & np.repeat(goes, np.diff(np.append(ship, len(points))))


def _in_harbour(points: MeetingPoints) -> Mask:
    """Points in a cell and step in which many ships lie at rest, or very many are at all."""
    next_m = np.sqrt(squares(points.vectors[1:] - points.vectors[:-1])) * MEAN_RADIUS_M
    follows = (np.diff(points.platform) == 0) & (np.diff(points.step) == 1)
    slow = follows & (next_m <= START_KN * KNOT_MPS * STEP_US / 1e6)
    at_rest = np.zeros(len(points), bool)
    at_rest[1:] |= slow
    at_rest[:-1] |= slow
    found = np.zeros(len(points), bool)
    for rows, keys in _keyed(points, HARBOUR_M):
        _, cell, counts = np.unique(keys, return_inverse=True, return_counts=True)
        resting = np.bincount(cell, at_rest[rows], len(counts))
        found[rows] = ((resting > HARBOUR_SHIPS) | (counts > CROWD))[cell]
    return found


def _keyed(points: MeetingPoints, side_m: float) -> Iterator[tuple[Numbers, Numbers]]:
    """Rows of the points with a key of step and cell (a cube of that side), some steps at a time."""
    _, rank = np.unique(points.step, return_inverse=True)
    cells = np.floor(points.vectors * (MEAN_RADIUS_M / side_m)).astype(np.int64) + (1 << (_AXIS - 1))
    key = (cells[:, 0] << (2 * _AXIS)) | (cells[:, 1] << _AXIS) | cells[:, 2]
    for start in range(0, int(rank.max(initial=-1)) + 1, _RANKS):
        rows = np.flatnonzero((rank >= start) & (rank < start + _RANKS))
        yield rows, ((rank[rows] - start) << (3 * _AXIS)) | key[rows]


def _near_pairs(points: MeetingPoints) -> _Pairs:
    """Points of different ships at the same step within half a kilometre, by ships and step; the nearest of each.

    Cells are as wide as the distance looked for; so each point has to be compared with its own cell and half of the 26
    about it. A cell's points stand together in the order of their keys: no point is compared with one farther off.
    """
    ones, others = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    around = [(x << (2 * _AXIS)) + (y << _AXIS) + z for x in (-1, 0, 1) for y in (-1, 0, 1) for z in (-1, 0, 1)]
    for rows, unsorted in _keyed(points, NEAR_M):
        order = np.argsort(unsorted, kind="stable")
        keys = unsorted[order]
        for offset in (x for x in around if x >= 0):
            low = np.arange(1, len(keys) + 1) if offset == 0 else np.searchsorted(keys, keys + offset, "left")
            count = np.searchsorted(keys, keys + offset, "right") - low
            one = np.repeat(np.arange(len(keys)), count)
            other = np.arange(len(one)) + np.repeat(low - (np.cumsum(count) - count), count)
            ones.append(rows[order[one]])
            others.append(rows[order[other]])
    one, other = np.concatenate(ones), np.concatenate(others)
    away_m = np.sqrt(squares(points.vectors[one] - points.vectors[other])) * MEAN_RADIUS_M
    keep = (away_m <= NEAR_M) & (points.platform[one] != points.platform[other])
    one, other, away_m = one[keep], other[keep], away_m[keep]
    swap = points.platform[one] > points.platform[other]
    one, other = np.where(swap, other, one), np.where(swap, one, other)
    order = np.lexsort((one, away_m, points.step[one], points.platform[other], points.platform[one]))
    one, other, away_m = one[order], other[order], away_m[order]
    again = np.zeros(len(one), bool)  # a ship under a shared number may be near twice
    again[1:] = np.logical_and.reduce(
        [np.diff(x) == 0 for x in (points.platform[one], points.platform[other], points.step[one])]
    )
    return _Pairs(one[~again], other[~again], away_m[~again])


def _encounter(points: MeetingPoints, pairs: _Pairs, rows: slice) -> Encounter:
    one, other = pairs.one[rows], pairs.other[rows]
    where = points.vectors[one].sum(axis=0) + points.vectors[other].sum(axis=0)
    lon, lat = lon_lat(where)
    return Encounter(
        platforms=(platform_id(int(points.platform[one[0]])), platform_id(int(points.platform[other[0]]))),
        start=moment(int(points.step[one[0]]) * STEP_US),
        end=moment(int(points.step[one[-1]]) * STEP_US),
        lon_deg=round(float(lon), 6),
        lat_deg=round(float(lat), 6),
        least_m=round(float(pairs.distance_m[rows].min()), 1),
        slices=(*_slices(points, one), *_slices(points, other)),
    )


def _slices(points: MeetingPoints, at: Numbers) -> tuple[TrackSlice, ...]:
    """From the fix at or before the first step to the one at or before the last, by artifact."""
    found = []
    for number in np.unique(points.artifact[at]).tolist():
        own = at[points.artifact[at] == number]
        row, ordinal, fix_us = points.row[own], points.ordinal[own], points.fix_us[own]
        found.append(
            TrackSlice(
                artifact=points.artifacts[number],
                platform=platform_id(int(points.platform[own[0]])),
                first_row=int(row.min()),
                last_row=int(row.max()),
                start=moment(int(fix_us.min())),
                end=moment(int(fix_us.max())),
                fixes=int(ordinal.max() - ordinal.min()) + 1,
            )
        )
    return tuple(sorted(found, key=lambda x: (x.start, x.artifact)))
