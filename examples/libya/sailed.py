"""Made-up voyages as a table of AIS in the layout of MarineCadastre, with a column that says that it is simulated."""

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
from flown import KT_KMS, Point, courses_deg, way

HEADER = (
    "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,Draft,Cargo,"
    "TransceiverClass,Simulated"
)
SEED = 1971
UNDER_WAY_S, STILL_S = 1800, 3600

TARTUS: Point = (35.868, 34.905)
TARTUS_ROADS: Point = (35.62, 34.86)
OTHER_ROADS: Point = (35.60, 34.83)
OTHER_BERTH: Point = (35.862, 34.911)
TOBRUK_ROADS: Point = (24.12, 32.12)
GIBRALTAR_WAY: tuple[Point, ...] = (
    (-10.2, 38.4), (-9.5, 36.9), (-5.6, 35.95), (-2.0, 36.2), (5.0, 37.6), (11.3, 37.5), (15.0, 35.9), (23.0, 34.3),
    (30.0, 33.9), TARTUS_ROADS,
)  # fmt: skip


@dataclass(frozen=True)
class Ship:
    """An invented ship; its number has the digits of its state, and is nobody's."""

    mmsi: int
    name: str
    type: int
    length_m: int


@dataclass(frozen=True)
class Stage:
    """A part of a voyage: from a moment on along some points, or at one point until another moment."""

    start: str
    points: tuple[Point, ...]
    knots: float = 0.0
    end: str = ""


SPARTA = Ship(273999902, "SPARTA", 70, 120)
SPARTA_II = Ship(273999901, "SPARTA II", 70, 120)
LANDING_SHIP = Ship(273999903, "SIM LANDING SHIP", 35, 112)
COASTERS = tuple(Ship(m, f"SIM COASTER {i}", 70, 80) for i, m in enumerate((468999901, 642999901), 1))
TUG = Ship(247999901, "SIM TUG", 52, 30)

VOYAGES: tuple[tuple[Ship, tuple[Stage, ...]], ...] = (
    (SPARTA, (
        Stage("2024-12-20T00:00", ((-10.3, 39.6), (-10.2, 38.4)), 9),
        Stage("2024-12-20T16:00", ((-10.2, 38.4),), end="2024-12-22T12:00"),
        Stage("2024-12-22T12:00", GIBRALTAR_WAY, 9.6),
        Stage("2025-01-02T00:00", (TARTUS_ROADS,), end="2025-01-21T05:00"),
        Stage("2025-01-21T05:00", (TARTUS_ROADS, TARTUS), 8),
        Stage("2025-01-21T08:00", (TARTUS,), end="2025-01-29T07:00"),
        Stage("2025-01-29T07:00", (TARTUS, (33.5, 34.3), (27.0, 33.9), (21.0, 34.6), (15.5, 35.6), (11.3, 37.5)), 12),
    )),
    (SPARTA_II, (
        Stage("2025-01-01T00:00", ((19.0, 35.0), (27.0, 34.0), OTHER_ROADS), 11),
        Stage("2025-01-04T12:00", (OTHER_ROADS,), end="2025-01-20T06:00"),
        Stage("2025-01-20T06:00", (OTHER_ROADS, OTHER_BERTH), 8),
        Stage("2025-01-20T09:00", (OTHER_BERTH,), end="2025-01-27T09:00"),
        Stage("2025-01-27T09:00", (OTHER_BERTH, (33.5, 34.2), (28.0, 33.5)), 12),
        # dark here, for two days and a half: time enough for Tobruk and back, and for drifting
        Stage("2025-01-31T06:00", ((21.4, 34.0), (15.5, 35.6), (11.3, 37.5), (5.0, 37.6)), 12),
    )),
    (LANDING_SHIP, (
        Stage("2025-01-24T00:00", (TARTUS,), end="2025-01-31T04:00"),
        Stage("2025-01-31T04:00", (TARTUS, (33.5, 34.0), (27.0, 32.9), (25.4, 32.5)), 14),
        # and here, with nobody else near: what it did off Tobruk is open
        Stage("2025-02-04T02:00", ((25.5, 32.7), (27.0, 33.2), (31.0, 33.8), (34.5, 34.6)), 14),
    )),
    (COASTERS[0], (Stage("2025-01-01T00:30", ((35.8, 34.93),), end="2025-02-12T00:00"),)),
    (COASTERS[1], (Stage("2025-01-01T00:30", (TOBRUK_ROADS,), end="2025-02-12T00:00"),)),
    # with a tow, slowly along the way on which the Sparta II is not heard
    (TUG, (Stage("2025-01-26T16:00", ((33.6, 33.7), (28.0, 33.45), (21.4, 33.95), (15.0, 36.0)), 5.55),)),
)  # fmt: skip


def rows(ship: Ship, stages: Sequence[Stage], rng: np.random.Generator) -> Iterator[tuple[str, int, str]]:
    """Every message of a ship: when, its number, and the line."""
    for stage in stages:
        start = datetime.fromisoformat(stage.start).replace(tzinfo=UTC)
        if stage.knots:
            lon, lat, km = way(stage.points)
            seconds = km / (stage.knots * KT_KMS)
            wanted = np.arange(0, seconds[-1], UNDER_WAY_S)
            course = courses_deg(lon, lat)[np.searchsorted(seconds, wanted).clip(0, len(km) - 1)]
            lons, lats = np.interp(wanted, seconds, lon), np.interp(wanted, seconds, lat)
            speed = stage.knots + rng.normal(0, 0.15, len(wanted))
        else:
            length = (datetime.fromisoformat(stage.end).replace(tzinfo=UTC) - start).total_seconds()
            wanted = np.arange(0, length, STILL_S, dtype=float)
            course = rng.uniform(0, 359, len(wanted))
            lons = stage.points[0][0] + rng.normal(0, 0.0004, len(wanted))
            lats = stage.points[0][1] + rng.normal(0, 0.0004, len(wanted))
            speed = np.abs(rng.normal(0.05, 0.04, len(wanted)))
        for t, x, y, kt, cog in zip(wanted, lons, lats, speed, course, strict=True):
            when = (start + timedelta(seconds=float(t))).strftime("%Y-%m-%dT%H:%M:%S")
            status = 0 if stage.knots else 5
            yield (
                when,
                ship.mmsi,
                (
                    f"{ship.mmsi},{when},{y:.5f},{x:.5f},{kt:.1f},{cog:.1f},{cog:.0f},{ship.name},,,{ship.type},{status},"
                    f"{ship.length_m},,,,A,true"
                ),
            )


def table(seed: int = SEED) -> bytes:
    """All messages by time, in gzip. The same bytes for the same seed."""
    rng = np.random.default_rng(seed)
    every = sorted(row for ship, stages in VOYAGES for row in rows(ship, stages, rng))
    text = "\n".join([HEADER, *(line for _, _, line in every)]) + "\n"
    return gzip.compress(text.encode(), mtime=0)


def write_ships(folder: Path) -> None:
    """The table, and beside it what it is."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ais-simulated.csv.gz").write_bytes(table())
    (folder / "ais-simulated.csv.gz.json").write_text(
        '{\n  "title": "Ships between Syria and Libya, simulated",\n  "simulated": "true"\n}\n', encoding="utf-8"
    )
