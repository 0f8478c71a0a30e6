"""Stays at airfields: seen on the ground, or between a landing and a take-off that both name the same field."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.airborne import BESIDE_M
from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.faults import Sound
from crossbearing.detect.flights import MOVED_M, Spans
from crossbearing.detect.slices import moment, slices_of_ranges
from crossbearing.model.movement import Leg, Visit
from crossbearing.model.track import platform_id


def stays(track: Sound, found: Spans, legs: Sequence[Leg], index: FacilityIndex) -> list[Visit]:
    """The stays of all aircraft; those that were heard on the ground and those that were not, in the order of time."""
    first, last = _whole(track, found)
    before, after = _beside(found, first, last)
    seen = _seen(track, legs, index, (first, last), (before, after))
    seen += _unseen(found, track, legs, set(before.tolist()), set(after.tolist()))
    return sorted(seen, key=lambda x: (x.platform, x.seen_from, x.seen_until, x.facility or ""))


def _whole(track: Sound, found: Spans) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Stretches on the ground, those joined that follow each other at one place with no flight between."""
    a, b = found.stay_first, found.stay_last
    if not len(a):
        return a, b
    ids = np.cumsum(track.new, dtype=np.int64)
    flights = np.searchsorted(found.first, a, side="left")  # one that begins at a stretch lies after it
    way = np.cumsum(track.step_m)
    apart = np.ones(len(a), bool)
    apart[1:] = (np.diff(flights) != 0) | (np.diff(ids[a]) != 0) | (way[a[1:]] - way[b[:-1]] > MOVED_M)
    start = np.flatnonzero(apart)
    return a[start], b[np.append(start[1:], len(a)) - 1]


def _beside(
    found: Spans, first: NDArray[np.int64], last: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The leg that ended on the ground of each stay and the one that began there; -1 where none did."""
    if not len(found.first):
        return np.full(len(first), -1, np.int64), np.full(len(first), -1, np.int64)
    before = np.searchsorted(found.last, first, side="left")
    near = np.minimum(before, len(found.last) - 1)
    landed = (before < len(found.last)) & (found.last[near] <= last) & found.reached_ground[near]
    after = np.searchsorted(found.first, first, side="left")
    next_ = np.minimum(after, len(found.first) - 1)
    left = (after < len(found.first)) & (found.first[next_] <= last) & found.left_ground[next_]
    return np.where(landed, near, -1), np.where(left, next_, -1)


def _seen(
    track: Sound,
    legs: Sequence[Leg],
    index: FacilityIndex,
    stay: tuple[NDArray[np.int64], NDArray[np.int64]],
    beside: tuple[NDArray[np.int64], NDArray[np.int64]],
) -> list[Visit]:
    """Stays that were heard on the ground."""
    fixes, (first, last) = track.fixes, stay
    middle = (first + last) // 2
    field, far = index.nearest(fixes.lon_deg[middle], fixes.lat_deg[middle], "airfield")
    known = field >= 0
    known[known] = far[known] <= index.radius_m[field[known]] + BESIDE_M
    slices = slices_of_ranges(fixes, first, last)
    rows = zip(
        fixes.platform[first].tolist(),
        field.tolist(),
        known.tolist(),
        fixes.lon_deg[middle].tolist(),
        fixes.lat_deg[middle].tolist(),
        fixes.time_us[first].tolist(),
        fixes.time_us[last].tolist(),
        beside[0].tolist(),
        beside[1].tolist(),
        slices,
        strict=True,
    )
    found = []
    for platform, at, near, lon, lat, start, end, before, after, some in rows:
        landed, left = (legs[before] if before >= 0 else None), (legs[after] if after >= 0 else None)
        name = index.facilities[at].id if near else None
        told = [x.probability(name) for x in (landed and landed.end, left and left.start) if x] if name else []
        found.append(
            Visit(
                platform_id(platform),
                name,
                "airfield",
                lon,
                lat,
                landed.end.time if landed else None,
                left.start.time if left else None,
                moment(start),
                moment(end),
                max(told, default=1.0 if name else 0.0),
                some,
            )
        )
    return found


def _unseen(found: Spans, track: Sound, legs: Sequence[Leg], landed: set[int], left: set[int]) -> list[Visit]:
    """Stays of which nothing was heard: after a landing that is named, before a take-off that is named."""
    ids = np.cumsum(track.new, dtype=np.int64)[found.first].tolist()
    visits = []
    for n, leg in enumerate(legs):
        follower = legs[n + 1] if n + 1 < len(legs) and ids[n + 1] == ids[n] else None
        there = leg.end.facility if n not in landed else None
        begun = follower.start.facility if follower is not None and n + 1 not in left else None
        if there is not None:
            both = follower if follower is not None and begun == there else None
            visits.append(_visit(leg, both, there))
        if (
            follower is not None
            and begun is not None
            and begun != there
            and (n not in landed or begun != leg.end.facility)
        ):
            visits.append(_visit(None, follower, begun))
        if n == 0 or ids[n - 1] != ids[n]:
            start = leg.start.facility if n not in left else None
            if start is not None:
                visits.append(_visit(None, leg, start))
    return visits


def _visit(landed: Leg | None, left: Leg | None, facility: str) -> Visit:
    """A stay between two legs, one of which may be missing."""
    ends = [x for x in (landed.end if landed else None, left.start if left else None) if x is not None]
    legs = [x for x in (landed, left) if x is not None]
    return Visit(
        platform=legs[0].platform,
        facility=facility,
        how="airfield",
        lon_deg=ends[0].lon_deg,
        lat_deg=ends[0].lat_deg,
        arrived=landed.end.time if landed else None,
        departed=left.start.time if left else None,
        seen_from=ends[0].time,
        seen_until=ends[-1].time,
        probability=max(x.probability(facility) for x in ends),
        slices=tuple(s for x in legs for s in x.slices),
    )
