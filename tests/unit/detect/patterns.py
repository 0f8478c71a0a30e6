"""Legs, visits and hearing for the tests of patterns; places and aircraft are invented."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

import numpy as np

from crossbearing.model import (
    Candidate,
    Coverage,
    Facility,
    Leg,
    LegEnd,
    Movements,
    Visit,
    coverage_keys,
    platform_number,
)

FIRST = datetime(2024, 10, 28, tzinfo=UTC)
"""A Monday."""
NORTH = Facility("site:north", "North field", "airfield", 35.9, 35.4, "SY", curated=True)
SOUTH = Facility("site:south", "South field", "airfield", 21.2, 32.0, "LY")
WEST = Facility("site:west", "West field", "airfield", 10.2, 32.0, "LY")
HARBOUR = Facility("site:harbour", "port of Harbour", "port", 35.9, 34.9, "SY")
QUAY = Facility("site:quay", "port of Quay", "port", 24.0, 32.1, "LY")
PLACES = {x.id: x for x in (NORTH, SOUTH, WEST, HARBOUR, QUAY)}
ONE, TWO, PASSING, ALSO_PASSING = "icao:14042d", "icao:14042e", "icao:4b0001", "icao:4b0002"


def end(time: datetime, *candidates: tuple[str | None, float]) -> LegEnd:
    """An end with its candidates; it is where the first of them is."""
    place = PLACES.get(candidates[0][0] or "")
    lon, lat = (place.lon_deg, place.lat_deg) if place else (0.0, 0.0)
    return LegEnd(time, lon, lat, None, "observed", tuple(Candidate(f, p) for f, p in candidates))


def leg(platform: str, week: int, origin: str, destination: str, *, hour: float = 5, sure: float = 1.0) -> Leg:
    """A leg of a week; its end is as sure as that."""
    began = FIRST + timedelta(weeks=week, hours=hour)
    ends = [(destination, sure), *([(None, 1 - sure)] if sure < 1 else [])]
    start, stop = end(began, (origin, 1.0)), end(began + timedelta(hours=3), *ends)
    return Leg(platform, start, stop, (), 1e6, None, 100, ())


def visit(platform: str, week: int, facility: str | None, *, probability: float = 1.0, seen: bool = True) -> Visit:
    """A visit of a week, whose arrival was seen or not."""
    came = FIRST + timedelta(weeks=week, hours=8)
    return Visit(
        platform, facility, "airfield", 0.0, 0.0, came if seen else None, None, came, came + timedelta(hours=2),
        probability, (),
    )  # fmt: skip


def heard(
    places: Iterable[Facility],
    weeks: Sequence[int],
    *,
    hours: Sequence[int] = range(168),
    by: Sequence[str] = (PASSING, ALSO_PASSING),
) -> Coverage:
    """Somebody is heard in all these hours of these weeks at all places."""
    began = int(FIRST.timestamp()) // 3600
    hour = np.array([began + 168 * w + h for w in weeks for h in hours], np.int64)
    keys = np.unique(
        np.concatenate([
            coverage_keys(
                np.full(len(hour), x.lon_deg), np.full(len(hour), x.lat_deg),
                np.full(len(hour), 1 if x.kind == "airfield" else 7), hour,
            )
            for x in places
        ])
    )  # fmt: skip
    only = platform_number(by[0]) if len(by) == 1 else -1
    return Coverage(keys, np.full(len(keys), len(by), np.int32), np.full(len(keys), only, np.int64))


def moved(legs: Iterable[Leg] = (), visits: Iterable[Visit] = (), coverage: Coverage | None = None) -> Movements:
    """What was seen, together."""
    return Movements(
        facilities=PLACES,
        legs={x.id: x for x in legs},
        visits={x.id: x for x in visits},
        coverage=coverage or Coverage.empty(),
        fixes=1,
    )
