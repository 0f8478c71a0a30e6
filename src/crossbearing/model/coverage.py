"""Where and when anybody was heard: cells, altitude bands and hours."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

CELL_DEG = 0.5
"""The side of a cell of coverage."""
SEA_BAND = 7
BANDS_M = (300.0, 1500.0, 3000.0, 6000.0, 9000.0)
"""Upper edges of the altitude bands of aircraft, 0 to 5; the ground is in band 0, ships are in band 7."""
_COLUMNS = int(360 / CELL_DEG)
_ROWS = int(180 / CELL_DEG)
_BAND_BITS = 3
_CELL_BITS = 18
HOUR_S = 3600


def coverage_keys(
    lon_deg: NDArray[np.float64], lat_deg: NDArray[np.float64], band: NDArray[np.int64], hour: NDArray[np.int64]
) -> NDArray[np.int64]:
    """One number for each cell, band and hour since 1970; longitudes may be beyond 180."""
    column = np.floor((lon_deg + 180.0) / CELL_DEG).astype(np.int64) % _COLUMNS
    row = np.clip(np.floor((lat_deg + 90.0) / CELL_DEG).astype(np.int64), 0, _ROWS - 1)
    return (hour.astype(np.int64) << (_CELL_BITS + _BAND_BITS)) | ((row * _COLUMNS + column) << _BAND_BITS) | band


def bands_of(altitude_m: NDArray[np.float32], on_ground: NDArray[np.int8]) -> NDArray[np.int64]:
    """The altitude band of each fix of an aircraft; an unknown altitude is in none: -1."""
    band = np.searchsorted(np.array(BANDS_M), np.nan_to_num(altitude_m, nan=-1.0), side="right").astype(np.int64)
    return np.where(on_ground == 1, 0, np.where(np.isnan(altitude_m), -1, band))


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """Where and when anybody was heard: learned from all tracks, with nothing known of the receivers."""

    keys: NDArray[np.int64]
    """Sorted, each once; see ``coverage_keys``."""
    platforms: NDArray[np.int32]
    """How many different ones were heard there."""
    only: NDArray[np.int64]
    """The number of the platform where it was a single one, else -1."""

    def __eq__(self, other: object) -> bool:
        """Whether the same was heard everywhere."""
        return isinstance(other, Coverage) and all(
            np.array_equal(x, y)
            for x, y in ((self.keys, other.keys), (self.platforms, other.platforms), (self.only, other.only))
        )

    def __hash__(self) -> int:
        """Equal ones have one."""
        return hash(self.keys.tobytes())

    @classmethod
    def empty(cls) -> "Coverage":
        """Nobody was heard anywhere."""
        return cls(np.empty(0, np.int64), np.empty(0, np.int32), np.empty(0, np.int64))

    def others(self, keys: NDArray[np.int64], platform: int) -> NDArray[np.int32]:
        """For each key how many platforms other than this one were heard (one too few where this one was too)."""
        at = np.minimum(np.searchsorted(self.keys, keys), max(len(self.keys) - 1, 0))
        if not len(self.keys):
            return np.zeros(len(keys), np.int32)
        heard = np.where(self.keys[at] == keys, self.platforms[at], 0)
        alone = (self.keys[at] == keys) & (self.only[at] == platform)
        return np.where(alone, 0, heard).astype(np.int32)

    def heard(self, keys: NDArray[np.int64]) -> NDArray[np.bool_]:
        """For each key whether anybody was heard."""
        return self.others(keys, -1) > 0

    def unpacked(self) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]]:
        """South-west corners (longitude, latitude), bands and hours of all keys: to draw them."""
        cell = (self.keys >> _BAND_BITS) & ((1 << _CELL_BITS) - 1)
        lon = (cell % _COLUMNS).astype(np.float64) * CELL_DEG - 180.0
        lat = (cell // _COLUMNS).astype(np.float64) * CELL_DEG - 90.0
        band = np.bitwise_and(self.keys, (1 << _BAND_BITS) - 1)
        return lon, lat, band, np.right_shift(self.keys, _CELL_BITS + _BAND_BITS)
