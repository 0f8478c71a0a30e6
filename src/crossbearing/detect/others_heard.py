"""How many hours of each week others were heard near a facility: the exposure of what is counted there.

Near is what ``Hearing`` takes for near: the cell of the place and the eight that touch it, in the bands in which what
comes there is heard. Hours in which nobody but the counted fleet was heard do not count: else every flight would bring
its own hour of hearing, and no tempo could ever change. Where nobody else moves, the hearing is not known, and 0.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossbearing.model.coverage import Coverage
from crossbearing.model.facility import Facility
from crossbearing.model.hearing import CELLS, bands_near, cells_around, cells_of
from crossbearing.model.track import Medium, platform_number

_WEEK_HOURS = 168
_THURSDAY_HOUR = 72
"""1970 begins on a Thursday."""
_CHUNK = 4_000_000
"""Keys of coverage that are unpacked at once: some 200 MB."""

Hours = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """The hours in which somebody was heard around one facility."""

    several: Mapping[int, int]
    """By number of the week: the hours in which two were heard in one cell and band."""
    hour: Hours
    """Other hours, once for each platform that was heard alone in a cell and band then; sorted."""
    platform: NDArray[np.int64]
    """Its number."""

    def weekly(self, fleet: Iterable[str]) -> Mapping[int, int]:
        """By number of the week: the hours in which others than the fleet, by platform ids, were heard."""
        numbers = np.array([platform_number(x) for x in fleet], np.int64)
        others = self.hour[~np.isin(self.platform, numbers)]
        found = dict(self.several)
        for week, count in _by_week(others).items():
            found[week] = found.get(week, 0) + count
        return found


def _by_week(hours: Hours) -> dict[int, int]:
    """How many different hours each week has; the hours are sorted, and a week has a number."""
    different = np.diff(hours, prepend=-1) != 0
    week = (hours[different] + _THURSDAY_HOUR) // _WEEK_HOURS
    edges = np.flatnonzero(np.diff(week, prepend=-(1 << 62)))
    counts = np.diff(edges, append=len(week))
    return dict(zip(week[edges].tolist(), counts.tolist(), strict=True))


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    """The coverage in the cells that matter, in the order of cells."""

    cell: NDArray[np.int64]
    band: NDArray[np.int64]
    hour: Hours
    platforms: NDArray[np.int32]
    only: NDArray[np.int64]

    def around(self, cells: NDArray[np.int64], medium: Medium) -> Around:
        """What was heard in some cells, in the bands of a medium."""
        first, last = np.searchsorted(self.cell, cells), np.searchsorted(self.cell, cells + 1)
        rows = np.concatenate([np.arange(a, b) for a, b in zip(first, last, strict=True)])
        rows = rows[np.isin(self.band[rows], bands_near(medium))]
        alone = self.platforms[rows] == 1
        several = np.unique(self.hour[rows[~alone]])
        single = np.unique(np.stack([self.hour[rows[alone]], self.only[rows[alone]]]), axis=1)
        single = single[:, ~np.isin(single[0], several)]
        return Around(_by_week(several), single[0], single[1])


def others_heard(coverage: Coverage, facilities: Iterable[Facility]) -> Mapping[str, Around]:
    """By facility id: who was heard around each of the facilities."""
    places = list(facilities)
    near = {x.id: cells_around(x.lon_deg, x.lat_deg) for x in places}
    kept = _kept(coverage, near)
    return {x.id: kept.around(near[x.id], "air" if x.kind == "airfield" else "sea") for x in places}


def _kept(coverage: Coverage, near: Mapping[str, NDArray[np.int64]]) -> _Kept:
    wanted = np.zeros(CELLS, np.bool_)
    for cells in near.values():
        wanted[cells] = True
    parts = []
    for at in range(0, len(coverage.keys), _CHUNK):
        rows = slice(at, at + _CHUNK)
        part = Coverage(coverage.keys[rows], coverage.platforms[rows], coverage.only[rows])
        lon, lat, band, hour = part.unpacked()
        cell = cells_of(lon, lat)
        chosen = wanted[cell]
        parts.append(tuple(x[chosen] for x in (cell, band, hour, part.platforms, part.only)))
    empty = (*(np.empty(0, np.int64) for _ in range(3)), np.empty(0, np.int32), np.empty(0, np.int64))
    columns = [np.concatenate(x) for x in zip(empty, *parts, strict=True)]
    order = np.argsort(columns[0], kind="stable")
    cell, band, hour, platforms, only = (x[order] for x in columns)
    return _Kept(cell, band, hour, platforms, only)
