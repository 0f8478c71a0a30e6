"""A day of fixes through a whole build: taken in, stored, read back, looked at for everything that tracks show.

    uv run python -m bench.track_store [--millions 5 50] [--workers 2] [--shape day|one|many]

The fixes are made up by a seed: aircraft that fly from airfield to airfield all day, as 24 hourly tables (Parquet, the
columns of OpenSky's state vectors), so that every table holds every aircraft. Each size is built in a process of its
own, the peak memory of it and its workers is watched, and what was built is built again, which must change nothing.
``--shape one`` is a single platform with all the fixes, ``many`` as many platforms as fixes, each with a callsign.
Prints for each size the seconds of taking in and of looking, peak memory, and sizes on the disk; JSON on the last line.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import polars as pl

from bench.watching import CORES, watched
from crossbearing.gazetteer.facilities import load_facilities
from crossbearing.geo.sphere import distances_m
from crossbearing.pipeline import build
from crossbearing.store import Case

PER_AIRCRAFT = 5_000
"""A fix each 17 seconds: what a receiver of the open networks keeps of an aircraft heard all day."""
DAY_S, HOUR_S = 86_400, 3_600
START_S = 1_733_011_200
"""1 December 2024."""
CYCLE_S, GROUND_S, CLIMB_S = 3 * HOUR_S, 1_800, 1_200
CRUISE_M = 10_000.0
NEAR_M, FAR_M = 500_000.0, 1_400_000.0
MIB = 1 << 20


def write_day(folder: Path, millions: float) -> int:
    """The hourly tables of a day; gives the number of fixes."""
    rng = np.random.default_rng(20241201)
    aircraft = max(1, round(millions * 1e6 / PER_AIRCRAFT))
    fields = [x for x in load_facilities() if x.kind == "airfield"]
    chosen = [fields[i] for i in rng.choice(len(fields), 2_000, replace=False)]
    lon, lat = np.array([x.lon_deg for x in chosen]), np.array([x.lat_deg for x in chosen])
    height = np.array([x.elevation_m for x in chosen])
    stops = _routes(rng, lon, lat, aircraft)
    offset = rng.integers(0, CYCLE_S, aircraft)
    addresses = rng.choice(1 << 24, aircraft, replace=False)
    names = pl.Series([f"{x:06x}" for x in addresses])
    count = 0
    for hour in range(DAY_S // HOUR_S):
        per = PER_AIRCRAFT * HOUR_S // DAY_S
        second = np.sort(rng.uniform(0, HOUR_S, (per, aircraft)), axis=0).round(1).ravel() + hour * HOUR_S
        who = np.tile(np.arange(aircraft), per)
        turn, phase = np.divmod(second + offset[who], CYCLE_S)
        here, there = stops[who, turn.astype(int)], stops[who, turn.astype(int) + 1]
        way = np.clip((phase - GROUND_S) / (CYCLE_S - GROUND_S), 0.0, 1.0)
        low = np.minimum(phase - GROUND_S, CYCLE_S - phase) / CLIMB_S
        ground = height[here] + way * (height[there] - height[here])
        east = (lon[there] - lon[here] + 180.0) % 360.0 - 180.0
        speed = distances_m(lon[here], lat[here], lon[there], lat[there]) / (CYCLE_S - GROUND_S)
        pl.DataFrame(
            {
                "time": second + START_S,
                "icao24": names.gather(who),
                "lat": (lat[here] + way * (lat[there] - lat[here])).round(5),
                "lon": ((lon[here] + way * east + 180.0) % 360.0 - 180.0).round(5),
                "velocity": np.where(way > 0, speed, 0.0).round(1),
                "onground": way == 0,
                "baroaltitude": (ground + np.clip(low, 0.0, 1.0) * (CRUISE_M - ground)).round(0),
            }
        ).write_parquet(folder / f"states_{hour:02}.parquet")
        count += len(second)
    return count


def write_one(folder: Path, millions: float) -> int:
    """One aircraft that flies round and round, heard many times a second."""
    count = round(millions * 1e6)
    second = np.linspace(0, DAY_S - 1, count).round(3)
    angle = second / 600.0
    lon, lat = 20.0 + 0.3 * np.cos(angle), 32.0 + 0.25 * np.sin(angle)
    _write(folder, second, pl.repeat("14042d", count, eager=True), lon, lat, pl.repeat("ONE1", count, eager=True))
    return count


def write_many(folder: Path, millions: float) -> int:
    """As many aircraft as fixes, all over the world, each with a callsign."""
    rng = np.random.default_rng(20241201)
    count = min(round(millions * 1e6), (1 << 24) - 1)
    who = rng.permutation((1 << 24) - 1)[:count] + 1  # address 0 is nobody's
    names = pl.Series([f"{x:06x}" for x in who])
    lon, lat = rng.uniform(-180, 180, count), rng.uniform(-70, 70, count)
    _write(folder, rng.uniform(0, DAY_S, count).round(1), names, lon, lat, "C" + names)
    return count


def _write(
    folder: Path, second: np.ndarray, names: pl.Series, lon: np.ndarray, lat: np.ndarray, callsigns: pl.Series
) -> None:
    """Tables of two million rows each, in flight at ten kilometres."""
    for start in range(0, len(second), 2_000_000):
        some = slice(start, start + 2_000_000)
        pl.DataFrame(
            {
                "time": second[some] + START_S,
                "icao24": names[some],
                "lat": lat[some].round(5),
                "lon": lon[some].round(5),
                "velocity": np.full(len(second[some]), 200.0),
                "callsign": callsigns[some],
                "onground": np.zeros(len(second[some]), bool),
                "baroaltitude": np.full(len(second[some]), CRUISE_M),
            }
        ).write_parquet(folder / f"states_{start:09}.parquet")


def _routes(rng: np.random.Generator, lon: np.ndarray, lat: np.ndarray, aircraft: int) -> np.ndarray:
    """The airfields that each aircraft comes to in turn: each within reach of the one before."""
    near = []
    for i in range(len(lon)):
        far = distances_m(np.full(len(lon), lon[i]), np.full(len(lon), lat[i]), lon, lat)
        within = np.flatnonzero((far > NEAR_M) & (far < FAR_M))
        near.append(within if len(within) else np.array([(i + 1) % len(lon)]))
    stops = np.empty((aircraft, DAY_S // CYCLE_S + 3), int)
    stops[:, 0] = rng.integers(0, len(lon), aircraft)
    for turn in range(1, stops.shape[1]):
        stops[:, turn] = [rng.choice(near[i]) for i in stops[:, turn - 1]]
    return stops


class _Clock:
    """Seconds by step, as a build announces them."""

    def __init__(self) -> None:
        self.steps: dict[str, float] = {}
        self._now, self._since = "taking in", time.perf_counter()

    def start(self, total: int) -> None:
        """Nothing."""

    def advance(self, n: int, note: str) -> None:
        """The step of this name begins, or goes on."""
        step = (
            note.split(",", maxsplit=1)[0].removeprefix("tracks: ")
            if note.startswith("tracks: ") or not n
            else self._now
        )
        now = time.perf_counter()
        self.steps[self._now] = self.steps.get(self._now, 0.0) + now - self._since
        self._now, self._since = step, now

    def done(self) -> None:
        """The last step ends."""
        self.advance(0, "")


def measured(folder: Path, workers: int) -> dict[str, object]:
    """Builds the case of a day, twice, and tells what it took."""
    clock = _Clock()
    with Case.create_or_open(folder / "day.case") as case:
        build(case, [folder / "day"], workers=workers, progress=clock)
        lines = case.head()
        began = time.perf_counter()
        again = build(case, [folder / "day"], workers=workers)
        again_s = time.perf_counter() - began
        found = case.movements()
        if again.read or case.head() != lines or case.problems():
            sys.exit(f"building again changed something, or there are problems: {again}, {case.problems()[:3]}")
        parts = list((folder / "day.case" / "tracks").rglob("*.parquet"))
    steps = {name: round(s, 1) for name, s in clock.steps.items() if s >= 0.1}  # noqa: PLR2004 a tenth of a second
    taking, looking = steps.pop("taking in", 0.0), sum(steps.values())
    return {
        "fixes": found.fixes,
        "platforms": len(found.platforms),
        "legs": len(found.legs),
        "visits": len(found.visits),
        "silences": len(found.silences),
        "taking_in_s": taking,
        "looking_s": round(looking, 1),
        "steps_s": steps,
        "taking_in_per_s": round(found.fixes / taking) if taking else None,
        "looking_per_s": round(found.fixes / looking) if looking else None,
        "again_s": round(again_s, 1),
        "parts": len(parts),
        "parts_mb": round(sum(x.stat().st_size for x in parts) / MIB, 1),
    }


def main() -> None:
    """See the head of this file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--millions", type=float, nargs="+", default=[5, 50])
    parser.add_argument("--workers", type=int, default=CORES)
    parser.add_argument("--shape", choices=["day", "one", "many"], default="day")
    parser.add_argument("--built", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.built:
        sys.stdout.write(f"{json.dumps(measured(given.built, given.workers))}\n")
        return
    results = []
    for millions in given.millions:
        with tempfile.TemporaryDirectory() as name:
            (Path(name) / "day").mkdir()
            {"day": write_day, "one": write_one, "many": write_many}[given.shape](Path(name) / "day", millions)
            command = [sys.executable, "-m", "bench.track_store", "--built", name, "--workers", str(given.workers)]
            found, peak = watched(command)
        found["peak_mb"] = round(peak)
        sys.stdout.write(f"{millions} million: {found}\n")
        sys.stdout.flush()
        results.append(found)
    told = {
        "cores": len(os.sched_getaffinity(0)),
        "shape": given.shape,
        "workers": given.workers,
        "fixes": [x["fixes"] for x in results],
        "peak_mb": [x["peak_mb"] for x in results],
        "taking_in_per_s": [x["taking_in_per_s"] for x in results],
        "looking_per_s": [x["looking_per_s"] for x in results],
    }
    sys.stdout.write(f"{json.dumps(told)}\n")


if __name__ == "__main__":
    main()
