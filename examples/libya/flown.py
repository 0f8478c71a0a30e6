"""The shape of a made-up flight: a way over the ground, a climb, a cruise, a descent, and what receivers hear of it."""

import gzip
import itertools
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Point: TypeAlias = tuple[float, float]
"""Longitude, latitude."""

R_KM = 6371.0
NM_KM = 1.852
KT_KMS = NM_KM / 3600
STEP_KM = 2.0
CLIMB_KM, DESCENT_KM = 220.0, 190.0
"""To and from 31,000 ft; lower flights need less in proportion."""
FINAL_KM = 16.0
SOON_S = (0.0, 15.0, 45.0)
"""After a take-off and before a landing there is always a fix, where anything is heard so low."""


@dataclass(frozen=True)
class Field:
    """An airfield: where, how high in feet, and the true heading of its runway."""

    at: Point
    elevation_ft: float
    runway_deg: float


class How(NamedTuple):
    """How high and fast a flight is, and how often it is heard."""

    cruise_ft: float = 31_000
    cruise_kt: float = 430
    near_s: float = 60
    """Between fixes in climb and descent."""
    far_s: float = 420
    """The same in cruise."""


USUAL = How()


@dataclass(frozen=True)
class Flight:
    """Fixes at every moment that could be heard: seconds since the start of all tracks, and the rest as columns."""

    time_s: Floats
    lon: Floats
    lat: Floats
    altitude_ft: Floats
    ground: NDArray[np.bool_]
    speed_kt: Floats
    track_deg: Floats
    climb_fpm: Floats
    callsign: str
    nic: NDArray[np.int64]

    def only(self, keep: NDArray[np.bool_]) -> "Flight":
        """Some of the fixes."""
        names = ("time_s", "lon", "lat", "altitude_ft", "ground", "speed_kt", "track_deg", "climb_fpm", "nic")
        return Flight(**{n: getattr(self, n)[keep] for n in names}, callsign=self.callsign)


@dataclass
class Aircraft:
    """An invented aircraft and everything that was heard of it."""

    hex: str
    registration: str
    type: str
    description: str
    military: bool = False
    flights: list[Flight] = field(default_factory=list)


def distance_km(a: Point, b: Point) -> float:
    """Along the great circle."""
    return float(R_KM * np.arccos(np.clip(_unit(a) @ _unit(b), -1, 1)))


