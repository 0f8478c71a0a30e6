"""Ships: port calls and anchorages as visits, the voyages between port calls as legs, and what cannot be so.

A voyage goes from the last fix in one port to the first in the next. Where a track begins or ends at sea, so does the
voyage, and its end is a distribution over ports that is mostly "not known". It is cut at a silence in which the ship
could have called somewhere unheard: longer by 12 hours than the way takes. Stays at anchor do not cut it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import numpy as np

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.anchorages import Anchored, anchored
from crossbearing.detect.port_calls import LEAVE_M, Calls, Mask, harbour, port_calls
from crossbearing.detect.sea_ends import NOT_AT_REST, NOT_KNOWN, NOT_THIS_PORT, at_port, lost_at_sea
from crossbearing.detect.sea_tracks import KNOT_MPS, Numbers, SeaTracks, at_sea, cut_into_tracks, sea_tracks, squares
from crossbearing.detect.seen import Seen
from crossbearing.detect.ship_faults import moves, ship_faults
from crossbearing.detect.slices import moment, slices_of_ranges
from crossbearing.geo.sphere import Floats, chords_to_m, lon_lat
from crossbearing.model.locator import TrackSlice
from crossbearing.model.movement import Candidate, EndState, Leg, LegEnd, Visit
from crossbearing.model.track import Fixes, Told, platform_id

UNHEARD_S = 12 * 3600.0
"""Source: METHODS.md section 5, the gap of AIS by default."""
UNHURRIED_MPS = 10 * KNOT_MPS
"""A slow ship of trade; a faster one has more time left, so that no call is overlooked. Source: average speeds of
bulk carriers and tankers are 11 to 13 kn (Fourth IMO GHG Study 2020, table 35)."""
PATH_POINTS = 64
"""Enough to draw a voyage; evenly along its way."""


@dataclass(frozen=True, slots=True, eq=False)
class Voyages:
    """Voyages as columns of one length, by track and time."""

    first: Numbers
    last: Numbers
    origin: Numbers
    """Index into ``Calls``; -1 where the voyage begins at sea."""
    goal: Numbers
    """Index into ``Calls``; -1 where the voyage ends at sea."""
    from_rest: Mask
    """Whether it begins where the ship lay at anchor."""
    to_rest: Mask


def detect_sea(fixes: Fixes, index: FacilityIndex, told: Mapping[int, Sequence[Told]]) -> Seen:
    """What sorted fixes of whole ships show; fixes of aircraft are left out.

    The same whatever ships are in the batch.
    """
    cut = cut_into_tracks(at_sea(fixes))
    anomalies = tuple(ship_faults(cut, told))
    cut = moves(cut)
    tracks = sea_tracks(cut)
    if not len(tracks):
        return Seen(anomalies=anomalies)
    seen = harbour(tracks, index)
    calls, stays = port_calls(tracks, seen), anchored(tracks, seen)
    visits = (*_port_visits(tracks, calls, index), *_anchorage_visits(tracks, stays))
    legs = _legs(tracks, calls, voyages(tracks, calls, stays), index, told)
    return Seen(
        tuple(sorted(legs, key=lambda x: (x.platform, x.start.time, x.end.time))),
        tuple(sorted(visits, key=lambda x: (x.platform, x.seen_from, x.seen_until, x.how))),
        anomalies,
    )


def voyages(tracks: SeaTracks, calls: Calls, stays: Anchored) -> Voyages:
    """The voyages between, before and after these port calls that lead at least 4 km away."""
    first, last, origin, goal = _between_calls(tracks, calls)
    first, last, origin, goal = _cut_where_unheard(tracks, stays, first, last, origin, goal)
    first, from_rest = _from_anchor(stays, first, last)
    last, to_rest = _to_anchor(stays, first, last)
    keep = np.flatnonzero(tracks.fixes.time_us[last] > tracks.fixes.time_us[first])
    keep = keep[_farthest_m(tracks, first[keep], last[keep]) >= LEAVE_M]
    return Voyages(first[keep], last[keep], origin[keep], goal[keep], from_rest[keep], to_rest[keep])


def _between_calls(tracks: SeaTracks, calls: Calls) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    number = np.arange(len(calls))
    opens, closes = np.ones(len(calls), bool), np.ones(len(calls), bool)
    opens[1:] = closes[:-1] = calls.track[1:] != calls.track[:-1]
    before = np.where(opens, tracks.starts[calls.track], np.roll(calls.last, 1))
    ending = np.flatnonzero(closes)
    without = np.setdiff1d(np.arange(len(tracks.starts) - 1), calls.track)
    none = np.full(len(without), -1)
    first = np.concatenate((before, calls.last[ending], tracks.starts[without]))
    last = np.concatenate((calls.first, tracks.starts[calls.track[ending] + 1] - 1, tracks.starts[without + 1] - 1))
    origin = np.concatenate((np.where(opens, -1, number - 1), ending, none))
    goal = np.concatenate((number, np.full(len(ending), -1), none))
    order = np.lexsort((last, first))
    return first[order], last[order], origin[order], goal[order]


def _cut_where_unheard(
    tracks: SeaTracks, stays: Anchored, first: Numbers, last: Numbers, origin: Numbers, goal: Numbers
) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    cuts = np.flatnonzero(tracks.step_s - tracks.step_m / UNHURRIED_MPS >= UNHEARD_S)
    within = np.searchsorted(first, cuts, side="left") - 1
    cuts = cuts[(within >= 0) & (last[np.maximum(within, 0)] >= cuts)]
    stay = np.searchsorted(stays.first, cuts, side="left") - 1
    at_anchor = (stay >= 0) & (stays.last[np.maximum(stay, 0)] >= cuts) if len(stays) else np.zeros(len(cuts), bool)
    cuts = cuts[~at_anchor]
    none = np.full(len(cuts), -1)
    begin, begin_of = np.concatenate((first, cuts)), np.concatenate((origin, none))
    end, end_of = np.concatenate((last, cuts - 1)), np.concatenate((goal, none))
    by_begin, by_end = np.argsort(begin, kind="stable"), np.argsort(end, kind="stable")
    return begin[by_begin], end[by_end], begin_of[by_begin], end_of[by_end]


def _from_anchor(stays: Anchored, first: Numbers, last: Numbers) -> tuple[Numbers, Mask]:
    """Where a voyage begins at sea with the ship at anchor, it begins when the ship leaves."""
    if not len(stays):
        return first, np.zeros(len(first), bool)
    stay = np.searchsorted(stays.first, first, side="right") - 1
    until = stays.last[np.maximum(stay, 0)]
    at_rest = (stay >= 0) & (until >= first)
    return np.where(at_rest, np.minimum(until, last), first), at_rest


def _to_anchor(stays: Anchored, first: Numbers, last: Numbers) -> tuple[Numbers, Mask]:
    if not len(stays):
        return last, np.zeros(len(last), bool)
    stay = np.searchsorted(stays.first, last, side="right") - 1
    since, until = stays.first[np.maximum(stay, 0)], stays.last[np.maximum(stay, 0)]
    at_rest = (stay >= 0) & (until >= last)
    return np.where(at_rest, np.maximum(since, first), last), at_rest


def _farthest_m(tracks: SeaTracks, first: Numbers, last: Numbers) -> Floats:
    """How far the farthest fix of each voyage is from its first."""
    if not len(first):
        return np.empty(0)
    length = last - first + 1
    starts = np.cumsum(length) - length
    rows = np.arange(int(length.sum())) + np.repeat(first - starts, length)
    apart = tracks.vectors[rows] - np.repeat(tracks.vectors[first], length, axis=0)
    return chords_to_m(np.sqrt(np.maximum.reduceat(squares(apart), starts)))


def _port_visits(tracks: SeaTracks, calls: Calls, index: FacilityIndex) -> Iterator[Visit]:
    fixes = tracks.fixes
    stays = _stays(tracks, calls.track, calls.first, calls.last)
    lon, lat = fixes.lon_deg[calls.rest].tolist(), fixes.lat_deg[calls.rest].tolist()
    for n, stay in enumerate(stays):
        yield Visit(
            platform=stay.platform,
            facility=index.facilities[int(calls.port[n])].id,
            how="port call",
            lon_deg=lon[n],
            lat_deg=lat[n],
            arrived=stay.arrived,
            departed=stay.departed,
            seen_from=stay.seen_from,
            seen_until=stay.seen_until,
            probability=1 - (NOT_THIS_PORT if calls.stopped[n] else NOT_AT_REST),
            slices=stay.slices,
        )


def _anchorage_visits(tracks: SeaTracks, found: Anchored) -> Iterator[Visit]:
    lon, lat = lon_lat(found.vectors)
    stays = _stays(tracks, found.track, found.first, found.last)
    for stay, lon_deg, lat_deg in zip(stays, lon.tolist(), lat.tolist(), strict=True):
        yield Visit(
            platform=stay.platform,
            facility=None,
            how="anchorage",
            lon_deg=round(lon_deg, 6),
            lat_deg=round(lat_deg, 6),
            arrived=stay.arrived,
            departed=stay.departed,
            seen_from=stay.seen_from,
            seen_until=stay.seen_until,
            probability=1.0,
            slices=stay.slices,
        )


class _Stay(NamedTuple):
    platform: str
    arrived: datetime | None
    departed: datetime | None
    seen_from: datetime
    seen_until: datetime
    slices: tuple[TrackSlice, ...]


def _stays(tracks: SeaTracks, track: Numbers, first: Numbers, last: Numbers) -> Iterator[_Stay]:
    """What port calls and anchorages have in common; the ship has left with the first fix elsewhere."""
    fixes = tracks.fixes
    came = (first > tracks.starts[track]).tolist()
    left = (last + 1 < tracks.starts[track + 1]).tolist()
    time_us = fixes.time_us
    after = time_us[np.minimum(last + 1, len(fixes) - 1)].tolist()
    slices = slices_of_ranges(fixes, first, last)
    times = zip(time_us[first].tolist(), time_us[last].tolist(), after, strict=True)
    for n, (since, until, away) in enumerate(times):
        yield _Stay(
            slices[n][0].platform,
            moment(since) if came[n] else None,
            moment(away) if left[n] else None,
            moment(since),
            moment(until),
            slices[n],
        )


def _legs(
    tracks: SeaTracks, calls: Calls, found: Voyages, index: FacilityIndex, told: Mapping[int, Sequence[Told]]
) -> Iterator[Leg]:
    fixes = tracks.fixes
    at_ports = at_port(index, fixes.lon_deg[calls.rest], fixes.lat_deg[calls.rest], calls.stopped)
    starts = _ends(fixes, found.first, found.origin, found.from_rest, at_ports, index, ahead=False)
    ends = _ends(fixes, found.last, found.goal, found.to_rest, at_ports, index, ahead=True)
    slices = slices_of_ranges(fixes, found.first, found.last)
    bounds = zip(found.first.tolist(), found.last.tolist(), strict=True)
    for (first, last), start, end, own in zip(bounds, starts, ends, slices, strict=True):
        number = int(fixes.platform[first])
        way_m = np.cumsum(tracks.step_m[first + 1 : last + 1])
        rows = _some(way_m, first)
        yield Leg(
            platform=platform_id(number),
            start=start,
            end=end,
            path=tuple(
                zip(
                    fixes.lon_deg[rows].tolist(), fixes.lat_deg[rows].tolist(),
                    (fixes.time_us[rows] // 1_000_000).tolist(), strict=True,
                )
            ),
            distance_m=round(float(way_m[-1]), 1),
            callsign=_callsign(told.get(number, ()), int(fixes.time_us[last])),
            fixes=last - first + 1,
            slices=own,
        )  # fmt: skip


def _ends(
    fixes: Fixes,
    at: Numbers,
    call: Numbers,
    rest: Mask,
    at_ports: Sequence[tuple[Candidate, ...]],
    index: FacilityIndex,
    *,
    ahead: bool,
) -> Iterator[LegEnd]:
    lon, lat, course = fixes.lon_deg[at], fixes.lat_deg[at], fixes.course_deg[at].astype(np.float64)
    lost = np.flatnonzero((call < 0) & ~rest)
    guesses = iter(lost_at_sea(index, lon[lost], lat[lost], course[lost], ahead=np.full(len(lost), ahead)))
    time_us = fixes.time_us[at].tolist()
    for n, (number, resting) in enumerate(zip(call.tolist(), rest.tolist(), strict=True)):
        known = number >= 0 or resting
        candidates = at_ports[number] if number >= 0 else NOT_KNOWN if resting else next(guesses)
        state: EndState = "observed" if known else "cruise and lost"
        yield LegEnd(moment(time_us[n]), float(lon[n]), float(lat[n]), None, state, candidates)


def _some(way_m: Floats, first: int) -> Numbers:
    """The first fix, the last one, and fixes between them, evenly along the way to each after the first."""
    count = len(way_m)
    if count < PATH_POINTS:
        return np.arange(first, first + count + 1)
    at = np.searchsorted(way_m, np.linspace(0.0, way_m[-1], PATH_POINTS)[1:-1]) + 1
    return np.unique(np.concatenate(([0], at, [count]))) + first


def _callsign(told: Sequence[Told], until_us: int) -> str | None:
    """The call sign told last before this moment, or else the first one told after it."""
    said = sorted(x for x in told if x.what == "callsign" and x.value)
    before = [x.value for x in said if x.time_us <= until_us]
    return before[-1] if before else said[0].value if said else None
