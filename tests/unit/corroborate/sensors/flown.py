"""Made-up tracks to put events to: who flew when between which fields, and where anybody was heard."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

import numpy as np

from crossbearing.model import (
    SEA_BAND,
    Candidate,
    Coverage,
    Facility,
    Leg,
    LegEnd,
    Medium,
    Movements,
    Overflight,
    Platform,
    coverage_keys,
)

FIELDS: Mapping[str, Facility] = {
    x.id: x
    for x in (
        Facility("site:khadim", "Al Khadim", "airfield", 21.19, 32.0, "LY", curated=True),
        Facility("site:hmeimim", "Hmeimim", "airfield", 35.95, 35.4, "SY", curated=True),
        Facility("site:minsk", "Minsk", "airfield", 28.03, 53.88, "BY", curated=True),
        Facility("site:moscow", "Chkalovsky", "airfield", 38.06, 55.88, "RU", curated=True),
        Facility("site:ankara", "Ankara", "airfield", 32.99, 40.12, "TR", curated=True),
        Facility("site:tobruk", "Tobruk", "port", 23.98, 32.08, "LY", curated=True),
        Facility("site:tartus", "Tartus", "port", 35.87, 34.9, "SY", curated=True),
    )
}
FIRST, LAST = date(2024, 10, 1), date(2025, 3, 1)
CARGO, AIRLINER, SHIP = "icao:14042d", "icao:4b8e11", "mmsi:273344000"


def moment(day: date, hour: float = 0.0) -> datetime:
    """A moment of a day, UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(hours=hour)


def end(time: datetime, place: str | None, probability: float = 0.98) -> LegEnd:
    """An end at a field, or at one that is not known."""
    at = FIELDS[place] if place else FIELDS["site:khadim"]
    known = (Candidate(place, probability),) if place else ()
    rest = (Candidate(None, round(1 - (probability if place else 0.0), 6)),)
    return LegEnd(time, at.lon_deg, at.lat_deg, 0.0, "observed", (*known, *rest))


def leg(day: str, origin: str | None, destination: str | None, platform: str = CARGO, probability: float = 0.98) -> Leg:
    """A flight of four hours on a day."""
    start = moment(date.fromisoformat(day), 8)
    ends = end(start, origin, probability), end(start + timedelta(hours=4), destination, probability)
    return Leg(platform, *ends, (), 1_400_000.0, None, 100, ())


def platform(
    identifier: str, medium: Medium = "air", type_: str | None = "IL76", country: str | None = "RU", **told: object
) -> Platform:
    """An aircraft or a ship."""
    name = told.get("name")
    return Platform(
        id=identifier,
        medium=medium,
        registration=None,
        type=type_,
        operator=None,
        name=str(name) if name else None,
        country=country,
        military=True if told.get("military") else None,
        simulated=bool(told.get("simulated")),
        fixes=100,
        first=moment(FIRST),
        last=moment(LAST),
    )


PLATFORMS = {
    x.id: x
    for x in (
        platform(CARGO),
        platform(AIRLINER, type_="A321", country="TR"),
        platform(SHIP, "sea", "cargo", name="Sparta"),
    )
}


def movements(
    legs: Iterable[Leg] = (),
    heard: Iterable[str] = FIELDS,
    days: tuple[date, date] = (FIRST, LAST),
    over: Mapping[str, str] | None = None,
    platforms: Mapping[str, Platform] | None = None,
) -> Movements:
    """Legs, with somebody heard in every hour of these days at these fields, and overflights by leg."""
    flown = {x.id: x for x in sorted(legs, key=lambda x: (x.start.time, x.id))}
    crossed = [
        Overflight(i, flown[i].platform, area, area, "yes", flown[i].start.time, flown[i].end.time, ())
        for i, area in (over or {}).items()
    ]
    return Movements(
        platforms=platforms or PLATFORMS,
        facilities=FIELDS,
        legs=flown,
        overflights={x.id: x for x in crossed},
        coverage=coverage(heard, *days),
        first=moment(FIRST),
        last=moment(LAST),
        fixes=1000,
    )


def coverage(places: Iterable[str], start: date, last: date) -> Coverage:
    """Somebody is heard in every hour, low and high, and on the water at ports."""
    hours = np.arange(moment(start).timestamp() // 3600, moment(last).timestamp() // 3600).astype(np.int64)
    keys = [np.empty(0, np.int64)]
    for name in places:
        place = FIELDS[name]
        for band in (1, 5) if place.kind == "airfield" else (SEA_BAND,):
            size = len(hours)
            keys.append(
                coverage_keys(np.full(size, place.lon_deg), np.full(size, place.lat_deg), np.full(size, band), hours)
            )
    found = np.unique(np.concatenate(keys))
    return Coverage(found, np.full(len(found), 2, np.int32), np.full(len(found), -1))
