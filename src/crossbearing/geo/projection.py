"""Map projections for a drawn map, chosen by how much of the Earth is to be seen.

The world is drawn in Equal Earth, a continent or a theatre in Lambert's azimuthal equal-area projection around its
middle, a town or a base in Mercator, where a compass course is a straight line. x grows to the east, y to the north;
a ``View`` turns both into the pixels of a page, where y grows downwards.
"""

import itertools
import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple, assert_never

from crossbearing.geo.geodesy import LonLat

ProjectionName = Literal["equal-earth", "lambert-azimuthal", "mercator"]

WORLD_SPAN_DEG = 110.0
"""Here Lambert's azimuthal projection draws a circle at its rim as an ellipse of 1.27 to 1 (1 / cos² of 27.5°)."""
LOCAL_SPAN_DEG = 3.0
"""Within three degrees Mercator's scale varies by less than 3% up to 45 degrees of latitude."""
MERCATOR_LIMIT_DEG = 85.0
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
"""Source: Savric, Patterson & Jenny (2018), The Equal Earth map projection, equation 9."""


class Extent(NamedTuple):
    """The smallest box around some points; ``east_deg`` is beyond 180 where it crosses the antimeridian."""

    west_deg: float
    south_deg: float
    east_deg: float
    north_deg: float

    @property
    def centre(self) -> LonLat:
        """The middle of the box, its longitude from -180 up to 180."""
        lon_deg = (self.west_deg + self.east_deg) / 2
        return LonLat((lon_deg + 180.0) % 360.0 - 180.0, (self.south_deg + self.north_deg) / 2)

    @property
    def span_deg(self) -> float:
        """The longer side, in degrees of arc on the ground."""
        width = (self.east_deg - self.west_deg) * math.cos(math.radians((self.south_deg + self.north_deg) / 2))
        return max(width, self.north_deg - self.south_deg)


def extent_of(points: Iterable[LonLat]) -> Extent:
    """The smallest box around points, across the antimeridian where that is the shorter way.

    Raises ValueError if there are no points.

    >>> extent_of([LonLat(170, -10), LonLat(-175, 10)])
    Extent(west_deg=170.0, south_deg=-10, east_deg=185.0, north_deg=10)
    """
    listed = list(points)
    if not listed:
        raise ValueError("an extent needs at least one point")
    lons = sorted((p.lon_deg + 180.0) % 360.0 - 180.0 for p in listed)
    gaps = [(b - a, i + 1) for i, (a, b) in enumerate(itertools.pairwise(lons))]
    gaps.append((lons[0] + 360.0 - lons[-1], 0))
    _, first = max(gaps, key=lambda gap: (gap[0], gap[1] == 0))
    west = lons[first]
    east = lons[first - 1] + (360.0 if first else 0.0)
    return Extent(west, min(p.lat_deg for p in listed), east, max(p.lat_deg for p in listed))


@dataclass(frozen=True, slots=True)
class Projection:
    """A way to lay the globe flat, around a centre; lengths are in radii of the Earth."""

    name: ProjectionName
    centre: LonLat

    def forward(self, lon_deg: float, lat_deg: float) -> tuple[float, float] | None:
        """Where a point comes to lie (x east, y north), or None where the projection cannot show it.

        Source: Snyder (1987), Map projections: a working manual, USGS PP 1395, pages 38-47 and 182-190.
        """
        lam = math.remainder(math.radians(lon_deg - self.centre.lon_deg), math.tau)
        if self.name == "equal-earth":
            return _equal_earth(lam, math.radians(lat_deg))
        if self.name == "lambert-azimuthal":
            return _lambert_azimuthal(lam, math.radians(lat_deg), math.radians(self.centre.lat_deg))
        if self.name == "mercator":
            return _mercator(lam, lat_deg)
        assert_never(self.name)


