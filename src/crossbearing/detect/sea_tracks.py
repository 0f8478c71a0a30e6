"""Fixes of ships, told apart into tracks: what a detector at sea begins with.

Two ships can send under one MMSI, and a receiver or a jammer can put a ship where it is not. Between two fixes of one
ship no ship's speed leads then. Such a ship is cut there, and each piece joins the track that it can have come from;
so that two ships under one number become two tracks, and single fixes far off become none. ``ship_faults`` tells of it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossbearing.geo.geodesy import MEAN_RADIUS_M
from crossbearing.geo.sphere import Floats, chords_to_m, unit_vectors
from crossbearing.model.track import Fixes, are_ships

Numbers = NDArray[np.int64]

KNOT_MPS = 1852 / 3600
"""Source: International Hydrographic Conference, Monaco 1929: a nautical mile has 1,852 m."""
MOST_MPS = 60 * KNOT_MPS
"""Faster than any ship of trade: HSC Francisco made 58.1 kn in trials in 2013 (Incat, hull 069)."""
SLACK_M = 2000.0
"""Positions and clocks are not exact: two minutes at 30 kn. In the MarineCadastre sample of 2022-01-03 52 of 10,632
ships make longer steps, most of them within two seconds of midnight: old positions under a new time."""
STRAY_FIXES = 3
"""Of fewer fixes no track is made, but of a ship's longest."""
FORGOTTEN_S = 30 * 86_400.0
"""After so long a silence another track of the ship begins: nobody can say that it stayed where it is heard again. A
judgement; without it files of two years make a stay of a year at anchor."""
OPEN_TRACKS = 8
"""How many tracks of one ship are followed at once; a piece that fits none of them begins another."""
MOST_PIECES = 200_000
"""A number that is cut more often belongs to many ships, and its pieces are not told apart: 200,000 take a second."""

_US = 1_000_000


@dataclass(frozen=True, slots=True, eq=False)
class SeaTracks:
    """Fixes of ships by ship, track and time, with what every detector asks for."""

    fixes: Fixes
    track: Numbers
    """Which track of its ship each fix belongs to, from 0; -1 for a fix that fits none."""
    starts: Numbers
    """The first fix of each track, and of what comes after a silence of a month; at last how many fixes there are."""
    vectors: Floats
    """See ``sphere.unit_vectors``."""
    step_m: Floats
    """How far each fix is from the one before it in its track; 0 for the first."""
    step_s: Floats
    """How long after it; 0 for the first."""

    def __len__(self) -> int:
        """How many fixes there are."""
        return len(self.fixes)

    def begins(self) -> NDArray[np.bool_]:
        """Whether a track begins at each fix; one that the caller may change."""
        found = np.zeros(len(self), bool)
        found[self.starts[:-1]] = True
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """Sorted fixes of ships with the track of each, before those that fit none are left out."""

    fixes: Fixes
    track: Numbers
    jumps: Numbers
    """The fixes that no ship can have reached from the one before."""
    vectors: Floats
    """See ``sphere.unit_vectors``."""

    def take(self, keep: NDArray[np.bool_]) -> "Cut":
        """Some of the fixes; whole ships, so that the jumps between them stay."""
        place = np.cumsum(keep) - 1
        jumps = place[self.jumps[keep[self.jumps]]]
        return Cut(self.fixes.take(keep), self.track[keep], jumps, self.vectors[keep])


def at_sea(fixes: Fixes) -> Fixes:
    """The fixes of ships that have a position on the globe."""
    keep = are_ships(fixes.platform) & (np.abs(fixes.lat_deg) <= 90.0) & (np.abs(fixes.lon_deg) <= 360.0)  # noqa: PLR2004 - no NaN
    return fixes if keep.all() else fixes.take(keep)


def cut_into_tracks(fixes: Fixes) -> Cut:
    """Which track each of these fixes belongs to; they are of ships, sorted (``track.sorted_fixes``)."""
    track = np.zeros(len(fixes), np.int64)
    vectors = unit_vectors(fixes.lon_deg, fixes.lat_deg)
    jumps = _jumps(fixes, vectors)
    for ship in np.unique(fixes.platform[jumps]).tolist():
        start, end = np.searchsorted(fixes.platform, (ship, ship + 1))
        own = jumps[np.searchsorted(jumps, start) : np.searchsorted(jumps, end)]
        track[start:end] = _told_apart(fixes.time_us[start:end], vectors[start:end], own - start)
    return Cut(fixes, track, jumps, vectors)


