"""Natural Earth's coasts and borders (1:50m, public domain), as the build step left them in the package."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate

from crossbearing.geo.geodesy import LonLat

Arc = tuple[LonLat, ...]


@dataclass(frozen=True, slots=True)
class Country:
    """One country of the map: its two letters where ISO 3166-1 has them, and its rings, the outer one first."""

    code: str | None
    name: str
    polygons: tuple[tuple[tuple[int, ...], ...], ...]
    """Polygons of rings of arc numbers; ``~n`` is arc n backwards. Source: TopoJSON 1.0, section 2.1.4."""


@dataclass(frozen=True, slots=True)
class Outlines:
    """Countries over shared arcs."""

    arcs: tuple[Arc, ...]
    countries: tuple[Country, ...]

    def rings(self, country: Country) -> Iterator[Arc]:
        """The rings of a country as closed lines."""
        for polygon in country.polygons:
            for ring in polygon:
                points: list[LonLat] = []
                for number in ring:
                    arc = self.arcs[number] if number >= 0 else self.arcs[~number][::-1]
                    points += arc[1:] if points else arc
                yield tuple(points)

    def borders(self) -> Iterator[Arc]:
        """The arcs that two countries share."""
        yield from (self.arcs[n] for n, uses in self._uses().items() if uses > 1)

    def coasts(self) -> Iterator[Arc]:
        """The arcs that one country has alone."""
        yield from (self.arcs[n] for n, uses in self._uses().items() if uses == 1)

    def _uses(self) -> dict[int, int]:
        uses: dict[int, int] = {}
        for country in self.countries:
            for polygon in country.polygons:
                for ring in polygon:
                    for number in ring:
                        n = number if number >= 0 else ~number
                        uses[n] = uses.get(n, 0) + 1
        return uses


@cache
def natural_earth() -> Outlines:
    """The outlines that ship with the package; without any country where it was built without them."""
    shipped = files("crossbearing.render") / "_built" / "outlines.json.gz"
    if not shipped.is_file():
        return Outlines((), ())
    table = json.loads(gzip.decompress(shipped.read_bytes()))
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
    return Outlines(arcs, countries)
