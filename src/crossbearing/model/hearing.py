"""Coverage by place: in which hours anybody at all was heard near a point."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from crossbearing.model.coverage import CELL_DEG, SEA_BAND, Coverage
from crossbearing.model.track import Medium

LOW_BANDS = (0, 1, 2, 3)
"""Up to 6,000 m: an aircraft that comes to an airfield is that low within some 100 km of it."""
HIGH_BANDS = (3, 4, 5)
"""From 3,000 m: en route."""
_COLUMNS = int(360 / CELL_DEG)
_ROWS = int(180 / CELL_DEG)
CELLS = _ROWS * _COLUMNS
"""How many cells the world has."""


@dataclass(frozen=True, slots=True, eq=False)
class Hearing:
    """The hours of some altitude bands, by cell."""

    cells: NDArray[np.int64]
    """Row and column in one number; sorted, and within a cell by hour."""
    hours: NDArray[np.int64]
    """Since 1970-01-01 UTC."""

    @classmethod
    def of(cls, coverage: Coverage, bands: Iterable[int]) -> Self:
        """What a coverage has in these bands."""
        lon, lat, band, hour = coverage.unpacked()
        chosen = np.isin(band, list(bands))
        cells = cells_of(lon[chosen] + CELL_DEG / 2, lat[chosen] + CELL_DEG / 2)
        order = np.lexsort((hour[chosen], cells))
        return cls(cells[order], hour[chosen][order])

    def hours_near(self, lon_deg: float, lat_deg: float, start_hour: int, end_hour: int) -> NDArray[np.int64]:
        """The hours from the first up to (not including) the last in which anybody was heard around a point.

        Around is the cell of the point and the eight that touch it: at least 55 km of latitude on each side.
        """
        parts = []
        for cell in cells_around(lon_deg, lat_deg).tolist():
            first, last = np.searchsorted(self.cells, [cell, cell + 1])
            parts.append(self.hours[first:last])
        found = np.unique(np.concatenate(parts))
        return found[(found >= start_hour) & (found < end_hour)]


def bands_near(medium: Medium) -> tuple[int, ...]:
    """The bands in which what comes to an airfield or a port is heard."""
    return LOW_BANDS if medium == "air" else (SEA_BAND,)


def cells_around(lon_deg: float, lat_deg: float) -> NDArray[np.int64]:
    """The cell of a point and the eight that touch it, in order: at least 55 km of latitude on each side."""
    steps = np.array([-CELL_DEG, 0.0, CELL_DEG])
    lon, lat = (x.ravel() for x in np.meshgrid(lon_deg + steps, np.clip(lat_deg + steps, -89.99, 89.99)))
    return np.unique(cells_of(lon, lat))


def cells_of(lon_deg: NDArray[np.float64], lat_deg: NDArray[np.float64]) -> NDArray[np.int64]:
    """The row and column of each point's cell in one number; below ``CELLS``."""
    column = np.floor((lon_deg + 180.0) / CELL_DEG).astype(np.int64) % _COLUMNS
    row = np.clip(np.floor((lat_deg + 90.0) / CELL_DEG).astype(np.int64), 0, _ROWS - 1)
    return row * _COLUMNS + column
