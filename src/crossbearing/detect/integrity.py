"""Stretches in which an aircraft itself says that its positions are not to be relied on."""

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.slices import anomaly, groups
from crossbearing.model.movement import Anomaly
from crossbearing.model.track import FLAGS, Fixes

BIN_US = 300_000_000
"""Five minutes: long enough for ten fixes of any feed, short against a flight through a jammed region."""
LEAST_SHARE = 0.6
"""Integrity zero over at least 60% of fixes. Source: METHODS.md section 4."""
LEAST_FIXES = 10


def no_integrity(fixes: Fixes) -> tuple[Anomaly, ...]:
    """Where NIC is 0 in at least 60% of the fixes that tell it, in stretches of five minutes and more."""
    none = (fixes.flags & FLAGS["no integrity"]) > 0
    if not none.any():
        return ()
    told = np.flatnonzero(none | ((fixes.flags & FLAGS["integrity known"]) > 0))
    spans = fixes.time_us[told] // BIN_US
    cut = np.ones(len(told), bool)
    cut[1:] = (np.diff(spans) != 0) | (np.diff(fixes.platform[told]) != 0)
    first = np.flatnonzero(cut)
    count = np.diff(np.append(first, len(told)))
    bad = np.add.reduceat(none[told].astype(np.int64), first)
    hit = (bad >= LEAST_SHARE * count) & (count >= LEAST_FIXES)
    return tuple(_found(fixes, told, first, count, hit))


def _found(
    fixes: Fixes, told: NDArray[np.int64], first: NDArray[np.int64], count: NDArray[np.int64], hit: NDArray[np.bool_]
) -> list[Anomaly]:
    """One finding for each run of such stretches that follow each other."""
    found = []
    bins = np.flatnonzero(hit)
    span, platform = fixes.time_us[told[first[bins]]] // BIN_US, fixes.platform[told[first[bins]]]
    apart = (np.diff(span) > 1) | (np.diff(platform) != 0)
    for run in groups(bins, apart):
        some = told[first[run[0]] : first[run[-1]] + count[run[-1]]]
        none = some[(fixes.flags[some] & FLAGS["no integrity"]) > 0]
        text = f"{len(none)} of {len(some)} fixes have no integrity (NIC 0): the position is not to be relied on"
        found.append(anomaly(fixes, some, "no integrity", text))
    return found