def _unit(p: Point) -> Floats:
    lon, lat = np.radians(p)
    return np.array([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def beyond(p: Point, course_deg: float, km: float) -> Point:
    """The point so far from another on a course; flat, which is near enough for some kilometres."""
    east, north = np.sin(np.radians(course_deg)) * km, np.cos(np.radians(course_deg)) * km
    return p[0] + float(east) / (111.2 * float(np.cos(np.radians(p[1])))), p[1] + float(north) / 111.2


def way(points: Sequence[Point]) -> tuple[Floats, Floats, Floats]:
    """Points every two kilometres along great circles, and how far each is from the start."""
    lons, lats, kms = [np.array([points[0][0]])], [np.array([points[0][1]])], [np.array([0.0])]
    for a, b in itertools.pairwise(points):
        km = distance_km(a, b)
        count = max(int(np.ceil(km / STEP_KM)), 1)
        share = np.arange(1, count + 1) / count
        angle = max(km / R_KM, 1e-9)
        x = (np.sin((1 - share) * angle)[:, None] * _unit(a) + np.sin(share * angle)[:, None] * _unit(b)) / np.sin(
            angle
        )
        lons.append(np.degrees(np.arctan2(x[:, 1], x[:, 0])))
        lats.append(np.degrees(np.arcsin(x[:, 2])))
        kms.append(kms[-1][-1] + share * km)
    return np.concatenate(lons), np.concatenate(lats), np.concatenate(kms)


def courses_deg(lon: Floats, lat: Floats) -> Floats:
    """The true track from each point to the next; the last has that of the one before."""
    east = np.diff(lon) * np.cos(np.radians(lat[:-1]))
    found = np.degrees(np.arctan2(east, np.diff(lat))) % 360
    return np.append(found, found[-1])


def flown(
    start_s: float,
    origin: Field,
    destination: Field,
    over: Sequence[Point],
    *,
    callsign: str,
    how: How = USUAL,
) -> Flight:
    """A flight from brakes off to a stop, as far as anybody could hear it."""
    cruise_ft, cruise_kt, near_s, far_s = how
    out = _runway_towards(origin, over[0] if over else destination.at)
    last = over[-1] if over else origin.at
    into = _runway_towards(destination, last) + 180
    points = [origin.at, beyond(origin.at, out, 8), *over, beyond(destination.at, into + 180, FINAL_KM), destination.at]
    lon, lat, km = way(points)
    height = (cruise_ft - 1000) / 30_000
    total = float(km[-1])
    up, down = min(CLIMB_KM * height, total * 0.45), min(DESCENT_KM * height, total * 0.4)
    altitude = np.interp(
        km, [0, 2, up * 0.4, up, total - down, total - FINAL_KM, total],
        [origin.elevation_ft, origin.elevation_ft + 600, origin.elevation_ft + (cruise_ft - origin.elevation_ft) * 0.6,
         cruise_ft, cruise_ft, destination.elevation_ft + 2800, destination.elevation_ft],
    )  # fmt: skip
    speed = np.interp(km, [0, 8, up, total - down, total - 40, total], [150, 220, cruise_kt, cruise_kt, 230, 140])
    seconds = np.append(0, np.cumsum(np.diff(km) / (KT_KMS * (speed[1:] + speed[:-1]) / 2)))
    climb = np.append(np.diff(altitude) / np.maximum(np.diff(seconds), 1) * 60, 0)
    wanted = _moments(seconds, km, up, total - down, near_s, far_s)
    columns = [np.interp(wanted, seconds, x) for x in (lon, lat, altitude, speed, climb)]
    track = courses_deg(lon, lat)[np.minimum(np.searchsorted(seconds, wanted), len(km) - 1)]
    taxi = np.array([-30.0, 30.0])
    ends = [0, -1]
    time = np.concatenate([wanted[:1] + taxi[0], wanted, wanted[-1:] + taxi[1]])
    lon, lat, altitude, speed, climb = (np.concatenate([x[:1], x, x[-1:]]) for x in columns)
    track = np.concatenate([track[:1], track, track[-1:]])
    ground = np.zeros(len(time), bool)
    ground[ends] = True
    speed[ends], climb[ends] = 5, 0
    return Flight(start_s + time, lon, lat, altitude, ground, speed, track, climb, callsign, np.full(len(time), 8))


def _runway_towards(place: Field, other: Point) -> float:
    """Of the two directions of a runway that which points more towards somewhere."""
    east = (other[0] - place.at[0]) * np.cos(np.radians(place.at[1]))
    bearing = float(np.degrees(np.arctan2(east, other[1] - place.at[1])))
    off = (bearing - place.runway_deg + 180) % 360 - 180
    return place.runway_deg if abs(off) <= 90 else place.runway_deg + 180  # noqa: PLR2004 - a quarter of a circle


def _moments(seconds: Floats, km: Floats, up: float, down: float, near_s: float, far_s: float) -> Floats:
    """When fixes are kept: often while it climbs and descends, seldom in cruise, and at both ends."""
    top, bottom = np.interp([up, down], km, seconds)
    parts = [np.arange(0, top, near_s), np.arange(top, bottom, far_s), np.arange(bottom, seconds[-1], near_s)]
    soon = np.array(SOON_S)
    return np.unique(np.concatenate([*parts, soon, seconds[-1] - soon]))


def heard(flight: Flight, holes: Sequence[Callable[[Flight], NDArray[np.bool_]]]) -> Flight:
    """What is left of a flight where nobody listened in the holes."""
    keep = np.ones(len(flight.time_s), bool)
    for hole in holes:
        keep &= ~hole(flight)
    return flight.only(keep)


def spoofed(flight: Flight, start_s: float, end_s: float, centre: Point, radius_km: float) -> Flight:
    """The flight with false positions for a while: a circle around somewhere else, without integrity."""
    false = (flight.time_s >= start_s) & (flight.time_s < end_s)
    angle = (flight.time_s - start_s) / 240 * 2 * np.pi
    lon = centre[0] + radius_km * np.sin(angle) / (111.2 * np.cos(np.radians(centre[1])))
    lat = centre[1] + radius_km * np.cos(angle) / 111.2
    return Flight(
        flight.time_s, np.where(false, lon, flight.lon), np.where(false, lat, flight.lat), flight.altitude_ft,
        flight.ground, flight.speed_kt, flight.track_deg, flight.climb_fpm, flight.callsign,
        np.where(false, 0, flight.nic),
    )  # fmt: skip


def trace(aircraft: Aircraft, epoch: int) -> bytes:
    """A trace of readsb as it lies on disk, JSON in gzip in spite of its name: the same bytes for the same flights."""
    rows: list[list[object]] = []
    for flight in sorted((f for f in aircraft.flights if len(f.time_s)), key=lambda f: float(f.time_s[0])):
        rows.extend(_rows(flight))
    rows.sort(key=lambda row: float(str(row[0])))
    first = float(str(rows[0][0]))
    for row in rows:
        row[0] = round(float(str(row[0])) - first, 1)
    head = {
        "icao": aircraft.hex,
        "r": aircraft.registration,
        "t": aircraft.type,
        "desc": f"SIMULATED {aircraft.description}",
        "ownOp": "SIMULATED",
        "dbFlags": int(aircraft.military),
        "simulated": True,
        "timestamp": epoch + first,
        "trace": rows,
    }
    return gzip.compress(json.dumps(head, separators=(",", ":")).encode(), mtime=0)


def _rows(flight: Flight) -> list[list[object]]:
    found: list[list[object]] = []
    for i in range(len(flight.time_s)):
        height: object = "ground" if flight.ground[i] else int(round(float(flight.altitude_ft[i]) / 25) * 25)
        rate = int(round(float(flight.climb_fpm[i]) / 64) * 64)
        own = {"flight": f"{flight.callsign:<8}", "nic": int(flight.nic[i])} if i == 0 or _changes(flight, i) else None
        found.append([
            round(float(flight.time_s[i]), 1), round(float(flight.lat[i]), 4), round(float(flight.lon[i]), 4), height,
            round(float(flight.speed_kt[i])), round(float(flight.track_deg[i])), 2 if i == 0 else 0, rate, own,
            "adsb_icao", None, None, None, None,
        ])  # fmt: skip
    return found


def _changes(flight: Flight, i: int) -> bool:
    return bool(flight.nic[i] == 0 or flight.nic[i] != flight.nic[i - 1])


def write(folder: Path, fleet: Sequence[Aircraft], epoch: int) -> None:
    """One file an aircraft."""
    folder.mkdir(parents=True, exist_ok=True)
    for aircraft in fleet:
        (folder / f"trace_full_{aircraft.hex}.json").write_bytes(trace(aircraft, epoch))
