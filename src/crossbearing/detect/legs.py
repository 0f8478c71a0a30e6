"""Fixes of aircraft to flights: legs with both ends as probabilities over airfields, stays between them, faults."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.end_facts import EndFacts, facts
from crossbearing.detect.ends import candidates, named_state, pairs_of, past_shares, scored, states
from crossbearing.detect.faults import Sound, sound
from crossbearing.detect.flights import Spans, spans
from crossbearing.detect.paths import paths
from crossbearing.detect.seen import Seen
from crossbearing.detect.slices import moment, slices_of_ranges
from crossbearing.detect.stays import stays
from crossbearing.model.movement import Anomaly, Candidate, Leg, LegEnd, Visit
from crossbearing.model.track import Fixes, Told, platform_id

BLOCK = 250_000
"""Fixes looked at together, but for an aircraft with more: columns of 2 MB stay in the cache (``bench/legs.py``)."""
CALLSIGN_US = 600_000_000
"""A callsign told up to ten minutes before a flight is that of the flight."""


def detect_air(fixes: Fixes, index: FacilityIndex, told: Mapping[int, Sequence[Told]]) -> Seen:
    """The legs, the stays at airfields and the faults in the tracks of whole aircraft, sorted by platform and time.

    ``told`` holds what each platform said of itself, by its number. The answer for an aircraft rests on its own fixes
    alone, so that it is the same however platforms are put together.
    """
    legs: list[Leg] = []
    visits: list[Visit] = []
    anomalies: list[Anomaly] = []
    for block in blocks(fixes):
        track = sound(block)
        anomalies += track.anomalies
        found = spans(track, index)
        flown = _legs(track, found, index, told)
        legs += flown
        visits += stays(track, found, flown, index)
    return Seen(tuple(legs), tuple(visits), tuple(anomalies))


def blocks(fixes: Fixes, size: int = BLOCK) -> Iterator[Fixes]:
    """The fixes in pieces of whole platforms, of about that size where no platform is larger."""
    edges = np.flatnonzero(np.diff(fixes.platform)) + 1
    start = 0
    while start < len(fixes):
        at = int(np.searchsorted(edges, start + size, side="right")) - 1
        end = int(edges[at]) if at >= 0 and edges[at] > start else _next(edges, start, len(fixes))
        end = len(fixes) if len(fixes) - start <= size else end
        yield fixes.take(slice(start, end))
        start = end


def _next(edges: NDArray[np.intp], start: int, count: int) -> int:
    """Where the platform that begins here ends."""
    at = int(np.searchsorted(edges, start, side="right"))
    return int(edges[at]) if at < len(edges) else count


def _ends(both: tuple[EndFacts, EndFacts], index: FacilityIndex) -> tuple[list[LegEnd], list[LegEnd]]:
    """The starts and the ends of flights."""
    state = (states(both[0], index), states(both[1], index))
    pairs = (pairs_of(both[0], index), pairs_of(both[1], index))
    past = past_shares(both, state, index, pairs)
    found = [
        _records(ends, own, candidates(scored(ends, own, index, some, share), index))
        for ends, own, some, share in zip(both, state, pairs, past, strict=True)
    ]
    return found[0], found[1]


def _records(ends: EndFacts, state: NDArray[np.int8], told: Sequence[tuple[Candidate, ...]]) -> list[LegEnd]:
    height = np.round(ends.altitude_m, 1).tolist()
    rows = zip(
        ends.time_us.tolist(), ends.lon_deg.tolist(), ends.lat_deg.tolist(), height, state.tolist(), told, strict=True
    )
    return [
        LegEnd(moment(t), x, y, None if h != h else h, named_state(s, backwards=ends.backwards), some)  # noqa: PLR0124 - NaN
        for t, x, y, h, s, some in rows
    ]


def _legs(track: Sound, found: Spans, index: FacilityIndex, told: Mapping[int, Sequence[Told]]) -> list[Leg]:
    if not len(found.first):
        return []
    both = (facts(track, found, backwards=True), facts(track, found, backwards=False))
    starts, ends = _ends(both, index)
    fixes = track.fixes
    way = np.cumsum(track.step_m)
    length = np.round(way[found.last] - way[found.first]).tolist()
    platforms = fixes.platform[found.first].tolist()
    times = zip(fixes.time_us[found.first].tolist(), fixes.time_us[found.last].tolist(), strict=True)
    rows = zip(platforms, starts, ends, paths(track, found), length, times, strict=True)
    slices = slices_of_ranges(fixes, found.first, found.last)
    counts = (found.last - found.first + 1).tolist()
    callsigns = _Callsigns(told)
    return [
        Leg(platform_id(number), start, end, path, metres, callsigns.of(number, *time), count, some)
        for (number, start, end, path, metres, time), count, some in zip(rows, counts, slices, strict=True)
    ]


class _Callsigns:
    """The callsigns of platforms by time, each put in order when it is first asked for."""

    __slots__ = ("_by_platform", "_told")

    def __init__(self, told: Mapping[int, Sequence[Told]]) -> None:
        self._told = told
        self._by_platform: dict[int, list[tuple[int, str]]] = {}

    def of(self, platform: int, start_us: int, end_us: int) -> str | None:
        """The callsign that was in force at the middle of the flight, or else the first told in it."""
        known = self._by_platform.get(platform)
        if known is None:
            rows = self._told.get(platform, ())
            known = sorted({(x.time_us, x.value) for x in rows if x.what == "callsign"})
            self._by_platform[platform] = known
        if not known:
            return None
        at = bisect_right(known, (start_us + (end_us - start_us) // 2, "\U0010ffff")) - 1
        if at >= 0 and known[at][0] >= start_us - CALLSIGN_US:
            return known[at][1]
        return next((value for time, value in known[at + 1 :] if time <= end_us), None)
