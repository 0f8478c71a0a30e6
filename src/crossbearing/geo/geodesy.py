"""Distances, bearings and paths on the Earth.

Distances and destinations are those of the WGS84 ellipsoid (Vincenty 1975: below a millimetre against the exact
geodesic). Paths are great circles of a sphere, which lie within 0.2 degrees of the geodesic: enough for a picture.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

SEMI_MAJOR_AXIS_M = 6_378_137.0
"""Source: NIMA TR8350.2, WGS 84 (2000), table 3.1."""
FLATTENING = 1 / 298.257223563
"""Source: NIMA TR8350.2, WGS 84 (2000), table 3.1."""
SEMI_MINOR_AXIS_M = SEMI_MAJOR_AXIS_M * (1 - FLATTENING)
MEAN_RADIUS_M = 6_371_008.8
"""The mean of the three semi-axes. Source: IUGG 1980, Moritz (2000), Geodetic Reference System."""
CONVERGED_RAD = 1e-12
"""Six micrometres on the ground. Source: Vincenty (1975), section 4."""
HALF_TURN_DEG = 180.0
MAX_ITERATIONS = 100
"""None of 10,000 pairs drawn at random on the globe needed more than 20; the rest is for nearly opposite points."""


class LonLat(NamedTuple):
    """A point, in degrees; longitude east of Greenwich, latitude north of the equator."""

    lon_deg: float
    lat_deg: float


class _Geodesic(NamedTuple):
    length_m: float
    azimuth_rad: float


def _spherical(start: LonLat, end: LonLat) -> _Geodesic:
    """The great circle on the mean sphere: within 0.56% of the geodesic's length."""
    lat1, lat2 = math.radians(start.lat_deg), math.radians(end.lat_deg)
    dlon = math.radians(end.lon_deg - start.lon_deg)
    east = math.cos(lat2) * math.sin(dlon)
    north = math.cos(lat1) * math.sin(lat2) - math.sin(lat1) * math.cos(lat2) * math.cos(dlon)
    along = math.sin(lat1) * math.sin(lat2) + math.cos(lat1) * math.cos(lat2) * math.cos(dlon)
    return _Geodesic(MEAN_RADIUS_M * math.atan2(math.hypot(east, north), along), math.atan2(east, north))


def _series(cos_sq_alpha: float) -> tuple[float, float]:
    """Vincenty's A and B (equations 3 and 4)."""
    u_sq = cos_sq_alpha * (SEMI_MAJOR_AXIS_M**2 - SEMI_MINOR_AXIS_M**2) / SEMI_MINOR_AXIS_M**2
    a = 1 + u_sq / 16384 * (4096 + u_sq * (-768 + u_sq * (320 - 175 * u_sq)))
    b = u_sq / 1024 * (256 + u_sq * (-128 + u_sq * (74 - 47 * u_sq)))
    return a, b


def _delta_sigma(b: float, sin_sigma: float, cos_sigma: float, cos_2sm: float) -> float:
    """Vincenty's correction of the arc (equation 6)."""
    inner = cos_sigma * (-1 + 2 * cos_2sm**2) - b / 6 * cos_2sm * (-3 + 4 * sin_sigma**2) * (-3 + 4 * cos_2sm**2)
    return b * sin_sigma * (cos_2sm + b / 4 * inner)


