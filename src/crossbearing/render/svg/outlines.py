"""Natural Earth's coasts and borders as shared arcs, to be drawn."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import TypeVar

from crossbearing.gazetteer.outlines import read_outlines
from crossbearing.geo.geodesy import LonLat

Arc = tuple[LonLat, ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Country:
    """One country of the map: its two letters where ISO 3166-1 has them, and its rings, the outer one first."""

    code: str | None
    name: str
    polygons: tuple[tuple[tuple[int, ...], ...], ...]
    """Polygons of rings of arc numbers; ``~n`` is arc n backwards. Source: TopoJSON 1.0, section 2.1.4."""

    def rings(self) -> Iterator[tuple[int, ...]]:
        """All rings of the country, as arc numbers."""
        for polygon in self.polygons:
            yield from polygon


@dataclass(frozen=True, slots=True)
class Reach:
    """A circle in degrees around something, so that what is far away is known without looking at its points."""

    centre: LonLat
    radius_deg: float

    @classmethod
    def of(cls, points: Sequence[LonLat]) -> "Reach":
        """A circle that holds all points, not the smallest."""
        lons, lats = [p.lon_deg for p in points], [p.lat_deg for p in points]
        middle = LonLat((min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2)
        return cls(middle, math.hypot(max(lons) - min(lons), max(lats) - min(lats)) / 2)

    def meets(self, other: "Reach") -> bool:
        """Whether the two circles may share a point."""
        lat1, lat2 = math.radians(self.centre.lat_deg), math.radians(other.centre.lat_deg)
        dlon = math.radians(other.centre.lon_deg - self.centre.lon_deg)
        cosine = math.sin(lat1) * math.sin(lat2) + math.cos(lat1) * math.cos(lat2) * math.cos(dlon)
        between = math.degrees(math.acos(min(1.0, max(-1.0, cosine))))
        return between <= self.radius_deg + other.radius_deg


@dataclass(frozen=True, slots=True)
class Outlines:
    """Countries over shared arcs."""

    arcs: tuple[Arc, ...]
    countries: tuple[Country, ...]
    reaches: tuple[Reach, ...] = ()
    """Of each arc."""

    def uses(self) -> dict[int, int]:
        """For each arc how many rings it belongs to: a border belongs to two, a coast to one."""
        uses: dict[int, int] = {}
        for country in self.countries:
            for ring in country.rings():
                for number in ring:
                    n = number if number >= 0 else ~number
                    uses[n] = uses.get(n, 0) + 1
        return uses


def joined(arcs: Sequence[Sequence[T]], ring: Iterable[int]) -> list[T]:
    """The arcs of a ring as one line: each begins where the one before ends."""
    points: list[T] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


@cache
def natural_earth() -> Outlines:
    """The outlines that ship with the package; without any country where it was built without them."""
    table = read_outlines()
    if table is None:
        return Outlines((), ())
    (kx, ky), (x0, y0) = table["scale"], table["translate"]
    arcs = tuple(
        tuple(
            LonLat(x0 + kx * x, y0 + ky * y) for x, y in zip(accumulate(arc[::2]), accumulate(arc[1::2]), strict=True)
        )
        for arc in table["arcs"]
    )
    countries = tuple(
        Country(c["a2"], c["name"], tuple(tuple(tuple(ring) for ring in p) for p in c["polygons"]))
        for c in table["countries"]
    )
    return Outlines(arcs, countries, tuple(Reach.of(arc) for arc in arcs))
