"""Port calls on a day's AIS of MarineCadastre, beside movingpandas, and against the rule written out fix by fix.

    uv run python -m bench.port_calls

The file is read by the feed, which is not timed, here or there. Timed is everything from unsorted fixes in memory to
visits, voyages and findings, in one process. movingpandas runs in an environment that this script makes outside the
repository (``uv venv``). The same visits: each port call is that of ``bench.plain_port_calls``, on all ships without a
step that no ship makes; with how many ships that are. Then a made-up fleet of five million fixes, whose port calls are
known. JSON on the last line; ends with 1 where a figure is not reached.
"""

import argparse
import csv
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from quality.product import DATA

from bench.plain_port_calls import Call, plain_port_calls
from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.encounters import encounters, meeting_points
from crossbearing.detect.loitering import loiterings
from crossbearing.detect.sea_tracks import at_sea, cut_into_tracks
from crossbearing.detect.seen import Seen
from crossbearing.detect.ship_faults import moves
from crossbearing.detect.voyages import detect_sea
from crossbearing.feeds.opened import SensorFile, fixes_of, sensor_files
from crossbearing.geo.sphere import distances_m
from crossbearing.model import Fixes, Metadata
from crossbearing.model.facility import Facility
from crossbearing.model.track import joined, platform_number, ship_number, sorted_fixes

SAMPLE = DATA / "data/sensors/ais/noaa_marinecadastre_2022-01-03_99999.csv.gz"
PORTS = DATA / "data/sensors/ports/WPI_ports.csv"
PEER = "movingpandas==0.23.0"
FLOOR_RATIO = 50
RUNS = 5
SHIPS, FIXES_EACH = 5_000, 1_000
SHORTEST_M = 20_000.0
KNOT_MPS = 1852 / 3600


def sample() -> Fixes:
    """The fixes of the sample, as the feed gives them."""
    (found,) = (x for x in sensor_files(str(SAMPLE), SAMPLE.name) if isinstance(x, SensorFile))
    return joined([x for x in fixes_of(found, Metadata()) if isinstance(x, Fixes)])


def ports() -> tuple[Facility, ...]:
    """The ports of the World Port Index; of several at one place the first: which of them is nearest nobody can say."""
    with PORTS.open(encoding="utf-8", newline="") as file:
        places = dict.fromkeys((float(r["longitude"]), float(r["latitude"])) for r in csv.DictReader(file))
    return tuple(Facility(f"port:{n:04d}", f"port {n}", "port", *place, None) for n, place in enumerate(places))


def calls_of(seen: Seen) -> list[Call]:
    """The port calls among the visits."""
    epoch = np.datetime64("1970-01-01", "us")

    def micros(when: object) -> int:
        return int((np.datetime64(str(when).removesuffix("+00:00"), "us") - epoch).astype(np.int64))

    return sorted(
        Call(platform_number(v.platform), micros(v.seen_from), micros(v.seen_until), v.facility)
        for v in seen.visits
        if v.how == "port call" and v.facility is not None
    )


def compared(fixes: Fixes, seen: Seen, all_ports: tuple[Facility, ...]) -> dict[str, int | bool]:
    """Whether the visits are those of the plain rule, ship by ship."""
    cut = moves(cut_into_tracks(at_sea(fixes)))
    leaping = np.unique(cut.fixes.platform[cut.jumps])
    steady = cut.fixes.take(~np.isin(cut.fixes.platform, leaping) & ~np.isnan(cut.fixes.speed_mps))
    silent = np.unique(cut.fixes.platform[np.isnan(cut.fixes.speed_mps)])
    ours = [c for c in calls_of(seen) if c.platform not in set(leaping.tolist()) | set(silent.tolist())]
    steady = steady.take(~np.isin(steady.platform, silent))
    plain = plain_port_calls(steady, all_ports)
    return {
        "same_visits": ours == plain,
        "visits": len(plain),
        "ships_compared": len(np.unique(steady.platform)),
        "ships_that_leap": len(leaping),
        "ships_without_speeds": len(np.setdiff1d(silent, leaping)),
    }