def _inverse(start: LonLat, end: LonLat) -> _Geodesic:
    """Length and first azimuth of the geodesic. Source: Vincenty (1975), Survey Review 23(176), equations 13-20."""
    u1 = math.atan((1 - FLATTENING) * math.tan(math.radians(start.lat_deg)))
    u2 = math.atan((1 - FLATTENING) * math.tan(math.radians(end.lat_deg)))
    sin_u1, cos_u1, sin_u2, cos_u2 = math.sin(u1), math.cos(u1), math.sin(u2), math.cos(u2)
    dlon = math.remainder(math.radians(end.lon_deg - start.lon_deg), math.tau)
    lam = dlon
    for _ in range(MAX_ITERATIONS):
        sin_lam, cos_lam = math.sin(lam), math.cos(lam)
        east, north = cos_u2 * sin_lam, cos_u1 * sin_u2 - sin_u1 * cos_u2 * cos_lam
        sin_sigma = math.hypot(east, north)
        if sin_sigma == 0:
            return _Geodesic(0.0, 0.0) if dlon == 0 else _spherical(start, end)
        cos_sigma = sin_u1 * sin_u2 + cos_u1 * cos_u2 * cos_lam
        sigma = math.atan2(sin_sigma, cos_sigma)
        sin_alpha = cos_u1 * cos_u2 * sin_lam / sin_sigma
        cos_sq_alpha = 1 - sin_alpha**2
        cos_2sm = cos_sigma - 2 * sin_u1 * sin_u2 / cos_sq_alpha if cos_sq_alpha > CONVERGED_RAD else 0.0
        c = FLATTENING / 16 * cos_sq_alpha * (4 + FLATTENING * (4 - 3 * cos_sq_alpha))
        turn = sigma + c * sin_sigma * (cos_2sm + c * cos_sigma * (-1 + 2 * cos_2sm**2))
        previous, lam = lam, dlon + (1 - c) * FLATTENING * sin_alpha * turn
        if abs(lam) > math.pi:
            break
        if abs(lam - previous) < CONVERGED_RAD:
            a, b = _series(cos_sq_alpha)
            length_m = SEMI_MINOR_AXIS_M * a * (sigma - _delta_sigma(b, sin_sigma, cos_sigma, cos_2sm))
            return _Geodesic(length_m, math.atan2(east, north))
    return _spherical(start, end)


def distance_m(lon1_deg: float, lat1_deg: float, lon2_deg: float, lat2_deg: float) -> float:
    """The length of the shortest way between two points of the WGS84 ellipsoid, in metres.

    Exact to a millimetre, but for points almost opposite each other on the globe (less than about 0.8 degrees from
    it), where the method does not converge and the length on the mean sphere is given: within 0.56%.

    Source: Vincenty (1975), Direct and inverse solutions of geodesics, Survey Review 23(176).

    >>> round(distance_m(21.1918, 31.9985, 20.2695, 32.0968) / 1000)  # Al Khadim to Benina
    88
    """
    return _inverse(LonLat(lon1_deg, lat1_deg), LonLat(lon2_deg, lat2_deg)).length_m


def initial_bearing_deg(lon1_deg: float, lat1_deg: float, lon2_deg: float, lat2_deg: float) -> float:
    """The true course on which the shortest way starts, 0 up to 360 degrees, clockwise from north.

    >>> round(initial_bearing_deg(0, 0, 10, 0))
    90
    """
    azimuth_rad = _inverse(LonLat(lon1_deg, lat1_deg), LonLat(lon2_deg, lat2_deg)).azimuth_rad
    return math.degrees(azimuth_rad) % 360.0


def destination(lon_deg: float, lat_deg: float, bearing_deg: float, range_m: float) -> LonLat:
    """The point that lies so far away on that course, to a millimetre. Longitude is from -180 up to 180.

    Source: Vincenty (1975), equations 1-11.
    """
    alpha1 = math.radians(bearing_deg)
    sin_alpha1, cos_alpha1 = math.sin(alpha1), math.cos(alpha1)
    tan_u1 = (1 - FLATTENING) * math.tan(math.radians(lat_deg))
    cos_u1 = 1 / math.hypot(1, tan_u1)
    sin_u1 = tan_u1 * cos_u1
    sigma1 = math.atan2(tan_u1, cos_alpha1)
    sin_alpha = cos_u1 * sin_alpha1
    cos_sq_alpha = 1 - sin_alpha**2
    a, b = _series(cos_sq_alpha)
    arc = range_m / (SEMI_MINOR_AXIS_M * a)
    sigma = arc
    for _ in range(MAX_ITERATIONS):
        cos_2sm = math.cos(2 * sigma1 + sigma)
        previous, sigma = sigma, arc + _delta_sigma(b, math.sin(sigma), math.cos(sigma), cos_2sm)
        if abs(sigma - previous) < CONVERGED_RAD:
            break
    sin_sigma, cos_sigma, cos_2sm = math.sin(sigma), math.cos(sigma), math.cos(2 * sigma1 + sigma)
    across = sin_u1 * sin_sigma - cos_u1 * cos_sigma * cos_alpha1
    lat = math.atan2(
        sin_u1 * cos_sigma + cos_u1 * sin_sigma * cos_alpha1, (1 - FLATTENING) * math.hypot(sin_alpha, across)
    )
    lam = math.atan2(sin_sigma * sin_alpha1, cos_u1 * cos_sigma - sin_u1 * sin_sigma * cos_alpha1)
    c = FLATTENING / 16 * cos_sq_alpha * (4 + FLATTENING * (4 - 3 * cos_sq_alpha))
    turn = sigma + c * sin_sigma * (cos_2sm + c * cos_sigma * (-1 + 2 * cos_2sm**2))
    dlon_deg = math.degrees(lam - (1 - c) * FLATTENING * sin_alpha * turn)
    return LonLat((lon_deg + dlon_deg + 180.0) % 360.0 - 180.0, math.degrees(lat))


