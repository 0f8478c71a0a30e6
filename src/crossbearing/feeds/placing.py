"""From columns as a format gives them to fixes: what cannot be is left out, and counted."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from crossbearing.feeds.losses import Loss, Losses
from crossbearing.model import Fixes

__all__ = ["FEET", "FEET_PER_MINUTE", "KNOTS", "NO_PLATFORM", "NO_TIME", "Columns", "placed"]

FEET = 0.3048
KNOTS = 1852 / 3600
FEET_PER_MINUTE = FEET / 60
"""To metres and metres a second. Source: international foot (1959), nautical mile (1929)."""

NO_TIME = np.iinfo(np.int64).min
NO_PLATFORM = -1
_EARLIEST_US = 631_152_000_000_000
"""1990-01-01: neither ADS-B nor AIS is older."""
_LATEST_US = 4_102_444_800_000_000
"""2100-01-01: what is later is another unit of time."""
_HIGHEST_M = 100_000.0
"""Twice what Mode S can say (126,700 ft. Source: ICAO Annex 10, volume IV, 3.1.2.6.5.4)."""
_FASTEST_MPS = 2_200.0
"""What ADS-B can say of the fastest: 4,086 kt. Source: RTCA DO-260B, 2.2.3.2.6.1."""
_STEEPEST_MPS = 1_000.0
"""Six times what ADS-B can say (32,608 ft/min. Source: RTCA DO-260B, 2.2.3.2.6.1.12)."""
_ZERO_MMSI = 1 << 32
"""The number of MMSI 0; see ``model.track``."""

Numbers = NDArray[np.float64]


def _none() -> Numbers:
    return np.empty(0)


@dataclass(slots=True)
class Columns:
    """What a format gives, in SI units: float columns with NaN where nothing is known; empty columns are not given."""

    platform: NDArray[np.int64]
    """NO_PLATFORM where it cannot be read; 0, or the number of MMSI 0, is nobody's."""
    time_us: NDArray[np.int64]
    """NO_TIME where it cannot be read."""
    lon_deg: Numbers
    lat_deg: Numbers
    row: NDArray[np.int64]
    altitude_m: Numbers = field(default_factory=_none)
    on_ground: NDArray[np.int8] = field(default_factory=lambda: np.empty(0, np.int8))
    speed_mps: Numbers = field(default_factory=_none)
    course_deg: Numbers = field(default_factory=_none)
    climb_mps: Numbers = field(default_factory=_none)
    flags: NDArray[np.uint8] = field(default_factory=lambda: np.empty(0, np.uint8))


def placed(columns: Columns, artifact: str, losses: Losses) -> Fixes:
    """The fixes of some rows. Rows without platform, time or place are left out; each is counted under one cause."""
    keep = np.ones(len(columns.platform), bool)
    lat, lon = columns.lat_deg, columns.lon_deg
    with np.errstate(invalid="ignore"):
        _drop(keep, columns.platform == NO_PLATFORM, "address-not-readable", losses)
        _drop(keep, (columns.platform == 0) | (columns.platform == _ZERO_MMSI), "address-zero", losses)
        _drop(keep, columns.time_us == NO_TIME, "time-not-readable", losses)
        _drop(keep, (columns.time_us < _EARLIEST_US) | (columns.time_us >= _LATEST_US), "time-out-of-range", losses)
        _drop(keep, np.isnan(lat) | np.isnan(lon), "fix-without-position", losses)
        off = (np.abs(lat) > 90.0) | (lon < -180.0) | (lon > 360.0)  # noqa: PLR2004 - degrees
        _drop(keep, off, "position-off-the-earth", losses)
        wrapped = keep & (lon > 180.0)  # noqa: PLR2004 - degrees
    losses["longitude-wrapped"] += int(np.count_nonzero(wrapped))
    lon = np.where(wrapped, lon - 360.0, lon)
    everything = bool(keep.all())

    def kept(column: NDArray[np.generic]) -> NDArray[np.generic]:
        return column if everything else column[keep]

    given: dict[str, NDArray[np.generic]] = {
        "platform": kept(columns.platform),
        "time_us": kept(columns.time_us),
        "lon_deg": kept(lon),
        "lat_deg": kept(lat),
        "row": kept(columns.row),
    }
    if len(columns.altitude_m):
        given["altitude_m"] = kept(_within(columns.altitude_m, -_HIGHEST_M, _HIGHEST_M, losses))
    if len(columns.on_ground):
        given["on_ground"] = kept(columns.on_ground)
    if len(columns.speed_mps):
        given["speed_mps"] = kept(_within(columns.speed_mps, 0.0, _FASTEST_MPS, losses))
    if len(columns.course_deg):
        given["course_deg"] = kept(np.mod(_within(columns.course_deg, -360.0, 360.0, losses), 360.0))
    if len(columns.climb_mps):
        given["climb_mps"] = kept(_within(columns.climb_mps, -_STEEPEST_MPS, _STEEPEST_MPS, losses))
    if len(columns.flags):
        given["flags"] = kept(columns.flags)
    return Fixes.of(given, (artifact,))


def _drop(keep: NDArray[np.bool_], bad: NDArray[np.bool_], loss: Loss, losses: Losses) -> None:
    losses[loss] += int(np.count_nonzero(keep & bad))
    keep &= ~bad


def _within(column: Numbers, least: float, most: float, losses: Losses) -> Numbers:
    with np.errstate(invalid="ignore"):
        beyond = (column < least) | (column > most)
    count = int(np.count_nonzero(beyond))
    if not count:
        return column
    losses["value-not-possible"] += count
    return np.where(beyond, np.nan, column)
