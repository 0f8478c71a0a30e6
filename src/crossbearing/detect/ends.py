"""Where flights began and ended: a probability for each airfield that could be it, and for none of them.

A conditional logit: every airfield inside the cone has a score, a sum of weights times features, and so has "not
known". The weights were fitted to real and made-up tracks that were cut before they ended, and are kept in
``end_weights.tsv`` (``quality/landings_fit.py``); the probabilities are checked on flights that were not used
(``quality/landings.py``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.airfields import FacilityIndex, Pairs
from crossbearing.detect.end_facts import EndFacts
from crossbearing.geo.sphere import Floats, bearings_deg, distances_m, turns_deg
from crossbearing.model.movement import Candidate, EndState

Case: TypeAlias = Literal["observed", "lost", "heard"]
"""Ends on the ground; ends that were lost above it; starts first heard above it."""

LOW_M = 150.0
"""So low above a field, and beside it, an aircraft is at the field. Source: decision height of a non-precision
approach, some 500 ft."""
BESIDE_M = 6000.0
"""On the glide path 150 m are 3 km before the threshold, and the runway is as long again."""
LEVEL_MPS = 1.5
BELOW_CRUISE = 0.85
GLIDE = 19.0
"""Metres over the ground for each of height on a path of 3 degrees."""
CONE = 25.0
"""The same on the flattest path that is looked at."""
CONE_M = 20_000.0
WIDEST_M = 300_000.0
UNKNOWN_HEIGHT_M = 3000.0
OBSERVED_M = 12_000.0
MOST_NEAR = 48
MOST_OBSERVED = 8
SHOWN = 5
"""Candidates that are told; the probability of the others counts as not known."""
LEAST_SHOWN = 0.001
FEATURES = (
    "far", "far squared", "too far", "too near", "turn", "turn near", "ahead", "aside", "along runway", "across runway",
    "runways known", "timetable", "long runway", "other here", "other far", "past", "rank", "first",
)  # fmt: skip
UNKNOWN_FEATURES = ("one", "height", "height squared", "level", "no altitude", "other known", "other low", "crowd")


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """Candidates of ends in columns, by end and falling probability; "not known" apart."""

    end: NDArray[np.int64]
    facility: NDArray[np.int64]
    probability: Floats
    unknown: Floats
    """For each end."""


def states(ends: EndFacts, index: FacilityIndex) -> NDArray[np.int8]:
    """0 observed, 1 on the way down (or up), 2 level."""
    near, _ = index.nearest(ends.lon_deg, ends.lat_deg, "airfield", BESIDE_M)
    low = np.zeros(len(near), bool)
    some = near >= 0
    low[some] = ends.altitude_m[some] - index.elevation_m[near[some]] < LOW_M
    moving = (ends.climb_mps > LEVEL_MPS) | (ends.altitude_m < BELOW_CRUISE * ends.top_m)
    return np.where(ends.ground | low, 0, np.where(moving, 1, 2)).astype(np.int8)


def named_state(state: int, *, backwards: bool) -> EndState:
    """The words for a state."""
    if state == 0:
        return "observed"
    if state == 1:
        return "climbing when heard" if backwards else "descending and lost"
    return "cruise and lost"


def pairs_of(ends: EndFacts, index: FacilityIndex) -> Pairs:
    """The airfields that could be each end: inside the cone, and the one where the aircraft was next."""
    height = np.where(np.isnan(ends.altitude_m), UNKNOWN_HEIGHT_M, ends.altitude_m)
    reach = np.where(ends.ground, OBSERVED_M, np.clip(CONE * height + CONE_M, CONE_M, WIDEST_M))
    parts = [_near(ends, index, np.flatnonzero(ends.ground), reach, MOST_OBSERVED)]
    parts.append(_near(ends, index, np.flatnonzero(~ends.ground), reach, MOST_NEAR))
    low = np.flatnonzero(~ends.ground & _other_low(ends))
    other, _ = index.nearest(ends.other_lon_deg[low], ends.other_lat_deg[low], "airfield", CONE_M)
    low, other = low[other >= 0], other[other >= 0]
    far = distances_m(ends.lon_deg[low], ends.lat_deg[low], index.lon_deg[other], index.lat_deg[other])
    inside = far <= reach[low]
    parts.append(Pairs(low[inside], other[inside], far[inside]))
    end, facility, far = (np.concatenate([getattr(x, name) for x in parts]) for name in Pairs._fields)
    order = np.lexsort((facility, far, end))
    end, facility, far = end[order], facility[order], far[order]
    new = np.ones(len(end), bool)
    new[1:] = (np.diff(end) != 0) | (np.diff(facility) != 0)
    return Pairs(end[new], facility[new], far[new])


def _near(ends: EndFacts, index: FacilityIndex, some: NDArray[np.intp], reach: Floats, most: int) -> Pairs:
    widest = float(reach[some].max()) if len(some) else 0.0
    found = index.around(ends.lon_deg[some], ends.lat_deg[some], "airfield", widest, most)
    end = some[found.point].astype(np.int64)
    inside = found.distance_m <= reach[end]
    return Pairs(end[inside], found.facility[inside], found.distance_m[inside])


def _other_low(ends: EndFacts) -> NDArray[np.bool_]:
    """Whether the aircraft was next heard on the ground, or so low that its field is near."""
    return ends.other_ground | (ends.other_altitude_m < UNKNOWN_HEIGHT_M)


def features(ends: EndFacts, pairs: Pairs, index: FacilityIndex, past: Floats) -> Floats:
    """A row of FEATURES for each pair; ``past`` is the share of the aircraft's other ends that were there."""
    end, field, far = pairs.point, pairs.facility, pairs.distance_m
    lon, lat = index.lon_deg[field], index.lat_deg[field]
    altitude = np.where(np.isnan(ends.altitude_m), UNKNOWN_HEIGHT_M, ends.altitude_m)[end]
    height = np.maximum(altitude - index.elevation_m[field], 0.0)
    ratio = np.log((far + 1000.0) / (GLIDE * height + 3000.0))
    turn = turns_deg(ends.course_deg[end], bearings_deg(ends.lon_deg[end], ends.lat_deg[end], lon, lat))
    turn = np.where(np.isnan(turn), 60.0, turn)
    near = np.exp(-far / 8000.0)
    along, known = _runway(ends.course_deg[end], field, index)
    low = np.exp(-height / 1500.0)
    here, away = _other(ends, end, lon, lat)
    rank = np.arange(len(end)) - np.searchsorted(end, end, side="left")
    sine = np.where(turn < 90.0, np.sin(np.radians(turn)), 1.0)  # noqa: PLR2004 - behind is as far aside as can be
    columns = (
        ratio,
        ratio**2,
        np.maximum(ratio - 0.3, 0.0),
        np.maximum(-ratio - 0.7, 0.0),
        (1 - np.cos(np.radians(turn))) * (1 - near),
        (1 - np.cos(np.radians(turn))) * near,
        np.exp(-((turn / 12.0) ** 2)),
        np.log1p(far * sine / 2000.0),
        known * along * low,
        known * (1 - along) * low,
        known.astype(np.float64),
        index.timetable[field],
        index.long_runway[field],
        here,
        away,
        past,
        np.log1p(rank),
        (rank == 0).astype(np.float64),
    )
    return np.stack(columns, axis=1)


