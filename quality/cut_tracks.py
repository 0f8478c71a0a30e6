"""Tracks that end (or begin) at an airfield, cut above it: what is asked, and what is right."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from bench.flights import Flights, Wanted, flights
from numpy.typing import NDArray

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.end_facts import EndFacts, facts
from crossbearing.detect.ends import features, pairs_of, past_shares, states, unknown_features
from crossbearing.detect.faults import sound
from crossbearing.detect.flights import spans
from crossbearing.geo.sphere import Floats
from crossbearing.model.facility import Facility
from crossbearing.model.track import Fixes, joined
from quality.tracks import FOOT_M, Sample

CUTS_FT = (1000, 2000, 3000, 5000, 7500, 10_000, 15_000, 20_000)
AT_THE_FIELD_M = 3000.0
LOW_M = 150.0
ON_THE_WAY = 0.35
"""The share of cuts of made-up flights that lie anywhere on the way, and not at a height."""


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """Ends in columns: the features of their candidates, what was answered, and what is right."""

    kind: str
    """``observed``, ``lost`` or ``heard``."""
    group: NDArray[np.int64]
    """The flight each is cut from: flights are never divided between fitting and judging."""
    cut_ft: NDArray[np.int64]
    """At which height; -1 where the track was not cut."""
    point: NDArray[np.int64]
    facility: NDArray[np.int64]
    features: Floats
    unknown: Floats
    truth: NDArray[np.int64]
    """The facility of each end."""


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """Cut tracks and the truth: which field the flight of this platform and time came from and went to."""

    fixes: Fixes
    platform: NDArray[np.int64]
    begin_us: NDArray[np.int64]
    end_us: NDArray[np.int64]
    origin: NDArray[np.int64]
    """-1 where it is not to be asked: not known, or told by fixes on the ground."""
    destination: NDArray[np.int64]
    cut_ft: NDArray[np.int64]
    group: NDArray[np.int64]


def landed(samples: Sequence[Sample], index: FacilityIndex) -> list[tuple[Fixes, int, bool, int]]:
    """Flights of the samples whose end (or start) is at an airfield: fixes, the field, whether it is the start, which.

    An end is at a field where it is on the ground, or below 150 m above it, within 3 km of its reference point, and
    no other field is half as far again.
    """
    found = []
    for number, sample in enumerate(samples):
        track = sound(sample.fixes)
        some = spans(track, index)
        for backwards in (False, True):
            ends = facts(track, some, backwards=backwards)
            near = index.around(ends.lon_deg, ends.lat_deg, "airfield", 2 * AT_THE_FIELD_M, 2)
            for n, (first, last) in enumerate(zip(some.first.tolist(), some.last.tolist(), strict=True)):
                here = near.point == n
                field, far = near.facility[here], near.distance_m[here]
                if not len(field) or far[0] > AT_THE_FIELD_M or (len(far) > 1 and far[1] < 1.5 * far[0] + 500):
                    continue
                height = ends.altitude_m[n] - index.elevation_m[field[0]]
                if ends.ground[n] or height < LOW_M:
                    found.append(
                        (track.fixes.take(slice(first, last + 1)), int(field[0]), backwards, number * 10_000 + n)
                    )
    return found


def cut_real(found: Sequence[tuple[Fixes, int, bool, int]], index: FacilityIndex) -> Cut:
    """Each flight cut at each height it passed, every cut as a platform of its own."""
    parts, rows = [], []
    for fixes, field, backwards, group in found:
        height = (fixes.altitude_m - index.elevation_m[field]) / FOOT_M
        for cut_ft in CUTS_FT:
            above = np.flatnonzero(height >= cut_ft)
            if not len(above) or np.nanmax(height) < cut_ft:
                continue
            part = fixes.take(slice(above[0], None)) if backwards else fixes.take(slice(0, above[-1] + 1))
            if len(part) < 10 or part.time_us[-1] - part.time_us[0] < 300e6:  # noqa: PLR2004 - too little of a track
                continue
            platform = len(parts) + 1
            parts.append(replace(part, platform=np.full(len(part), platform)))
            ends = (field, -1) if backwards else (-1, field)
            rows.append((platform, part.time_us[0], part.time_us[-1], *ends, cut_ft, group))
    columns = np.array(rows, np.int64).T
    return Cut(joined(parts), *columns)


def cut_made_up(fields: Sequence[Facility], index: FacilityIndex, wanted: Wanted) -> Cut:
    """Made-up flights of aircraft with several legs, of which most ends and many starts are cut."""
    made: Flights = flights(fields, wanted)
    rng = np.random.default_rng(wanted.seed + 1)
    keep = np.ones(len(made.fixes), bool)
    rows = []
    for n, (first, last) in enumerate(zip(made.first.tolist(), made.last.tolist(), strict=True)):
        origin, target = index.number[made.origin[n]], index.number[made.destination[n]]
        altitude = made.fixes.altitude_m[first : last + 1]
        cut = [-1, -1]
        for side, (field, share) in enumerate(((origin, 0.4), (target, 0.6))):
            if rng.random() >= share:
                continue
            if rng.random() < ON_THE_WAY:
                edge = int(rng.integers(len(altitude)))
                cut[side] = int(max(altitude[edge] - index.elevation_m[field], 0) / FOOT_M)
            else:
                cut[side] = int(np.exp(rng.uniform(np.log(100), np.log(25_000))))
                above = np.flatnonzero(altitude - index.elevation_m[field] >= cut[side] * FOOT_M)
                if not len(above):
                    cut[side] = -1
                    continue
                edge = int(above[-1] if side else above[0])
            if side:
                keep[first + edge + 1 : last + 1] = False
            else:
                keep[first : first + edge] = False
        kept = first + np.flatnonzero(keep[first : last + 1])
        span = (made.fixes.time_us[kept[0]], made.fixes.time_us[kept[-1]]) if len(kept) else (0, 0)
        rows.append((made.platform[n], *span, origin, target, cut[0], cut[1], int(made.platform[n])))
    columns = np.array(rows, np.int64).T
    return Cut(made.fixes.take(keep), *columns[:5], columns[5:7], columns[7])


def asked(cut: Cut, index: FacilityIndex) -> list[Asked]:
    """What the detectors make of cut tracks: ends that were observed, lost, first heard."""
    track = sound(cut.fixes)
    some = spans(track, index)
    both: tuple[EndFacts, EndFacts] = (facts(track, some, backwards=True), facts(track, some, backwards=False))
    state = (states(both[0], index), states(both[1], index))
    pairs = (pairs_of(both[0], index), pairs_of(both[1], index))
    past = past_shares(both, state, index, pairs)
    found = []
    for side, ends in enumerate(both):
        flight = _flight_of(cut, track.fixes, ends.at)
        truth = np.where(flight >= 0, (cut.origin, cut.destination)[side][flight], -1)
        cut_ft = (cut.cut_ft[side] if cut.cut_ft.ndim == 2 else cut.cut_ft)[flight]  # noqa: PLR2004 - both sides apart
        of = features(ends, pairs[side], index, past[side])
        none = unknown_features(ends, state[side], pairs[side])
        for kind, chosen in (("observed", ends.ground), ("lost" if side else "heard", ~ends.ground)):
            rows = np.flatnonzero(chosen & (truth >= 0))
            again = np.full(len(truth), -1)
            again[rows] = np.arange(len(rows))
            inside = again[pairs[side].point] >= 0
            found.append(
                Asked(
                    kind,
                    cut.group[flight][rows],
                    cut_ft[rows],
                    again[pairs[side].point[inside]],
                    pairs[side].facility[inside],
                    of[inside],
                    none[rows],
                    truth[rows],
                )
            )
    return found


def _flight_of(cut: Cut, fixes: Fixes, at: NDArray[np.int64]) -> NDArray[np.int64]:
    """Which flight of the truth each end belongs to: the one of its platform in whose time it lies; -1 in none."""
    order = np.lexsort((cut.begin_us, cut.platform))
    big = np.int64(1) << 62
    time = np.clip(cut.begin_us, 0, big)
    rank = (
        np.searchsorted(_keys(cut.platform[order], time[order]), _keys(fixes.platform[at], fixes.time_us[at]), "right")
        - 1
    )
    flight = order[np.maximum(rank, 0)]
    good = (rank >= 0) & (cut.platform[flight] == fixes.platform[at]) & (cut.end_us[flight] >= fixes.time_us[at])
    return np.where(good, flight, -1)


def _keys(platform: NDArray[np.int64], time_us: NDArray[np.int64]) -> NDArray[np.float64]:
    """One number that sorts by platform, then time: seconds in a span of 60 years."""
    found: NDArray[np.float64] = platform.astype(np.float64) * 4e9 + time_us / 1e6
    return found
