"""Stops away from any port: where a ship lay at anchor, at a terminal or in a harbour that no table has.

A stop is what it is in port: from 0.2 kn or less until 0.5 kn or more. A ship at anchor swings, and for a moment is
faster; so stops of a ship that it did not go away from are one stay. Each stay has its own place. Stays of several
ships are not put together: that would have to see all ships at once, and add nothing to what is known of each.
"""

from dataclasses import dataclass

import numpy as np

from crossbearing.detect.port_calls import Harbour, Mask, stretches
from crossbearing.detect.sea_tracks import Numbers, SeaTracks, squares
from crossbearing.geo.sphere import Floats, chords_to_m

SAME_PLACE_M = 1000.0
"""The swing of a ship at anchor: 300 m of ship and 10 times 30 m of chain to each side, and the noise of positions."""
LEAST_S = 3600.0
"""Shorter stops are pilots boarding, locks and traffic. A judgement: no public table of anchorages says how long."""


@dataclass(frozen=True, slots=True, eq=False)
class Anchored:
    """Stays away from ports as columns of one length, by track and time."""

    track: Numbers
    """Index into ``SeaTracks.starts``."""
    first: Numbers
    """The first fix at rest."""
    last: Numbers
    """The last fix at rest."""
    vectors: Floats
    """The mean of the positions at rest: a row of three for each, of any length."""

    def __len__(self) -> int:
        """How many there are."""
        return len(self.first)


def anchored(tracks: SeaTracks, seen: Harbour) -> Anchored:
    """The stays of these tracks away from ports, an hour or longer."""
    at_rest = seen.stopped & ~seen.in_port
    first, last = stretches(at_rest, tracks.begins())
    if not len(first):
        return Anchored(first, first, last, np.empty((0, 3)))
    head = _not_the_same(tracks, seen, first)
    stay = np.cumsum(head) - 1
    total = np.zeros((int(stay[-1]) + 1, 3))
    np.add.at(total, stay, _sums(tracks.vectors, first, last))
    first, last = first[head], last[np.append(head[1:], np.True_)]
    time_us = tracks.fixes.time_us
    keep = (time_us[last] - time_us[first]) >= LEAST_S * 1e6
    track = np.searchsorted(tracks.starts, first[keep], side="right") - 1
    return Anchored(track, first[keep], last[keep], total[keep])


def _sums(vectors: Floats, first: Numbers, last: Numbers) -> Floats:
    """The sum of each range of rows, both ends included: by itself, so that what stands before it does not round it."""
    bounds = np.stack((first, last + 1), axis=1).ravel()
    found: Floats = np.add.reduceat(vectors, bounds[:-1] if bounds[-1] == len(vectors) else bounds, axis=0)[::2]
    return found


def _not_the_same(tracks: SeaTracks, seen: Harbour, first: Numbers) -> Mask:
    """Which stops begin a stay: those before which the ship was in port or farther away since the stop before."""
    found = np.ones(len(first), bool)
    ends = np.append(first[1:], first[-1] + 1)
    length = ends - first
    start = int(first[0])
    anchor = np.repeat(first, length)
    apart = np.sqrt(squares(tracks.vectors[start : start + len(anchor)] - tracks.vectors[anchor]))
    apart[np.flatnonzero(seen.in_port[start : start + len(anchor)])] = np.inf
    farthest = np.maximum.reduceat(apart, first - start)
    there = np.sqrt(squares(tracks.vectors[first[1:]] - tracks.vectors[first[:-1]]))
    away_m = chords_to_m(np.maximum(farthest[:-1], there))
    track = np.searchsorted(tracks.starts, first, side="right")
    found[1:] = (track[1:] != track[:-1]) | (away_m > SAME_PLACE_M)
    return found
