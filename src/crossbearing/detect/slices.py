"""Fixes by their indices as what a record rests on: artifact, rows, times."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from crossbearing.model.locator import TrackSlice
from crossbearing.model.movement import Anomaly, Fault
from crossbearing.model.track import Fixes, platform_id

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def moment(time_us: int) -> datetime:
    """The moment of so many microseconds since 1970.

    >>> moment(1_500_000).isoformat()
    '1970-01-01T00:00:01.500000+00:00'
    """
    return _EPOCH + timedelta(microseconds=time_us)


def slices_of(fixes: Fixes, at: NDArray[np.int64]) -> tuple[TrackSlice, ...]:
    """The slices of some fixes of one platform, by artifact in the order of their ids."""
    platform = platform_id(int(fixes.platform[at[0]]))
    found = []
    for number in np.unique(fixes.artifact[at]).tolist():
        some = at[fixes.artifact[at] == number]
        row, time = fixes.row[some], fixes.time_us[some]
        found.append(
            TrackSlice(
                artifact=fixes.artifacts[number],
                platform=platform,
                first_row=int(row.min()),
                last_row=int(row.max()),
                start=moment(int(time.min())),
                end=moment(int(time.max())),
                fixes=len(some),
            )
        )
    return tuple(sorted(found, key=lambda x: x.artifact))


def slices_of_ranges(fixes: Fixes, first: NDArray[np.int64], last: NDArray[np.int64]) -> list[tuple[TrackSlice, ...]]:
    """The slices of each range of fixes, both ends included; the ranges ascend and do not overlap."""
    if not len(first):
        return []
    bounds = np.stack((first, last + 1), axis=1).ravel()
    inside = bounds if bounds[-1] < len(fixes) else bounds[:-1]
    low = np.minimum.reduceat(fixes.row, inside)[::2].tolist()
    high = np.maximum.reduceat(fixes.row, inside)[::2].tolist()
    least = np.minimum.reduceat(fixes.artifact, inside)[::2]
    alone = (least == np.maximum.reduceat(fixes.artifact, inside)[::2]).tolist()
    found: list[tuple[TrackSlice, ...]] = []
    times = zip(fixes.time_us[first].tolist(), fixes.time_us[last].tolist(), strict=True)
    whose = zip(fixes.platform[first].tolist(), least.tolist(), alone, strict=True)
    for n, ((start, end), (platform, artifact, single)) in enumerate(zip(times, whose, strict=True)):
        a, b = int(first[n]), int(last[n])
        if single:
            name = fixes.artifacts[artifact]
            one = TrackSlice(name, platform_id(platform), low[n], high[n], moment(start), moment(end), b - a + 1)
            found.append((one,))
        else:
            found.append(slices_of(fixes, np.arange(a, b + 1)))
    return found


def anomaly(fixes: Fixes, at: NDArray[np.int64], fault: Fault, text: str) -> Anomaly:
    """The finding that something is wrong with some fixes of one platform."""
    slices = slices_of(fixes, at)
    start, end = min(x.start for x in slices), max(x.end for x in slices)
    return Anomaly(slices[0].platform, fault, text, start, end, len(at), slices)


def groups(at: NDArray[np.int64], apart: NDArray[np.bool_]) -> Sequence[NDArray[np.int64]]:
    """Ascending indices cut wherever two neighbours are apart.

    >>> [x.tolist() for x in groups(np.array([3, 4, 9]), np.array([False, True]))]
    [[3, 4], [9]]
    """
    return np.split(at, np.flatnonzero(apart) + 1) if len(at) else []
