"""Altitudes that cannot be so."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.slices import anomaly, groups
from crossbearing.detect.tangles import MOST_SEGMENTS, Segments, chains
from crossbearing.model.movement import Anomaly
from crossbearing.model.track import Fixes

CLIMBS_MPS = 150.0
"""30,000 ft a minute: only fighters climb faster, and not for long."""
LEAP_M = 2000.0
"""A smaller leap proves nothing: feeds that tell something every second repeat the last altitude that they heard
(1,555 m at once in a climb of ``zero_gravity``)."""
SHORT = 0.25
"""A beginning or an end with fewer fixes than this share of the rest is wrong where it does not fit it."""
HIGHEST_FIELD_M = 5000.0
"""Nothing stands on the ground above this. Source: Daocheng Yading, 4,411 m, the highest airport."""
JOINED_S = 600
SHOWN = 2
"""A stretch of one fix is told as well where others of the track are wrong; alone it is a bit lost on the way."""


def height_faults(fixes: Fixes, new: NDArray[np.bool_]) -> tuple[Fixes, tuple[Anomaly, ...]]:
    """The fixes with impossible altitudes made unknown, and the findings; the stretches of one track apart."""
    known = np.flatnonzero(~np.isnan(fixes.altitude_m))
    wrong: NDArray[np.bool_] = np.zeros(len(fixes), bool)
    wrong[known] = (fixes.on_ground[known] == 1) & (fixes.altitude_m[known] > HIGHEST_FIELD_M)
    track = np.cumsum(new, dtype=np.int64)
    leap = np.abs(np.diff(fixes.altitude_m[known])) > CLIMBS_MPS * np.diff(fixes.time_us[known]) / 1e6 + LEAP_M
    leap &= track[known[1:]] == track[known[:-1]]
    if leap.any():
        bounds = np.searchsorted(track[known], np.arange(track[-1] + 2))
        for number in np.unique(track[known[1:]][leap]).tolist():
            _mark(fixes, known[bounds[number] : bounds[number + 1]], wrong)
    if not wrong.any():
        return fixes, ()
    clean = replace(fixes, altitude_m=np.where(wrong, np.float32(np.nan), fixes.altitude_m))
    return clean, tuple(_findings(fixes, track, np.flatnonzero(wrong)))


def _mark(fixes: Fixes, own: NDArray[np.intp], wrong: NDArray[np.bool_]) -> None:
    """Mark the altitudes of one track that are not on its longest line of altitudes that can follow each other.

    What comes wholly before or after that line stays unless it is short: which of the two is wrong nobody can say.
    """
    time, height = fixes.time_us[own] / 1e6, fixes.altitude_m[own].astype(np.float64)

    def reached(here: NDArray[np.int64], there: int) -> NDArray[np.bool_]:
        most = CLIMBS_MPS * (time[there] - time[here]) + LEAP_M
        close: NDArray[np.bool_] = np.abs(height[here] - height[there]) <= most
        return close

    cut = np.abs(np.diff(height)) > CLIMBS_MPS * np.diff(time) + LEAP_M
    first = np.concatenate(([0], np.flatnonzero(cut) + 1)).astype(np.int64)
    last = np.concatenate((first[1:] - 1, [len(own) - 1])).astype(np.int64)
    if len(first) > MOST_SEGMENTS:
        wrong[own] = True
        return
    weight = np.where(wrong[own], 0.0, 1.0)
    label = np.repeat(chains(Segments(first, last, np.add.reduceat(weight, first)), reached), last - first + 1)
    main = np.flatnonzero(label == 0)
    for some in (np.arange(main[0]), np.arange(main[-1] + 1, len(own))):
        if len(some) > SHORT * len(main):
            label[some] = 0
    wrong[own] |= label != 0


def _findings(fixes: Fixes, track: NDArray[np.int64], at: NDArray[np.int64]) -> list[Anomaly]:
    found = []
    apart = (np.diff(track[at]) != 0) | (np.diff(fixes.time_us[at]) > JOINED_S * 1_000_000)
    for some in groups(at, apart):
        if len(some) < SHOWN:
            continue
        height = fixes.altitude_m[some]
        ground = np.count_nonzero(fixes.on_ground[some] == 1)
        where = f", {ground} of them on the ground" if ground else ""
        text = (
            f"{len(some)} altitudes from {height.min():,.0f} to {height.max():,.0f} m{where}: "
            "nothing climbs or falls there in the time"
        )
        found.append(anomaly(fixes, some, "altitude error", text))
    return found
