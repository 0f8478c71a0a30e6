"""Made-up flights between real airfields, by a seed: with their truth, for measurements of speed and of quality.

A flight leaves its stand, takes off along a runway, climbs, follows the great circle at cruise, comes down with level
stretches, is led onto the centreline (by a downwind leg where it comes from the wrong side), lands and taxies in.
An aircraft flies several legs on; between some of them it is moved unheard.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossbearing.geo.geodesy import MEAN_RADIUS_M
from crossbearing.geo.sphere import bearings_deg, between, distances_m, lon_lat, unit_vectors
from crossbearing.model.facility import Facility
from crossbearing.model.track import Fixes

START_US = 1_733_011_200_000_000
"""1 December 2024."""
TAXI_S = 300.0
QUANTUM_M = 7.62
"""Altitudes are told in steps of 25 ft."""
NOISE_DEG = 0.0001
LEVELS_M = (900.0, 1200.0, 1800.0, 2400.0, 3000.0, 4200.0)
ROLL_M = 1200.0
MOVED_UNHEARD = 0.15


@dataclass(frozen=True, slots=True)
class Flights:
    """Sorted fixes, and the truth of each flight in columns of one length."""

    fixes: Fixes
    platform: NDArray[np.int64]
    first: NDArray[np.int64]
    """Index of the first fix of each flight."""
    last: NDArray[np.int64]
    origin: tuple[str, ...]
    destination: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What flights are to be made."""

    flights: int
    per_aircraft: int
    cadence_s: float
    seed: int
    grounds_told: float = 1.0
    """The share of aircraft that tell whether they are on the ground."""