def _runway(course: Floats, field: NDArray[np.int64], index: FacilityIndex) -> tuple[Floats, NDArray[np.bool_]]:
    """How well the course lies along the best runway of each field, 0 to 1, and whether one is known."""
    first, count = index.runway_start[field], np.diff(index.runway_start)[field]
    best = np.full(len(field), 90.0)
    for n in range(int(count.max(initial=0))):
        has = count > n
        line = index.runway_heading_deg[first[has] + n]
        turn = turns_deg(2 * course[has], 2 * line) / 2
        best[has] = np.fmin(best[has], turn)
    along: Floats = np.exp(-((best / 10.0) ** 2))
    return along, (count > 0) & ~np.isnan(course)


def _other(ends: EndFacts, end: NDArray[np.int64], lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
    """Whether the aircraft was next heard at the field, and if it was low elsewhere how far away that is."""
    low = _other_low(ends)[end]
    height = np.where(ends.other_ground, 0.0, np.nan_to_num(ends.other_altitude_m, nan=0.0))[end]
    away = distances_m(ends.other_lon_deg[end], ends.other_lat_deg[end], lon, lat)
    away = np.where(low, away, 0.0)
    reach = 4000.0 + 8.0 * height
    return np.where(low, np.exp(-((away / reach) ** 2)), 0.0), np.where(low, np.log1p(away / reach), 0.0)


def unknown_features(ends: EndFacts, state: NDArray[np.int8], pairs: Pairs) -> Floats:
    """A row of UNKNOWN_FEATURES for each end."""
    height = np.log1p(np.maximum(np.nan_to_num(ends.altitude_m, nan=UNKNOWN_HEIGHT_M), 0.0) / 1000.0)
    crowd = np.bincount(pairs.point, minlength=len(state))
    columns = (
        np.ones(len(state)),
        height,
        height**2,
        (state == 2).astype(np.float64),  # noqa: PLR2004 - level, as in ``states``
        np.isnan(ends.altitude_m).astype(np.float64),
        (~np.isnan(ends.other_lon_deg)).astype(np.float64),
        _other_low(ends).astype(np.float64),
        np.log1p(crowd),
    )
    return np.stack(columns, axis=1)


def past_shares(
    both: tuple[EndFacts, EndFacts],
    state: tuple[NDArray[np.int8], NDArray[np.int8]],
    index: FacilityIndex,
    pairs: tuple[Pairs, Pairs],
) -> tuple[Floats, Floats]:
    """For each pair of starts and of ends the share of the track's other observed ends that were at that field."""
    size = max(len(index), 1)
    near = [index.nearest(x.lon_deg, x.lat_deg, "airfield", BESIDE_M)[0] for x in both]
    seen = [np.flatnonzero((s == 0) & (n >= 0)) for s, n in zip(state, near, strict=True)]
    track = np.concatenate([x.track[s] for x, s in zip(both, seen, strict=True)])
    field = np.concatenate([n[s] for n, s in zip(near, seen, strict=True)])
    keys, counts = np.unique(track * size + field, return_counts=True)
    tracks, totals = np.unique(track, return_counts=True)

    def shares(ends: EndFacts, own: NDArray[np.int8], here: NDArray[np.int64], some: Pairs) -> Floats:
        number = ends.track[some.point]
        counted = (own[some.point] == 0) & (here[some.point] >= 0)
        there = _counted(keys, counts, number * size + some.facility) - (counted & (here[some.point] == some.facility))
        of = _counted(tracks, totals, number) - counted
        share: Floats = there / (of + 1.0)
        return share

    found = [shares(*x) for x in zip(both, state, near, pairs, strict=True)]
    return found[0], found[1]


def _counted(keys: NDArray[np.int64], counts: NDArray[np.int64], asked: NDArray[np.int64]) -> Floats:
    if not len(keys):
        return np.zeros(len(asked))
    at = np.minimum(np.searchsorted(keys, asked), len(keys) - 1)
    return np.where(keys[at] == asked, counts[at], 0).astype(np.float64)


@cache
def weights() -> Mapping[Case, tuple[Floats, Floats]]:
    """The weights of FEATURES and of UNKNOWN_FEATURES for each case."""
    rows = (files("crossbearing.detect") / "end_weights.tsv").read_text(encoding="utf-8").splitlines()
    table = {(x[0], x[1]): float(x[2]) for x in (row.split("\t") for row in rows if row and not row.startswith("#"))}
    cases: tuple[Case, ...] = ("observed", "lost", "heard")
    return {
        case: (
            np.array([table[case, name] for name in FEATURES]),
            np.array([table[case, f"unknown: {name}"] for name in UNKNOWN_FEATURES]),
        )
        for case in cases
    }


def scored(ends: EndFacts, state: NDArray[np.int8], index: FacilityIndex, pairs: Pairs, past: Floats) -> Scored:
    """The probability of every pair, and of "not known", for each end."""
    of, none = features(ends, pairs, index, past), unknown_features(ends, state, pairs)
    score, unknown = np.empty(len(of)), np.empty(len(none))
    unseen: Case = "heard" if ends.backwards else "lost"
    cases: tuple[tuple[Case, NDArray[np.bool_]], ...] = (("observed", ends.ground), (unseen, ~ends.ground))
    for case, some in cases:
        weight, apart = weights()[case]
        inside = some[pairs.point]
        score[inside] = of[inside] @ weight
        unknown[some] = none[some] @ apart
    top = unknown.copy()
    np.maximum.at(top, pairs.point, score)
    score, unknown = np.exp(score - top[pairs.point]), np.exp(unknown - top)
    total = unknown + np.bincount(pairs.point, score, minlength=len(unknown))
    probability = score / total[pairs.point]
    order = np.lexsort((pairs.facility, -probability, pairs.point))
    return Scored(pairs.point[order], pairs.facility[order], probability[order], unknown / total)


def candidates(found: Scored, index: FacilityIndex) -> list[tuple[Candidate, ...]]:
    """The candidates of each end, the most probable first; what is not shown is added to "not known"."""
    rank = np.arange(len(found.end)) - np.searchsorted(found.end, found.end, side="left")
    shown = (rank < SHOWN) & (found.probability >= LEAST_SHOWN)
    end, facility, probability = found.end[shown], found.facility[shown], np.round(found.probability[shown], 4)
    rest = np.round(1.0 - np.bincount(end, probability, minlength=len(found.unknown)), 4)
    lists: list[list[Candidate]] = [[] for _ in range(len(found.unknown))]
    named = index.facilities
    for e, f, p in zip(end.tolist(), facility.tolist(), probability.tolist(), strict=True):
        lists[e].append(Candidate(named[f].id, p))
    for told, left in zip(lists, rest.tolist(), strict=True):
        at = next((n for n, x in enumerate(told) if x.probability < left), len(told))
        told.insert(at, Candidate(None, max(left, 0.0)))
    return [tuple(x) for x in lists]