def _unit(point: LonLat) -> tuple[float, float, float]:
    lon, lat = math.radians(point.lon_deg), math.radians(point.lat_deg)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def _between(start: LonLat, end: LonLat, steps: int) -> Iterator[LonLat]:
    """Points along the great circle, both ends as they were given."""
    yield start
    a, b = _unit(start), _unit(end)
    arc = math.atan2(math.dist(a, b) / 2, math.sqrt(max(0.0, 1 - (math.dist(a, b) / 2) ** 2))) * 2
    if math.sin(arc) > CONVERGED_RAD:
        for i in range(1, steps):
            p, q = math.sin(arc * (1 - i / steps)) / math.sin(arc), math.sin(arc * i / steps) / math.sin(arc)
            x, y, z = (p * u + q * v for u, v in zip(a, b, strict=True))
            yield LonLat(math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y))))
    yield end


def split_at_antimeridian(points: Iterable[LonLat]) -> tuple[tuple[LonLat, ...], ...]:
    """A line cut wherever it crosses 180 degrees, so that each part can be drawn on a flat map.

    Both parts of a cut end on the antimeridian, at the latitude where the line crosses it.
    """
    parts: list[list[LonLat]] = []
    previous: LonLat | None = None
    for point in points:
        if previous is None:
            parts.append([point])
        elif abs(point.lon_deg - previous.lon_deg) > HALF_TURN_DEG:
            side = math.copysign(180.0, previous.lon_deg)
            ahead = point.lon_deg + 2 * side
            share = (side - previous.lon_deg) / (ahead - previous.lon_deg) if ahead != previous.lon_deg else 0.0
            lat_deg = previous.lat_deg + share * (point.lat_deg - previous.lat_deg)
            parts[-1].append(LonLat(side, lat_deg))
            parts.append([LonLat(-side, lat_deg), point])
        else:
            parts[-1].append(point)
        previous = point
    return tuple(tuple(part) for part in parts)


def great_circle(start: LonLat, end: LonLat, steps: int = 64) -> tuple[tuple[LonLat, ...], ...]:
    """The great circle between two points as lines of ``steps`` equal pieces, cut at the antimeridian.

    Between opposite points every great circle is as short as any other; then the two ends alone are given.
    Raises ValueError if ``steps`` is below 1.
    """
    if steps < 1:
        raise ValueError(f"a path needs at least one step, not {steps}")
    return split_at_antimeridian(_between(start, end, steps))


def circle(lon_deg: float, lat_deg: float, radius_m: float, points: int = 64) -> tuple[LonLat, ...]:
    """The points that lie ``radius_m`` away, clockwise from north, as an open ring.

    Longitudes run on beyond 180 degrees where the circle crosses the antimeridian, so that the ring stays in one
    piece; a projection takes them as they are. Raises ValueError for fewer than three points.
    """
    if points < 3:  # noqa: PLR2004 - a polygon has three corners
        raise ValueError(f"a ring needs at least three points, not {points}")
    ring: Sequence[LonLat] = [destination(lon_deg, lat_deg, 360.0 * i / points, radius_m) for i in range(points)]
    return tuple(LonLat(lon_deg + math.remainder(p.lon_deg - lon_deg, 360.0), p.lat_deg) for p in ring)
