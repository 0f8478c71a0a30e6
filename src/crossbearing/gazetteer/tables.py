"""The curated tables, read from tab-separated files beside this one into rows."""

import math
import re
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import NamedTuple, cast

from anyascii import anyascii

from crossbearing.gazetteer.rows import (
    ActorKind,
    ActorRow,
    Allegiance,
    EquipmentRow,
    Life,
    PlaceKind,
    PlaceRow,
    Relation,
    SiteKind,
    SiteRow,
)
from crossbearing.language.names import fold

COUNTRY_SOURCE = (
    "GeoNames (CC BY 4.0): area, population, capital; GeoNames or Natural Earth 1:50m: centre; Unicode CLDR: names"
)
REGION_SOURCE = "Crossbearing: usual extent of the region as a circle; point of GeoNames (CC BY 4.0) where it has one"


class CountryRow(NamedTuple):
    """A country with all that other rows are derived from."""

    place: PlaceRow
    state: str | None
    """The id of its state as an actor."""
    capitals: tuple[str, ...]
    demonyms: tuple[str, ...]
    metonyms: tuple[str, ...]


def slug(name: str) -> str:
    """A name as part of an id: ``united-states``.

    >>> slug("Türkiye"), slug("Côte d'Ivoire")
    ('turkiye', 'cote-d-ivoire')
    """
    return re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower()).strip("-")