def fleet(all_ports: tuple[Facility, ...]) -> tuple[Fixes, list[tuple[int, str]]]:
    """Ships that lie in a port, sail to another 20 to 300 km away and lie there, and the calls that they make.

    Only ports with no other within 8 km, so that it is plain which one is meant. A fix a minute in port, and under way
    as many as make the voyage at 12 kn.
    """
    rng = np.random.default_rng(20250101)
    index = FacilityIndex.of(all_ports)
    near = index.around(index.lon_deg, index.lat_deg, "port", 8_000.0, most=2)
    alone = np.flatnonzero(np.bincount(near.point, minlength=len(index)) == 1)
    lone = FacilityIndex.of([index.facilities[n] for n in alone.tolist()])
    pairs = lone.around(lone.lon_deg, lone.lat_deg, "port", 300_000.0, most=12)
    wide = pairs.distance_m > SHORTEST_M
    chosen = rng.choice(np.flatnonzero(wide), SHIPS)
    a, b = pairs.point[chosen], pairs.facility[chosen]
    share = np.clip((np.arange(FIXES_EACH) - 200) / (FIXES_EACH - 400), 0.0, 1.0)
    lon_gap = (lone.lon_deg[b] - lone.lon_deg[a] + 180.0) % 360.0 - 180.0
    lon = lone.lon_deg[a][:, None] + share * lon_gap[:, None]
    lat = lone.lat_deg[a][:, None] + share * (lone.lat_deg[b] - lone.lat_deg[a])[:, None]
    way_m = distances_m(lone.lon_deg[a], lone.lat_deg[a], lone.lon_deg[b], lone.lat_deg[b])
    under_way = np.diff(share, prepend=0.0) > 0
    step_s = np.where(under_way, (way_m / (12 * KNOT_MPS) / (FIXES_EACH - 400))[:, None], 60.0)
    noise = rng.normal(0.0, 5e-5, (2, SHIPS, FIXES_EACH))
    count = SHIPS * FIXES_EACH
    fixes = Fixes.of(
        {
            "platform": np.repeat(ship_number(210_000_000) + np.arange(SHIPS), FIXES_EACH),
            "time_us": (1_735_689_600_000_000 + np.cumsum(step_s, axis=1) * 1e6).astype(np.int64).ravel(),
            "lon_deg": (((lon + noise[0]) + 180.0) % 360.0 - 180.0).ravel(),
            "lat_deg": (lat + noise[1]).ravel(),
            "speed_mps": np.tile(np.where(under_way, 12.0, 0.0) * KNOT_MPS, SHIPS),
            "row": np.arange(count) % (1 << 31),
        },
        ["made-up"],
    )
    known = [(n, lone.facilities[port].id) for n, pair in enumerate(zip(a, b, strict=True)) for port in pair]
    return fixes, known


def made_up_fleet(all_ports: tuple[Facility, ...]) -> dict[str, float | int | bool]:
    """Fixes per second through each detector on the made-up fleet, and whether the calls are those made."""
    fixes, known = fleet(all_ports)
    index = FacilityIndex.of(all_ports)
    seconds: dict[str, float] = {}
    begun = time.perf_counter()
    seen = detect_sea(fixes, index, {})
    seconds["visits_and_voyages"] = time.perf_counter() - begun
    begun = time.perf_counter()
    points = meeting_points(fixes)
    met = len(list(encounters([points], index)))
    seconds["encounters"] = time.perf_counter() - begun
    begun = time.perf_counter()
    loitering = len(list(loiterings(fixes, index)))
    seconds["loitering"] = time.perf_counter() - begun
    first = ship_number(210_000_000)
    made = [(platform_number(v.platform) - first, v.facility) for v in seen.visits if v.how == "port call"]
    # a way may lead by other ports: the calls that were made have to be there, and no other
    return {
        "fleet_fixes": len(fixes),
        "fleet_fixes_per_s": round(len(fixes) / seconds["visits_and_voyages"]),
        "encounters_fixes_per_s": round(len(fixes) / seconds["encounters"]),
        "loitering_fixes_per_s": round(len(fixes) / seconds["loitering"]),
        "fleet_calls": len(made),
        "fleet_calls_as_made": sorted(made) == sorted(known),
        "fleet_voyages": len(seen.legs),
        "fleet_encounters": met,
        "fleet_loiterings": loitering,
    }


def environment() -> Path:
    """The Python of the peer's environment, which is made where it is not there."""
    folder = Path(tempfile.gettempdir()) / f"crossbearing-bench-{PEER.replace('==', '-')}"
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run(["uv", "venv", "--quiet", "--python", "3.11", folder], check=True)
    subprocess.run(["uv", "pip", "install", "--quiet", "--python", python, PEER], check=True)
    return python


def peer() -> dict[str, float | int | str]:
    """What the peer says of itself on the same file, on the same cores."""
    script = Path(__file__).with_name("port_calls_peer.py")
    done = subprocess.run(
        [environment(), script, SAMPLE, PORTS], capture_output=True, text=True, check=False, cwd=tempfile.gettempdir()
    )
    if done.returncode:
        sys.exit(f"The peer did not run:\n{done.stderr}")
    said: dict[str, float | int | str] = json.loads(done.stdout.splitlines()[-1])
    return said


def main() -> int:
    """Measure, print, and end with 1 where a figure is not reached."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--without-peer", action="store_true", help="do not run movingpandas")
    given = parser.parse_args()
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])
    all_ports = ports()
    index, fixes = FacilityIndex.of(all_ports), sample()
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        seen = detect_sea(sorted_fixes(fixes), index, {})
        times.append(time.perf_counter() - begun)
    seconds = statistics.median(times)
    result: dict[str, object] = {
        "fixes": len(fixes),
        "seconds": round(seconds, 3),
        "fixes_per_s": round(len(fixes) / seconds),
        "port_calls": sum(v.how == "port call" for v in seen.visits),
        "anchorages": sum(v.how == "anchorage" for v in seen.visits),
        **compared(sorted_fixes(fixes), seen, all_ports),
        **made_up_fleet(all_ports),
    }
    reached = bool(result["same_visits"]) and bool(result["fleet_calls_as_made"])
    if not given.without_peer:
        other = peer()
        ratio = (len(fixes) / seconds) / (float(other["fixes"]) / float(other["seconds"]))
        result |= {"peer": other, "speed_ratio": round(ratio, 1), "floor_ratio": FLOOR_RATIO}
        reached = reached and ratio >= FLOOR_RATIO
    print(json.dumps(result))
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
