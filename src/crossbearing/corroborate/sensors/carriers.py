"""By what an event moved: through the air or by sea, by which types, under which flag; as its statements say it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crossbearing.corroborate.known import Known
from crossbearing.corroborate.sensors.ends import goes_to
from crossbearing.gazetteer import types_of_equipment
from crossbearing.language.names import fold
from crossbearing.model import Entity, Filler, Medium, Statement

_AIR = re.compile(
    r"\b(?:air ?craft|(?:air)?planes?|jets?|flights?|helicopters?|air[- ]?lifts?|air[- ]?bridges?|flew|flown|fly|flies"
    r"|flying|took off|take-?offs?|sorties?|overfl\w+|airspace|Il-?\d\d\w*|An-?\d{2,3}\w*|C-?17\w*|C-?130\w*)\b",
    re.IGNORECASE,
)
_SEA = re.compile(
    r"\b(?:ships?|vessels?|freighters?|tankers?|ferr(?:y|ies)|boats?|frigates?|corvettes?|submarines?|landing craft"
    r"|navy|fleet|flotilla|sail(?:s|ed|ing)?|voyages?|port calls?|docked|berthed|by sea|sea[- ]?lift|sea[- ]?bridge"
    r"|ro-?ro)\b",
    re.IGNORECASE,
)
_LOADS = re.compile(
    r"\b(?:cargo|transport\w*|freight\w*|military|air[- ]?lift\w*|air[- ]?bridge\w*|landing ships?|ro-?ro)\b",
    re.IGNORECASE,
)
_CARRYING = frozenset({"transfer", "deployment", "withdrawal"})
_ROLES = ("carrier", "materiel", "force", "object")
_SHIP = re.compile(r"\b(?:ship|vessel|freighter|tanker|ferry|frigate|corvette|boat|submarine|craft)\b(?! ?defen)")


@dataclass(frozen=True, slots=True)
class Carriers:
    """What is told of the means."""

    media: tuple[Medium, ...]
    """One where the text or the places decide it; both where they leave it open."""
    types: tuple[str, ...] = ()
    """ICAO designators."""
    names: tuple[str, ...] = ()
    """Folded names of ships."""
    flags: tuple[str, ...] = ()
    loads: bool = False
    ships: tuple[str, ...] = ()
    """Their names as the tables have them."""


def carriers(known: Known, said: Iterable[Statement], places: Iterable[Entity]) -> Carriers:
    """What these statements, with the places of their event, tell of the means."""
    told = tuple(said)
    fillers = [(f, known.entity(f.mention)) for s in told for f in s.frame.fillers]
    text = " ".join([*(s.locator.quote for s in told), *(f.mention.text for f, _ in fillers if f.role == "carrier")])
    equipment = [e for f, e in fillers if e is not None and e.kind == "equipment" and f.role in _ROLES]
    found = tuple(dict.fromkeys(t for e in equipment for t in types_of_equipment(e.id)))
    ships = tuple(dict.fromkeys(e.canonical for e in equipment if _is_ship(e)))
    loads = bool(_LOADS.search(text)) or any(s.frame.kind in _CARRYING for s in told)
    media = _media(text, bool(found), bool(ships), places)
    return Carriers(media, found, tuple(map(fold, ships)), _flags(fillers, places), loads, ships)


def _media(text: str, types: bool, names: bool, places: Iterable[Entity]) -> tuple[Medium, ...]:  # noqa: FBT001
    by_air, by_sea = types or bool(_AIR.search(text)), names or bool(_SEA.search(text))
    if by_air == by_sea:
        kinds = {x for place in places if (x := goes_to(place)) is not None}
        by_air, by_sea = (by_air or "air" in kinds), (by_sea or "sea" in kinds)
        if len(kinds) == 1:
            by_air, by_sea = kinds == {"air"}, kinds == {"sea"}
    if by_air == by_sea:
        return "air", "sea"
    return ("air",) if by_air else ("sea",)


def _is_ship(entity: Entity) -> bool:
    facts: Mapping[str, str] = dict(entity.facts)
    return bool(_SHIP.search(f"{entity.description or ''} {' '.join(facts.values())}".lower()))


def _flags(fillers: Iterable[tuple[Filler, Entity | None]], places: Iterable[Entity]) -> tuple[str, ...]:
    """The states of those who act; not that of a place which the reader took for somebody ("a Libyan port")."""
    there = {place.country for place in places if place.kind == "state"} | {p.country for p in places}
    found = [
        entity.country
        for filler, entity in fillers
        if filler.role == "actor" and entity is not None and entity.country and entity.kind in {"state", "organisation"}
    ]
    return tuple(dict.fromkeys(x for x in found if x not in there))
