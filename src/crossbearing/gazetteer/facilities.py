"""Where legs begin and end: the airfields and ports of the tables, with elevation and runways where these are known."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import airportsdata
import numpy as np

from crossbearing.gazetteer import tables
from crossbearing.gazetteer.lookup import SAME_FIELD_DEG
from crossbearing.gazetteer.rows import SiteRow
from crossbearing.model.facility import Facility, Runway

M_PER_FT = 0.3048
"""Exact. Source: International yard and pound agreement, 1959."""

FIELD_RADIUS_M = 3000.0
"""Of an airfield of the general list, as in the lookup; and of a port, as of the curated ones."""

_NO_FIELD = re.compile(r"\b(?:heliport|seaplane base|water aerodrome|closed)\b", re.IGNORECASE)
"""Not for aeroplanes with wheels. The list has no column for the kind of a field: only its names tell,
14 of 28,298."""

_RUNWAY = re.compile(r"(\d{1,2})[LRC]?/(\d{1,2})[LRC]?,\s*([\d,]+)\s*ft")


class _Extra(NamedTuple):
    """What ``fields.tsv`` adds to a curated airfield."""

    elevation_m: float | None
    runways: tuple[Runway, ...]


def parse_runways(text: str | None) -> tuple[Runway, ...]:
    """The runways of a cell such as ``15/33, 11,838 ft; 03/21, 6,214 ft``, in its order.

    The number of a runway is its magnetic heading in tens of degrees. It stands for the true heading here, which is up
    to 5 degrees off by rounding and as much again by magnetic variation (around the Mediterranean 2 to 6 degrees east).

    >>> parse_runways("15/33, 11,838 ft")
    (Runway(heading_deg=150.0, length_m=3608.2),)
    >>> parse_runways("18/36, 5,905 ft")[0].heading_deg, parse_runways("two runways, 11,013 and 7,491 ft")
    (0.0, ())
    """
    found = _RUNWAY.findall(text or "")
    return tuple(
        Runway(min(int(a), int(b)) * 10.0 % 180.0, round(int(feet.replace(",", "")) * M_PER_FT, 1))
        for a, b, feet in found
    )


@cache
def load_facilities() -> tuple[Facility, ...]:
    """Every airfield and port of the tables: the curated ones first, each in the order of its table.

    >>> next(f for f in load_facilities() if f.id == "site:HL59").runways
    (Runway(heading_deg=150.0, length_m=3608.2),)
    """
    sites = tables.read_sites()
    fields = tuple(s for s in sites if s.kind in ("airbase", "airport"))
    ports = tuple(s for s in sites if s.kind in ("port", "naval_base"))
    return (*_airfields(fields), *(_curated_port(s) for s in ports), *_ports())


def _airfields(sites: tuple[SiteRow, ...]) -> Iterator[Facility]:
    """Curated airfields, then those of airportsdata that are none of them."""
    general = sorted(airportsdata.load("ICAO").items())
    lon = np.array([row["lon"] for _, row in general])
    lat = np.array([row["lat"] for _, row in general])
    number = {icao: i for i, (icao, _) in enumerate(general)}
    extras = _extras()
    known = np.zeros(len(general), bool)
    for site in sites:
        code = site.id.removeprefix("site:")
        off_deg = np.maximum(np.abs(lon - site.lon_deg), np.abs(lat - site.lat_deg))
        near = off_deg < SAME_FIELD_DEG
        same = number.get(code, int(np.argmin(off_deg)) if near.any() else None)
        known |= near
        if code in number:
            known[number[code]] = True
        row = None if same is None else general[same][1]
        yield _curated_field(site, extras.get(code, _Extra(None, ())), row)
    for (icao, row), taken in zip(general, known.tolist(), strict=True):
        if not taken and not _NO_FIELD.search(row["name"]):
            yield _general_field(icao, row)


def _curated_field(site: SiteRow, extra: _Extra, general: airportsdata.Airport | None) -> Facility:
    listed_m = general["elevation"] * M_PER_FT if general else 0.0
    own = extra.elevation_m
    return Facility(
        id=site.id,
        name=site.canonical,
        kind="airfield",
        lon_deg=site.lon_deg,
        lat_deg=site.lat_deg,
        country=site.country,
        elevation_m=round(own if own is not None else listed_m, 1),
        runways=parse_runways(site.runways) or extra.runways,
        radius_m=site.radius_m,
        curated=True,
        source=site.source,
        iata=(general["iata"] or None) if general else None,
    )


def _general_field(icao: str, row: airportsdata.Airport) -> Facility:
    return Facility(
        id=f"airport:{icao}",
        name=row["name"] or icao,
        kind="airfield",
        lon_deg=round(row["lon"], 5),
        lat_deg=round(row["lat"], 5),
        country=row["country"] or None,
        elevation_m=round(row["elevation"] * M_PER_FT, 1),
        radius_m=FIELD_RADIUS_M,
        source="airportsdata (MIT)",
        iata=row["iata"] or None,
    )


def _curated_port(site: SiteRow) -> Facility:
    return Facility(
        id=site.id,
        name=site.canonical,
        kind="port",
        lon_deg=site.lon_deg,
        lat_deg=site.lat_deg,
        country=site.country,
        radius_m=site.radius_m,
        curated=True,
        source=site.source,
    )


def _ports() -> Iterator[Facility]:
    """The ports of ``ports.tsv``, none of which is a curated one."""
    for _, (row_id, name, country, lon, lat, source) in tables.table("ports.tsv", 6):
        yield Facility(
            id=f"port:{row_id}",
            name=f"Port of {name}",
            kind="port",
            lon_deg=float(lon),
            lat_deg=float(lat),
            country=country,
            radius_m=FIELD_RADIUS_M,
            source=source,
        )


def _extras() -> dict[str, _Extra]:
    """``fields.tsv`` by the code of the site."""
    found = {}
    for _, (code, elevation_m, headings, lengths, _source) in tables.table("fields.tsv", 5):
        pairs = zip(headings.split("|"), lengths.split("|"), strict=True) if headings else ()
        runways = tuple(Runway(float(h) % 180.0, round(float(n) * M_PER_FT, 1)) for h, n in pairs)
        found[code] = _Extra(float(elevation_m) if elevation_m else None, runways)
    return found
