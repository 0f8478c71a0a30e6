"""What a name can stand for: every candidate is offered; which one is meant is for resolution to judge."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TypeVar

import numpy as np

from crossbearing.gazetteer import tables
from crossbearing.gazetteer.derived import body_by_id, body_of_state, part_of_country
from crossbearing.gazetteer.index_file import Array, key_hash, open_arrays, text_at
from crossbearing.gazetteer.index_place import ensure_index
from crossbearing.gazetteer.rows import ActorRow, EquipmentRow, PlaceKind, PlaceRow, Row, SiteRow
from crossbearing.gazetteer.sites import kind_asked, site_key
from crossbearing.language.names import MAX_NAME_CHARS, fold, person_parts

MAX_PLACES = 30
"""Readings of one name that are offered: San José has over 300."""
SAME_FIELD_DEG = 0.05
"""About five kilometres: a general airfield nearer than this to a curated site is that site."""

MAX_PLAIN_WORD = 4
"""A word of so few letters that is wholly in small letters is a word, not an acronym: "us", "is", "it"."""

_KINDS: dict[int, PlaceKind] = {0: "city", 1: "admin1", 3: "admin2"}

RowT = TypeVar("RowT", ActorRow, SiteRow, EquipmentRow, PlaceRow)
Named = Mapping[str, tuple[RowT, ...]]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The curated tables by folded name, and the general index beneath them."""

    rows: Mapping[str, Row]
    actor_names: Mapping[str, tuple[ActorRow, ...]]
    site_names: Mapping[str, tuple[SiteRow, ...]]
    equipment_names: Mapping[str, tuple[EquipmentRow, ...]]
    place_names: Mapping[str, tuple[PlaceRow, ...]]
    countries: Mapping[str, PlaceRow]
    """By folded name."""
    people: Mapping[str, PlaceRow]
    """By folded demonym."""
    states: Mapping[str, ActorRow]
    """By id."""
    state_words: Mapping[str, str]
    """Folded names and demonyms of countries to ids of states."""
    capitals: Mapping[str, ActorRow]
    common_words: frozenset[str]
    index: Mapping[str, Array]

    def actors(self, name: str) -> tuple[ActorRow, ...]:
        """Everybody with this name or alias; the body of a state it describes; the government a capital stands for.

        Where nothing has the name as it stands, titles in front of it are taken off ("General Khalifa Haftar").

        >>> [a.id for a in load_gazetteer().actors("German Ministry of Defense")]
        ['actor:germany.ministry-of-defence']
        """
        if _no_name(name):
            return ()
        key = fold(name)
        found = list(self.actor_names.get(key, ()))
        derived = None if found else body_of_state(key, self.state_words, self.states)
        if derived:
            found.append(derived)
        capital = self.capitals.get(key)
        if capital:
            found.append(capital)
        if not found and (parts := person_parts(name)).title:
            found.extend(self.actor_names.get(fold(f"{parts.given} {parts.family}"), ()))
        return tuple({row.id: row for row in found}.values())

    def sites(self, name: str) -> tuple[SiteRow, ...]:
        """The bases, airfields and ports of this name, those of the kind that the name itself asks for first.

        >>> [s.id for s in load_gazetteer().sites("the Maaten Al Sarra airbase")]
        ['site:HL56']
        """
        if len(name) > MAX_NAME_CHARS:
            return ()
        key, asked = site_key(name), kind_asked(name)
        curated = self.site_names.get(key, ()) or self.site_names.get(fold(name), ())
        listed = [*self._fields(key), *(self._fields(f"@{key}") if asked == "air" else ())]
        fields = [f for f in listed if not any(_same_field(f, s) for s in curated)]
        found = {row.id: row for row in (*curated, *fields)}.values()
        return tuple(sorted(found, key=lambda row: (not row.curated, not _is_kind(row, asked))))[:MAX_PLACES]

    def curated_sites(self, name: str) -> tuple[SiteRow, ...]:
        """Those of `sites` that the tables describe; much cheaper where there are none."""
        if len(name) > MAX_NAME_CHARS or not (site_key(name) in self.site_names or fold(name) in self.site_names):
            return ()
        return tuple(site for site in self.sites(name) if site.curated)

    def equipment(self, name: str) -> tuple[EquipmentRow, ...]:
        """The equipment of this designation or name, with or without its blanks, plural and variant letters.

        >>> [e.canonical for e in load_gazetteer().equipment("Il-76TD")]
        ['Il-76']
        """
        if len(name) > MAX_NAME_CHARS or (name.isalpha() and name.islower()):
            return ()
        key = equipment_key(name)
        for attempt in (key, key.removesuffix("s"), _without_variant(key)):
            if attempt and attempt in self.equipment_names:
                return self.equipment_names[attempt]
        return ()

    def places(self, name: str, most: int = MAX_PLACES) -> tuple[PlaceRow, ...]:
        """Countries, regions and seas of this name, then provinces and towns, the most populous first; so many at most.

        A name wholly in small letters finds no town: "mobile" is no city.
        """
        if _no_name(name):
            return ()
        key = fold(name)
        found = list(self.place_names.get(key, ()))
        if not found and (part := part_of_country(key, self.countries)):
            found.append(part)
        if not (name.islower() and name.isascii()):
            found.extend(self._towns(key, most - len(found)))
        return tuple(found[:most])

    def demonym(self, word: str) -> PlaceRow | None:
        """The country or region whose people or adjective this word is: "Russian" gives Russia."""
        return None if _no_name(word) else self.people.get(fold(word))

    def government_of_capital(self, name: str) -> ActorRow | None:
        """The government that a capital or a palace stands for: "Moscow" and "Kremlin" give Russia."""
        return None if _no_name(name) else self.capitals.get(fold(name))

    def sites_in(self, country: str) -> tuple[SiteRow, ...]:
        """The curated sites of a country (ISO 3166-1 alpha-2)."""
        return tuple(s for s in self.all_sites() if s.country == country)

    def all_sites(self) -> tuple[SiteRow, ...]:
        """Every curated site."""
        return tuple(r for r in self.rows.values() if isinstance(r, SiteRow))

    def all_actors(self) -> tuple[ActorRow, ...]:
        """Every actor of the tables, states included; bodies that are derived from a state's row are not."""
        return tuple(r for r in self.rows.values() if isinstance(r, ActorRow))

    def all_equipment(self) -> tuple[EquipmentRow, ...]:
        """Every type, family and named unit of equipment."""
        return tuple(r for r in self.rows.values() if isinstance(r, EquipmentRow))

    def row(self, row_id: str) -> Row | None:
        """The row with this id, also one of the general index or a derived one; None where there is none."""
        if row_id in self.rows:
            return self.rows[row_id]
        noun, _, rest = row_id.partition(":")
        if noun == "actor":
            return body_by_id(row_id, self.states)
        if noun == "airport":
            return next((f for f in self._fields(fold(rest)) if f.id == row_id), None)
        if noun == "geonames" and rest.isdigit():
            hits = np.flatnonzero(self.index["place_id"] == int(rest))
            return next((self._town(int(i), "") for i in hits if self.index["place_kind"][i] == 0), None)
        if noun in ("admin1", "admin2"):
            return next((p for p in self._divisions(rest.partition(".")[0]) if p.id == row_id), None)
        if noun == "region":
            country, _, direction = rest.partition(".")
            place = self.rows.get(f"country:{country}")
            name = f"{direction} {place.canonical}" if isinstance(place, PlaceRow) else ""
            return part_of_country(fold(name), self.countries)
        return None

    def _hits(self, prefix: str, key: str, most: int) -> list[int]:
        keys = self.index[f"{prefix}_key"]
        wanted = np.uint64(key_hash(key))
        start = int(keys.searchsorted(wanted))
        if start == len(keys) or keys[start] != wanted:
            return []
        stop = min(int(keys.searchsorted(wanted, "right")), start + most)
        found: list[int] = self.index[f"{prefix}_target"][start:stop].tolist()
        return found

    def _towns(self, key: str, most: int) -> Iterator[PlaceRow]:
        for i in self._hits("place", key, max(most, 0)):
            yield self._town(i, key)

    def _town(self, i: int, key: str) -> PlaceRow:
        index = self.index
        text = text_at(index["place_text"], index["place_text_end"], i)
        code, _, name = text.rpartition("\t")
        country = bytes(index["place_country"][i]).decode()
        kind = _KINDS[int(index["place_kind"][i])]
        return PlaceRow(
            id=f"geonames:{int(index['place_id'][i])}" if kind == "city" else f"{kind}:{country}.{code}",
            canonical=name,
            kind=kind,
            names=(name,),
            country=country,
            lon_deg=round(float(index["place_lon"][i]), 5),
            lat_deg=round(float(index["place_lat"][i]), 5),
            radius_m=round(float(index["place_radius"][i]), -2),
            population=int(index["place_population"][i]),
            common_word=(key or fold(name)) in self.common_words,
            admin1=code.partition(".")[0],
        )

    def _divisions(self, country: str) -> Iterator[PlaceRow]:
        here = (self.index["place_country"] == country.encode()) & (self.index["place_kind"] != 0)
        for i in np.flatnonzero(here):
            yield self._town(int(i), "")

    def _fields(self, key: str) -> Iterator[SiteRow]:
        for i in self._hits("field", key, MAX_PLACES):
            yield self._field(i)

    def _field(self, i: int) -> SiteRow:
        index = self.index
        icao, name, city = text_at(index["field_text"], index["field_text_end"], i).split("\t")
        return SiteRow(
            id=f"airport:{icao}",
            canonical=name or icao,
            kind="airport",
            names=(name, icao) if name else (icao,),
            country=bytes(index["field_country"][i]).decode(),
            lon_deg=round(float(index["field_lon"][i]), 5),
            lat_deg=round(float(index["field_lat"][i]), 5),
            radius_m=float(index["field_radius"][i]),
            runways=None,
            control=(),
            near=(city,) if city else (),
            source="airportsdata (MIT)",
            curated=False,
        )