def flights(fields: Sequence[Facility], wanted: Wanted) -> Flights:
    """So many flights between these airfields."""
    rng = np.random.default_rng(wanted.seed)
    vectors = unit_vectors(np.array([x.lon_deg for x in fields]), np.array([x.lat_deg for x in fields]))
    parts: list[dict[str, NDArray[np.float64]]] = []
    truth: list[tuple[int, int, int]] = []
    for aircraft in range(-(-wanted.flights // wanted.per_aircraft)):
        here = int(rng.integers(len(fields)))
        time = float(rng.uniform(0, 86_400))
        told = rng.random() < wanted.grounds_told
        for _ in range(min(wanted.per_aircraft, wanted.flights - len(truth))):
            there = _destination(rng, vectors, here)
            part = _flight(rng, fields[here], fields[there], wanted.cadence_s, told=told)
            part["time"] += time
            part["platform"] = np.full(len(part["time"]), 0x400000 + aircraft)
            parts.append(part)
            truth.append((len(part["time"]), here, there))
            time = float(part["time"][-1]) + float(rng.uniform(2700, 43_200))
            here = there
            if rng.random() < MOVED_UNHEARD:
                here = _destination(rng, vectors, there)
                time += 20_000.0
    return _gathered(parts, truth, fields)


def _gathered(
    parts: list[dict[str, NDArray[np.float64]]], truth: list[tuple[int, int, int]], fields: Sequence[Facility]
) -> Flights:
    def column(name: str) -> NDArray[np.float64]:
        return np.concatenate([x[name] for x in parts])

    counts = np.array([x[0] for x in truth])
    last = np.cumsum(counts) - 1
    platform = column("platform").astype(np.int64)
    columns = {
        "platform": platform,
        "time_us": START_US + (column("time") * 1000).astype(np.int64) * 1000,
        "lon_deg": column("lon"),
        "lat_deg": column("lat"),
        "altitude_m": column("altitude").astype(np.float32),
        "on_ground": column("ground").astype(np.int8),
        "speed_mps": column("speed").astype(np.float32),
        "course_deg": column("course").astype(np.float32),
        "climb_mps": column("climb").astype(np.float32),
        "row": np.arange(len(platform), dtype=np.uint32),
    }
    return Flights(
        Fixes.of(columns, ["made-up"]),
        platform[last],
        last - counts + 1,
        last,
        tuple(fields[x[1]].id for x in truth),
        tuple(fields[x[2]].id for x in truth),
    )


def _destination(rng: np.random.Generator, vectors: NDArray[np.float64], here: int) -> int:
    """A field 300 to 4,000 km away, or any other where none is found."""
    for there in rng.integers(len(vectors), size=200).tolist():
        arc = np.arccos(np.clip(vectors[here] @ vectors[there], -1, 1)) * MEAN_RADIUS_M
        if 300_000 < arc < 4_000_000:  # noqa: PLR2004 - as the docstring says
            return int(there)
    return (here + 1) % len(vectors)


def _offset(lon: float, lat: float, bearing_deg: float, metres: float) -> tuple[float, float]:
    """A point near by, on a plane."""
    north = metres * np.cos(np.radians(bearing_deg)) / MEAN_RADIUS_M
    east = metres * np.sin(np.radians(bearing_deg)) / MEAN_RADIUS_M / max(np.cos(np.radians(lat)), 0.01)
    return lon + float(np.degrees(east)), lat + float(np.degrees(north))


def _heading(rng: np.random.Generator, field: Facility, wanted_deg: float) -> float:
    """A runway's direction: mostly the end that lies better."""
    lines = [x.heading_deg for x in field.runways] or [float(rng.uniform(0, 180))]
    line = lines[int(rng.integers(len(lines)))]
    ends = sorted((line % 360, (line + 180) % 360), key=lambda x: abs((x - wanted_deg + 180) % 360 - 180))
    return ends[0] if rng.random() < 0.7 else ends[1]  # noqa: PLR2004 - wind is not always kind


def _way(rng: np.random.Generator, origin: Facility, target: Facility) -> NDArray[np.float64]:
    """The corners of the way from stand to stand; the first and the last piece are on the ground."""
    ends = (np.array([x]) for x in (origin.lon_deg, origin.lat_deg, target.lon_deg, target.lat_deg))
    course = float(bearings_deg(*ends)[0])
    out, home = _heading(rng, origin, course), _heading(rng, target, course)
    stand = _offset(origin.lon_deg, origin.lat_deg, rng.uniform(0, 360), rng.uniform(100, 900))
    start = _offset(origin.lon_deg, origin.lat_deg, out + 180, rng.uniform(300, 1300))
    lift = _offset(*start, out, rng.uniform(4000, 12_000))
    down = _offset(target.lon_deg, target.lat_deg, home + 180, rng.uniform(300, 1300))
    final = _offset(*down, home + 180, rng.uniform(9000, 24_000))
    park = _offset(target.lon_deg, target.lat_deg, rng.uniform(0, 360), rng.uniform(100, 900))
    corners = [stand, start, lift]
    if abs((course - home + 180) % 360 - 180) > 100:  # noqa: PLR2004 - it comes from the wrong side
        side = home + (90 if rng.random() < 0.5 else -90)  # noqa: PLR2004
        width = rng.uniform(5000, 11_000)
        corners += [_offset(*down, side, width), _offset(*final, side, width)]
    elif rng.random() < 0.4:  # noqa: PLR2004 - led about before the centreline
        corners.append(_offset(*final, rng.uniform(0, 360), rng.uniform(4000, 18_000)))
    corners += [final, down, park]
    return np.array(corners)


def _polyline(corners: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The corners as vectors, and how far each lies along the way."""
    lon, lat = corners[:, 0], corners[:, 1]
    legs = distances_m(lon[:-1], lat[:-1], lon[1:], lat[1:])
    return unit_vectors(lon, lat), np.concatenate(([0.0], np.cumsum(legs)))


def _descent(rng: np.random.Generator, cruise_m: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Heights above the field by the way still to go: three degrees at the end, level stretches above."""
    go, height = [0.0, 18_000.0], [0.0, 18_000.0 * 0.0524]
    for level in sorted(rng.choice(LEVELS_M, size=int(rng.integers(0, 4)), replace=False)):
        if level > height[-1]:
            go.append(go[-1] + (level - height[-1]) / rng.uniform(0.038, 0.058))
            height.append(level)
        go.append(go[-1] + rng.uniform(3000, 25_000))
        height.append(height[-1])
    go.append(go[-1] + max(cruise_m - height[-1], 0.0) / rng.uniform(0.038, 0.056))
    height.append(max(cruise_m, height[-1]))
    return np.array(go), np.array(height)


def _flight(
    rng: np.random.Generator, origin: Facility, target: Facility, cadence_s: float, *, told: bool
) -> dict[str, NDArray[np.float64]]:
    vectors, along = _polyline(_way(rng, origin, target))
    taxi_out, taxi_in = along[1], along[-1] - along[-2]
    air = along[-2] - along[1]
    cruise = min(float(rng.uniform(8500, 12_200)), air * 0.03)
    go, down = _descent(rng, cruise)
    s, seconds = _timed(rng, (taxi_out, air, taxi_in), (go, down), cadence_s)
    piece = np.clip(np.searchsorted(along, s, side="right") - 1, 0, len(along) - 2)
    share = (s - along[piece]) / np.maximum(along[piece + 1] - along[piece], 1e-9)
    lon, lat = lon_lat(between(vectors[piece], vectors[piece + 1], np.clip(share, 0, 1)))
    flown = np.clip(s - taxi_out, 0, air)
    up = origin.elevation_m + np.maximum(flown - ROLL_M, 0) * float(rng.uniform(0.05, 0.11))
    level = max(origin.elevation_m, target.elevation_m) + cruise
    height = np.minimum(np.minimum(up, level), target.elevation_m + np.interp(air - flown, go, down))
    pressure = float(rng.normal(0, 60))
    altitude = np.round((height + pressure + rng.normal(0, 4, len(s))) / QUANTUM_M) * QUANTUM_M
    step = np.maximum(np.gradient(seconds), 1e-3)
    ground = (s <= taxi_out + ROLL_M) | (s >= taxi_out + air - 300)
    course = bearings_deg(lon, lat, np.append(lon[1:], lon[-1]), np.append(lat[1:], lat[-1]))
    lon = lon + rng.normal(0, NOISE_DEG, len(s))
    lat = np.clip(lat + rng.normal(0, NOISE_DEG, len(s)), -90, 90)
    return {
        "time": seconds,
        "lon": (lon + 180) % 360 - 180,
        "lat": lat,
        "altitude": altitude,
        "ground": ground.astype(float) if told else np.full(len(s), -1.0),
        "speed": np.gradient(s) / step + rng.normal(0, 0.5, len(s)).clip(-0.5, 0.5),
        "course": course,
        "climb": np.round(np.gradient(height) / step / 0.325) * 0.325,
    }


def _timed(
    rng: np.random.Generator,
    parts: tuple[float, float, float],
    descent: tuple[NDArray[np.float64], NDArray[np.float64]],
    cadence_s: float,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Where the aircraft is along the way at the moments of its fixes: speed by the way flown and to go."""
    taxi_out, air, taxi_in = parts
    grid = np.linspace(0, air, 400)
    fast = float(rng.uniform(200, 250))
    out = np.interp(grid, [0, 1500, 20_000, 150_000], [40, 80, 130, fast])
    home = [0, 1500, 20_000, 60_000, float(descent[0][-1]) + 60_001]
    speed = np.minimum(out, np.interp(air - grid, home, [40, 70, 90, 140, fast]))
    clock = np.concatenate(([0.0], np.cumsum(np.diff(grid) * 2 / (speed[1:] + speed[:-1]))))
    moments = [0.0, TAXI_S, *(TAXI_S + clock[1:]).tolist(), TAXI_S * 2 + clock[-1]]
    places = [0.0, taxi_out, *(taxi_out + grid[1:]).tolist(), taxi_out + air + taxi_in]
    seconds = np.arange(0.0, moments[-1], cadence_s)
    return np.interp(seconds, moments, places), seconds
