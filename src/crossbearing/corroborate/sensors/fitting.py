"""Which legs are what an event tells of, and how probable that is of each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Self

import numpy as np
from numpy.typing import NDArray

from crossbearing.corroborate.sensors.ends import Route, Way
from crossbearing.gazetteer import role_of_type
from crossbearing.geo.sphere import distances_m, lon_lat, unit_vectors
from crossbearing.language.names import fold
from crossbearing.model import Expectation, Leg, Medium, Movements, Platform

Floats = NDArray[np.float64]

UNKNOWN_TYPE = 0.5
"""How far an aircraft of a type that nobody tells fits an event that tells one: it may be it, and may not. A choice."""
UNKNOWN_FLAG = 0.5
OTHER_LOADS = 0.1
"""How far a civil aircraft that carries passengers fits where loads are told. A choice: armies charter them too."""
FITS_FROM = 0.5
"""From so much on a leg is counted as one that fits."""
_BETWEEN = 17
"""Points looked at between two of a path: of a leg of 3,000 km drawn by 30 points they lie 6 km apart."""
_CARRYING = frozenset({"cargo", "transport", "tanker", "landing ship", "airlift"})


@dataclass(frozen=True, slots=True)
class Fit:
    """A leg that may be meant."""

    leg: str
    weight: float
    """How probable it is that it is one, with ends that are not known counted as elsewhere."""
    possible: float
    """The same with ends that are not known counted as here."""


@dataclass(frozen=True, slots=True, eq=False)
class Legs:
    """The legs of one medium as columns."""

    legs: tuple[Leg, ...]
    platforms: Mapping[str, Platform]
    platform: NDArray[np.int64]
    """Index into ``names``."""
    names: tuple[str, ...]
    start_s: Floats
    end_s: Floats
    ends: Mapping[str, tuple[NDArray[np.int64], NDArray[np.int64], Floats]]
    """By ``origin`` and ``destination``: row, number of the facility (-1: not known), probability."""
    number: Mapping[str, int]
    """By facility id."""
    crossed: Mapping[str, Mapping[str, bool]]
    """By leg id and area: whether for certain."""

    @classmethod
    def of(cls, movements: Movements, medium: Medium) -> Self:
        """The legs of a medium, in the order of the movements."""
        platforms = movements.platforms
        legs = tuple(
            x for x in movements.legs.values() if x.platform in platforms and platforms[x.platform].medium == medium
        )
        number: dict[str, int] = {}
        ends = {}
        for name in ("origin", "destination"):
            rows = [
                (i, -1 if c.facility is None else number.setdefault(c.facility, len(number)), c.probability)
                for i, leg in enumerate(legs)
                for c in (leg.start if name == "origin" else leg.end).candidates
            ]
            row, facility, probability = zip(*rows, strict=True) if rows else ((), (), ())
            ends[name] = (np.array(row, np.int64), np.array(facility, np.int64), np.array(probability, np.float64))
        names = tuple(dict.fromkeys(x.platform for x in legs))
        index = {x: i for i, x in enumerate(names)}
        crossed: dict[str, dict[str, bool]] = {}
        for over in movements.overflights.values():
            areas = crossed.setdefault(over.leg, {})
            areas[over.area] = areas.get(over.area, False) or over.answer == "yes"
        return cls(
            legs=legs,
            platforms=platforms,
            platform=np.array([index[x.platform] for x in legs], np.int64),
            names=names,
            start_s=np.array([x.start.time.timestamp() for x in legs], np.float64),
            end_s=np.array([x.end.time.timestamp() for x in legs], np.float64),
            ends=ends,
            number=number,
            crossed=crossed,
        )

    def fits(self, wanted: Expectation, route: Route, start: date, end: date) -> tuple[Fit, ...]:
        """The legs from the first day up to (not including) the last that may be meant, in the order of time."""
        if not self.legs:
            return ()
        inside = (self.end_s >= _seconds(start)) & (self.start_s < _seconds(end))
        of_kind = np.array([kind_fit(self.platforms[x], wanted) for x in self.names])[self.platform]
        sure, perhaps = of_kind * inside, of_kind * inside
        for name, place in (("origin", route.origin), ("destination", route.destination)):
            if place is not None:
                here, unknown = self._at(name, place.facilities)
                sure, perhaps = sure * here, perhaps * (here + unknown)
        found = []
        for i in np.flatnonzero(perhaps > 0.01).tolist():  # noqa: PLR2004 - a hundredth of a leg is none
            leg = self.legs[i]
            over = [self.crossed.get(leg.id, {}).get(area) for area in wanted.through]
            if None in over or (route.via is not None and not passes(leg, route.via)):
                continue
            certain = float(sure[i]) if all(over) else 0.0
            found.append(Fit(leg.id, round(certain, 4), round(float(perhaps[i]), 4)))
        return tuple(found)

    def _at(self, name: str, facilities: Iterable[str]) -> tuple[Floats, Floats]:
        """For each leg how probable it is that this end is at one of these, and that it is not known."""
        row, facility, probability = self.ends[name]
        wanted = np.zeros(len(self.number) + 1, bool)
        wanted[[self.number[x] for x in facilities if x in self.number]] = True
        size = len(self.legs)
        here: Floats = np.bincount(row, probability * wanted[facility] * (facility >= 0), size).astype(np.float64)
        unknown: Floats = np.bincount(row, probability * (facility < 0), size).astype(np.float64)
        return here, unknown


def passes(leg: Leg, way: Way) -> bool:
    """Whether a leg, along great circles between the points of its path, comes as near to a place as its radius."""
    if not leg.path:
        return False
    lon, lat, _ = (np.array(x, np.float64) for x in zip(*leg.path, strict=True))
    corners = unit_vectors(lon, lat)
    steps = np.linspace(0.0, 1.0, _BETWEEN)[:, None, None]
    between = (corners[:-1] * (1 - steps) + corners[1:] * steps).reshape(-1, 3)
    lons, lats = lon_lat(np.concatenate((corners, between)))
    far = distances_m(lons, lats, np.full(len(lons), way.lon_deg), np.full(len(lons), way.lat_deg))
    return bool((far <= way.radius_m).any())


def kind_fit(platform: Platform, wanted: Expectation) -> float:
    """How far a platform is of the kind that is told: its type or name, its flag, whether it carries loads."""
    return _type_fit(platform, wanted) * _flag_fit(platform, wanted.flags)


def _type_fit(platform: Platform, wanted: Expectation) -> float:
    if wanted.names:
        names = {fold(x) for x in (platform.name, platform.registration) if x}
        return float(bool(names & set(wanted.names))) if names else UNKNOWN_TYPE
    if wanted.types:
        return UNKNOWN_TYPE if platform.type is None else float(platform.type in wanted.types)
    if not wanted.loads or platform.military:
        return 1.0
    role = role_of_type(platform.type) if platform.type else None
    if platform.medium == "sea" or role is None:
        return UNKNOWN_TYPE if platform.medium == "air" else 1.0
    return 1.0 if role in _CARRYING else OTHER_LOADS


def _flag_fit(platform: Platform, flags: Sequence[str]) -> float:
    if not flags:
        return 1.0
    return UNKNOWN_FLAG if platform.country is None else float(platform.country in flags)


def _seconds(day: date) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()