def _no_name(text: str) -> bool:
    """Whether a text is too long for a name, or a short English word ("us", "is") that only looks like one folded."""
    return len(text) > MAX_NAME_CHARS or (len(text) <= MAX_PLAIN_WORD and text.isascii() and text.islower())


def equipment_key(name: str) -> str:
    """A designation without blanks and marks: ``il76td`` for Il-76TD, IL 76 TD and Ил-76ТД."""
    return fold(name).replace(" ", "")


def _without_variant(key: str) -> str:
    """A designation up to the digits of its number: ``il76td`` to ``il76``; empty where it has none."""
    last = max((i for i, c in enumerate(key) if c.isdigit()), default=-1)
    letters_after = len(key) - last - 1
    return key[: last + 1] if last > 0 and 0 < letters_after <= 3 else ""  # noqa: PLR2004


def _is_kind(row: SiteRow, asked: str | None) -> bool:
    return asked is None or (asked == "air") == (row.kind in ("airbase", "airport"))


def _same_field(a: SiteRow, b: SiteRow) -> bool:
    return abs(a.lon_deg - b.lon_deg) < SAME_FIELD_DEG and abs(a.lat_deg - b.lat_deg) < SAME_FIELD_DEG


def _by_name(rows: Iterable[RowT], keys_of: Callable[[RowT], Iterable[str]]) -> Mapping[str, tuple[RowT, ...]]:
    """Rows by key, each key's in the order of the tables."""
    grouped: dict[str, list[RowT]] = defaultdict(list)
    for row in rows:
        for key in dict.fromkeys(keys_of(row)):
            if key:
                grouped[key].append(row)
    return MappingProxyType({key: tuple(found) for key, found in grouped.items()})


