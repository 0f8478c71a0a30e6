"""Port calls by Global Fishing Watch's rule.

A ship is in port from its first fix within 3 km of a port until the first at 4 km or more; it has stopped there from a
fix at 0.2 kn or less until one at 0.5 kn or more. It has called where it stopped, or was silent for hours in port: a
gap does not end the stay. A ship that goes through has not called.

Source: Global Fishing Watch, anchorages_pipeline, ``create_in_out_events.py`` and ``create_port_visits.py`` (commit
0175fc98, Apache-2.0). Where we differ: a track that begins and ends at rest in port is a call too (there it has no
event and is none); the port of a stay is that of its longest stop (there those of its first and its last event); a
speed that is not told is taken from the positions, where they lie a minute apart.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.ports_near import ports_near
from crossbearing.detect.sea_tracks import KNOT_MPS, Numbers, SeaTracks, squares
from crossbearing.geo.sphere import Floats, chords_to_m

ENTER_M, LEAVE_M = 3000.0, 4000.0
"""Source: METHODS.md section 5; anchorage_entry_distance_km and anchorage_exit_distance_km of the pipeline."""
STOP_KN, START_KN = 0.2, 0.5
"""Source: as above; stopped_begin_speed_knots and stopped_end_speed_knots."""
_HALF_TENTH_KN = 0.005
"""AIS tells tenths of a knot (ITU-R M.1371-5, table 48), and a column of metres per second in single precision rounds
them: 0.2 kn must stay 0.2 kn."""
GAP_S = 4 * 3600.0
"""A silence that counts as a stop in port. Source: min_gap_minutes of the pipeline is 240."""
APART_US = 60 * 1_000_000
"""Between fixes nearer in time, the noise of positions (10 m) would be a speed of 0.3 kn and more."""

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Harbour:
    """For each fix of some tracks whether it is in port, at rest, and which port is nearest."""

    in_port: Mask
    stopped: Mask
    """At rest, in port or at sea. Crossing the limit of a port ends a stop."""
    port: Numbers
    """Index into ``FacilityIndex.facilities``; -1 where no port lies within 4 km."""
    distance_m: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Calls:
    """Port calls as columns of one length, by track and time."""

    track: Numbers
    """Index into ``SeaTracks.starts``."""
    first: Numbers
    """The first fix in port."""
    last: Numbers
    """The last fix in port."""
    rest: Numbers
    """A fix of the longest stop, its first; where there was none, the last before the longest gap."""
    port: Numbers
    """Index into ``FacilityIndex.facilities``."""
    stopped: Mask
    """Whether a stop was seen, and not a gap alone."""

    def __len__(self) -> int:
        """How many there are."""
        return len(self.first)


def harbour(tracks: SeaTracks, index: FacilityIndex) -> Harbour:
    """For each fix whether it is in port and at rest."""
    port, distance_m = ports_near(tracks, index, LEAVE_M)
    begins = tracks.begins()
    in_port = _held(distance_m <= ENTER_M, distance_m >= LEAVE_M, begins)
    knots = speeds_kn(tracks)
    slow, fast = knots <= STOP_KN + _HALF_TENTH_KN, knots >= START_KN - _HALF_TENTH_KN
    crossed = tracks.begins()
    crossed[1:] |= in_port[1:] != in_port[:-1]
    return Harbour(in_port, _held(slow, fast, crossed), port, distance_m)


def port_calls(tracks: SeaTracks, seen: Harbour) -> Calls:
    """The port calls of these tracks."""
    first, last = stretches(seen.in_port, tracks.begins())
    track = np.searchsorted(tracks.starts, first, side="right") - 1
    whole = tracks.starts[track + 1] - tracks.starts[track]
    rest, stopped, gap = _rests(tracks, seen, first)
    keep = (stopped | gap) & (whole > 1)  # a ship that was heard once was nowhere seen to stay
    first, last, track, rest = first[keep], last[keep], track[keep], rest[keep]
    return Calls(track, first, last, rest, seen.port[rest], stopped[keep])


def speeds_kn(tracks: SeaTracks) -> Floats:
    """The speed of each fix: as told; else over the way from the last fix a minute or more before; else NaN."""
    knots = tracks.fixes.speed_mps.astype(np.float64) / KNOT_MPS
    unknown = np.flatnonzero(np.isnan(knots))
    if not len(unknown):
        return knots
    track = np.searchsorted(tracks.starts, unknown, side="right") - 1
    start = tracks.starts[track]
    elapsed_us = np.cumsum(np.rint(tracks.step_s * 1e6).astype(np.int64))  # never falls: tracks begin with a step of 0
    before = np.searchsorted(elapsed_us, elapsed_us[unknown] - APART_US, side="right") - 1
    known = before >= start
    here, there = unknown[known], before[known]
    apart_m = chords_to_m(np.sqrt(squares(tracks.vectors[here] - tracks.vectors[there])))
    knots[here] = apart_m / ((elapsed_us[here] - elapsed_us[there]) / 1e6) / KNOT_MPS
    return knots


def stretches(inside: Mask, begins: Mask) -> tuple[Numbers, Numbers]:
    """The first and the last fix of each run of fixes that are inside, cut where a track begins."""
    starts, ends = inside.copy(), inside.copy()
    starts[1:] &= ~inside[:-1] | begins[1:]
    ends[:-1] &= ~inside[1:] | begins[1:]
    return np.flatnonzero(starts), np.flatnonzero(ends)


def _held(on: Mask, off: Mask, begins: Mask) -> Mask:
    """A switch that stays as it is until it is turned on or off; at the beginning of a track it is off."""
    decides = on | off | begins
    last = np.maximum.accumulate(np.where(decides, np.arange(len(on)), 0))
    return on[last]


def _rests(tracks: SeaTracks, seen: Harbour, first: Numbers) -> tuple[Numbers, Mask, Mask]:
    """For each stay where it rested, whether it stopped, and whether it was silent for hours."""
    rest = first.copy()
    crossed = tracks.begins()
    crossed[1:] |= seen.in_port[1:] != seen.in_port[:-1]
    begin, end = stretches(seen.stopped & seen.in_port, crossed)
    time_us = tracks.fixes.time_us
    stopped = _longest(rest, first, begin, time_us[end] - time_us[begin])
    after = np.flatnonzero(tracks.step_s >= GAP_S)
    after = after[seen.in_port[after - 1]]
    silent = rest.copy()
    gap = _longest(silent, first, after - 1, time_us[after] - time_us[after - 1])
    return np.where(stopped, rest, silent), stopped, gap


def _longest(rest: Numbers, first: Numbers, at: Numbers, length: Numbers) -> Mask:
    """Whether each stay holds one of these stops; ``rest`` becomes the first fix of its longest."""
    found = np.zeros(len(first), bool)
    if not len(at):
        return found
    stay = np.searchsorted(first, at, side="right") - 1
    order = np.lexsort((-at, length, stay))  # the longest, and of equals the first, comes last and is written last
    rest[stay[order]] = at[order]
    found[stay] = True
    return found
