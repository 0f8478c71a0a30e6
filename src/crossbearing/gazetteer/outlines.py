"""Natural Earth's coasts and borders (1:50m, public domain), as the build step left them in the package."""

import gzip
import json
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate
from typing import TypedDict, cast

from crossbearing.model.region import Region, Ring


class CountryJson(TypedDict):
    """A country: its two letters where ISO 3166-1 has them, and polygons of rings of arc numbers."""

    a2: str | None
    name: str
    polygons: list[list[list[int]]]
    """The outer ring first; ``~n`` is arc n backwards. Source: TopoJSON 1.0, section 2.1.4."""


class OutlinesJson(TypedDict):
    """The outlines as ``hatch_build.py`` leaves them."""

    scale: list[float]
    translate: list[float]
    arcs: list[list[int]]
    """Longitude and latitude in turn, each as the step from the one before."""
    countries: list[CountryJson]


def read_outlines() -> OutlinesJson | None:
    """The outlines that ship with the package; None where it was built without them."""
    shipped = files("crossbearing.gazetteer") / "_built" / "outlines.json.gz"
    if not shipped.is_file():
        return None
    return cast("OutlinesJson", json.loads(gzip.decompress(shipped.read_bytes())))


@cache
def load_states() -> tuple[Region, ...]:
    """The land of every state that has two letters, by them; none where the package was built without outlines."""
    table = read_outlines()
    if table is None:
        return ()
    (kx, ky), (x0, y0) = table["scale"], table["translate"]
    arcs: list[Ring] = [
        tuple((x0 + kx * x, y0 + ky * y) for x, y in zip(accumulate(a[::2]), accumulate(a[1::2]), strict=True))
        for a in table["arcs"]
    ]
    found: dict[str, tuple[str, list[tuple[Ring, ...]]]] = {}
    for country in table["countries"]:
        if country["a2"] is not None:
            polygons = (tuple(_ring(arcs, ring) for ring in polygon) for polygon in country["polygons"])
            found.setdefault(country["a2"], (country["name"], []))[1].extend(polygons)
    return tuple(Region(code, name, "state", tuple(polygons)) for code, (name, polygons) in sorted(found.items()))


def _ring(arcs: Sequence[Ring], ring: Iterable[int]) -> Ring:
    """The arcs of a ring as one line: each begins where the one before ends."""
    points: list[tuple[float, float]] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return tuple(points)
