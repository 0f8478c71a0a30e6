"""What a name could mean: the rows of the tables that bear it, or nearly bear it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from crossbearing.gazetteer import ActorRow, EquipmentRow, Gazetteer, PlaceRow, SiteRow
from crossbearing.gazetteer.sites import site_key
from crossbearing.gazetteer.written import written_names
from crossbearing.geo import distance_m
from crossbearing.language.names import fold, person_parts, similarity
from crossbearing.language.own_script import towns_forms
from crossbearing.model import Position
from crossbearing.resolve.spellings import Spellings

CandidateKind = Literal["person", "state", "organisation", "site", "equipment", "place"]
How = Literal["name", "alternate", "province", "family", "spelling", "form", "people", "capital"]
Row: TypeAlias = ActorRow | SiteRow | EquipmentRow | PlaceRow

MOST_PLACES = 12
"""On the development parts of LGL and TR-News the right place, if there at all, is among the first twelve in 99.0%."""
FUZZY_FLOOR = 0.72
"""Chosen by hand: garbles that keep the consonants of one syllable lie above it; it never suffices by itself."""
PERSON_FLOOR = 0.84
"""Names of persons are close to each other; a near miss must be nearer than that of a site."""
BODY_FLOOR = 0.9
"""Names of bodies share words; one word more or less makes another body."""
IN_CASE = 0.95
"""A form taken for a case of a name: below the name itself, and near enough to need no further doubt."""
SAME_SPELLING = 0.9
"""Above this two forms differ by romanisation alone (equal consonants): language.names gives them 0.94."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One row that a name could mean, and how it came to be thought of."""

    anchor: str
    canonical: str
    kind: CandidateKind
    row: Row
    country: str | None
    position: Position | None
    match: float
    """1 where the row bears exactly this name; else how alike the nearest of its names is."""
    how: How
    population: int = 0
    seat: bool = False
    """Whether it is the town in which a state or a rival government of it has its seat."""
    alias: str = ""
    """The row's name that is nearest, where it is not the name itself."""


def _state_of(place: PlaceRow, gazetteer: Gazetteer) -> ActorRow | None:
    """The state that a country is, where the actors' table has it."""
    for actor in gazetteer.actors(place.canonical):
        if actor.kind == "state" and actor.country == place.country:
            return actor
    return None


def country_place(code: str | None, gazetteer: Gazetteer) -> PlaceRow | None:
    """The row of a country among the places."""
    row = gazetteer.row(f"country:{code}")
    return row if isinstance(row, PlaceRow) else None


def position_of(row: SiteRow | PlaceRow) -> Position:
    """A row's point and radius."""
    return Position(row.lon_deg, row.lat_deg, row.radius_m)


def of_place(place: PlaceRow, gazetteer: Gazetteer, match: float = 1.0, how: How = "name") -> Candidate:
    """A place as a candidate; a country is its state where the tables know it as an actor."""
    state = _state_of(place, gazetteer) if place.kind == "country" else None
    row: Row = state or place
    kind: CandidateKind = "state" if place.kind == "country" else "place"
    return Candidate(
        row.id, row.canonical, kind, row, place.country, position_of(place), match, how, population=place.population
    )


def of_actor(actor: ActorRow, gazetteer: Gazetteer, match: float = 1.0, how: How = "name") -> Candidate:
    """An actor as a candidate."""
    if actor.kind == "state":
        place = country_place(actor.country, gazetteer)
        position = position_of(place) if place else None
        people = place.population if place else 0
        return Candidate(actor.id, actor.canonical, "state", actor, actor.country, position, match, how, people)
    kind: CandidateKind = "person" if actor.kind == "person" else "organisation"
    return Candidate(actor.id, actor.canonical, kind, actor, actor.country, None, match, how)


def of_site(site: SiteRow, match: float = 1.0, how: How = "name", alias: str = "") -> Candidate:
    """A site as a candidate."""
    return Candidate(site.id, site.canonical, "site", site, site.country, position_of(site), match, how, alias=alias)


def of_equipment(row: EquipmentRow) -> Candidate:
    """A type of equipment as a candidate."""
    return Candidate(row.id, row.canonical, "equipment", row, None, None, 1.0, "name")