def _actor_keys(row: ActorRow) -> Iterator[str]:
    """Folded names; for persons the family name too, so that everybody of that name is offered."""
    for name in row.names:
        yield fold(name)
    family = fold(row.canonical).rsplit(" ", 1)[-1]
    if row.kind == "person" and " of " not in row.canonical and len(family) > MAX_PLAIN_WORD - 2:
        yield family


def _site_keys(row: SiteRow) -> Iterator[str]:
    for name in row.names:
        yield site_key(name)
        yield fold(name)


@cache
def load_gazetteer() -> Gazetteer:
    """The shipped tables and the index, which is built on first use (some seconds) and mapped into memory after."""
    countries = tables.read_countries()
    states = {row.id: row for row in tables.states(countries)}
    curated = [row for name in ("actors.tsv", "persons.tsv", "media.tsv") for row in tables.read_actors(name)]
    actors = [*states.values(), *curated]
    by_id = {row.id: row for row in actors}
    sites, equipment, regions = tables.read_sites(), tables.read_equipment(), tables.read_regions()
    places = [*(c.place for c in countries), *regions]
    every: list[Row] = [*actors, *sites, *equipment, *places]
    rows = {row.id: row for row in every}
    capitals = {fold(n): states[c.state] for c in reversed(countries) if c.state for n in (*c.capitals, *c.metonyms)}
    capitals |= {fold(cells[0]): by_id[f"actor:{cells[1]}"] for _, cells in tables.table("metonyms.tsv")}
    people = {fold(d): c.place for c in reversed(countries) for d in c.demonyms}
    people |= {
        fold(cells[0]): place for _, cells in tables.table("demonyms.tsv") for place in places if place.id == cells[1]
    }
    country_names = {fold(n): c.place for c in reversed(countries) for n in c.place.names}
    state_words = {fold(w): c.state for c in reversed(countries) if c.state for w in (*c.place.names, *c.demonyms)}
    return Gazetteer(
        rows=MappingProxyType(rows),
        actor_names=_by_name(actors, _actor_keys),
        site_names=_by_name(sites, _site_keys),
        equipment_names=_by_name(equipment, lambda row: (equipment_key(n) for n in row.names)),
        place_names=_by_name(places, lambda row: (fold(n) for n in row.names)),
        countries=MappingProxyType(country_names),
        people=MappingProxyType(people),
        states=MappingProxyType(states),
        state_words=MappingProxyType(state_words),
        capitals=MappingProxyType(capitals),
        common_words=tables.read_words("common_words.tsv"),
        index=open_arrays(ensure_index()),
    )
