"""What a trained ranking of places looks at: one row of numbers for each reading of each name of a document."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crossbearing.gazetteer import Gazetteer, PlaceRow
from crossbearing.geo import distance_m
from crossbearing.language.names import fold
from crossbearing.resolve.place_names import PlaceName, containers_of

Floats = NDArray[np.float32]
KINDS: Final = ("country", "admin1", "admin2", "city", "region", "sea", "continent", "water")
REACHES_M: Final = (30_000.0, 100_000.0, 300_000.0, 1_000_000.0)
MOST_SUPPORTERS: Final = 600
"""Readings of other names that are compared with each: beyond, those of the names that occur least are left out."""
LARGE_TOWN: Final = 300_000
EARTH_M: Final = 6_371_008.8
NOUNS: Final = ("city", "town", "village", "state", "province", "county", "district", "river", "lake", "island")
NEARBY_CHARS: Final = 24
FEATURES: Final = (
    *("population", "population_to_largest", "order", "alternate", "people", "trimmed", "common_word"),
    *(f"is_{kind}" for kind in KINDS),
    *("readings", "only", "country_among", "admin1_among", "large_town_among", "capital"),
    *("stated_fits", "stated_fits_admin1", "stated_conflicts", "stated", "contains_stated", "occurrences", "position"),
    *("words", "capitals_only", *(f"noun_{noun}" for noun in NOUNS)),
    *("country_share", "country_top", "admin1_share", "admin1_top", "same_country", "same_admin1"),
    *(f"near_{int(reach / 1000)}" for reach in REACHES_M),
    *(f"near_share_{int(reach / 1000)}" for reach in REACHES_M),
    *("largest_there", "names"),
)


@dataclass(frozen=True, slots=True)
class Readings:
    """Every reading of every name of a document, flat: columns for the ranking."""

    names: tuple[PlaceName, ...]
    owner: NDArray[np.intp]
    """By reading: the index of its name."""
    starts: NDArray[np.intp]
    """By name: the index of its first reading."""
    fixed: Floats
    """Features that do not depend on how the other names are read."""
    weights: Floats
    """By name: how much it counts as a neighbour, by its occurrences."""
    country: NDArray[np.intp]
    admin1: NDArray[np.intp]
    unit: NDArray[np.float64]
    """Points on the unit sphere, (readings, 3)."""
    point_like: NDArray[np.bool_]
    """Whether it is a town, county or state, which lies near others; countries and seas do not."""
    prior: Floats
    """A first share of each reading within its name, by kind and population alone."""


_PRIOR_OF_KIND: Final[Mapping[str, float]] = {"country": 9.0, "continent": 8.5, "sea": 7.5, "water": 7.0, "region": 7.0}
_PRIOR_OF_ADMIN1, _PRIOR_OF_ADMIN2 = 6.5, 3.0


def _prior(row: PlaceRow, *, people: bool, order: int) -> float:
    """A rough log weight: tens of people for towns, fixed for what is wide."""
    if people:
        return 9.0
    if row.kind in _PRIOR_OF_KIND:
        return _PRIOR_OF_KIND[row.kind]
    if row.kind == "admin1":
        return _PRIOR_OF_ADMIN1 - 0.1 * order
    if row.kind == "admin2":
        return _PRIOR_OF_ADMIN2
    return float(np.log10(max(row.population, 100)))


def readings_of(text: str, names: Sequence[PlaceName], gazetteer: Gazetteer) -> Readings:
    """The columns of a document's names."""
    stated = containers_of(text, names, gazetteer)
    serving = Counter(row.id for rows in stated.values() for row in rows)
    rows = [(n, row) for n, name in enumerate(names) for row in name.rows]
    fixed = np.zeros((len(rows), FEATURES.index("country_share")), np.float32)
    prior = np.zeros(len(rows), np.float32)
    i = 0
    for name in names:
        of_name = _of_name(text, name)
        largest = max(_log_people(row) for row in name.rows)
        kinds = [row.kind for row in name.rows]
        large = [row.id for row in name.rows if row.kind == "city" and row.population >= LARGE_TOWN]
        seat = gazetteer.government_of_capital(name.text)
        for order, row in enumerate(name.rows):
            people = row.id == name.people
            fixed[i] = (
                _log_people(row) / 8,
                (_log_people(row) - largest) / 4,
                order / 10,
                not people and all(fold(n) != name.key for n in row.names),
                people,
                name.trimmed,
                row.common_word,
                *(row.kind == kind for kind in KINDS),
                np.log(len(name.rows)) / 3,
                len(name.rows) == 1,
                "country" in kinds and row.kind != "country",
                "admin1" in kinds and row.kind != "admin1",
                any(other != row.id for other in large),
                seat is not None and row.kind == "city" and row.country == seat.country and order <= 1,
                *_stated(row, stated.get(name.key, ())),
                np.log1p(serving.get(row.id, 0)),
                *of_name,
            )
            prior[i] = _prior(row, people=people, order=order)
            i += 1
    return _columns(names, rows, fixed, prior)


def _log_people(row: PlaceRow) -> float:
    return float(np.log10(row.population + 10))


def _of_name(text: str, name: PlaceName) -> tuple[float, ...]:
    first = name.spans[0]
    around: set[str] = set()
    for span in name.spans:
        around.update(text[max(0, span.start - NEARBY_CHARS) : span.start].lower().split()[-3:])
        around.update(text[span.end : span.end + NEARBY_CHARS].lower().split()[:1])
    around.update(name.key.split())
    return (
        np.log(len(name.spans)),
        first.start / max(len(text), 1),
        len(name.key.split()) / 3,
        name.text.isupper(),
        *(noun in around for noun in NOUNS),
    )