def _equal_earth(lam: float, phi: float) -> tuple[float, float]:
    theta = math.asin(math.sqrt(3) / 2 * math.sin(phi))
    sq = theta * theta
    stretch = 9 * _A4 * sq**4 + 7 * _A3 * sq**3 + 3 * _A2 * sq + _A1
    x = 2 * math.sqrt(3) * lam * math.cos(theta) / (3 * stretch)
    return x, theta * (_A4 * sq**4 + _A3 * sq**3 + _A2 * sq + _A1)


def _lambert_azimuthal(lam: float, phi: float, phi0: float) -> tuple[float, float] | None:
    cos_c = math.sin(phi0) * math.sin(phi) + math.cos(phi0) * math.cos(phi) * math.cos(lam)
    # the far hemisphere would be drawn as a ring around the near one
    if cos_c < -0.5:  # noqa: PLR2004 - 120 degrees from the centre
        return None
    k = math.sqrt(2 / (1 + cos_c))
    north = math.cos(phi0) * math.sin(phi) - math.sin(phi0) * math.cos(phi) * math.cos(lam)
    return k * math.cos(phi) * math.sin(lam), k * north


def _mercator(lam: float, lat_deg: float) -> tuple[float, float] | None:
    if abs(lat_deg) > MERCATOR_LIMIT_DEG:
        return None
    return lam, math.asinh(math.tan(math.radians(lat_deg)))


def choose_projection(extent: Extent) -> Projection:
    """The projection that shows this part of the Earth with least harm.

    >>> choose_projection(Extent(-10, 10, 45, 45)).name
    'lambert-azimuthal'
    """
    span_deg = extent.span_deg
    if span_deg >= WORLD_SPAN_DEG:
        return Projection("equal-earth", LonLat(extent.centre.lon_deg, 0.0))
    if span_deg < LOCAL_SPAN_DEG and max(abs(extent.south_deg), abs(extent.north_deg)) < MERCATOR_LIMIT_DEG:
        return Projection("mercator", extent.centre)
    return Projection("lambert-azimuthal", extent.centre)


@dataclass(frozen=True, slots=True)
class View:
    """A projection fitted to a page: pixels from the upper left corner."""

    projection: Projection
    width_px: float
    height_px: float
    scale_px: float
    """Pixels a radius of the Earth."""
    left: float
    top: float

    def to_page(self, lon_deg: float, lat_deg: float) -> tuple[float, float] | None:
        """Where on the page a point lies (it may be outside its edges), or None where it cannot be shown."""
        flat = self.projection.forward(lon_deg, lat_deg)
        if flat is None:
            return None
        return (flat[0] - self.left) * self.scale_px, (self.top - flat[1]) * self.scale_px


def fit(
    points: Iterable[LonLat], width_px: float, height_px: float, margin: float = 0.08, min_span_deg: float = 2.0
) -> View:
    """The view that shows all points in the middle of a page, with a share ``margin`` of it free on each side.

    A single point, or points close together, get a box at least ``min_span_deg`` wide around them. Raises ValueError
    if there are no points.
    """
    listed = list(points)
    extent = extent_of(listed)
    projection = choose_projection(extent)
    mid = extent.centre
    half_lat = min_span_deg / 2
    half_lon = half_lat / max(0.2, math.cos(math.radians(mid.lat_deg)))
    corners = [
        LonLat(mid.lon_deg + dx, max(-89.0, min(89.0, mid.lat_deg + dy)))
        for dx, dy in ((-half_lon, 0.0), (half_lon, 0.0), (0.0, -half_lat), (0.0, half_lat))
    ]
    flat = [xy for p in [*listed, *corners] if (xy := projection.forward(*p)) is not None]
    xs, ys = [x for x, _ in flat], [y for _, y in flat]
    free = 1 - 2 * margin
    scale_px = min(width_px * free / (max(xs) - min(xs)), height_px * free / (max(ys) - min(ys)))
    left = (max(xs) + min(xs)) / 2 - width_px / scale_px / 2
    top = (max(ys) + min(ys)) / 2 + height_px / scale_px / 2
    return View(projection, width_px, height_px, scale_px, left, top)
