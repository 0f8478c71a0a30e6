"""Flights with both airfields from five million fixes: ours beside ``traffic`` 2.13, on the same made-up flights.

    uv run python -m bench.legs [--flights 3750] [--peer-flights 150]

``traffic`` gets an environment of its own in the cache folder (``uv venv``), and its table of airports is made of the
same fields as ours. It is timed on the first flights of the same set, since the whole would take hours; the ratio is
by fixes a second, and ours on the very same subset is told beside it. Last line: JSON.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import airportsdata
import numpy as np
import polars as pl

from bench.flights import Flights, Wanted, flights
from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.legs import detect_air
from crossbearing.gazetteer.facilities import load_facilities
from crossbearing.geo.geodesy import distance_m
from crossbearing.model.facility import Facility
from crossbearing.model.movement import Leg
from crossbearing.model.track import COLUMNS, Fixes

FOOT_M = 0.3048
KNOT_MPS = 1852 / 3600
TWIN_M = 500.0
CADENCE_S = 9.0
SEED = 1
PER_AIRCRAFT = 5
PEER = ("traffic==2.13", "pandas<3")
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "crossbearing-bench" / "traffic-2.13"


def fields() -> tuple[Facility, ...]:
    """The airfields of our tables that have a code in timetables."""
    return tuple(x for x in load_facilities() if x.kind == "airfield" and x.iata is not None)


def peer_python() -> Path:
    """The interpreter of the peer's environment, which is made where it is not there."""
    python = CACHE / "env" / "bin" / "python"
    if not python.exists():
        subprocess.run(["uv", "venv", "-q", "--python", "3.11", str(CACHE / "env")], check=True)
        subprocess.run(["uv", "pip", "install", "-q", "--python", str(python), *PEER], check=True)
    return python


def write_airports(folder: Path) -> None:
    """The peer's table of airports, in the columns in which it keeps that of OurAirports: the same fields as ours."""
    rows = airportsdata.load("ICAO")
    own = [(x, rows.get(code(x))) for x in load_facilities() if x.kind == "airfield"]
    table = {
        "name": [x.name for x, _ in own],
        "iata": [x.iata or "" for x, _ in own],
        "icao": [code(x) for x, _ in own],
        "latitude": [x.lat_deg for x, _ in own],
        "longitude": [x.lon_deg for x, _ in own],
        "country": [x.country or "" for x, _ in own],
        "altitude": [x.elevation_m / FOOT_M for x, _ in own],
        "type": ["large_airport" if x.iata else "small_airport" for x, _ in own],
        "municipality": [row["city"] if row else "" for _, row in own],
    }
    (folder / "traffic").mkdir(parents=True, exist_ok=True)
    pl.DataFrame(table).write_parquet(folder / "traffic" / "airports_ourairports.parquet")


def code(field: Facility) -> str:
    """The code behind the id."""
    return field.id.partition(":")[2]


def peer(some: Fixes, folder: Path) -> dict[str, object]:
    """What the peer finds in these fixes, and how long it takes."""
    write_airports(folder)
    table = pl.DataFrame(
        {
            "timestamp": some.time_us,
            "icao24": [f"{x:06x}" for x in some.platform.tolist()],
            "callsign": [f"T{x:06x}" for x in some.platform.tolist()],
            "latitude": some.lat_deg,
            "longitude": some.lon_deg,
            "altitude": (some.altitude_m / FOOT_M).astype(np.float64),
            "groundspeed": (some.speed_mps / KNOT_MPS).astype(np.float64),
            "track": some.course_deg.astype(np.float64),
            "vertical_rate": (some.climb_mps / FOOT_M * 60).astype(np.float64),
        }
    ).with_columns(pl.from_epoch("timestamp", time_unit="us"))
    table.write_parquet(folder / "fixes.parquet")
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder)}
    command = [str(peer_python()), str(Path(__file__).with_name("legs_peer.py")), str(folder / "fixes.parquet")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"the peer failed:\n{done.stderr}")
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


def share_right(legs: Sequence[Leg], made: Flights, index: FacilityIndex) -> float:
    """The share of flights of which the most probable airfield of both ends is that of the truth.

    The table has some fields twice, under two codes a few metres apart (LECH and LEDS): either is right.
    """
    told = best(legs)
    truth = list(zip(made.origin, made.destination, strict=True))
    pairs = [(a, b) for x, y in zip(told, truth, strict=False) for a, b in zip(x, y, strict=True)]
    right = np.array([a is not None and apart_m(a, b, index) < TWIN_M for a, b in pairs]).reshape(-1, 2)
    return float(right.all(axis=1).sum() / len(truth))