def table(name: str, columns: int = 0) -> Iterator[tuple[int, list[str]]]:
    """The lines of one table as (line number, cells), comments and empty lines left out; short lines are filled."""
    text = (files("crossbearing.gazetteer") / "data" / name).read_text("utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("\t")]
            yield number, cells + [""] * (columns - len(cells))


def names_of(canonical: str, *cells: str) -> tuple[str, ...]:
    """The canonical name and every alias of the cells (separated by ``|``), each once."""
    return tuple(dict.fromkeys([canonical, *(n.strip() for cell in cells for n in cell.split("|") if n.strip())]))


def parse_day(text: str, *, what: str) -> date | None:
    """A day from ``2024``, ``2024-03`` or ``2024-03-15``: the first day of what is named; None from nothing.

    Raises ValueError naming ``what`` where it is none of these.
    """
    if not text:
        return None
    parts = [int(p) for p in text.split("-")]
    if len(parts) > 3:  # noqa: PLR2004
        raise ValueError(f"{what}: no day: {text!r}")
    year, month, day = (*parts, 1, 1)[:3]
    return date(year, month, day)


_RELATIONS: dict[str, Relation] = {
    "ally": "ally",
    "commands": "commands",
    "part-of": "part of",
    "leads": "leads",
    "backs": "backs",
    "rival": "rival",
    "holds": "holds",
    "hosts": "hosts",
    "owner": "owner",
}


def parse_ties(cell: str, source: str) -> tuple[Allegiance, ...]:
    """Ties from ``leads:lna:2014-05/ ally:russia:2017/2024-12``: relation, actor, and half-open dates.

    >>> [(t.relation, t.to, str(t.since), t.until) for t in parse_ties("leads:lna:2014-05/", "X")]
    [('leads', 'actor:lna', '2014-05-01', None)]
    """
    ties = []
    for item in cell.split():
        relation, to, *dates = item.split(":")
        since, _, until = dates[0].partition("/") if dates else ("", "", "")
        ties.append(
            Allegiance(
                f"actor:{to}", _RELATIONS[relation], parse_day(since, what=item), parse_day(until, what=item), source
            )
        )
    return tuple(ties)


def read_countries() -> tuple[CountryRow, ...]:
    """Every country and territory of ISO 3166-1, and Kosovo."""
    rows = []
    for _, cells in table("countries.tsv", 13):
        alpha2, canonical, _continent, lon, lat, area, population, state, capitals, people, aliases, metonyms, other = (
            cells
        )
        place = PlaceRow(
            id=f"country:{alpha2}",
            canonical=canonical,
            kind="country",
            names=names_of(canonical, aliases, other),
            country=alpha2,
            lon_deg=float(lon),
            lat_deg=float(lat),
            radius_m=round(1000 * math.sqrt(max(float(area), 1.0) / math.pi), -2),
            population=int(population),
            source=COUNTRY_SOURCE,
        )
        rows.append(
            CountryRow(
                place,
                f"actor:{slug(canonical)}" if state == "yes" else None,
                tuple(c for c in capitals.split("|") if c),
                tuple(d for d in people.split("|") if d),
                tuple(m for m in metonyms.split("|") if m),
            )
        )
    return tuple(rows)


def states(countries: tuple[CountryRow, ...]) -> tuple[ActorRow, ...]:
    """The states as actors: their names, adjectives and metonyms; capitals are kept apart."""
    return tuple(
        ActorRow(
            id=c.state,
            canonical=c.place.canonical,
            kind="state",
            names=tuple(dict.fromkeys([*c.place.names, *c.metonyms])),
            country=c.place.country,
            allegiances=(),
            description=f"The state of {c.place.canonical}",
            source=COUNTRY_SOURCE,
        )
        for c in countries
        if c.state
    )


def read_regions() -> tuple[PlaceRow, ...]:
    """Regions, seas, straits and continents, as points with a radius."""
    return tuple(
        PlaceRow(
            id=row_id,
            canonical=canonical,
            kind=cast("PlaceKind", kind),
            names=names_of(canonical, names),
            country=country or None,
            lon_deg=float(lon),
            lat_deg=float(lat),
            radius_m=float(radius_km) * 1000,
            population=0,
            source=REGION_SOURCE,
        )
        for _, (row_id, canonical, kind, country, lon, lat, radius_km, names) in table("regions.tsv")
    )


def read_actors(name: str) -> tuple[ActorRow, ...]:
    """The actors of one table: ``actors.tsv``, ``persons.tsv`` or ``media.tsv``."""
    rows = []
    lives = read_lives() if name == "persons.tsv" else {}
    for _, cells in table(name, 9):
        row_id, canonical, kind, country, names, ties, source, description, office = cells
        rows.append(
            ActorRow(
                id=f"actor:{row_id}",
                canonical=canonical,
                kind=cast("ActorKind", kind),
                names=names_of(canonical, names),
                country=country or None,
                allegiances=parse_ties(ties, source),
                description=description,
                source=source,
                office=office or None,
                life=lives.get(row_id),
            )
        )
    return tuple(rows)


def read_lives() -> dict[str, Life]:
    """By the id of a person: when the person died, or a day on which the person was known to be alive."""
    return {
        row_id: Life(parse_day(died, what=row_id), parse_day(alive, what=row_id), source)
        for _, (row_id, died, alive, source) in table("lives.tsv")
    }


def read_sites() -> tuple[SiteRow, ...]:
    """The curated bases, airfields and ports."""
    rows = []
    for _, cells in table("sites.tsv", 12):
        row_id, canonical, kind, country, lon, lat, radius_km, runways, names, near, ties, source = cells
        code = (row_id,) if re.fullmatch(r"[A-Z]{2}[A-Z0-9]{2}", row_id) else ()
        rows.append(
            SiteRow(
                id=f"site:{row_id}",
                canonical=canonical,
                kind=cast("SiteKind", kind),
                names=(*names_of(canonical, names), *code),
                country=country,
                lon_deg=float(lon),
                lat_deg=float(lat),
                radius_m=float(radius_km) * 1000,
                runways=runways or None,
                control=parse_ties(ties, source),
                near=tuple(n.strip() for n in near.split("|") if n.strip()),
                source=source,
            )
        )
    return tuple(rows)


def read_equipment() -> tuple[EquipmentRow, ...]:
    """Types, families and named units of equipment; generic nouns are no rows."""
    rows = []
    for _, cells in table("equipment.tsv", 8):
        row_id, canonical, cls, role, family, names, operators, source = cells
        rows.append(
            EquipmentRow(
                id=f"equipment:{row_id}",
                canonical=canonical,
                cls=cls,
                role=role,
                family=family or canonical,
                names=names_of(canonical, names),
                operators=tuple(f"actor:{o}" for o in operators.split()),
                source=source,
            )
        )
    return tuple(rows)


def read_words(name: str) -> frozenset[str]:
    """The words of a one-word-a-line list, folded."""
    return frozenset(fold(cells[0]) for _, cells in table(name))
