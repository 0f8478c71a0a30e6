"""Made-up ships for the tests of what is detected at sea."""

from collections.abc import Sequence

import numpy as np

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.sea_tracks import KNOT_MPS
from crossbearing.model.facility import Facility
from crossbearing.model.track import Fixes, joined, ship_number, sorted_fixes

TARTUS = Facility("port:tartus", "Tartus", "port", 35.8667, 34.9, "SY")
TOBRUK = Facility("port:tobruk", "Tobruk", "port", 23.9833, 32.0833, "LY")
SUVA = Facility("port:suva", "A port on the antimeridian", "port", 179.999, -17.0, "FJ")
POLE = Facility("port:pole", "A port at the pole", "port", 0.0, 89.999, None)
INDEX = FacilityIndex.of([TARTUS, TOBRUK, SUVA, POLE])

SPARTA = 273344000

Point = tuple[float, float, float, float]
"""Hours since 2025-01-01, longitude, latitude, knots."""
Place = tuple[float, float]
"""Longitude, latitude."""
_START_US = 1_735_689_600_000_000


def ship(points: Sequence[Point], mmsi: int = SPARTA) -> Fixes:
    """The fixes of one ship, in the order of the points; courses are not known."""
    hours, lon, lat, knots = (np.array([x[n] for x in points], np.float64) for n in range(4))
    return Fixes.of(
        {
            "platform": np.full(len(points), ship_number(mmsi)),
            "time_us": _START_US + np.round(hours * 3.6e9).astype(np.int64),
            "lon_deg": lon,
            "lat_deg": lat,
            "speed_mps": knots * KNOT_MPS,
            "row": np.arange(len(points)),
        },
        [f"{mmsi:064d}"],
    )


def fleet(*ships: Fixes) -> Fixes:
    """All of them, sorted."""
    return sorted_fixes(joined(ships))


def sail(start: Place, end: Place, since_h: float, until_h: float, knots: float = 12.0) -> list[Point]:
    """Fixes every quarter of an hour on a straight line between two places, the last one left out."""
    count = max(round((until_h - since_h) * 4), 1)
    shares = (np.arange(count) / count).tolist()
    return [
        (
            since_h + s * (until_h - since_h),
            start[0] + s * (end[0] - start[0]),
            start[1] + s * (end[1] - start[1]),
            knots,
        )
        for s in shares
    ]


def lie(at: Place, since_h: float, until_h: float, knots: float = 0.0) -> list[Point]:
    """Fixes every quarter of an hour at one place."""
    return [(since_h + n / 4, at[0], at[1], knots) for n in range(max(round((until_h - since_h) * 4), 1))]


def place(facility: Facility) -> Place:
    """Where a facility is."""
    return facility.lon_deg, facility.lat_deg
