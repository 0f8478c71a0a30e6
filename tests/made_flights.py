"""Made-up tracks of aircraft for tests: straight flights between two fields, told every ten seconds."""

from dataclasses import replace

import numpy as np

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.faults import Sound, sound
from crossbearing.geo.sphere import bearings_deg, between, distances_m, lon_lat, unit_vectors
from crossbearing.model.facility import Facility, Runway
from crossbearing.model.track import Fixes, joined, sorted_fixes

HMEIMIM = Facility(
    "site:OSLK", "Hmeimim", "airfield", 35.9487, 35.4011, "SY", 48.0, (Runway(170.0, 2797.0),), curated=True
)
KHADIM = Facility(
    "site:HL59", "Al Khadim", "airfield", 21.1918, 31.9985, "LY", 243.8, (Runway(150.0, 3608.0),), curated=True
)
BENINA = Facility("site:HLLB", "Benina", "airfield", 20.2695, 32.0968, "LY", 132.0, curated=True)
FIELDS = FacilityIndex.of([HMEIMIM, KHADIM, BENINA])
START_S = 1_733_011_200.0
"""1 December 2024."""
CRUISE_MPS = 220.0
IL76 = 0x14042D


def flight(
    origin: Facility = HMEIMIM,
    target: Facility = KHADIM,
    start_s: float = START_S,
    platform: int = IL76,
    *,
    ground_s: float = 300.0,
    artifact: str = "trace",
) -> Fixes:
    """A flight along the great circle with climb and descent, and as long on the ground before and after."""
    a = unit_vectors(np.array([origin.lon_deg]), np.array([origin.lat_deg]))
    b = unit_vectors(np.array([target.lon_deg]), np.array([target.lat_deg]))
    far = float(
        distances_m(*(np.array([x]) for x in (origin.lon_deg, origin.lat_deg, target.lon_deg, target.lat_deg)))[0]
    )
    air_s = far / CRUISE_MPS
    time = np.arange(0.0, ground_s * 2 + air_s + 10, 10.0)
    flown = np.clip((time - ground_s) / air_s, 0, 1)
    lon, lat = lon_lat(between(np.repeat(a, len(time), 0), np.repeat(b, len(time), 0), flown))
    up, down = origin.elevation_m + flown * far * 0.08, target.elevation_m + (1 - flown) * far * 0.052
    altitude = np.minimum(np.minimum(up, down), 9000.0)
    moving = (flown > 0) & (flown < 1)
    course = bearings_deg(lon, lat, np.append(lon[1:], target.lon_deg), np.append(lat[1:], target.lat_deg))
    columns = {
        "platform": np.full(len(time), platform),
        "time_us": ((start_s + time) * 1e6).astype(np.int64),
        "lon_deg": lon,
        "lat_deg": lat,
        "altitude_m": altitude,
        "on_ground": (~moving).astype(np.int8),
        "speed_mps": np.where(moving, CRUISE_MPS, 0.0),
        "course_deg": course,
        "climb_mps": np.gradient(altitude, time),
        "row": np.arange(len(time), dtype=np.uint32),
    }
    return Fixes.of(columns, [artifact])


def together(*parts: Fixes) -> Fixes:
    """Several tracks as sorted fixes."""
    return sorted_fixes(joined(parts))


def heard(fixes: Fixes, first_s: float, last_s: float = np.inf) -> Fixes:
    """The fixes from so many seconds after the first of them on, up to so many."""
    after = (fixes.time_us - fixes.time_us[0]) / 1e6
    return fixes.take((after >= first_s) & (after <= last_s))


def moved(fixes: Fixes, rows: slice, east_deg: float) -> Fixes:
    """The same with some fixes shifted to the east."""
    lon = fixes.lon_deg.copy()
    lon[rows] += east_deg
    return replace(fixes, lon_deg=lon)


def track(fixes: Fixes) -> Sound:
    """The fixes that can be so."""
    return sound(fixes)