def sea_tracks(cut: Cut) -> SeaTracks:
    """The tracks of these ships, without the fixes that fit none."""
    fixes, track, vectors = cut.fixes, cut.track, cut.vectors
    if len(cut.jumps):
        keep = np.flatnonzero(track >= 0)
        order = keep[np.lexsort((keep, track[keep], fixes.platform[keep]))]
        fixes, track, vectors = fixes.take(order), track[order], vectors[order]
    begins = np.ones(len(fixes), bool)
    begins[1:] = (fixes.platform[1:] != fixes.platform[:-1]) | (track[1:] != track[:-1])
    step_m, step_s = np.zeros(len(fixes)), np.zeros(len(fixes))
    step_m[1:] = steps_m(vectors)
    step_s[1:] = np.diff(fixes.time_us) / _US
    begins |= step_s > FORGOTTEN_S
    step_m[begins] = 0.0
    step_s[begins] = 0.0
    starts = np.append(np.flatnonzero(begins), len(fixes)).astype(np.int64)
    return SeaTracks(fixes, track, starts, vectors, step_m, step_s)


def steps_m(vectors: Floats) -> Floats:
    """The way from each point to the next, in metres."""
    return chords_to_m(np.sqrt(squares(vectors[1:] - vectors[:-1])))


def squares(apart: Floats) -> Floats:
    """The squared lengths of vectors, a row of three each."""
    found: Floats = apart[:, 0] * apart[:, 0] + apart[:, 1] * apart[:, 1] + apart[:, 2] * apart[:, 2]
    return found


def _jumps(fixes: Fixes, vectors: Floats) -> Numbers:
    """Fixes that lie farther from the one before of the same ship than any ship goes in the time between."""
    seconds = np.diff(fixes.time_us) / _US
    squared = squares(vectors[1:] - vectors[:-1])
    reach = np.minimum((MOST_MPS * seconds + SLACK_M) / MEAN_RADIUS_M, 4.0)  # no chord is longer than 2
    far = (squared > reach * reach) & (fixes.platform[1:] == fixes.platform[:-1])
    return np.flatnonzero(far) + 1


def _told_apart(time_us: Numbers, vectors: Floats, jumps: Numbers) -> Numbers:
    """The track of each fix of one ship that is cut at these: each piece joins the nearest track that can reach it."""
    edges = np.unique(np.concatenate(([0], jumps, _strays(time_us, vectors, jumps), [len(time_us)])))
    first, last = edges[:-1], edges[1:] - 1
    if len(first) > MOST_PIECES:
        return _without_strays(np.repeat(np.arange(len(first)), last - first + 1), time_us)
    begin = zip((time_us[first] / _US).tolist(), vectors[first].tolist(), strict=True)
    end = zip((time_us[last] / _US).tolist(), vectors[last].tolist(), strict=True)
    open_tracks: list[tuple[int, float, list[float]]] = []
    labels: list[int] = []
    count = 0
    for (begin_s, at), (end_s, left) in zip(begin, end, strict=True):
        chosen, best = -1, 4.0
        for n, (_, last_s, (x, y, z)) in enumerate(open_tracks):
            squared = (x - at[0]) ** 2 + (y - at[1]) ** 2 + (z - at[2]) ** 2
            if squared <= best and squared <= ((MOST_MPS * (begin_s - last_s) + SLACK_M) / MEAN_RADIUS_M) ** 2:
                chosen, best = n, squared
        if chosen < 0:
            label, count = count, count + 1
            if len(open_tracks) == OPEN_TRACKS:
                open_tracks.remove(min(open_tracks, key=lambda x: x[1]))
        else:
            label = open_tracks.pop(chosen)[0]
        open_tracks.append((label, end_s, left))
        labels.append(label)
    found = np.repeat(np.array(labels, np.int64), last - first + 1)
    return _without_strays(found, time_us)


def _without_strays(found: Numbers, time_us: Numbers) -> Numbers:
    """The tracks numbered anew; -1 for those of too few fixes. The longest stays, of equals the one heard longest."""
    fixes = np.bincount(found)
    order = np.argsort(found, kind="stable")
    first = np.searchsorted(found[order], np.arange(len(fixes)))
    lasts_us = time_us[order[first + fixes - 1]] - time_us[order[first]]
    stray = fixes < STRAY_FIXES
    stray[int(np.lexsort((-np.arange(len(fixes)), lasts_us, fixes))[-1])] = False
    numbers = np.where(stray, -1, np.cumsum(~stray) - 1)
    return numbers[found].astype(np.int64)


def _strays(time_us: Numbers, vectors: Floats, jumps: Numbers) -> Numbers:
    """Where to cut beside the jumps: between a fix that stands alone at a jump and its other neighbour.

    After a long silence any step can be. A fix after a jump is cut off from the next one where that lies nearer to the
    fix before the jump; so is the fix before a jump.
    """
    found = []
    for side in (1, -1):
        alone = jumps if side == 1 else jumps - 1
        alone = alone[(alone + side >= 0) & (alone + side < len(time_us)) & (alone - side >= 0)]
        near, far, at = vectors[alone + side], vectors[alone - side], vectors[alone]
        past = squares(near - far)
        seconds = np.abs(time_us[alone + side] - time_us[alone - side]) / _US
        reached = past <= ((MOST_MPS * seconds + SLACK_M) / MEAN_RADIUS_M) ** 2
        cut = alone[reached & (past < squares(near - at))]
        found.append(cut + 1 if side == 1 else cut)
    return np.concatenate(found)
