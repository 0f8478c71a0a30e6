"""Where and when anybody was heard, learned from all tracks: with nothing known of the receivers."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from crossbearing.model.coverage import HOUR_S, SEA_BAND, Coverage, bands_of, coverage_keys
from crossbearing.model.track import Fixes, are_ships


def coverage_of(fixes: Fixes) -> Coverage:
    """The cells, altitude bands and hours in which the fixes of whole platforms were heard.

    Fixes of aircraft without an altitude are in no band, and those that are nowhere on the Earth in no cell.
    """
    band = np.where(are_ships(fixes.platform), SEA_BAND, bands_of(fixes.altitude_m, fixes.on_ground))
    good = (band >= 0) & (np.abs(fixes.lat_deg) <= 90.0) & (np.abs(fixes.lon_deg) <= 180.0)  # noqa: PLR2004
    lon, lat, hour = fixes.lon_deg, fixes.lat_deg, fixes.time_us // (HOUR_S * 1_000_000)
    platform = fixes.platform
    if not good.all():
        lon, lat, hour, band, platform = lon[good], lat[good], hour[good], band[good], platform[good]
    keys = coverage_keys(lon, lat, band, hour)
    new = np.ones(len(keys), bool)
    new[1:] = (keys[1:] != keys[:-1]) | (platform[1:] != platform[:-1])
    keys, platform = keys[new], platform[new]
    order = np.lexsort((platform, keys))
    keys, platform = keys[order], platform[order]
    once = np.ones(len(keys), bool)
    once[1:] = (keys[1:] != keys[:-1]) | (platform[1:] != platform[:-1])
    return _summed(keys[once], np.ones(int(once.sum()), np.int32), platform[once])


def merged(parts: Iterable[Coverage]) -> Coverage:
    """The coverage of several parts; exact where no platform is in two of them."""
    given = [x for x in parts if len(x.keys)]
    if not given:
        return Coverage.empty()
    keys, platforms, only = (
        np.concatenate([getattr(x, name) for x in given]) for name in ("keys", "platforms", "only")
    )
    order = np.argsort(keys, kind="stable")
    return _summed(keys[order], platforms[order], only[order])


def _summed(keys: NDArray[np.int64], platforms: NDArray[np.int32], only: NDArray[np.int64]) -> Coverage:
    """One row for each of some sorted keys."""
    if not len(keys):
        return Coverage.empty()
    first = np.flatnonzero(np.diff(keys, prepend=keys[0] - 1))
    total = np.add.reduceat(platforms, first).astype(np.int32)
    return Coverage(keys[first], total, np.where(total == 1, only[first], -1))