def _stated(row: PlaceRow, containers: Sequence[PlaceRow]) -> tuple[float, float, float, float]:
    """Whether it lies in what the text says, in a state or county so stated, or in none of them; and whether any is."""
    if not containers:
        return 0.0, 0.0, 0.0, 0.0
    inside = [c for c in containers if lies_in(row, c)]
    finer = any(c.kind != "country" for c in inside)
    return float(bool(inside)), float(finer), float(not inside), 1.0


def lies_in(row: PlaceRow, container: PlaceRow) -> bool:
    """Whether a place lies in a country, state, county or region."""
    if row.id == container.id:
        return False
    if container.kind == "country":
        return row.country == container.country and row.kind != "country"
    if row.kind == "country" or (container.country is not None and row.country != container.country):
        return False
    if container.kind == "admin1":
        return row.kind != "admin1" and row.admin1 == container.admin1
    here = distance_m(row.lon_deg, row.lat_deg, container.lon_deg, container.lat_deg)
    return here <= container.radius_m * 1.2 and row.kind == "city"


def _columns(
    names: Sequence[PlaceName], rows: Sequence[tuple[int, PlaceRow]], fixed: Floats, prior: Floats
) -> Readings:
    owner = np.array([n for n, _ in rows], np.intp)
    sizes = [len(name.rows) for name in names]
    starts = np.cumsum([0, *sizes[:-1]]).astype(np.intp) if sizes else np.zeros(0, np.intp)
    countries: dict[str, int] = defaultdict(lambda: len(countries))
    states: dict[str, int] = defaultdict(lambda: len(states))
    country = np.array([countries[row.country or row.id] for _, row in rows], np.intp)
    admin1 = np.array([states[f"{row.country}.{row.admin1}" if row.admin1 else row.id] for _, row in rows], np.intp)
    lon = np.radians([row.lon_deg for _, row in rows])
    lat = np.radians([row.lat_deg for _, row in rows])
    unit = (
        np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)
        if rows
        else (np.zeros((0, 3)))
    )
    point_like = np.array([row.kind in {"city", "admin1", "admin2"} for _, row in rows], bool)
    weights = np.array([1 + np.log(len(name.spans)) for name in names], np.float32)
    shares = within_name(prior * np.float32(np.log(10.0)), owner, starts)
    return Readings(tuple(names), owner, starts, fixed, weights, country, admin1, unit, point_like, shares)


def within_name(scores: Floats, owner: NDArray[np.intp], starts: NDArray[np.intp]) -> Floats:
    """Scores as shares of each name."""
    if not len(scores):
        return scores
    peak = np.maximum.reduceat(scores, starts)
    weights = np.exp(scores - peak[owner])
    return (weights / np.add.reduceat(weights, starts)[owner]).astype(np.float32)


def features(readings: Readings, shares: Floats) -> Floats:
    """All features, (readings, FEATURES): those that are fixed, and those that weigh the other names' readings.

    ``shares`` says how likely each reading is so far; a name never supports itself.
    """
    r = readings
    count = len(r.owner)
    out = np.zeros((count, len(FEATURES)), np.float32)
    if not count:
        return out
    out[:, : r.fixed.shape[1]] = r.fixed
    support = np.concatenate(
        [_support(r, shares, rows) for rows in np.array_split(np.arange(count), -(-count // BLOCK))]
    )
    total = np.maximum(support[:, 0], 1e-6)
    same_country, same_admin1 = support[:, 1], support[:, 2]
    close = support[:, 3:]
    column = r.fixed.shape[1]
    for values in (
        same_country / total,
        _part_of_peak(same_country, r),
        same_admin1 / total,
        _part_of_peak(same_admin1, r),
        np.log1p(same_country),
        np.log1p(same_admin1),
        *np.log1p(close).T,
        *(close / total[:, None]).T,
        same_admin1 >= same_admin1.max() - 1e-6,
        np.full(count, np.log1p(len(r.names)) / 4),
    ):
        out[:, column] = values
        column += 1
    return out


BLOCK: Final = 1000
"""Readings weighed at a time: a book's ten thousand would take a gigabyte at once."""


def _support(r: Readings, shares: Floats, rows: NDArray[np.intp]) -> NDArray[np.float64]:
    """For some readings the weight of other names' readings: all, of one country, of one state, within each reach."""
    mass = (shares * r.weights[r.owner]).astype(np.float64)
    by = np.sort(np.argsort(-mass, kind="stable")[:MOST_SUPPORTERS])
    other = (r.owner[rows, None] != r.owner[by]) * mass[by]
    cosines = np.clip(r.unit[rows] @ r.unit[by].T, -1.0, 1.0)
    chord_m = EARTH_M * np.sqrt(2 * (1 - cosines))
    near = other * r.point_like[by]
    return np.stack(
        [
            other.sum(axis=1),
            ((r.country[rows, None] == r.country[by]) * other).sum(axis=1),
            ((r.admin1[rows, None] == r.admin1[by]) * other).sum(axis=1),
            *((near * (chord_m <= reach)).sum(axis=1) for reach in REACHES_M),
        ],
        axis=1,
    )


def _part_of_peak(support: NDArray[np.float64], r: Readings) -> NDArray[np.float64]:
    """1 where no other reading of the name has more support, less in proportion."""
    peak = np.maximum.reduceat(support, r.starts)[r.owner]
    return np.where(peak > 0, support / np.maximum(peak, 1e-9), 0.0)