def exact(name: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """Every row that bears the name, by folded spelling: actors, sites, equipment, places, peoples, capitals."""
    return _distinct(_exact(name, gazetteer))


def _exact(name: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    government = gazetteer.government_of_capital(name)
    folded = fold(name)
    for actor in gazetteer.actors(name):
        if actor.kind == "person" and folded not in (fold(n) for n in actor.names):
            yield of_actor(actor, gazetteer, how="family")
        elif government is None or actor.id != government.id or folded in (fold(n) for n in actor.names):
            yield of_actor(actor, gazetteer)
    for site in gazetteer.sites(name):
        yield of_site(site)
    for equipment in gazetteer.equipment(name):
        yield of_equipment(equipment)
    seat = government.country if government is not None else None
    places = gazetteer.places(name, MOST_PLACES)
    for place in places:
        if _named_after_town(place, places):
            yield of_place(place, gazetteer, how="province")
            continue
        found = of_place(place, gazetteer, how="name" if _bears(place, folded) else "alternate")
        if place.kind == "city" and place.country == seat:
            seat, found = None, replace(found, seat=True)
        yield found
    people = gazetteer.demonym(name)
    if people is not None:
        yield of_place(people, gazetteer, how="people")
    if government is not None:
        yield of_actor(government, gazetteer, how="capital")


def exact_or_case(name: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """Every row that bears the name; or, for a Cyrillic form, those of whose name it can be a case.

    A case of a curated name goes before a town that is spelt like it when both are transliterated.
    """
    found = exact(name, gazetteer)
    if name.isascii():
        return found
    curated = written_names().forms_of(name)
    if curated and all(c.kind == "place" for c in found):
        return _distinct(_in_case(curated, gazetteer))
    return found or _distinct(_in_case(towns_forms(name), gazetteer))


def _in_case(forms: Iterable[str], gazetteer: Gazetteer) -> Iterator[Candidate]:
    for form in forms:
        for candidate in exact(form, gazetteer):
            same = candidate.match >= 1.0
            yield replace(candidate, match=IN_CASE, how="form", alias=form) if same else candidate


def _named_after_town(place: PlaceRow, places: Iterable[PlaceRow]) -> bool:
    """Whether a province has its name from a town in it: then the bare name is the town's."""
    if place.kind in {"country", "city"}:
        return False
    names = {fold(name) for name in place.names}
    return any(
        town.kind == "city"
        and town.country == place.country
        and fold(town.canonical) in names
        and distance_m(town.lon_deg, town.lat_deg, place.lon_deg, place.lat_deg) <= place.radius_m
        for town in places
    )


def _bears(place: PlaceRow, folded: str) -> bool:
    """Whether a name is among those that the row shows; towns of the general index have more, unshown."""
    return any(fold(name) == folded for name in place.names)


def near_sites(
    name: str, countries: Iterable[str], spellings: Spellings, gazetteer: Gazetteer
) -> tuple[Candidate, ...]:
    """Curated sites whose names are like this one, in the countries that the text speaks of; in any if in none."""
    wanted = frozenset(countries)
    return _distinct(
        of_site(site, min(score, 0.99), "spelling", _nearest(name, site.names))
        for key, score in spellings.like(site_key(name))
        if score >= FUZZY_FLOOR
        for site in gazetteer.site_names[key]
        if not wanted or site.country in wanted
    )


def near_actors(name: str, *, person: bool, spellings: Spellings, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """Actors whose names are like this one; persons only where given and family name are both alike."""
    found = []
    for key, score in spellings.sharing(fold(name)):
        for actor in gazetteer.actor_names[key]:
            if score < (PERSON_FLOOR if person else BODY_FLOOR) or (actor.kind == "person") != person:
                continue
            if not person or any(same_person(name, other) for other in actor.names):
                found.append(of_actor(actor, gazetteer, min(score, 0.99), "spelling"))
    return _distinct(found)


def same_person(a: str, b: str) -> bool:
    """Whether two full names can be one person's: family and given names are each alike.

    >>> same_person("Khalifa Haftar", "Khalifa Hifter"), same_person("Khalifa Haftar", "Saddam Haftar")
    (True, False)
    """
    one, two = person_parts(a), person_parts(b)
    if not one.given or not two.given:
        return False
    if similarity(one.family, two.family) < PERSON_FLOOR:
        return False
    first, second = fold(one.given).split(), fold(two.given).split()
    shorter, longer = sorted((first, second), key=len)
    return bool(shorter) and all(max(similarity(x, y) for y in longer) >= PERSON_FLOOR for x in shorter)


def _nearest(name: str, names: tuple[str, ...]) -> str:
    """The name that is most alike; of equally like ones one in the same script, so that a reader can compare."""
    return max(names, key=lambda other: (round(similarity(name, other), 2), other.isascii() == name.isascii(), other))


def _distinct(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """One candidate an anchor (and, for capitals, one as a name and one as a government): the best match first."""
    best: dict[tuple[str, bool], Candidate] = {}
    for candidate in candidates:
        key = (candidate.anchor, candidate.how == "capital")
        if key not in best or candidate.match > best[key].match:
            best[key] = candidate
    named = {anchor for anchor, capital in best if not capital}
    return tuple(c for (anchor, capital), c in best.items() if not (capital and anchor in named))
