"""Airfields and ports as columns: which are near, asked for many points at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from crossbearing.geo.sphere import Floats, chords_to_m, metres_to_chord, unit_vectors
from crossbearing.model.facility import Facility

FacilityKind: TypeAlias = Literal["airfield", "port"]
KINDS: tuple[FacilityKind, ...] = ("airfield", "port")
Numbers: TypeAlias = NDArray[np.int64]


LONG_M = 1500.0
"""What a transport aircraft lands on. Source: ICAO Annex 14, table 1-1: code number 4 begins at 1,800 m, 3 at 1,200."""


class _Tree(Protocol):
    """What is used of ``scipy.spatial.cKDTree``."""

    def query(
        self, points: Floats, k: int, *, distance_upper_bound: float
    ) -> tuple[Floats, NDArray[np.intp]]: ...  # pragma: no cover


class Pairs(NamedTuple):
    """Points and facilities near them, in columns of one length: by point, the nearest first."""

    point: Numbers
    """Index of the point that was asked for."""
    facility: Numbers
    """Index into ``FacilityIndex.facilities``."""
    distance_m: Floats


@dataclass(frozen=True, slots=True, eq=False)
class FacilityIndex:
    """Facilities in the order of their ids, their numbers as columns, and a tree for each kind."""

    facilities: tuple[Facility, ...]
    number: Mapping[str, int]
    """Where each id stands in ``facilities``."""
    lon_deg: Floats
    lat_deg: Floats
    elevation_m: Floats
    radius_m: Floats
    timetable: Floats
    """1 where it has a code in timetables or is curated (neither is a mere strip), else 0; so with the next."""
    long_runway: Floats
    """A runway of LONG_M or more is known."""
    runway_start: Numbers
    """Runways of facility i are those from ``runway_start[i]`` up to ``runway_start[i + 1]``."""
    runway_heading_deg: Floats
    members: Mapping[FacilityKind, Numbers]
    trees: Mapping[FacilityKind, _Tree | None]

    @classmethod
    def of(cls, facilities: Iterable[Facility]) -> Self:
        """The index of these, whatever their order; of several under one id the first stays."""
        from scipy.spatial import cKDTree  # noqa: PLC0415 - half a second that only tracks need

        by_id: dict[str, Facility] = {}
        for facility in facilities:
            by_id.setdefault(facility.id, facility)
        rows = tuple(by_id[x] for x in sorted(by_id))
        lon, lat = (np.array([getattr(x, name) for x in rows], np.float64) for name in ("lon_deg", "lat_deg"))
        vectors = unit_vectors(lon, lat)
        members = {kind: np.flatnonzero(np.array([x.kind == kind for x in rows], bool)) for kind in KINDS}
        return cls(
            facilities=rows,
            number={x.id: n for n, x in enumerate(rows)},
            lon_deg=lon,
            lat_deg=lat,
            elevation_m=np.array([x.elevation_m for x in rows], np.float64),
            radius_m=np.array([x.radius_m for x in rows], np.float64),
            timetable=np.array([x.iata is not None or x.curated for x in rows], np.float64),
            long_runway=np.array([_longest_m(x) >= LONG_M for x in rows], np.float64),
            runway_start=np.concatenate(([0], np.cumsum([len(x.runways) for x in rows]))).astype(np.int64),
            runway_heading_deg=np.array([r.heading_deg for x in rows for r in x.runways], np.float64),
            members=members,
            trees={kind: cKDTree(vectors[at]) if len(at) else None for kind, at in members.items()},
        )

    def __len__(self) -> int:
        """How many facilities there are."""
        return len(self.facilities)

    def get(self, facility: str) -> Facility | None:
        """The facility of this id."""
        at = self.number.get(facility)
        return None if at is None else self.facilities[at]

    def nearest(
        self, lon_deg: Floats, lat_deg: Floats, kind: FacilityKind, within_m: float = np.inf
    ) -> tuple[Numbers, Floats]:
        """For each point the nearest facility and its distance; -1 and infinity where none is within that range."""
        found = np.full(len(lon_deg), -1, np.int64)
        far = np.full(len(lon_deg), np.inf)
        tree = self.trees[kind]
        asked = np.flatnonzero(np.isfinite(lon_deg) & np.isfinite(lat_deg))
        if tree is None or not len(asked):
            return found, far
        vectors = unit_vectors(lon_deg[asked], lat_deg[asked])
        chord, at = tree.query(vectors, 1, distance_upper_bound=_bound(within_m))
        near = np.isfinite(chord)
        found[asked[near]] = self.members[kind][at[near]]
        far[asked[near]] = chords_to_m(chord[near])
        return found, far

    def around(self, lon_deg: Floats, lat_deg: Floats, kind: FacilityKind, within_m: float, most: int = 12) -> Pairs:
        """For each point the facilities within that range, the nearest first, no more than ``most`` of them."""
        tree = self.trees[kind]
        asked = np.flatnonzero(np.isfinite(lon_deg) & np.isfinite(lat_deg))
        if tree is None or not len(asked):
            return Pairs(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0))
        count = min(most, len(self.members[kind]))
        vectors = unit_vectors(lon_deg[asked], lat_deg[asked])
        chord, at = tree.query(vectors, count, distance_upper_bound=_bound(within_m))
        chord, at = chord.reshape(len(asked), count), at.reshape(len(asked), count)
        row, column = np.nonzero(np.isfinite(chord))
        near = self.members[kind][at[row, column]]
        return Pairs(asked[row].astype(np.int64), near, chords_to_m(chord[row, column]))


def _longest_m(facility: Facility) -> float:
    return max((x.length_m for x in facility.runways if x.length_m is not None), default=0.0)


def _bound(within_m: float) -> float:
    """The tree leaves out what lies exactly at its bound; the millimetre more keeps it in."""
    return np.inf if not np.isfinite(within_m) else metres_to_chord(within_m + 0.001)
