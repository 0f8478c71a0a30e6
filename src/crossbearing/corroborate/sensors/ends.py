"""Where an event says that something came from or went to, as airfields or ports and points to listen at."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from crossbearing.gazetteer.country_names import country_name
from crossbearing.geo.sphere import Floats, distances_m
from crossbearing.model import Entity, Facility, Medium

SITE_M = 10_000.0
"""A facility is a site's own within so much of its point: bases are up to some kilometres long."""
TOWN_M = 40_000.0
"""Airfields that serve a town are looked for so far out. A choice: large cities have theirs 15 to 40 km away."""
_FIELD = re.compile(r"\bair\s?(?:port|base|field|strip)")
_PORT = re.compile(r"\b(?:port|naval|harbour|terminal)\b")
LISTENED_AT = 8
"""So many points of a country or region are listened at; more would not change the share by much."""


@dataclass(frozen=True, slots=True)
class End:
    """One end of a movement as the reports tell it."""

    name: str
    facilities: frozenset[str]
    """Every facility that fits."""
    points: tuple[tuple[float, float], ...]
    """Longitude and latitude of where it would be heard."""


@dataclass(frozen=True, slots=True)
class Way:
    """A place that is passed: within its radius."""

    name: str
    lon_deg: float
    lat_deg: float
    radius_m: float

    @property
    def end(self) -> "End":
        """The place as one to listen at."""
        return End(self.name, frozenset(), ((self.lon_deg, self.lat_deg),))


@dataclass(frozen=True, slots=True)
class Route:
    """Whence, whither and past what; None where any will do."""

    origin: End | None = None
    destination: End | None = None
    via: Way | None = None

    @property
    def ends(self) -> tuple[End, ...]:
        """Those that are told."""
        return tuple(x for x in (self.origin, self.destination) if x is not None)


def way_of(place: Entity, medium: Medium) -> Way | None:
    """A place as something that is passed; None where nobody knows where it lies.

    The airspace of a state is crossed, by its borders; a ship passes off its coast.
    """
    at = place.position
    if at is None or (place.kind == "state" and medium == "air"):
        return None
    return Way(place.canonical, at.lon_deg, at.lat_deg, max(at.radius_m, TOWN_M))


@dataclass(frozen=True, slots=True, eq=False)
class Fields:
    """The facilities of one medium: those that the tracks name come first, then those that the tables know best."""

    rows: tuple[Facility, ...]
    medium: Medium
    named: frozenset[str]
    """Ids of those that the tracks name."""
    lon_deg: Floats
    lat_deg: Floats

    @classmethod
    def of(cls, known: Iterable[Facility], named: Iterable[Facility], medium: Medium) -> Self:
        """Of all facilities those of this medium."""
        kind = "airfield" if medium == "air" else "port"
        heard = [x for x in named if x.kind == kind]
        all_known = tuple(known)
        rows: dict[str, Facility] = {}
        for row in (*heard, *(x for x in all_known if x.curated), *all_known):
            if row.kind == kind:
                rows.setdefault(row.id, row)
        found = tuple(rows.values())
        lon, lat = (np.array([getattr(x, name) for x in found], np.float64) for name in ("lon_deg", "lat_deg"))
        return cls(found, medium, frozenset(x.id for x in heard), lon, lat)

    def within(self, lon_deg: float, lat_deg: float, reach_m: float) -> list[Facility]:
        """Those at most so far from a point, in their order."""
        if not self.rows:
            return []
        size = len(self.rows)
        far = distances_m(np.full(size, lon_deg), np.full(size, lat_deg), self.lon_deg, self.lat_deg)
        return [self.rows[i] for i in np.flatnonzero(far <= reach_m).tolist()]


def end_of(place: Entity, fields: Fields) -> End | None:
    """The facilities at a place and where to listen; None where it is no place to land or moor at, or nobody knows it.

    A port is no place to land at, and an airfield none to moor at: then the whole country is meant.
    """
    if _is_sea(place):
        return None
    other = goes_to(place)
    if (place.kind == "state" or (other is not None and other != fields.medium)) and place.country:
        return country_end(place.country, fields)
    if place.position is None:
        return None
    at = place.position
    reach_m = SITE_M if place.kind == "site" else max(at.radius_m, TOWN_M)
    found = fields.within(at.lon_deg, at.lat_deg, reach_m)
    found = [x for x in found if x.id == place.id] or found
    return End(place.canonical, frozenset(x.id for x in found), _points(found) or ((at.lon_deg, at.lat_deg),))


def country_end(country: str, fields: Fields) -> End:
    """A whole country (ISO 3166-1 alpha-2): every facility in it, the first of them to listen at."""
    found = [x for x in fields.rows if x.country == country]
    return End(country_name(country), frozenset(x.id for x in found), _points(found))


def goes_to(place: Entity) -> Medium | None:
    """What goes to a site: ships to a port, aircraft to an airfield; None where that is not known."""
    if place.kind != "site":
        return None
    words = f"{place.canonical} {place.description or ''}".lower()
    if _FIELD.search(words):
        return "air"
    return "sea" if _PORT.search(words) else None


def _is_sea(place: Entity) -> bool:
    return place.id.startswith("sea:") or bool(re.search(r"\b(?:sea|ocean|gulf|strait)\b", place.canonical.lower()))


def _points(found: Sequence[Facility]) -> tuple[tuple[float, float], ...]:
    return tuple((x.lon_deg, x.lat_deg) for x in found[:LISTENED_AT])