def apart_m(one: str, other: str, index: FacilityIndex) -> float:
    """How far two fields lie from each other."""
    a, b = index.number[one], index.number[other]
    return distance_m(index.lon_deg[a], index.lat_deg[a], index.lon_deg[b], index.lat_deg[b])


def best(legs: Sequence[Leg]) -> list[tuple[str | None, str | None]]:
    """The most probable airfield of both ends."""
    return [(x.start.candidates[0].facility, x.end.candidates[0].facility) for x in legs]


@cache
def _loaded(folder: Path, half: int) -> tuple[Fixes, FacilityIndex]:
    columns = np.load(folder / f"{half}.npz")
    return Fixes.of({x: columns[x] for x in columns.files}, ["made-up"]), FacilityIndex.of(load_facilities())


def _ready(folder: Path, half: int) -> int:
    """Load the half, and find the legs of a little of it."""
    some, index = _loaded(folder, half)
    return len(detect_air(some.take(slice(0, 5000)), index, {}).legs)


def _work(folder: Path, half: int) -> int:
    return len(detect_air(*_loaded(folder, half), {}).legs)


def two_cores(some: Fixes) -> float:
    """Seconds that two processes take for the half of the platforms each, the best of three; loading is not timed."""
    middle = int(some.platform[len(some) // 2])
    pools = [ProcessPoolExecutor(1, mp_context=get_context("spawn")) for _ in range(2)]
    took = []
    with tempfile.TemporaryDirectory(prefix="halves-") as name:
        for n, rows in enumerate((some.platform < middle, some.platform >= middle)):
            np.savez(Path(name, f"{n}.npz"), **{x: some.column(x)[rows] for x in COLUMNS})
        for job in (_ready, _work, _work, _work):
            begun = time.perf_counter()
            for done in [pool.submit(job, Path(name), n) for n, pool in enumerate(pools)]:
                done.result()
            took.append(time.perf_counter() - begun)
    for pool in pools:
        pool.shutdown()
    return min(took[1:])


def timed(some: Fixes, index: FacilityIndex, runs: int = 3) -> tuple[float, list[Leg]]:
    """The best of some runs on one core, and the legs."""
    took, legs = [], []
    for _ in range(runs):
        begun = time.perf_counter()
        legs = list(detect_air(some, index, {}).legs)
        took.append(time.perf_counter() - begun)
    return min(took), legs


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--flights", type=int, default=3750)
    parser.add_argument("--peer-flights", type=int, default=150)
    given = parser.parse_args()
    made = flights(fields(), Wanted(given.flights, PER_AIRCRAFT, CADENCE_S, SEED))
    index = FacilityIndex.of(load_facilities())
    own_s, legs = timed(made.fixes, index)
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    count = min(given.peer_flights, given.flights)
    subset = made.fixes.take(slice(0, int(made.last[count - 1]) + 1))
    subset_s, subset_legs = timed(subset, index)
    with tempfile.TemporaryDirectory(prefix="legs-") as folder:
        other = peer(subset, Path(folder))
    theirs = {(a, int(t)): (x, y) for a, t, x, y in other["flights"]}  # type: ignore[attr-defined]
    begun_s = (made.fixes.time_us[made.first[:count]] // 1_000_000).tolist()
    keys = [(f"{p:06x}", t) for p, t in zip(made.platform[:count].tolist(), begun_s, strict=True)]
    told = [theirs.get(x, (None, None)) for x in keys]
    ours = [(a and a.partition(":")[2], b and b.partition(":")[2]) for a, b in best(subset_legs)]
    codes = [(a.partition(":")[2], b.partition(":")[2]) for a, b in zip(made.origin, made.destination, strict=True)]
    peer_s = float(other["seconds"])  # type: ignore[arg-type]
    fast, slow = len(made.fixes) / own_s, len(subset) / peer_s
    result = {
        "peer": other["peer"],
        "fixes": len(made.fixes),
        "flights": given.flights,
        "legs": len(legs),
        "seconds": round(own_s, 3),
        "fixes_per_second_one_core": round(fast),
        "fixes_per_second_two_cores": round(len(made.fixes) / two_cores(made.fixes)),
        "peak_mb": round(peak_mb),
        "same_airfields": round(share_right(legs, made, index), 5),
        "named": round(float(np.mean([x.start.facility is not None and x.end.facility is not None for x in legs])), 5),
        "peer_flights": count,
        "peer_fixes": len(subset),
        "peer_seconds": round(peer_s, 2),
        "seconds_on_the_same": round(subset_s, 4),
        "peer_same_airfields": round(float(np.mean([a == b for a, b in zip(told, codes, strict=False)])), 4),
        "agree": round(float(np.mean([a == b for a, b in zip(told, ours, strict=True)])), 4),
        "speed_ratio_on_the_same": round(peer_s / subset_s, 1),
        "speed_ratio": round(fast / slow, 1),
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
