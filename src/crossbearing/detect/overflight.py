"""Which states and regions a flight crossed: seen inside, or possibly inside while it was not heard."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple, Protocol, Self

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.slices import moment
from crossbearing.geo.geodesy import MEAN_RADIUS_M
from crossbearing.geo.sphere import Floats, between, distances_m, lon_lat, unit_vectors
from crossbearing.model.movement import Leg, Overflight
from crossbearing.model.region import Region, Ring

LEGS = 500
"""Legs looked at together: some 200,000 points."""
STEP_M = 15_000.0
"""Points along the way between those of a path: a crossing shorter than this may be missed."""
GAP_S = 900.0
"""A longer step of a path is a silence: the aircraft may have been anywhere that it could reach."""
PATH_STEPS = 44
"""A path has a point for at least each 44th part of its time (``paths.py``): a step half as long again is a silence."""
DETOUR = 1.1
"""How much faster than before the silence it may have flown in it."""
LEAST_MPS = 60.0
ALONG = 13
ACROSS = 7
"""Points of the ellipse that it could reach: 13 along the way, 7 across it."""
WIDEST_M = 1_000_000.0


class _Shape(Protocol):
    """What is used of a polygon of ``shapely``."""

    @property
    def bounds(self) -> tuple[float, float, float, float]: ...  # pragma: no cover


class _Part(NamedTuple):
    """A polygon of an area within 180 degrees either way, and its bounds."""

    area: int
    shape: _Shape
    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True, eq=False)
class Areas:
    """States and regions as prepared polygons."""

    regions: tuple[Region, ...]
    parts: tuple[_Part, ...]

    @classmethod
    def of(cls, regions: Sequence[Region]) -> Self:
        """These regions, whatever their order; what runs on beyond 180 degrees lies on the other side as well."""
        import shapely  # noqa: PLC0415 - 0.2 seconds that only tracks need

        rows = tuple(sorted(regions, key=lambda x: (x.kind, x.id, x.name)))
        parts = []
        for number, region in enumerate(rows):
            for rings in region.rings:
                if not rings or len(rings[0]) < 3:  # noqa: PLR2004 - a polygon has three corners
                    continue
                for turned in _turned(rings):
                    whole = shapely.make_valid(shapely.Polygon(turned[0], turned[1:]))
                    shapely.prepare(whole)
                    parts.append(_Part(number, whole, *whole.bounds))
        return cls(rows, tuple(parts))

    def within(self, lon_deg: Floats, lat_deg: Floats) -> Iterator[tuple[int, NDArray[np.intp]]]:
        """For each polygon the index of its area and of the points inside it; only where there are some."""
        import shapely  # noqa: PLC0415 - as above

        order = np.argsort(lat_deg, kind="stable")
        lon, lat = lon_deg[order], lat_deg[order]
        for part in self.parts:
            low, high = np.searchsorted(lat, [part.south, part.north + 1e-12])
            some = low + np.flatnonzero((lon[low:high] >= part.west) & (lon[low:high] <= part.east))
            if len(some):
                inside = some[shapely.intersects_xy(part.shape, lon[some], lat[some])]
                if len(inside):
                    yield part.area, order[inside]


def _turned(rings: tuple[Ring, ...]) -> Iterator[tuple[Ring, ...]]:
    """The polygon as it is, and turned round the Earth where it runs on beyond 180 degrees."""
    lon = [x for x, _ in rings[0]]
    for turn in (0.0, -360.0, 360.0):
        if min(lon) + turn <= 180.0 and max(lon) + turn >= -180.0:  # noqa: PLR2004 - the antimeridian
            yield tuple(tuple((x + turn, y) for x, y in ring) for ring in rings) if turn else rings


def overflights(legs: Iterable[Leg], areas: Areas) -> Iterator[Overflight]:
    """Each area that a leg crossed: yes where its way is inside, possible where it could have been while silent.

    The areas of both ends are among them. Areas that a leg cannot have touched have no record.
    """
    rest = iter(legs)
    while some := tuple(islice(rest, LEGS)):
        yield from _crossed(some, areas)


class _Points(NamedTuple):
    """Points of legs in columns."""

    leg: NDArray[np.int64]
    lon_deg: Floats
    lat_deg: Floats
    time_s: Floats
    silent: NDArray[np.bool_]
    """Whether the aircraft was not heard there."""


def _crossed(legs: Sequence[Leg], areas: Areas) -> Iterator[Overflight]:
    points = _points(legs)
    first: dict[tuple[int, int, bool], float] = {}
    last: dict[tuple[int, int, bool], float] = {}
    for area, inside in areas.within(points.lon_deg, points.lat_deg):
        leg, silent, time = points.leg[inside], points.silent[inside], points.time_s[inside]
        order = np.lexsort((time, silent, leg))
        leg, silent, time = leg[order], silent[order], time[order]
        start = np.flatnonzero(np.diff(leg * 2 + silent, prepend=-1))
        end = np.append(start[1:], len(leg)) - 1
        rows = zip(leg[start].tolist(), silent[start].tolist(), time[start].tolist(), time[end].tolist(), strict=True)
        for n, hidden, begun, ended in rows:
            key = (n, area, hidden)
            first[key] = min(begun, first.get(key, begun))
            last[key] = max(ended, last.get(key, ended))
    for key in sorted(first):
        n, area, hidden = key
        if hidden and (n, area, False) in first:
            continue
        region, leg_ = areas.regions[area], legs[n]
        yield Overflight(
            leg=leg_.id,
            platform=leg_.platform,
            area=region.id,
            area_name=region.name,
            answer="possible in the gap" if hidden else "yes",
            entered=moment(int(first[key] * 1e6)),
            left=moment(int(last[key] * 1e6)),
            slices=leg_.slices,
        )


def _points(legs: Sequence[Leg]) -> _Points:
    """The points of the paths, those of the great circles between them, and those that a silence lets reach."""
    counts = np.array([len(x.path) for x in legs])
    path = np.array([p for x in legs for p in x.path], np.float64).reshape(-1, 3)
    leg = np.repeat(np.arange(len(legs)), counts)
    lon, lat, time = path[:, 0], path[:, 1], path[:, 2]
    a = np.flatnonzero(leg[1:] == leg[:-1])
    b = a + 1
    far, dt = distances_m(lon[a], lat[a], lon[b], lat[b]), time[b] - time[a]
    whole = np.array([x.path[-1][2] - x.path[0][2] if x.path else 0 for x in legs], np.float64)
    silent = dt > np.maximum(GAP_S, 1.5 * whole[leg[a]] / PATH_STEPS)
    own = _Points(leg, lon, lat, time, np.zeros(len(leg), bool))
    vectors = unit_vectors(lon, lat)
    pieces = np.minimum(np.ceil(far / STEP_M), 2000).astype(np.int64)
    step = np.repeat(np.arange(len(a)), np.maximum(pieces - 1, 0))
    share = (np.arange(len(step)) - np.searchsorted(step, step, side="left") + 1) / pieces[step]
    x, y = lon_lat(between(vectors[a[step]], vectors[b[step]], share))
    filled = _Points(leg[a[step]], x, y, time[a[step]] + dt[step] * share, silent[step])
    quick = _speeds(legs)[leg[a]]
    reached = _reach(vectors, (a[silent], b[silent]), (far[silent], dt[silent]), quick[silent])
    hidden = np.flatnonzero(silent)[reached.leg]
    wide = reached._replace(leg=leg[a[hidden]], time_s=time[a[hidden]] + dt[hidden] * reached.time_s)
    return _Points(*(np.concatenate(x) for x in zip(own, filled, wide, strict=True)))


def _speeds(legs: Sequence[Leg]) -> Floats:
    """How fast each leg was on the whole."""
    seconds = np.array([(x.end.time - x.start.time).total_seconds() for x in legs])
    metres = np.array([x.distance_m for x in legs])
    found: Floats = np.maximum(metres / np.maximum(seconds, 1.0), LEAST_MPS)
    return found


def _reach(
    vectors: Floats, step: tuple[NDArray[np.intp], NDArray[np.intp]], taken: tuple[Floats, Floats], quick: Floats
) -> _Points:
    """Points of the ellipse that could be reached in each silence: ``leg`` numbers the silences, times are shares."""
    far, dt = taken
    longest = np.maximum(quick * DETOUR * dt, far)
    wide = np.minimum(np.sqrt(np.maximum(longest**2 - far**2, 0.0)) / 2, WIDEST_M)
    beyond = np.minimum((longest - far) / 2, WIDEST_M)
    along, across = np.linspace(-1, 1, ALONG), np.linspace(-1, 1, ACROSS)
    grid = np.array([(u, v * np.sqrt(1 - u * u)) for u in along for v in across])
    start, end = vectors[step[0]], vectors[step[1]]
    middle = start + end
    middle /= np.maximum(np.linalg.norm(middle, axis=1, keepdims=True), 1e-9)
    ahead = end - start
    lost = np.linalg.norm(ahead, axis=1) < 1e-9  # noqa: PLR2004 - it came back to where it was: any way is ahead
    ahead[lost] = np.cross(middle[lost], [0.0, 0.0, 1.0]) + 1e-12
    ahead -= (ahead * middle).sum(axis=1, keepdims=True) * middle
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-12)
    side = np.cross(middle, ahead)
    half = (far / 2 + beyond) / MEAN_RADIUS_M
    u = grid[:, 0] * half[:, None]
    v = grid[:, 1] * (wide / MEAN_RADIUS_M)[:, None]
    place = middle[:, None] * (np.cos(u) * np.cos(v))[..., None] + ahead[:, None] * np.sin(u)[..., None]
    place = place + side[:, None] * np.sin(v)[..., None]
    x, y = lon_lat(place)
    number = np.repeat(np.arange(len(far)), len(grid))
    share = np.clip(np.tile((grid[:, 0] + 1) / 2, len(far)), 0, 1)
    return _Points(number, x.ravel(), y.ravel(), share, np.ones(len(number), bool))
