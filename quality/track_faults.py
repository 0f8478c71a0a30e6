"""Faults in tracks: those that are known of the samples, those that a script plants, and clean tracks that have none.

    uv run python -m quality.track_faults

The truth of the samples was written down from a look at each: ``noisy_spoofing`` leaves Istanbul, is told over Lviv at
50 kt and 38,000 ft for 24 minutes, and comes up over Poland, 563 km on in 10 minutes; ``noisy_ground`` and
``noisy_takeoff`` stand on Zurich's ground and tell 36,000 to 38,000 ft. ``collections/quickstart``, ``military`` and
``onground/zurich_airport`` are raw: they have altitudes like 22,098 m on the ground, and are asked for leaps alone.
Last line: JSON.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from bench.flights import Wanted, flights

from crossbearing.detect.faults import sound
from crossbearing.model.movement import Fault
from crossbearing.model.track import FLAGS, Fixes, sorted_fixes
from quality.landings_fit import fields_flown
from quality.tracks import ADSB, samples

KNOWN: dict[str, set[Fault]] = {
    "noisy/noisy_spoofing": {"position jump"},
    "noisy/noisy_ground": {"altitude error"},
    "noisy/noisy_takeoff": {"altitude error"},
}
RAW = ("collections/quickstart", "military/", "onground/")
"""Samples as they were received: with altitudes that cannot be so, but no leap."""
PLANTED = 100
"""Made-up flights for each planted fault, and as many clean ones."""


def _leap(fixes: Fixes, rng: np.random.Generator) -> Fixes:
    """Three to thirty minutes 300 to 1,000 km away."""
    start = int(rng.integers(100, len(fixes) - 300))
    rows = slice(start, start + int(rng.integers(20, 180)))
    lat = fixes.lat_deg.copy()
    lat[rows] += rng.uniform(3, 9) * (-1 if lat[rows].mean() > 0 else 1)
    return replace(fixes, lat_deg=lat)


def _stray(fixes: Fixes, rng: np.random.Generator) -> Fixes:
    """One fix 100 to 1,000 km away."""
    at = int(rng.integers(100, len(fixes) - 100))
    lat = fixes.lat_deg.copy()
    lat[at] += rng.uniform(1, 9) * (-1 if lat[at] > 0 else 1)
    return replace(fixes, lat_deg=lat)


def _two(fixes: Fixes, rng: np.random.Generator) -> Fixes:
    """Every few fixes one of another flight, 10 degrees of latitude away."""
    other = rng.random(len(fixes)) < rng.uniform(0.2, 0.5)
    lat = np.where(other, fixes.lat_deg + np.where(fixes.lat_deg > 0, -10, 10), fixes.lat_deg)
    return replace(fixes, lat_deg=lat)


def _back(fixes: Fixes, rng: np.random.Generator) -> Fixes:
    """The clock is set back by 5 to 60 minutes at cruise."""
    time = fixes.time_us.copy()
    time[_cruise(fixes, rng) :] -= int(rng.uniform(300, 3600)) * 1_000_000
    return sorted_fixes(replace(fixes, time_us=time))


def _ahead(fixes: Fixes, rng: np.random.Generator) -> Fixes:
    """The clock leaps ahead by half an hour to a day at cruise."""
    time = fixes.time_us.copy()
    time[_cruise(fixes, rng) :] += int(rng.uniform(1800, 86_400)) * 1_000_000
    return replace(fixes, time_us=time)


def _height(fixes: Fixes, rng: np.random.Generator) -> Fixes:
    """Two to forty altitudes of 18 to 30 km, which no climb of nine seconds reaches from a cruise of 12."""
    start = int(rng.integers(50, len(fixes) - 100))
    altitude = fixes.altitude_m.copy()
    altitude[start : start + int(rng.integers(2, 40))] = rng.uniform(18_000, 30_000)
    return replace(fixes, altitude_m=altitude)


def _jammed(fixes: Fixes, rng: np.random.Generator) -> Fixes:
    """Twenty minutes in which 70 to 100% of the fixes have NIC 0."""
    flags = np.full(len(fixes), FLAGS["integrity known"], np.uint8)
    start = int(rng.integers(50, len(fixes) - 200))
    rows = np.arange(start, start + 133)
    flags[rows[rng.random(len(rows)) < rng.uniform(0.7, 1.0)]] = FLAGS["no integrity"]
    return replace(fixes, flags=flags)


def _cruise(fixes: Fixes, rng: np.random.Generator) -> int:
    """Some fix in level flight, with more than an hour's third before and after."""
    level = np.flatnonzero(np.abs(fixes.climb_mps) < 0.1)  # noqa: PLR2004 - m/s
    inside = level[(level > 120) & (level < len(fixes) - 120) & (fixes.speed_mps[level] > 150)]  # noqa: PLR2004
    return int(rng.choice(inside))


PLANTS: dict[str, tuple[Callable[[Fixes, np.random.Generator], Fixes], set[Fault]]] = {
    "a stretch elsewhere": (_leap, {"position jump"}),
    "one fix elsewhere": (_stray, {"impossible speed"}),
    "two in turns": (_two, {"two under one identity"}),
    "clock set back": (_back, {"clock jump"}),
    "clock leaps ahead": (_ahead, {"clock jump"}),
    "heights": (_height, {"altitude error"}),
    "jammed": (_jammed, {"no integrity"}),
}


def main() -> None:
    """Look at all and print."""
    if not ADSB.is_dir():
        sys.exit("the sample tracks are not here; set CROSSBEARING_DATA to the folder of public data")
    known, flagged, raw, clean = 0, 0, 0, 0
    for sample in samples():
        found = {x.fault for x in sound(sample.fixes).anomalies}
        aircraft = len(np.unique(sample.fixes.platform))
        if sample.name in KNOWN:
            known += found == KNOWN[sample.name]
        elif sample.name.startswith(RAW):
            raw += bool(found - {"altitude error"})
        else:
            clean += aircraft
            flagged += bool(found)
        print(f"{sample.name}: {aircraft} aircraft, {', '.join(sorted(found)) or 'no fault'}")
    rng = np.random.default_rng(7)
    made = flights(fields_flown(), Wanted(PLANTED * (len(PLANTS) + 1), 1, 9.0, 77))
    tracks = [made.fixes.take(slice(a, b + 1)) for a, b in zip(made.first.tolist(), made.last.tolist(), strict=True)]
    long = [x for x in tracks if len(x) > 700]  # noqa: PLR2004 - room for what is planted
    planted, only = {}, {}
    for n, (name, (plant, expected)) in enumerate(PLANTS.items()):
        seen = [{a.fault for a in sound(plant(x, rng)).anomalies} for x in long[n :: len(PLANTS) + 1]]
        planted[name] = round(float(np.mean([expected <= x for x in seen])), 3)
        only[name] = round(float(np.mean([expected == x for x in seen])), 3)
        print(f"{name}: found {planted[name]:.1%}, and nothing else {only[name]:.1%}, of {len(seen)}")
    result = {
        "known_found": f"{known} of {len(KNOWN)}",
        "clean_samples_flagged": flagged,
        "clean_aircraft": clean,
        "raw_samples_with_leaps": raw,
        "planted_found": planted,
        "and_nothing_else": only,
        "clean_made_up_flagged": sum(bool(sound(x).anomalies) for x in tracks),
        "clean_made_up": len(tracks),
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
